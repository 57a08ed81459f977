"""Contactpersonen by keys: find somebody, change their days, let them leave."""

from __future__ import annotations

from tests.ui.main_paths.keyboard import ENTER, Keyboard

OWN_VALUES = "SELECT field, value FROM overlay ORDER BY field"


def open_person(keyboard: Keyboard, name: str) -> None:
    """Find somebody and go to their page."""
    keyboard.keys("Ctrl+5")
    keyboard.write(name)
    keyboard.press(ENTER)


def test_somebody_is_found_and_their_number_copied(keyboard: Keyboard) -> None:
    open_person(keyboard, "marijke")

    keyboard.must_see("06-0000 1234")
    assert "Marijke Voorbeeld" in keyboard.focus.accessibleName()
    keyboard.keys("Ctrl+C")
    assert keyboard.clipboard == "06-00001234"


def test_working_days_are_changed_and_taken_back(keyboard: Keyboard) -> None:
    open_person(keyboard, "marijke")
    keyboard.must_see("Nu bereikbaar")
    keyboard.tab_to("{what} aanpassen", what=keyboard.say("Bereikbaar"))
    keyboard.press(ENTER)
    keyboard.overwrite("wo | vr")
    keyboard.press(ENTER)

    keyboard.must_see("Aanpassing bewaard.")
    keyboard.must_see("Nu niet bereikbaar")
    keyboard.must_see("onze aanpassing; bron zegt: {text}", text="ma di do")
    assert keyboard.rows(OWN_VALUES) == [("working_days", '["wo","vr"]')]
    keyboard.keys("Ctrl+Z")
    keyboard.must_see("Nu bereikbaar")
    assert keyboard.rows(OWN_VALUES) == []


def test_who_leaves_opens_cells_in_the_roster(keyboard: Keyboard) -> None:
    open_person(keyboard, "marijke")
    keyboard.tab_to("Vertrekt…")
    keyboard.press(ENTER)
    keyboard.must_see("{name} vertrekt", name="Marijke Voorbeeld")
    keyboard.must_see("Deze vakken komen open te staan:")
    keyboard.press(ENTER)
    assert keyboard.rows(OWN_VALUES) == [("valid_to", '"2026-11-23"')]
    assert keyboard.say("Vertrekt…") in keyboard.focus_names

    keyboard.keys("Ctrl+4")
    keyboard.must_see("{n} open plekken", n=2)
    keyboard.keys("Ctrl+Z")
    keyboard.must_see("1 open plek")
    assert keyboard.rows(OWN_VALUES) == []


def test_a_person_of_our_own_is_added(keyboard: Keyboard) -> None:
    keyboard.keys("Ctrl+5")
    keyboard.tab_to("Nieuwe contactpersoon…")
    keyboard.press(ENTER)
    keyboard.write("Noor Voorbeeld")
    keyboard.tab_to("Organisatie")
    keyboard.write("Voorbeeld Buurthulp")
    keyboard.tab_to("Telefoon direct")
    keyboard.write("06-00009876")
    keyboard.press(ENTER)

    keyboard.must_see("Contactpersoon toegevoegd.")
    keyboard.must_see("06-0000 9876")
    listed = "Noor Voorbeeld. Voorbeeld Buurthulp"
    assert any(text.startswith(listed) for text in keyboard.shown())
    keyboard.keys("Ctrl+Z")
    assert not any(text.startswith(listed) for text in keyboard.shown())
