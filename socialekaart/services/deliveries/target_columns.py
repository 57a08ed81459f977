"""Our columns as a person picks them: in groups, and which of them a table still lacks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from socialekaart.domain.model import RecordKind
from socialekaart.domain.words import bare
from socialekaart.exchange.column_mapping import IGNORED, ColumnMapping, MappedColumn
from socialekaart.exchange.inspect_tables import TableSample
from socialekaart.exchange.schema import Column, load_schema

GROUPS = (
    (
        "Wat het is",
        "aanbod_id contact_id naam functie aanbieder aanbieder_id organisatie samenvatting "
        "omschrijving domeinen soort aanbod_ids",
    ),
    (
        "Voor wie",
        "doelgroepen leeftijd_van leeftijd_tot niet_voor wel_bij",
    ),
    (
        "Aanmelden",
        "aanmelden_door verwijzing_nodig aanmelden_hoe zonder_afspraak anoniem kosten vorm talen "
        "toegankelijkheid aanmeldwachttijd_weken behandelwachttijd_weken wachttijd_peildatum "
        "terugkoppeling",
    ),
    (
        "Bereiken",
        "telefoon telefoon_direct telefoon_algemeen email website openingstijden werkdagen "
        "bereikbaar waarnemer",
    ),
    (
        "Plaats en gebied",
        "werkgebied_soort werkgebied gemeente straat huisnummer toevoeging postcode plaats "
        "adres_geheim breedtegraad lengtegraad",
    ),
)
"""Every column that stands in none of them goes into the last group."""
LAST_GROUP = "Beheer"
_SAME_IN_OTHER_TABLE = {
    "aanbod_id": "contact_id",
    "aanbieder": "organisatie",
    "telefoon": "telefoon_algemeen",
    "openingstijden": "bereikbaar",
}


SPLIT_INTO = frozenset(
    {"telefoon", "email", "website", "straat", "huisnummer", "postcode", "plaats"}
)
_ANY_OF = {
    "naam": frozenset({"naam", "functie"}),
    "functie": frozenset({"naam", "functie"}),
}
_NOT_WITH = {
    "gemeente": frozenset({"landelijk"}),
    "werkgebied": frozenset({"landelijk"}),
    "domeinen": frozenset({"voordeur"}),
}
"""Texts for all rows that make a column needless."""


@dataclass(frozen=True, slots=True)
class Target:
    """One column of ours to choose: name, Dutch title, what it means, and known values."""

    name: str
    title: str
    description: str
    choices: tuple[str, ...]


@cache
def targets(kind: RecordKind) -> tuple[tuple[str, tuple[Target, ...]], ...]:
    """Give our columns of a kind of record as (group, columns), both in reading order."""
    columns = {column.name: column for column in load_schema(kind).columns}
    grouped = [(name, [n for n in names.split() if n in columns]) for name, names in GROUPS]
    placed = {name for _, names in grouped for name in names}
    grouped.append((LAST_GROUP, [name for name in columns if name not in placed]))
    return tuple(
        (group, tuple(_target(columns[name]) for name in names)) for group, names in grouped
    )


def target(kind: RecordKind, name: str) -> Target:
    """Give one column of ours by its exact name; KeyError when there is none."""
    return _target(load_schema(kind).column(name))


def title(name: str) -> str:
    """Give the Dutch title of a column of ours in either table; its name when it is in none."""
    for kind in RecordKind:
        column = load_schema(kind).by_header.get(bare(name))
        if column is not None and column.name == name:
            return column.title
    return name


def _target(column: Column) -> Target:
    values = tuple(dict.fromkeys(column.choices.values()))
    return Target(column.name, column.title, column.description, values)


def still_missing(mapping: ColumnMapping) -> tuple[str, ...]:
    """Give the required columns of ours that come from nowhere, by name."""
    filled = {column.target for column in mapping.columns} | set(mapping.constants)
    if any(column.splits for column in mapping.columns):
        filled |= SPLIT_INTO
    fixed = {bare(text) for text in mapping.constants.values()}
    return tuple(
        column.name
        for column in load_schema(mapping.kind).columns
        if column.requirement.startswith("ja")
        and not filled & _ANY_OF.get(column.name, frozenset({column.name}))
        and not fixed & _NOT_WITH.get(column.name, frozenset())
    )


def with_target(mapping: ColumnMapping, position: int, name: str, *, splits: bool) -> ColumnMapping:
    """Let a column of the file mean another column of ours; who had that one gives it up."""
    taken = name not in ("", IGNORED)
    columns = tuple(
        replace(c, target=name, splits=splits, reason="")
        if c.position == position
        else (replace(c, target="", reason="") if taken and c.target == name else c)
        for c in mapping.columns
    )
    return replace(mapping, columns=columns)


def with_header_row(sample: TableSample, mapping: ColumnMapping, row: int) -> ColumnMapping:
    """Take another row as the one with the column names; 0 means that there is none.

    A name we know decides; where it says nothing the column keeps what it was.
    """
    cells = sample.rows[row - sample.first_row] if row else ()
    known = load_schema(mapping.kind).by_header
    columns = []
    for column in mapping.columns:
        header = cells[column.position] if column.position < len(cells) else ""
        found = known.get(bare(header)) if header else None
        target_name = found.name if found is not None else column.target
        columns.append(replace(column, header=header, target=target_name))
    return replace(mapping, header_row=row, columns=_once(columns))


def with_kind(mapping: ColumnMapping, kind: RecordKind) -> ColumnMapping:
    """Read a table as one of the other kind; columns that both have stay what they were."""
    known = load_schema(kind).by_header
    exact = {column.name for column in known.values()}
    columns = [replace(c, target=_in_kind(c, known, exact)) for c in mapping.columns]
    constants = {name: text for name, text in mapping.constants.items() if name in exact}
    return replace(mapping, kind=kind, columns=_once(columns), constants=constants)


def _in_kind(column: MappedColumn, known: Mapping[str, Column], exact: set[str]) -> str:
    found = known.get(bare(column.header)) if column.header else None
    if found is not None and column.target not in ("", IGNORED):
        return found.name
    both = {**_SAME_IN_OTHER_TABLE, **{v: k for k, v in _SAME_IN_OTHER_TABLE.items()}}
    if column.target in exact or column.target in ("", IGNORED):
        return column.target
    meant = both.get(column.target, "")
    return meant if meant in exact else ""


def _once(columns: list[MappedColumn]) -> tuple[MappedColumn, ...]:
    """Let only the first of several columns keep the same column of ours."""
    seen: set[str] = set()
    kept = []
    for column in columns:
        double = column.target not in ("", IGNORED) and column.target in seen
        seen.add(column.target)
        kept.append(replace(column, target="") if double else column)
    return tuple(kept)
