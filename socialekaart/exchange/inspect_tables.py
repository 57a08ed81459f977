"""A first look at the tables of a delivery: their first rows, and which column is which."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from socialekaart.exchange.column_mapping import ColumnMapping


@dataclass(frozen=True, slots=True)
class TableSample:
    """The top of one table: a CSV file, or a sheet (`sheet`) of a workbook.

    `rows` are the first rows as text, those above the header too; `first_row` is Excel's number of
    the first. `recognised` says that the header is ours, so that nothing needs correcting.
    `remembered`: the mapping is one that was corrected before for this source. `problem` is a Dutch
    sentence when the table can't be read at all; the mapping has no columns then.
    """

    path: Path
    sheet: str
    rows: tuple[tuple[str, ...], ...]
    first_row: int
    recognised: bool
    mapping: ColumnMapping
    remembered: bool = False
    problem: str = ""
