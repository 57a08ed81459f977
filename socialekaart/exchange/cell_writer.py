"""Values to the text of cells, by the column's kind; the mirror of `cells`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from socialekaart.domain import phone
from socialekaart.domain.model import AreaKind, Location, Record, ServiceArea
from socialekaart.exchange.hours import write_hours
from socialekaart.exchange.schema import CellKind, Column, TableSchema
from socialekaart.exchange.spreadsheets import defuse, protect
from socialekaart.exchange.vocabulary import Vocabulary

__all__ = ["CellWriter", "defuse", "guard_of", "join_list"]

_Cell = Callable[[Record], str]
_TYPED = frozenset((CellKind.DATE, CellKind.INTEGER, CellKind.BOOLEAN))
"""Kinds of which a spreadsheet may make a date or a number: that is what they are."""
_KEPT_FIGURES = 15
"""Of a number a spreadsheet keeps no more."""
_EXTRA_DATE = re.compile(r"\d\d-\d\d-\d{4}", re.ASCII)


def guard_of(column: Column | None) -> Callable[[str], str]:
    """Give what makes a cell of a column safe in a CSV; None stands for a column we don't know."""
    if column is None:
        # What a municipality added itself may well be dates, and they want them to be.
        return lambda text: text if _EXTRA_DATE.fullmatch(text) else protect(text)
    if column.kind is CellKind.COORDINATE:
        return lambda text: protect(text) if len(text) > _KEPT_FIGURES else text
    return defuse if column.kind in _TYPED or column.is_amount else protect


def join_list(items: Sequence[str]) -> str:
    """Join with |. A lone item that holds a ; gets a | after it, or it would be split when read."""
    tidy = [item.replace("|", "/") for item in items]
    if len(tidy) == 1 and ";" in tidy[0]:
        return f"{tidy[0]}|"
    return "|".join(tidy)


class CellWriter:
    """Writes the cells of one table."""

    def __init__(self, schema: TableSchema, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._municipalities: dict[str, str] = {}
        self._cells = [self._cell(column) for column in schema.columns]

    def texts(self, record: Record) -> list[str]:
        """Give the cells of a record as plain text, in the order of the schema's columns."""
        return [cell(record) for cell in self._cells]

    def _cell(self, column: Column) -> _Cell:
        """Give the function that writes one column."""
        attribute = column.attribute
        if attribute == "deleted":
            # Only who keeps the data file itself writes rows that tell of a deletion.
            return lambda record: "ja" if getattr(record, "deleted", False) else ""
        if attribute.startswith("locations."):
            return self._address(column, attribute.removeprefix("locations."))
        if attribute == "area.kind":
            return lambda record: record.area.kind.value if record.area else ""
        if attribute == "area.names":
            return lambda record: self._area(record.area) if record.area else ""
        write = self._value(column.kind)

        def cell(record: Record) -> str:
            value = getattr(record, attribute)
            untold = value is None or (value is False and attribute in _FLAGS)
            return "" if untold else write(value)

        return cell

    def _value(self, kind: CellKind) -> Callable[[Any], str]:
        """Give how a value of a kind is written."""
        special: dict[CellKind, Callable[[Any], str]] = {
            CellKind.LIST: join_list,
            CellKind.DOMAINS: join_list,
            CellKind.LANGUAGES: join_list,
            CellKind.CHOICES: join_list,
            CellKind.DAYS: " ".join,
            CellKind.BOOLEAN: lambda value: "ja" if value else "nee",
            CellKind.DATE: _date,
            CellKind.PHONE: lambda text: phone.normalise(text)[0],
            CellKind.HOURS: write_hours,
            CellKind.MUNICIPALITY: self._municipality,
        }
        return special.get(kind, _plain)

    def _municipality(self, code: str) -> str:
        """Give the name of a municipality when it leads back to the code, else the code."""
        if code not in self._municipalities:
            name = self._vocabulary.municipality_name(code) if code else ""
            sure = name and self._vocabulary.municipality_code(name) == code
            self._municipalities[code] = name if sure else code
        return self._municipalities[code]

    def _area(self, area: ServiceArea) -> str:
        """Give the names of an area, municipalities by name."""
        if area.kind is AreaKind.MUNICIPALITY:
            return join_list([self._municipality(code) for code in area.names])
        return join_list(area.names)

    def _address(self, column: Column, part: str) -> _Cell:
        """Give the function that writes one part of all addresses; places that are empty stay."""
        write = _degrees if column.kind is CellKind.COORDINATE else _address_part

        def cell(record: Record) -> str:
            locations: tuple[Location, ...] = getattr(record, "locations", ())
            parts = [write(getattr(location, part)) for location in locations]
            return "|".join(parts) if any(parts) else ""

        return cell


_FLAGS = frozenset(("confidential_address",))
"""Attributes that are False when nothing is told."""


def _plain(value: Any) -> str:
    """Write text, a number or a word of a list; line ends inside a cell are those of Excel."""
    return str(value).replace("\r\n", "\n").replace("\r", "\n")


def _date(day: date) -> str:
    return f"{day.day:02}-{day.month:02}-{day.year:04}"


def _degrees(value: float | None) -> str:
    """Write degrees with a comma, with as many figures as the number has."""
    return "" if value is None else repr(float(value)).replace(".", ",")


def _address_part(text: str) -> str:
    return text.replace("|", "/")
