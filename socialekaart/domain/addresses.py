"""An address as one text, so that a place that was looked up once is found again."""

from __future__ import annotations

import re

from socialekaart.domain.model import Location
from socialekaart.domain.words import bare

_SIX = re.compile(r"(\d{4})\s*([A-Za-z]{2})")


def address_key(location: Location) -> str:
    """Return the text under which an address is known, "" for one that names no single door.

    A postcode of six with a house number is enough; else it takes street, number and town. The
    same address written otherwise (case, spaces, accents) has the same key.
    """
    number = "".join(f"{location.house_number}{location.addition}".split()).casefold()
    if not number:
        return ""
    if six := _SIX.fullmatch(location.postcode.strip()):
        return f"{six[1]}{six[2].upper()} {number}"
    street, town = bare(location.street), bare(location.town)
    return f"{street} {number} {town}" if street and town else ""
