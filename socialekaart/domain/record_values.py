"""Records as plain JSON values and back: the form of the base and the overlay in the store.

A record's values are a dict from attribute (see `model`) to a JSON value; attributes at their
default are left out. What is shown is the base's values with the overlay's over them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from functools import cache
from typing import Any

from socialekaart.domain.address_values import placed
from socialekaart.domain.model import (
    AreaKind,
    AssignmentKind,
    Contact,
    Location,
    Record,
    RecordKind,
    Service,
    ServiceArea,
    ServiceStatus,
    Visibility,
)

Values = dict[str, Any]

WHOLE_RECORD = "*"
"""Stands for a field where it is about the record itself: made, absent, not to be there."""
_PLACES = "locations"
Codec = tuple[Callable[[Any], Any], Callable[[Any], Any]]

RECORD_TYPES: dict[RecordKind, type[Service] | type[Contact]] = {
    RecordKind.SERVICE: Service,
    RecordKind.CONTACT: Contact,
}

_LOCATION_FIELDS = tuple(f.name for f in fields(Location))
_LOCATION_DEFAULTS = Location()


def _location_values(location: Location) -> Values:
    return {
        name: value
        for name in _LOCATION_FIELDS
        if (value := getattr(location, name)) != getattr(_LOCATION_DEFAULTS, name)
    }


def _area_values(area: ServiceArea | None) -> Values | None:
    return None if area is None else {"kind": area.kind.value, "names": list(area.names)}


def _area(values: Values | None) -> ServiceArea | None:
    if values is None:
        return None
    return ServiceArea(AreaKind(values["kind"]), tuple(values["names"]))


def _same(value: Any) -> Any:
    return value


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


_PLAIN: Codec = (_same, _same)
_CODECS: dict[str, Codec] = {
    "str": _PLAIN,
    "int | None": _PLAIN,
    "bool": _PLAIN,
    "bool | None": _PLAIN,
    "dict[str, str]": (dict, dict),
    "tuple[str, ...]": (list, tuple),
    "date | None": (_iso, _day),
    "ServiceArea | None": (_area_values, _area),
    "tuple[Location, ...]": (
        lambda places: [_location_values(place) for place in places],
        lambda rows: tuple(Location(**row) for row in rows),
    ),
    "ServiceStatus | None": (
        lambda status: None if status is None else status.value,
        lambda text: None if text is None else ServiceStatus(text),
    ),
    "AssignmentKind": (lambda kind: kind.value, AssignmentKind),
    "Visibility": (lambda who: who.value, Visibility),
}


@cache
def _codecs(kind: RecordKind) -> tuple[tuple[str, Any, Codec], ...]:
    """Name, default and codec of each attribute, by the annotation it has in `model`."""
    record_type = RECORD_TYPES[kind]
    default = record_type()
    return tuple(
        (f.name, getattr(default, f.name), _CODECS[str(f.type)]) for f in fields(record_type)
    )


def kind_of(record: Record) -> RecordKind:
    """Tell which kind of record this is."""
    return RecordKind.SERVICE if isinstance(record, Service) else RecordKind.CONTACT


def to_values(record: Record) -> Values:
    """Return the record's values, without those at their default."""
    return {
        name: encode(value)
        for name, default, (encode, _) in _codecs(kind_of(record))
        if (value := getattr(record, name)) != default
    }


def from_values(kind: RecordKind, values: Mapping[str, Any]) -> Record:
    """Build the record again; attributes this version doesn't know are passed over."""
    record_type = RECORD_TYPES[kind]
    return record_type(
        **{name: decode(values[name]) for name, _, (_, decode) in _codecs(kind) if name in values}
    )


def effective(
    kind: RecordKind, base: Mapping[str, Any] | None, overlay: Mapping[str, Any]
) -> Record:
    """Build the record as shown: the base with the practice's own values over it.

    An address that both name is where the source says it is. A secret one is the source's own
    affair: what was written over it before is passed over.
    """
    shown = {**(base or {}), **overlay}
    if base and overlay.get(_PLACES):
        theirs = base.get(_PLACES) or ()
        is_secret = theirs and base.get("confidential_address")
        shown[_PLACES] = theirs if is_secret else placed(overlay[_PLACES], theirs)
    return from_values(kind, shown)


def changed_fields(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    """Compare two sets of values; return attribute -> (old, new), None where there was none."""
    return {
        name: (old.get(name), new.get(name))
        for name in sorted(old.keys() | new.keys())
        if old.get(name) != new.get(name)
    }
