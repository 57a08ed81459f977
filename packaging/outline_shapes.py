"""Cut and simplify lines and rings of (longitude, latitude) in degrees."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence

LonLat = tuple[float, float]
Box = tuple[float, float, float, float]
"""West, south, east, north in degrees."""

_KM = 111.2
_SHRINK = math.cos(math.radians(52.2))


def clip_ring(ring: Sequence[LonLat], box: Box) -> list[LonLat]:
    """Return what of a ring lies in the box; where it leaves, it follows the box's edge."""
    west, south, east, north = box
    cut: list[LonLat] = list(ring)
    for axis, limit, sign in ((0, west, 1), (0, east, -1), (1, south, 1), (1, north, -1)):
        cut = _cut(cut, axis, limit, sign)
    return cut


def clip_line(line: Sequence[LonLat], inside: Callable[[LonLat], bool]) -> list[list[LonLat]]:
    """Return the pieces of a line of which every point is inside."""
    pieces: list[list[LonLat]] = [[]]
    for point in line:
        if inside(point):
            pieces[-1].append(point)
        elif pieces[-1]:
            pieces.append([])
    return [piece for piece in pieces if len(piece) > 1]


def simplify(line: Sequence[LonLat], km: float) -> list[LonLat]:
    """Drop the points without which the line stays within `km` of itself (Douglas-Peucker)."""
    keep = {0, len(line) - 1}
    todo = [(0, len(line) - 1)]
    while todo:
        first, last = todo.pop()
        far, at = 0.0, 0
        for index in range(first + 1, last):
            away = _off(line[index], line[first], line[last])
            if away > far:
                far, at = away, index
        if far > km:
            keep.add(at)
            todo += [(first, at), (at, last)]
    return [line[index] for index in sorted(keep)]


def halfway(ring: Sequence[LonLat]) -> int:
    """Return which point of a closed ring lies furthest from its first: a ring has no ends."""
    return max(range(len(ring)), key=lambda index: _between(ring[0], ring[index]))


def area_km2(ring: Sequence[LonLat]) -> float:
    """Return the area inside a ring in km2, however it runs."""
    twice = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True))
    return abs(twice) / 2 * _KM * _KM * _SHRINK


def touches(ring: Iterable[LonLat], box: Box) -> bool:
    """Say whether the box around a ring has anything in common with `box`."""
    west, south, east, north = box
    xs, ys = zip(*ring, strict=True)
    return bool(min(xs) <= east and max(xs) >= west and min(ys) <= north and max(ys) >= south)


def _cut(ring: list[LonLat], axis: int, limit: float, sign: int) -> list[LonLat]:
    """Keep what lies on one side of a straight line (Sutherland-Hodgman)."""
    kept: list[LonLat] = []
    for before, here in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
        was, stays = (sign * (point[axis] - limit) >= 0 for point in (before, here))
        if was != stays:
            share = (limit - before[axis]) / (here[axis] - before[axis])
            kept.append(
                (
                    before[0] + share * (here[0] - before[0]),
                    before[1] + share * (here[1] - before[1]),
                )
            )
        if stays:
            kept.append(here)
    return [*kept, kept[0]] if kept and kept[0] != kept[-1] else kept


def _between(a: LonLat, b: LonLat) -> float:
    return math.hypot((a[0] - b[0]) * _KM * _SHRINK, (a[1] - b[1]) * _KM)


def _off(point: LonLat, start: LonLat, end: LonLat) -> float:
    """Return the distance in km from a point to a stretch of line."""
    east, north = (end[0] - start[0]) * _SHRINK, end[1] - start[1]
    x, y = (point[0] - start[0]) * _SHRINK, point[1] - start[1]
    length = east * east + north * north
    share = min(1.0, max(0.0, (x * east + y * north) / length)) if length else 0.0
    return math.hypot(x - share * east, y - share * north) * _KM
