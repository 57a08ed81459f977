"""The harm Excel and wrong encodings do to cells: recognised, and mended where that is certain."""

from __future__ import annotations

import re
from datetime import date, timedelta

from socialekaart.domain import phone
from socialekaart.exchange.messages import Code
from socialekaart.exchange.row_log import RowLog
from socialekaart.exchange.spreadsheets import is_formula_error, undefuse

__all__ = [
    "became_date",
    "clean",
    "date_of_day_number",
    "read_phone",
    "repair_mojibake",
    "restore_amount",
    "restore_scientific",
    "undefuse",
    "was_day_and_night",
]

_SCIENTIFIC = re.compile(r"(\d)(?:[.,](\d+))?E\+(\d{1,2})", re.IGNORECASE)
_BECAME_DATE = re.compile(
    r"\d{1,2}-(?:jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)\.?(?:-\d{2,4})?"
    r"|(?:jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)\.?-\d{2,4}",
    re.IGNORECASE,
)
_FULL_DATE = re.compile(r"\d{1,2}-\d{1,2}-(?:\d{2}|\d{4})")
_DAY_AND_NIGHT = re.compile(r"24-(?:jul\.?|0?7)(?:-\d{2,4})?", re.IGNORECASE)
_BARE_AMOUNT = re.compile(r"(\d{1,4})(?:[.,](\d{1,2}))?", re.ASCII)
_FIRST_DAY, _LAST_DAY = 20_000, 75_000
"""Day numbers of Excel that are dates of our time: 1954 to 2105."""


def _as_1252(byte: int) -> str:
    """Give the character a byte becomes in Windows-1252; its five holes become controls."""
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


_BYTE_OF = {_as_1252(byte): byte for byte in range(128, 256)}
_FOLLOWERS = "".join(re.escape(_as_1252(byte)) for byte in range(0x80, 0xC0))
_RARE_FOLLOWERS = "".join(
    re.escape(char)
    for byte in range(0x80, 0xC0)
    if (char := _as_1252(byte)) not in "\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u00a0«»"
)
_MOJIBAKE = re.compile(f"[ÂÃ][{_FOLLOWERS}]|[ÄÅ][{_RARE_FOLLOWERS}]|â[€‚„][{_FOLLOWERS}]|ï»¿")
"""UTF-8 of Western letters, dashes, quotes and the euro, read as Windows-1252. Capital A with a
mark before such a sign is no Dutch; a letter A with dots before a dash could be."""


def clean(raw: str, column: str, missing: frozenset[str], log: RowLog) -> str:
    """Give the text of a cell, tidied and mended; "" for a cell that tells nothing."""
    text = raw.strip()
    if not text or text in missing:
        return ""
    if text[0] == "#":
        return _without_formula_error(text, column, log)
    text = undefuse(text)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii():
        return text
    if "\ufffd" in text:
        log.tell(Code.LOST_CHARACTER, column)
    repaired = repair_mojibake(text)
    if repaired != text:
        log.tell(Code.MOJIBAKE, column, before=text, after=repaired)
    return repaired.strip()


def repair_mojibake(text: str) -> str:
    """Give the text as it was before UTF-8 was read as Windows-1252, once or twice over."""
    for _ in range(2):
        if not _MOJIBAKE.search(text):
            break
        text = _MOJIBAKE.sub(_decoded, text)
    return text


def _decoded(match: re.Match[str]) -> str:
    """Read the characters of a match as the UTF-8 bytes they once were."""
    try:
        return bytes(_BYTE_OF[char] for char in match[0]).decode("utf-8").replace("\ufeff", "")
    except (KeyError, UnicodeDecodeError):
        return match[0]


def _without_formula_error(text: str, column: str, log: RowLog) -> str:
    """Give "" for an error value of a spreadsheet, any other text as it is."""
    if not is_formula_error(text):
        return text
    log.tell(Code.FORMULA_ERROR, column, before=text, value=text)
    return ""


def restore_scientific(text: str) -> tuple[str, bool] | None:
    """Give (digits, all there) of a number such as 6,12345678E+08; None when it is none."""
    match = _SCIENTIFIC.fullmatch(text)
    if match is None:
        return None
    digits = match[1] + (match[2] or "")
    exponent = int(match[3])
    return digits, len(digits) == exponent + 1


def became_date(text: str, whole_dates: bool = False) -> bool:
    """Say whether Excel seems to have made a date of a cell that holds none, such as 1-12."""
    if len(text) > 12 or "-" not in text:
        return False
    if _BECAME_DATE.fullmatch(text):
        return True
    return whole_dates and _FULL_DATE.fullmatch(text) is not None


def was_day_and_night(text: str) -> bool:
    """Say whether a date is what Dutch Excel makes of 24/7: the 24th of July."""
    return _DAY_AND_NIGHT.fullmatch(text) is not None


def restore_amount(text: str) -> str | None:
    """Give "€ 7,50" for the 7,5 that Excel leaves of it; None for what is no bare number."""
    match = _BARE_AMOUNT.fullmatch(text)
    if match is None:
        return None
    return f"€ {match[1]},{match[2]:0<2}" if match[2] else f"€ {match[1]}"


def date_of_day_number(text: str) -> date | None:
    """Give the date of a day number of Excel, such as 45231; None when it can't be one."""
    number = text.removesuffix(",0").removesuffix(".0")
    if not (number.isascii() and number.isdigit() and len(number) == 5):
        return None
    days = int(number)
    return date(1899, 12, 30) + timedelta(days) if _FIRST_DAY <= days <= _LAST_DAY else None


def read_phone(text: str, column: str, log: RowLog) -> tuple[str, bool]:
    """Give a phone number in national notation and whether it is one; tell what Excel did to it."""
    restored = restore_scientific(text)
    if restored and not restored[1]:
        log.tell(Code.SCIENTIFIC_LOST, column, value=text)
        return text, True
    digits = restored[0] if restored else text
    number, readable = phone.normalise(digits)
    if readable and restored:
        log.tell(Code.SCIENTIFIC, column, before=text, after=number)
    elif readable and phone.lost_zero(digits):
        log.tell(Code.LOST_ZERO, column, before=text, after=number)
    return (number, True) if readable else (text, False)
