"""Join postcodes, official towns and named points into one row per postcode.

The town's name gives the municipality; where several municipalities have a town of that name,
the postcodes with the nearest numbers tell which one is meant. Then the point is looked up by
name inside that municipality, and what has no point is placed between its numeric neighbours.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from places_sources import Municipality, Point

from socialekaart.geo.place_names import base_name, name_key

EXACT, VARIANT, NEIGHBOUR = "exact", "variant", "buur"

_NEAR_KM = 12.0
"""A point of the right name further than this from all of its municipality is another place."""
_ADJACENT_KM = 15.0
LatLon = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Row:
    """One postcode as the table holds it; coordinates in WGS84 degrees."""

    postcode: str
    town: str
    municipality: str
    latitude: float
    longitude: float
    precision: str


def flat_km(a: LatLon, b: LatLon) -> float:
    """Return the distance in km on a flat map; right within 1% inside the country."""
    north = (a[0] - b[0]) * 111.2
    east = (a[1] - b[1]) * 111.2 * math.cos(math.radians(52.2))
    return math.hypot(north, east)


class PlaceJoin:
    """The join; `rows` gives its outcome, `unsure` what had to be decided by neighbours alone."""

    def __init__(
        self,
        postcodes: Sequence[tuple[str, str]],
        towns: Iterable[tuple[str, Municipality]],
        points: Sequence[Point],
        fixed: Mapping[str, str],
        located: Mapping[str, LatLon],
    ) -> None:
        self._postcodes = postcodes
        self._towns = list(towns)
        self._fixed = fixed
        self._located = located
        self._provinces = {m.code: m.province for _, m in self._towns}
        self._points: dict[str, list[Point]] = defaultdict(list)
        self._anchors: dict[str, list[LatLon]] = defaultdict(list)
        for point in points:
            self._points[point.key].append(point)
            if point.municipality:
                self._anchors[point.municipality].append((point.latitude, point.longitude))
        self.unsure: list[str] = []

    def rows(self) -> list[Row]:
        """Return one row per postcode, in order; raise SystemExit when one can't be placed."""
        municipalities = self._municipalities()
        found = {pc: self._find(pc, town, municipalities[pc]) for pc, town in self._postcodes}
        known = {pc: at[:2] for pc, at in found.items() if at is not None}
        rows = []
        for pc, town in self._postcodes:
            place = found[pc] or (*self._between(pc, municipalities, known), NEIGHBOUR)
            latitude, longitude, precision = place
            code = municipalities[pc]
            rows.append(Row(pc, town, code, round(latitude, 5), round(longitude, 5), precision))
        return rows

    def _municipalities(self) -> dict[str, str]:
        spelled: dict[str, set[str]] = defaultdict(set)
        by_key: dict[str, set[str]] = defaultdict(set)
        for town, municipality in self._towns:
            spelled[town].add(municipality.code)
            by_key[name_key(town)].add(municipality.code)
        chosen: dict[str, str] = {}
        shared: dict[str, set[str]] = {}
        for pc, town in self._postcodes:
            codes = spelled.get(town) or by_key.get(name_key(town), set())
            if pc in self._fixed:
                chosen[pc] = self._fixed[pc]
            elif len(codes) == 1:
                chosen[pc] = next(iter(codes))
            else:
                shared[pc] = codes
        sure = sorted(pc for pc in chosen if self._anchors[chosen[pc]])
        for pc, codes in shared.items():
            chosen[pc] = self._by_neighbours(pc, codes, sure, chosen)
        return chosen

    def _by_neighbours(
        self, pc: str, codes: set[str], sure: list[str], chosen: Mapping[str, str]
    ) -> str:
        """Choose the municipality whose points lie nearest to those of the nearest numbers."""
        if not codes:
            raise SystemExit(f"Postcode {pc}: plaats staat niet in de woonplaatsenlijst.")
        near = _nearest(sure, pc, 8)
        here = _weighted(pc, {other: self._centre(chosen[other]) for other in near})
        ranked = sorted((self._to_municipality(here, code), code) for code in codes)
        if len(ranked) > 1 and ranked[1][0] - ranked[0][0] < _ADJACENT_KM:
            self.unsure.append(pc)
        return ranked[0][1]

    def _centre(self, code: str) -> LatLon:
        anchors = self._anchors[code]
        return median(at[0] for at in anchors), median(at[1] for at in anchors)

    def _to_municipality(self, here: LatLon, code: str) -> float:
        return min((flat_km(here, at) for at in self._anchors[code]), default=math.inf)

    def _find(self, pc: str, town: str, code: str) -> tuple[float, float, str] | None:
        if pc in self._located:
            return *self._located[pc], VARIANT
        point = self._point(name_key(town), code)
        if point is not None:
            return point.latitude, point.longitude, EXACT if point.exact else VARIANT
        point = self._point(name_key(base_name(town)), code)
        return (point.latitude, point.longitude, VARIANT) if point is not None else None

    def inhabitants(self, rows: Iterable[Row]) -> dict[tuple[str, str], int]:
        """Return the inhabitants by (town, municipality), of the towns we know them of."""
        found: dict[tuple[str, str], int] = {}
        for town, code in sorted({(row.town, row.municipality) for row in rows}):
            for key in (name_key(town), name_key(base_name(town))):
                counts = [p.inhabitants for p in self._matching(key, code) if p.inhabitants]
                if counts:
                    found[town, code] = counts[0]
                    break
        return found

    def _point(self, key: str, code: str) -> Point | None:
        return next(self._matching(key, code), None)

    def _matching(self, key: str, code: str) -> Iterator[Point]:
        """Yield the points of that name that lie in the municipality, the most precise first."""
        anchors = self._anchors[code]
        for point in self._points.get(key, ()):
            here = point.latitude, point.longitude
            if point.municipality == code or (
                not point.municipality
                and point.province in ("", self._provinces[code])
                and (not anchors or self._to_municipality(here, code) <= _NEAR_KM)
            ):
                yield point

    def _between(
        self, pc: str, municipalities: Mapping[str, str], known: Mapping[str, LatLon]
    ) -> LatLon:
        """Place a postcode between the nearest lower and higher number of its own municipality.

        Without any: amid its municipality's points.
        """
        code = municipalities[pc]
        same = sorted(other for other in known if municipalities[other] == code)
        if not same:
            if not self._anchors[code]:
                raise SystemExit(f"Postcode {pc}: geen enkel punt in {code}.")
            return self._centre(code)
        at = bisect_left(same, pc)
        return _weighted(pc, {other: known[other] for other in same[max(0, at - 1) : at + 1]})


def _weighted(pc: str, around: Mapping[str, LatLon]) -> LatLon:
    """Return the mean of the points by postcode; a number counts less the further off it is."""
    weights = {other: 1 / abs(int(other) - int(pc)) for other in around}
    total = sum(weights.values())
    latitude = sum(weight * around[other][0] for other, weight in weights.items()) / total
    longitude = sum(weight * around[other][1] for other, weight in weights.items()) / total
    return latitude, longitude


def _nearest(postcodes: list[str], pc: str, count: int) -> list[str]:
    at = bisect_left(postcodes, pc)
    window = postcodes[max(0, at - count) : at + count]
    return sorted(window, key=lambda other: (abs(int(other) - int(pc)), other))[:count]
