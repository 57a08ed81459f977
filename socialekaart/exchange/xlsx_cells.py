"""The cells of a workbook as the text that Dutch Excel shows, so that one reader does for all.

What Excel did to a cell must stay visible: a phone number without its 0 stays without it, and a
number of more digits than Excel keeps is shown as Excel shows it. `damage` recognises both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Protocol

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_ONLY_ZEROS = re.compile(r"0{2,}")
_EXACT = 10**15
"""Whole numbers from here on have lost digits: Excel keeps fifteen."""


class WorkbookCell(Protocol):
    """What is asked of a cell of openpyxl."""

    @property
    def value(self) -> Any:
        """Give text, number, bool, date, time, timedelta or None."""

    @property
    def number_format(self) -> Any:
        """Give the format code in English notation, None for an empty cell."""


def row_texts(cells: Sequence[WorkbookCell]) -> list[str]:
    """Give the texts of a row, without empty ones at its end."""
    texts = [cell_text(cell) for cell in cells]
    while texts and not texts[-1].strip():
        texts.pop()
    return texts


def cell_text(cell: WorkbookCell) -> str:
    """Give the text of one cell; "" for an empty one and for a formula without an outcome."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, str):
        return unescape(value) if "_x" in value else value
    write = _WRITERS.get(type(value))
    return write(value, cell.number_format or "") if write else str(value)


def unescape(text: str) -> str:
    """Give back what a workbook writes as _x000D_: signs that XML can't hold, or _ itself."""
    return _ESCAPED.sub(_unescaped, text)


def _unescaped(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    if code == 0x5F:
        return "_"
    return chr(code) if code in (9, 10, 13) else "" if code < 32 else match[0]


def _whole(value: int, form: str) -> str:
    """Write a whole number, with the zeros before it that a format such as 0000 shows."""
    if abs(value) >= _EXACT:
        return f"{value:.14E}".replace(".", ",")
    if value >= 0 and _ONLY_ZEROS.fullmatch(form):
        return f"{value:0{len(form)}}"
    return _amount(value, form) or str(value)


def _number(value: float, form: str) -> str:
    """Write a number exactly, with a comma; 5.0 is 5."""
    if value.is_integer():
        return _whole(int(value), form)
    if shown := _amount(value, form):
        return shown
    exact = repr(value)
    return (exact if "e" not in exact else f"{value:.20f}".rstrip("0")).replace(".", ",")


def _amount(value: float, form: str) -> str:
    """Write money and percentages as shown; "" for any other number."""
    if "€" in form:
        return f"€ {value:.{2 if '.0' in form else 0}f}".replace(".", ",")
    if form.endswith("%"):
        decimals = len(form.partition(".")[2].rstrip("%"))
        return f"{value * 100:.{decimals}f}%".replace(".", ",")
    return ""


def _moment(value: datetime, form: str) -> str:
    """Write a date, with its time when it isn't midnight."""
    day = _day(value, form)
    return f"{day} {_clock(value.time(), form)}" if value.time() != time() else day


def _day(value: date, form: str) -> str:
    return f"{value.day:02}-{value.month:02}-{value.year:04}"


def _clock(value: time, form: str) -> str:
    """Write a time; Excel's fractions of a day come out a hair beside whole minutes."""
    seconds = round(value.hour * 3600 + value.minute * 60 + value.second + value.microsecond / 1e6)
    return _hours_minutes(seconds)


def _span(value: timedelta, form: str) -> str:
    return _hours_minutes(round(value.total_seconds()))


def _hours_minutes(seconds: int) -> str:
    hours, rest = divmod(seconds, 3600)
    minutes, rest = divmod(rest, 60)
    return f"{hours:02}:{minutes:02}:{rest:02}" if rest else f"{hours:02}:{minutes:02}"


_WRITERS: dict[type, Callable[[Any, str], str]] = {
    bool: lambda value, form: "ja" if value else "nee",
    int: _whole,
    float: _number,
    datetime: _moment,
    date: _day,
    time: _clock,
    timedelta: _span,
}
