"""Dekking by keyboard alone: walk the matrix, open what was found, choose, write and print."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from socialekaart.errors import UsageError
from tests.ui.coverage.conftest import VOORNE, Bench

GOEREE = "GM1924"


def press(bench: Bench, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(bench.page.matrix, key)


def test_the_matrix_shows_both_municipalities_in_words(bench: Bench) -> None:
    matrix = bench.page.matrix
    shown = matrix.shown
    names = [shown.headerData(n, Qt.Orientation.Horizontal) for n in range(shown.columnCount())]
    assert names == ["Goeree-Overflakkee", "Voorne aan Zee"]
    matrix.go_to("financien", GOEREE)
    told = matrix.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == (
        "Hulp bij geld en schulden in Goeree-Overflakkee: meer aanbieders, "
        "2 keer aanbod · 2 contactpersonen"
    )
    explained = bench.page.legend.findChildren(QLabel)
    counts = [label.text() for label in explained]
    assert "Verouderd: 1" in counts
    assert "Niet gevonden: 17" in counts
    assert all(label.width() >= label.sizeHint().width() for label in explained)


def test_models_keep_qt_s_rules(bench: Bench) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [
        QAbstractItemModelTester(model, mode)
        for model in (bench.page.matrix.shown, bench.page.panel.records.records)
    ]
    bench.page.ask()
    bench.settle()
    bench.page.matrix.go_to("financien", GOEREE)
    assert len(testers) == 2


def test_arrows_walk_and_the_panel_follows(bench: Bench) -> None:
    panel = bench.page.panel
    press(bench, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right)
    assert (panel.title.text(), panel.where.text()) == (
        "Hulp bij geld en schulden",
        "Voorne aan Zee",
    )
    assert panel.state.text() == "Gevonden · 1 keer aanbod"
    assert "Uitkeringen, regelingen en giften tellen hier niet mee." in panel.explanation.text()
    press(bench, Qt.Key.Key_Up)
    assert panel.state.text() == "Niet gevonden"
    assert panel.question.text() == "Vraag gemeente Voorne aan Zee: is dit er, en bij wie?"
    assert panel.nothing.isVisible()


def test_enter_opens_the_list_and_then_the_record(bench: Bench, qtbot: QtBot) -> None:
    page = bench.page
    page.matrix.go_to("financien", GOEREE)
    press(bench, Qt.Key.Key_Return)
    records = page.panel.records
    assert records.hasFocus()
    assert records.currentIndex().data().startswith("Budgethulp <b>&\nVoorbeeld Anders")
    QTest.keyClick(records, Qt.Key.Key_Return)
    for _ in range(2):
        QTest.keyClick(records, Qt.Key.Key_Down)
    assert records.currentIndex().data().splitlines()[:2] == [
        "Olga Voorbeeld",
        "schuldhulpverlener · Gemeente Voorbeeld",
    ]
    QTest.keyClick(records, Qt.Key.Key_Enter)
    assert [kind for kind, _ in bench.wanted] == ["service", "contact"]
    QTest.keyClick(records, Qt.Key.Key_Escape)
    assert page.matrix.hasFocus()


def test_an_empty_cell_keeps_the_keyboard_in_the_matrix(bench: Bench) -> None:
    bench.page.matrix.go_to("crisis", GOEREE)
    press(bench, Qt.Key.Key_Return)
    assert bench.page.matrix.hasFocus()


def test_old_checks_are_asked_about(bench: Bench) -> None:
    bench.page.matrix.go_to("herstel-zelfregie", VOORNE)
    panel = bench.page.panel
    assert panel.state.text() == "Verouderd · 1 keer aanbod"
    assert "er is 12 maanden niets van gecontroleerd" in panel.meaning.text()
    assert panel.question.text() == "Vraag Stichting Voorbeeld Eilanden: klopt dit nog?"


def test_what_counts_is_explained(bench: Bench) -> None:
    panel = bench.page.panel
    bench.page.matrix.go_to("jeugd", GOEREE)
    panel.how.click()
    text = panel.rules.text()
    assert panel.rules.isVisible()
    assert "Aanbod: over Gezin, opvoeding en relaties; leeftijd t/m 27 jaar" in text
    assert "Contactpersoon: soort aanspreekpunt of casemanager; functie jeugdconsulent…" in text
    assert "Wat landelijk is telt niet mee" in text


def test_other_municipalities_are_chosen_and_kept(bench: Bench) -> None:
    page = bench.page
    page.choose_municipalities()
    dialog = page.dialog
    assert dialog.codes == (GOEREE, VOORNE)
    QTest.keyClicks(dialog.search, "nissew")
    assert dialog.list.currentItem().text() == "Nissewaard · nog geen aanbod"
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    bench.settle()
    assert page.view is not None
    assert [one.name for one in page.view.municipalities][-1] == "Nissewaard"
    assert bench.keeper.settings.coverage_municipalities == (GOEREE, VOORNE, "GM1930")


def test_a_municipality_that_merged_away_is_passed_over(bench: Bench) -> None:
    bench.page.show_municipalities(("GM9999", VOORNE))
    bench.settle()
    assert bench.page.view is not None
    assert [one.code for one in bench.page.view.municipalities] == [VOORNE]


def test_none_or_too_many_municipalities_are_refused_in_place(bench: Bench) -> None:
    bench.page.choose_municipalities()
    dialog = bench.page.dialog
    for row in range(dialog.list.count()):
        dialog.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    dialog.save.click()
    assert dialog.problem.text() == "Kies ten minste één gemeente."
    for row in range(13):
        dialog.list.item(row).setCheckState(Qt.CheckState.Checked)
    dialog.save.click()
    assert dialog.problem.text().startswith("Kies hoogstens 12 gemeenten")
    dialog.reject()


def test_the_cell_stays_when_data_changes(bench: Bench) -> None:
    bench.page.matrix.go_to("jeugd", VOORNE)
    bench.page.ask()
    bench.settle()
    index = bench.page.matrix.currentIndex()
    assert (index.row(), index.column()) == (7, 1)


def test_the_matrix_is_written_to_a_file(bench: Bench, tmp_path: Path) -> None:
    bench.page.export_to(tmp_path / "dekking.csv")
    bench.settle()
    assert bench.page.bar.text == f"De dekking staat in {tmp_path / 'dekking.csv'}, 23 regels."
    text = (tmp_path / "dekking.csv").read_text(encoding="utf-8-sig")
    assert "Olga" in text
    assert "Stil" not in text


def test_a_file_that_can_t_be_written_is_told(bench: Bench, tmp_path: Path) -> None:
    bench.page.export_to(tmp_path / "dekking.doc")
    bench.settle()
    assert [type(error) for error in bench.failures] == [UsageError]


def test_an_empty_directory_teaches(empty_bench: Bench) -> None:
    page = empty_bench.page
    assert page.empty.title == "Er staat nog geen aanbod in deze kaart"
    assert page.picture.isHidden()
    assert not page.print.isEnabled()
    page.show_preview()
    page.first_focus()
    # A municipality can be looked at without any offering: that is a gap as well.
    assert page.choose.isEnabled()


def test_nothing_is_asked_while_nobody_looks(bench: Bench) -> None:
    view = bench.page.view
    bench.page.hide()
    bench.page.ask()
    bench.settle()
    assert bench.page.view is view


@pytest.mark.parametrize("width", [1000, 1268, 1900])
def test_cells_share_the_room(bench: Bench, width: int) -> None:
    bench.page.resize(width, 620)
    matrix = bench.page.matrix
    assert 162 <= matrix.columnWidth(0) <= 360
    assert matrix.rowHeight(0) * 10 <= matrix.viewport().height()
