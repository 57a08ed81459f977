"""The text of a cell as what a workbook holds: a date, a number or text that never runs."""

from __future__ import annotations

import re
from datetime import date

from socialekaart.errors import CellTooLongError
from socialekaart.exchange.schema import CellKind, Column
from socialekaart.exchange.spreadsheets import defuse, is_formula_error
from socialekaart.exchange.values import parse_date

LONGEST = 32_767
"""What one cell of Excel holds, in units of UTF-16."""
_FIRST_DAY = date(1900, 3, 1)
"""Before it Excel's calendar has a day that never was."""
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LIKE_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
TYPED = frozenset((CellKind.DATE, CellKind.INTEGER, CellKind.COORDINATE))
"""Kinds of which a cell is no text."""


def typed(text: str, kind: CellKind) -> str | int | float | date:
    """Give the value of a cell of a kind; text when a workbook can't hold it exactly."""
    if kind is CellKind.DATE:
        day = parse_date(text)
        return day if day is not None and day >= _FIRST_DAY else text
    if kind is CellKind.INTEGER and text.isdecimal():
        return int(text)
    if kind is CellKind.COORDINATE and "|" not in text:
        degrees = float(text.replace(",", "."))
        return degrees if float(f"{degrees:.15g}") == degrees else text
    return text


def safe_text(text: str, name: str, column: str) -> str:
    """Give text that XML can hold and our reader gives back.

    `name` and `column` tell where it stands. Raises CellTooLongError: cutting it would lose a part.
    """
    text = _NO_XML.sub("", text)
    if text == "-" or text[:1] == "'" or is_formula_error(text):
        text = defuse(text)  # what it puts before it the reader takes off, as it does for CSV
    if "_x" in text:
        text = _LIKE_ESCAPE.sub("_x005F_", text)
    if len(text) * 2 > LONGEST:
        length = len(text.encode("utf-16-le")) // 2
        if length > LONGEST:
            raise CellTooLongError(name, column, length, LONGEST)
    return text


def is_text_only(column: Column) -> bool:
    """Say whether whatever is typed in the column must stay text: 06..., 1-12, 24/7, 007.

    Long texts aren't: some versions of Excel show #### for those.
    """
    return column.kind not in TYPED and column.kind is not CellKind.TEXT
