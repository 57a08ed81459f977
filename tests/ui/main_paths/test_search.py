"""Zoeken by keys: the number, 'niet hier', a wait over the norm, and a note."""

from __future__ import annotations

from tests.ui.main_paths.keyboard import DOWN, ENTER, ESCAPE, SPACE, Keyboard

INSURER = (
    "De zorgverzekeraar kan bemiddelen: de patiënt belt zijn verzekeraar en vraagt om"
    " wachtlijstbemiddeling."
)
DEBTS = "Grip op je geld: schuldhulp"


def open_debts(keyboard: Keyboard) -> None:
    """Find an offering and go into it."""
    keyboard.keys("Ctrl+1")
    keyboard.write("grip op je geld")
    keyboard.press(DOWN, ENTER)


def test_two_words_give_the_person_and_the_number(keyboard: Keyboard) -> None:
    keyboard.write("schulden")
    keyboard.must_see("Marijke Voorbeeld")
    keyboard.keys("Ctrl+C")
    assert keyboard.clipboard == "06-00001234"

    keyboard.press(DOWN, ENTER, ENTER, ENTER)
    assert keyboard.clipboard.startswith("0187-")
    keyboard.press(ESCAPE)
    assert keyboard.say("Waarmee?") in keyboard.focus_names


def test_not_here_shows_who_does_take_it_and_is_reported(keyboard: Keyboard) -> None:
    open_debts(keyboard)
    keyboard.tab_to("Niet hier…")
    keyboard.press(ENTER)
    keyboard.press(SPACE)
    keyboard.tab_to("Wie neemt dit wel aan?")
    keyboard.write("rechtswinkel")
    keyboard.press(ENTER)

    keyboard.must_see("Gemeld: niet hier. Je verstuurt het bij Leveringen, onder Meldingen.")
    keyboard.must_see("Rechtswinkel Flakkee")
    assert keyboard.rows("SELECT domains, instead_name FROM wrong_door") == [
        ('["wonen"]', "Rechtswinkel Flakkee")
    ]
    assert keyboard.rows("SELECT field FROM correction ORDER BY field") == [
        ("alternatives",),
        ("not_for",),
    ]


def test_a_wait_over_the_norm_names_who_can_mediate(keyboard: Keyboard) -> None:
    keyboard.write("de branding")
    keyboard.must_see("De Branding: psychologen")
    keyboard.tab_to("Meld een wachttijd…")
    keyboard.press(ENTER)
    keyboard.write("9")
    keyboard.tab_to("Daarna weken tot de behandeling")
    keyboard.write("12")
    keyboard.press(ENTER)

    keyboard.must_see("langer dan de norm")
    keyboard.must_see("zelf gehoord")
    keyboard.must_see(INSURER)
    assert keyboard.rows("SELECT intake_weeks, treatment_weeks FROM wait") == [(9, 12)]
    keyboard.keys("Ctrl+Z")
    assert not keyboard.sees("zelf gehoord")


def test_a_note_is_written_and_kept(keyboard: Keyboard) -> None:
    open_debts(keyboard)
    keyboard.tab_to("Notitie maken")
    keyboard.press(ENTER)
    keyboard.write("Belt terug voor 15:00")
    keyboard.keys("Ctrl+Return")

    keyboard.must_see("Belt terug voor 15:00")
    keyboard.must_see("Notitie bewaard.")


def test_a_link_goes_to_the_other_offering_and_back(keyboard: Keyboard) -> None:
    open_debts(keyboard)
    keyboard.tab_to("Rechtswinkel Flakkee")
    keyboard.press(ENTER)
    assert "Rechtswinkel Flakkee" in keyboard.focus.accessibleName()

    keyboard.keys("Alt+Left")
    assert DEBTS in keyboard.focus.accessibleName()
