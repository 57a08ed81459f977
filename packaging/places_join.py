"""Join postcodes, official towns and points into one row per postcode.

The town's name gives the municipality; where several municipalities have a town of that name, the
postcode's own point tells which one is meant. The point is the postcode's own where GeoNames is
sure of it, else the middle of its town, else a place between its numeric neighbours.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from places_sources import Municipality, PostcodePoint
from places_towns import LatLon, TownPoints, flat_km

from socialekaart.geo.place_names import name_key

EXACT, VARIANT, NEIGHBOUR = "exact", "variant", "buur"

_MIDDLE, _NAMED = 6, 4
"""GeoNames' words for the middle of a postcode and for a place that is named so."""
_UNSURE_KM = 3.5
"""A point GeoNames isn't sure of, further than this from where it must be, is another place."""
_SMALL_TOWN = 3
"""Up to so many postcodes the middle of the town is a better guess than the neighbours."""
_CLEAR_KM = 1.0
"""Of two municipalities that differ less than this in distance, a person has to choose."""


@dataclass(frozen=True, slots=True)
class Row:
    """One postcode as the table holds it; coordinates in WGS84 degrees."""

    postcode: str
    town: str
    municipality: str
    latitude: float
    longitude: float
    precision: str


class PlaceJoin:
    """The join; `rows` gives its outcome, `unsure` the postcodes of which it had to guess."""

    def __init__(
        self,
        postcodes: Sequence[tuple[str, str]],
        towns: Iterable[tuple[str, Municipality]],
        places: TownPoints,
        own: Mapping[str, Sequence[PostcodePoint]],
        fixed: Mapping[str, str],
        located: Mapping[str, LatLon],
    ) -> None:
        self._towns_of = dict(postcodes)
        self._by_name: dict[str, set[str]] = defaultdict(set)
        for town, municipality in towns:
            self._by_name[town].add(municipality.code)
            self._by_name[name_key(town)].add(municipality.code)
        self._places = places
        self._own = {pc: _points_of(town, own.get(pc, ())) for pc, town in postcodes}
        self._fixed = fixed
        self._located = located
        self.unsure: list[str] = []

    def rows(self) -> list[Row]:
        """Return one row per postcode, in order; raise SystemExit when one can't be placed."""
        municipality = {pc: self._municipality(pc) for pc in self._towns_of}
        sizes = Counter((town, municipality[pc]) for pc, town in self._towns_of.items())
        found = {pc: self._sure(pc) for pc in self._towns_of}
        known = {pc: at[:2] for pc, at in found.items() if at is not None}
        rows = []
        for pc, town in self._towns_of.items():
            code = municipality[pc]
            same = sorted(other for other in known if municipality[other] == code)
            here = found[pc] or self._guess(pc, code, sizes[town, code], same, known)
            rows.append(Row(pc, town, code, round(here[0], 5), round(here[1], 5), here[2]))
        return rows

    def _municipality(self, pc: str) -> str:
        """Return the CBS code: by hand, by the town's name, or by where the postcode lies."""
        town = self._towns_of[pc]
        codes = self._by_name.get(town) or self._by_name.get(name_key(town), set())
        if pc in self._fixed or len(codes) == 1:
            return self._fixed.get(pc) or next(iter(codes))
        if not codes:
            raise SystemExit(f"Postcode {pc}: plaats staat niet in de woonplaatsenlijst.")
        if not self._own[pc]:
            raise SystemExit(f"Postcode {pc}: zet de gemeente in handmatig/postcodes.csv.")
        here = _middle(self._own[pc])
        ranked = sorted((self._places.km_to(here, code), code) for code in codes)
        if ranked[1][0] - ranked[0][0] < _CLEAR_KM:
            self.unsure.append(pc)
        return ranked[0][1]

    def _sure(self, pc: str) -> tuple[float, float, str] | None:
        """Return the point of a postcode that somebody is sure of, None when nobody is."""
        if pc in self._located:
            return *self._located[pc], VARIANT
        points = self._own[pc]
        if not points or points[0].accuracy < _NAMED:
            return None
        alone = len(points) == 1 and points[0].accuracy == _MIDDLE
        return *_middle(points), EXACT if alone else VARIANT

    def _guess(
        self, pc: str, code: str, size: int, same: Sequence[str], known: Mapping[str, LatLon]
    ) -> tuple[float, float, str]:
        """Return GeoNames' doubtful point if it is likely, else the town's or the neighbours'.

        `size` is how many postcodes the town has, `same` those of the municipality with a point.
        """
        town = self._places.where(self._towns_of[pc], code)
        if not same and town is None:
            raise SystemExit(f"Postcode {pc}: geen enkel punt in {code}.")
        between = _between(pc, same, known) if same else None
        for point in self._own[pc]:
            here = point.latitude, point.longitude
            if any(at and flat_km(here, at) <= _UNSURE_KM for at in (town, between)):
                return *here, VARIANT
        if town is not None and (size <= _SMALL_TOWN or between is None):
            return *town, VARIANT
        assert between is not None
        return *between, NEIGHBOUR


def _points_of(town: str, points: Iterable[PostcodePoint]) -> list[PostcodePoint]:
    """Return the points under the town's name of which GeoNames is surest."""
    named = [point for point in points if point.key == name_key(town)]
    best = max((point.accuracy for point in named), default=0)
    return [point for point in named if point.accuracy == best]


def _middle(points: Sequence[PostcodePoint]) -> LatLon:
    latitude = sum(point.latitude for point in points) / len(points)
    return latitude, sum(point.longitude for point in points) / len(points)


def _between(pc: str, same: Sequence[str], known: Mapping[str, LatLon]) -> LatLon:
    """Return the place between the nearest lower and higher number; the nearer counts more."""
    at = bisect_left(same, pc)
    around = same[max(0, at - 1) : at + 1]
    weights = {other: 1 / abs(int(other) - int(pc)) for other in around}
    total = sum(weights.values())
    latitude = sum(weight * known[other][0] for other, weight in weights.items()) / total
    longitude = sum(weight * known[other][1] for other, weight in weights.items()) / total
    return latitude, longitude
