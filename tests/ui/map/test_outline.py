"""The outline below the names of the plain base: land, water, and when it gives way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from socialekaart.geo.outline import Outline, OutlineShape
from socialekaart.ui.map.page_data import shapes_of
from socialekaart.ui.map.palette import DARK, LIGHT
from socialekaart.ui.map.panel import MapPanel
from tests.ui.map.support import TOWNS, WAIT_MS, Page, points

WEST = [0, 500, 53, 0, 0, 50, -53, 0, 0, -50]
"""Land from 0 to 5.3 degrees east: the left half of the map as it starts."""
OUTLINE = Outline(
    10,
    (
        OutlineShape("land", [WEST]),
        OutlineShape("rivier", [[54, 515, 20, 0]]),
        OutlineShape("rijksgrens", [[54, 520, 20, 0]]),
        OutlineShape("provincie", [[54, 525, 20, 0]]),
    ),
)
CANVAS = "document.querySelector('.map-outline')"


@pytest.fixture
def page(qapp: QApplication, qtbot: QtBot) -> Iterator[Page]:
    made = MapPanel(towns=lambda: TOWNS, outline=lambda: OUTLINE)
    made.resize(700, 420)
    with qtbot.waitSignal(made.ready, timeout=WAIT_MS):
        made.show()
    assert made.view is not None
    with qtbot.waitSignal(made.view.drawn, timeout=WAIT_MS):
        pass
    yield Page(made, qtbot)
    shiboken6.delete(made)


def colour_at(page: Page, across: float) -> str:
    """Return the colour of the canvas at this part of its width, a third of the way down."""
    red, green, blue = page.ask(
        f"Array.from({CANVAS}.getContext('2d').getImageData("
        f"Math.round({CANVAS}.width * {across}), Math.round({CANVAS}.height / 3), 1, 1).data)"
        ".slice(0, 3)"
    )
    return f"#{red:02x}{green:02x}{blue:02x}"


def test_land_and_water_have_the_colours_of_the_theme(page: Page) -> None:
    assert colour_at(page, 0.4) == LIGHT["paper"]
    assert colour_at(page, 0.7) == LIGHT["water"]


def test_another_theme_paints_it_anew(page: Page) -> None:
    page.panel.set_palette(DARK)

    assert colour_at(page, 0.4) == DARK["paper"]
    assert colour_at(page, 0.7) == DARK["water"]


def test_it_reaches_beyond_the_view_so_that_dragging_shows_no_gap(page: Page) -> None:
    canvas = page.boxes(".map-outline")[0]
    view = page.boxes(".folium-map")[0]

    assert canvas[0] < view[0]
    assert canvas[1] < view[1]
    assert canvas[2] > view[2]
    assert canvas[3] > view[3]


def test_it_follows_the_map(page: Page) -> None:
    page.ask("directoryMap.zoom(2)")
    page.wait_for("JSON.parse(directoryMap.report()).zoom === 9")
    assert colour_at(page, 0.4) == LIGHT["paper"]

    page.ask("directoryMap.pan(2, 0)")

    assert colour_at(page, 0.4) == LIGHT["water"]


def test_it_is_gone_before_its_errors_can_be_seen(page: Page) -> None:
    assert page.ask(f"{CANVAS}.style.opacity") == "1"

    page.ask("directoryMap.zoom(5)")
    page.wait_for(f"Number({CANVAS}.style.opacity) === 0.5")
    page.ask("directoryMap.zoom(1)")

    page.wait_for(f"{CANVAS}.hidden")


def test_it_lies_below_the_names_and_below_tiles(page: Page) -> None:
    layers = page.ask(
        "['outline', 'plain', 'tile'].map(name => Number(getComputedStyle("
        "document.querySelector('.leaflet-' + name + '-pane')).zIndex))"
    )

    assert layers == sorted(layers)
    assert len(set(layers)) == 3


def test_it_takes_no_clicks_from_the_pins(page: Page) -> None:
    page.show(points(3))

    assert page.ask("getComputedStyle(document.querySelector('.map-outline')).pointerEvents") == (
        "none"
    )


def test_without_an_outline_the_plain_base_has_names_only(panel: MapPanel, qtbot: QtBot) -> None:
    page = Page(panel, qtbot)

    assert page.ask(f"{CANVAS}.hidden") is True
    assert page.report()["towns"]


def test_a_shape_goes_to_the_page_as_json_can_hold_it() -> None:
    assert shapes_of(Outline(10, (OutlineShape("land", [WEST]),))) == {
        "scale": 10,
        "shapes": [["land", [WEST]]],
    }
    assert shapes_of(None) == {"scale": 1, "shapes": []}
