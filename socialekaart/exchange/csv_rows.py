"""Rows of cells from the lines of a CSV file, without letting a stray quote swallow the rest.

Python's reader takes everything after a quote that never closes as one cell. Here a record that
can't be right is told as an error on its first line, and reading goes on with the next line.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

_MOST_LINES = 500
_MOST_CHARACTERS = 120_000
"""How long one record may be: Excel's own limit is 32,767 characters per cell."""


class Quoting(Enum):
    """What the quotes of a record were like."""

    FINE = auto()
    STRAY = auto()
    """Read, but a quote stood where none belongs."""
    OPEN = auto()
    """Not read: a quote that opens and doesn't close where it should."""


@dataclass(slots=True)
class Record:
    """One record: its number as Excel shows it (from 1), its cells, and its quotes.

    `unread` is the rest of the line of a record that is not read, from the cell with the quote on.
    """

    number: int
    cells: list[str]
    quoting: Quoting = Quoting.FINE
    unread: str = ""


class _TooLongError(Exception):
    """A record of more lines than a table has."""


class _Lines:
    """The lines of a file; those of the present record are remembered and can be given back."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._source = iter(lines)
        self._given_back: list[str] = []
        self.taken: list[str] = []
        self._characters = 0
        self.first_kind = ""
        self.kinds_differ = False

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        if len(self.taken) > _MOST_LINES or self._characters > _MOST_CHARACTERS:
            raise _TooLongError
        line = self._given_back.pop() if self._given_back else next(self._source)
        self.taken.append(line)
        self._characters += len(line)
        return line

    def start_record(self) -> None:
        """Forget the lines of the record before; its last line's ending counts."""
        if self.taken:
            self._note_ending(self.taken[-1])
        self.taken.clear()
        self._characters = 0

    def give_back(self) -> str:
        """Give back all lines of this record except the first, which is returned."""
        first, *rest = self.taken
        self._given_back.extend(reversed(rest))
        self.taken = [first]
        return first

    def _note_ending(self, line: str) -> None:
        """Remember whether lines end in more than one way (a cell's own line ends don't count)."""
        kind = "\r\n" if line.endswith("\r\n") else line[-1:]
        if kind not in ("\r\n", "\n", "\r"):
            return
        self.first_kind = self.first_kind or kind
        self.kinds_differ = self.kinds_differ or kind != self.first_kind


class CsvRows:
    """The records of a CSV text. `lines` keep their line ends; empty lines are counted, not given.

    `width` is the number of cells of the header once it is known: a record of several lines that
    has another width, or that holds what look like whole rows, was swallowed by a quote.
    """

    def __init__(self, lines: Iterable[str], delimiter: str) -> None:
        self._lines = _Lines(lines)
        self._delimiter = delimiter
        self.width = 0
        self._unread = ""

    @property
    def mixed_line_ends(self) -> bool:
        """Say whether the lines read so far end in more than one way."""
        return self._lines.kinds_differ

    def __iter__(self) -> Iterator[Record]:
        number = 0
        reader = csv.reader(self._lines, delimiter=self._delimiter, strict=True)
        while True:
            self._lines.start_record()
            number += 1
            quoting, self._unread = Quoting.FINE, ""
            try:
                cells = next(reader)
            except StopIteration:
                return
            except (csv.Error, _TooLongError):
                cells, quoting = self._recover()
            if len(self._lines.taken) > 1 and self._swallowed(cells):
                cells, quoting = self._recover()
            if quoting is not Quoting.FINE:
                reader = csv.reader(self._lines, delimiter=self._delimiter, strict=True)
            if quoting is Quoting.OPEN or any(cell.strip() for cell in cells):
                yield Record(number, cells, quoting, self._unread)

    def _recover(self) -> tuple[list[str], Quoting]:
        """Keep only the first line of the record; read it leniently when its quotes allow that."""
        first = self._lines.give_back()
        if first.count('"') % 2:
            return self._first_cells(first), Quoting.OPEN
        try:
            return next(csv.reader([first], delimiter=self._delimiter)), Quoting.STRAY
        except (csv.Error, StopIteration):
            return self._first_cells(first), Quoting.OPEN

    def _first_cells(self, line: str) -> list[str]:
        """Give the cells before the first quote: enough to tell which record it is."""
        before = line.split('"', 1)[0]
        self._unread = line[before.rfind(self._delimiter) + 1 :].rstrip("\r\n")
        return before.split(self._delimiter)[:-1]

    def _swallowed(self, cells: list[str]) -> bool:
        """Say whether a record of several lines is really several rows joined by a quote.

        Then a line inside a cell holds as many delimiters as a row, or the two lines at its ends
        hold together what is missing of two rows. Prose is full of commas, so that for them the
        numbers must match exactly.
        """
        if not self.width:
            return False
        while cells and not cells[-1].strip():
            cells = cells[:-1]
        if len(cells) > self.width:
            return True
        whole = max(2, self.width - 1)
        rest = 2 * whole - (len(cells) - 1)
        for cell in cells:
            counts = [line.count(self._delimiter) for line in cell.splitlines()]
            if len(counts) < 2:
                continue
            ends = counts[0] + counts[-1]
            if whole in counts[1:-1] or ends == rest:
                return True
            if self._delimiter != "," and (max(counts) > whole or ends > rest):
                return True
        return False
