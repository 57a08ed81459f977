"""The distance between two points on the globe."""

from __future__ import annotations


def distance_km(lat_a: float, lon_a: float, lat_b: float, lon_b: float) -> float:
    """Return the great-circle distance in km between two points in WGS84 degrees.

    Raises ValueError for a latitude outside -90..90.
    """
    # geopy costs a tenth of a second to import; the window opens before any distance is asked.
    from geopy.distance import great_circle

    return float(great_circle((lat_a, lon_a), (lat_b, lon_b)).km)
