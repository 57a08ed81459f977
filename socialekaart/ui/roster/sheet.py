"""What goes on paper: the roster in plain words, without what isn't meant for patients."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from socialekaart.domain.model import Visibility
from socialekaart.domain.roster_grid import EVERY_DOMAIN, CellState
from socialekaart.services.roster.views import RosterCell, RosterPerson, RosterView
from socialekaart.ui import words
from socialekaart.ui.roster.cell_words import (
    Look,
    active,
    area_kind,
    days,
    not_needed,
    person_name,
    row_label,
    see_wider,
    short_ages,
    terms,
)
from socialekaart.ui.words import translate

NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A cell on paper: (name, what stands below it) of each who handles it."""

    look: Look
    entries: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole page. `warning` stands on it when it isn't for patients."""

    title: str
    practice: str
    day: str
    kinds: str
    columns: tuple[tuple[str, str], ...]
    """(area, how wide it is)."""
    rows: tuple[tuple[str, tuple[SheetCell, ...]], ...]
    warning: str = ""


def sheet(view: RosterView, practice: str, *, staff_only: bool) -> Sheet:
    """Write a view for paper; `staff_only` adds by name who only the practice may see."""
    warning = translate("roster", "Alleen voor de praktijk: niet meegeven aan patiënten")
    kinds = [words.kind(kind) for kind in view.kinds]
    return Sheet(
        title=translate("roster", "Rooster: wie pakt wat op"),
        practice=practice,
        day=words.day(view.on),
        kinds=", ".join(kinds) if kinds else translate("roster", "alle soorten"),
        columns=tuple((area.label, area_kind(area)) for area in view.areas),
        rows=tuple(
            (row_label(row), tuple(_cell(cell, view, staff_only) for cell in row.cells))
            for row in view.rows
        ),
        warning=warning if staff_only else "",
    )


def _cell(cell: RosterCell, view: RosterView, staff_only: bool) -> SheetCell:
    if cell.state is CellState.INHERITED:
        return SheetCell(Look.WIDER, ((see_wider(cell, view), ""),))
    persons = active(cell)
    if not persons and cell.state is CellState.EMPTY:
        return SheetCell(Look.WIDER, ((not_needed(), ""),))
    if not persons or cell.state is CellState.GAP:
        return SheetCell(Look.OPEN, ((translate("roster", "nog niemand"), ""),))
    with_kind = len(view.kinds) != 1 and cell.domain != EVERY_DOMAIN
    entries = [_entry(one, view.on, with_kind, staff_only) for one in persons]
    look = Look.OWN if persons[0].own else Look.SOURCE
    return SheetCell(look, tuple(dict.fromkeys(one for one in entries if one[0])))


def _entry(person: RosterPerson, on: date, with_kind: bool, staff_only: bool) -> tuple[str, str]:
    """Give name and what stands below; of who isn't for paper the organisation's."""
    small = terms(person, on, with_kind=with_kind)
    if staff_only or person.visibility is Visibility.PUBLIC:
        return person_name(person), _join([days(person.working_days), person.phone], small)
    name = person.organization or translate("roster", "via de voordeur")
    ages = short_ages(person.minimum_age, person.maximum_age)
    return name, _join([general_phone(person)], [ages] if ages else [])


def general_phone(person: RosterPerson) -> str:
    """Give the number of the organisation, never somebody's direct one."""
    if person.phone_is_general:
        return person.phone
    return person.general_phone


def _join(reach: Iterable[str], small: Iterable[str]) -> str:
    """Join facts so that a line is only broken between them, never inside a number."""
    parts = [words.phone(part).replace(" ", NO_BREAK) for part in reach if part]
    return f"{NO_BREAK}· ".join([*parts, *small]).strip()
