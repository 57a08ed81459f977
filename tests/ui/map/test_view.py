"""Where the map goes, what it tells of that, and searching in the part that is on show."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from socialekaart.services.views import MapBubble, MapPoints, MapView
from tests.ui.map.support import WAIT_MS, Page, point, points

MANY = MapBubble(51.75, 4.10, 12_345, (51.74, 4.08, 51.77, 4.13))
COUNTRY = (51.0, 3.5, 53.4, 7.1)


def part(*bubbles: MapBubble, around: Any = COUNTRY) -> MapPoints:
    """Make an answer of which this is only a part."""
    return MapPoints((point(1),), (), bubbles=bubbles, whole=False, around=around)


@pytest.fixture
def rested(page: Page) -> Page:
    """Give a page with pins that has come to rest."""
    page.show(points(60))
    page.rest()
    return page


def move(page: Page, key: Qt.Key = Qt.Key.Key_Right) -> MapView:
    """Move the map as a person does; give what is told of it."""
    before = page.panel.shown
    QTest.keyClick(page.panel.surface, key)
    return page.rest(before)


def test_a_move_is_told_once_it_came_to_rest(rested: Page, qtbot: QtBot) -> None:
    told: list[MapView] = []
    rested.panel.viewChanged.connect(told.append)

    for _ in range(4):
        QTest.keyClick(rested.panel.surface, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT_MS)

    south, west, north, east = told[-1].bounds
    report = rested.report()
    assert len(told) == 1
    assert south < report["centre"][0] < north
    assert west < report["centre"][1] < east
    assert told[-1].zoom == report["zoom"]


def test_the_map_tells_of_its_own_moves_too(page: Page) -> None:
    page.show(part(MANY))

    assert page.rest().zoom == page.report()["zoom"]
    assert not page.panel.surface.area_button.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Plus])
def test_the_button_comes_after_a_move_by_hand(rested: Page, key: Qt.Key) -> None:
    assert not rested.panel.surface.area_button.isVisible()

    move(rested, key)

    assert rested.panel.surface.area_button.isVisible()


def test_the_button_comes_after_zooming_with_the_mouse(rested: Page) -> None:
    before = rested.panel.shown

    rested.click(".leaflet-control-zoom-in")
    rested.rest(before)

    assert rested.panel.surface.area_button.isVisible()


def test_choosing_in_the_list_brings_no_button(rested: Page) -> None:
    before = rested.panel.shown

    rested.panel.select("aanbod-12")
    rested.rest(before)

    assert not rested.panel.surface.area_button.isVisible()


def test_another_size_brings_no_button(rested: Page) -> None:
    before = rested.panel.shown

    rested.panel.resize(640, 380)
    rested.rest(before)

    assert not rested.panel.surface.area_button.isVisible()


def test_showing_everything_takes_the_button_away(rested: Page) -> None:
    move(rested)

    move(rested, Qt.Key.Key_Home)

    assert not rested.panel.surface.area_button.isVisible()


def test_the_button_asks_for_the_part_on_show_and_goes(rested: Page, qtbot: QtBot) -> None:
    view = move(rested)
    button = rested.panel.surface.area_button

    with qtbot.waitSignal(rested.panel.areaWanted) as wanted:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert wanted.args == [view]
    assert not button.isVisible()
    move(rested, Qt.Key.Key_Left)
    assert button.isVisible()


def test_the_menu_asks_for_it_too(rested: Page, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rested.panel.areaWanted) as wanted:
        rested.panel.menu.area.trigger()

    assert wanted.args is not None
    assert wanted.args[0].zoom == rested.report()["zoom"]


def test_a_new_answer_about_the_part_on_show_leaves_the_map_there(
    rested: Page, qtbot: QtBot
) -> None:
    move(rested)
    before = rested.report()["centre"]

    with qtbot.waitSignal(rested.panel.settled, timeout=WAIT_MS):
        rested.panel.set_points(MapPoints((point(900),), ()), keep_view=True)

    assert rested.report()["centre"] == before
    assert rested.report()["points"] == 1


def test_another_answer_is_shown_whole_again(rested: Page) -> None:
    rested.show(MapPoints((point(900), point(913)), ()))

    shown = rested.ask("document.querySelectorAll('.pin, .bubble').length")
    assert shown > 0
    assert rested.report()["centre"] == pytest.approx([51.7, 4.4], abs=0.1)


def test_the_place_asked_does_not_move_a_map_that_stays(rested: Page, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rested.panel.settled, timeout=WAIT_MS):
        rested.panel.set_points(points(60), keep_view=True)
    before = rested.report()["centre"]

    rested.panel.set_question_place(52.5, 6.09)

    assert rested.report()["centre"] == before


def test_telling_the_same_place_again_moves_nothing(rested: Page) -> None:
    rested.panel.set_question_place(51.72, 4.02)
    move(rested)
    before = rested.report()["centre"]

    rested.panel.set_question_place(51.72, 4.02)

    assert rested.report()["centre"] == before


def test_counted_bubbles_stand_beside_the_pins(page: Page) -> None:
    page.show(part(MANY, around=(51.69, 3.99, 51.78, 4.14)))

    assert page.ask("[...document.querySelectorAll('.bubble')].map(e => e.textContent)") == [
        "12.345"
    ]
    assert page.report()["pins"] == 1


def test_a_counted_bubble_zooms_to_all_that_it_holds(page: Page) -> None:
    page.show(part(MANY, around=(51.5, 3.8, 51.9, 4.4)))
    before = page.rest()

    page.click(".bubble")

    south, west, north, east = page.rest(before).bounds
    assert (south, west) <= MANY.bounds[:2]
    assert (north, east) >= MANY.bounds[2:]
    assert north - south < 0.1


def test_a_bubble_on_one_spot_zooms_in_a_step(page: Page) -> None:
    spot = MapBubble(51.75, 4.10, 50, (51.75, 4.10, 51.75, 4.10))
    page.show(part(spot, around=(51.5, 3.8, 51.9, 4.4)))
    before = page.rest()

    page.click(".bubble")

    assert page.rest(before).zoom > before.zoom


def test_a_part_is_fitted_to_all_that_was_found(page: Page) -> None:
    page.show(part(MANY))

    south, west, north, east = page.rest().bounds
    assert south < COUNTRY[0] < COUNTRY[2] < north
    assert west < COUNTRY[1] < COUNTRY[3] < east


def test_of_very_many_the_map_shows_those_near_the_practice(page: Page) -> None:
    page.panel.set_practice(51.757, 4.165)

    page.show(part(MANY))

    assert page.report()["centre"] == pytest.approx([51.757, 4.165], abs=0.05)
    assert page.report()["zoom"] >= 9


def test_old_bubbles_go_with_their_answer(page: Page) -> None:
    page.show(part(MANY))

    page.show(points(1))

    assert page.report()["bubbles"] == 0


def test_those_without_a_place_are_counted_also_when_not_all_are_named(page: Page) -> None:
    page.show(MapPoints((point(1),), (("a", "Voorbeeldlijn"),), more_without_place=1199))

    assert page.panel.footer.button.text() == "1.200 zonder adres op de kaart…"
    popup = page.panel.footer.open_list()
    assert popup.names() == ["Voorbeeldlijn", "en nog 1.199"]
    popup.close()
