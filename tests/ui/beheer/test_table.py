"""The table by keyboard: typing, blocks to and from Excel, rows, columns and filters."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from socialekaart.ui.beheer.filters import Show
from socialekaart.ui.beheer.pick_edit import CheckListEdit, DateEdit
from socialekaart.ui.beheer.workspace import Workspace
from tests.ui.beheer.bench import (
    AANBOD,
    CTRL,
    SHIFT,
    focused,
    go,
    press,
    row,
    text,
    the_table,
    type_text,
)

KEY = Qt.Key


def select(workspace: Workspace, first: tuple[int, str], last: tuple[int, str]) -> None:
    """Select a box of cells."""
    view, model = the_table(workspace).view, the_table(workspace).model
    top = model.place_index(row(workspace, first[0]), first[1])
    bottom = model.place_index(row(workspace, last[0]), last[1])
    view.setCurrentIndex(top)
    flags = view.selectionModel().SelectionFlag
    view.selectionModel().select(QItemSelection(top, bottom), flags.ClearAndSelect)


def test_typing_in_a_cell_replaces_it_and_enter_goes_down(clean: Workspace) -> None:
    go(clean, 0, "telefoon")

    type_text("0187-000777")
    press(KEY.Key_Return)

    assert text(clean, 0, "telefoon") == "0187-000777"
    assert the_table(clean).current() == (row(clean, 1), "telefoon")
    assert focused() is the_table(clean).view


def test_typing_in_a_frozen_cell_works_as_in_any_other(clean: Workspace) -> None:
    go(clean, 0, "openingstijden")
    go(clean, 0, "naam")

    type_text("Nieuwe naam")
    press(KEY.Key_Return)

    assert text(clean, 0, "naam") == "Nieuwe naam"
    assert the_table(clean).current() == (row(clean, 1), "naam")


def test_escape_leaves_a_cell_as_it_was(clean: Workspace) -> None:
    go(clean, 0, "telefoon")

    press(KEY.Key_Return)
    type_text("iets anders")
    press(KEY.Key_Escape)

    assert text(clean, 0, "telefoon") == "0187-000123"
    assert not clean.edited.file.is_changed


def test_tab_goes_on_to_the_next_cell(clean: Workspace) -> None:
    go(clean, 0, "telefoon")

    type_text("0187-000777")
    press(KEY.Key_Tab)

    assert the_table(clean).current() == (row(clean, 0), "email")


def test_what_is_typed_is_checked_before_it_is_left(clean: Workspace) -> None:
    go(clean, 0, "gemeente")

    type_text("Nergenshuizen")

    assert "Nergenshuizen" in the_table(clean).findings.text.text()
    assert text(clean, 0, "gemeente") == "Goeree-Overflakkee"


def test_the_editor_fits_the_column(clean: Workspace) -> None:
    view = the_table(clean).view
    wanted = {
        "domeinen": CheckListEdit,
        "status": QComboBox,
        "gecontroleerd_op": DateEdit,
        "opmerking": QPlainTextEdit,
        "website": QLineEdit,
    }
    for column, kind in wanted.items():
        go(clean, 0, column)
        view.start_edit()
        assert isinstance(focused(), kind), column
        press(KEY.Key_Escape)


def test_looking_at_a_text_with_line_ends_changes_nothing(clean: Workspace) -> None:
    clean.edited.file.set_cell(AANBOD, row(clean, 0), "opmerking", "een\r\ntwee")
    clean.edited.file.mark_saved()
    go(clean, 0, "opmerking")

    the_table(clean).view.start_edit()
    press(KEY.Key_Return)

    assert text(clean, 0, "opmerking") == "een\r\ntwee"
    assert not clean.edited.file.is_changed


def test_a_check_list_is_ticked_by_keyboard(clean: Workspace) -> None:
    go(clean, 0, "domeinen")
    the_table(clean).view.start_edit()
    editor = focused()
    assert isinstance(editor, CheckListEdit)

    editor.open_panel()
    assert editor.list is not None
    press_list(editor, KEY.Key_Space)
    press_list(editor, KEY.Key_Return)
    press(KEY.Key_Return)

    assert text(clean, 0, "domeinen") == "wonen|financien"


def press_list(editor: CheckListEdit, key: Qt.Key) -> None:
    assert editor.list is not None
    QTest.keyClick(editor.list, key)


def test_a_day_is_chosen_from_the_calendar(clean: Workspace) -> None:
    go(clean, 0, "gecontroleerd_op")
    the_table(clean).view.start_edit()
    editor = focused()
    assert isinstance(editor, DateEdit)

    editor.open_panel()
    assert editor.calendar.selectedDate().toString("dd-MM-yyyy") == "01-11-2026"
    editor.calendar.setSelectedDate(editor.calendar.selectedDate().addDays(3))
    editor.accept_panel(True)
    press(KEY.Key_Return)

    assert text(clean, 0, "gecontroleerd_op") == "04-11-2026"


def test_a_block_goes_to_excel_and_back(clean: Workspace) -> None:
    select(clean, (0, "aanbod_id"), (1, "naam"))

    press(KEY.Key_C, CTRL)

    assert QGuiApplication.clipboard().text() == "A-1\tGrip op je geld\r\nA-2\tBudgetmaatje"


def test_pasting_a_block_adds_rows_in_one_step(clean: Workspace) -> None:
    QGuiApplication.clipboard().setText("A-2\tMaatje\r\nA-3\tInloop\r\nA-4\tCafé")
    go(clean, 1, "aanbod_id")

    press(KEY.Key_V, CTRL)

    assert [text(clean, place, "naam") for place in (1, 2, 3)] == ["Maatje", "Inloop", "Café"]
    assert clean.edited.file.undo_name == "plakken"
    press(KEY.Key_Z, CTRL)
    assert len(clean.edited.sheet(AANBOD).rows) == 2
    press(KEY.Key_Y, CTRL)
    assert len(clean.edited.sheet(AANBOD).rows) == 4


def test_pasting_leaves_hidden_columns_alone(clean: Workspace) -> None:
    table = the_table(clean)
    clean.edited.file.set_cell(AANBOD, row(clean, 0), "omschrijving", "blijft")
    assert table.view.isColumnHidden(table.model.section("omschrijving"))
    QGuiApplication.clipboard().setText("Samengevat\twonen")
    go(clean, 0, "samenvatting")

    press(KEY.Key_V, CTRL)

    assert text(clean, 0, "samenvatting") == "Samengevat"
    assert text(clean, 0, "omschrijving") == "blijft"
    assert text(clean, 0, "domeinen") == "wonen"


def test_a_block_that_is_too_wide_or_too_long_is_refused_in_words(
    clean: Workspace, qtbot: QtBot
) -> None:
    go(clean, 0, "verwijderd")
    QGuiApplication.clipboard().setText("ja\tnee\tja")
    with qtbot.waitSignal(clean.told) as told:
        press(KEY.Key_V, CTRL)
    assert "3 kolommen" in told.args[0]

    the_table(clean).show_only(frozenset([row(clean, 0)]), "één regel")
    QGuiApplication.clipboard().setText("a\r\nb")
    with qtbot.waitSignal(clean.told) as told:
        press(KEY.Key_V, CTRL)
    assert "Zet het filter op Alles" in told.args[0]
    assert not clean.edited.file.is_changed


def test_one_copied_cell_fills_the_selection(clean: Workspace) -> None:
    QGuiApplication.clipboard().setText("Welzijn Voorbeeld")
    select(clean, (0, "aanbieder"), (1, "aanbieder"))

    press(KEY.Key_V, CTRL)

    assert [text(clean, place, "aanbieder") for place in (0, 1)] == ["Welzijn Voorbeeld"] * 2


def test_fill_down_cut_and_empty(clean: Workspace) -> None:
    select(clean, (0, "telefoon"), (1, "telefoon"))
    press(KEY.Key_D, CTRL)
    assert text(clean, 1, "telefoon") == "0187-000123"

    press(KEY.Key_X, CTRL)
    assert text(clean, 0, "telefoon") == ""
    assert QGuiApplication.clipboard().text() == "0187-000123\r\n0187-000123"

    select(clean, (0, "naam"), (0, "naam"))
    press(KEY.Key_Delete)
    assert text(clean, 0, "naam") == ""


def test_cells_between_the_selected_ones_are_left_alone(clean: Workspace) -> None:
    clean.edited.file.add_row(AANBOD, cells={"naam": "Derde", "aanbieder": "Voorbeeld"})
    view, model = the_table(clean).view, the_table(clean).model
    flags = view.selectionModel().SelectionFlag
    go(clean, 0, "aanbieder")
    view.selectionModel().select(model.place_index(row(clean, 2), "aanbieder"), flags.Select)

    press(KEY.Key_Delete)

    assert [text(clean, place, "aanbieder") for place in range(3)] == [
        "",
        "Stichting Voorbeeld",
        "",
    ]


def test_search_filters_and_down_returns_to_the_table(clean: Workspace, qtbot: QtBot) -> None:
    table = the_table(clean)
    table.view.setFocus()

    press(KEY.Key_F, CTRL)
    type_text("budget")
    qtbot.waitUntil(lambda: table.model.rowCount() == 1)
    press(KEY.Key_Down)

    assert focused() is table.view
    press(KEY.Key_F, CTRL)
    press(KEY.Key_Escape)
    qtbot.waitUntil(lambda: table.model.rowCount() == 2)


def test_nothing_found_offers_a_way_back(clean: Workspace, qtbot: QtBot) -> None:
    table = the_table(clean)
    table.tools.search.setText("bestaat niet")
    qtbot.waitUntil(lambda: table.model.rowCount() == 0)
    assert table.empty.isVisible()

    table.show_everything()

    assert table.view.isVisible()
    assert table.model.rowCount() == 2


def test_chips_say_how_many_and_filter(ugly: Workspace) -> None:
    table = the_table(ugly)
    chip = table.tools.chips[Show.ERRORS]
    assert chip.text() == "Fouten 2"

    chip.click()

    assert table.model.rowCount() == 2
    assert not table.tools.chips[Show.CHANGED].isVisible()


def test_a_hidden_column_with_a_finding_comes_in_view(ugly: Workspace) -> None:
    table = the_table(ugly)
    section = table.model.section("verwijzing_nodig")
    assert table.view.isColumnHidden(section)

    table.go_to(row(ugly, 3), "verwijzing_nodig")

    assert not table.view.isColumnHidden(section)
    assert "misschien" in table.findings.text.text()


def test_columns_come_and_go_by_group(clean: Workspace) -> None:
    table = the_table(clean)
    table.show_group("Adres", True)
    assert not table.view.isColumnHidden(table.model.section("straat"))
    table.show_group("Adres", False)
    assert table.view.isColumnHidden(table.model.section("straat"))

    table.show_group("", True)

    assert table.tools.columns.text() == "Kolommen 53 van 53"


def test_the_name_stays_in_view_while_the_table_scrolls(clean: Workspace) -> None:
    view = the_table(clean).view
    go(clean, 0, "verwijderd")

    assert view.horizontalScrollBar().value() > 0
    assert view.frozen.isVisible()
    left = view.columnViewportPosition(the_table(clean).model.section("verwijderd"))
    assert left >= view.frozen_width


def test_f8_walks_the_findings_round(ugly: Workspace) -> None:
    table = the_table(ugly)
    seen = []
    for _ in range(6):
        press(KEY.Key_F8)
        seen.append(table.current())

    assert len(set(seen)) == 5
    assert seen[5] == seen[0]
    press(KEY.Key_F8, SHIFT)
    assert table.current() == seen[4]


def test_a_cell_is_mended_by_key(ugly: Workspace) -> None:
    table = the_table(ugly)
    table.go_to(row(ugly, 0), "telefoon")
    assert table.findings.repair.isVisible()
    assert "187000123 → 0187-000123" in table.findings.text.text()

    press(KEY.Key_R, CTRL)

    assert text(ugly, 0, "telefoon") == "0187-000123"
    assert not table.findings.repair.isVisible()


def test_undo_has_a_name_and_is_told(clean: Workspace, qtbot: QtBot) -> None:
    clean.edited.file.set_cell(AANBOD, row(clean, 0), "naam", "Anders")
    qtbot.waitUntil(clean.undo.isEnabled)
    assert "Naam aanpassen" in clean.undo.toolTip()

    with qtbot.waitSignal(clean.told) as told:
        press(KEY.Key_Z, CTRL)

    assert told.args[0] == "Teruggenomen: Naam aanpassen."
    assert text(clean, 0, "naam") == "Grip op je geld"
