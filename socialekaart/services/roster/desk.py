"""The roster's counter: the matrix, and every change of who handles what."""

from __future__ import annotations

from socialekaart.domain.model import AreaKind, AssignmentKind, ServiceArea
from socialekaart.services.by_hand import ByHand
from socialekaart.services.edit_record import Editor
from socialekaart.services.roster.changes import RosterChanges
from socialekaart.storage.assignments import OwnAssignment


class RosterDesk:
    """Shows and changes the roster; called by one thread at a time."""

    def __init__(self, hand: ByHand) -> None:
        self._hand, self._editor = hand, Editor(hand)
        self._changes = RosterChanges(hand)

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
        fixed = (None, AssignmentKind.CONTACT_POINT, AssignmentKind.CASE_MANAGER)
        return [
            one
            for one in self._changes.all()
            if (one.domain, one.area) == (domain, area) and one.kind in fixed
        ]


def _municipality(code: str) -> ServiceArea | None:
    return ServiceArea(AreaKind.MUNICIPALITY, (code,)) if code else None
