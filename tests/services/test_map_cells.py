"""Nine squares hold all that is near."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from socialekaart.geo.distance import distance_km
from socialekaart.services.map_cells import (
    SIZES_KM,
    cell_values,
    cells_around,
    cells_covering,
    size_for,
)

places = st.tuples(st.floats(50.7, 53.6), st.floats(3.3, 7.3))


@given(places, st.sampled_from(SIZES_KM), st.floats(0, 2 * math.pi), st.floats(0, 0.99))
def test_what_is_within_the_size_of_a_square_is_in_the_squares_around(
    here: tuple[float, float], size: int, direction: float, part: float
) -> None:
    north, east = math.sin(direction) * part * size, math.cos(direction) * part * size
    there = (here[0] + north / 111.2, here[1] + east / (111.2 * math.cos(math.radians(here[0]))))
    if distance_km(*here, *there) <= size:
        assert set(cell_values(*there)) & set(cells_around(*here, size))


@given(places, places, st.sampled_from(SIZES_KM))
def test_what_is_far_away_is_not(
    here: tuple[float, float], there: tuple[float, float], size: int
) -> None:
    if distance_km(*here, *there) > 3.2 * size:
        assert not set(cell_values(*there)) & set(cells_around(*here, size))


@given(places, st.floats(0, 3), st.floats(0, 3), st.floats(0, 1), st.floats(0, 1))
def test_whatever_lies_in_a_part_of_the_map_is_in_the_squares_that_cover_it(
    corner: tuple[float, float], high: float, wide: float, up: float, right: float
) -> None:
    (south, west), (north, east) = corner, (corner[0] + high, corner[1] + wide)
    there = (min(south + up * high, north), min(west + right * wide, east))
    covering = cells_covering((south, west, north, east))
    assert not covering or set(cell_values(*there)) & set(covering)
    assert len(covering) <= 30


def test_a_street_takes_small_squares_and_the_country_none() -> None:
    assert cells_covering((51.75, 4.16, 51.751, 4.161))[0].startswith("2r")
    assert cells_covering((51.5, 4.0, 52.3, 5.0))[0].startswith("30r")
    assert cells_covering((50.7, 3.3, 53.6, 7.3)) == []
    assert cells_covering((-90, -180, 90, 180)) == []


def test_a_part_of_the_map_turned_inside_out_holds_nothing() -> None:
    assert cells_covering((52.0, 5.0, 51.0, 4.0)) == []


def test_a_radius_takes_the_smallest_squares_that_hold_it() -> None:
    assert [size_for(km) for km in (1, 2, 2.5, 25, 30, 31)] == [2, 2, 8, 30, 30, None]
