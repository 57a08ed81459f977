"""A delivered CSV file as a table: its encoding and its delimiter, ours or anybody's."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from socialekaart.exchange.csv_rows import CsvRows
from socialekaart.exchange.header import DELIMITERS, choose_delimiter, separator_line
from socialekaart.exchange.sniffing import TextFile, cannot_open, sniff
from socialekaart.exchange.table_source import TableSource

HEADER_WITHIN = 10
"""Among how many first rows the header is looked for."""
_COMPARED = 50
"""How many first lines are compared when no header of ours names the delimiter."""
_LONGEST_LINE = 100_000


@dataclass(frozen=True, slots=True)
class CsvTable(TableSource):
    """A CSV file of which encoding and delimiter are known."""

    text: TextFile
    between: str

    @property
    def encoding(self) -> str:
        """Give the encoding of the text."""
        return self.text.encoding

    @property
    def delimiter(self) -> str:
        """Give what stands between two cells."""
        return self.between

    @property
    def lossy(self) -> bool:
        """Say whether some bytes have no meaning in the encoding."""
        return self.text.lossy

    def rows(self) -> CsvRows:
        """Give the rows from the top, read anew."""
        return CsvRows(_lines(self.text), self.between)


def open_csv(path: Path) -> CsvTable:
    """Find encoding and delimiter. Raises what `sniff` raises."""
    text = sniff(path)
    return CsvTable(path, "", text, find_delimiter(text))


def _lines(text: TextFile) -> Iterator[str]:
    """Give the lines of a file with their line ends, without a first line sep=;."""
    try:
        with text.path.open(encoding=text.encoding, errors=text.errors, newline="") as file:
            first = file.readline()
            if separator_line(first) is None:
                yield first
            yield from file
    except (OSError, UnicodeError) as error:
        raise cannot_open(text.path) from error


def find_delimiter(text: TextFile) -> str:
    """Give the delimiter by which one of the first lines looks most like a header of ours.

    When none does: what a line sep=; names, else what splits the first lines most evenly.
    """
    try:
        with text.path.open(encoding=text.encoding, errors=text.errors, newline="") as file:
            lines = [file.readline(_LONGEST_LINE) for _ in range(_COMPARED)]
    except (OSError, UnicodeError) as error:
        raise cannot_open(text.path) from error
    named = separator_line(lines[0])
    scores = [
        (score, delimiter) for delimiter, score in map(choose_delimiter, lines[: HEADER_WITHIN + 1])
    ]
    best = max(score for score, _ in scores)
    if best < 2:
        return named or _most_even([line for line in lines if line.strip()])
    by_score = next(delimiter for score, delimiter in scores if score == best)
    return _prefer(named, lines[: HEADER_WITHIN + 1], by_score)


def _prefer(named: str | None, lines: list[str], by_score: str) -> str:
    """Keep to the delimiter that the file names, unless its header has none of it."""
    if named and any(named in line for line in lines[1:]):
        return named
    return by_score


def _most_even(lines: Sequence[str]) -> str:
    """Give the delimiter that gives most rows the same number of cells, and more than one.

    Every row weighs as much as it has cells, to a point: a comma in every sentence makes two.
    """
    return max(DELIMITERS, key=lambda delimiter: _evenness(lines, delimiter))


def _evenness(lines: Sequence[str], delimiter: str) -> float:
    """Give the share of rows that have the usual number of cells, 0 when that is one."""
    try:
        counts = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter) if row)
    except csv.Error:
        counts = Counter(line.count(delimiter) + 1 for line in lines)
    if not counts:
        return 0.0
    usual, times = max(counts.items(), key=lambda item: (item[1] * min(item[0], 5), item[0]))
    return times / counts.total() * (1 - 1 / usual)
