"""Fits the roster on one A4 on its side: how large the letters are, and how high the rows.

Everything is measured in tenths of a millimetre, so that screen, printer and PDF look the same.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtGui import QColor, QFont

from socialekaart.ui.a4 import HEIGHT, INK, MARGIN, MUTED, WIDTH, font_of, laid_out
from socialekaart.ui.roster.cell_words import Look
from socialekaart.ui.roster.sheet import Sheet, SheetCell
from socialekaart.ui.words import translate

HEAD, FOOT = 130, 60
LARGEST, READABLE, SMALLEST = 32, 22, 17
"""Heights of the letters of a name: some 9, 6 and 5 points; what stands below it is smaller."""
BELOW = 3
MOST_ENTRIES = (99, 4, 3, 2, 1)
PADDING, EDGE = 12, 8
"""What stays free in a cell: at the sides, and above and below."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a sheet fits: the size of the letters, how many per cell, and the heights of the rows."""

    size: int
    most: int
    row_head: float
    column: float
    head: float
    heights: tuple[float, ...]
    shrink: float = 1.0
    """Below 1 when even the smallest letters are too many."""


@lru_cache(maxsize=4)
def plan(shown: Sheet) -> Plan:
    """Choose the largest letters with which everything fits; rather fewer names than tiny ones."""
    room = HEIGHT - 2 * MARGIN - HEAD - FOOT
    for least in (READABLE, SMALLEST):
        for most in MOST_ENTRIES:
            fits = _largest(shown, range(least, LARGEST + 1), most, room)
            if fits is not None:
                return _spread(fits, room)
    made = _measure(shown, SMALLEST, MOST_ENTRIES[-1])
    return replace(made, shrink=room / (made.head + sum(made.heights)))


def _largest(shown: Sheet, sizes: range, most: int, room: float) -> Plan | None:
    """Find by halving the largest size that fits; None when the smallest doesn't."""
    found = None
    low, high_ = 0, len(sizes) - 1
    while low <= high_:
        middle = (low + high_) // 2 if found else low
        made = _measure(shown, sizes[middle], most)
        if made.head + sum(made.heights) <= room:
            found, low = made, middle + 1
        elif found is None:
            return None
        else:
            high_ = middle - 1
    return found


def _measure(shown: Sheet, size: int, most: int) -> Plan:
    width = WIDTH - 2 * MARGIN
    row_head = min(330.0, width / 5)
    column = (width - row_head) / max(1, len(shown.columns))
    inner = column - 2 * PADDING
    strong = font_of(size, bold=True)
    heads = [
        high(name, strong, inner) + high(caption, font_of(size - BELOW), inner)
        for name, caption in shown.columns
    ]
    heights = []
    for name, cells in shown.rows:
        lines = [_cell_height(cell, size, most, inner) for cell in cells]
        heights.append(max([high(name, strong, row_head - PADDING), *lines]) + 2 * EDGE)
    return Plan(size, most, row_head, column, max(heads, default=0.0) + PADDING, tuple(heights))


def _spread(made: Plan, room: float) -> Plan:
    """Give what is left to the rows, up to 4 mm each."""
    left = room - made.head - sum(made.heights)
    each = min(left / max(1, len(made.heights)), 40.0)
    return replace(made, heights=tuple(height + each for height in made.heights))


def _cell_height(cell: SheetCell, size: int, most: int, width: float) -> float:
    return sum(high(text, font, width) for text, font, _ in lines_of(cell, size, most))


def lines_of(cell: SheetCell, size: int, most: int) -> list[tuple[str, QFont, QColor]]:
    """Give the texts of a cell with their fonts and colours."""
    quiet = cell.look in (Look.OPEN, Look.WIDER)
    strong = font_of(size, bold=not quiet, italic=quiet)
    found = []
    for name, below in cell.entries[:most]:
        found.append((name, strong, MUTED if quiet else INK))
        if below:
            found.append((below, font_of(size - BELOW), INK))
    more = len(cell.entries) - most
    if more > 0:
        text = translate("roster", "en nog {n}").format(n=more)
        found.append((text, font_of(size - BELOW), MUTED))
    return found


def high(text: str, font: QFont, width: float) -> float:
    """Give the height of a text broken at a width."""
    return _height(text, font.pixelSize(), font.bold(), font.italic(), width) if text else 0.0


@lru_cache(maxsize=20_000)
def _height(text: str, size: int, bold: bool, italic: bool, width: float) -> float:
    return laid_out(text, font_of(size, bold=bold, italic=italic), width)[1]
