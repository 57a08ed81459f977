"""In which order hits stand: text band, then area and distance, then freshness. Never a score."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from socialekaart.domain.model import AreaKind


class Band(IntEnum):
    """How the words were met."""

    TITLE = 0
    """The question is the offering's whole name."""
    HEAD = 1
    """All words in name, organisation or summary."""
    DOMAIN = 2
    """All words, some only in the domains it is filed under."""
    BODY = 3
    """All words, some only in the long texts."""
    SOME = 4
    """Some of the words."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What the order looks at. `assured` is an ISO date or ""; distance is in km or None."""

    band: Band
    serves_place: bool | None
    ended: bool
    distance_km: float | None
    area_kind: AreaKind | None
    assured: str
    name: str


_WIDTH = {kind: step for step, kind in enumerate(AreaKind)}
_NO_DISTANCE = 1e9


def sort_key(standing: Standing) -> tuple[object, ...]:
    """Order by band, then those that serve the place, near first, wide areas and stale last.

    What is about the question and what is only filed under it are one band until the place has
    spoken: a row that doesn't serve the patient is no better for saying the word itself.
    An offering without an address stands after those with one, the narrowest area first; one that
    has stopped stands after all others of its band.
    """
    return (
        Band.HEAD if standing.band is Band.DOMAIN else standing.band,
        standing.serves_place is False,
        standing.ended,
        standing.band,
        _NO_DISTANCE if standing.distance_km is None else standing.distance_km,
        _WIDTH.get(standing.area_kind or AreaKind.MUNICIPALITY, 0),
        _newest_first(standing.assured),
        standing.name.casefold(),
    )


def _newest_first(assured: str) -> int:
    """Turn an ISO date into a number that sorts new before old and before never."""
    return -int(assured.replace("-", "")) if assured else 0
