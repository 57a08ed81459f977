"""The shipped outline against what is known of the country, and against the postcodes."""

from __future__ import annotations

from pathlib import Path

import pytest

from socialekaart.geo.outline import Outline, read_outline
from socialekaart.geo.place_data import read_postcodes

LonLat = tuple[float, float]

ON_LAND = {
    "Amsterdam": (52.373, 4.892),
    "Middelharnis": (51.757, 4.165),
    "Ouddorp": (51.811, 3.935),
    "Zierikzee": (51.650, 3.917),
    "Middelburg": (51.499, 3.614),
    "Terneuzen": (51.330, 3.830),
    "Den Burg": (53.054, 4.797),
    "Vlieland": (53.296, 5.072),
    "Midsland": (53.383, 5.287),
    "Ameland": (53.445, 5.700),
    "Schiermonnikoog": (53.479, 6.162),
    "Marken": (52.458, 5.106),
    "Lelystad": (52.508, 5.475),
    "Emmeloord": (52.711, 5.749),
    "Den Oever": (52.930, 5.020),
    "Vaals": (50.770, 6.018),
    "Bad Nieuweschans": (53.182, 7.207),
}
IN_WATER = {
    "Noordzee": (52.500, 4.000),
    "IJsselmeer": (52.800, 5.350),
    "Markermeer": (52.550, 5.250),
    "Veluwemeer": (52.385, 5.660),
    "Ketelmeer": (52.595, 5.680),
    "Waddenzee": (53.250, 5.300),
    "Oosterschelde": (51.600, 3.950),
    "Westerschelde": (51.380, 3.750),
    "Grevelingen": (51.730, 4.020),
    "Haringvliet": (51.790, 4.180),
    "Volkerak": (51.650, 4.300),
    "Hollandsch Diep": (51.700, 4.500),
    "Sneekermeer": (53.030, 5.760),
    "Dollard": (53.290, 7.150),
}
NEAR_THE_BORDER = {
    "Sas van Gent": (51.225, 3.803),
    "Putte": (51.360, 4.395),
    "Eijsden": (50.757, 5.697),
    "Venlo": (51.390, 6.220),
    "Glanerbrug": (52.216, 7.000),
    "Bad Nieuweschans": (53.182, 7.213),
}


@pytest.fixture(scope="module")
def outline(places_folder: Path) -> Outline:
    return read_outline(places_folder)


@pytest.mark.parametrize(("name", "at"), ON_LAND.items())
def test_what_is_on_land_is_on_land(outline: Outline, name: str, at: LonLat) -> None:
    assert kind_at(outline, *at) == "land", name


@pytest.mark.parametrize(("name", "at"), IN_WATER.items())
def test_what_is_water_is_water(outline: Outline, name: str, at: LonLat) -> None:
    assert kind_at(outline, *at) == "water", name


@pytest.mark.parametrize(("name", "at"), NEAR_THE_BORDER.items())
def test_the_border_runs_past_the_border_towns(outline: Outline, name: str, at: LonLat) -> None:
    latitude, longitude = at
    lines = [p for shape in outline.shapes if shape.kind == "rijksgrens" for p in shape.parts]

    points = [point for part in lines for point in degrees(part, outline.scale)]

    assert any(abs(x - longitude) < 0.03 and abs(y - latitude) < 0.02 for x, y in points), name


def test_hardly_any_postcode_lies_in_the_water(outline: Outline, places_folder: Path) -> None:
    """What does is the newest land and its harbours, a dike in the sea, and houses on a shore."""
    rows = read_postcodes(places_folder).values()

    wet = [row for row in rows if kind_at(outline, row.latitude, row.longitude) == "water"]

    assert len(wet) < len(rows) / 200, wet


def test_the_outline_is_of_the_kinds_that_are_drawn(outline: Outline) -> None:
    kinds = [shape.kind for shape in outline.shapes]

    assert set(kinds) == {"land", "water", "rivier", "provincie", "rijksgrens"}
    for shape in outline.shapes:
        for part in shape.parts:
            assert len(part) >= 4
            assert len(part) % 2 == 0


def test_the_outline_is_small(places_folder: Path) -> None:
    assert (places_folder / "omtrek.json").stat().st_size < 250_000


def test_the_sources_page_tells_of_the_outline(places_folder: Path) -> None:
    page = (places_folder / "BRONNEN.md").read_text(encoding="utf-8")

    for source in ("GSHHG", "Rijkswaterstaat", "OpenStreetMap", "Natural Earth"):
        assert source in page


def degrees(part: list[int], scale: int) -> list[LonLat]:
    """Return the points of a part as (longitude, latitude)."""
    longitude = latitude = 0
    points = []
    for east, north in zip(part[0::2], part[1::2], strict=True):
        longitude, latitude = longitude + east, latitude + north
        points.append((longitude / scale, latitude / scale))
    return points


_RINGS: dict[int, list[list[LonLat]]] = {}


def kind_at(outline: Outline, latitude: float, longitude: float) -> str:
    """Return what the last area that holds the point is; the sea is below everything."""
    found = "water"
    for number, shape in enumerate(outline.shapes):
        if shape.kind in ("land", "water"):
            if number not in _RINGS:
                _RINGS[number] = [degrees(part, outline.scale) for part in shape.parts]
            if sum(inside(ring, longitude, latitude) for ring in _RINGS[number]) % 2:
                found = shape.kind
    return found


def inside(ring: list[LonLat], x: float, y: float) -> bool:
    """Say whether a ring goes round the point: a line from it crosses the ring an odd number."""
    crossed = False
    before = ring[-1]
    for here in ring:
        if (here[1] > y) != (before[1] > y):
            at = here[0] + (y - here[1]) / (before[1] - here[1]) * (before[0] - here[0])
            crossed ^= x < at
        before = here
    return crossed
