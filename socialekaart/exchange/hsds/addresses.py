"""Addresses: one line of HSDS to street, number and addition, and back; coordinates."""

from __future__ import annotations

import re

from socialekaart.domain.model import Location
from socialekaart.domain.record_values import Values
from socialekaart.exchange.hsds.messages import HsdsCode, HsdsLog
from socialekaart.exchange.hsds.rows import Row
from socialekaart.exchange.hsds.tables import FILES, MISSING
from socialekaart.exchange.values import parse_decimal, parse_postcode

_LINE = re.compile(r"(?P<street>.*\D) (?P<number>\d+(?:-\d+)?)(?: ?(?P<addition>[A-Za-z]\w{0,5}))?")
_BOX = ((50.7, 53.6), (3.3, 7.3))
"""The Netherlands in Europe: latitudes and longitudes in degrees WGS84."""


def address_cells(location: Location, municipality: str) -> dict[str, str]:
    """Give the cells of an address; {} when only a position is known.

    The standard asks for a line, a town, a province and a postcode: what we don't know is "-".
    """
    parts = (location.street, location.house_number, location.addition)
    line = " ".join(part for part in parts if part)
    if not (line or location.postcode or location.town):
        return {}
    return {
        "address_1": line or MISSING,
        "city": location.town or MISSING,
        "region": municipality,
        "state_province": MISSING,
        "postal_code": location.postcode or MISSING,
        "country": "NL",
        "address_type": "physical",
    }


def read_address(row: Row) -> Values:
    """Read an address as the values of a Location; a line of another form is all street."""
    line = row.text("address_1")
    match = _LINE.fullmatch(line)
    parts = match.groupdict("") if match else {"street": line, "number": "", "addition": ""}
    values = {
        "street": parts["street"],
        "house_number": parts["number"],
        "addition": parts["addition"],
        "postcode": parse_postcode(row.text("postal_code"))[0],
        "town": row.text("city"),
    }
    return {name: text for name, text in values.items() if text}


def position_cells(location: Location) -> dict[str, str]:
    """Give latitude and longitude with all their figures; {} when they aren't known."""
    if location.latitude is None or location.longitude is None:
        return {}
    return {"latitude": repr(location.latitude), "longitude": repr(location.longitude)}


def read_position(row: Row, log: HsdsLog) -> Values:
    """Read the coordinates of a location; {} unless both are there and in the Netherlands."""
    texts = {name: text for name in ("latitude", "longitude") if (text := row.text(name))}
    if not texts:
        return {}
    file = FILES["location"]
    degrees: dict[str, float] = {}
    for (name, text), limit in zip(texts.items(), _limits(texts), strict=True):
        number = parse_decimal(text)
        if number is None:
            log.tell(HsdsCode.BAD_NUMBER, file, row.number, name, before=text, value=text)
        elif abs(number) > limit:
            what = "breedtegraad" if name == "latitude" else "lengtegraad"
            log.tell(
                HsdsCode.COORDINATE_RANGE,
                file,
                row.number,
                name,
                before=text,
                value=text,
                what=what,
                limit=limit,
            )
        else:
            degrees[name] = number
    return _inside(degrees, texts, row, log)


def _limits(texts: dict[str, str]) -> list[int]:
    return [90 if name == "latitude" else 180 for name in texts]


def _inside(degrees: dict[str, float], texts: dict[str, str], row: Row, log: HsdsLog) -> Values:
    """Give both coordinates when they lie in the Netherlands."""
    file = FILES["location"]
    if len(texts) == 1:
        log.tell(HsdsCode.COORDINATE_HALF, file, row.number, next(iter(texts)))
    if len(degrees) < 2:
        return {}
    (south, north), (west, east) = _BOX
    if south <= degrees["latitude"] <= north and west <= degrees["longitude"] <= east:
        return dict(degrees)
    told = " / ".join(texts.values())
    log.tell(HsdsCode.COORDINATE_ABROAD, file, row.number, "latitude", before=told, value=told)
    return {}
