"""The table schemas: which columns there are, what they mean and how their cells read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

from socialekaart import paths
from socialekaart.domain.model import RecordKind
from socialekaart.domain.words import bare


class CellKind(StrEnum):
    """How the text of a cell is read and written; the schema's own property `kind`."""

    ID = "id"
    TEXT = "text"
    LIST = "list"
    BOOLEAN = "boolean"
    INTEGER = "integer"
    DATE = "date"
    COORDINATE = "coordinate"
    ADDRESS = "address"
    PHONE = "phone"
    EMAIL = "email"
    URL = "url"
    POSTCODE = "postcode"
    HOURS = "hours"
    DAYS = "days"
    DOMAINS = "domains"
    MUNICIPALITY = "municipality"
    LANGUAGES = "languages"
    CHOICE = "choice"
    CHOICES = "choices"
    AREA = "area"


class Unreadable(StrEnum):
    """What happens to a cell that can't be read; the schema's own property `unreadable`."""

    ERROR = "error"
    """The row is refused."""
    DROP = "drop"
    """A warning, and the cell counts as empty."""
    KEEP = "keep"
    """A warning, and the text is kept as given."""
    ACCEPT = "accept"
    """Kept as given, without a word."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `attribute` is the domain attribute it fills, "area.names" for a part of one.

    `choices` maps the folded spelling of each known value and alias to the value itself. A bare
    number in a column that `is_amount` is a sum in euros.
    `requirement` says in Dutch when the cell must be filled.
    """

    name: str
    title: str
    description: str
    example: str
    kind: CellKind
    attribute: str
    required: bool
    requirement: str
    unreadable: Unreadable
    choices: Mapping[str, str]
    aliases: tuple[str, ...]
    minimum: int | None
    maximum: int | None
    is_note: bool
    is_amount: bool


@dataclass(frozen=True, slots=True)
class TableSchema:
    """One table. `by_header` finds a column by a folded header; its own name wins from an alias."""

    kind: RecordKind
    name: str
    title: str
    columns: tuple[Column, ...]
    by_header: Mapping[str, Column]
    missing: frozenset[str]

    def column(self, name: str) -> Column:
        """Give the column of that exact name; KeyError when there is none."""
        return self.by_header[bare(name)]


FILE_NAMES = {RecordKind.SERVICE: "aanbod", RecordKind.CONTACT: "contactpersonen"}


@lru_cache(maxsize=8)
def load_schema(kind: RecordKind, folder: Path | None = None) -> TableSchema:
    """Read the schema of a kind of record from `folder`, by default the bundled one."""
    source = (folder or paths.data("schemas")) / f"{FILE_NAMES[kind]}.schema.json"
    content: dict[str, Any] = json.loads(source.read_text(encoding="utf-8"))
    columns = tuple(_column(field) for field in content["fields"])
    by_header = {bare(alias): column for column in columns for alias in column.aliases}
    by_header.update({bare(column.name): column for column in columns})
    return TableSchema(
        kind=kind,
        name=content["name"],
        title=content["title"],
        columns=columns,
        by_header=by_header,
        missing=frozenset(content["missingValues"]),
    )


def load_schemas() -> tuple[TableSchema, ...]:
    """Read all bundled schemas."""
    return tuple(load_schema(kind) for kind in RecordKind)


def _column(field: Mapping[str, Any]) -> Column:
    """Turn a field descriptor into a column."""
    constraints = field.get("constraints", {})
    return Column(
        name=field["name"],
        title=field["title"],
        description=field["description"],
        example=field["example"],
        kind=CellKind(field["kind"]),
        attribute=field["attribute"],
        required=constraints.get("required", False),
        requirement=field["requirement"],
        unreadable=Unreadable(field.get("unreadable", "accept")),
        choices=_choices(field),
        aliases=tuple(field.get("aliases", ())),
        minimum=constraints.get("minimum"),
        maximum=constraints.get("maximum"),
        is_note=field.get("note", False),
        is_amount=field.get("amount", False),
    )


def _choices(field: Mapping[str, Any]) -> dict[str, str]:
    """Map every folded spelling to its value; a value's own name wins from an alias."""
    spellings = {bare(value): value for value in field.get("choices", ())}
    for value, aliases in field.get("valueAliases", {}).items():
        for alias in aliases:
            spellings.setdefault(bare(alias), value)
    return spellings
