"""Start bij de vraag by keys: a domain, two answers, the columns, and the first offering."""

from __future__ import annotations

from tests.ui.main_paths.keyboard import DOWN, ENTER, ESCAPE, RIGHT, SPACE, Keyboard

SOCIAL = "Spelen er sociale problemen?"
ILLNESS = "Is er (een vermoeden van) een psychische aandoening?"


def test_a_question_leads_to_whom_to_call_and_to_the_first_offering(keyboard: Keyboard) -> None:
    keyboard.keys("Ctrl+L")
    keyboard.write("3241")
    keyboard.press(ESCAPE)
    keyboard.keys("Ctrl+3")
    keyboard.press(RIGHT, SPACE)
    keyboard.must_see("Marijke Voorbeeld")
    keyboard.tab_to(f"{keyboard.say(SOCIAL)} {keyboard.say('Nee')}")
    keyboard.press(RIGHT, SPACE)
    keyboard.tab_to(f"{keyboard.say(ILLNESS)} {keyboard.say('Nee')}")
    keyboard.press(ENTER)

    keyboard.must_see("Sociaal domein")
    keyboard.tab_to_list("Sociaal domein")
    first = keyboard.current_row().split(".")[0]
    keyboard.press(ENTER)

    assert keyboard.window.search.isVisible()
    keyboard.must_see(first)
    assert first in keyboard.focus.accessibleName()
    assert keyboard.rows("SELECT count(*) FROM opened") == [(0,)]


def test_the_compass_answers_both_questions_with_one_number(keyboard: Keyboard) -> None:
    keyboard.keys("Ctrl+3")
    keyboard.tab_to("Eigen praktijk")
    keyboard.keys("4")

    for title in ("Sociaal domein", "Ggz", "Verkennend gesprek"):
        keyboard.must_see(title)
    keyboard.must_see("Hoe zwaar is het?")


def test_a_network_of_the_practice_is_added_and_taken_back(keyboard: Keyboard) -> None:
    keyboard.keys("Ctrl+3")
    keyboard.tab_to("Eigen praktijk")
    keyboard.keys("4")
    keyboard.tab_to("Voeg een netwerk toe…")
    keyboard.press(ENTER)
    keyboard.write("Taskforce Voorbeeld")
    keyboard.tab_to("Regio of gemeente")
    keyboard.write("goeree-o")
    keyboard.press(DOWN, ENTER, ENTER)
    keyboard.must_see("Het netwerk staat erbij.")
    keyboard.must_see("Taskforce Voorbeeld")
    keyboard.keys("Ctrl+Z")
    assert not keyboard.sees("Taskforce Voorbeeld")
