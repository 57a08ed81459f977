"""The standard's own tables to an offering: what anybody's package tells of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from socialekaart.domain import opening
from socialekaart.domain.model import AreaKind, ServiceStatus
from socialekaart.domain.record_values import Values
from socialekaart.exchange.hsds.addresses import read_address, read_position
from socialekaart.exchange.hsds.ids import organization_key
from socialekaart.exchange.hsds.messages import HsdsCode, HsdsLog
from socialekaart.exchange.hsds.read_cells import CellLog, filled, in_words
from socialekaart.exchange.hsds.rows import Bundle, Mark, Row
from socialekaart.exchange.hsds.schedules import read_schedules
from socialekaart.exchange.hsds.service_areas import read_areas
from socialekaart.exchange.hsds.service_rows import FREE
from socialekaart.exchange.hsds.tables import FILES
from socialekaart.exchange.languages import language_code
from socialekaart.exchange.values import parse_decimal
from socialekaart.exchange.vocabulary import Vocabulary

_STATUS = {
    "active": None,
    "inactive": ServiceStatus.PAUSED,
    "temporarily closed": ServiceStatus.PAUSED,
    "defunct": ServiceStatus.ENDED,
}
"""HSDS knows no pilot and no structural: of an active service we don't say which."""
_READ = frozenset(
    (
        *("name", "description", "url", "email", "status", "application_process"),
        *("fees_description", "eligibility_description", "minimum_age", "maximum_age"),
        *("id", "assured_date", "assurer_email"),
    )
)
"""Columns of services.csv that have a place in our record, or are written once more."""
_KEPT = ("required_document", "funding", "service_capacity", "url", "program")
"""Tables of which all is kept as text beside the offering."""


KEPT_PLACES = frozenset(("locations", "addresses", "service_at_location"))
"""Extra columns in which is kept what a package tells of places beyond our own columns."""
_CODE = re.compile(r"GM\d{4}", re.ASCII)


@dataclass(slots=True)
class Native:
    """What the standard's tables tell of a record, as JSON values, and what has no place in it.

    `kept` is by the name of a new column. `eligibility` and `hours_texts` may only say in words
    what is told elsewhere: then they aren't kept. `location_ids` go with values["locations"].
    """

    values: Values
    kept: dict[str, str] = field(default_factory=dict)
    eligibility: str = ""
    hours_texts: list[str] = field(default_factory=list)
    location_ids: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Reader:
    """What reading needs to know: words of the country, the day, and where findings go."""

    vocabulary: Vocabulary
    today: date
    log: HsdsLog = field(default_factory=HsdsLog)


def native_service(bundle: Bundle, reader: Reader) -> Native:
    """Read an offering from the standard's own tables."""
    main, cells = bundle.main, CellLog(reader.log, "service")
    native = Native({}, eligibility=main.text("eligibility_description"))
    native.kept = {
        f"services.{name}": text
        for name in main.cells
        if name not in _READ and not name.endswith("_id") and (text := main.text(name))
    }
    values: Values = {
        "external_id": bundle.id,
        "name": main.text("name") or native.kept.pop("services.alternate_name", ""),
        "description": main.text("description"),
        "email": cells.email(main),
        "website": cells.url(main, "url"),
        "application_process": main.text("application_process"),
        "minimum_age": cells.age(main, "minimum_age"),
        "maximum_age": cells.age(main, "maximum_age"),
        "assured_date": cells.day(main, "assured_date"),
        "assured_by": main.text("assurer_email"),
        "status": _status(main, reader.log),
        "fees": _fees(bundle, native),
        "languages": _languages(bundle, native, reader.log),
        "domains": read_domains(bundle.marks.get(bundle.id, ()), native, reader),
        "area": read_areas(bundle.tables.get("service_area", ()), reader),
        "accessibility": _accessibility(bundle),
        "phone": _phone(bundle, native, reader.log),
    }
    values |= _organization(bundle.organization, values, native, reader.log)
    values |= _places(bundle, native, reader)
    values["municipality"] = _municipality(bundle, values, reader.vocabulary)
    values["opening_hours"] = _hours(bundle, native, reader)
    if text := in_words(bundle.tables.get("service_area", ()), ("name", "extent", "extent_type")):
        native.kept["service_areas"] = text
    for table in _KEPT:
        if text := in_words(bundle.tables.get(table, ())):
            native.kept[FILES[table].removesuffix(".csv")] = text
    native.values = filled(values)
    return native


def read_domains(marks: Iterable[Mark], native: Native, reader: Reader) -> list[str]:
    """Give the life domains that terms name by code, name or alias; other terms are kept."""
    found: dict[str, None] = {}
    unknown: list[str] = []
    for mark in marks:
        if mark.ours:
            continue
        words = (mark.code, mark.name)
        domain = next((d for w in words if w and (d := reader.vocabulary.domain_id(w))), None)
        if domain:
            found[domain] = None
        else:
            told = mark.name or mark.code
            unknown.append(f"{told}: {mark.value}" if mark.value else told)
            file = FILES["attribute"]
            reader.log.tell(
                HsdsCode.UNKNOWN_TERM, file, mark.number, "taxonomy_term_id", value=told
            )
    if unknown:
        native.kept["taxonomy_terms"] = " | ".join(unknown)
    return list(found)


def _status(main: Row, log: HsdsLog) -> str | None:
    text = main.text("status").casefold()
    if text and text not in _STATUS:
        log.tell(HsdsCode.UNKNOWN_STATUS, FILES["service"], main.number, "status", value=text)
    status = _STATUS.get(text)
    return status.value if status else None


def _fees(bundle: Bundle, native: Native) -> str:
    """Give the costs in words: the description, and the options that it doesn't tell itself."""
    fees = bundle.main.text("fees_description") or native.kept.pop("services.fees", "")
    options = [_cost(row) for row in bundle.tables.get("cost_option", ())]
    told = [text for text in dict.fromkeys(options) if text and text.casefold() != fees.casefold()]
    return "; ".join(part for part in (fees, *told) if part)


def _cost(row: Row) -> str:
    """Say one cost option: "Under 18s: GBP 35 per 1 hour session"; nothing to pay is gratis."""
    amount, option = row.text("amount"), row.text("option")
    parts = [row.text("currency").upper(), amount] if amount else []
    if amount and parse_decimal(amount) == 0:
        parts = [FREE]
        option = "" if option.casefold() == FREE else option
    days = [row.text("valid_from"), row.text("valid_to")]
    period = f"({days[0]} - {days[1]})" if any(days) else ""
    said = " ".join(part for part in (*parts, row.text("amount_description"), period) if part)
    return f"{option}: {said}" if option and said else option or said


def _languages(bundle: Bundle, native: Native, log: HsdsLog) -> list[str]:
    """Give the codes of the languages; one that nobody knows is kept as written."""
    found: dict[str, None] = {}
    rows = bundle.tables.get("language", ())
    for row in rows:
        words = [word for name in ("code", "name") if (word := row.text(name))]
        code = next((code for word in words if (code := language_code(word))), None)
        if code is None and words:
            told = row.text("name") or words[0]
            log.tell(HsdsCode.UNKNOWN_LANGUAGE, FILES["language"], row.number, "code", value=told)
            code = told
        if code:
            found[code] = None
    if notes := in_words(rows, ("name", "code")):
        native.kept["languages.note"] = notes
    return list(found)


def _accessibility(bundle: Bundle) -> str:
    """Give what is told of all locations, each text once."""
    rows = bundle.tables.get("accessibility", ())
    names = ("description", "details", "url")
    told = (" ".join(text for name in names if (text := row.text(name))) for row in rows)
    return "\n".join(dict.fromkeys(filter(None, told)))


def _phone(bundle: Bundle, native: Native, log: HsdsLog) -> str:
    """Give the first number that is no fax; the others are kept."""
    cells = CellLog(log, "phone")
    numbers: dict[str, Row] = {}
    for row in bundle.tables.get("phone", ()):
        if number := cells.phone(row):
            numbers.setdefault(number, row)
    spoken = [n for n, row in numbers.items() if row.text("type").casefold() not in ("fax", "text")]
    first = spoken[0] if spoken else ""
    others = []
    for number, row in numbers.items():
        shown = {"type"} if number == first and row.text("type").casefold() == "voice" else set()
        remark = in_words([row], {"number", "extension", *shown})
        if number != first or remark:
            others.append(f"{number} ({remark})" if remark else number)
    if others:
        native.kept["phones"] = " | ".join(others)
    return first


def _organization(row: Row, values: Values, native: Native, log: HsdsLog) -> Values:
    """Give name and id of the organisation, and its addresses where the offering has none."""
    name = row.text("name") or row.text("alternate_name")
    own_id = row.key("id")
    cells = CellLog(log, "organization")
    found: Values = {
        "organization": name,
        "organization_id": "" if own_id == organization_key("", name) else own_id,
    }
    if not values["email"]:
        found["email"] = cells.email(row)
    if not values["website"]:
        found["website"] = cells.url(row, "website")
    description = row.text("description")
    if description and description != name:
        native.kept["organizations.description"] = description
    return found


def _places(bundle: Bundle, native: Native, reader: Reader) -> Values:
    """Give the addresses. A virtual location is none: it says that the offering is online."""
    locations, modes = [], []
    website = ""
    for row in bundle.tables.get("location", ()):
        if row.text("location_type").casefold() == "virtual":
            modes = ["online"]
            website = website or CellLog(reader.log, "location").url(row, "url")
            continue
        addresses = bundle.of_location("address", row.key("id"))
        first = read_address(_nearest(addresses)) if addresses else {}
        locations.append(first | read_position(row, reader.log))
        native.location_ids.append(row.key("id"))
    _keep_places(bundle, native, reader.vocabulary)
    found: Values = {"locations": locations, "delivery_modes": modes}
    if website and not bundle.main.text("url"):
        found["website"] = website
    return found


def _nearest(addresses: list[Row]) -> Row:
    """Give the address where people go, not the one for the post, when there are both."""
    visited = [row for row in addresses if row.text("address_type").casefold() == "physical"]
    return visited[0] if visited else addresses[0]


def _keep_places(bundle: Bundle, native: Native, vocabulary: Vocabulary) -> None:
    """Keep what locations and addresses tell beyond address and position."""
    unwanted = ("location_type", "latitude", "longitude")
    locations = bundle.tables.get("location", ())
    if text := in_words(locations, unwanted):
        native.kept["locations"] = text
    if text := in_words(bundle.tables.get("service_at_location", ())):
        native.kept["service_at_location"] = text
    more = []
    for location in locations:
        addresses = bundle.of_location("address", location.key("id"))
        has_place = addresses and location.key("id") in native.location_ids
        first = _nearest(addresses) if has_place else None
        for row in addresses:
            usual = {"address_1", "city", "postal_code", "address_type"} if row is first else set()
            region = row.text("region")
            if vocabulary.municipality_code(region) or _CODE.fullmatch(region):
                usual.add("region")
            if row.text("country").upper() == "NL":
                usual.add("country")
            more.append(in_words([row], usual))
    if text := " | ".join(part for part in more if part):
        native.kept["addresses"] = text


def _municipality(bundle: Bundle, values: Values, vocabulary: Vocabulary) -> str:
    """Find the municipality by the region or town of an address, else by the area served."""
    for row in bundle.tables.get("address", ()):
        for word in (row.text("region"), row.text("city")):
            code = vocabulary.municipality_code(word) if word else None
            if code:
                return code
        around = vocabulary.municipality_of_town(row.text("city"))
        if around and (code := vocabulary.municipality_code(around)):
            return code
    area = values["area"]
    if area and area["kind"] == AreaKind.MUNICIPALITY and len(area["names"]) == 1:
        return str(area["names"][0])
    return ""


def _hours(bundle: Bundle, native: Native, reader: Reader) -> str:
    """Give the opening hours; what schedules tell in words is held apart."""
    rows = bundle.tables.get("schedule", ())
    osm, unread = read_schedules(rows, reader.today)
    for row in unread:
        told = row.text("description") or osm
        file = FILES["schedule"]
        reader.log.tell(HsdsCode.BAD_HOURS, file, row.number, "description", value=told)
    names = ("description", "notes", "attending_type", "schedule_link")
    texts = [text for row in rows for name in names if (text := row.text(name))]
    native.hours_texts = list(dict.fromkeys(texts))
    return osm


def hours_in_words(texts: Iterable[str], osm: str) -> str:
    """Give what schedules tell in words beyond the hours themselves."""
    said = opening.to_dutch(osm) if osm else ""
    return " | ".join(text for text in texts if text != said and f'unknown "{text}"' != osm)
