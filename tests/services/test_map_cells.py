"""Nine squares hold all that is near."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from socialekaart.geo.distance import distance_km
from socialekaart.services.map_cells import SIZES_KM, cell_values, cells_around

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
