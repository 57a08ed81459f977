"""Which column of somebody's table is which column of ours: a plain value to keep and correct."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from socialekaart.domain.model import RecordKind
from socialekaart.exchange.schema import load_schema

IGNORED = "-"
"""Target of a column that is left out altogether; "" keeps it as a column we don't know."""
_VERSION = 1


@dataclass(frozen=True, slots=True)
class MappedColumn:
    """One column of the file. `position` counts from 0; `target` is the name of a column of ours,
    "" or IGNORED. With `splits` the cell holds several of phone, e-mail, website and address, which
    are put in their own columns as far as those are empty; with a target of ages or of a coordinate
    it holds two numbers ("18-65", "51,75 4,16"), with one of doelgroepen or werkgebied a list with
    commas. `reason` says in Dutch why we think so.
    """

    position: int
    header: str
    target: str = ""
    splits: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """How a table that isn't ours is read as one of ours.

    `header_row` is the row with the column names as Excel counts, 0 when there is none.
    `constants` gives by column of ours the text for rows that leave it empty; "{aanbieder}" in it
    stands for what that column of ours says in the same row. `translations` gives by column of
    ours, from a folded text in the file (`words.bare`), the text to read instead; "" leaves it out.
    """

    kind: RecordKind
    header_row: int
    columns: tuple[MappedColumn, ...]
    constants: Mapping[str, str] = field(default_factory=dict)
    translations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def to_values(mapping: ColumnMapping) -> dict[str, Any]:
    """Give the mapping as values for JSON."""
    return {
        "version": _VERSION,
        "kind": mapping.kind.value,
        "header_row": mapping.header_row,
        "columns": [
            {
                "position": column.position,
                "header": column.header,
                "target": column.target,
                "splits": column.splits,
                "reason": column.reason,
            }
            for column in mapping.columns
        ],
        "constants": dict(mapping.constants),
        "translations": {name: dict(table) for name, table in mapping.translations.items()},
    }


def from_values(values: object) -> ColumnMapping:
    """Read what `to_values` gave; raises ValueError on anything else.

    Columns of ours that this version doesn't know, and keys it doesn't know, are dropped: a column
    of the file with such a target is kept as one we don't know.
    """
    told = _mapping(values)
    kind = RecordKind(_text(told.get("kind")))
    known = {column.name for column in load_schema(kind).columns}
    columns = tuple(_column(item, known) for item in _list(told.get("columns")))
    if len({column.position for column in columns}) < len(columns):
        raise ValueError("two columns with one position")
    tables = _mapping(told.get("translations", {}))
    return ColumnMapping(
        kind=kind,
        header_row=_count(told.get("header_row")),
        columns=columns,
        constants=_texts(told.get("constants", {}), known),
        translations={name: _texts(tables[name]) for name in tables if name in known},
    )


def _column(item: object, known: set[str]) -> MappedColumn:
    """Read one column."""
    told = _mapping(item)
    target = _text(told.get("target", ""))
    splits = told.get("splits", False)
    if not isinstance(splits, bool):
        raise ValueError(f"no yes or no: {splits!r}")
    return MappedColumn(
        position=_count(told.get("position")),
        header=_text(told.get("header")),
        target=target if target in known or target == IGNORED else "",
        splits=splits,
        reason=_text(told.get("reason", "")),
    )


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, Mapping) or not all(isinstance(key, str) for key in value):
        raise ValueError(f"no table of values: {value!r}")
    return value


def _list(value: object) -> Sequence[object]:
    if not isinstance(value, (list, tuple)):
        raise ValueError(f"no list: {value!r}")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"no text: {value!r}")
    return value


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError(f"no number: {value!r}")
    return value


def _texts(value: object, known: set[str] | None = None) -> dict[str, str]:
    """Read texts by name; of the known names only, when those are given."""
    told = _mapping(value)
    return {name: _text(told[name]) for name in told if known is None or name in known}
