"""Which column of somebody's own table is which column of ours: a plain value to keep and correct."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from socialekaart.domain.model import RecordKind

IGNORED = "-"
"""Target of a column that is left out altogether; "" keeps it as a column we don't know."""


@dataclass(frozen=True, slots=True)
class MappedColumn:
    """One column of the file. `position` counts from 0; `target` is the name of a column of ours,
    "" or IGNORED. With `splits` the cell holds several of phone, e-mail, website and address, which
    are put in their own columns as far as those are empty. `reason` says in Dutch why we think so.
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
    `constants` gives by column of ours the text for rows that leave it empty. `translations` gives
    by column of ours, from a folded text in the file (`words.bare`), the text to read instead.
    """

    kind: RecordKind
    header_row: int
    columns: tuple[MappedColumn, ...]
    constants: Mapping[str, str] = field(default_factory=dict)
    translations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
