"""The records of the directory as plain values, named after HSDS.

Field names are HSDS terms where HSDS has one; the Dutch column names live in
the table schemas in `data/schemas/`, which say per column the attribute it fills.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class RecordKind(StrEnum):
    """What a record in the store is."""

    SERVICE = "service"
    CONTACT = "contact"


class RecordState(StrEnum):
    """How a record stands towards the deliveries of its source."""

    DELIVERED = "delivered"
    ABSENT = "absent"
    """Not in the newest delivery; never deleted for that, shown as "niet meer geleverd"."""
    DELETED = "deleted"
    """The source said `verwijderd = ja`."""
    ARCHIVED = "archived"
    """Absent or deleted, and put out of sight by the practice; back when it is delivered again."""
    OWN = "own"
    """Made by the practice itself; has no source."""


class ServiceStatus(StrEnum):
    """The `status` column of an offering; values are the field's own Dutch words."""

    PREPARATION = "voorbereiding"
    PILOT = "pilot"
    STRUCTURAL = "structureel"
    PAUSED = "tijdelijk gesloten"
    ENDED = "gestopt"


class AreaKind(StrEnum):
    """How wide an area of service is; from narrow to wide."""

    POSTCODE = "postcode"
    NEIGHBOURHOOD = "wijk"
    MUNICIPALITY = "gemeente"
    REGION = "regio"
    NATIONAL = "landelijk"


class PinKind(StrEnum):
    """What a pin on the map stands for."""

    ADDRESS = "adres"
    NEARBY = "omgeving"
    """An address of which only the postcode or the town could be placed."""
    AREA = "gebied"
    """No address: the middle of the area it serves."""


Bounds = tuple[float, float, float, float]
"""South, west, north, east in WGS84 degrees."""


class AssignmentKind(StrEnum):
    """Why one would call this person: the `soort` column of contactpersonen.csv."""

    FRONT_DOOR = "voordeur"
    CONTACT_POINT = "aanspreekpunt"
    CASE_MANAGER = "casemanager"
    CONSULTATION = "consultatie"
    ON_DUTY = "dienst"
    RETURN = "terugkeer"


NETWORK = "netwerk"
"""The kind of offering (`soort`) of a network, such as a mentaal gezondheidsnetwerk."""


class Visibility(StrEnum):
    """Who may see a contact; `praktijk` never reaches paper for patients."""

    PRACTICE = "praktijk"
    PUBLIC = "openbaar"


@dataclass(frozen=True, slots=True)
class ServiceArea:
    """The area served: its kind and, unless national, what it names.

    `names` holds what the source wrote, tidied: municipality codes as "GM1924", names as
    written, postcode ranges as "3240-3249", single postcodes as "3241" or "3241 AB".
    """

    kind: AreaKind
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Location:
    """One place of an offering. Coordinates are WGS84 degrees; both or neither are given."""

    street: str = ""
    house_number: str = ""
    addition: str = ""
    postcode: str = ""
    town: str = ""
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Service:
    """An offering (aanbod). Empty text, empty tuple or None means: not told.

    Ages and weeks are whole numbers, ages in years and inclusive. `municipality` is a CBS code
    such as "GM1924", or "" for a national offering. `domains` are ids of levensdomeinen.
    `opening_hours` is OSM opening_hours syntax. `alternatives` (wel_bij) are ids or names as the
    source gave them. `extra` keeps columns we don't know, by their header.

    A network (`service_type` is `NETWORK`) is an offering too: its `area` is the region, `members`
    (leden) are the names of who takes part, `lead` (regievoerder) a person or an organisation.
    Phone and e-mail are its aanmeldpunt; who may refer is `application_by`.
    """

    external_id: str = ""
    name: str = ""
    organization: str = ""
    organization_id: str = ""
    summary: str = ""
    description: str = ""
    domains: tuple[str, ...] = ()
    service_type: str = ""
    target_groups: tuple[str, ...] = ()
    minimum_age: int | None = None
    maximum_age: int | None = None
    not_for: str = ""
    alternatives: tuple[str, ...] = ()
    application_by: tuple[str, ...] = ()
    referral_needed: bool | None = None
    application_process: str = ""
    walk_in: bool | None = None
    anonymous: bool | None = None
    fees: str = ""
    delivery_modes: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    accessibility: str = ""
    echelon: str = ""
    law: str = ""
    area: ServiceArea | None = None
    municipality: str = ""
    locations: tuple[Location, ...] = ()
    confidential_address: bool = False
    phone: str = ""
    email: str = ""
    website: str = ""
    opening_hours: str = ""
    intake_wait_weeks: int | None = None
    treatment_wait_weeks: int | None = None
    wait_reference_date: date | None = None
    feedback: str = ""
    status: ServiceStatus | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    assured_date: date | None = None
    assured_by: str = ""
    source_url: str = ""
    remark: str = ""
    members: tuple[str, ...] = ()
    lead: str = ""
    extra: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Contact:
    """A named professional or a team (contactpersoon) and what they handle.

    `working_days` are "ma".."zo". `reachable` is OSM opening_hours syntax, without days when the
    source gave only hours. `stand_in` is the external id or the name the source gave.
    `service_ids` are external ids of offerings this person is the entrance to.
    """

    external_id: str = ""
    name: str = ""
    role: str = ""
    organization: str = ""
    kind: AssignmentKind = AssignmentKind.CONTACT_POINT
    domains: tuple[str, ...] = ()
    area: ServiceArea | None = None
    minimum_age: int | None = None
    maximum_age: int | None = None
    direct_phone: str = ""
    general_phone: str = ""
    email: str = ""
    working_days: tuple[str, ...] = ()
    reachable: str = ""
    stand_in: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    visibility: Visibility = Visibility.PRACTICE
    service_ids: tuple[str, ...] = ()
    assured_date: date | None = None
    assured_by: str = ""
    remark: str = ""
    extra: dict[str, str] = field(default_factory=dict)


Record = Service | Contact


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the country as a question names it.

    `postcode` is four digits or ""; `municipality` a CBS code ("GM1924"); `regions` the ids of the
    regions the municipality is part of; coordinates are WGS84 degrees. `label` is for the screen.
    `postcodes` are those of a whole town or municipality, when no postcode is given.
    """

    label: str
    postcode: str = ""
    town: str = ""
    municipality: str = ""
    municipality_name: str = ""
    regions: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    postcodes: tuple[str, ...] = ()
