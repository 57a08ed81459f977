"""In which order hits stand: text band, then area and distance, then freshness. Never a score."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from socialekaart.domain.model import AreaKind


class Band(IntEnum):
    """How the words were met."""

    TITLE = 0
    """The question is the offering's whole name."""
    NAME = 1
    """All words in the name."""
    HEAD = 2
    """All words in name, organisation or summary."""
    DOMAIN = 3
    """All words, some only in the domains it is filed under."""
    BODY = 4
    """All words, some only in the long texts."""
    FILED = 5
    """Filed under the domain that a word is another name for."""
    MOST = 6
    """All words but one."""
    SOME = 7
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
    domain_rank: int = 0
    """Where the domain asked stands among its domains; 0 is the main one."""


_WIDTH = {kind: step for step, kind in enumerate(AreaKind)}
_NO_DISTANCE = 1e9
ONE_BAND = (Band.NAME, Band.HEAD, Band.DOMAIN)
"""Bands that are one until the place has spoken."""


def sort_key(standing: Standing) -> tuple[object, ...]:
    """Order by band, then those that serve the place, near first, wide areas and stale last.

    What is named after the question, what is about it and what is only filed under it are one band
    until the place has spoken: a row that doesn't serve the patient is no better for saying the
    word itself. What is only filed under a domain is so first of all when that is its main one.
    An offering without an address stands after those with one, the narrowest area first; one that
    has stopped stands after all others of its band.
    """
    return order(
        standing.band,
        standing.serves_place,
        standing.ended,
        standing.domain_rank,
        standing.distance_km,
        _WIDTH.get(standing.area_kind or AreaKind.MUNICIPALITY, 0),
        int(standing.assured.replace("-", "") or 0),
        standing.name.casefold(),
    )


def order(
    band: Band,
    serves_place: bool | None,
    ended: bool,
    domain_rank: int,
    distance_km: float | None,
    area_width: int,
    assured: int,
    title: str,
) -> tuple[object, ...]:
    """Give the sort key of plain values; `assured` is a date as a number (20261123), 0 for none.

    A keystroke puts a thousand rows in order: too many to make a Standing of each.
    """
    return (
        Band.HEAD if band in ONE_BAND else band,
        serves_place is False,
        ended,
        band,
        domain_rank if band in (Band.DOMAIN, Band.FILED) else 0,
        _NO_DISTANCE if distance_km is None else distance_km,
        area_width,
        -assured,
        title,
    )
