"""From addresses as somebody types them, one a line, to the value of the practice's own layer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from socialekaart.domain.address_values import AddressValues, address_line, without_degrees
from socialekaart.domain.model import RecordKind, Service
from socialekaart.domain.record_values import to_values
from socialekaart.exchange.locations import read_locations
from socialekaart.exchange.report import Report
from socialekaart.exchange.row_log import RowLog
from socialekaart.exchange.schema import load_schema
from socialekaart.exchange.split_address import Address, find_address
from socialekaart.services.own_values import OwnValueError

EXAMPLE = "Voorbeeldstraat 12 A, 3241 AB Middelharnis"
_LONGEST = 200
"""Signs of a line that may be one address; looking through a whole text takes seconds."""
_MOST_SHOWN = 80
"""Signs of a line that are repeated where it is refused."""


class AddressTextError(OwnValueError):
    """A line can't be read as an address."""

    def __init__(self, line: str, problem: str) -> None:
        shown = line if len(line) <= _MOST_SHOWN else line[:_MOST_SHOWN] + "…"
        super().__init__(
            f"‘{shown}’ lezen we niet als een adres: {problem}. "
            f"Schrijf elk adres op een eigen regel, zoals: {EXAMPLE}."
        )


def own_locations(text: str, known: Sequence[Mapping[str, Any]] = ()) -> list[AddressValues]:
    """Read addresses, one a line, as the overlay keeps them: without degrees.

    A line of `known`, the addresses shown so far, stays what it is, also when it is one that we
    couldn't read. Raises AddressTextError.
    """
    kept = {_tidy(address_line(one)): without_degrees(one) for one in known}
    lines = dict.fromkeys(filter(None, map(_tidy, text.splitlines())))
    return [kept[line] if line in kept else _read(line) for line in lines]


def _tidy(line: str) -> str:
    return " ".join(line.split())


def _read(line: str) -> AddressValues:
    """Read one line; all of it must be understood, and it must say in which town it is."""
    found = find_address(line, expected=True) if len(line) <= _LONGEST else None
    if found is None:
        raise AddressTextError(line, "er staat geen straat met een huisnummer in")
    if rest := _left_over(line, found):
        raise AddressTextError(line, f"we begrijpen ‘{rest[:_MOST_SHOWN]}’ niet")
    if not found.postcode and not found.town:
        raise AddressTextError(line, "de postcode en de plaats ontbreken")
    return _values(found)


def _left_over(line: str, found: Address) -> str:
    """Give what of a line is in no part of the address, punctuation apart."""
    signs = list(line)
    for start, end in found.spans:
        signs[start:end] = " " * (end - start)
    return _tidy("".join(signs)).strip(" ,.;-|/()")


def _values(found: Address) -> AddressValues:
    """Read the parts as the cells of a delivery are read."""
    columns = {column.name: column for column in load_schema(RecordKind.SERVICE).columns}
    cells = {
        "straat": found.street,
        "huisnummer": found.house_number,
        "toevoeging": found.addition,
        "postcode": found.postcode,
        "plaats": found.town,
    }
    locations = read_locations(cells, columns, RowLog(Report(), "", 0, muted=True))
    (values,) = to_values(Service(locations=locations))["locations"]
    return dict(values)
