"""Our columns as a person picks them: in groups, and which of them a table still lacks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
        "omschrijving domeinen soort aanbod_ids leden regievoerder",
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
_SENSIBLE = ("gemeente", "functie", "telefoon_algemeen")
_SAME_IN_OTHER_TABLE = {
    "aanbod_id": "contact_id",
    "aanbieder": "organisatie",
    "telefoon": "telefoon_algemeen",
    "openingstijden": "bereikbaar",
}


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


def title(kind: RecordKind, name: str) -> str:
    """Give the Dutch title of a column of ours; the name itself when there is no such column."""
    column = load_schema(kind).by_header.get(bare(name))
    return column.title if column is not None and column.name == name else name


def _target(column: Column) -> Target:
    values = tuple(dict.fromkeys(column.choices.values()))
    return Target(column.name, column.title, column.description, values)


def missing_titles(kind: RecordKind, groups: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Write groups of columns of which one must be filled: "Naam of Functie"."""
    return tuple(" of ".join(title(kind, name) for name in group) for group in groups)


def to_fill(group: Sequence[str]) -> str:
    """Choose of a group the column that makes most sense with one text for all rows."""
    return next((name for name in _SENSIBLE if name in group), group[0])


def with_target(mapping: ColumnMapping, position: int, name: str) -> ColumnMapping:
    """Let a column of the file mean a column of ours, "" or IGNORED.

    Several columns may mean the same one: what they say is put together.
    """
    return _with_column(mapping, position, target=name, splits=False)


def with_split(mapping: ColumnMapping, position: int) -> ColumnMapping:
    """Take the cells of a column apart; what isn't recognised stays with what it meant."""
    before = next(c.target for c in mapping.columns if c.position == position)
    kept = "" if before == IGNORED else before
    return _with_column(mapping, position, target=kept, splits=True)


def _with_column(
    mapping: ColumnMapping, position: int, *, target: str, splits: bool
) -> ColumnMapping:
    columns = tuple(
        replace(c, target=target, splits=splits, reason="") if c.position == position else c
        for c in mapping.columns
    )
    return replace(mapping, columns=columns)


def also_at(mapping: ColumnMapping, column: MappedColumn) -> tuple[str, ...]:
    """Give the headers of the other columns that mean the same column of ours."""
    if column.target in ("", IGNORED):
        return ()
    return tuple(
        other.header
        for other in mapping.columns
        if other.target == column.target and other.position != column.position
    )


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
    return replace(mapping, header_row=row, columns=tuple(columns))


def with_kind(mapping: ColumnMapping, kind: RecordKind) -> ColumnMapping:
    """Read a table as one of the other kind; columns that both have stay what they were."""
    known = load_schema(kind).by_header
    exact = {column.name for column in known.values()}
    columns = [replace(c, target=_in_kind(c, known, exact)) for c in mapping.columns]
    constants = {name: text for name, text in mapping.constants.items() if name in exact}
    return replace(mapping, kind=kind, columns=tuple(columns), constants=constants)


def _in_kind(column: MappedColumn, known: Mapping[str, Column], exact: set[str]) -> str:
    found = known.get(bare(column.header)) if column.header else None
    if found is not None and column.target not in ("", IGNORED):
        return found.name
    both = {**_SAME_IN_OTHER_TABLE, **{v: k for k, v in _SAME_IN_OTHER_TABLE.items()}}
    if column.target in exact or column.target in ("", IGNORED):
        return column.target
    meant = both.get(column.target, "")
    return meant if meant in exact else ""
