"""Addresses to choose from in the table and in the form: all parts at once, one step to undo."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from socialekaart.ui.beheer.workspace import Workspace
from socialekaart.ui.places.completer import AddressCompleter
from tests.ui.beheer.bench import go, row, text, the_table
from tests.ui.places.conftest import press, type_text
from tests.ui.places.fake_places import KADE_12, KADE_14, FakePlaces

ADDRESS = ("straat", "huisnummer", "toevoeging", "postcode", "plaats")
KEYS = Qt.Key


def address(workspace: Workspace, place: int = 0) -> list[str]:
    return [text(workspace, place, column) for column in ADDRESS]


def completer() -> AddressCompleter:
    """Give the completer of the editor that has the focus."""
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    return field.findChildren(AddressCompleter)[0]


@pytest.fixture
def offered(qtbot: QtBot, places: FakePlaces) -> Callable[[str], None]:
    """Give what types a text and waits until there is a list below it."""

    def type_and_wait(words: str) -> None:
        type_text(words)
        qtbot.waitUntil(lambda: completer().is_open, timeout=4000)

    return type_and_wait


def in_cell(workspace: Workspace, column: str) -> None:
    """Begin to type in a cell of the table."""
    go(workspace, 0, column)
    the_table(workspace).view.start_edit()
    QApplication.processEvents()


def in_form(workspace: Workspace, column: str) -> None:
    """Go to a field of the form."""
    go(workspace, 0, column)
    the_table(workspace).do("form")
    QApplication.processEvents()


@pytest.mark.parametrize("begin", [in_cell, in_form])
def test_a_choice_fills_all_parts_and_is_one_step_to_undo(
    qtbot: QtBot,
    clean: Workspace,
    places: FakePlaces,
    offered: Callable[[str], None],
    begin: Callable[[Workspace, str], None],
) -> None:
    begin(clean, "straat")
    offered("Voorbeeldk")
    assert places.asked == ["Voorbeeldk Goeree-Overflakkee"]
    assert not clean.edited.file.is_changed, "an open list keeps nothing yet"
    press(KEYS.Key_Down)
    press(KEYS.Key_Return)
    whole = ["Voorbeeldkade", "12", "A", "3241 AC", "Middelharnis"]
    qtbot.waitUntil(lambda: address(clean) == whole, timeout=4000)
    assert text(clean, 0, "breedtegraad") == "51,76"
    assert text(clean, 0, "gemeente") == "Goeree-Overflakkee"
    assert clean.edited.file.undo_name == "adres invullen"
    clean.take_back()
    assert address(clean) == [""] * 5
    assert not clean.edited.file.is_changed
    clean.do_again()
    assert address(clean) == whole


def test_the_form_shows_the_parts_at_once(
    qtbot: QtBot, clean: Workspace, offered: Callable[[str], None]
) -> None:
    in_form(clean, "straat")
    offered("Voorbeeldk")
    press(KEYS.Key_Down)
    press(KEYS.Key_Down)
    press(KEYS.Key_Return)
    fields = the_table(clean).form.fields
    shown = {name: fields[name].editor for name in ADDRESS}
    assert all(isinstance(editor, QLineEdit) for editor in shown.values())
    qtbot.waitUntil(lambda: address(clean)[1] == "14", timeout=4000)
    assert [e.text() for e in shown.values() if isinstance(e, QLineEdit)] == address(clean)


def test_the_number_is_asked_with_the_street_of_its_row(
    clean: Workspace, places: FakePlaces, offered: Callable[[str], None]
) -> None:
    clean.edited.file.set_cell(the_table(clean).kind, row(clean, 0), "straat", "Voorbeeldkade")
    in_cell(clean, "huisnummer")
    offered("12")
    assert places.asked == ["Voorbeeldkade 12 Goeree-Overflakkee"]


def test_escape_closes_the_list_and_leaves_the_cell_open(
    clean: Workspace, offered: Callable[[str], None]
) -> None:
    in_cell(clean, "straat")
    offered("Voorbeeldk")
    press(KEYS.Key_Escape)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == "Voorbeeldk"
    press(KEYS.Key_Return)
    assert text(clean, 0, "straat") == "Voorbeeldk"


def test_enter_without_a_choice_keeps_what_was_typed_and_goes_on(
    clean: Workspace, offered: Callable[[str], None]
) -> None:
    in_cell(clean, "straat")
    offered("Voorbeeldk")
    press(KEYS.Key_Return)
    assert text(clean, 0, "straat") == "Voorbeeldk"
    assert the_table(clean).current()[0] == row(clean, 1)


def test_a_slow_answer_still_fills_the_row_that_was_left(
    qtbot: QtBot, clean: Workspace, places: FakePlaces, offered: Callable[[str], None]
) -> None:
    in_cell(clean, "straat")
    offered("Voorbeeldk")
    places.gate = gate = threading.Event()
    press(KEYS.Key_Down)
    press(KEYS.Key_Return)
    qtbot.waitUntil(lambda: places.completed == [KADE_12.id], timeout=4000)
    press(KEYS.Key_Tab)
    assert address(clean)[0] == "Voorbeeldk"
    gate.set()
    qtbot.waitUntil(lambda: address(clean)[0] == "Voorbeeldkade", timeout=4000)
    assert address(clean, 1) == [""] * 5


@pytest.mark.parametrize("begin", [in_cell, in_form])
@pytest.mark.parametrize("cell", ["ja", "x", "misschien"])
def test_nothing_is_asked_about_a_secret_address(
    qtbot: QtBot,
    clean: Workspace,
    places: FakePlaces,
    begin: Callable[[Workspace, str], None],
    cell: str,
) -> None:
    clean.edited.file.set_cell(the_table(clean).kind, row(clean, 0), "adres_geheim", cell)
    for column, words in (("straat", "Voorbeeldkade"), ("postcode", "3241AC")):
        begin(clean, column)
        type_text(words)
        waiting = completer()._pause
        qtbot.waitUntil(lambda timer=waiting: not timer.isActive(), timeout=4000)
        press(KEYS.Key_Tab)
        the_table(clean).show_form(False)
    assert (places.asked, places.completed) == ([], [])
    assert text(clean, 0, "straat") == "Voorbeeldkade", "typing works as ever"


def test_a_row_that_becomes_secret_meanwhile_is_not_filled(
    qtbot: QtBot, clean: Workspace, places: FakePlaces, offered: Callable[[str], None]
) -> None:
    in_cell(clean, "straat")
    offered("Voorbeeldk")
    places.gate = gate = threading.Event()
    press(KEYS.Key_Down)
    press(KEYS.Key_Return)
    qtbot.waitUntil(lambda: places.completed == [KADE_12.id], timeout=4000)
    clean.edited.file.set_cell(the_table(clean).kind, row(clean, 0), "adres_geheim", "ja")
    gate.set()
    help_ = clean.edited.addresses
    assert help_ is not None
    qtbot.waitUntil(lambda: help_._work.idle, timeout=4000)
    assert "Voorbeeldkade" not in address(clean)


def test_a_row_that_is_gone_meanwhile_is_no_trouble(
    qtbot: QtBot, clean: Workspace, places: FakePlaces, offered: Callable[[str], None]
) -> None:
    in_form(clean, "straat")
    offered("Voorbeeldk")
    places.gate = gate = threading.Event()
    press(KEYS.Key_Down)
    press(KEYS.Key_Down)
    press(KEYS.Key_Return)
    qtbot.waitUntil(lambda: places.completed == [KADE_14.id], timeout=4000)
    clean.edited.file.delete_rows(the_table(clean).kind, [row(clean, 0)])
    gate.set()
    help_ = clean.edited.addresses
    assert help_ is not None
    qtbot.waitUntil(lambda: help_._work.idle, timeout=4000)
    assert address(clean) == [""] * 5, "of the row that came in its place"


def test_the_form_says_quietly_that_nothing_could_be_asked(
    qtbot: QtBot, clean: Workspace, places: FakePlaces
) -> None:
    places.raises = RuntimeError("weg")
    in_form(clean, "straat")
    type_text("Voorbeeldk")
    form = the_table(clean).form
    note = "Adressen opzoeken lukt nu niet. Typ het adres zelf."
    qtbot.waitUntil(lambda: form.help.text().startswith(note), timeout=4000)
    assert QApplication.activeModalWidget() is None
