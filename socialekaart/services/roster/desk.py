"""The roster's counter: the matrix, and every change of who handles what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from socialekaart.domain.model import AreaKind, RecordKind, ServiceArea
from socialekaart.domain.roster_grid import FIXED
from socialekaart.errors import UsageError
from socialekaart.services.by_hand import ByHand
from socialekaart.services.roster.changes import RosterChanges
from socialekaart.services.roster.export import write_roster
from socialekaart.services.roster.leaving import Leaving
from socialekaart.services.roster.terms import assignment_in, check
from socialekaart.services.roster.viewing import RosterViewer
from socialekaart.services.roster.views import (
    AssignmentTerms,
    CellKey,
    Departure,
    OpenCell,
    RosterArea,
    RosterQuery,
    RosterView,
)
from socialekaart.storage.assignments import OwnAssignment
from socialekaart.storage.records import Records

_EVERYTHING = RosterQuery()


class RosterDesk:
    """Shows and changes the roster; called by one thread at a time."""

    def __init__(self, hand: ByHand) -> None:
        self._hand = hand
        self._viewer = RosterViewer(hand.db, hand.reference)
        self._changes = RosterChanges(hand)
        self._leaving = Leaving(hand, self._viewer.areas)

    # --- looking --------------------------------------------------------------------------------

    def view(self, query: RosterQuery, now: datetime) -> RosterView:
        """See `RosterViewer.view`."""
        return self._viewer.view(query, now)

    def areas(self) -> tuple[RosterArea, ...]:
        """See `RosterAreas.all`."""
        return self._viewer.areas.all()

    def area_named(self, text: str) -> str:
        """Return the key of the area that somebody names; raises UnknownPlaceError."""
        return self._viewer.areas.named(text).key

    def open_cells(self, on: date, query: RosterQuery = _EVERYTHING) -> tuple[OpenCell, ...]:
        """See `RosterViewer.open_cells`."""
        return self._viewer.open_cells(query, on)

    def departure(self, contact_id: str, on: date) -> Departure:
        """See `Leaving.departure`."""
        return self._leaving.departure(contact_id, on)

    def export(self, query: RosterQuery, now: datetime, target: Path, *, staff_only: bool) -> int:
        """See `write_roster`."""
        domains = {domain.id: domain.label for domain in self._hand.reference.domains}
        return write_roster(self.view(query, now), domains, target, staff_only=staff_only)

    # --- changing -------------------------------------------------------------------------------

    def assign(
        self, contact_id: str, cells: Sequence[CellKey], terms: AssignmentTerms
    ) -> tuple[str, ...]:
        """Put somebody in cells, beside who is there; who is in one by our choice stays as it is.

        Raises UsageError for terms that can't be, and for somebody who isn't there any more.
        """
        stored = Records(self._hand.db).get(contact_id)
        if stored is None or stored.kind is not RecordKind.CONTACT:
            raise UsageError("Deze contactpersoon staat niet meer in de database. Zoek opnieuw.")
        new = [assignment_in(self._viewer.areas, contact_id, cell, terms) for cell in cells]
        held = {_place_of(one) for one in self._changes.of_contact(contact_id)}
        new = [one for one in new if _place_of(one) not in held]
        if new:
            self._changes.write("De toewijzing is teruggedraaid.", put=new)
        return tuple(one.id for one in new)

    def change(self, assignment_ids: Sequence[str], terms: AssignmentTerms) -> None:
        """Change the terms of own assignments; raises UsageError for terms that can't be."""
        check(terms)
        changed = [
            replace(
                one,
                kind=terms.kind,
                minimum_age=terms.minimum_age,
                maximum_age=terms.maximum_age,
                valid_from=terms.valid_from,
                valid_to=terms.valid_to,
            )
            for one in self._held(assignment_ids)
        ]
        self._changes.write("De toewijzing is weer zoals eerst.", put=changed)

    def move(self, assignment_id: str, to: CellKey) -> None:
        """Move an own assignment to another cell, on the same terms."""
        (held,) = self._held([assignment_id])
        terms = AssignmentTerms(
            held.kind, held.minimum_age, held.maximum_age, held.valid_from, held.valid_to
        )
        new = assignment_in(self._viewer.areas, held.contact_id, to, terms)
        moved = replace(new, id=held.id)
        self._changes.write("De toewijzing staat weer waar die stond.", put=[moved])

    def remove(self, assignment_ids: Sequence[str]) -> None:
        """Take own assignments out of their cells; the source's word shows again."""
        self._changes.write("De toewijzing is terug.", gone=self._held(assignment_ids))

    def leave(
        self, contact_id: str, last_day: date, successor_id: str | None, cells: Sequence[CellKey]
    ) -> None:
        """See `Leaving.leave`."""
        self._leaving.leave(contact_id, last_day, successor_id, cells)

    def choose(self, domain: str, municipality: str, contact_id: str) -> None:
        """Fix the practice's contact for a domain, in the place of who was; "" is everywhere."""
        area = _municipality(municipality)
        before = self._fixed(domain, area)
        new = OwnAssignment(contact_id, domain, area=area)
        self._changes.write("De keuze is teruggedraaid.", put=[new], gone=before)

    def withdraw_choice(self, domain: str, municipality: str) -> None:
        """End the practice's choice for a domain."""
        before = self._fixed(domain, _municipality(municipality))
        self._changes.write("Het vaste contact is terug.", gone=before)

    def _fixed(self, domain: str, area: ServiceArea | None) -> list[OwnAssignment]:
        """Give who is fixed in a cell; who thinks along or is on duty there isn't that."""
        return [
            one
            for one in self._changes.all()
            if (one.domain, one.area) == (domain, area) and one.kind in FIXED
        ]

    def _held(self, assignment_ids: Sequence[str]) -> list[OwnAssignment]:
        held = [self._changes.get(one) for one in assignment_ids]
        if not all(held):
            raise UsageError("Deze toewijzing is intussen weg. Kijk opnieuw in het rooster.")
        return [one for one in held if one]


def _municipality(code: str) -> ServiceArea | None:
    return ServiceArea(AreaKind.MUNICIPALITY, (code,)) if code else None


def _place_of(one: OwnAssignment) -> tuple[object, ...]:
    """Say what makes two assignments of a contact the same one."""
    return (one.domain, one.area, one.kind, one.minimum_age, one.maximum_age, one.valid_from)
