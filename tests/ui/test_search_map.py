"""What the search page and the map beside it tell each other."""

from __future__ import annotations

from socialekaart.errors import MachineError
from socialekaart.services.views import Facet, MapView
from socialekaart.ui.main_window import MainWindow
from tests.ui.conftest import FakeMap, Settle

ISLAND = MapView((51.6, 3.8, 51.9, 4.4), 10.5)


def map_of(window: MainWindow) -> FakeMap:
    shown = window.search.map
    assert isinstance(shown, FakeMap)
    return shown


def test_searching_in_the_part_on_show_narrows_and_leaves_the_map_there(
    window: MainWindow, settle: Settle
) -> None:
    shown = map_of(window)
    assert not shown.keeps_view

    shown.areaWanted.emit(ISLAND)
    settle()

    assert window.search.controller.question.bounds == ISLAND.bounds
    assert shown.keeps_view


def test_every_answer_about_that_part_leaves_the_map_there(
    window: MainWindow, settle: Settle
) -> None:
    shown = map_of(window)
    shown.areaWanted.emit(ISLAND)
    settle()

    window.top.set_text("schulden")
    settle()

    assert shown.keeps_view


def test_letting_the_part_go_shows_the_whole_answer_again(
    window: MainWindow, settle: Settle
) -> None:
    shown = map_of(window)
    shown.areaWanted.emit(ISLAND)
    settle()

    window.search.facets.choose_bounds(None)
    settle()

    assert not shown.keeps_view


def test_asking_the_same_again_leaves_map_and_choice_as_they_are(
    window: MainWindow, settle: Settle
) -> None:
    shown = map_of(window)
    window.search.list.view.setCurrentIndex(window.search.list.model.index(1, 0))
    settle()
    before, told = shown.points, list(shown.selected)

    window.search.ask_again()
    settle()

    assert told[-1]
    assert shown.points is before or shown.keeps_view
    assert shown.selected == told


def test_another_question_shows_its_answer_and_keeps_the_choice(
    window: MainWindow, settle: Settle
) -> None:
    shown = map_of(window)
    window.top.set_text("schulden")
    settle()
    window.search.list.view.setCurrentIndex(window.search.list.model.index(1, 0))
    settle()
    chosen = shown.selected[-1]

    window.search.facets.toggle(Facet.DOMAIN, "financien")
    settle()

    assert not shown.keeps_view
    assert shown.selected[-1] == chosen


def test_a_pin_of_the_row_one_looks_at_is_chosen_too(window: MainWindow, settle: Settle) -> None:
    first = window.search.list.current_id()
    assert not window.search.list.explicit

    map_of(window).serviceClicked.emit(first)
    settle()

    assert window.search.list.explicit
    assert window.search.controller.chosen == first


def test_the_title_of_a_print_names_chosen_domains_and_nothing_that_was_typed(
    window: MainWindow, settle: Settle
) -> None:
    window.top.set_place("3241 Middelharnis")
    window.top.set_text("Voorbeeld van Patiënt")
    settle()
    assert map_of(window).subject == ""

    window.top.set_text("")
    window.search.facets.toggle(Facet.DOMAIN, "financien")
    settle()

    assert map_of(window).subject == "Geld en schulden"


def test_what_the_map_tells_and_what_fails_reaches_the_window(
    window: MainWindow, settle: Settle
) -> None:
    map_of(window).told.emit("De kaart staat in kaart.png.")
    assert window.status.message.text() == "De kaart staat in kaart.png."

    map_of(window).failed.emit(MachineError("Het bestand kan niet worden geschreven."))

    assert window.bar.text == "Het bestand kan niet worden geschreven."


def test_the_map_comes_after_the_list_for_the_tab_key(window: MainWindow) -> None:
    assert map_of(window).comes_after is window.search.list.view
