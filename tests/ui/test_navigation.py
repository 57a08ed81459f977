"""The navigation tells how much there is to do at a page."""

from __future__ import annotations

import pytest

from socialekaart.ui.main_window import MainWindow
from socialekaart.ui.pages import CHECK
from tests.ui.conftest import Settle


@pytest.mark.parametrize(("number", "shown"), [(4, "4"), (99, "99"), (100, "99+")])
def test_a_page_tells_how_much_there_is_to_do(window: MainWindow, number: int, shown: str) -> None:
    navigation = window.navigation
    navigation.set_count(CHECK, number)

    told = navigation._counts[CHECK]
    assert (told.text(), told.isVisible()) == (shown, True)
    assert navigation.buttons[CHECK].accessibleName() == f"Controleren, {number} te doen"


def test_nothing_to_do_is_nothing_to_see(window: MainWindow) -> None:
    navigation = window.navigation
    navigation.set_count(CHECK, 3)
    navigation.set_count(CHECK, 0)

    assert not navigation._counts[CHECK].isVisible()
    assert navigation.buttons[CHECK].accessibleName() == "Controleren"


def test_a_folded_navigation_keeps_the_name_for_the_tooltip(window: MainWindow) -> None:
    window.navigation.set_count(CHECK, 3)
    window.resize(1100, 700)

    assert not window.navigation._counts[CHECK].isVisible()
    assert window.navigation.buttons[CHECK].toolTip() == "Controleren"


def test_the_count_is_asked_of_the_desk(window: MainWindow, settle: Settle) -> None:
    window.due.ask()
    settle()

    assert not window.navigation._counts[CHECK].isVisible()  # an empty database has nothing due
