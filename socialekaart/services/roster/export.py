"""The roster as a table file: one line for each person in a cell, and one for each gap."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from socialekaart.domain.model import Visibility
from socialekaart.domain.opening import to_dutch
from socialekaart.domain.roster_grid import CellState
from socialekaart.exchange.plain_table import write_plain_table
from socialekaart.services.roster.views import RosterCell, RosterPerson, RosterView

HEADER = (
    *("domein", "gebied", "soort", "naam", "functie", "organisatie", "telefoon", "leeftijd"),
    *("werkdagen", "bereikbaar", "waarnemer", "van", "tot", "keuze", "toelichting"),
)

_MayTell = Callable[[str], bool]


def write_roster(
    view: RosterView, domains: Mapping[str, str], target: Path, *, staff_only: bool
) -> int:
    """Write the roster and return the number of lines.

    Without `staff_only` the persons that only the practice may see are left out by name, also as
    stand-in or as who was there. Raises
    UnwritableFileError, and UsageError for a file that is neither .csv nor .xlsx.
    """
    return write_plain_table(target, "Rooster", HEADER, _lines(view, staff_only))


def _lines(view: RosterView, staff_only: bool) -> Iterator[list[str]]:
    everyone = [p for row in view.rows for cell in row.cells for p in cell.persons]
    public = {p.name for p in everyone if p.visibility is Visibility.PUBLIC}

    def may_tell(name: str) -> bool:
        """Tell whether a name that is said in passing may be in this file."""
        return staff_only or name in public

    for row in view.rows:
        for cell, column in zip(row.cells, view.areas, strict=True):
            here = [row.label, column.label]
            shown = [p for p in cell.persons if staff_only or p.visibility is Visibility.PUBLIC]
            for person in shown:
                yield [*here, *_person(person, may_tell)]
            if not shown:
                yield [*here, *[""] * (len(HEADER) - 3), _remark(cell, may_tell)]


def _person(one: RosterPerson, may_tell: _MayTell) -> list[str]:
    stand_in = one.stand_in_name if may_tell(one.stand_in_name) else ""
    return [
        *(one.kind.value, one.name, one.role, one.organization, one.phone, _ages(one)),
        *(" ".join(one.working_days), to_dutch(one.reachable), stand_in),
        *(f"{day:%d-%m-%Y}" if day else "" for day in (one.valid_from, one.valid_to)),
        "eigen keuze" if one.own else one.source,
        _standing(one),
    ]


def _standing(one: RosterPerson) -> str:
    if one.overruled:
        return "de praktijk koos hier iemand anders"
    return f"gekozen voor {one.from_wider}" if one.from_wider else ""


def _ages(one: RosterPerson) -> str:
    low, high = one.minimum_age, one.maximum_age
    if low is None and high is None:
        return ""
    return f"{'' if low is None else low}-{'' if high is None else high}"


def _remark(cell: RosterCell, may_tell: _MayTell) -> str:
    """Say why nobody stands here."""
    if cell.persons:
        return "alleen voor de praktijk"
    if cell.state is CellState.INHERITED:
        return f"zie {cell.inherited_from}"
    departed = ", ".join(filter(may_tell, cell.departed))
    gone = f"; was {departed}" if departed else ""
    has_door = cell.front_door and may_tell(cell.front_door)
    door = f"; voordeur: {cell.front_door}" if has_door else ""
    return f"nog niemand{gone}{door}"
