"""How near offerings are to the place of one question, from what the index holds of them."""

from __future__ import annotations

import json
from enum import Enum
from functools import lru_cache

from socialekaart.domain.areas import coverage, touches
from socialekaart.domain.model import AreaKind, Bounds, PinKind, Place, ServiceArea
from socialekaart.domain.nearness import Nearness, is_within, nearness
from socialekaart.geo.distance import distance_km
from socialekaart.storage.search_index import Candidate, pins

# A lookup takes a fifth of the time of a call of the enum; a list has hundreds of rows.
_AREA = PinKind.AREA.value
_PARTS = (AreaKind.POSTCODE, AreaKind.NEIGHBOURHOOD)
"""Areas that are a part of a municipality."""


class _Serves(Enum):
    """How an area serves a place."""

    WHOLE = "whole"
    PART = "part"
    NOT = "not"


class NearPlace:
    """Tells of each offering how near it is. Remembers what it found: use one for one question."""

    def __init__(self, place: Place | None) -> None:
        self._place = place
        self._here = _position(place)
        self._serving: dict[str, _Serves] = {}
        self._away: dict[int, float | None] = {}

    def distance_km(self, found: Candidate) -> float | None:
        """Return how far the nearest of its locations is; the middle of an area is none."""
        if found.nr not in self._away:
            self._away[found.nr] = self._distance_km(found)
        return self._away[found.nr]

    def _distance_km(self, found: Candidate) -> float | None:
        here = self._here
        if here is None or found.latitude is None or found.longitude is None:
            return None
        if found.pin_kind == _AREA:
            return None
        if not found.more_places:
            return distance_km(*here, found.latitude, found.longitude)
        return min(distance_km(*here, lat, lon) for lat, lon, _ in pins(found))

    def serves(self, found: Candidate) -> bool | None:
        """Tell whether the place lies in the area served; its municipality when none is told."""
        if self._place is None:
            return None
        return self._served(found, self._place) is not _Serves.NOT

    def is_within(self, found: Candidate, km: float) -> bool:
        """Tell whether it belongs in "within `km` km"; see `nearness.is_within`."""
        away = self.distance_km(found)
        if away is not None and away <= km:
            return True
        return is_within(km, away, self.serves(found), bool(found.comes), found.width)

    def nearness(self, found: Candidate) -> Nearness | None:
        """Return how near it is and why; None without a place."""
        if self._place is None:
            return None
        served = self._served(found, self._place)
        away = self.distance_km(found)
        return nearness(
            away,
            served is not _Serves.NOT,
            bool(found.comes),
            found.width,
            locations=0 if away is None else _locations(found),
            partly=served is _Serves.PART,
        )

    def _served(self, found: Candidate, place: Place) -> _Serves:
        known = self._serving.get(found.area)
        if known is None:
            known = self._serving[found.area] = _serves(found.area, place)
        return known


def _locations(found: Candidate) -> int:
    return sum(1 for _ in pins(found)) if found.more_places else 1


def distance_from(place: Place | None, at: tuple[float, float] | None) -> float | None:
    """Return how many km a position (WGS84 degrees) is from the place, None when nobody knows."""
    here = _position(place)
    return distance_km(*here, *at) if here and at else None


def in_bounds(found: Candidate, bounds: Bounds) -> bool:
    """Tell whether one of its pins, also that of an area, is in a part of the map."""
    south, west, north, east = bounds
    return any(south <= lat <= north and west <= lon <= east for lat, lon, _ in pins(found))


def _position(place: Place | None) -> tuple[float, float] | None:
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude


@lru_cache(maxsize=4_096)
def _read(area_text: str) -> tuple[ServiceArea, str]:
    """Return the area and the offering's municipality; the next keystroke reads the same ones."""
    kind, municipality, *names = json.loads(area_text)
    return ServiceArea(AreaKind(kind), tuple(names)), municipality


def _serves(area_text: str, place: Place) -> _Serves:
    if not area_text:
        return _Serves.NOT
    area, municipality = _read(area_text)
    if coverage(area, place):
        return _Serves.WHOLE
    whole_municipality = not place.postcode and not place.town
    if whole_municipality and area.kind in _PARTS and municipality == place.municipality:
        return _Serves.PART
    return _Serves.PART if touches(area, place) else _Serves.NOT
