"""An offering in the standard's own tables: what others read of it."""

from __future__ import annotations

import re

from socialekaart.domain.model import AreaKind, Location, Service, ServiceStatus
from socialekaart.exchange.hsds.addresses import address_cells, position_cells
from socialekaart.exchange.hsds.ids import stable_id
from socialekaart.exchange.hsds.rows import Bundle, Mark, Row
from socialekaart.exchange.hsds.schedules import schedule_cells
from socialekaart.exchange.hsds.tables import MISSING
from socialekaart.exchange.languages import language_code, language_name
from socialekaart.exchange.vocabulary import Vocabulary

WHOLE_COUNTRY = "Nederland"
FREE = "gratis"
_STATUS = {
    ServiceStatus.PREPARATION: "inactive",
    ServiceStatus.PAUSED: "temporarily closed",
    ServiceStatus.ENDED: "defunct",
}
_EMAIL = re.compile(r"[A-Za-z0-9](?:[\w+-]|\.(?!\.)){0,60}@(?:[A-Za-z0-9][A-Za-z0-9-]{0,60}\.)+"
                    r"[A-Za-z]{2,20}", re.ASCII)  # fmt: skip
_URI = re.compile(
    r"https?://[A-Za-z0-9](?:[A-Za-z0-9-]|\.(?!\.))*[A-Za-z0-9](?::\d{1,5})?"
    r"(?:/(?:[\w.~:/@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)?"
    r"(?:[?](?:[\w.~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)?",
    re.ASCII,
)
_EXTENSION = re.compile(r"(.+) tst (\d{1,6})")


def service_bundle(
    service: Service, service_id: str, organization: Row, vocabulary: Vocabulary
) -> Bundle:
    """Put an offering in rows; its addresses too, so leave those that are confidential out first.

    Rows of other tables get ids made of the offering's own and their place among their kind.
    """
    bundle = Bundle(_main(service, service_id, organization))
    bundle.tables["organization"] = [organization]
    municipality = _municipality(service.municipality, vocabulary)
    for number, location in enumerate(service.locations):
        _add_location(bundle, number, location, service.accessibility, municipality)
    if service.phone:
        bundle.add("phone", service_id=service_id, **phone_cells(service.phone))
    for cells in schedule_cells(service.opening_hours):
        bundle.add("schedule", service_id=service_id, **cells)
    for code in service.languages:
        cells = {"name": language_name(code), "code": code if language_code(code) else ""}
        bundle.add("language", service_id=service_id, **cells)
    for name in _area_names(service, vocabulary):
        bundle.add("service_area", service_id=service_id, name=name)
    if service.fees.strip().casefold() == FREE:
        bundle.add("cost_option", service_id=service_id, amount="0", currency="EUR", option=FREE)
    bundle.marks[service_id] = [Mark(False, domain, domain, "") for domain in service.domains]
    return number_rows(bundle)


def number_rows(bundle: Bundle) -> Bundle:
    """Give the rows that have no id one of their own."""
    for table, rows in bundle.tables.items():
        for number, row in enumerate(rows):
            if "id" not in row.cells:
                row.cells = {"id": stable_id(table, bundle.id, str(number))} | row.cells
    return bundle


def phone_cells(phone: str) -> dict[str, str]:
    """Give number and extension of a phone as we write it."""
    match = _EXTENSION.fullmatch(phone)
    if match:
        return {"number": match[1], "extension": match[2], "type": "voice"}
    return {"number": phone, "type": "voice"}


def email_cell(text: str) -> str:
    """Give an address that the standard takes for one, else ""."""
    return text if _EMAIL.fullmatch(text) else ""


def uri_cell(text: str) -> str:
    """Give an address of the web that the standard takes for one, else ""."""
    return text if _URI.fullmatch(text) else ""


def _main(service: Service, service_id: str, organization: Row) -> Row:
    """Give the row of services.csv."""
    ages = (service.minimum_age, service.maximum_age)
    cells = {
        "id": service_id,
        "organization_id": organization.raw("id"),
        "name": service.name or MISSING,
        "description": service.description or service.summary,
        "url": uri_cell(service.website),
        "email": email_cell(service.email),
        "status": _STATUS.get(service.status, "active") if service.status else "active",
        "application_process": service.application_process,
        "fees_description": service.fees,
        "eligibility_description": _eligibility(service),
        "minimum_age": "" if ages[0] is None else str(ages[0]),
        "maximum_age": "" if ages[1] is None else str(ages[1]),
        "assured_date": service.assured_date.isoformat() if service.assured_date else "",
        "assurer_email": email_cell(service.assured_by),
    }
    return Row({name: text for name, text in cells.items() if text})


def _eligibility(service: Service) -> str:
    """Say for whom it is and for whom it isn't; the attributes say it once more by column."""
    not_for = f"Niet voor: {service.not_for}" if service.not_for else ""
    return "\n".join(part for part in (", ".join(service.target_groups), not_for) if part)


def _add_location(
    bundle: Bundle, number: int, location: Location, accessibility: str, municipality: str
) -> None:
    """Add the rows of one address. Every offering has its own: what is told there is its own."""
    location_id = stable_id("location", bundle.id, str(number))
    position = position_cells(location)
    bundle.add("location", id=location_id, location_type="physical", **position)
    bundle.add("service_at_location", service_id=bundle.id, location_id=location_id)
    if cells := address_cells(location, municipality):
        bundle.add("address", location_id=location_id, **cells)
    if accessibility:
        bundle.add("accessibility", location_id=location_id, description=accessibility)


def _area_names(service: Service, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Give the names of the area, municipalities by name."""
    if service.area is None:
        return ()
    if service.area.kind is AreaKind.NATIONAL:
        return (WHOLE_COUNTRY,)
    if service.area.kind is not AreaKind.MUNICIPALITY:
        return service.area.names
    return tuple(_municipality(code, vocabulary) for code in service.area.names)


def _municipality(code: str, vocabulary: Vocabulary) -> str:
    """Give the name of a municipality when it leads back to the code, else the code."""
    name = vocabulary.municipality_name(code) if code else ""
    return name if name and vocabulary.municipality_code(name) == code else code
