"""Plain text to plain values: dates, numbers, yes and no, addresses of mail and web."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

_TRUE = frozenset(("ja", "j", "x", "1", "waar", "true", "yes", "y", "v", "✓", "✔"))
_FALSE = frozenset(("nee", "n", "0", "onwaar", "false", "no", "neen"))
_NOT_TOLD = frozenset(("?", "onbekend", "n.v.t.", "nvt", "n.b.", "nb", "–", "--"))
"""Words that mean "not told" in a cell for a date, a number or yes or no."""

MONTHS = (
    ("jan", "januari"),
    ("feb", "februari"),
    ("mrt", "maart", "mar"),
    ("apr", "april"),
    ("mei", "may"),
    ("jun", "juni"),
    ("jul", "juli"),
    ("aug", "augustus"),
    ("sep", "september", "sept"),
    ("okt", "oktober", "oct"),
    ("nov", "november"),
    ("dec", "december"),
)
"""Per month its short and its whole name, then other ways to write it."""
_MONTH_NUMBERS = {name: number for number, names in enumerate(MONTHS, 1) for name in names}
_TIME = r"(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?"
_DAY_FIRST = re.compile(rf"(\d{{1,2}})\s?[-/.]\s?(\d{{1,2}})\s?[-/.]\s?(\d{{4}}|\d{{2}}){_TIME}")
_YEAR_FIRST = re.compile(rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_TIME}")
_WORDED = re.compile(r"(\d{1,2})[ -]([a-z]{3,9})\.?[ -](\d{4}|\d{2})")
_EARLIEST_YEAR = 1900
_INTEGER = re.compile(
    r"(?:vanaf|v\.?a\.?|tot(?: en met)?|t/m|min\.?|max\.?|≥|≤|ca\.?|\u00b1)?\s*(\d{1,4})(?:[.,]0+)?"
    r"\s*(?:\+|jaar|jr\.?|weken|week|wk\.?|wkn\.?)?(?: en ouder)?",
    re.IGNORECASE,
)
_DECIMAL = re.compile(r"[+-]?\d{1,15}(?:[.,]\d{1,20})?")
_EMAIL = re.compile(r"[^@\s,;<>\"()]+@[^@\s,;<>\"()]+\.[^@\s,;<>\"().]{2,}")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):(?!\d{1,5}(?:/|$))", re.IGNORECASE)
_HOST = re.compile(r"https?://[^\s/?#@]+\.[^\s/?#@.]{2,}(?::\d{1,5})?(?:[/?#]\S*)?", re.IGNORECASE)
_POSTCODE = re.compile(r"(?:NL[- ]?)?([1-9]\d{3})\s*([A-Z]{2})?", re.IGNORECASE)


def not_told(text: str) -> bool:
    """Say whether the text of a typed cell means that nothing is known."""
    return text.casefold() in _NOT_TOLD


def parse_boolean(text: str) -> bool | None:
    """Read ja, nee and their kin; None when it is neither."""
    word = text.strip().casefold()
    if word in _TRUE:
        return True
    return False if word in _FALSE else None


@lru_cache(maxsize=8192)
def parse_date(text: str) -> date | None:
    """Read 31-12-2026, 3-1-26, 2026-12-31 or 3 januari 2026, with or without a time; else None.

    A year of two digits is one of this century. Years before 1900 are no dates of ours.
    """
    bare = " ".join(text.casefold().split())
    if match := _DAY_FIRST.fullmatch(bare):
        day, month, year = int(match[1]), int(match[2]), match[3]
    elif match := _YEAR_FIRST.fullmatch(bare):
        day, month, year = int(match[3]), int(match[2]), match[1]
    elif match := _WORDED.fullmatch(bare):
        day, month, year = int(match[1]), _MONTH_NUMBERS.get(match[2], 0), match[3]
    else:
        return None
    whole_year = int(year) if len(year) == 4 else 2000 + int(year)
    try:
        return date(whole_year, month, day) if whole_year >= _EARLIEST_YEAR else None
    except ValueError:
        return None


def parse_integer(text: str) -> int | None:
    """Read a whole number, also as '18+', '18 jaar' or '6 weken'; None when it is none."""
    match = _INTEGER.fullmatch(text.strip())
    return int(match[1]) if match and match[1].isascii() else None


def parse_decimal(text: str) -> float | None:
    """Read a number with a comma or a point; None when it is none."""
    bare = text.strip().rstrip("°").strip()
    return float(bare.replace(",", ".")) if bare.isascii() and _DECIMAL.fullmatch(bare) else None


def parse_email(text: str) -> tuple[str, bool]:
    """Give the address without mailto:, and whether it looks like one."""
    address = re.sub(r"^mailto:\s*", "", text, flags=re.IGNORECASE)
    return address, _EMAIL.fullmatch(address) is not None


def parse_url(text: str) -> tuple[str | None, bool]:
    """Give (address, looks right); the address is None when its scheme is not http or https."""
    squeezed = re.sub(r"[\s\x00-\x1f\x7f]+", "", text)
    scheme = _SCHEME.match(squeezed)
    if scheme and scheme[1].casefold() not in ("http", "https"):
        return None, False
    if scheme is None and "." in text and not re.search(r"\s", text) and "@" not in text:
        text = f"https://{text.lstrip('/')}"
    return text, _HOST.fullmatch(text) is not None


def parse_postcode(text: str) -> tuple[str, bool]:
    """Give '3241 AB' or '3241', and whether it is a Dutch postcode; other text as given."""
    match = _POSTCODE.fullmatch(text.strip())
    if match is None or not match[0].isascii():
        return text, False
    return (f"{match[1]} {match[2].upper()}" if match[2] else match[1]), True
