"""What the standard's tables don't give back the same: as attributes of our own taxonomy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from socialekaart.domain.model import Record, RecordKind
from socialekaart.domain.record_values import Values, changed_fields, kind_of, to_values
from socialekaart.exchange.hsds import terms
from socialekaart.exchange.hsds.messages import HsdsCode, HsdsLog
from socialekaart.exchange.hsds.records import ABOUT, TABLE_OF
from socialekaart.exchange.hsds.rows import Bundle
from socialekaart.exchange.hsds.service_values import Native, Reader
from socialekaart.exchange.report import Report

ReadNative = Callable[[Bundle, Reader], Native]


class Attribute(NamedTuple):
    """One attribute to write: of which row of which table, by which term, and its value."""

    link_id: str
    entity: str
    code: str
    value: str


def attributes_of(
    record: Record, bundle: Bundle, read: ReadNative, reader: Reader
) -> Iterator[Attribute]:
    """Give what must be told beside the rows, so that the record comes back from all of it.

    The rows are read back first: what comes back differently, or not without a remark, is told.
    """
    kind = kind_of(record)
    report = Report()
    native = read(bundle, replace(reader, log=HsdsLog(report)))
    wanted, found = to_values(record), native.values
    untold = {name for code in report.codes for name in ABOUT.get(HsdsCode(code), ())}
    differing = set(changed_fields(found, wanted)) | untold
    for attribute, code in terms.codes(kind).items():
        entity = TABLE_OF[kind]
        for text in _texts(attribute, differing, wanted):
            yield Attribute(bundle.id, entity, code, text)
    yield from _of_locations(wanted, native, "locations" in differing)
    for header, text in record.extra.items():
        yield Attribute(bundle.id, TABLE_OF[kind], terms.EXTRA + header, text)


def _texts(attribute: str, differing: set[str], wanted: Values) -> list[str]:
    """Give the texts to tell of an attribute; none when it needs no telling."""
    if attribute.startswith(terms.OF_LOCATION):
        return []
    if attribute in (terms.AREA_KIND, terms.AREA_NAMES):
        if not differing & {"area", attribute}:
            return []
        area: dict[str, Any] = wanted.get("area") or {}
        names = attribute == terms.AREA_NAMES
        if names and not area:
            return []
        return terms.say(area.get("names" if names else "kind"))
    return terms.say(wanted.get(attribute)) if attribute in differing else []


def _of_locations(wanted: Values, native: Native, differ: bool) -> Iterator[Attribute]:
    """Give what must be told of locations whose address or position doesn't come back."""
    if not differ:
        return
    read: list[Values] = native.values.get("locations", [])
    for values, found, location_id in zip(
        wanted.get("locations", []), read, native.location_ids, strict=True
    ):
        for name in changed_fields(found, values):
            code = terms.codes(RecordKind.SERVICE)[terms.OF_LOCATION + name]
            yield Attribute(location_id, "location", code, terms.say(values.get(name))[0])
