"""The page Rooster, driven by keys alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from socialekaart.domain.model import AssignmentKind
from socialekaart.domain.roster_grid import CellState
from socialekaart.services.reference import Reference
from socialekaart.services.roster.views import CellKey
from socialekaart.ui.roster.areas_dialog import AreasDialog
from socialekaart.ui.roster.assign_dialog import AssignDialog
from socialekaart.ui.roster.cell_words import Look
from socialekaart.ui.roster.model import WORDS_ROLE
from socialekaart.ui.roster.page import RosterPage
from tests.ui.conftest import clipboard
from tests.ui.roster.bench import (
    ADDICTION,
    GEMEENTE,
    HOMES,
    MIDDELHARNIS,
    MONEY,
    OUDDORP,
    Bench,
    own_names,
)

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
HERE = CellKey(MONEY, MIDDELHARNIS)


def press(page: RosterPage, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(page.matrix, key)


def shown(page: RosterPage, key: CellKey) -> tuple[Look, str, str]:
    words = page.matrix.roster.index_of(key).data(WORDS_ROLE)
    return words.look, words.title, words.below


def assign_first(bench: Bench, page: RosterPage, text: str) -> None:
    """Type a name in the dialog that is open and take who comes first."""
    dialog = page.dialog
    assert isinstance(dialog, AssignDialog)
    bench.settle()
    QTest.keyClicks(dialog.picker.search, text)
    bench.settle()
    QTest.keyClick(dialog.picker.search, Qt.Key.Key_Return)
    bench.settle()


def test_the_matrix_shows_the_catchment_with_the_front_door_first(page: RosterPage) -> None:
    view = page.view
    assert view is not None
    assert [area.key for area in view.areas][:2] == [MIDDELHARNIS, OUDDORP]
    assert page.matrix.roster.headerData(0, Qt.Orientation.Vertical) == "Voordeur"
    assert page.heading.legend.gaps.text == f"gat: {view.gaps}"
    assert page.heading.door.text() == "Voordeur: Team Middelharnis Voorbeeld  0187-000 014"


def test_a_cell_tells_who_or_where_else_or_that_there_is_nobody(page: RosterPage) -> None:
    assert shown(page, HERE) == (Look.SOURCE, "Anneke Voorbeeld", "ma di do")
    assert shown(page, CellKey(MONEY, OUDDORP)) == (
        Look.WIDER,
        "zie hele gemeente",
        "Marijke Voorbeeld",
    )
    assert shown(page, CellKey(ADDICTION, OUDDORP)) == (
        Look.OPEN,
        "Vertrekt 1 dec",
        "Karim Voorbeeld · nog geen opvolger",
    )
    assert shown(page, CellKey("juridisch", OUDDORP)) == (
        Look.OPEN,
        "Nog niemand",
        "voordeur: Team Middelharnis Voorbeeld",
    )


def test_somebody_is_assigned_by_keys_alone_and_ctrl_z_takes_it_back(
    bench: Bench, page: RosterPage
) -> None:
    page.matrix.go_to(CellKey(MONEY, OUDDORP))
    press(page, Qt.Key.Key_Left, Qt.Key.Key_Insert)
    assign_first(bench, page, "karim")

    assert own_names(bench.cell(HERE)) == ["Karim Voorbeeld"]
    assert bench.sentences("changed") == [
        "Karim Voorbeeld staat nu bij Geld en schulden in Middelharnis."
    ]
    assert shown(page, HERE)[:2] == (Look.OWN, "Karim Voorbeeld")
    assert "bron: Anneke Voorbeeld" in page.matrix.roster.index_of(HERE).data(WORDS_ROLE).extra

    bench.hand.undo()
    page.ask()
    bench.settle()
    assert shown(page, HERE)[:2] == (Look.SOURCE, "Anneke Voorbeeld")


def test_marked_cells_are_filled_at_once_and_taken_back_at_once(
    bench: Bench, page: RosterPage
) -> None:
    page.matrix.go_to(HERE)
    press(page, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space)
    whole = CellKey(MONEY, GEMEENTE)
    assert page.matrix.targets() == [HERE, whole]

    press(page, Qt.Key.Key_Insert)
    assign_first(bench, page, "sjoerd")

    assert own_names(bench.cell(HERE)) == own_names(bench.cell(whole)) == ["Sjoerd Voorbeeld"]
    assert bench.sentences("changed") == ["Sjoerd Voorbeeld staat nu bij 2 vakken."]
    assert page.matrix.targets() == [HERE, whole]
    bench.hand.undo()
    assert own_names(bench.cell(HERE)) == own_names(bench.cell(whole)) == []


def test_shift_with_arrows_selects_a_block_and_escape_lets_go(page: RosterPage) -> None:
    page.matrix.go_to(HERE)
    QTest.keyClick(page.matrix, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(page.matrix, Qt.Key.Key_Down, SHIFT)
    assert len(page.matrix.targets()) == 4

    press(page, Qt.Key.Key_Escape)

    assert len(page.matrix.targets()) == 1


def test_delete_removes_own_choices_only(bench: Bench, page: RosterPage) -> None:
    bench.put("Karim Voorbeeld", HERE, kind=AssignmentKind.CONTACT_POINT)
    page.ask()
    bench.settle()
    page.matrix.go_to(HERE)
    press(page, Qt.Key.Key_Delete)
    bench.settle()
    assert bench.sentences("changed") == ["Karim Voorbeeld is uit het vak gehaald."]
    assert own_names(bench.cell(HERE)) == []

    press(page, Qt.Key.Key_Delete)
    bench.settle()

    assert bench.sentences("told") == [
        "Dit zegt de bron. Klopt het niet? Wijs dan zelf iemand aan."
    ]


def test_a_choice_for_a_wider_area_is_removed_there(bench: Bench, page: RosterPage) -> None:
    bench.put("Karim Voorbeeld", CellKey(HOMES, GEMEENTE), kind=AssignmentKind.CONTACT_POINT)
    page.ask()
    bench.settle()
    page.matrix.go_to(CellKey(HOMES, OUDDORP))

    press(page, Qt.Key.Key_Delete)
    bench.settle()

    assert bench.sentences("told") == [
        "Deze keuze geldt voor een ruimer gebied. Haal die daar weg."
    ]


def test_ctrl_c_copies_the_number_and_says_when_there_is_none(
    page: RosterPage, bench: Bench
) -> None:
    page.matrix.go_to(HERE)
    QTest.keyClick(page.matrix, Qt.Key.Key_C, CONTROL)
    assert clipboard() == "06-00005555"
    assert bench.sentences("copied") == ["06-00005555"]

    page.matrix.go_to(CellKey("juridisch", OUDDORP))
    QTest.keyClick(page.matrix, Qt.Key.Key_C, CONTROL)

    assert bench.sentences("told") == ["In dit vak staat geen nummer."]


def test_the_chips_ask_for_another_kind(bench: Bench, page: RosterPage) -> None:
    page.heading.chips[AssignmentKind.CASE_MANAGER].click()
    bench.settle()

    assert page.query().kinds == (AssignmentKind.CASE_MANAGER,)
    assert shown(page, HERE)[0] is Look.OPEN
    assert page.kind_for([HERE]) is AssignmentKind.CASE_MANAGER
    page.heading.chips[None].click()
    bench.settle()
    assert page.query().kinds == ()
    assert page.kind_for([HERE]) is None


def test_a_front_door_is_assigned_as_a_front_door(bench: Bench, page: RosterPage) -> None:
    door = CellKey("", OUDDORP)
    page.matrix.go_to(door)
    press(page, Qt.Key.Key_Insert)
    assign_first(bench, page, "sjoerd")

    (person,) = [p for p in bench.cell(door).persons if p.own]
    assert person.kind is AssignmentKind.FRONT_DOOR


def test_the_panel_of_people_fills_the_chosen_cells(bench: Bench, page: RosterPage) -> None:
    page.matrix.go_to(HERE)
    page.heading.people.click()
    bench.settle()
    panel = page.people
    assert panel.isVisible()
    QTest.keyClicks(panel.picker.search, "marijke")
    bench.settle()

    QTest.keyClick(panel.picker.search, Qt.Key.Key_Return)
    bench.settle()

    assert own_names(bench.cell(HERE)) == ["Marijke Voorbeeld"]
    panel.more.click()
    assert bench.sentences("contactWanted") == [bench.ids["Marijke Voorbeeld"]]
    QTest.keyClick(panel.picker.search, Qt.Key.Key_Return)
    bench.settle()
    assert bench.sentences("told") == [
        "Marijke Voorbeeld stond al bij Geld en schulden in Middelharnis."
    ]


def test_open_cells_are_listed_until_they_are_filled(bench: Bench, page: RosterPage) -> None:
    bar = page.open_cells
    assert bar.isVisible()
    assert bar.title.text() == "1 open plek"
    assert bar.first.text().endswith("Ouddorp: Karim Voorbeeld vertrekt na 1 december")
    bar.fold()
    go = [b for b in bar.findChildren(QPushButton) if b.text() == "Wijs iemand aan…"]

    go[0].click()
    assign_first(bench, page, "sjoerd")

    assert own_names(bench.cell(CellKey(ADDICTION, OUDDORP))) == ["Sjoerd Voorbeeld"]
    assert bar.isHidden()


def test_areas_are_chosen_and_remembered(bench: Bench, page: RosterPage) -> None:
    page.choose_areas()
    bench.settle()
    dialog = page.dialog
    assert isinstance(dialog, AreasDialog)
    for item in dialog._items():
        on = item.text().startswith("Ouddorp")
        item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
    dialog.accept()
    bench.settle()

    assert bench.keeper.settings.roster_areas == (OUDDORP,)
    assert page.view is not None
    assert [area.key for area in page.view.areas] == [OUDDORP]


def test_the_dialog_of_areas_keeps_the_columns_as_they_are(bench: Bench, page: RosterPage) -> None:
    assert page.view is not None
    before = tuple(area.key for area in page.view.areas)
    page.choose_areas()
    bench.settle()
    dialog = page.dialog
    assert isinstance(dialog, AreasDialog)
    assert dialog.keys == before
    QTest.keyClicks(dialog.search, "oudd")

    assert [i.text() for i in dialog._items() if not i.isHidden()] == ["Ouddorp  ·  wijk of dorp"]


def test_what_is_selected_stays_so_when_the_data_changes(bench: Bench, page: RosterPage) -> None:
    page.matrix.go_to(CellKey(HOMES, OUDDORP))
    page.ask()
    bench.settle()

    assert page.matrix.targets() == [CellKey(HOMES, OUDDORP)]


def test_a_cell_reads_as_a_sentence(page: RosterPage) -> None:
    index = page.matrix.roster.index_of(CellKey(HOMES, MIDDELHARNIS))

    said = index.data(Qt.ItemDataRole.AccessibleTextRole)

    assert said.startswith("Wonen, Middelharnis: Sjoerd Voorbeeld · aanspreekpunt · 18–67 jaar")
    assert "0187-000 111" in said


def test_the_model_keeps_qts_rules(page: RosterPage, bench: Bench) -> None:
    QAbstractItemModelTester(
        page.matrix.roster, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    page.heading.chips[None].click()
    bench.settle()


def test_without_people_the_page_teaches(
    qtbot: QtBot, reference: Reference, tmp_path: Path
) -> None:
    bench = Bench(qtbot, reference, tmp_path, people=())
    page = bench.page()

    assert page.empty.isVisible()
    assert page.empty.title == "Nog niemand om in het rooster te zetten"
    assert not page.heading.print.isEnabled()
    bench.stop()


def test_without_a_catchment_the_page_asks_for_areas(
    qtbot: QtBot, reference: Reference, tmp_path: Path
) -> None:
    from socialekaart.domain.model import AreaKind, ServiceArea
    from tests import factories

    people = (factories.contact(area=ServiceArea(AreaKind.NATIONAL)),)
    bench = Bench(qtbot, reference, tmp_path, people=people, postcode="")
    page = bench.page()

    assert page.empty.title == "Welke gebieden horen bij jullie praktijk?"
    bench.stop()


@pytest.mark.parametrize("look", ["licht", "donker"])
def test_the_page_is_drawn_in_both_looks(bench: Bench, page: RosterPage, look: str) -> None:
    from PySide6.QtWidgets import QApplication

    from socialekaart.ui import theme

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, look)
    bench.put("Karim Voorbeeld", HERE, valid_to=date(2026, 12, 31))
    page.ask()
    bench.settle()

    assert not page.grab().toImage().isNull()
    theme.apply(app, "licht")


def test_a_leaving_cell_is_a_gap(bench: Bench) -> None:
    assert bench.cell(CellKey(ADDICTION, OUDDORP)).state is CellState.LEAVING


def test_another_postcode_in_the_settings_asks_again(bench: Bench, page: RosterPage) -> None:
    bench.keeper.change(practice_postcode="3253")
    bench.settle()

    assert page.view is not None
    assert page.view.areas[0].key == OUDDORP


def test_the_acute_lines_are_one_key_away_in_a_dialog(bench: Bench, page: RosterPage) -> None:
    asked: list[bool] = []
    page.acuteWanted.connect(lambda: asked.append(True))
    page.export()
    dialog = page.dialog
    assert dialog is not None
    bench.qtbot.waitUntil(dialog.isActiveWindow)

    QTest.keyClick(dialog, Qt.Key.Key_F2)

    assert asked == [True]
