"""Several columns of somebody's table that are one column of ours: what joins their cells."""

from __future__ import annotations

from collections.abc import Sequence

from socialekaart.domain.words import bare
from socialekaart.exchange.cells import split_list
from socialekaart.exchange.column_mapping import MappedColumn
from socialekaart.exchange.damage import undefuse
from socialekaart.exchange.guess_names import day_of, name_part
from socialekaart.exchange.schema import CellKind, Column
from socialekaart.exchange.values import not_told, parse_boolean

LISTS = frozenset(
    (
        CellKind.LIST,
        CellKind.DOMAINS,
        CellKind.CHOICES,
        CellKind.LANGUAGES,
        CellKind.AREA,
        CellKind.DAYS,
    )
)
"""Kinds of cells that hold several things with | between them."""
_CLOSED = frozenset(("gesloten", "dicht", "closed", "nvt", "x", ""))
_Filled = Sequence[tuple[MappedColumn, str]]


def joint_of(column: Column, sources: Sequence[MappedColumn]) -> str | None:
    """Give what stands between the cells of `sources` in one cell; None when only one can be it."""
    if column.kind in LISTS:
        return "|"
    if column.kind is CellKind.HOURS and all(day_of(source.header) for source in sources):
        return ", "
    if column.is_note:
        return "\n"
    return " " if column.attribute == "name" else None


def join(column: Column, filled: _Filled, joint: str) -> str:
    """Join filled cells: lists each thing once, a first name before a last name."""
    if column.attribute == "name":
        filled = sorted(filled, key=lambda item: name_part(item[0].header) or 0)
    texts = [undefuse(text.strip()) for _, text in filled]
    if joint == "|":
        texts = [part for text in texts for part in split_list(text)]
    return joint.join(dict.fromkeys(texts))


def about_day(column: Column, source: MappedColumn, text: str) -> str:
    """Say of which day a cell tells, when its column is about one day: "9-17" below "Maandag".

    A cross below a day is that day; a day off says nothing. Any other cell stays as it is.
    """
    if column.kind not in (CellKind.HOURS, CellKind.DAYS) or not text.strip():
        return text
    day = day_of(source.header)
    if not day:
        return text
    told = parse_boolean(text)
    if column.kind is CellKind.DAYS:
        return text if told is None else day * told
    closed = told is False or bare(text) in _CLOSED or not_told(text.strip())
    return "" if closed else f"{day} {' '.join(text.split())}"
