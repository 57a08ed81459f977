"""The words of one cell of the roster: what stands in it, and what a screen reader says of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from socialekaart.domain.hours_text import DUTCH_DAYS
from socialekaart.domain.model import AreaKind, AssignmentKind
from socialekaart.domain.opening import to_dutch
from socialekaart.domain.roster_grid import EVERY_DOMAIN, CellState
from socialekaart.services.roster.views import (
    RosterArea,
    RosterCell,
    RosterPerson,
    RosterRow,
    RosterView,
)
from socialekaart.ui import words
from socialekaart.ui.words import translate


class Look(StrEnum):
    """How a cell is drawn; its border differs too, so that colour is never alone."""

    OWN = "own"
    SOURCE = "source"
    WIDER = "wider"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class CellWords:
    """Up to three lines: who, how to reach them, and what is special; `more` counts the others.

    `phone` stands behind `below`, and is the last to be cut.
    """

    look: Look
    title: str
    below: str = ""
    phone: str = ""
    extra: str = ""
    more: int = 0


def cell_words(cell: RosterCell, view: RosterView) -> CellWords:
    """Say what stands in a cell."""
    if cell.state is CellState.LEAVING and cell.leaving_on is not None:
        title = translate("roster", "Vertrekt {day}")
        below = translate("roster", "{name} · nog geen opvolger")
        first = leading(cell)
        return CellWords(
            Look.OPEN,
            title.format(day=words.brief_day(cell.leaving_on, view.on)),
            below.format(name=person_name(first)) if first else "",
        )
    if cell.state is CellState.INHERITED:
        return CellWords(Look.WIDER, see_wider(cell, view), wider_name(cell, view))
    first = leading(cell)
    if first is None and cell.state is CellState.EMPTY:
        return CellWords(Look.WIDER, not_needed())
    if first is None or cell.state is CellState.GAP:
        return _gap(cell)
    return CellWords(
        Look.OWN if first.own else Look.SOURCE,
        person_name(first),
        days(first.working_days),
        words.phone(first.phone),
        " · ".join(_special(cell, first, view)),
        len(active(cell)) - 1,
    )


def not_needed() -> str:
    """Say that nobody is missed for a region: the municipalities have somebody."""
    return translate("roster", "per gemeente geregeld")


def _gap(cell: RosterCell) -> CellWords:
    if cell.front_door:
        below = translate("roster", "voordeur: {name}").format(name=cell.front_door)
    else:
        below = translate("roster", "wijs iemand aan")
    return CellWords(Look.OPEN, translate("roster", "Nog niemand"), below)


def _special(cell: RosterCell, first: RosterPerson, view: RosterView) -> list[str]:
    parts = terms(first, view.on, with_kind=len(view.kinds) != 1 and cell.domain != EVERY_DOMAIN)
    if first.from_wider:
        wider = translate("roster", "eigen keuze voor {area}")
        parts.append(wider.format(area=first.from_wider))
    overruled = [person_name(one) for one in cell.persons if one.overruled]
    if first.own and overruled:
        parts.append(translate("roster", "bron: {name}").format(name=overruled[0]))
    if first.stale:
        parts.append(translate("roster", "nummer nakijken"))
    return parts


def active(cell: RosterCell) -> list[RosterPerson]:
    """Give who handles a cell, without whom the practice passed over."""
    return [one for one in cell.persons if not one.overruled] or list(cell.persons)


def leading(cell: RosterCell) -> RosterPerson | None:
    """Give the first who handles a cell."""
    return next(iter(active(cell)), None)


def person_name(person: RosterPerson) -> str:
    """Name a person, or the role or organisation when no person is named."""
    return person.name or person.role or person.organization


def reach(person: RosterPerson) -> str:
    """Say on which days and at which number."""
    return " · ".join(
        part for part in (days(person.working_days), words.phone(person.phone)) if part
    )


def days(working: Sequence[str]) -> str:
    """Write working days: "ma di do"; three or more in a row as "ma–do"."""
    places = sorted(DUTCH_DAYS.index(day) for day in working if day in DUTCH_DAYS)
    if len(places) >= 3 and places[-1] - places[0] == len(places) - 1:
        first, last = DUTCH_DAYS[places[0]], DUTCH_DAYS[places[-1]]
        return f"{words.short_day(first)}–{words.short_day(last)}"
    return " ".join(words.short_day(DUTCH_DAYS[place]) for place in places)


def terms(person: RosterPerson, on: date, *, with_kind: bool) -> list[str]:
    """Say in small words the kind, the ages and the period."""
    parts = [words.kind(person.kind)] if with_kind else []
    parts += [short_ages(person.minimum_age, person.maximum_age), period(person, on)]
    return [part for part in parts if part]


def short_ages(low: int | None, high: int | None) -> str:
    """Write ages as briefly as a cell needs: 18+, 12–17 jaar, t/m 17 jaar."""
    if high is None:
        return "" if low is None else translate("roster", "{low}+").format(low=low)
    if not low:
        return translate("roster", "t/m {high} jaar").format(high=high)
    return translate("roster", "{low}–{high} jaar").format(low=low, high=high)


def period(person: RosterPerson, on: date) -> str:
    """Say from and until when; a start in the past isn't worth a word."""
    begin = person.valid_from if person.valid_from and person.valid_from > on else None
    parts = []
    if begin:
        parts.append(translate("roster", "vanaf {day}").format(day=words.brief_day(begin, on)))
    if person.valid_to:
        last = words.brief_day(person.valid_to, on)
        parts.append(translate("roster", "t/m {day}").format(day=last))
    return " ".join(parts)


def hours(person: RosterPerson) -> str:
    """Say the reachable hours in Dutch, "" when nobody told us."""
    return to_dutch(person.reachable) if person.reachable else ""


def see_wider(cell: RosterCell, view: RosterView) -> str:
    """Say at which wider area to look."""
    area = _wider(cell, view)
    if area is not None and area.area.kind is AreaKind.MUNICIPALITY:
        return translate("roster", "zie hele gemeente")
    if area is not None and area.area.kind is AreaKind.REGION:
        return translate("roster", "zie regio")
    return translate("roster", "zie {area}").format(area=cell.inherited_from)


def wider_name(cell: RosterCell, view: RosterView) -> str:
    """Name who handles it in the wider area, when that is a column."""
    area = _wider(cell, view)
    there = view.cell(cell.domain, area.key) if area is not None else None
    first = leading(there) if there is not None else None
    return person_name(first) if first is not None else ""


def _wider(cell: RosterCell, view: RosterView) -> RosterArea | None:
    return next((area for area in view.areas if area.label == cell.inherited_from), None)


def area_kind(area: RosterArea) -> str:
    """Say how wide a column is."""
    return {
        AreaKind.POSTCODE: translate("roster", "postcode"),
        AreaKind.NEIGHBOURHOOD: translate("roster", "wijk of dorp"),
        AreaKind.MUNICIPALITY: translate("roster", "hele gemeente"),
        AreaKind.REGION: translate("roster", "regio"),
        AreaKind.NATIONAL: translate("roster", "landelijk"),
    }[area.area.kind]


def row_label(row: RosterRow) -> str:
    """Name a row; the first is the front door's."""
    return translate("roster", "Voordeur") if row.domain == EVERY_DOMAIN else row.label


def kind_chip(kind: AssignmentKind) -> str:
    """Write a kind of assignment on a chip."""
    text = words.kind(kind)
    return text[:1].upper() + text[1:]


def spoken(cell: RosterCell, row: RosterRow, area: RosterArea, view: RosterView) -> str:
    """Say a whole cell for a screen reader."""
    where = f"{row_label(row)}, {area.label}"
    return f"{where}: " + ". ".join(told(cell, view))


def told(cell: RosterCell, view: RosterView) -> list[str]:
    """Say in lines all that is known of a cell; also its tooltip."""
    lines = []
    brief = cell_words(cell, view)
    if brief.look in (Look.OPEN, Look.WIDER):
        lines.append(" · ".join(part for part in (brief.title, brief.below) if part))
    lines += [person_line(person, view.on) for person in cell.persons]
    if cell.departed:
        gone = translate("roster", "Vertrokken: {names}")
        lines.append(gone.format(names=", ".join(cell.departed)))
    return lines


def person_line(person: RosterPerson, on: date) -> str:
    """Say in one line who somebody is in a cell and how to reach them."""
    parts = [person_name(person), *terms(person, on, with_kind=True), reach(person)]
    if person.overruled:
        parts.append(translate("roster", "van de bron, wij kozen iemand anders"))
    elif person.own:
        parts.append(translate("roster", "eigen keuze"))
    return " · ".join(part for part in parts if part)
