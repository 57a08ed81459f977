"""Phone numbers as the Dutch write them; the only module that knows phonenumbers.

Numbers are checked on being *possible*, not *assigned*: invented example numbers must pass, and
the library's list of assigned numbers ages faster than an installed program.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import phonenumbers

_DUTCH = 31
_SHORT = re.compile(r"1(?:12|13|44|16\d{3}|40\d{2,3}|8\d{2})")
"""112, 113, 144, 116xxx, 14 + area code (a municipality) and 18xx; dialled without a 0."""
_EXTENSION = re.compile(
    r"[\s,;(]*\b(?:toestel|tst\.?|ext\.?)\s*:?\s*(?P<number>\d{1,6})\)?$", re.IGNORECASE
)
_PUNCTUATION = re.compile(r"[\s().\u00a0\u2010-\u2015-]+")
_NOT_A_NUMBER = re.compile(r"[^\d\s()+.,/\u00a0\u2010-\u2015-]")
_SERVICE_CODE = re.compile(r"(0[89]0[0-9])(\d{4}|\d{7})")
_LONG_CODES = ("0970",)


@lru_cache(maxsize=65_536)
def normalise(text: str) -> tuple[str, bool]:
    """Give the number in national notation and True, or the text as it came and False.

    Dutch numbers become '06-12345678', '0187-123456', '0800-0113', '14 0187' or '112';
    foreign ones '+32 3 123 45 67'; an extension ends as ' tst 12'. Empty text is a fine number.
    Applying it to its own answer changes nothing.
    """
    given = text.strip()
    if not given:
        return "", True
    extension = _EXTENSION.search(given)
    main = given[: extension.start()] if extension else given
    number = _national(main)
    if number is None:
        return given, False
    return (f"{number} tst {extension['number']}" if extension else number), True


def lost_zero(text: str) -> bool:
    """Say whether Excel took the first 0 (or the + of +31) off a number written without marks."""
    digits = text.strip()
    if not digits.isdecimal() or digits[0] == "0":
        return False
    if len(digits) == 11 and digits.startswith("31"):
        return True
    if len(digits) == 9:
        return True
    return len(digits) in {7, 10} and digits[:3] in {"800", "900", "906", "909"}


def _national(text: str) -> str | None:
    """Give a single number in its usual notation, or None when it can't be one."""
    digits = _PUNCTUATION.sub("", text)
    if _SHORT.fullmatch(digits):
        return f"14 {digits[2:]}" if digits.startswith("140") else digits
    if _NOT_A_NUMBER.search(text) or "/" in text or "," in text:
        return None
    import phonenumbers  # slow to load, and a search needs nothing of it

    try:
        parsed = phonenumbers.parse(text, "NL")
    except phonenumbers.NumberParseException:
        return None
    if parsed.country_code != _DUTCH:
        possible = phonenumbers.is_possible_number(parsed)
        international = phonenumbers.PhoneNumberFormat.INTERNATIONAL
        return phonenumbers.format_number(parsed, international) if possible else None
    return _dutch(phonenumbers.national_significant_number(parsed), parsed)


def _dutch(significant: str, parsed: phonenumbers.PhoneNumber) -> str | None:
    """Give a Dutch number as area code, dash, subscriber; the area code by the library's table."""
    if _SHORT.fullmatch(significant) and significant.startswith("140"):
        return f"14 {significant[2:]}"
    whole = f"0{significant}"
    service = _SERVICE_CODE.fullmatch(whole)
    if service:
        return f"{service[1]}-{service[2]}"
    expected = 12 if whole.startswith(_LONG_CODES) else 10
    if len(whole) != expected or whole.startswith("00"):
        return None
    import phonenumbers

    formatted = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
    area = formatted.split(" ", 1)[0]
    if area == formatted or whole[: len(area)] != area:
        return None
    return f"{area}-{whole[len(area) :]}"
