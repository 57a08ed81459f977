"""A record of its rows: what the standard's tables tell, with our own attributes over it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from socialekaart.domain.model import Contact, Record, RecordKind, Service
from socialekaart.domain.record_values import Values, from_values
from socialekaart.exchange.hsds import terms
from socialekaart.exchange.hsds.contact_rows import ExternalId, native_contact
from socialekaart.exchange.hsds.messages import HsdsCode, HsdsLog
from socialekaart.exchange.hsds.patients import tells_of_patients
from socialekaart.exchange.hsds.rows import Bundle, Mark
from socialekaart.exchange.hsds.service_values import (
    Native,
    Reader,
    hours_in_words,
    native_service,
)
from socialekaart.exchange.hsds.tables import FILES

Told = dict[str, list[Mark]]

TABLE_OF = {RecordKind.SERVICE: "service", RecordKind.CONTACT: "contact"}
_ELIGIBILITY = ("target_groups", "not_for")
ABOUT: Mapping[HsdsCode, tuple[str, ...]] = {
    HsdsCode.AREA_GUESSED: ("area.kind", "area.names"),
    HsdsCode.UNKNOWN_LANGUAGE: ("languages",),
    HsdsCode.BAD_HOURS: ("opening_hours",),
    HsdsCode.BAD_PHONE: ("phone", "direct_phone", "general_phone"),
    HsdsCode.QUOTED_PHONE: ("phone", "direct_phone", "general_phone"),
    HsdsCode.BAD_EMAIL: ("email",),
    HsdsCode.BAD_URL: ("website",),
    HsdsCode.UNKNOWN_TERM: ("domains",),
}
"""Attributes whose own telling settles a finding about the standard's tables."""


def read_service(bundle: Bundle, reader: Reader) -> Service | None:
    """Give the offering of rows; None when something in them is an error, which is told."""
    if tells_of_patients(bundle, "service", reader.log):
        return None
    told = told_of(bundle.marks.get(bundle.id, ()))
    native = native_service(bundle, _settled(reader, RecordKind.SERVICE, told))
    values = native.values
    _apply(values, told, RecordKind.SERVICE, bundle, reader)
    _apply_to_locations(native, bundle, reader)
    if native.eligibility and not any(values.get(name) for name in _ELIGIBILITY):
        native.kept["services.eligibility_description"] = native.eligibility
    if words := hours_in_words(native.hours_texts, values.get("opening_hours", "")):
        native.kept["schedules"] = words
    record = _build(RecordKind.SERVICE, native, told, bundle, reader.log)
    assert record is None or isinstance(record, Service)
    return _checked_service(record, bundle, reader.log) if record else None


def read_contact(bundle: Bundle, reader: Reader, external_id: ExternalId) -> Contact | None:
    """Give the contact of rows; None when something in them is an error, which is told."""
    if tells_of_patients(bundle, "contact", reader.log):
        return None
    told = told_of(bundle.marks.get(bundle.id, ()))
    native = native_contact(bundle, _settled(reader, RecordKind.CONTACT, told), external_id)
    _apply(native.values, told, RecordKind.CONTACT, bundle, reader)
    record = _build(RecordKind.CONTACT, native, told, bundle, reader.log)
    assert record is None or isinstance(record, Contact)
    if record and not (record.direct_phone or record.general_phone or record.email):
        reader.log.tell(HsdsCode.UNREACHABLE, FILES["contact"], bundle.main.number)
    return record


def told_of(marks: Iterable[Mark]) -> Told:
    """Give our own attributes by the code of their term, in order."""
    told: Told = {}
    for mark in marks:
        if mark.ours:
            told.setdefault(mark.code, []).append(mark)
    return told


def _settled(reader: Reader, kind: RecordKind, told: Told) -> Reader:
    """Give a reader that doesn't tell of cells that our attributes overrule."""
    if not told:
        return reader
    codes = terms.codes(kind)
    quiet = {
        finding
        for finding, attributes in ABOUT.items()
        if any(codes.get(attribute) in told for attribute in attributes)
    }
    log = replace(reader.log, quiet=frozenset(quiet))
    return replace(reader, log=log)


def _apply(values: Values, told: Told, kind: RecordKind, bundle: Bundle, reader: Reader) -> None:
    """Put what our attributes say over what the standard's tables say."""
    area: dict[str, Any] = {}
    for code, marks in told.items():
        column = terms.columns(kind).get(code)
        if column is None or column.attribute.startswith(terms.OF_LOCATION):
            continue
        value = _understood(code, marks, kind, reader)
        if value is _UNFIT:
            continue
        if column.attribute in (terms.AREA_KIND, terms.AREA_NAMES):
            area[column.attribute] = value
        elif value is None:
            values.pop(column.attribute, None)
        else:
            values[column.attribute] = value
    _apply_area(values, area)


def _apply_area(values: Values, area: Mapping[str, Any]) -> None:
    """Put the two halves of an area together; a kind of nothing takes the area away."""
    if terms.AREA_KIND not in area:
        return
    kind = area[terms.AREA_KIND]
    if kind is None:
        values.pop("area", None)
        return
    names = area.get(terms.AREA_NAMES, (values.get("area") or {}).get("names"))
    values["area"] = {"kind": kind, "names": names or []}


def _apply_to_locations(native: Native, bundle: Bundle, reader: Reader) -> None:
    """Put what our attributes say of a location over its address and position."""
    columns = terms.columns(RecordKind.SERVICE)
    locations: list[Values] = native.values.get("locations", [])
    for values, location_id in zip(locations, native.location_ids, strict=False):
        for code, marks in told_of(bundle.marks.get(location_id, ())).items():
            column = columns.get(code)
            if column is None or not column.attribute.startswith(terms.OF_LOCATION):
                continue
            value = _understood(code, marks, RecordKind.SERVICE, reader)
            name = column.attribute.removeprefix(terms.OF_LOCATION)
            if value is None:
                values.pop(name, None)
            elif value is not _UNFIT:
                values[name] = value
        if ("latitude" in values) != ("longitude" in values):
            values.pop("latitude", None)
            values.pop("longitude", None)


_UNFIT = object()


def _understood(code: str, marks: list[Mark], kind: RecordKind, reader: Reader) -> object:
    """Give the value that attributes say; _UNFIT when it is none of that column, which is told."""
    column = terms.columns(kind)[code]
    try:
        texts = [mark.value for mark in marks]
        return terms.understand(column, texts, reader.vocabulary.domain_id)
    except terms.UnfitError as error:
        reader.log.tell(
            HsdsCode.BAD_ATTRIBUTE,
            FILES["attribute"],
            marks[0].number,
            "value",
            before=str(error.args[0]),
            value=error.args[0],
            what=column.name,
        )
        return _UNFIT


def _build(
    kind: RecordKind, native: Native, told: Told, bundle: Bundle, log: HsdsLog
) -> Record | None:
    """Make the record; None without a name."""
    file, row = FILES[TABLE_OF[kind]], bundle.main.number
    values = native.values
    extra = dict(native.kept)
    for code, marks in told.items():
        if code.startswith(terms.EXTRA):
            extra[code.removeprefix(terms.EXTRA)] = marks[0].value
    if extra:
        values["extra"] = extra
    if not values.get("name") and not values.get("role"):
        log.tell(HsdsCode.NO_NAME, file, row, "name")
        return None
    _put_in_order(values, ("minimum_age", "maximum_age"), file, row, log)
    _put_in_order(values, ("valid_from", "valid_to"), file, row, log)
    return from_values(kind, values)


def _put_in_order(values: Values, ends: tuple[str, str], file: str, row: int, log: HsdsLog) -> None:
    """Leave out a beginning and an end that stand the wrong way around."""
    low, high = (values.get(name) for name in ends)
    if low is not None and high is not None and low > high:
        told = f"{low} - {high}"
        log.tell(HsdsCode.REVERSED, file, row, ends[0], before=told, low=low, high=high)
        for name in ends:
            del values[name]


def _checked_service(service: Service, bundle: Bundle, log: HsdsLog) -> Service:
    """Tell what we would like to know of an offering and others don't say."""
    file, row = FILES["service"], bundle.main.number
    national = service.area is not None and service.area.kind.value == "landelijk"
    missing = {
        HsdsCode.NO_ORGANIZATION: not service.organization,
        HsdsCode.NO_DOMAIN: not service.domains,
        HsdsCode.NO_MUNICIPALITY: not (service.municipality or national),
    }
    for code, is_missing in missing.items():
        if is_missing:
            log.tell(code, file, row)
    return service
