"""Wie bel ik? by keys: a domain, the number, and our own fixed contact."""

from __future__ import annotations

from tests.ui.main_paths.keyboard import DOWN, ENTER, ESCAPE, RIGHT, Keyboard

QUESTION = "Wie bel ik voor {domain} in {place}?"
OWN = "SELECT domain FROM assignment WHERE ended_at IS NULL"


def ask_debts(keyboard: Keyboard) -> None:
    """Ask whom to call about debts in Middelharnis."""
    keyboard.keys("Ctrl+L")
    keyboard.write("3241")
    keyboard.press(ESCAPE)
    keyboard.keys("Ctrl+2")
    keyboard.press(DOWN, DOWN)


def test_the_arrows_go_from_the_domain_to_the_person_and_their_number(keyboard: Keyboard) -> None:
    ask_debts(keyboard)
    keyboard.must_see(QUESTION, domain="geld en schulden", place="Goeree-Overflakkee")
    keyboard.press(RIGHT)
    assert keyboard.focus.accessibleName().startswith("Marijke Voorbeeld")
    keyboard.press(ENTER)
    assert keyboard.clipboard == "06-00001234"


def test_our_own_fixed_contact_comes_first_until_taken_back(keyboard: Keyboard) -> None:
    ask_debts(keyboard)
    keyboard.tab_to("Wijs iemand aan…")
    keyboard.press(ENTER)
    keyboard.write("koen")
    keyboard.press(ENTER)

    keyboard.must_see("{name} is nu jullie vaste contact.", name="Koen Voorbeeld")
    assert keyboard.rows(OWN) == [("financien",)]
    keyboard.keys("Ctrl+2")
    keyboard.press(DOWN, DOWN, RIGHT)
    assert keyboard.focus.accessibleName().startswith("Koen Voorbeeld")
    keyboard.keys("Ctrl+Z")
    assert keyboard.rows(OWN) == []
    keyboard.must_see("Marijke Voorbeeld")


def test_more_about_a_person_opens_their_page(keyboard: Keyboard) -> None:
    ask_debts(keyboard)
    keyboard.press(RIGHT)
    keyboard.tab_to("Meer over deze persoon")
    keyboard.press(ENTER)
    assert keyboard.window.pages.people.isVisible()
    assert "Marijke Voorbeeld" in keyboard.focus.accessibleName()
