"""Our own taxonomy: a term per column of the table schemas, and values as attributes say them.

A list is several attributes with the same term, in the order of the file; an attribute without
a value says that there is nothing, whatever the other tables say. Yes and no are "ja" and "nee",
dates are ISO, numbers have a point.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from socialekaart.domain.model import (
    AreaKind,
    AssignmentKind,
    RecordKind,
    ServiceStatus,
    Visibility,
)
from socialekaart.exchange.hours import read_hours
from socialekaart.exchange.hsds.ids import stable_id
from socialekaart.exchange.schema import CellKind, Column, load_schema
from socialekaart.exchange.values import parse_url

COLUMNS, DOMAINS = "socialekaart-nl", "levensdomeinen"
COLUMNS_ID, DOMAINS_ID = stable_id("taxonomy", COLUMNS), stable_id("taxonomy", DOMAINS)
EXTRA = "extra."
"""What the codes of columns begin with that our schemas don't know."""
AREA_KIND, AREA_NAMES, OF_LOCATION = "area.kind", "area.names", "locations."

_CLOSED: dict[str, frozenset[str]] = {
    "status": frozenset(item.value for item in ServiceStatus),
    "kind": frozenset(item.value for item in AssignmentKind),
    "visibility": frozenset(item.value for item in Visibility),
    AREA_KIND: frozenset(item.value for item in AreaKind),
}
_LISTS = frozenset(
    (CellKind.LIST, CellKind.DOMAINS, CellKind.LANGUAGES, CellKind.CHOICES, CellKind.DAYS)
)
_DAYS = frozenset(("ma", "di", "wo", "do", "vr", "za", "zo"))


@dataclass(frozen=True, slots=True)
class Term:
    """One term as it stands in taxonomy_terms.csv."""

    id: str
    code: str
    name: str
    description: str
    taxonomy: str
    taxonomy_id: str


def term_id(code: str) -> str:
    """Give the id of one of our terms by its code."""
    return stable_id("term", code)


@cache
def columns(kind: RecordKind) -> Mapping[str, Column]:
    """Give the columns of a kind of record by the code of their term, such as aanbod.niet_voor."""
    schema = load_schema(kind)
    return {
        f"{schema.name}.{column.name}": column
        for column in schema.columns
        if column.attribute != "deleted"
    }


@cache
def codes(kind: RecordKind) -> Mapping[str, str]:
    """Give the code of the term of each attribute; "area.kind" and the like for a part of one."""
    return {column.attribute: code for code, column in columns(kind).items()}


def column_terms() -> Iterator[Term]:
    """Give a term for every column of our schemas."""
    for kind in RecordKind:
        for code, column in columns(kind).items():
            yield _own(code, column.title, column.description)


def extra_term(header: str) -> Term:
    """Give the term of a column that our schemas don't know."""
    return _own(EXTRA + header, header, "Extra kolom van de bron.")


def domain_term(domain: str, label: str) -> Term:
    """Give the term of a life domain."""
    description = f"Levensdomein {label}."
    return Term(term_id(domain), domain, label, description, DOMAINS, DOMAINS_ID)


def _own(code: str, name: str, description: str) -> Term:
    return Term(term_id(code), code, name, description, COLUMNS, COLUMNS_ID)


def say(value: Any) -> list[str]:
    """Give the texts that say a JSON value; a list has one for each item, None is ""."""
    if isinstance(value, list):
        return value or [""]
    if isinstance(value, bool):
        return ["ja" if value else "nee"]
    if isinstance(value, float):
        return [repr(value)]
    return ["" if value is None else str(value)]


class UnfitError(ValueError):
    """A text that is no value of its column; `args[0]` is the text."""


def understand(
    column: Column, texts: list[str], domain_id: Callable[[str], str | None]
) -> object | None:
    """Give the JSON value that texts say, None for nothing. Raises UnfitError."""
    if column.kind in _LISTS or column.attribute == AREA_NAMES:
        return [_item(column, text, domain_id) for text in texts if text] or None
    text = texts[0]
    return _single(column, text) if text else None


def _item(column: Column, text: str, domain_id: Callable[[str], str | None]) -> str:
    """Check one item of a list."""
    if column.kind is CellKind.DAYS and text not in _DAYS:
        raise UnfitError(text)
    if column.kind is not CellKind.DOMAINS:
        return text
    known = domain_id(text)
    if known is None:
        raise UnfitError(text)
    return known


def _single(column: Column, text: str) -> object:
    """Read one value."""
    try:
        if column.kind is CellKind.INTEGER:
            return _whole(column, text)
        if column.kind is CellKind.BOOLEAN:
            return {"ja": True, "nee": False}[text]
        if column.kind is CellKind.COORDINATE:
            return _degrees(column, text)
        if column.kind is CellKind.DATE:
            return date.fromisoformat(text).isoformat()
    except (ValueError, KeyError) as error:
        raise UnfitError(text) from error
    if column.kind is CellKind.HOURS:
        return read_hours(text)[0]
    refused = column.kind is CellKind.URL and parse_url(text)[0] is None
    if refused or text not in _CLOSED.get(column.attribute, (text,)):
        raise UnfitError(text)
    return text


def _whole(column: Column, text: str) -> int:
    number = int(text)
    if number < (column.minimum or 0) or (column.maximum is not None and number > column.maximum):
        raise UnfitError(text)
    return number


def _degrees(column: Column, text: str) -> float:
    degrees = float(text)
    if not abs(degrees) <= (90 if column.attribute.endswith("latitude") else 180):
        raise UnfitError(text)
    return degrees
