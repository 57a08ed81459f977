"""The header of a table: its delimiter, which table it is, and which column each cell fills."""

from __future__ import annotations

import csv
import difflib
from collections.abc import Sequence
from dataclasses import dataclass, field

from socialekaart.domain.model import RecordKind
from socialekaart.domain.words import bare
from socialekaart.errors import UnknownTableError
from socialekaart.exchange.messages import Code, make
from socialekaart.exchange.report import Finding
from socialekaart.exchange.schema import Column, TableSchema, load_schemas

DELIMITERS = (";", ",", "\t")
_NEEDED: dict[RecordKind, tuple[tuple[str, ...], ...]] = {
    RecordKind.SERVICE: (
        ("naam",),
        ("aanbieder",),
        ("domeinen",),
        ("gemeente", "werkgebied_soort", "verwijderd"),  # a row to delete needs no area
    ),
    RecordKind.CONTACT: (
        ("naam", "functie"),
        ("organisatie",),
        ("soort",),
        ("werkgebied_soort",),
        ("telefoon_direct", "telefoon_algemeen", "email"),
    ),
}
"""Columns without which every row would be wrong; of each group one will do."""


@dataclass(frozen=True, slots=True)
class Header:
    """Where each column stands. `extras` are (position, name) of the columns we don't know."""

    schema: TableSchema
    positions: dict[str, int]
    extras: tuple[tuple[int, str], ...]
    width: int
    findings: tuple[Finding, ...] = field(default=())


def needed_columns(kind: RecordKind) -> tuple[tuple[str, ...], ...]:
    """Give the columns without which every row would be wrong; of each group one will do."""
    return _NEEDED[kind]


def separator_line(line: str) -> str | None:
    """Give the delimiter that a first line `sep=;` names; None when it is no such line."""
    bare = line.strip("\ufeff\r\n").strip().strip('"').replace('"', "")
    if bare[:4].lower() != "sep=":
        return None
    named = line.strip("\ufeff\r\n").replace('"', "")[4:5]
    return named if named in DELIMITERS else ";"


def choose_delimiter(line: str) -> tuple[str, int]:
    """Give the delimiter by which a line looks most like a header of ours, and how many columns."""
    scores = [(len(_known(_cells(line, delimiter))), delimiter) for delimiter in DELIMITERS]
    best = max(score for score, _ in scores)
    return next(delimiter for score, delimiter in scores if score == best), best


def _cells(line: str, delimiter: str) -> list[str]:
    """Split one line; a header with a broken quote is split roughly."""
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return line.split(delimiter)


def _known(cells: Sequence[str]) -> set[str]:
    """Give the folded headers that some table of ours knows."""
    folded = {bare(cell) for cell in cells}
    return {name for name in folded if any(name in s.by_header for s in load_schemas())}


def recognise(cells: Sequence[str], label: str, row: int = 1) -> Header:
    """Decide which table a header belongs to and where its columns are.

    `label` names the file in findings; `row` is the number of the header as Excel counts.

    Raises UnknownTableError, saying which columns are missing, when it is neither table.
    """
    ranked = sorted(load_schemas(), key=lambda schema: _score(schema, cells), reverse=True)
    schema = ranked[0]
    header = _place(schema, cells, label, row)
    check_needed(header, label)
    return header


def check_needed(header: Header, label: str) -> None:
    """Raise UnknownTableError when columns are missing without which every row would be wrong."""
    missing = _missing(header.schema, header.positions)
    if missing:
        raise UnknownTableError(_unknown_sentence(header.schema, header, missing, label))


def _score(schema: TableSchema, cells: Sequence[str]) -> int:
    """Count the columns found, own names for more than aliases, missing needed ones against it.

    A needed column under its own name counts once more: "organisatie" is that of a contact, and of
    an offering only another name for its aanbieder.
    """
    folded = {bare(cell) for cell in cells}
    found = {schema.by_header[name].name for name in folded if name in schema.by_header}
    own = sum(bare(column.name) in folded for column in schema.columns)
    positions = dict.fromkeys(found, 0)
    sure = sum(any(bare(name) in folded for name in group) for group in _NEEDED[schema.kind])
    return len(found) + 2 * own + sure - 4 * len(_missing(schema, positions))


def _missing(schema: TableSchema, positions: dict[str, int]) -> list[str]:
    """Give the needed columns that aren't there, in words."""
    return [
        " of ".join(name for name in group if name != "verwijderd")
        for group in _NEEDED[schema.kind]
        if not any(name in positions for name in group)
    ]


def _unknown_sentence(schema: TableSchema, header: Header, missing: list[str], label: str) -> str:
    """Say which columns are missing, of the table that is nearest."""
    if len(header.positions) < 2:
        return (
            f"Het bestand {label} is geen tabel met aanbod of contactpersonen. Op de eerste "
            "regel horen de namen van de kolommen te staan, zoals naam, aanbieder en domeinen. "
            "Gebruik het lege voorbeeldbestand en probeer het opnieuw."
        )
    return (
        f"Het bestand {label} lijkt op {schema.name}, maar mist de kolommen: "
        f"{', '.join(missing)}. Zet ze erbij op de regel met kolomnamen, met precies deze naam, en "
        "probeer het opnieuw."
    )


def _place(schema: TableSchema, cells: Sequence[str], label: str, row: int) -> Header:
    """Give every cell of the header its column; own names first, an alias never takes over."""
    columns: dict[int, Column] = {}
    taken: set[str] = set()
    doubles: set[int] = set()
    folded = [bare(cell) for cell in cells]
    for own_names in (True, False):
        for position, name in enumerate(folded):
            column = schema.by_header.get(name)
            if column is None or position in columns or (bare(column.name) == name) != own_names:
                continue
            if column.name in taken:
                doubles.add(position)
                continue
            taken.add(column.name)
            columns[position] = column
    extras, findings = _extras(schema, cells, columns, doubles, (label, row))
    positions = {column.name: position for position, column in columns.items()}
    if row > 1 and positions:
        findings = (make(Code.HEADER_LOW, label, row), *findings)
    return Header(schema, positions, extras, _width(cells), findings)


def _width(cells: Sequence[str]) -> int:
    """Count the cells up to the last one with a name."""
    filled = [position for position, cell in enumerate(cells) if cell.strip()]
    return filled[-1] + 1 if filled else 0


def _extras(
    schema: TableSchema,
    cells: Sequence[str],
    columns: dict[int, Column],
    doubles: set[int],
    place: tuple[str, int],
) -> tuple[tuple[tuple[int, str], ...], tuple[Finding, ...]]:
    """Name the columns we don't know, each with its own name, and tell about the odd ones."""
    names: dict[str, int] = {}
    findings = []
    own = {column.name for column in schema.columns}
    for position in range(_width(cells)):
        if position in columns:
            continue
        given = cells[position].strip().removeprefix("'") or f"kolom {position + 1}"
        name, number = given, 2
        while name in names or name in own:
            name, number = f"{given} ({number})", number + 1
        names[name] = position
        if position in doubles or name != given:
            findings.append(make(Code.DOUBLE_COLUMN, *place, given, value=name))
        elif near := difflib.get_close_matches(bare(given), schema.by_header, 1, 0.85):
            likely = schema.by_header[near[0]].name
            findings.append(make(Code.UNKNOWN_COLUMN, *place, given, value=likely))
    return tuple((position, name) for name, position in names.items()), tuple(findings)
