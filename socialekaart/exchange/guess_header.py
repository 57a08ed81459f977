"""Which of the first rows of a table holds the names of its columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from socialekaart.domain import phone
from socialekaart.domain.model import RecordKind
from socialekaart.exchange import values
from socialekaart.exchange.guess_names import WEAK, guess_by_name, is_block

_LONGEST_NAME = 60
_DATA_WEIGHT = 1.5
_NUMBER = re.compile(r"[\d\s.,/€%+-]+")


def find_header(rows: Sequence[Sequence[str]]) -> int | None:
    """Give the index of the header among the first rows of a table; None when it has none.

    That is the row with most names we know and no cells that look like data, or else a row of
    short texts above cells that do. Titles and empty rows above it are passed over.
    """
    wide = max((len(_filled(row)) for row in rows), default=0)
    best, chosen = 0.0, None
    for index, row in enumerate(rows):
        score = _score(row, wide)
        if score > best:
            best, chosen = score, index
    return chosen if chosen is not None else _by_contrast(rows, wide)


def looks_like_data(cell: str) -> bool:
    """Say whether a cell is a value rather than the name of a column."""
    text = cell.strip()
    if not text:
        return False
    return (
        len(text) > _LONGEST_NAME
        or _NUMBER.fullmatch(text) is not None
        or values.parse_email(text)[1]
        or values.parse_date(text) is not None
        or text.casefold() in ("ja", "nee", "yes", "no")
        or re.match(r"https?://|www\.", text, re.IGNORECASE) is not None
        or (len(text) >= 6 and values.parse_postcode(text)[1])
        or (len(text) >= 8 and phone.normalise(text)[1])
    )


def _filled(row: Sequence[str]) -> list[str]:
    """Give the cells that hold something."""
    return [cell.strip() for cell in row if cell.strip()]


def _score(row: Sequence[str], wide: int) -> float:
    """Say how much a row looks like a header; 0 or less when it is none."""
    cells = _filled(row)
    if len(cells) < min(2, wide):
        return 0.0
    names = [_strength(cell) for cell in cells]
    data = sum(map(looks_like_data, cells))
    enough = sum(name > WEAK / 100 for name in names) >= (2 if len(cells) > 3 else 1)
    return sum(names) - _DATA_WEIGHT * data if enough else 0.0


def _strength(cell: str) -> float:
    """Say how surely a text is the name of a column, 0 to 1."""
    if len(cell) > _LONGEST_NAME:
        return 0.0
    if is_block(cell):
        return WEAK / 100
    scores = [guess[0].score for kind in RecordKind if (guess := guess_by_name(cell, kind))]
    return max(scores, default=0) / 100


def _by_contrast(rows: Sequence[Sequence[str]], wide: int) -> int | None:
    """Find a full row of different short texts with data below it in its own columns."""
    for index, row in enumerate(rows):
        cells = _filled(row)
        if len(cells) < max(2, 0.6 * wide):
            continue
        if any(map(looks_like_data, cells)) or len(set(cells)) < len(cells):
            return None
        below = rows[index + 1 : index + 6]
        typed = [
            position
            for position, cell in enumerate(row)
            if cell.strip() and any(looks_like_data(_at(other, position)) for other in below)
        ]
        return index if typed else None
    return None


def _at(row: Sequence[str], position: int) -> str:
    """Give a cell, "" beyond the end."""
    return row[position] if position < len(row) else ""
