"""Named places by town and municipality: where a town lies and how many people live there."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator

from places_sources import Municipality, Point

from socialekaart.geo.place_names import base_name, name_key

LatLon = tuple[float, float]

_NEAR_KM = 12.0
"""A point of the right name further than this from all of its municipality is another place."""


def flat_km(a: LatLon, b: LatLon) -> float:
    """Return the distance in km on a flat map; right within 1% inside the country."""
    north = (a[0] - b[0]) * 111.2
    east = (a[1] - b[1]) * 111.2 * math.cos(math.radians(52.2))
    return math.hypot(north, east)


class TownPoints:
    """The named places, to be asked by a town's name and its municipality."""

    def __init__(self, points: Iterable[Point], towns: Iterable[tuple[str, Municipality]]) -> None:
        self._provinces = {m.code: m.province for _, m in towns}
        self._points: dict[str, list[Point]] = defaultdict(list)
        self._anchors: dict[str, list[LatLon]] = defaultdict(list)
        for point in points:
            self._points[point.key].append(point)
            if point.municipality:
                self._anchors[point.municipality].append((point.latitude, point.longitude))

    def where(self, town: str, code: str) -> LatLon | None:
        """Return the middle of the town in this municipality, None when no source names it."""
        for key in _keys(town):
            for point in self._matching(key, code):
                return point.latitude, point.longitude
        return None

    def inhabitants(self, town: str, code: str) -> int:
        """Return how many people live in the town, 0 when no source tells."""
        for key in _keys(town):
            for point in self._matching(key, code):
                if point.inhabitants:
                    return point.inhabitants
        return 0

    def km_to(self, here: LatLon, code: str) -> float:
        """Return the distance from `here` to the nearest known place of the municipality."""
        return min((flat_km(here, there) for there in self._anchors[code]), default=math.inf)

    def _matching(self, key: str, code: str) -> Iterator[Point]:
        """Yield the points of that name that lie in the municipality, the most precise first."""
        anchors = self._anchors[code]
        for point in self._points.get(key, ()):
            here = point.latitude, point.longitude
            if point.municipality == code or (
                not point.municipality
                and point.province == self._provinces[code]
                and (not anchors or self.km_to(here, code) <= _NEAR_KM)
            ):
                yield point


def _keys(town: str) -> tuple[str, str]:
    return name_key(town), name_key(base_name(town))
