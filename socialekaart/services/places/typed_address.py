"""Complete an address that is being typed, with what we have ourselves: postcodes and towns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from socialekaart.domain.model import Location, Place
from socialekaart.exchange.split_address import find_address
from socialekaart.geo.places import PlaceTable
from socialekaart.services.places.views import AddressSuggestion

_POSTCODE_FIRST = re.compile(
    r"\s*(?P<postcode>[1-9]\d{3}\s?[a-z]{2})[\s,]+(?P<number>\d{1,5})"
    r"(?:\s*[-/]?\s*(?P<addition>[a-z0-9]{1,4}))?(?!\w)",
    re.IGNORECASE,
)
_TOWN_LAST = re.compile(r"(?P<street>.*\d\s?[a-z]{0,2}|[^,]*,)[\s,]+(?P<town>[^\d,]{2,})")
_MOST = 8


def typed_address(text: str) -> Location:
    """Take apart what was typed so far, also with the postcode first: "3241 AB 12"."""
    if first := _POSTCODE_FIRST.match(text):
        return Location("", first["number"], first["addition"] or "", first["postcode"])
    found = find_address(text, expected=True)
    if found is None:
        return Location()
    return Location(found.street, found.house_number, found.addition, found.postcode, found.town)


def from_our_tables(text: str, places: PlaceTable) -> tuple[AddressSuggestion, ...]:
    """Complete the town of what was typed, or the town of its postcode. No door has a position."""
    typed = typed_address(text)
    if typed.postcode:
        found = places.find(typed.postcode)
        return (_suggestion(typed, found),) if found and found.town else ()
    behind = _TOWN_LAST.fullmatch(text.strip())
    if behind is None and typed.street:
        return ()
    if not typed.street:
        typed = Location()  # a number by itself begins a postcode
    begun = behind["town"] if behind else text
    return tuple(dict.fromkeys(_suggestion(typed, one) for one in _towns(begun, places)))


def _towns(begun: str, places: PlaceTable) -> Iterator[Place]:
    return (one for one in places.suggest(begun, _MOST) if one.town)


def _suggestion(typed: Location, place: Place) -> AddressSuggestion:
    postcode = _spaced(typed.postcode) or place.postcode
    house = " ".join(filter(None, (typed.house_number, typed.addition)))
    first, last = (typed.street, house), (postcode, place.town)
    if house and not typed.street:
        first, last = (postcode, house), ("", place.town)
    lines = (" ".join(filter(None, words)) for words in (first, last))
    return AddressSuggestion(
        label=", ".join(filter(None, lines)),
        street=typed.street,
        house_number=typed.house_number,
        addition=typed.addition,
        postcode=postcode,
        town=place.town,
        municipality=place.municipality,
    )


def _spaced(postcode: str) -> str:
    """Write "3241 AB", as a postcode stands on an envelope."""
    whole = "".join(postcode.split()).upper()
    return f"{whole[:4]} {whole[4:]}".strip()
