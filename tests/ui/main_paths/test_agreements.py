"""Afspraken by keys: write one down, see it where it decides, open what it is about."""

from __future__ import annotations

from tests.ui.main_paths.keyboard import DOWN, ENTER, Keyboard

RETURN = "Terugkeer zonder wachtlijst"
HELD = "SELECT kind, organization, with_whom FROM agreement WHERE ended_at IS NULL"


def test_an_agreement_at_an_offering_is_found_back_and_ended(keyboard: Keyboard) -> None:
    keyboard.write("grip op je geld")
    keyboard.press(DOWN, ENTER)
    keyboard.tab_to("Afspraak toevoegen")
    keyboard.press(ENTER)
    keyboard.tab_to("Met wie")
    keyboard.write("Marijke Voorbeeld")
    keyboard.press(ENTER)
    keyboard.must_see("De afspraak is bewaard.")
    keyboard.must_see(RETURN)
    assert keyboard.say("Afspraak toevoegen") in keyboard.focus_names
    assert [(row[1], row[2]) for row in keyboard.rows(HELD)] == [("", "Marijke Voorbeeld")]

    keyboard.keys("Ctrl+6")
    keyboard.must_see("Grip op je geld: schuldhulp")
    keyboard.press(ENTER)
    assert "Grip op je geld: schuldhulp" in keyboard.focus.accessibleName()
    keyboard.must_see(RETURN)

    keyboard.keys("Ctrl+6")
    keyboard.tab_to_list("Afspraken")
    keyboard.keys("Del")
    keyboard.must_see("Nog geen afspraken")
    assert keyboard.rows(HELD) == []
    keyboard.keys("Ctrl+Z")
    keyboard.must_see("Grip op je geld: schuldhulp")


def test_an_agreement_with_an_organisation_stands_at_whom_to_call(keyboard: Keyboard) -> None:
    keyboard.keys("Ctrl+6")
    keyboard.tab_to("Nieuwe afspraak…")
    keyboard.press(ENTER)
    keyboard.write("schuldhulp eil")
    keyboard.press(DOWN, ENTER)
    keyboard.tab_to("Wat")
    keyboard.choose(keyboard.say("Terugkoppeling"))
    keyboard.tab_to("Binnen (mag leeg)")
    keyboard.write("2 weken")
    keyboard.press(ENTER)
    keyboard.must_see("De afspraak is bewaard.")
    assert [row[1] for row in keyboard.rows(HELD)] == ["Voorbeeld Schuldhulp Eilanden"]

    keyboard.keys("Ctrl+2")
    keyboard.press(DOWN, DOWN)
    keyboard.must_see("Wie bel ik voor {domain}?", domain="geld en schulden")
    keyboard.must_see("Koppelt terug binnen {term}", term="2 weken")
