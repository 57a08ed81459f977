"""All agreements in one list: look up, review, open, change and end by keyboard."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from socialekaart.domain.agreements import Agreement, AgreementKind
from socialekaart.ui.agreements.dialog import AgreementDialog
from socialekaart.ui.agreements.list_model import AgreementModel
from socialekaart.ui.agreements.overview import AgreementsOverview
from tests.ui.agreements.bench import GRIP, PERSON, TODAY, Bench, day


def page(bench: Bench) -> AgreementsOverview:
    made = AgreementsOverview(bench.context(), bench.agreements, bench.opener)
    for name in ("changed", "told", "failed", "serviceWanted", "contactWanted"):
        getattr(made, name).connect(lambda value, n=name: bench.said.append((n, value)))
    made.resize(1000, 600)
    bench.show(made)
    made.ask()
    made.first_focus()
    bench.settle()
    return made


def fill(bench: Bench) -> None:
    for one in (
        Agreement("", AgreementKind.FEEDBACK, bench.id_of(GRIP), term="2 weken"),
        Agreement(
            "",
            AgreementKind.CONSULT,
            bench.id_of(PERSON),
            review_on=day("2026-11-01"),
            document="https://praktijk.example/a",
        ),
        Agreement("", AgreementKind.REFER, "", "Voorbeeld ggz", review_on=day("2026-12-01")),
    ):
        bench.agreements.add(one)


def shown(made: AgreementsOverview) -> list[str]:
    rows = range(made.model.rowCount())
    lines = [made.model.line(row) for row in rows]
    return [line.about for line in lines if line is not None]


def test_what_is_to_be_reviewed_comes_first_and_is_counted(bench: Bench) -> None:
    fill(bench)
    made = page(bench)
    assert shown(made) == [PERSON, "Voorbeeld ggz", GRIP]
    assert (made.due.text(), made.count.text()) == ("Te herzien 1", "3 van 3")
    made.due.click()
    bench.settle()
    assert shown(made) == [PERSON]
    assert made.count.text() == "1 van 3"


def test_typing_narrows_and_enter_opens_what_it_is_about(bench: Bench) -> None:
    fill(bench)
    made = page(bench)
    assert QApplication.focusWidget() is made.search
    QTest.keyClicks(made.search, "grip")
    bench.settle()
    assert shown(made) == [GRIP]
    QTest.keyClick(made.search, Qt.Key.Key_Return)
    assert bench.said == [("serviceWanted", bench.id_of(GRIP))]


def test_a_person_opens_and_an_organisation_is_changed(bench: Bench) -> None:
    fill(bench)
    made = page(bench)
    assert made.open_.text() == "Open deze persoon"
    made.open_.click()
    assert bench.said == [("contactWanted", bench.id_of(PERSON))]
    QTest.keyClick(made.search, Qt.Key.Key_Down)
    assert not made.open_.isVisible()
    QTest.keyClick(made.search, Qt.Key.Key_Return)
    bench.settle()
    dialog = made.dialogs.dialog
    assert isinstance(dialog, AgreementDialog)
    assert dialog.organization.text() == "Voorbeeld ggz"
    dialog.with_whom.setText("Fatima")
    dialog.keep()
    bench.settle()
    assert ("changed", "De afspraak is aangepast.") in bench.said
    assert made.current is not None
    assert made.current.agreement.with_whom == "Fatima"


def test_delete_ends_the_agreement_one_stands_at(bench: Bench) -> None:
    fill(bench)
    made = page(bench)
    made.view.setFocus()
    QTest.keyClick(made.view, Qt.Key.Key_Delete)
    bench.settle()
    assert bench.said == [("changed", "De afspraak geldt niet meer.")]
    assert shown(made) == ["Voorbeeld ggz", GRIP]
    bench.desk.undo()
    made.ask()
    bench.settle()
    assert len(shown(made)) == 3


def test_the_document_is_opened_from_the_list(bench: Bench) -> None:
    fill(bench)
    made = page(bench)
    made.document.click()
    assert bench.opened == ["https://praktijk.example/a"]
    made.view.setCurrentIndex(made.model.index(2, 0))
    assert not made.document.isVisible()


def test_without_agreements_the_page_teaches(bench: Bench) -> None:
    made = page(bench)
    assert made.empty.title == "Nog geen afspraken"
    assert not made.export.isEnabled()
    made.add.click()
    bench.settle()
    dialog = made.dialogs.dialog
    assert isinstance(dialog, AgreementDialog)
    dialog.organization.setText("Voorbeeld ggz")
    dialog.keep()
    bench.settle()
    assert shown(made) == ["Voorbeeld ggz"]


def test_nothing_found_leads_back_to_all(bench: Bench) -> None:
    fill(bench)
    made = page(bench)
    QTest.keyClicks(made.search, "qwxz")
    bench.settle()
    assert made.empty.title == "Geen afspraak gevonden"
    made.show_all()
    bench.settle()
    assert len(shown(made)) == 3


def test_the_same_agreement_stays_current_when_asked_again(bench: Bench) -> None:
    fill(bench)
    made = page(bench)
    QTest.keyClick(made.search, Qt.Key.Key_Down)
    made.ask()
    bench.settle()
    assert made.current is not None
    assert made.current.about == "Voorbeeld ggz"


@pytest.mark.parametrize("name", ["afspraken", "afspraken.csv"])
def test_all_agreements_are_exported(bench: Bench, tmp_path: Path, name: str) -> None:
    fill(bench)
    made = page(bench)
    made.export_to(tmp_path / name)
    bench.settle()
    assert bench.said == [("told", "3 afspraken staan in afspraken.csv.")]
    text = (tmp_path / "afspraken.csv").read_text("utf-8-sig")
    assert len(list(csv.DictReader(text.splitlines(), delimiter=";"))) == 3


def test_one_agreement_is_told_as_one(bench: Bench, tmp_path: Path) -> None:
    bench.agreements.add(Agreement("", AgreementKind.REFER, "", "Voorbeeld ggz"))
    page(bench).export_to(tmp_path / "a.csv")
    bench.settle()
    assert bench.said == [("told", "1 afspraak staat in a.csv.")]


def test_a_folder_that_cannot_be_written_is_said(bench: Bench, tmp_path: Path) -> None:
    fill(bench)
    page(bench).export_to(tmp_path / "weg" / "afspraken.csv")
    bench.settle()
    assert [name for name, _ in bench.said] == ["failed"]


def test_the_model_is_sound_and_speaks(bench: Bench) -> None:
    fill(bench)
    model = AgreementModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_lines(bench.agreements.all("", False, TODAY).lines)
    spoken = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"{PERSON}. Overleg. Te herzien sinds 1 november 2026"
    assert model.line(9) is None
