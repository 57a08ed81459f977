"""What the contact page gives back to show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from socialekaart.domain.freshness import FactState
from socialekaart.domain.model import AssignmentKind, Contact, RecordState
from socialekaart.domain.opening import OpenState
from socialekaart.services.agreements.views import AgreementLine
from socialekaart.services.views import Alternative, FieldView, HistoryLine


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A contact as the list shows them.

    `domains` and `area` are words. `leaving_on` is the last day, when that is near; `left` when it
    is past. `stale` when the number wasn't checked for longer than it holds. `source` is "" for
    the practice's own.
    """

    id: str
    name: str
    role: str
    organization: str
    kind: AssignmentKind
    domains: tuple[str, ...]
    area: str
    phone: str
    state: RecordState
    source: str
    is_example: bool = False
    leaving_on: date | None = None
    left: bool = False
    stale: bool = False

    @property
    def is_own(self) -> bool:
        """Tell whether the practice added this contact itself."""
        return self.state is RecordState.OWN


@dataclass(frozen=True, slots=True)
class HandledCell:
    """One domain in one area that a person handles.

    `domain` is "" for every domain, and so is its `label`; `area` is words, "" for everywhere.
    Ages are years and inclusive, and so are the days. `own` is the practice's choice, with the id
    of its assignment; `fixed` when it names no kind: whom the practice calls first.
    """

    domain: str
    label: str
    area: str
    kind: AssignmentKind
    minimum_age: int | None = None
    maximum_age: int | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    own: bool = False
    fixed: bool = False
    assignment_id: str = ""
    over: bool = False
    """Its last day is past: it answers no more."""


@dataclass(frozen=True, slots=True)
class StandInLine:
    """Who stands in, in the order of the chain.

    `gone` when they have left or aren't there yet. `first_reachable` is said of the one to call
    now, when anyone answers.
    """

    contact_id: str
    name: str
    role: str
    organization: str
    phone: str
    phone_is_general: bool
    opening: OpenState
    gone: bool = False
    first_reachable: bool = False


@dataclass(frozen=True, slots=True)
class PersonLink:
    """Another person by name."""

    contact_id: str
    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class PersonDetail:
    """Everything about one contact: effective values, both layers, and what hangs on them."""

    id: str
    contact: Contact
    fields: tuple[FieldView, ...]
    """As text that can be typed in again, in the order of the data file."""
    cells: tuple[HandledCell, ...]
    opening: OpenState
    chain: tuple[StandInLine, ...]
    chain_unknown: str
    """The name at the end of the chain that nobody we know has."""
    chain_loops: bool
    stands_in_for: tuple[PersonLink, ...]
    services: tuple[Alternative, ...]
    agreements: tuple[AgreementLine, ...]
    note: str
    facts: tuple[FactState, ...]
    history: tuple[HistoryLine, ...]
    state: RecordState
    source: str
    is_example: bool
    delivered_on: date | None
    leaving_on: date | None = None
    left: bool = False

    @property
    def is_own(self) -> bool:
        """Tell whether the practice added this contact itself, and may remove it."""
        return self.state is RecordState.OWN

    @property
    def is_gone(self) -> bool:
        """Tell whether this contact is out of sight: deleted by its source, or removed by us."""
        return self.state in (RecordState.DELETED, RecordState.ARCHIVED)
