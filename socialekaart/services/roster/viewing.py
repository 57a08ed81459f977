"""From stored contacts to the roster as shown: the cells, who is in them, and what is open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from socialekaart.domain.freshness import Age, Fact, FactTerms
from socialekaart.domain.opening import reachable_at
from socialekaart.domain.roster import OwnChoice, Roster, RosterLine
from socialekaart.domain.roster_grid import EVERY_DOMAIN, Cell, CellState, Column, Entry, grid
from socialekaart.services.checks.reading import facts_of_many
from socialekaart.services.field_texts import area_text
from socialekaart.services.reference import Reference
from socialekaart.services.roster.areas import RosterAreas
from socialekaart.services.roster.lines import RosterReader
from socialekaart.services.roster.views import (
    DOOR_LABEL,
    AssignmentTerms,
    OpenCell,
    RosterArea,
    RosterCell,
    RosterPerson,
    RosterQuery,
    RosterRow,
    RosterView,
)
from socialekaart.storage.database import Database
from socialekaart.storage.records import StoredRecord


@dataclass(frozen=True, slots=True)
class _Known:
    """All that one matrix is made of."""

    records: Mapping[str, StoredRecord]
    lines: tuple[RosterLine, ...]
    columns: tuple[RosterArea, ...]
    cells: Mapping[tuple[str, str], Cell]


class RosterViewer:
    """Builds the matrix from the database. Used by one thread at a time."""

    def __init__(
        self, db: Database, reference: Reference, terms: Callable[[], FactTerms] = FactTerms
    ) -> None:
        self._db, self._reference, self._terms = db, reference, terms
        self._reader, self.areas = RosterReader(db, reference), RosterAreas(db, reference)

    def view(self, query: RosterQuery, now: datetime) -> RosterView:
        """Return the matrix at a moment, in local Dutch time."""
        known = self._known(query, now.date())
        people = _People(known, self._reference, now, self._stale(known, now.date()))
        return RosterView(
            on=now.date(),
            kinds=query.kinds,
            areas=known.columns,
            rows=tuple(
                RosterRow(domain, label, tuple(people.cell(domain, c) for c in known.columns))
                for domain, label in self._rows()
            ),
        )

    def _stale(self, known: _Known, today: date) -> frozenset[str]:
        """Return those in the matrix of whom nobody checked the number in time."""
        shown = {e.line.contact_id for cell in known.cells.values() for e in cell.entries}
        facts = facts_of_many(
            self._db, [known.records[one] for one in sorted(shown)], today, self._terms()
        )
        return frozenset(
            contact_id
            for contact_id, states in facts.items()
            for state in states
            if state.fact is Fact.PHONE and state.age is Age.STALE
        )

    def open_cells(self, query: RosterQuery, on: date) -> tuple[OpenCell, ...]:
        """Return the cells that somebody left or is about to leave, and nobody fills."""
        known = self._known(query, on)
        found = [
            opened
            for domain, label in self._rows()
            for column in known.columns
            for opened in _opened(known.cells[domain, column.key], domain, label, column, on)
        ]
        return tuple(sorted(found, key=lambda one: (one.last_day, one.domain_label, one.area)))

    def _rows(self) -> list[tuple[str, str]]:
        domains = [(domain.id, domain.label) for domain in self._reference.domains]
        return [(EVERY_DOMAIN, DOOR_LABEL), *domains]

    def _known(self, query: RosterQuery, day: date) -> _Known:
        columns = self.areas.chosen(query)
        records: dict[str, StoredRecord] = {}
        lines: dict[str, RosterLine] = {}
        # By municipality, as the index has it: a country's contacts are never read for one roster.
        places = {c.place.municipality: c.place for c in columns if c.place}
        for place in places.values():
            found, of_place = self._reader.lines(place)
            records |= found
            lines |= {line.contact_id: line for line in of_place}
        cells = grid(
            lines.values(),
            [domain for domain, _ in self._rows()],
            [Column(c.key, c.area, c.place) for c in columns],
            query.kinds,
            day,
        )
        return _Known(records, tuple(lines.values()), columns, cells)


class _People:
    """Words the cells of one matrix."""

    def __init__(
        self, known: _Known, reference: Reference, now: datetime, stale: frozenset[str]
    ) -> None:
        self._known, self._reference, self._now, self._stale = known, reference, now, stale
        self._roster = Roster(known.lines, now.date(), None)

    def cell(self, domain: str, column: RosterArea) -> RosterCell:
        found = self._known.cells[domain, column.key]
        doors = self._known.cells[EVERY_DOMAIN, column.key]
        door = next((e for e in (*doors.entries, doors.wider) if e), None)
        return RosterCell(
            domain=domain,
            area=column.key,
            state=found.state,
            persons=tuple(map(self._person, found.entries)),
            inherited_from=self._where(found.wider),
            leaving_on=found.leaving_on,
            departed=tuple(_name(entry) for entry in found.departed),
            front_door=_name(door) if door and domain != EVERY_DOMAIN else "",
        )

    def _person(self, entry: Entry) -> RosterPerson:
        stored = self._known.records[entry.line.contact_id]
        contact = entry.line.contact
        choice = entry.choice
        stand_in = next(self._roster.stand_ins(entry.line), None)
        return RosterPerson(
            contact_id=entry.line.contact_id,
            name=contact.name,
            role=contact.role,
            organization=contact.organization,
            kind=entry.kind,
            phone=contact.direct_phone or contact.general_phone,
            phone_is_general=bool(contact.general_phone and not contact.direct_phone),
            general_phone=contact.general_phone,
            working_days=contact.working_days,
            reachable=contact.reachable,
            opening=reachable_at(contact.working_days, contact.reachable, self._now),
            stand_in_name=stand_in.contact.name or stand_in.contact.role if stand_in else "",
            minimum_age=_told(choice.minimum_age if choice else None, contact.minimum_age),
            maximum_age=_told(choice.maximum_age if choice else None, contact.maximum_age),
            valid_from=entry.first,
            valid_to=entry.last,
            visibility=contact.visibility,
            source=stored.source,
            assignment_id=choice.id if choice else "",
            own=choice is not None,
            overruled=entry.overruled,
            from_wider=self._where(entry) if entry.from_wider else "",
            own_terms=_terms(choice) if choice else None,
            stale=entry.line.contact_id in self._stale,
        )

    def _where(self, entry: Entry | None) -> str:
        """Name the area of an entry: by its column, else as it is told."""
        if entry is None or entry.area is None:
            return ""
        for column in self._known.columns:
            of_one_kind = column.area.kind is entry.area.kind
            if of_one_kind and {*column.area.names} <= {*entry.area.names}:
                return column.label
        # A region was given the codes of its municipalities to be found by; they aren't its name.
        names = [name for name in entry.area.names if not name.startswith("GM")]
        return area_text(entry.area.kind, names or list(entry.area.names), self._reference)


def _opened(
    cell: Cell, domain: str, label: str, column: RosterArea, on: date
) -> Iterable[OpenCell]:
    """Yield who leaves a cell open: who is about to go, or who went and has no successor."""
    gone: list[tuple[Entry, date]]
    if cell.state is CellState.LEAVING and cell.leaving_on:
        # Who goes earlier leaves it to somebody; who was chosen for a wider area isn't from here.
        last_ones = [e for e in cell.entries if e.last == cell.leaving_on and not e.from_wider]
        gone = [(e, cell.leaving_on) for e in last_ones]
    elif cell.entries:
        gone = []
    else:
        gone = [(e, min(e.last or on, on - timedelta(days=1))) for e in cell.departed[:1]]
    each = {entry.line.contact_id: (entry, last) for entry, last in reversed(gone)}
    for entry, last in each.values():
        yield OpenCell(
            domain=domain,
            domain_label=label,
            area=column.key,
            area_label=column.label,
            who=_name(entry),
            contact_id=entry.line.contact_id,
            last_day=last,
            is_open=last < on,
        )


def _name(entry: Entry | None) -> str:
    if entry is None:
        return ""
    contact = entry.line.contact
    return contact.name or contact.role or contact.organization


def _terms(choice: OwnChoice) -> AssignmentTerms:
    """Give what an assignment tells itself, without what it takes from the contact."""
    return AssignmentTerms(
        choice.kind, choice.minimum_age, choice.maximum_age, choice.valid_from, choice.valid_to
    )


def _told(own: int | None, contacts: int | None) -> int | None:
    return contacts if own is None else own
