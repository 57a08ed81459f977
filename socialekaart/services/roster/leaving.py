"""A person leaves: what that means, and handing over or opening their cells as one change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from socialekaart.domain.model import AssignmentKind, Contact, RecordKind
from socialekaart.domain.roster_grid import EVERY_DOMAIN
from socialekaart.errors import UsageError
from socialekaart.services.by_hand import ByHand
from socialekaart.services.edit_record import Editor
from socialekaart.services.reference import Reference
from socialekaart.services.roster.areas import RosterAreas
from socialekaart.services.roster.changes import RosterChanges, covers
from socialekaart.services.roster.persons import RosterPersons, Somebody
from socialekaart.services.roster.terms import assignment_in
from socialekaart.services.roster.views import (
    DOOR_LABEL,
    AssignmentTerms,
    CellKey,
    Departure,
    OpenCell,
    RosterArea,
)
from socialekaart.services.wording import day_month
from socialekaart.storage.assignments import OwnAssignment
from socialekaart.storage.contact_links import ContactLinks
from socialekaart.storage.records import Records

LATEST_LAST_DAY = date(2200, 1, 1)
LAST_DAY = "valid_to"
"""The contact's own last day: it ends all they handle, by whomever they were asked to."""


class Leaving:
    """Lets somebody leave. Used by one thread at a time."""

    def __init__(self, hand: ByHand, areas: RosterAreas) -> None:
        self._hand, self._areas = hand, areas
        self._reference: Reference = hand.reference
        self._records, self._editor = Records(hand.db), Editor(hand)
        self._changes, self._links = RosterChanges(hand), ContactLinks(hand.db)
        self._people = RosterPersons(hand.db)

    def departure(self, contact_id: str, on: date) -> Departure:
        """Tell what hangs on somebody; raises UsageError when they aren't there any more.

        A person may have several records: all of them leave.
        """
        records = self._people.records_of(contact_id)
        own = {one.stored.id for one in records}
        stood_in_for = {
            found.id: _name(contact)
            for one in records
            for found in self._links.stood_in_for_by(one.stored)
            if found.id not in own and isinstance(contact := found.effective(), Contact)
        }
        cells: dict[CellKey, OpenCell] = {}
        for one in records:
            for cell in self._cells(one, on):
                cells.setdefault(CellKey(cell.domain, cell.area), cell)
        return Departure(
            contact_id=contact_id,
            name=_name(records[0].contact),
            cells=tuple(cells.values()),
            stands_in_for=tuple(dict.fromkeys(stood_in_for.values())),
            services=tuple(dict.fromkeys(s for one in records for s in self._services(one))),
        )

    def leave(
        self, contact_id: str, last_day: date, successor_id: str | None, cells: Sequence[CellKey]
    ) -> None:
        """Let somebody go after their last day, and the successor take over from the day after.

        Raises UsageError when the successor is the one who leaves, or isn't there by then, and for
        a last day that can't be meant.
        """
        if last_day > LATEST_LAST_DAY:
            raise UsageError("Zo ver weg ligt een laatste werkdag niet. Kijk het jaar na.")
        with self._hand.change():
            records = self._people.records_of(contact_id)
            name = _name(records[0].contact)
            taken: list[OwnAssignment] = []
            if successor_id:
                successor = self._successor(records, successor_id, last_day)
                taken = [
                    new
                    for cell in dict.fromkeys(cells)
                    for new in self._taken_over(successor, records, cell, last_day)
                ]
            with self._hand.as_one(f"{name} staat weer in het rooster zoals eerst."):
                self._set_last_day(records[0], last_day)
                for other in records[1:]:
                    if other.contact.valid_to is None or other.contact.valid_to > last_day:
                        self._set_last_day(other, last_day)
                self._changes.write("De overdracht is teruggedraaid.", put=taken)

    def _set_last_day(self, one: Somebody, last_day: date) -> None:
        """Write the last day in our own layer, unless that is what the source says."""
        first = one.contact.valid_from
        if first and last_day < first:
            raise UsageError(
                f"{_name(one.contact)} begint pas op {day_month(first)}. Kies een latere laatste "
                "dag, of pas eerst die datum aan."
            )
        said = (one.stored.base or {}).get(LAST_DAY)
        value = None if said == last_day.isoformat() else last_day.isoformat()
        self._editor.change(one.stored.id, LAST_DAY, value, "De laatste dag is teruggezet.")

    def _taken_over(
        self, successor_id: str, records: Sequence[Somebody], cell: CellKey, last_day: date
    ) -> Iterator[OwnAssignment]:
        """Yield the successor's assignments in a cell, on the terms of the one who leaves.

        These are our own, which may be several, else those of the contact.
        """
        stands = self._changes.of_contact(successor_id)
        for terms in self._terms_left(records, cell, last_day):
            new = assignment_in(self._areas, successor_id, cell, terms)
            if not cell.domain:
                # What we asked for every domain isn't the front door unless it was.
                new = replace(new, kind=terms.kind)
            if cell.area == self._areas.of(None).key:
                new = replace(new, area=None)
            if not any(covers(held, new) for held in stands):
                yield new

    def _terms_left(
        self, records: Sequence[Somebody], cell: CellKey, last_day: date
    ) -> list[AssignmentTerms]:
        first = last_day + timedelta(days=1)
        own = [
            AssignmentTerms(
                *(one.kind, one.minimum_age, one.maximum_age),
                max(first, one.valid_from or first),
                one.valid_to if one.valid_to and one.valid_to > last_day else None,
            )
            for somebody in records
            for one in self._held(somebody, last_day)
            if self._key(one) == cell
        ]
        if own:
            return list(dict.fromkeys(own))
        cells = ((one, key) for one in records for key in self._entered(one.contact))
        contact = next((one.contact for one, key in cells if key == cell), records[0].contact)
        return [AssignmentTerms(contact.kind, contact.minimum_age, contact.maximum_age, first)]

    def _successor(self, records: Sequence[Somebody], successor_id: str, last_day: date) -> str:
        """Return whose record takes over; raises UsageError for who can't."""
        successor = self._people.get(successor_id)
        if successor.stored.id in {one.stored.id for one in records}:
            raise UsageError("Kies iemand anders als opvolger, of laat de opvolger leeg.")
        last = successor.contact.valid_to
        if last and last <= last_day:
            raise UsageError(
                f"{_name(successor.contact)} werkt hier zelf tot {day_month(last)}. "
                "Kies iemand anders, of pas eerst die datum aan."
            )
        return successor.stored.id

    def _cells(self, one: Somebody, on: date) -> Iterator[OpenCell]:
        """Yield the cells by the contact's own domains and area, then those by our choice."""
        keys = (*self._entered(one.contact), *map(self._key, self._held(one, on)))
        for key in dict.fromkeys(keys):
            area = self._areas.by_key(key.area)
            if area is not None:
                yield self._cell(one.stored.id, one.contact, key.domain, area, on)

    def _entered(self, contact: Contact) -> Iterator[CellKey]:
        """Yield the cells of a contact's own domains and area."""
        if contact.area is None:
            return
        named = [self._areas.area(contact.area.kind, name) for name in contact.area.names]
        is_door = contact.kind is AssignmentKind.FRONT_DOOR and not contact.domains
        for domain in (EVERY_DOMAIN,) if is_door else contact.domains:
            for area in named or [self._areas.of(contact.area)]:
                yield CellKey(domain, area.key)

    def _held(self, one: Somebody, on: date) -> list[OwnAssignment]:
        """Give our own choices of somebody that still hold on a day, or will."""
        held = self._changes.of_contact(one.stored.id)
        return [own for own in held if own.valid_to is None or own.valid_to >= on]

    def _key(self, one: OwnAssignment) -> CellKey:
        return CellKey(one.domain, self._areas.of(one.area).key)

    def _cell(
        self, contact_id: str, contact: Contact, domain: str, area: RosterArea, on: date
    ) -> OpenCell:
        last = contact.valid_to or on
        return OpenCell(
            domain=domain,
            domain_label=self._reference.domains.label(domain) if domain else DOOR_LABEL,
            area=area.key,
            area_label=area.label,
            who=_name(contact),
            contact_id=contact_id,
            last_day=last,
            is_open=last < on,
        )

    def _services(self, one: Somebody) -> Iterator[str]:
        stored, wanted = one.stored, one.contact.service_ids
        if not wanted or not stored.source_id:
            return
        kind = RecordKind.SERVICE
        for found in self._records.by_external_ids(stored.source_id, kind, wanted):
            yield str(found.shown_value("name") or "")


def _name(contact: Contact) -> str:
    return contact.name or contact.role or contact.organization
