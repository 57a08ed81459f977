"""Within so many km, and this part of the map: chosen on chips, and let go again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from socialekaart.services.views import FREE, Facet
from socialekaart.ui.main_window import MainWindow
from socialekaart.ui.search.facets import FacetBar
from tests.ui.conftest import Settle
from tests.ui.fake_desk import FakeDesk

BOUNDS = (51.7, 4.1, 51.8, 4.2)


def chips(facets: FacetBar) -> list[str]:
    return [chip.text() for chip in facets.findChildren(QPushButton) if not chip.isHidden()]


def press(facets: FacetBar, text: str) -> None:
    next(c for c in facets.findChildren(QPushButton) if c.text() == text).click()


def choose(facets: FacetBar, text: str) -> None:
    next(a for a in facets.distance_menu().actions() if a.text() == text).trigger()


def ask(window: MainWindow, settle: Settle, place: str = "3241") -> FacetBar:
    window.top.set_place(place)
    settle()
    return window.search.facets


def test_a_distance_is_offered_once_a_place_is_known(window: MainWindow, settle: Settle) -> None:
    facets = ask(window, settle, "")
    assert "Afstand" not in chips(facets)
    assert "Gemeente" in chips(facets)

    ask(window, settle)

    assert "Afstand" in chips(facets)
    assert "Gemeente" not in chips(facets)
    assert "Gemeente" in [action.text() for action in facets.menu(facets.in_more).actions()]
    offered = [action.text() for action in facets.distance_menu().actions()]
    assert offered == ["Binnen 2 km", "Binnen 5 km", "Binnen 10 km", "Binnen 25 km", "Geen grens"]


def test_a_chosen_distance_narrows_and_its_chip_lets_it_go(
    window: MainWindow, settle: Settle, desk: FakeDesk
) -> None:
    facets = ask(window, settle)
    everything = window.search.list.model.rowCount()

    choose(facets, "Binnen 2 km")
    settle()

    assert desk.asked[-1].within_km == 2
    assert "Binnen 2 km  ✕" in chips(facets)
    assert [a.text() for a in facets.distance_menu().actions() if a.isChecked()] == ["Binnen 2 km"]
    assert 0 < window.search.list.model.rowCount() <= everything

    press(facets, "Binnen 2 km  ✕")
    settle()

    assert desk.asked[-1].within_km is None
    assert window.search.list.model.rowCount() == everything


def test_the_distance_stays_for_the_next_place_and_rests_without_one(
    window: MainWindow, settle: Settle, desk: FakeDesk
) -> None:
    facets = ask(window, settle)
    choose(facets, "Binnen 5 km")
    settle()

    ask(window, settle, "")
    assert "Binnen 5 km  ✕" not in chips(facets)

    ask(window, settle, "3253")
    assert "Binnen 5 km  ✕" in chips(facets)
    assert desk.asked[-1].within_km == 5


def test_a_part_of_the_map_is_a_chip_too(
    window: MainWindow, settle: Settle, desk: FakeDesk
) -> None:
    facets = ask(window, settle, "")
    facets.choose_bounds(BOUNDS)
    settle()
    assert desk.asked[-1].bounds == BOUNDS
    assert "Dit deel van de kaart  ✕" in chips(facets)

    press(facets, "Dit deel van de kaart  ✕")
    settle()

    assert desk.asked[-1].bounds is None


def test_escape_lets_distance_map_and_facets_go_before_the_place(
    window: MainWindow, settle: Settle, desk: FakeDesk
) -> None:
    facets = ask(window, settle)
    choose(facets, "Binnen 10 km")
    facets.choose_bounds(BOUNDS)
    facets.toggle(Facet.FEES, FREE)
    window.top.focus_text()

    QTest.keyClick(window.top.text.edit, Qt.Key.Key_Escape)
    settle()

    last = desk.asked[-1]
    assert (last.within_km, last.bounds, last.chosen) == (None, None, {})
    assert last.place is not None
    QTest.keyClick(window.top.text.edit, Qt.Key.Key_Escape)
    settle()
    assert desk.asked[-1].place is None


def test_escape_empties_the_place_when_only_a_resting_distance_is_left(
    window: MainWindow, settle: Settle
) -> None:
    facets = ask(window, settle, "")
    facets.choose_distance(5)
    assert not facets.narrows


def test_nothing_within_the_distance_offers_to_look_further(
    window: MainWindow, settle: Settle, desk: FakeDesk
) -> None:
    facets = ask(window, settle)
    choose(facets, "Binnen 2 km")
    facets.choose_bounds(BOUNDS)
    window.top.set_text("bestaatniet")
    settle()
    steps = {b.text(): b for b in window.search.list.empty.findChildren(QPushButton)}
    assert list(steps) == ["Zonder afstandsgrens", "Op de hele kaart", "Overal zoeken"]

    steps["Zonder afstandsgrens"].click()
    settle()
    assert (desk.asked[-1].within_km, desk.asked[-1].bounds) == (None, BOUNDS)
    steps = {b.text(): b for b in window.search.list.empty.findChildren(QPushButton)}

    steps["Op de hele kaart"].click()
    settle()
    assert desk.asked[-1].bounds is None


def test_the_heading_says_that_near_comes_first(window: MainWindow, settle: Settle) -> None:
    ask(window, settle)
    assert window.search.list.order.text() == "· dichtbij eerst"
    window.top.set_text("geld")
    settle()
    assert window.search.list.order.text() == "· op naam, dan dichtbij"
