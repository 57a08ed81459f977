"""The roster's counter: the matrix, and every change of who handles what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from socialekaart.domain.freshness import FactTerms
from socialekaart.domain.model import AreaKind, Contact, ServiceArea
from socialekaart.domain.roster_grid import EVERY_DOMAIN, FIXED
from socialekaart.errors import UsageError
from socialekaart.services.by_hand import ByHand
from socialekaart.services.roster.changes import RosterChanges, covers, renewed
from socialekaart.services.roster.export import write_roster
from socialekaart.services.roster.leaving import Leaving
from socialekaart.services.roster.persons import RosterPersons
from socialekaart.services.roster.terms import assignment_in, check, check_fit, is_door
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

    def __init__(self, hand: ByHand, terms: Callable[[], FactTerms] = FactTerms) -> None:
        self._hand = hand
        self._viewer = RosterViewer(hand.db, hand.reference, terms)
        self._changes, self._people = RosterChanges(hand), RosterPersons(hand.db)
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
        check(terms)
        with self._hand.change():
            contact_id = self._people.shown(contact_id)
            self._check_fit(contact_id, terms)
            new = [
                assignment_in(self._viewer.areas, contact_id, cell, terms)
                for cell in dict.fromkeys(cells)
            ]
            held = self._changes.of_contact(contact_id)
            # Who stood there for a part of this time, stands there for all of it now.
            put = [renewed(one, held) for one in new if not any(covers(h, one) for h in held)]
            self._changes.write("De toewijzing is teruggedraaid.", put=put)
        return tuple(one.id for one in put)

    def change(self, assignment_ids: Sequence[str], terms: AssignmentTerms) -> None:
        """Change the terms of own assignments; raises UsageError for terms that can't be.

        The front door stays the door, unless another kind is told.
        """
        check(terms)
        with self._hand.change():
            changed = [
                replace(
                    one,
                    kind=terms.kind or (one.kind if is_door(one) else None),
                    minimum_age=terms.minimum_age,
                    maximum_age=terms.maximum_age,
                    valid_from=terms.valid_from,
                    valid_to=terms.valid_to,
                )
                for one in self._held(assignment_ids)
            ]
            for one in changed:
                self._check_fit(one.contact_id, terms)
            self._changes.write("De toewijzing is weer zoals eerst.", put=changed)

    def _check_fit(self, contact_id: str, terms: AssignmentTerms) -> None:
        stored = Records(self._hand.db).get(contact_id)
        contact = stored.effective() if stored else None
        if isinstance(contact, Contact):
            check_fit(contact, terms)

    def move(self, assignment_id: str, to: CellKey) -> None:
        """Move an own assignment to another cell, on the same terms; in the row of the front door
        it becomes the door, out of it the fixed contact.

        Where this person stands there already, it only leaves its own cell.
        """
        with self._hand.change():
            (held,) = self._held([assignment_id])
            changes_row = (held.domain == EVERY_DOMAIN) != (to.domain == EVERY_DOMAIN)
            keeps_kind = not changes_row or not (to.domain == EVERY_DOMAIN or is_door(held))
            terms = AssignmentTerms(
                held.kind if keeps_kind else None,
                *(held.minimum_age, held.maximum_age, held.valid_from, held.valid_to),
            )
            new = assignment_in(self._viewer.areas, held.contact_id, to, terms)
            if keeps_kind:
                new = replace(new, kind=held.kind)
            others = [o for o in self._changes.of_contact(held.contact_id) if o.id != held.id]
            there = any(covers(other, new) for other in others)
            self._changes.write(
                "De toewijzing staat weer waar die stond.",
                put=[] if there else [replace(new, id=held.id)],
                gone=[held] if there else [],
            )

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
        with self._hand.change():
            before = self._fixed(domain, area)
            new = OwnAssignment(self._people.shown(contact_id), domain, area=area)
            self._changes.write("De keuze is teruggedraaid.", put=[new], gone=before)

    def withdraw_choice(self, domain: str, municipality: str) -> None:
        """End the practice's choice for a domain."""
        with self._hand.change():
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
