"""Rows of HSDS tables as read or to be written, and those that belong to one record."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple

from socialekaart.exchange.hsds.tables import MISSING


class Row:
    """One row: the cells that are filled, by column, and the number that Excel shows (0: new)."""

    __slots__ = ("cells", "number")

    def __init__(self, cells: dict[str, str], number: int = 0) -> None:
        self.cells = cells
        self.number = number

    def raw(self, column: str) -> str:
        """Give a cell as it stands; "" when it is empty."""
        return self.cells.get(column, "")

    def key(self, column: str) -> str:
        """Give an id, without spaces around it."""
        return self.cells.get(column, "").strip()

    def text(self, column: str) -> str:
        """Give a cell without spaces around it; "" for our mark of a missing value too."""
        text = self.cells.get(column, "").strip()
        return "" if text == MISSING else text


class Mark(NamedTuple):
    """One attribute of a thing: the code and name of its term, and the value.

    `ours` says that the term is one of our own taxonomy of columns.
    """

    ours: bool
    code: str
    name: str
    value: str
    number: int = 0


@dataclass(slots=True)
class Bundle:
    """A record's own row, the rows of other tables that belong to it, by table, and its attributes.

    `marks` are by the id of what they are said of: the record or one of its locations.
    """

    main: Row
    tables: defaultdict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    marks: dict[str, list[Mark]] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The id of the record in its package."""
        return self.main.key("id")

    @property
    def organization(self) -> Row:
        """The row of the organisation; an empty one when there is none."""
        found = self.tables.get("organization")
        return found[0] if found else Row({})

    def add(self, table: str, **cells: str) -> None:
        """Add a row of a table; empty cells are left out."""
        self.tables[table].append(Row({name: text for name, text in cells.items() if text}))

    def of_location(self, table: str, location_id: str) -> list[Row]:
        """Give the rows of a table that belong to one of the locations."""
        return [row for row in self.tables.get(table, ()) if row.key("location_id") == location_id]
