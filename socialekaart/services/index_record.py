"""Turn a record as shown into what the search index holds of it."""

from __future__ import annotations

from collections.abc import Iterable

from socialekaart.domain.model import (
    AreaKind,
    Contact,
    Location,
    RecordState,
    Service,
    ServiceArea,
)
from socialekaart.domain.search_query import tag
from socialekaart.services.reference import Reference
from socialekaart.services.views import FREE, Access
from socialekaart.storage.assignments import Assignments
from socialekaart.storage.database import Database
from socialekaart.storage.records import StoredRecord
from socialekaart.storage.search_index import IndexEntry, SearchIndex

NATIONAL = tag("g", "landelijk")
EVERYWHERE = tag("g", "overal")
"""Area tag of a record whose area we can't place on the map; the exact check decides later."""


def area_tags(area: ServiceArea | None, municipality: str, reference: Reference) -> set[str]:
    """Return the tags of the municipalities that an area touches; a coarse first net."""
    if area is None:
        return {tag("g", municipality)} if municipality else {EVERYWHERE}
    if area.kind is AreaKind.NATIONAL:
        return {NATIONAL}
    codes = {code for name in area.names for code in _municipalities(area.kind, name, reference)}
    if municipality:
        codes.add(municipality)
    return {tag("g", code) for code in codes} or {EVERYWHERE}


def _municipalities(kind: AreaKind, name: str, reference: Reference) -> Iterable[str]:
    places = reference.places
    if code := places.municipality_code(name):
        return (code,)
    if kind is AreaKind.REGION:
        return places.region_members(name)
    if kind is AreaKind.POSTCODE:
        first, _, last = name.replace(" ", "").partition("-")
        return {
            code
            for number in range(int(first[:4]), int((last or first)[:4]) + 1)
            if (code := places.municipality_of_postcode(str(number)))
        }
    found = places.find(name)
    return (found.municipality,) if found else ()


def index_entry(record: StoredRecord, service: Service, reference: Reference) -> IndexEntry:
    """Build the index entry of an offering."""
    domains = " ".join(reference.domains.label(domain) for domain in service.domains)
    towns = " ".join(place.town for place in service.locations if not service.confidential_address)
    municipality = reference.places.municipality_name(service.municipality)
    core = " ".join(
        (
            service.summary,
            service.service_type,
            " ".join(service.target_groups),
            municipality,
            towns,
        )
    )
    # Whom it is not for stays out: who asks for debts must not find what is no help with them.
    body = " ".join((service.description, service.application_process, service.remark))
    title = f"{service.name} {service.organization} {core}"
    lexicon = reference.lexicon
    return IndexEntry(
        nr=record.nr,
        name=service.name,
        organization=service.organization,
        core=core,
        stems=lexicon.stems_of(title),
        domains=domains,
        domain_stems=lexicon.stems_of(domains),
        tags=" ".join(sorted(_tags(service, record.state, reference))),
        body=f"{body} {title} {domains}" if body.strip() else "",
        body_stems=lexicon.stems_of(f"{body} {title} {domains}") if body.strip() else "",
        minimum_age=service.minimum_age,
        maximum_age=service.maximum_age,
        facts=_facts(record, service),
        places=_places(service, reference),
    )


def put_in_index(db: Database, stored: StoredRecord, reference: Reference) -> None:
    """Write a record's index rows anew from how it is shown; inside `Database.writing()`."""
    record = stored.effective()
    if isinstance(record, Service):
        SearchIndex(db).put([index_entry(stored, record, reference)])
    elif isinstance(record, Contact):
        Assignments(db).set_areas(stored.nr, contact_tags(record, reference))


def take_from_index(db: Database, nr: int) -> None:
    """Remove a record's index rows; inside `Database.writing()`."""
    SearchIndex(db).remove([nr])
    Assignments(db).set_areas(nr, ())


def contact_tags(contact: Contact, reference: Reference) -> set[str]:
    """Return the area tags under which a contact is looked up."""
    return area_tags(contact.area, "", reference)


def access_values(service: Service) -> list[Access]:
    """Return which values of the access facet hold for an offering."""
    modes = set(service.delivery_modes)
    holds = {
        Access.SELF: "zelf" in service.application_by,
        Access.NO_REFERRAL: service.referral_needed is False,
        Access.WALK_IN: service.walk_in,
        Access.ANONYMOUS: service.anonymous,
        Access.AT_HOME: "thuis" in modes,
        Access.ONLINE: "online" in modes,
        Access.BY_PHONE: "telefonisch" in modes,
    }
    return [value for value, true in holds.items() if true]


def is_free(service: Service) -> bool:
    """Tell whether the costs say that it is free."""
    return service.fees.strip().casefold().startswith(FREE)


def _tags(service: Service, state: RecordState, reference: Reference) -> set[str]:
    found = area_tags(service.area, service.municipality, reference)
    found |= {tag("d", domain) for domain in service.domains}
    found |= {tag("t", group) for group in service.target_groups}
    found |= {tag("a", value) for value in access_values(service)}
    if service.municipality:
        found.add(tag("m", service.municipality))
    if is_free(service):
        found.add(tag("k", FREE))
    if service.status:
        found.add(tag("s", service.status))
    found.add(tag("z", state))
    return found


def _facts(record: StoredRecord, service: Service) -> dict[str, object]:
    """Collect what a row of the list shows; short and complete, so that no record is read."""
    return {
        "id": record.id,
        "external_id": record.external_id,
        "name": service.name,
        "organization": service.organization,
        "summary": service.summary,
        "domains": service.domains,
        "target_groups": service.target_groups,
        "municipality": service.municipality,
        "area": None if service.area is None else (service.area.kind, service.area.names),
        "phone": service.phone,
        "referral_needed": service.referral_needed,
        "application_by": service.application_by,
        "walk_in": service.walk_in,
        "fees": service.fees,
        "not_for": service.not_for,
        "status": service.status,
        "state": record.state,
        "hours": service.opening_hours,
        "assured": service.assured_date.isoformat() if service.assured_date else "",
        "valid_to": service.valid_to.isoformat() if service.valid_to else "",
        "has_location": bool(service.locations) and not service.confidential_address,
        "waits": (service.intake_wait_weeks, service.treatment_wait_weeks),
        "source": record.source,
        "is_example": record.is_example,
    }


def _places(service: Service, reference: Reference) -> tuple[tuple[float, float, bool], ...]:
    if service.confidential_address:
        return ()
    found = (_place(location, reference) for location in service.locations)
    return tuple(place for place in found if place)


def _place(location: Location, reference: Reference) -> tuple[float, float, bool] | None:
    """Return the position of an address; that of its postcode when it has no coordinates."""
    if location.latitude is not None and location.longitude is not None:
        return (location.latitude, location.longitude, False)
    position = location.postcode and reference.places.postcode_position(location.postcode)
    if not position:
        town = location.town and reference.places.find(location.town)
        if not town or town.latitude is None or town.longitude is None:
            return None
        return (town.latitude, town.longitude, True)
    return (*position, True)
