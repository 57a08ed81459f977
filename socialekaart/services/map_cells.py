"""The map in squares of three sizes: as tokens in the index they find what is near, fast.

Nine squares of one size hold everything within that size of a place, whatever municipality it is
in; a full-text question takes nine tokens easily, where it would be slow with ninety.
"""

from __future__ import annotations

from math import floor

from socialekaart.domain.model import Bounds

SIZES_KM = (2, 8, 30)
"""Sides of the squares: the neighbourhood of a city, a municipality, a region."""

_KM_PER_LATITUDE = 111.0
_KM_PER_LONGITUDE = 65.5
"""No more than one degree is anywhere in the Netherlands, so that no square is too small."""
_FEW = 30
"""Squares that a full-text question takes easily, and that cover a part of the map closely."""


def cell_values(latitude: float, longitude: float) -> list[str]:
    """Name the square of each size that a place (WGS84 degrees) lies in."""
    return [_name(size, *_square(size, latitude, longitude)) for size in SIZES_KM]


def cells_around(latitude: float, longitude: float, size_km: int) -> list[str]:
    """Name the square of a place and the eight around it: all within `size_km` is in them."""
    row, column = _square(size_km, latitude, longitude)
    return [_name(size_km, row + up, column + right) for up in (-1, 0, 1) for right in (-1, 0, 1)]


def size_for(km: float) -> int | None:
    """Return the smallest size of which nine squares hold all within `km`; None beyond them."""
    return next((size for size in SIZES_KM if size >= km), None)


def cells_covering(bounds: Bounds) -> list[str]:
    """Name the squares that a part of the map lies in, of the smallest size that takes few.

    None when even the largest would take many: then leaving out by squares saves nothing.
    """
    south, west, north, east = bounds
    for size in SIZES_KM:
        (bottom, left), (top, right) = _square(size, south, west), _square(size, north, east)
        if (top - bottom + 1) * (right - left + 1) <= _FEW:
            rows, columns = range(bottom, top + 1), range(left, right + 1)
            return [_name(size, row, column) for row in rows for column in columns]
    return []


def _square(size_km: int, latitude: float, longitude: float) -> tuple[int, int]:
    row = floor(latitude * _KM_PER_LATITUDE / size_km)
    return row, floor(longitude * _KM_PER_LONGITUDE / size_km)


def _name(size_km: int, row: int, column: int) -> str:
    return f"{size_km}r{row}k{column}".replace("-", "z")
