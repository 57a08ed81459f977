"""An address as one text, so that a place that was looked up once is found again."""

from __future__ import annotations

import re

from socialekaart.domain.model import Location
from socialekaart.domain.words import bare, tokens

_POSTCODE = re.compile(r"(?:nl)?([1-9]\d{3})([a-z]{2})?")
_PART = re.compile(r"\d+|[^\W\d_]+")
_NUMBER_WORDS = frozenset(("nr", "no", "nummer", "huisnummer", "huisnr"))
_MOST_DIGITS = 5
"""A house number has no more."""
_SHORTENED = re.compile(r"(?<=.)str$")
_MAIL_ONLY = re.compile(r"(?:postbus|antwoordnummer)\d*")


def address_key(location: Location) -> str:
    """Return the text under which an address is known, "" for one that names no single door.

    A postcode of six with a house number is enough; else it takes street, number and town, or the
    four digits of the postcode for a town. The same address written otherwise (case, spaces,
    accents, "str.") has the same key.
    """
    number, street = _number(location), _street(location)
    if not number or _MAIL_ONLY.fullmatch(street):
        return ""
    digits, letters = _postcode(location)
    if letters:
        return f"{digits}{letters} {number}"
    town = bare(location.town) or digits
    return f"{street} {number} {town}" if street and town else ""


def door_names(location: Location) -> frozenset[str]:
    """Return all that this door may be called, `address_key` among it.

    Addresses that share a name are the same door, though one tells less than the other.
    """
    key = address_key(location)
    door = street_and_number(location)
    if not key or not door:
        return frozenset({key} - {""})
    places = (bare(location.town), _postcode(location)[0])
    return frozenset({key, *(f"{door} {place}" for place in places if place)})


def street_and_number(location: Location) -> str:
    """Return what of a door's name is the same in every town, "" when either isn't told."""
    number, street = _number(location), _street(location)
    return f"{street} {number}" if number and street else ""


def _number(location: Location) -> str:
    """Write house number and addition in parts: "12-a-2" for 12 A-2 as for 12a2.

    The parts stay apart, as 1-2 is another door than 12; an addition that stands in both counts
    once. "" when it doesn't begin with a number.
    """
    parts = _parts(location.house_number)
    addition = _parts(location.addition) if location.addition else []
    if not parts or parts[-len(addition) :] != addition or len(parts) == len(addition):
        parts += addition
    if parts and parts[0] in _NUMBER_WORDS:
        del parts[0]
    if not parts or not parts[0].isdecimal():
        return ""
    parts[0] = parts[0].lstrip("0")
    return "-".join(parts) if 0 < len(parts[0]) <= _MOST_DIGITS else ""


def _parts(text: str) -> list[str]:
    """Take apart numbers and letters; "12²" is the second floor of 12, not 122."""
    if text.isascii():
        return [text] if text.isdecimal() else _PART.findall(text.lower())
    apart = "".join(f" {c} " if c.isnumeric() and not c.isdecimal() else c for c in text)
    return [part for token in tokens(apart) for part in _PART.findall(token)]


def _street(location: Location) -> str:
    return _SHORTENED.sub("straat", bare(location.street))


def _postcode(location: Location) -> tuple[str, str]:
    """Return the digits and the letters, as far as they are told."""
    found = _POSTCODE.fullmatch(bare(location.postcode))
    return (found[1], (found[2] or "").upper()) if found else ("", "")
