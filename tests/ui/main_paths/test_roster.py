"""Rooster by keys: a gap is filled and taken back, and an open cell gets its successor."""

from __future__ import annotations

from tests.ui.main_paths.keyboard import ENTER, ESCAPE, Keyboard

GAP = "Zingeving, Middelharnis"
LEFT = "Werk en dagbesteding, Middelharnis"
OWN = "SELECT domain, kind FROM assignment WHERE ended_at IS NULL"


def cell(keyboard: Keyboard, start: str) -> str:
    """Give the words of the cell whose row and column are named first."""
    found = [text for text in keyboard.shown() if text.startswith(start)]
    assert found, keyboard.shown()
    return found[0]


def test_a_gap_is_filled_and_taken_back(keyboard: Keyboard) -> None:
    keyboard.keys("Ctrl+4")
    keyboard.walk_to(GAP)
    assert keyboard.say("Nog niemand") in cell(keyboard, GAP)

    keyboard.press(ENTER)
    keyboard.must_see("Hier staat nog niemand.")
    keyboard.press(ENTER)
    keyboard.write("sjoerd")
    keyboard.press(ENTER)
    keyboard.must_see("Eigen keuze van de praktijk.")
    keyboard.press(ESCAPE)

    assert "Sjoerd Voorbeeld" in cell(keyboard, GAP)
    assert keyboard.current_row() == cell(keyboard, GAP)
    assert [row[0] for row in keyboard.rows(OWN)] == ["zingeving"]
    keyboard.keys("Ctrl+Z")
    assert keyboard.say("Nog niemand") in cell(keyboard, GAP)
    assert keyboard.rows(OWN) == []


def test_who_is_found_in_a_cell_is_looked_up(keyboard: Keyboard) -> None:
    keyboard.keys("Ctrl+4")
    keyboard.walk_to("Geld en schulden, Middelharnis")
    keyboard.press(ENTER)
    keyboard.tab_to("Alles over deze persoon")
    keyboard.press(ENTER)

    keyboard.must_see("consulent schuldhulp · Voorbeeld Schuldhulp Eilanden")
    assert "Marijke Voorbeeld" in keyboard.focus.accessibleName()


def test_an_open_cell_gets_its_successor(keyboard: Keyboard) -> None:
    keyboard.keys("Ctrl+4")
    keyboard.must_see("1 open plek")
    keyboard.tab_to("Toon de lijst")
    keyboard.press(ENTER)
    domain, area = LEFT.split(", ")
    keyboard.tab_to("Wijs iemand aan voor {domain} in {area}", domain=domain, area=area)
    keyboard.press(ENTER)
    keyboard.write("samira")
    keyboard.press(ENTER)

    assert "Samira Voorbeeld" in cell(keyboard, LEFT)
    assert not keyboard.sees("1 open plek")
    assert [row[0] for row in keyboard.rows(OWN)] == ["werk-dagbesteding"]
