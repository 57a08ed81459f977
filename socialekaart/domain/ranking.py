"""In which order hits stand: text band, then area and distance, then freshness. Never a score."""

from __future__ import annotations

from enum import IntEnum

from socialekaart.domain.nearness import sort_km


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


_NO_DISTANCE = 1e9
ONE_BAND = (Band.NAME, Band.HEAD, Band.DOMAIN)
"""Bands that are one until the place has spoken."""


def order(
    band: Band,
    serves_place: bool | None,
    ended: bool,
    domain_rank: int,
    distance_km: float | None,
    comes: bool,
    area_width: int,
    assured: int,
    title: str,
) -> tuple[object, ...]:
    """Give the sort key: by band, then who serves the place, near first, wide areas and stale last.

    Takes plain values, as a keystroke puts a thousand rows in order. `domain_rank` is where the
    domain asked stands among its own, 0 the main one; distance is in km; `comes` tells whether it
    helps at home, online or by telephone; `area_width` is that of `areas.width`; `assured` a date
    as a number (20261123), 0 for none.

    What is named after the question, what is about it and what is only filed under it are one band
    until the place has spoken: a row that doesn't serve the patient is no better for saying the
    word itself. What is only filed under a domain is so first of all when that is its main one.
    How near it counts is what `nearness.sort_km` says; of who is equally near by its area the
    nearest location decides, and who has none stands after them. One that has stopped stands after
    all others of its band.
    """
    near = sort_km(distance_km, serves_place, comes, area_width)
    return (
        Band.HEAD if band in ONE_BAND else band,
        serves_place is False,
        ended,
        band,
        domain_rank if band in (Band.DOMAIN, Band.FILED) else 0,
        _NO_DISTANCE if near is None else near,
        _NO_DISTANCE if distance_km is None else distance_km,
        area_width,
        -assured,
        title,
    )
