"""Cells between a file and the screen: without the ' that keeps a spreadsheet from changing them.

A text that without its guard would say something else to the reader keeps it, on both sides: `'-`
is a dash and `-` is nothing told, `'#N/B` is a text and `#N/B` an error of a spreadsheet.
"""

from __future__ import annotations

from collections.abc import Callable

from socialekaart.exchange.schema import TableSchema
from socialekaart.exchange.spreadsheets import defuse, is_formula_error, undefuse


def as_typed(raw: str, schema: TableSchema) -> str:
    """Give a cell of a file as a person sees it."""
    before, text, after = _apart(raw)
    return raw if _guards(text, schema) else before + undefuse(text) + after


def as_filed(text: str, schema: TableSchema, guard: Callable[[str], str] = defuse) -> str:
    """Give a typed cell as it must stand in a file; `as_typed` gives it back.

    `guard` is what puts a ' before a risky text, for that column.
    """
    before, bare, after = _apart(text)
    if _guards(bare, schema):
        return text
    return before + (defuse(bare) if undefuse(bare) != bare else guard(bare)) + after


def _apart(text: str) -> tuple[str, str, str]:
    """Split off the spaces around a text: the reader looks past them for a '."""
    left = text.lstrip(" ")
    bare = left.rstrip(" ")
    return text[: len(text) - len(left)], bare, left[len(bare) :]


def _guards(text: str, schema: TableSchema) -> bool:
    """Say whether the reader takes the text, without every ' before it, for something else."""
    while (bare := undefuse(text)) != text:
        text = bare
    return text.strip() in schema.missing or is_formula_error(text.strip())
