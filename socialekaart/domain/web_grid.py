"""The square grid of web maps (web Mercator) in whole numbers: grouping places is a shift.

x counts from west to east, y from north to south, as tiles do. A database groups places by
`x >> shift` without knowing anything of maps.
"""

from __future__ import annotations

from math import atan, degrees, exp, floor, log2, pi, radians, sin
from math import log as ln
from typing import NamedTuple

from socialekaart.domain.model import Bounds

BITS = 30
SIZE = 1 << BITS
"""Cells around the world; in the Netherlands one is some 2 cm wide."""
PIXEL_ZOOM = BITS - 8
"""The zoom at which a cell is one pixel: a tile has 256 of them."""
SQUARE_PIXELS = 64
"""The side of a square at a whole zoom; up to half as much more at the half zoom above it."""

_SQUARE_BITS = SQUARE_PIXELS.bit_length() - 1
_STEEPEST = 85.05113
"""The latitude where the square world of web maps ends."""

Spot = tuple[int, int]
"""x and y of a cell."""


class Box(NamedTuple):
    """Cells from west to east and from north to south, the last ones too."""

    west: int
    north: int
    east: int
    south: int


def spot_of(latitude: float, longitude: float) -> Spot:
    """Return the cell of a place (WGS84 degrees); what lies beyond the grid is put at its edge."""
    sine = sin(radians(min(max(latitude, -_STEEPEST), _STEEPEST)))
    across, down = (longitude + 180) / 360, 0.5 - ln((1 + sine) / (1 - sine)) / (4 * pi)
    return _cell(across), _cell(down)


def place_of(x: float, y: float) -> tuple[float, float]:
    """Return latitude and longitude of the middle of a cell, to the six decimals it is good for."""
    return round(_latitude(y + 0.5), 6), round(_longitude(x + 0.5), 6)


def box_of(bounds: Bounds) -> Box:
    """Return the cells that a part of the map touches."""
    south, west, north, east = bounds
    return Box(*spot_of(north, west), *spot_of(south, east))


def bounds_of(box: Box) -> Bounds:
    """Return the part of the map that the cells cover, rounded outwards: `place_of` is inside."""
    south, north = _latitude(box.south + 1), _latitude(box.north)
    west, east = _longitude(box.west), _longitude(box.east + 1)
    return (_down(south), _down(west), -_down(-north), -_down(-east))


def square_shift(zoom: float) -> int:
    """Return how many bits to shift for the squares of a zoom."""
    return min(max(PIXEL_ZOOM + _SQUARE_BITS - floor(zoom), 0), BITS)


def whole_squares(box: Box, shift: int) -> Box:
    """Widen a box to whole squares, so that a square is never told in part."""
    last = (1 << shift) - 1
    return Box(box.west & ~last, box.north & ~last, box.east | last, box.south | last)


def widened(box: Box, part: float) -> Box:
    """Add a part of its width and height on each side."""
    across = round((box.east - box.west + 1) * part)
    down = round((box.south - box.north + 1) * part)
    return Box(
        max(box.west - across, 0),
        max(box.north - down, 0),
        min(box.east + across, SIZE - 1),
        min(box.south + down, SIZE - 1),
    )


def zoom_that_fits(box: Box, width: int, height: int) -> int:
    """Return the largest whole zoom at which a box fits into so many pixels."""
    cells = max((box.east - box.west + 1) / width, (box.south - box.north + 1) / height)
    return floor(PIXEL_ZOOM - log2(max(cells, 1)))


def _down(degree: float) -> float:
    return floor(degree * 1e6) / 1e6


def _cell(part: float) -> int:
    return min(max(floor(part * SIZE), 0), SIZE - 1)


def _longitude(x: float) -> float:
    return x / SIZE * 360 - 180


def _latitude(y: float) -> float:
    return degrees(2 * atan(exp(pi * (1 - 2 * y / SIZE))) - pi / 2)
