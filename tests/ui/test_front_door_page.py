"""Wie bel ik? by keyboard, with the own choice and its undo."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from socialekaart.ui.front_door.line_card import WhoLineCard
from socialekaart.ui.main_window import MainWindow
from socialekaart.ui.pages import FRONT_DOOR
from tests.ui import fake_data as data
from tests.ui.conftest import Settle, clipboard
from tests.ui.fake_desk import FakeDesk

CONTROL = Qt.KeyboardModifier.ControlModifier


def go(window: MainWindow, settle: Settle, domain: str = "financien", place: str = "3241") -> None:
    window.top.set_place(place)
    window.show_page(FRONT_DOOR)
    window.front_door.open_for(domain)
    settle()


def names(window: MainWindow) -> list[str]:
    return [card.block.name.text() for card in window.front_door.cards]


def test_the_answer_is_ordered_with_reasons_and_the_front_door_last(
    window: MainWindow, settle: Settle
) -> None:
    go(window, settle)

    assert names(window) == [
        "Marijke Voorbeeld",
        "Sjoerd Voorbeeld",
        "Team Middelharnis Voorbeeld",
    ]
    second = window.front_door.cards[1].block
    assert second.fresh.text() == "Nummer 16 maanden niet gecontroleerd"
    assert "weer vanaf woensdag 9:00" in window.front_door.cards[1].block.reach.text()


def test_the_page_is_driven_by_keys_alone(qtbot: QtBot, window: MainWindow, settle: Settle) -> None:
    window.top.set_place("3241")
    QTest.keyClick(window.top.text.edit, Qt.Key.Key_2, CONTROL)
    settle()
    assert window.pages.currentIndex() == FRONT_DOOR
    page = window.front_door

    for _ in range(2):
        QTest.keyClick(page.tiles[page.domain], Qt.Key.Key_Down)
    settle()
    assert page.domain == "financien"
    QTest.keyClick(page.tiles["financien"], Qt.Key.Key_Right)
    assert page.cards[0].hasFocus()
    QTest.keyClick(page.cards[0], Qt.Key.Key_Down)
    assert page.cards[1].hasFocus()
    QTest.keyClick(page.cards[1], Qt.Key.Key_C, CONTROL)
    assert clipboard() == "06-00006789"
    QTest.keyClick(page.cards[1], Qt.Key.Key_Left)
    assert page.tiles["financien"].hasFocus()


def test_a_fixed_contact_wins_is_marked_and_can_be_undone(
    window: MainWindow, settle: Settle
) -> None:
    go(window, settle)
    window.front_door.cards[1].choose.click()
    settle()
    assert names(window)[0] == "Sjoerd Voorbeeld"
    assert window.front_door.cards[0].block.own.isVisible()
    assert "vaste contact" in window.bar.text

    window.data.undo()
    settle()

    assert names(window)[0] == "Marijke Voorbeeld"


def test_a_fixed_contact_can_be_withdrawn(
    window: MainWindow, settle: Settle, desk: FakeDesk
) -> None:
    desk.chosen["financien"] = "c2"
    go(window, settle)

    window.front_door.cards[0].choose.click()
    settle()

    assert names(window)[0] == "Marijke Voorbeeld"
    assert desk.chosen == {}


def test_nobody_leads_to_the_front_door_and_to_appointing_someone(
    qtbot: QtBot, window: MainWindow, settle: Settle, desk: FakeDesk
) -> None:
    go(window, settle, "gezin")
    assert names(window) == ["Team Middelharnis Voorbeeld"]
    appoint = [
        b
        for b in window.front_door.findChildren(QPushButton)
        if b.text() == "Wijs iemand aan…" and b.isVisible()
    ]
    appoint[0].click()
    dialog = window.front_door.dialog
    settle()
    QTest.keyClicks(dialog.search, "sjo")
    settle()
    assert dialog.model.rowCount() == 1

    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    settle()

    assert desk.chosen == {"gezin": "c2"}
    assert names(window)[0] == "Sjoerd Voorbeeld"


def test_the_chooser_says_when_nobody_fits(
    qtbot: QtBot, window: MainWindow, settle: Settle
) -> None:
    window.front_door.appoint_for("gezin")
    dialog = window.front_door.dialog
    settle()

    QTest.keyClicks(dialog.search, "zzz")
    settle()

    assert dialog.empty.title == "Niemand gevonden"
    assert not dialog.choose.isEnabled()
    dialog.reject()


def test_without_a_place_the_page_asks_for_one(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    go(window, settle, "financien", "")
    assert window.front_door.empty.isVisible()

    step = next(
        b for b in window.front_door.empty.findChildren(QPushButton) if b.text() == "Naar ‘Waar?’"
    )
    step.click()

    assert window.top.place.edit.hasFocus()


def test_another_moment_is_asked_and_now_is_the_default(
    window: MainWindow, settle: Settle, desk: FakeDesk, monkeypatch: object
) -> None:
    go(window, settle)
    page = window.front_door
    assert page.moment() == data.NOW

    page.now_box.setChecked(False)
    page.when.setDateTime(QDateTime(QDate(2026, 12, 1), QTime(14, 30)))
    settle()

    assert page.moment() == datetime(2026, 12, 1, 14, 30)


def test_a_place_typed_on_top_changes_the_answer(window: MainWindow, settle: Settle) -> None:
    go(window, settle)
    window.top.set_place("3231 Brielle")
    settle()

    assert "Voorne aan Zee" in window.front_door.title.text()


def test_a_card_reads_as_one_sentence(qtbot: QtBot) -> None:
    card = WhoLineCard(data.LINES["c1"], data.NOW, first=True, choosable=True)
    qtbot.addWidget(card)

    assert card.accessibleName().startswith("Marijke Voorbeeld. 06-00005678. Werkt voor")
