"""An assistant answers the telephone: from two words typed to a number on the clipboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from socialekaart.ui.main_window import MainWindow
from socialekaart.ui.pages import FRONT_DOOR
from tests.e2e.conftest import ask, clipboard, map_page, press, settle

pytestmark = pytest.mark.e2e


def test_typing_shows_the_person_to_call_and_the_offerings(window: MainWindow) -> None:
    ask(window, "schulden", "3241")

    card, first = window.search.card, window.search.list.model.hit(0)
    assert card.block.name.text() == "Marijke Voorbeeld"
    assert card.block.phone.text() == "06-0000 1234"
    assert "Nu bereikbaar" in card.block.reach.text()
    assert first is not None
    assert first.distance_km is not None
    assert first.distance_km < 1
    assert window.search.detail.heading.name.text() == first.name


def test_arrows_walk_and_control_c_copies_the_number_that_matters(window: MainWindow) -> None:
    ask(window, "schulden", "3241")

    press(window, Qt.Key.Key_C, control=True)
    assert clipboard() == "06-00001234"

    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Down)
    settle(window)
    second = window.search.list.model.hit(1)
    assert second is not None
    assert window.search.detail.heading.name.text() == second.name

    press(window, Qt.Key.Key_C, control=True)
    assert clipboard() == second.phone

    press(window, Qt.Key.Key_Return)
    assert window.search.list.view.hasFocus()
    press(window, Qt.Key.Key_Escape)
    assert window.top.text.edit.hasFocus()


def test_map_and_list_select_each_other_without_a_reload(window: MainWindow, qtbot: QtBot) -> None:
    ask(window, "schulden", "3241")
    page, listed = map_page(window, qtbot), window.search.list
    page.ask("window.survivor = 'nog hier'")

    page.click(".pin")
    qtbot.waitUntil(lambda: listed.explicit)
    settle(window)
    clicked = listed.current_id()
    assert page.report()["selected"] == clicked
    shown = window.search.detail.detail
    assert shown is not None
    assert shown.id == clicked

    other = next(
        hit for row in range(5) if (hit := listed.model.hit(row)) and hit.has_location
        and hit.id != clicked
    )  # fmt: skip
    listed.select(other.id)
    page.wait_for(f"JSON.parse(directoryMap.report()).selected === '{other.id}'")
    assert page.report()["shown"]
    assert page.ask("window.survivor") == "nog hier"


def test_acute_opens_from_a_field_with_one_key(window: MainWindow, qtbot: QtBot) -> None:
    ask(window, "schulden", "")

    press(window, Qt.Key.Key_F2)
    dialog = window.acute
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.rows[0].line.phone == "112"
    QTest.keyClick(dialog, Qt.Key.Key_2)
    assert clipboard() == dialog.rows[1].line.phone
    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert not dialog.isVisible()
    assert window.isVisible()


def test_the_own_fixed_contact_wins_until_it_is_taken_back(window: MainWindow) -> None:
    ask(window, "schulden", "3241")
    press(window, Qt.Key.Key_2, control=True)
    settle(window)
    page = window.front_door
    assert window.pages.currentIndex() == FRONT_DOOR
    assert page.domain == "financien"
    before = [card.line.contact.name for card in page.cards]
    assert before[0] == "Marijke Voorbeeld"

    QTest.mouseClick(page.cards[1].choose, Qt.MouseButton.LeftButton)
    settle(window)
    assert page.cards[0].line.contact.name == before[1]
    assert page.cards[0].line.own_choice
    assert before[1] in window.bar.text

    QTest.mouseClick(window.bar._action, Qt.MouseButton.LeftButton)
    settle(window)
    assert [card.line.contact.name for card in page.cards] == before


def test_the_keyboard_stays_where_it_was_when_the_map_comes(window: MainWindow) -> None:
    assert window.search.map is not None

    assert window.isActiveWindow()
    assert window.top.text.edit.hasFocus()
