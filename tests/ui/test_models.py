"""The item models keep Qt's rules and say their rows in words."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from socialekaart.exchange.report import Finding, Severity
from socialekaart.services.views import ServiceQuery
from socialekaart.ui.models.contacts import ContactModel
from socialekaart.ui.models.report import COL_ROW, ReportModel
from socialekaart.ui.models.results import ResultModel, badges
from tests.ui import fake_data as data
from tests.ui.fake_desk import FakeDesk

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def finding(severity: Severity, row: int, column: str) -> Finding:
    """Make a finding of which only the place matters."""
    return Finding(severity, "a.csv", row, column, "proef", "wat", "hoe")


def test_result_model_keeps_the_rules_of_qt(qtbot: QtBot) -> None:
    model = ResultModel()
    _tester = QAbstractItemModelTester(model, FATAL)
    hits = FakeDesk().find(ServiceQuery(), data.NOW).hits

    model.set_hits(hits, data.NOW)
    model.set_hits(hits[:2], data.NOW)
    model.set_hits((), data.NOW)
    model.set_hits(hits, data.NOW)

    assert model.rowCount() == len(hits)
    assert model.row_of("s3") >= 0
    assert model.row_of("nobody") == -1


def test_a_row_is_read_out_whole(qtbot: QtBot) -> None:
    model = ResultModel()
    model.set_hits(FakeDesk().find(ServiceQuery(text="opvoeding"), data.NOW).hits, data.NOW)

    spoken = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)

    for part in ("Opvoedspreekuur Voorbeeld", "niet meer geleverd", "verwijzing nodig", "0187-"):
        assert part in spoken


def test_contact_model_keeps_the_rules_of_qt(qtbot: QtBot) -> None:
    model = ContactModel()
    _tester = QAbstractItemModelTester(model, FATAL)

    model.set_lines(FakeDesk().contacts(""))
    model.set_lines([])
    model.set_lines(FakeDesk().contacts("sjoerd"))

    assert model.rowCount() == 1
    assert "06-0000 6789" in model.data(model.index(0, 0))


def test_report_model_keeps_the_rules_and_shows_one_severity(qtbot: QtBot) -> None:
    model = ReportModel()
    _tester = QAbstractItemModelTester(model, FATAL)
    findings = [
        finding(Severity.ERROR, 12, "gemeente"),
        finding(Severity.REPAIR, 0, ""),
    ]

    model.set_findings(findings)
    model.keep("herstel")

    assert model.rowCount() == 1
    assert model.data(model.index(0, COL_ROW)) == "hele bestand"
    assert model.count("fout") == 1


def test_findings_stand_in_the_order_of_the_file(qtbot: QtBot) -> None:
    model = ReportModel()

    model.set_findings([finding(Severity.ERROR, n, "") for n in (12, 3, 7)])

    assert [model.data(model.index(row, COL_ROW)) for row in range(3)] == ["3", "7", "12"]


def test_a_row_says_once_that_it_is_invented() -> None:
    hit = FakeDesk().find(ServiceQuery(), data.NOW).hits[0]

    named = replace(hit, is_example=True, organization="Welzijn Voorbeeld")
    unnamed = replace(hit, is_example=True, name="Inloop", organization="Welzijn")

    assert ("voorbeeld", "quiet") not in badges(named)
    assert ("voorbeeld", "quiet") in badges(unnamed)
