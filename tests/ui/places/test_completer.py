"""Addresses below a field: by key and mouse, never in the way, and never for a secret one."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from socialekaart.errors import MachineError
from socialekaart.services.places.views import AddressSuggestion
from socialekaart.ui.places.completer import AddressCompleter
from tests.ui.places.conftest import OFFLINE, Bench, press, type_text
from tests.ui.places.fake_places import KADE_12, KADE_14, TOWN

LABELS = [KADE_12.label, KADE_14.label]
KEYS = Qt.Key


class Typing:
    """A field somebody types an address in."""

    def __init__(self, bench: Bench, may_ask: Callable[[], bool] = lambda: True) -> None:
        self.bench, self.field = bench, QLineEdit()
        self.completer = AddressCompleter(self.field, bench.work, may_ask=may_ask)
        self.chosen: list[AddressSuggestion] = []
        self.notes: list[str] = []
        self.entered = 0
        self.completer.chosen.connect(self.chosen.append)
        self.completer.noted.connect(self.notes.append)
        self.field.returnPressed.connect(self._enter)
        bench.show(self.field)

    def _enter(self) -> None:
        self.entered += 1

    def type(self, words: str) -> None:
        """Type, and wait until the answer is there."""
        before = len(self.bench.places.asked)
        type_text(words)
        self.bench.qtbot.waitUntil(lambda: len(self.bench.places.asked) > before, timeout=4000)
        self.bench.settle()

    def choose(self, *keys: Qt.Key) -> AddressSuggestion:
        for key in keys:
            press(key)
        self.bench.qtbot.waitUntil(lambda: bool(self.chosen), timeout=4000)
        return self.chosen[-1]


@pytest.fixture
def typing(bench: Bench) -> Typing:
    return Typing(bench)


def test_what_is_typed_is_asked_once_after_a_pause(typing: Typing) -> None:
    typing.type("Voorbeeldk")
    assert typing.bench.places.asked == ["Voorbeeldk"]
    assert typing.completer.labels == LABELS
    assert typing.field.hasFocus()


def test_two_signs_ask_nothing(typing: Typing) -> None:
    type_text("Vo")
    assert not typing.completer._pause.isActive()
    type_text("o")
    assert typing.completer._pause.isActive()


def test_a_whole_text_is_no_question(typing: Typing) -> None:
    typing.field.insert("Voorbeeldkade 12 " * 100)
    assert not typing.completer._pause.isActive()


def test_typing_goes_on_while_the_list_is_open(typing: Typing) -> None:
    typing.type("Voorb")
    typing.type("eeldkade")
    assert typing.field.text() == "Voorbeeldkade"
    assert typing.bench.places.asked == ["Voorb", "Voorbeeldkade"]
    assert typing.completer.is_open


@pytest.mark.parametrize("key", [KEYS.Key_Return, KEYS.Key_Enter, KEYS.Key_Tab])
def test_down_and_a_key_choose_and_all_parts_come(typing: Typing, key: Qt.Key) -> None:
    typing.type("Voorbeeldkade")
    chosen = typing.choose(KEYS.Key_Down, KEYS.Key_Down, key)
    told = (chosen.street, chosen.house_number, chosen.postcode, chosen.town, chosen.municipality)
    assert told == ("Voorbeeldkade", "14", "3241 AC", "Middelharnis", "GM1924")
    assert (chosen.latitude, chosen.longitude) == (51.761, 4.17)
    assert (typing.completer.is_open, typing.field.hasFocus(), typing.entered) == (False, True, 0)


def test_up_goes_round_the_end_past_what_was_typed(typing: Typing) -> None:
    typing.type("Voorbeeldkade")
    assert typing.choose(KEYS.Key_Up, KEYS.Key_Return).id == KADE_14.id
    typing.type(" ")
    for key in (KEYS.Key_Down, KEYS.Key_Up):
        press(key)
    assert typing.completer.row == -1
    press(KEYS.Key_PageDown)
    assert typing.completer.row == 1
    press(KEYS.Key_PageUp)
    assert typing.completer.row == 0


def test_enter_without_a_choice_means_what_it_always_does(typing: Typing) -> None:
    typing.type("Voorbeeldkade")
    press(KEYS.Key_Return)
    assert (typing.entered, typing.chosen, typing.completer.is_open) == (1, [], False)


def test_escape_closes_the_list_and_keeps_the_text(typing: Typing) -> None:
    typing.type("Voorbeeldkade")
    press(KEYS.Key_Escape)
    assert (typing.completer.is_open, typing.field.text()) == (False, "Voorbeeldkade")
    assert typing.field.hasFocus()


def test_the_mouse_chooses_too(typing: Typing) -> None:
    typing.type("Voorbeeldkade")
    popup = typing.completer.popup
    middle = popup.visualRect(popup.model().index(0, 0)).center()
    QTest.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    typing.bench.qtbot.waitUntil(lambda: bool(typing.chosen), timeout=4000)
    assert typing.chosen[0].addition == "A"


def test_who_left_the_field_gets_no_list_any_more(typing: Typing) -> None:
    typing.bench.places.gate = gate = threading.Event()
    type_text("Voorbeeldkade")
    typing.bench.qtbot.waitUntil(lambda: bool(typing.bench.places.asked), timeout=4000)
    other = typing.bench.window.findChildren(QLineEdit)[0]
    other.setFocus()
    gate.set()
    typing.bench.settle()
    assert not typing.completer.is_open


def test_only_the_newest_question_is_answered(typing: Typing) -> None:
    typing.bench.places.gate = gate = threading.Event()
    type_text("Voor")
    typing.bench.qtbot.waitUntil(lambda: typing.bench.places.asked == ["Voor"], timeout=4000)
    for sign in "beeldkade":
        type_text(sign)
    typing.bench.qtbot.waitUntil(
        lambda: not typing.completer._pause.isActive() and not typing.bench.work.idle, timeout=4000
    )
    assert typing.completer.labels == []
    gate.set()
    typing.bench.settle()
    assert typing.bench.places.asked == ["Voor", "Voorbeeldkade"]
    assert typing.completer.labels == LABELS


def test_what_is_typed_after_a_choice_wins(typing: Typing) -> None:
    typing.type("Voorbeeldkade")
    typing.bench.places.gate = gate = threading.Event()
    press(KEYS.Key_Down)
    press(KEYS.Key_Return)
    typing.bench.qtbot.waitUntil(lambda: bool(typing.bench.places.completed), timeout=4000)
    type_text(" 3")
    gate.set()
    typing.bench.settle()
    assert (typing.chosen, typing.field.text()) == ([], "Voorbeeldkade 3")


def test_without_network_towns_are_offered_with_a_quiet_line(typing: Typing) -> None:
    typing.bench.rules, typing.bench.places.known = OFFLINE, (TOWN,)
    typing.type("Middel")
    note = "Adressen opzoeken staat uit. Je ziet alleen plaatsen."
    assert typing.completer.labels == [TOWN.label, note]
    assert typing.notes == [note]
    assert typing.choose(KEYS.Key_Down, KEYS.Key_Return) == TOWN
    assert typing.bench.places.completed == [], "our own table has it whole"


def test_the_quiet_line_cannot_be_chosen(typing: Typing) -> None:
    typing.bench.rules, typing.bench.places.known = OFFLINE, (TOWN,)
    typing.type("Middel")
    press(KEYS.Key_Up)
    assert typing.completer.row == 0
    press(KEYS.Key_Up)
    press(KEYS.Key_PageDown)
    assert typing.completer.row == 0


@pytest.mark.parametrize("error", [MachineError("De server hapert."), RuntimeError("bug")])
def test_a_failure_is_told_quietly_and_opens_nothing(typing: Typing, error: Exception) -> None:
    typing.bench.places.raises = error
    typing.type("Voorbeeldkade")
    assert typing.notes == ["Adressen opzoeken lukt nu niet. Typ het adres zelf."]
    assert not typing.completer.is_open
    assert QApplication.activeModalWidget() is None
    typing.bench.places.raises = None
    typing.type(" 12")
    assert typing.notes[-1] == ""
    assert typing.completer.labels == LABELS


def test_an_address_that_cannot_be_completed_is_read_from_its_label(typing: Typing) -> None:
    typing.type("Voorbeeldkade")
    typing.bench.places.raises = MachineError("Weg.")
    chosen = typing.choose(KEYS.Key_Down, KEYS.Key_Return)
    told = (chosen.street, chosen.house_number, chosen.addition, chosen.postcode, chosen.town)
    assert told == ("Voorbeeldkade", "12", "A", "3241 AC", "Middelharnis")


def test_nothing_is_ever_asked_about_a_secret_address(bench: Bench) -> None:
    typing = Typing(bench, may_ask=lambda: False)
    type_text("Voorbeeldkade 12")
    bench.qtbot.waitUntil(lambda: not typing.completer._pause.isActive(), timeout=4000)
    bench.settle()
    assert (bench.places.asked, typing.completer.labels) == ([], [])
    assert "asking" not in vars(bench.work), "not even a thread was made"


def test_an_address_that_became_secret_meanwhile_shows_and_asks_nothing(bench: Bench) -> None:
    open_to_all = [True]
    typing = Typing(bench, may_ask=lambda: open_to_all[0])
    bench.places.gate = gate = threading.Event()
    type_text("Voorbeeldkade")
    bench.qtbot.waitUntil(lambda: bool(bench.places.asked), timeout=4000)
    open_to_all[0] = False
    gate.set()
    bench.settle()
    assert typing.completer.labels == []


def test_questions_are_asked_on_a_thread_of_their_own(typing: Typing) -> None:
    typing.type("Voorbeeldkade")
    assert threading.main_thread().name not in typing.bench.places.threads
    assert "looking_up" not in vars(typing.bench.work)


def test_closing_ends_the_thread(typing: Typing) -> None:
    typing.type("Voorbeeldkade")
    typing.bench.work.stop()
    assert not typing.bench.work.asking._worker.isRunning()
    assert typing.bench.work.is_closing()
