"""Instellingen by keys: down the navigation, another postcode, and the roster follows."""

from __future__ import annotations

from socialekaart.ui.settings.keeper import SettingsKeeper
from tests.ui.main_paths.keyboard import DOWN, TAB, Keyboard


def test_another_postcode_gives_another_roster(keyboard: Keyboard, keeper: SettingsKeeper) -> None:
    keyboard.tab_to("Zoeken")
    while keyboard.say("Instellingen") not in keyboard.focus_names:
        keyboard.press(DOWN)
    keyboard.tab_to("Postcode van de praktijk")
    keyboard.overwrite("3221")
    keyboard.press(TAB)
    assert keeper.settings.practice_postcode == "3221"

    keyboard.keys("Ctrl+4")
    assert "Hellevoetsluis" in keyboard.current_row()


def test_the_name_of_the_practice_is_kept(keyboard: Keyboard, keeper: SettingsKeeper) -> None:
    keyboard.tab_to("Zoeken")
    while keyboard.say("Instellingen") not in keyboard.focus_names:
        keyboard.press(DOWN)
    keyboard.tab_to("Naam van de praktijk")
    keyboard.overwrite("Praktijk De Proef Voorbeeld")
    keyboard.press(TAB)
    assert keeper.settings.practice_name == "Praktijk De Proef Voorbeeld"
