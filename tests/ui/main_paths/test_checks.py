"""Controleren by keys: K is right and the next, G is another number that holds from now on."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.main_paths.keyboard import ENTER, ESCAPE, TAB, Keyboard

HOME = Qt.Key.Key_Home
CHECKS = "SELECT fact, ended_at IS NULL FROM fact_check ORDER BY fact"
OWN_VALUES = "SELECT field, value FROM overlay"
REPORTED = "SELECT field, proposed FROM correction"
FIRST, SECOND = "Cursus Rondkomen doe je zo", "Wandelgroep Dijk en Duin"


def test_one_key_says_it_is_right_and_shows_the_next(keyboard: Keyboard) -> None:
    keyboard.keys("Ctrl+7")
    assert keyboard.current_row().startswith(FIRST)

    keyboard.keys("K")

    keyboard.must_see("{name} klopt.", name=FIRST)
    assert keyboard.current_row().startswith(SECOND)
    assert keyboard.rows(CHECKS) == [("hours", 1), ("phone", 1), ("rest", 1)]
    keyboard.keys("Ctrl+Z")
    keyboard.press(HOME)
    assert keyboard.current_row().startswith(FIRST)
    assert keyboard.rows(CHECKS) == [("hours", 0), ("phone", 0), ("rest", 0)]


def test_a_changed_number_is_ours_and_is_reported(keyboard: Keyboard) -> None:
    keyboard.keys("Ctrl+7")
    keyboard.keys("G")
    keyboard.overwrite("0187-000999")
    keyboard.press(ENTER)
    assert keyboard.current_row().startswith(SECOND)
    assert keyboard.rows(OWN_VALUES) == [("phone", '"0187-000999"')]
    assert keyboard.rows(REPORTED) == [("phone", '"0187-000999"')]

    keyboard.keys("Ctrl+F")
    keyboard.write("rondkomen")
    keyboard.must_see("0187-000 999")
    keyboard.must_see("onze aanpassing; bron zegt: {text}", text="0187-000137")
    keyboard.must_see("gemeld")


def test_the_fields_of_a_change_are_walked_with_tab_and_left_with_escape(
    keyboard: Keyboard,
) -> None:
    keyboard.keys("Ctrl+7")
    keyboard.keys("G")
    passed = []
    while keyboard.say("Terug (Esc)") not in keyboard.focus_names:
        passed.append(keyboard.focus_names)
        keyboard.press(TAB)
    assert {keyboard.say("Bewaar en ga verder (Enter)")} == passed[-1]
    assert {keyboard.say("Waarmee?")} not in passed

    keyboard.press(ESCAPE)
    keyboard.must_see("Bestaat niet meer")
    assert keyboard.rows(OWN_VALUES) == []
