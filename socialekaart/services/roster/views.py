"""What the roster gives back to show, and what may be asked of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from socialekaart.domain.model import AssignmentKind, Place, ServiceArea, Visibility
from socialekaart.domain.opening import OpenState
from socialekaart.domain.roster_grid import CellState

DOOR_LABEL = "Voordeur"
"""The name of the row of who is there for every domain."""


@dataclass(frozen=True, slots=True)
class RosterArea:
    """A column. `key` is stable text such as "gemeente:GM1924"; `label` is its name on screen."""

    key: str
    label: str
    area: ServiceArea
    place: Place | None = None
    """A place in the area, to ask "wie bel ik?" for; None for a region."""


@dataclass(frozen=True, slots=True)
class RosterQuery:
    """What to show: no kinds is all kinds, no areas the practice's catchment.

    `practice_postcode` leads to the catchment when no areas were chosen.
    """

    kinds: tuple[AssignmentKind, ...] = ()
    areas: tuple[str, ...] = ()
    practice_postcode: str = ""


@dataclass(frozen=True, slots=True)
class AssignmentTerms:
    """How somebody is put in a cell; what is None is as the contact itself has it."""

    kind: AssignmentKind | None = None
    minimum_age: int | None = None
    maximum_age: int | None = None
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class RosterPerson:
    """Somebody in a cell, as shown there.

    `assignment_id` is "" for who is there by the source's word. `own` is the practice's choice;
    `overruled` is said of who stands behind one. Ages and days are those of the assignment where it
    tells them, else the contact's; both are inclusive.
    """

    contact_id: str
    name: str
    role: str
    organization: str
    kind: AssignmentKind
    phone: str
    phone_is_general: bool
    working_days: tuple[str, ...]
    reachable: str
    opening: OpenState
    general_phone: str = ""
    stand_in_name: str = ""
    minimum_age: int | None = None
    maximum_age: int | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    visibility: Visibility = Visibility.PRACTICE
    source: str = ""
    assignment_id: str = ""
    own: bool = False
    overruled: bool = False
    from_wider: str = ""
    """Label of the wider area for which the practice chose this person; "" when it is this one."""
    own_terms: AssignmentTerms | None = None
    """What the practice's own assignment tells itself; the fields above are what holds."""
    stale: bool = False
    """The number wasn't checked for longer than the settings allow."""


@dataclass(frozen=True, slots=True)
class RosterCell:
    """One domain in one area.

    `persons` are who handle it there, the practice's choice first. `inherited_from` is the label of
    the wider area to look at. `leaving_on` is the last day of the last who handles it, `departed`
    who handled it before. `front_door` is who to ask meanwhile.
    """

    domain: str
    area: str
    state: CellState
    persons: tuple[RosterPerson, ...] = ()
    inherited_from: str = ""
    leaving_on: date | None = None
    departed: tuple[str, ...] = ()
    front_door: str = ""


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One domain: its id and label, and its cells in the order of the areas."""

    domain: str
    label: str
    cells: tuple[RosterCell, ...]


@dataclass(frozen=True, slots=True)
class RosterView:
    """The whole matrix on one day. The first row is the front door's."""

    on: date
    kinds: tuple[AssignmentKind, ...]
    areas: tuple[RosterArea, ...]
    rows: tuple[RosterRow, ...]

    @property
    def gaps(self) -> int:
        """Count the cells without anyone, now or soon."""
        open_states = (CellState.GAP, CellState.LEAVING)
        return sum(cell.state in open_states for row in self.rows for cell in row.cells)

    def cell(self, domain: str, area: str) -> RosterCell | None:
        """Find a cell by its domain and the key of its area."""
        cells = (cell for row in self.rows for cell in row.cells)
        return next((c for c in cells if (c.domain, c.area) == (domain, area)), None)


@dataclass(frozen=True, slots=True)
class CellKey:
    """Names a cell: a domain ("" for the front door) and the key of an area."""

    domain: str
    area: str


@dataclass(frozen=True, slots=True)
class OpenCell:
    """A cell that somebody left or is about to leave, until it is filled."""

    domain: str
    domain_label: str
    area: str
    area_label: str
    who: str
    contact_id: str
    last_day: date
    is_open: bool
    """The last day is past; else it is still to come."""


@dataclass(frozen=True, slots=True)
class Departure:
    """What a person's leaving means: the cells they leave, to hand over or to open."""

    contact_id: str
    name: str
    cells: tuple[OpenCell, ...]
    stands_in_for: tuple[str, ...] = ()
    """Names of whom they stand in for: those are without a stand-in then."""
    services: tuple[str, ...] = field(default=())
    """Names of the offerings they are the entrance to."""
