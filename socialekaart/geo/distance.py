"""The distance between two points on the globe."""

from __future__ import annotations

from math import atan2, cos, hypot, radians, sin

EARTH_RADIUS_KM = 6371.009
"""The mean radius that geopy uses too."""


def distance_km(lat_a: float, lon_a: float, lat_b: float, lon_b: float) -> float:
    """Return the great-circle distance in km between two points in WGS84 degrees.

    Raises ValueError for a latitude outside -90..90. Worked out here, by the formula that geopy's
    great_circle uses: its points cost twenty times as much, and a list asks two thousand at once.
    """
    if not (-90 <= lat_a <= 90 and -90 <= lat_b <= 90):
        raise ValueError("a latitude lies between -90 and 90 degrees")
    a, b, turn = radians(lat_a), radians(lat_b), radians(lon_b - lon_a)
    sin_a, cos_a, sin_b, cos_b, cos_turn = sin(a), cos(a), sin(b), cos(b), cos(turn)
    across = hypot(cos_b * sin(turn), cos_a * sin_b - sin_a * cos_b * cos_turn)
    along = sin_a * sin_b + cos_a * cos_b * cos_turn
    return EARTH_RADIUS_KM * atan2(across, along)
