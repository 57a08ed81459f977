"""Controle: what was found, before and after, and sending it back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from socialekaart.exchange.report import Finding, Report, Severity
from socialekaart.ui.deliveries.report_panel import ReportPanel, with_ending
from socialekaart.ui.models.report import COL_CHANGE, COL_ROW, ReportModel, change_text
from tests.ui.conftest import clipboard
from tests.ui.deliveries import delivery_data as data

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def panel(qtbot: QtBot) -> ReportPanel:
    """Give a panel with a report on show."""
    made = ReportPanel()
    qtbot.addWidget(made)
    made.resize(1100, 600)
    made.show_report(data.report())
    made.show()
    return made


def chips(panel: ReportPanel) -> dict[str, QPushButton]:
    """Give the filters by their words."""
    QGuiApplication.processEvents()  # what was added to a layout shows with the next turn
    made = [b for b in panel.findChildren(QPushButton) if b.property("chip")]
    return {b.text(): b for b in made if b.isVisible()}


def test_the_model_keeps_the_rules_and_tells_before_and_after(qtbot: QtBot) -> None:
    model = ReportModel()
    _tester = QAbstractItemModelTester(model, FATAL)

    model.set_findings(data.report().findings)
    model.keep("herstel")

    assert model.rowCount() == 1
    assert model.data(model.index(0, COL_ROW)) == "31"
    assert model.data(model.index(0, COL_CHANGE)) == "187000123 → 0187-000123"


def test_a_cell_that_was_left_empty_says_so() -> None:
    emptied = Finding(Severity.WARNING, "a.csv", 1, "website", "x", "m", "o", "n.v.t.", "")

    assert change_text(emptied) == "n.v.t. → leeg"
    assert change_text(data.report().findings[0]) == ""


def test_findings_are_filtered_by_kind(panel: ReportPanel) -> None:
    shown = chips(panel)
    assert set(shown) == {"Alle meldingen 3", "Fouten 1", "Waarschuwingen 1", "Hersteld 1"}

    shown["Hersteld 1"].click()

    assert panel.model.rowCount() == 1


def test_the_file_is_named_when_there_are_several(panel: ReportPanel) -> None:
    assert panel.model.data(panel.model.index(0, COL_ROW)) == "31"
    two = data.report()
    two.add(Finding(Severity.WARNING, "contactpersonen.csv", 2, "naam", "x", "m", "o"))

    panel.show_report(two)

    assert panel.model.data(panel.model.index(0, COL_ROW)) == "aanbod-november.csv\nrij 31"


def test_a_report_without_findings_says_that_all_is_well(panel: ReportPanel) -> None:
    panel.show_report(Report(files=["aanbod.csv"], rows_read=4))

    assert panel.title.text() == "4 regels gelezen, 4 goed"
    assert panel.fine.isVisible()
    assert panel.fine.title == "Geen meldingen"
    assert chips(panel) == {}


def test_findings_beyond_what_is_kept_are_counted(panel: ReportPanel) -> None:
    much = Report(files=["a.csv"], rows_read=3000)
    for row in range(2, 2003):
        much.add(data.finding(Severity.WARNING, row, "website", "m", "o"))

    panel.show_report(much)

    assert "Waarschuwingen 2.001" in chips(panel)
    assert panel.model.rowCount() == 1000


def test_the_whole_report_can_be_copied(panel: ReportPanel) -> None:
    panel.copy.click()

    assert "Middelharnes" in clipboard()


def test_every_row_is_as_high_as_its_words(panel: ReportPanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: panel.table.rowHeight(0) < 70)

    assert panel.table.rowHeight(0) >= panel.table.fontMetrics().height()


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("rapport", "Webpagina (*.html)", "rapport.html"),
        ("rapport", "CSV (*.csv)", "rapport.csv"),
        ("rapport.csv", "Webpagina (*.html)", "rapport.csv"),
        ("rapport 1.2", "Webpagina (*.html)", "rapport 1.2.html"),
    ],
)
def test_the_file_gets_an_ending_of_ours(name: str, kind: str, expected: str) -> None:
    assert with_ending(Path(name), kind).name == expected
