"""The grid of web maps: places in whole numbers, and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.domain.web_grid import (
    SIZE,
    Box,
    bounds_of,
    box_of,
    place_of,
    spot_of,
    square_shift,
    whole_squares,
    widened,
    zoom_that_fits,
)

latitudes = st.floats(50, 54)
longitudes = st.floats(3, 8)
cells = st.integers(0, SIZE - 1)
boxes = st.tuples(cells, cells, cells, cells).map(
    lambda at: Box(min(at[0], at[2]), min(at[1], at[3]), max(at[0], at[2]), max(at[1], at[3]))
)


@given(latitudes, longitudes)
def test_a_place_comes_back_within_six_decimals(latitude: float, longitude: float) -> None:
    found = place_of(*spot_of(latitude, longitude))
    assert found == pytest.approx((latitude, longitude), abs=8e-7)


@given(
    st.integers(50_000_000, 54_000_000).map(lambda n: n / 1e6),
    st.integers(3_000_000, 8_000_000).map(lambda n: n / 1e6),
)
def test_what_is_written_with_six_decimals_comes_back_as_it_is(lat: float, lon: float) -> None:
    assert place_of(*spot_of(lat, lon)) == (lat, lon)


def test_tiles_are_numbered_as_everybody_numbers_them() -> None:
    x, y = spot_of(52.1, 5.3)
    assert (x >> 30 - 7, y >> 30 - 7) == (65, 42)
    assert spot_of(0, 0) == (SIZE // 2, SIZE // 2)


@pytest.mark.parametrize(("lat", "lon"), [(90, 180), (-90, -180), (1e9, 1e9), (-1e9, -1e9)])
def test_what_lies_beyond_the_grid_is_at_its_edge(lat: float, lon: float) -> None:
    assert all(at in (0, SIZE - 1) for at in spot_of(lat, lon))


@given(latitudes, longitudes, latitudes, longitudes, st.floats(1, 22))
def test_whole_squares_hold_the_view_and_no_square_in_part(
    south: float, west: float, north: float, east: float, zoom: float
) -> None:
    box = box_of((min(south, north), min(west, east), max(south, north), max(west, east)))
    shift = square_shift(zoom)
    wide = whole_squares(box, shift)
    assert (wide.west >> shift, wide.south >> shift) == (box.west >> shift, box.south >> shift)
    assert wide.west % (1 << shift) == 0
    assert (wide.south + 1) % (1 << shift) == 0
    assert min(west, east) >= bounds_of(wide)[1]
    assert max(south, north) <= bounds_of(wide)[2] + 1e-9


@given(boxes, st.floats(0, 2))
def test_a_widened_box_holds_the_box_and_stays_on_the_grid(box: Box, part: float) -> None:
    wide = widened(box, part)
    assert 0 <= wide.west <= box.west <= box.east <= wide.east < SIZE
    assert 0 <= wide.north <= box.north <= box.south <= wide.south < SIZE


@pytest.mark.parametrize(("zoom", "pixels"), [(7, 64), (7.5, 64), (12, 64), (19, 64), (22, 64)])
def test_a_square_is_sixty_four_pixels_at_a_whole_zoom(zoom: float, pixels: int) -> None:
    assert (1 << square_shift(zoom)) / 2 ** (22 - int(zoom)) == pixels


def test_the_country_fits_at_the_zoom_that_shows_it() -> None:
    country = box_of((50.75, 3.36, 53.55, 7.23))
    assert zoom_that_fits(country, 600, 400) == 6
    assert zoom_that_fits(country, 700, 600) == 7
    assert zoom_that_fits(Box(5, 5, 5, 5), 600, 400) == 22
