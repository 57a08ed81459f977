"""What a spreadsheet makes of the text in a CSV, and the ' that keeps it from doing so.

A cell such as =1+1 would run; 007 becomes 7, 1-3 the first of March and 2,50 the number 2,5, all
without a word. The writer puts a ' before these and the reader takes it off again.
"""

from __future__ import annotations

import re

_RUNS = frozenset("=+-@\t\r'")
_FORMULA_ERRORS = frozenset(
    (
        "#NAAM?",
        "#N/B",
        "#WAARDE!",
        "#VERW!",
        "#DEEL/0!",
        "#GETAL!",
        "#LEEG!",
        "#NAME?",
        "#N/A",
        "#VALUE!",
        "#REF!",
        "#DIV/0!",
        "#NUM!",
        "#NULL!",
        "#OVERLOOP!",
        "#SPILL!",
        "#BEREKEN!",
        "#CALC!",
        "#VELD!",
        "#FIELD!",
        "#GETTING_DATA",
    )
)
_MONTH = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|mrt|maart|mar|apr(?:il)?|mei|may|juni?|juli?|aug(?:ustus)?"
    r"|sept?(?:ember)?|okt(?:ober)?|oct|nov(?:ember)?|dec(?:ember)?)\.?"
)
_CHANGES = re.compile(
    r"0\d+|\d{12,}|(?=.*[.,])[\d.,]+"  # 007, a number too long to show, 2,50
    r"|\d[\d.,]*\s?[-%€$£]|[€$£]\s?\d[\d.,]*\s?-?|\(\d[\d.,]*\)"  # 5-, 50%, € 10, (5)
    r"|\d[\d.,]*E[+-]?\d+"  # 1E5
    r"|\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?|\d{1,2}[-/.]\d{4}|\d+ \d+/\d+"  # 1-3, 24/7, 1 1/2
    r"|\d{1,4}:\d{1,2}(?::\d{1,2}(?:[.,]\d+)?)?(?: ?[ap]m?)?"  # 9:00
    rf"|(?:\d{{1,2}}[ -])?{_MONTH}(?:[ -]?\d{{1,4}}){{1,2}}|\d{{1,2}}[ -]?{_MONTH}"  # 1 mei 2026
    r"|waar|onwaar|true|false",
    re.IGNORECASE | re.ASCII,
)
_LONGEST_CHANGED = 40
"""Characters: what becomes a number or a date is shorter, save for a row of digits."""
_STARTS = frozenset("0123456789.,€$£(jfmasondwtJFMASONDWT")


def would_run(text: str) -> bool:
    """Say whether a spreadsheet takes the text for a formula."""
    return text[:1] in _RUNS


def is_formula_error(text: str) -> bool:
    """Say whether the text is an error value of a spreadsheet, such as #N/B or ####."""
    return text[:1] == "#" and (not text.strip("#") or text.upper() in _FORMULA_ERRORS)


def would_change(text: str) -> bool:
    """Say whether a spreadsheet makes a number, a date, a time or a truth of the text."""
    if text[:1] not in _STARTS:
        return False
    if len(text) > _LONGEST_CHANGED:
        return text.isascii() and text.isdigit()
    return _CHANGES.fullmatch(text) is not None


def defuse(text: str) -> str:
    """Put a ' before what a spreadsheet would run, and before what is read as its error value.

    A text that itself starts with ' and would lose it when read gets one more, so that it survives.
    """
    if text[:1] == "'":
        return f"'{text}" if _is_marked(text[1:]) else text
    return f"'{text}" if would_run(text) or is_formula_error(text) else text


def protect(text: str) -> str:
    """Put a ' before what a spreadsheet would run or change, in a cell that is meant as text."""
    return f"'{text}" if would_change(text) else defuse(text)


def undefuse(text: str) -> str:
    """Take off the ' that the writer puts before what a spreadsheet would run or change."""
    return text[1:] if text[:1] == "'" and _is_marked(text[1:]) else text


def _is_marked(text: str) -> bool:
    """Say whether a ' before the text is ours."""
    return would_run(text) or is_formula_error(text) or would_change(text)
