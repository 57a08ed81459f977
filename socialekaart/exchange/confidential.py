"""Keep a confidential address out of what is handed on, wherever it stands in a record."""

from __future__ import annotations

from dataclasses import replace

from socialekaart.domain.model import Location, Service
from socialekaart.domain.words import fold
from socialekaart.exchange.split_address import find_address
from socialekaart.exchange.split_numbers import split_position

_SHORTEST = 4
"""Letters of a street from which finding it in a text says something."""


def without_address(service: Service) -> Service:
    """Give an offering without its addresses, and without the columns we don't know in which an
    address or position stands: a mixed cell leaves its second address there."""
    extra = {
        name: text
        for name, text in service.extra.items()
        if not tells_address(text, service.locations)
    }
    return replace(service, locations=(), extra=extra)


def tells_address(text: str, locations: tuple[Location, ...]) -> bool:
    """Tell whether a text holds an address or position, or names the street of one of these."""
    folded = fold(text)
    for place in locations:
        street = fold(place.street).strip()
        if len(street) >= _SHORTEST and street in folded:
            return True
        if place.postcode and place.postcode.replace(" ", "").casefold() in folded.replace(" ", ""):
            return True
    return find_address(text) is not None or split_position(text) is not None
