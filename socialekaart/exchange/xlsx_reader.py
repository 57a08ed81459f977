"""A delivered workbook (.xlsx, .xlsm) as tables: every visible sheet with something on it.

Formulas count as their last outcome; macros and links to other files are never looked at.
"""

from __future__ import annotations

import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError

from socialekaart.errors import EmptyWorkbookError
from socialekaart.exchange.csv_rows import Record
from socialekaart.exchange.sniffing import cannot_open
from socialekaart.exchange.table_source import TableSource
from socialekaart.exchange.xlsx_cells import row_texts
from socialekaart.exchange.xlsx_check import (
    broken,
    check_workbook,
    holds_uncounted,
    swollen,
)

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

HELP_SHEET, HELP_TITLE = "Uitleg", "Uitleg bij de kolommen"
"""Name and first cell of the sheet with help in our own template: no table to anyone."""
_MOST_ROWS = 1_048_576
_MOST_PLACES = 60_000_000
"""Cells of one sheet, empty ones between others too: all rows of Excel with all our columns."""
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    ParseError,
    EOFError,
    ArithmeticError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    RuntimeError,
    AssertionError,
    OSError,
)
"""What openpyxl raises for parts that aren't what they should be; the file itself did open."""


class _SheetRows:
    """The rows of one sheet. `width` is taken and not used: cells of a sheet can't shift."""

    def __init__(self, rows: Callable[[], Iterator[Record]]) -> None:
        self.width = 0
        self._rows = rows

    @property
    def mixed_line_ends(self) -> bool:
        """Say no: a sheet has no lines."""
        return False

    def __iter__(self) -> Iterator[Record]:
        return self._rows()


@dataclass(frozen=True, slots=True)
class SheetTable(TableSource):
    """One sheet of a workbook. `tells_uncounted`: the first of a workbook speaks for all."""

    tells_uncounted: bool = False

    @property
    def uncounted(self) -> bool:
        """Say whether the workbook holds formulas of which the outcome wasn't kept."""
        return self.tells_uncounted

    def rows(self) -> _SheetRows:
        """Give the rows from the top, read anew; the workbook is closed after the last one."""
        return _SheetRows(self._records)

    def _records(self) -> Iterator[Record]:
        with _reading(self.path) as book:
            yield from _filled_rows(self.path, book[self.sheet])


def open_workbook(path: Path) -> tuple[TableSource, ...]:
    """Find the sheets of a workbook that are visible, not empty and not our own help.

    Raises NotATableError, FileTooLargeError or EmptyWorkbookError.
    """
    check_workbook(path)
    with _reading(path) as book:
        shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        first = {sheet.title: next(_filled_rows(path, sheet), None) for sheet in shown}
    titles = [
        title
        for title, row in first.items()
        if row is not None and not (title == HELP_SHEET and row.cells[0] == HELP_TITLE)
    ]
    if not titles:
        raise EmptyWorkbookError(path)
    uncounted = holds_uncounted(path)
    return tuple(SheetTable(path, title, uncounted and title == titles[0]) for title in titles)


@contextmanager
def _reading(path: Path) -> Iterator[Workbook]:
    """Open a workbook for reading row by row; every way in which it can be broken is one error."""
    from openpyxl import load_workbook

    # Parts that openpyxl can't keep don't matter to us: nothing is written back.
    warnings.filterwarnings("ignore", category=UserWarning, module=r"openpyxl\.")
    try:
        file = path.open("rb")
    except OSError as error:
        raise cannot_open(path) from error
    with file:
        try:
            book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
        except _BROKEN as error:
            raise broken(path) from error
        try:
            yield book
        finally:
            book.close()


def _filled_rows(path: Path, sheet: Any) -> Iterator[Record]:
    """Give the rows of a sheet that aren't empty, numbered as Excel does."""
    # The size that a workbook tells of itself is often wrong; without it the rows themselves count.
    sheet.reset_dimensions()
    places = 0
    rows = enumerate(sheet.iter_rows(), start=1)
    while True:
        try:
            number, cells = next(rows, (0, ()))
            texts = row_texts(cells)
        except _BROKEN as error:
            raise broken(path) from error
        if not number:
            return
        places += len(cells)
        if number > _MOST_ROWS or places > _MOST_PLACES:
            raise swollen(path)
        if texts:
            yield Record(number, texts)
