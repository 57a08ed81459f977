"""Distances over the globe, in km."""

from __future__ import annotations

import subprocess
import sys

import pytest
from geopy.distance import great_circle
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.geo.distance import distance_km

latitudes = st.floats(-90, 90, allow_nan=False)
longitudes = st.floats(-180, 180, allow_nan=False)
points = st.tuples(latitudes, longitudes)
HALF_EARTH_KM = 20_016


def test_a_known_distance() -> None:
    """The Dom of Utrecht to the Dam in Amsterdam is some 35 km as the crow flies."""
    assert distance_km(52.0907, 5.1214, 52.3731, 4.8926) == pytest.approx(35, abs=0.5)


def test_a_minute_of_latitude_is_a_nautical_mile() -> None:
    assert distance_km(52.0, 5.0, 52.0 + 1 / 60, 5.0) == pytest.approx(1.853, abs=0.005)


@given(points)
def test_a_point_is_nowhere_from_itself(point: tuple[float, float]) -> None:
    assert distance_km(*point, *point) == pytest.approx(0, abs=1e-6)


@given(points, points)
def test_both_ways_are_equally_far(a: tuple[float, float], b: tuple[float, float]) -> None:
    there = distance_km(*a, *b)

    assert there == pytest.approx(distance_km(*b, *a), abs=1e-6)
    assert 0 <= there <= HALF_EARTH_KM


@given(points, points, points)
def test_a_detour_is_never_shorter(
    a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]
) -> None:
    assert distance_km(*a, *c) <= distance_km(*a, *b) + distance_km(*b, *c) + 1e-6


def test_a_latitude_off_the_globe_is_refused() -> None:
    with pytest.raises(ValueError, match="latitude"):
        distance_km(100.0, 5.0, 52.0, 5.0)


@given(points, points)
def test_it_is_the_distance_that_geopy_gives(
    a: tuple[float, float], b: tuple[float, float]
) -> None:
    assert distance_km(*a, *b) == pytest.approx(great_circle(a, b).km, abs=1e-6)


def test_geopy_is_not_imported_before_a_distance_is_asked() -> None:
    code = "import sys, socialekaart.geo.places; sys.exit('geopy' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
