"""The seam between the bytes of a delivered file and rows of text cells.

A CSV file is one table, every visible sheet of a workbook that isn't empty is one. Whoever reads
rows needn't know which: numbers and dates of a workbook arrive as the text Dutch Excel shows.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from socialekaart.exchange.csv_rows import Record


class TableRows(Protocol):
    """The rows of a table, given once. Empty ones are counted, not given.

    `width` may be set to the number of cells of the header once that is known. `mixed_line_ends`
    is certain after the last row.
    """

    width: int

    @property
    def mixed_line_ends(self) -> bool:
        """Say whether lines end in more than one way; never in a workbook."""

    def __iter__(self) -> Iterator[Record]:
        """Give the rows with the number that Excel shows."""


@dataclass(frozen=True, slots=True)
class TableSource(ABC):
    """One table of a delivered file. `sheet` is "" for a CSV file."""

    path: Path
    sheet: str

    @property
    def label(self) -> str:
        """Name the table in a report: 'aanbod.csv' or 'levering.xlsx (Aanbod)'."""
        return f"{self.path.name} ({self.sheet})" if self.sheet else self.path.name

    @property
    def encoding(self) -> str:
        """Give the encoding of the text, "" for a workbook."""
        return ""

    @property
    def delimiter(self) -> str:
        """Give what stands between two cells, "" for a workbook."""
        return ""

    @property
    def lossy(self) -> bool:
        """Say whether some bytes have no meaning in the encoding."""
        return False

    @property
    def uncounted(self) -> bool:
        """Say whether the file holds formulas of which the outcome wasn't kept."""
        return False

    @abstractmethod
    def rows(self) -> TableRows:
        """Give the rows from the top; every call reads anew and never holds the whole table.

        While iterating, UnreadableFileError or one of its kind is raised for what turns out broken.
        """


def open_tables(path: Path) -> tuple[TableSource, ...]:
    """Find the tables of a file by its bytes, not by its name: one for CSV, some for a workbook.

    Raises UnreadableFileError or one of its kind, whose sentence says what the file is instead.
    """
    # Imported here: both are made of this module's class.
    from socialekaart.exchange.csv_table import open_csv
    from socialekaart.exchange.xlsx_check import seems_zip
    from socialekaart.exchange.xlsx_reader import open_workbook

    return open_workbook(path) if seems_zip(path) else (open_csv(path),)
