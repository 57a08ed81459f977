"""A table of a package in memory: one text per row, taken apart when it is asked for."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence

from socialekaart.exchange.hsds.rows import Row

_BETWEEN = "\x1f"


class Store:
    """The rows of one table; found by id, or by what they point at."""

    def __init__(self, table: str, columns: Sequence[str], pointers: Sequence[str] = ()) -> None:
        self.table = table
        self.columns = tuple(columns)
        self.positions: dict[str, int] = {}
        self._rows: list[str | tuple[str, ...]] = []
        self._numbers = array("I")
        self._children: dict[str, dict[str, array[int]]] = {name: {} for name in pointers}

    def __len__(self) -> int:
        return len(self._rows)

    def add(self, number: int, cells: Sequence[str], pointed: dict[str, str]) -> int:
        """Keep a row and give its position; `pointed` are ids by the column that points there."""
        position = len(self._rows)
        joined = _BETWEEN.join(cells)
        whole = joined.count(_BETWEEN) == len(cells) - 1
        self._rows.append(joined if whole else tuple(cells))
        self._numbers.append(number)
        for column, key in pointed.items():
            self._children[column].setdefault(key, array("I")).append(position)
        return position

    def row(self, position: int) -> Row:
        """Give a row by its position."""
        packed = self._rows[position]
        cells = packed.split(_BETWEEN) if isinstance(packed, str) else packed
        filled = {name: cell for name, cell in zip(self.columns, cells, strict=False) if cell}
        return Row(filled, self._numbers[position])

    def by_id(self, key: str) -> Row | None:
        """Give the first row with an id."""
        position = self.positions.get(key)
        return None if position is None else self.row(position)

    def pointing(self, column: str, key: str) -> Sequence[int]:
        """Give the positions of the rows that point at an id, in the order of the file."""
        return self._children.get(column, {}).get(key, ()) if key else ()

    def __iter__(self) -> Iterator[Row]:
        return map(self.row, range(len(self._rows)))
