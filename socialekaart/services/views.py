"""What a task gives back to show: plain values for the window and the command line."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from socialekaart.domain.freshness import FactState
from socialekaart.domain.front_door import Reason
from socialekaart.domain.model import (
    AreaKind,
    AssignmentKind,
    Bounds,
    Contact,
    PinKind,
    Place,
    RecordState,
    Service,
    ServiceStatus,
)
from socialekaart.domain.nearness import Nearness
from socialekaart.domain.opening import OpenState
from socialekaart.services.agreements.views import AgreementLine, DoorView
from socialekaart.services.places.views import AddressPlace
from socialekaart.services.waits.views import WaitView


class Facet(StrEnum):
    """The ways to narrow a search; values name them in the code, labels are the screen's."""

    DOMAIN = "domain"
    MUNICIPALITY = "municipality"
    TARGET_GROUP = "target_group"
    ACCESS = "access"
    FEES = "fees"
    OPEN_NOW = "open_now"
    STATUS = "status"


class Access(StrEnum):
    """Values of the access facet."""

    SELF = "zelf"
    NO_REFERRAL = "zonder_verwijzing"
    WALK_IN = "zonder_afspraak"
    ANONYMOUS = "anoniem"
    AT_HOME = "thuis"
    ONLINE = "online"
    BY_PHONE = "telefonisch"
    MEANWHILE = "tijdens_wachten"
    """Helps at once, also who waits for something else."""


FREE = "gratis"
"""The one value of the fees facet."""
YES = "ja"
"""The one value of the open-now facet."""


@dataclass(frozen=True, slots=True)
class ServiceQuery:
    """What the user asks; place and age are used and forgotten.

    `chosen` holds the narrowed facets with their values: values of one facet are alternatives,
    facets narrow each other. DOMAIN holds domain ids, MUNICIPALITY CBS codes, STATUS the values
    of ServiceStatus.

    `within_km` keeps what is that near the place, or serves it there (see `domain.nearness`); it
    asks for a place. `bounds` keeps what has a pin inside that part of the map.
    """

    text: str = ""
    place: Place | None = None
    age: int | None = None
    chosen: dict[Facet, frozenset[str]] = field(default_factory=dict)
    limit: int = 200
    within_km: int | None = None
    bounds: Bounds | None = None


@dataclass(frozen=True, slots=True)
class ServiceHit:
    """One row of the list. `distance_km` is None without a place or without an address."""

    id: str
    external_id: str
    name: str
    organization: str
    summary: str
    domains: tuple[str, ...]
    municipality: str
    municipality_name: str
    area_kind: AreaKind | None
    distance_km: float | None
    serves_place: bool | None
    """Whether it serves the place asked; None without a place."""
    phone: str
    opening: OpenState
    referral_needed: bool | None
    application_by: tuple[str, ...]
    walk_in: bool | None
    fees: str
    status: ServiceStatus | None
    state: RecordState
    assured_date: date | None
    intake_wait_weeks: int | None
    treatment_wait_weeks: int | None
    source: str
    is_example: bool
    has_location: bool
    not_for: str = ""
    echelon: str = ""
    service_type: str = ""
    stale: bool | None = None
    """Whether the check of its number no longer holds; None when nobody knows its term."""
    nearness: Nearness | None = None
    """Why it is as near as it is; None without a place."""


@dataclass(frozen=True, slots=True)
class ServiceResult:
    """Hits in order. `total` counts what was found to match, `has_more` that there is more.

    `loosened` says only some words matched.
    `suggestions` are other spellings worth a try; `interpreted_domains` the domains the words mean.
    """

    hits: tuple[ServiceHit, ...]
    total: int
    loosened: bool = False
    suggestions: tuple[str, ...] = ()
    interpreted_domains: tuple[str, ...] = ()
    has_more: bool = False


@dataclass(frozen=True, slots=True)
class FacetCount:
    """A value of a facet, its Dutch label and how many hits choosing it leaves."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class MapPoint:
    """One pin. Degrees WGS84."""

    service_id: str
    name: str
    domain: str
    latitude: float
    longitude: float
    kind: PinKind


@dataclass(frozen=True, slots=True)
class MapBubble:
    """Many pins near each other, of which only the number is told.

    It stands in their middle; `bounds` holds them all.
    """

    latitude: float
    longitude: float
    count: int
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class MapView:
    """What part of the map is on show, and at which zoom of the web grid (6 to 19, may be half)."""

    bounds: Bounds
    zoom: float


@dataclass(frozen=True, slots=True)
class MapPoints:
    """The pins of a search, and the offerings among the hits that have no place to pin.

    `whole` when that is all of them. Else it is what one view of the map needs: `bubbles` stand for
    the others there, `around` holds all hits, and another view has to be asked for.
    """

    points: tuple[MapPoint, ...]
    without_place: tuple[tuple[str, str], ...]
    """(service id, name); confidential addresses are among them."""
    bubbles: tuple[MapBubble, ...] = ()
    whole: bool = True
    around: Bounds | None = None
    covers: Bounds | None = None
    """The part of the map that is told, wider than the view that was asked; None for all of it."""
    same_question: bool = False
    """Whether it only tells another view of what was on the map already."""
    more_without_place: int = 0
    """How many have no place besides those named: of very many only the first are."""


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field of a record in both layers, as text for the screen.

    `own` is True when the practice's own value is shown over the source's `base_text`, `reported`
    when we reported it as wrong and that is still open.
    """

    attribute: str
    label: str
    text: str
    base_text: str
    own: bool
    reported: bool = False


@dataclass(frozen=True, slots=True)
class Alternative:
    """A "wel bij" link: `service_id` is "" when no record of ours goes by that name."""

    name: str
    service_id: str = ""


@dataclass(frozen=True, slots=True)
class ContactLine:
    """A contact person as an offering or a choice list shows them."""

    id: str
    contact: Contact
    opening: OpenState
    source: str


@dataclass(frozen=True, slots=True)
class ServiceDetail:
    """Everything of one offering: effective values, both layers, and what hangs on it."""

    id: str
    service: Service
    """Effective: the source's values with the practice's over them."""
    fields: tuple[FieldView, ...]
    opening: OpenState
    alternatives: tuple[Alternative, ...]
    contacts: tuple[ContactLine, ...]
    note: str
    state: RecordState
    source: str
    is_example: bool
    delivered_on: date | None
    municipality_name: str
    history: tuple[HistoryLine, ...] = ()
    also_at: tuple[Alternative, ...] = ()
    """The same offering as other sources tell it: linked or merged; `name` is the source's."""
    agreements: tuple[AgreementLine, ...] = ()
    """Those about the offering and those with all of its organisation."""
    doors: DoorView = field(default_factory=DoorView)
    waits: WaitView = field(default_factory=WaitView)
    facts: tuple[FactState, ...] = ()
    places: tuple[AddressPlace, ...] = ()
    """Where the pins of `service.locations` come from, in their order; none when confidential."""


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One change as the history shows it; `source` is "" for a change by hand."""

    at: datetime
    label: str
    old: str
    new: str
    source: str


@dataclass(frozen=True, slots=True)
class WhoLine:
    """One line of the answer: a person (or team) to call, and why."""

    contact_id: str
    contact: Contact
    kind: AssignmentKind
    reason: Reason
    because: str
    """The reason as a Dutch sentence."""
    phone: str
    """The number to dial: direct when there is one, else general."""
    phone_is_general: bool
    opening: OpenState
    stand_in_name: str = ""
    stand_in_phone: str = ""
    stands_in_for: str = ""
    source: str = ""
    own_choice: bool = False
    agreements: tuple[AgreementLine, ...] = ()
    """Those with this person or all of their organisation, for where the decision is made."""
    facts: tuple[FactState, ...] = ()


@dataclass(frozen=True, slots=True)
class CrisisLine:
    """A line for acute need: name, number, when to use it. Needs no data loaded."""

    name: str
    phone: str
    purpose: str
    regional: bool = False


@dataclass(frozen=True, slots=True)
class WhoAnswer:
    """The answer to "wie bel ik?": lines in order, the first one is the person to call."""

    domains: tuple[str, ...]
    domain_label: str
    place: Place | None
    lines: tuple[WhoLine, ...]
    front_door: WhoLine | None
    nobody_for_domain: bool
    crisis: tuple[CrisisLine, ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source with how much of it is shown and when it last came (local time)."""

    name: str
    is_example: bool
    services: int
    contacts: int
    last_delivery: datetime | None


@dataclass(frozen=True, slots=True)
class Overview:
    """Figures for the status bar and the empty states."""

    services: int
    contacts: int
    sources: tuple[str, ...]
    example_loaded: bool
    last_delivery: datetime | None
    last_delivery_source: str = ""
    source_lines: tuple[SourceLine, ...] = ()
    check_at_start: bool = False
    """Some source asks to be looked at when the window opens."""
