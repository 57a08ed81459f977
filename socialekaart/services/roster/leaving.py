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
from socialekaart.services.roster.changes import RosterChanges
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
from socialekaart.storage.records import Records, StoredRecord

LAST_DAY = "valid_to"
"""The contact's own last day: it ends all they handle, by whomever they were asked to."""


class Leaving:
    """Lets somebody leave. Used by one thread at a time."""

    def __init__(self, hand: ByHand, areas: RosterAreas) -> None:
        self._hand, self._areas = hand, areas
        self._reference: Reference = hand.reference
        self._records, self._editor = Records(hand.db), Editor(hand)
        self._changes, self._links = RosterChanges(hand), ContactLinks(hand.db)

    def departure(self, contact_id: str, on: date) -> Departure:
        """Tell what hangs on somebody; raises UsageError when they aren't there any more."""
        stored, contact = self._contact(contact_id)
        stood_in_for = (one.effective() for one in self._links.stood_in_for_by(stored))
        return Departure(
            contact_id=contact_id,
            name=_name(contact),
            cells=tuple(self._cells(contact_id, contact, on)),
            stands_in_for=tuple(_name(one) for one in stood_in_for if isinstance(one, Contact)),
            services=tuple(self._services(stored, contact)),
        )

    def leave(
        self, contact_id: str, last_day: date, successor_id: str | None, cells: Sequence[CellKey]
    ) -> None:
        """Let somebody go after their last day, and the successor take over from the day after.

        Raises UsageError when the successor is the one who leaves, or isn't there by then.
        """
        stored, contact = self._contact(contact_id)
        taken: list[OwnAssignment] = []
        if successor_id:
            self._check_successor(contact_id, successor_id, last_day)
            taken = [self._successor(successor_id, contact_id, cell, last_day) for cell in cells]
        with self._hand.as_one(f"{_name(contact)} staat weer in het rooster zoals eerst."):
            self._set_last_day(stored, last_day)
            if taken:
                self._changes.write("De overdracht is teruggedraaid.", put=taken)

    def _set_last_day(self, stored: StoredRecord, last_day: date) -> None:
        """Write the last day in our own layer, unless that is what the source says."""
        said = (stored.base or {}).get(LAST_DAY)
        value = None if said == last_day.isoformat() else last_day.isoformat()
        before = self._editor.put(stored.id, LAST_DAY, value)
        self._hand.remember(
            "De laatste dag is teruggezet.", lambda: self._editor.put(stored.id, LAST_DAY, before)
        )

    def _successor(
        self, successor_id: str, contact_id: str, cell: CellKey, last_day: date
    ) -> OwnAssignment:
        """Build the successor's assignment, on the terms of the one who leaves."""
        first = last_day + timedelta(days=1)
        new = assignment_in(self._areas, successor_id, cell, AssignmentTerms(valid_from=first))
        held = self._changes.of_contact(contact_id)
        for one in held:
            if (one.domain, one.area) == (new.domain, new.area):
                return replace(
                    new, kind=one.kind, minimum_age=one.minimum_age, maximum_age=one.maximum_age
                )
        contact = self._contact(contact_id)[1]
        kind = new.kind or contact.kind
        return replace(
            new, kind=kind, minimum_age=contact.minimum_age, maximum_age=contact.maximum_age
        )

    def _check_successor(self, contact_id: str, successor_id: str, last_day: date) -> None:
        successor = self._contact(successor_id)[1]
        if successor_id == contact_id:
            raise UsageError("Kies iemand anders als opvolger, of laat de opvolger leeg.")
        if successor.valid_to and successor.valid_to <= last_day:
            raise UsageError(
                f"{_name(successor)} werkt hier zelf tot {day_month(successor.valid_to)}. "
                "Kies iemand anders, of pas eerst die datum aan."
            )

    def _cells(self, contact_id: str, contact: Contact, on: date) -> Iterator[OpenCell]:
        """Yield the cells by the contact's own domains and area, then those by our choice."""
        said: set[CellKey] = set()
        areas = []
        if contact.area:
            areas = [self._areas.area(contact.area.kind, name) for name in contact.area.names]
            areas = areas or [self._areas.of(contact.area)]
        is_door = contact.kind is AssignmentKind.FRONT_DOOR and not contact.domains
        pairs = [
            (domain, area)
            for domain in ((EVERY_DOMAIN,) if is_door else contact.domains)
            for area in areas
        ]
        pairs += [
            (one.domain, self._areas.of(one.area)) for one in self._changes.of_contact(contact_id)
        ]
        for domain, area in pairs:
            key = CellKey(domain, area.key)
            if key not in said:
                said.add(key)
                yield self._cell(contact_id, contact, domain, area, on)

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

    def _services(self, stored: StoredRecord, contact: Contact) -> Iterator[str]:
        if not contact.service_ids or not stored.source_id:
            return
        kind = RecordKind.SERVICE
        for found in self._records.by_external_ids(stored.source_id, kind, contact.service_ids):
            yield str(found.shown_value("name") or "")

    def _contact(self, contact_id: str) -> tuple[StoredRecord, Contact]:
        stored = self._records.get(contact_id)
        contact = stored.effective() if stored else None
        if stored is None or not isinstance(contact, Contact):
            raise UsageError("Deze contactpersoon staat niet meer in de database. Zoek opnieuw.")
        return stored, contact


def _name(contact: Contact) -> str:
    return contact.name or contact.role or contact.organization
