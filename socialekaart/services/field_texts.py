"""A stored value as text for people, whatever kind of field it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from socialekaart.domain.address_values import address_line
from socialekaart.domain.model import AreaKind, RecordKind
from socialekaart.domain.opening import to_dutch
from socialekaart.domain.record_values import WHOLE_RECORD
from socialekaart.exchange.languages import language_name
from socialekaart.services.reference import Reference
from socialekaart.services.wording import day_month, enumerate_dutch

_DATES = {"wait_reference_date", "valid_from", "valid_to", "assured_date"}
_STATES = {
    "new": "nieuw",
    "delivered": "geleverd",
    "absent": "niet meer geleverd",
    "deleted": "verwijderd door de bron",
    "archived": "gearchiveerd",
}
_OWN_LABELS = {"note": "Notitie", "favourite": "Favoriet"}
_HOURS = {"opening_hours", "reachable"}


def field_text(attribute: str, value: Any, reference: Reference) -> str:
    """Write a JSON value of the store (see `domain.record_values`) as Dutch text; "" for none."""
    if value is None:
        return ""
    if attribute == "domains":
        return ", ".join(reference.domains.label(domain) for domain in value)
    if attribute == "municipality":
        return reference.places.municipality_name(value) or str(value)
    if attribute == "area":
        return area_text(AreaKind(value["kind"]), value["names"], reference)
    if attribute == "locations" and not isinstance(value, str):  # who reports may write a sentence
        return "\n".join(map(address_line, value))
    if attribute in _DATES:
        return day_month(date.fromisoformat(value))
    if attribute in _HOURS:
        return to_dutch(value)
    if attribute == "languages":
        return enumerate_dutch([language_name(code) for code in value])
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, list):
        return enumerate_dutch([str(item) for item in value])
    if isinstance(value, dict):
        return "\n".join(f"{name}: {text}" for name, text in value.items())
    return str(value)


def state_text(state: str | None) -> str:
    """Write how a record stands towards its source, as history keeps it."""
    return "" if state is None else _STATES.get(state, state)


def field_label(kind: RecordKind, attribute: str, reference: Reference) -> str:
    """Name a field in Dutch; a column we don't know ("extra.<column>") has its own name."""
    whole, _, column = attribute.partition(".")
    if whole == "extra" and column:
        return column
    if attribute == WHOLE_RECORD:
        return "Alles" if kind is RecordKind.SERVICE else "Deze persoon"
    return reference.labels(kind).get(attribute, _OWN_LABELS.get(attribute, attribute))


def area_text(kind: AreaKind, names: list[str], reference: Reference) -> str:
    """Write an area served: "gemeente Goeree-Overflakkee", "postcode 3240-3249"."""
    if kind is AreaKind.NATIONAL:
        return "heel Nederland"
    return f"{kind.value} {area_names(names, reference)}".strip()


def area_names(names: Sequence[str], reference: Reference) -> str:
    """Write the names of an area, municipalities by name: "Goeree-Overflakkee en Brielle"."""
    return enumerate_dutch([reference.places.municipality_name(name) or name for name in names])
