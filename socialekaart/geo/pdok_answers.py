"""What the address service answers: Solr's JSON, read with care. No network here.

The fields are those of PDOK's Locatieserver v3_1. A part that isn't there is left out of a record;
`gemeentecode` is four digits; a position is "POINT(longitude latitude)".
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from geopy.exc import GeocoderParseError

from socialekaart.geo.found_address import FoundAddress, SuggestedAddress

Doc = Mapping[str, Any]

FIELDS = (
    "id,type,weergavenaam,straatnaam,huisnummer,huisletter,huisnummertoevoeging,postcode,"
    "woonplaatsnaam,gemeentecode,nummeraanduiding_id,centroide_ll"
)
"""What we ask of a record: nothing of who lives or owns there is in it."""
SUGGEST_FIELDS = "id,type,weergavenaam,score"

_POINT = re.compile(
    r"\s*POINT\s*\(\s*(-?[0-9]{1,4}(?:\.[0-9]{1,20})?)\s+(-?[0-9]{1,4}(?:\.[0-9]{1,20})?)\s*\)\s*"
)
_SOUTH, _WEST, _NORTH, _EAST = 50.7, 3.2, 53.8, 7.3
"""The Netherlands in Europe, with some room; a point with its parts swapped lies outside."""
_LONGEST = 200
"""Characters of a text that are kept."""
_CODE = re.compile(r"(?:GM)?([0-9]{4})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """The records that came, of `total` that there are."""

    docs: tuple[Doc, ...]
    total: int


def read_page(answer: object) -> Page:
    """Take the records out of an answer; raises GeocoderParseError when it isn't of this form."""
    response = answer.get("response") if isinstance(answer, dict) else None
    docs = response.get("docs") if isinstance(response, dict) else None
    if not isinstance(response, dict) or not isinstance(docs, list):
        raise GeocoderParseError("no records")
    whole = tuple(doc for doc in docs if isinstance(doc, dict))
    if docs and not whole:
        raise GeocoderParseError("no records")
    total = response.get("numFound")
    return Page(whole, max(total, len(docs)) if isinstance(total, int) else len(docs))


def read_addresses(docs: Iterable[Doc]) -> list[tuple[FoundAddress, Doc]]:
    """Read records, leaving out those that can't be read.

    Raises GeocoderParseError when that are all of them: then we don't understand the service.
    """
    records = list(docs)
    read = [(found, doc) for doc in records if (found := read_address(doc)) is not None]
    if records and not read:
        raise GeocoderParseError("no readable record")
    return read


def read_address(doc: Doc) -> FoundAddress | None:
    """Read one record; None when it has no name, no kind, or no position in this country."""
    label, kind = _text(doc, "weergavenaam"), _text(doc, "type")
    position = read_point(doc.get("centroide_ll"))
    if not label or not kind or position is None:
        return None
    letter, extra = _text(doc, "huisletter"), _text(doc, "huisnummertoevoeging")
    return FoundAddress(
        label=label,
        precision=kind,
        latitude=position[0],
        longitude=position[1],
        id=_text(doc, "id"),
        street=_text(doc, "straatnaam"),
        house_number=_text(doc, "huisnummer"),
        addition="-".join(filter(None, (letter, extra))),
        postcode=_text(doc, "postcode").replace(" ", "").upper(),
        town=_text(doc, "woonplaatsnaam"),
        municipality=_municipality(_text(doc, "gemeentecode")),
        bag_id=_text(doc, "nummeraanduiding_id"),
        score=_number(doc, "score") or 0.0,
        distance_m=_number(doc, "afstand"),
    )


def read_suggestions(docs: Iterable[Doc]) -> list[SuggestedAddress]:
    """Read records of a suggestion, leaving out what can't be chosen."""
    records = list(docs)
    read = [
        SuggestedAddress(
            _text(doc, "id"),
            _text(doc, "weergavenaam"),
            _text(doc, "type"),
            _number(doc, "score") or 0,
        )
        for doc in records
        if _text(doc, "id") and _text(doc, "weergavenaam")
    ]
    if records and not read:
        raise GeocoderParseError("no readable record")
    return read


def read_point(text: object) -> tuple[float, float] | None:
    """Read "POINT(longitude latitude)" as (latitude, longitude); None outside the Netherlands."""
    found = _POINT.fullmatch(text) if isinstance(text, str) else None
    if found is None:
        return None
    longitude, latitude = float(found[1]), float(found[2])
    is_here = _SOUTH <= latitude <= _NORTH and _WEST <= longitude <= _EAST
    return (latitude, longitude) if is_here else None


def _text(doc: Doc, name: str) -> str:
    """Give a field as one line of text, "" for what is neither text nor a whole number."""
    value = doc.get(name)
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value) if abs(value) < 10**9 else ""
    if not isinstance(value, str):
        return ""
    line = "".join(char if char.isprintable() else " " for char in value)
    return " ".join(line.split())[:_LONGEST]


def _number(doc: Doc, name: str) -> float | None:
    value = doc.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def _municipality(code: str) -> str:
    found = _CODE.fullmatch(code)
    return f"GM{found[1]}" if found else ""
