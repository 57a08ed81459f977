"""Dekking by keys: to a cell, into what was found, and to the record."""

from __future__ import annotations

from tests.ui.main_paths.keyboard import DOWN, ENTER, LEFT, Keyboard


def test_a_cell_leads_to_its_records(keyboard: Keyboard) -> None:
    keyboard.keys("Ctrl+9")
    keyboard.press(DOWN)
    keyboard.must_see("Maatschappelijk werk")
    keyboard.press(ENTER)
    assert keyboard.current_row().startswith("Sociaal team Eilandkern")
    keyboard.press(LEFT)
    keyboard.press(ENTER, ENTER)

    assert keyboard.window.search.isVisible()
    assert "Sociaal team Eilandkern" in keyboard.focus.accessibleName()


def test_a_person_is_opened_from_a_cell(keyboard: Keyboard) -> None:
    keyboard.keys("Ctrl+9")
    keyboard.press(DOWN, ENTER)
    keyboard.walk_to("Janneke Voorbeeld")
    keyboard.press(ENTER)

    assert keyboard.window.pages.people.isVisible()
    assert "Janneke Voorbeeld" in keyboard.focus.accessibleName()
