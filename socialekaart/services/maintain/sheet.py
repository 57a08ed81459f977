"""One table while it is being edited: its columns, and its rows of cells exactly as typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from socialekaart.domain.model import RecordKind
from socialekaart.exchange.schema import Column, TableSchema, load_schema

FIRST_ROW = 2
"""Excel's number of the first row below the header."""
_NAMES = {RecordKind.SERVICE: ("naam",), RecordKind.CONTACT: ("naam", "functie")}
_ORGANIZATIONS = {RecordKind.SERVICE: "aanbieder", RecordKind.CONTACT: "organisatie"}


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column. `known` is the schema's column, None for one of the municipality's own."""

    name: str
    title: str
    known: Column | None = None


@dataclass(slots=True)
class SheetRow:
    """One row. `cells` has one text per column. `delivered`: it came out of the opened file."""

    key: int
    cells: list[str]
    delivered: bool = False

    @property
    def is_blank(self) -> bool:
        """Say whether nothing is typed in it."""
        return not any(cell.strip() for cell in self.cells)


class Sheet:
    """The rows of one table, in order. Change them only through the operations of a DataFile."""

    def __init__(self, kind: RecordKind, extras: Sequence[str] = ()) -> None:
        self.kind = kind
        self.schema: TableSchema = load_schema(kind)
        self.columns = (
            *(SheetColumn(column.name, column.title, column) for column in self.schema.columns),
            *(SheetColumn(name, name) for name in extras),
        )
        self.rows: list[SheetRow] = []
        self._positions = {column.name: number for number, column in enumerate(self.columns)}
        self._indexes: dict[int, int] | None = {}

    @property
    def id_column(self) -> str:
        """Give the name of the column with the id."""
        return next(c.name for c in self.schema.columns if c.attribute == "external_id")

    @property
    def extras(self) -> tuple[str, ...]:
        """Give the names of the columns that aren't ours."""
        return tuple(column.name for column in self.columns if column.known is None)

    def has(self, column: str) -> bool:
        """Say whether there is a column of that exact name."""
        return column in self._positions

    def position(self, column: str) -> int:
        """Give where a column stands, from 0; KeyError when there is none of that name."""
        return self._positions[column]

    def holds(self, key: int) -> bool:
        """Say whether a row is in this table now."""
        return key in self._index()

    def index(self, key: int) -> int:
        """Give where a row stands, from 0; KeyError when it isn't here."""
        return self._index()[key]

    def number(self, key: int) -> int:
        """Give the number that Excel shows before the row."""
        return self.index(key) + FIRST_ROW

    def row(self, key: int) -> SheetRow:
        """Give a row; KeyError when it isn't here."""
        return self.rows[self.index(key)]

    def text(self, key: int, column: str) -> str:
        """Give the text of one cell."""
        return self.row(key).cells[self.position(column)]

    def names(self, row: SheetRow) -> tuple[str, str]:
        """Give what a row is called, and of which organisation; "" for what isn't typed."""
        name = next(filter(None, (self._stripped(row, c) for c in _NAMES[self.kind])), "")
        return name, self._stripped(row, _ORGANIZATIONS[self.kind])

    def label(self, key: int) -> str:
        """Give what to call a row on the screen: its name, or "rij 12"."""
        return self.names(self.row(key))[0] or f"rij {self.number(key)}"

    def insert(self, placed: Iterable[tuple[int, SheetRow]]) -> None:
        """Put rows in at their places, which are those after all of them are in."""
        for index, row in placed:
            self.rows.insert(index, row)
        self._indexes = None

    def remove(self, keys: Iterable[int]) -> None:
        """Take rows out."""
        gone = set(keys)
        self.rows = [row for row in self.rows if row.key not in gone]
        self._indexes = None

    def _index(self) -> dict[int, int]:
        if self._indexes is None:
            self._indexes = {row.key: number for number, row in enumerate(self.rows)}
        return self._indexes

    def _stripped(self, row: SheetRow, column: str) -> str:
        return row.cells[self._positions[column]].strip()
