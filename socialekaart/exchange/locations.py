"""The addresses of an offering: parallel lists in seven columns, and their coordinates."""

from __future__ import annotations

from collections.abc import Mapping

from socialekaart.domain.model import Location
from socialekaart.exchange import damage
from socialekaart.exchange.messages import Code
from socialekaart.exchange.row_log import RowLog
from socialekaart.exchange.schema import Column
from socialekaart.exchange.values import parse_decimal, parse_postcode

LATITUDE, LONGITUDE = "breedtegraad", "lengtegraad"
_NUMBERS = frozenset(("huisnummer", "toevoeging"))
_BOXES = {LATITUDE: (50.7, 53.6), LONGITUDE: (3.3, 7.3)}
"""The Netherlands in Europe, in degrees WGS84."""
_LIMITS = {LATITUDE: 90, LONGITUDE: 180}


def read_locations(
    cells: Mapping[str, str], columns: Mapping[str, Column], log: RowLog
) -> tuple[Location, ...]:
    """Read the addresses of a row; `cells` and `columns` are by column name.

    Positions belong together; one that is empty in every column is no address.
    """
    parts = {name: [part.strip() for part in text.split("|")] for name, text in cells.items()}
    counts = {len(of_column) for of_column in parts.values()}
    if len(counts) > 1:
        told = ", ".join(f"{name} {len(of_column)}" for name, of_column in parts.items())
        log.tell(Code.ADDRESS_COUNTS, next(iter(parts)), value=told)
    found = []
    for position in range(max(counts, default=0)):
        at = {
            name: of_column[position]
            for name, of_column in parts.items()
            if position < len(of_column) and of_column[position]
        }
        location = _read_location(at, columns, log)
        if location != Location():
            found.append(location)
    return tuple(found)


def _read_location(at: Mapping[str, str], columns: Mapping[str, Column], log: RowLog) -> Location:
    """Read one address from the parts at one position."""
    for name in _NUMBERS & at.keys():
        if damage.became_date(at[name], whole_dates=True):
            log.tell(Code.BECAME_DATE, name, value=at[name])
    latitude, longitude = _read_position(at, columns, log)
    return Location(
        street=at.get("straat", ""),
        house_number=at.get("huisnummer", ""),
        addition=at.get("toevoeging", ""),
        postcode=_read_postcode(at.get("postcode", ""), columns, log),
        town=at.get("plaats", ""),
        latitude=latitude,
        longitude=longitude,
    )


def _read_postcode(text: str, columns: Mapping[str, Column], log: RowLog) -> str:
    """Read a postcode; one that isn't Dutch is kept as given, with a warning."""
    postcode, right = parse_postcode(text)
    if text and not right:
        return log.unreadable(columns["postcode"], Code.BAD_POSTCODE, text) or ""
    return postcode


def _read_position(
    at: Mapping[str, str], columns: Mapping[str, Column], log: RowLog
) -> tuple[float | None, float | None]:
    """Read a pair of coordinates; (None, None) unless both are there and in the Netherlands."""
    if LATITUDE not in at and LONGITUDE not in at:
        return None, None
    degrees = {name: _read_degrees(at[name], columns[name], log) for name in _BOXES if name in at}
    if len(degrees) == 1:
        missing = LONGITUDE if LATITUDE in at else LATITUDE
        log.tell(Code.COORDINATE_HALF, missing)
        return None, None
    latitude, longitude = degrees[LATITUDE], degrees[LONGITUDE]
    if latitude is None or longitude is None:
        return None, None
    if _inside(LATITUDE, latitude) and _inside(LONGITUDE, longitude):
        return latitude, longitude
    if _inside(LATITUDE, longitude) and _inside(LONGITUDE, latitude):
        before, after = f"{at[LATITUDE]} / {at[LONGITUDE]}", f"{at[LONGITUDE]} / {at[LATITUDE]}"
        log.tell(Code.COORDINATE_SWAPPED, LATITUDE, before=before, after=after)
        return longitude, latitude
    told = f"{at[LATITUDE]} / {at[LONGITUDE]}"
    log.tell(Code.COORDINATE_ABROAD, LATITUDE, before=told, value=told)
    return None, None


def _read_degrees(text: str, column: Column, log: RowLog) -> float | None:
    """Read one coordinate; out of the world's range is an error, unreadable a warning."""
    degrees, limit = parse_decimal(text), _LIMITS[column.name]
    if degrees is not None and -limit <= degrees <= limit:
        return degrees
    restored = _restore_point(text, column.name)
    if restored is not None:
        after = str(restored).replace(".", ",")
        log.tell(Code.COORDINATE_POINT, column.name, before=text, after=after)
        return restored
    if degrees is None:
        log.unreadable(column, Code.BAD_COORDINATE, text)
        return None
    log.tell(
        Code.COORDINATE_RANGE,
        column.name,
        value=text,
        what=column.name,
        minimum=f"-{limit}",
        maximum=str(limit),
    )
    return None


def _restore_point(text: str, name: str) -> float | None:
    """Give a coordinate whose comma was lost (51756012 for 51,756012), when that is certain."""
    digits = text.replace(".", "")
    whole = 2 if name == LATITUDE else 1
    if not (digits.isascii() and digits.isdigit() and len(digits) >= whole + 4):
        return None
    restored = float(f"{digits[:whole]}.{digits[whole:]}")
    return restored if _inside(name, restored) else None


def _inside(name: str, degrees: float) -> bool:
    """Say whether a coordinate can lie in the Netherlands."""
    low, high = _BOXES[name]
    return low <= degrees <= high
