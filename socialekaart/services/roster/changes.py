"""Writing the practice's own assignments, with their history, as one change to take back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from socialekaart.services.by_hand import ByHand
from socialekaart.storage.assignments import Assignments, OwnAssignment
from socialekaart.storage.history import History

ASSIGNMENT = "assignment"
"""What the history calls an assignment; its values are `told`."""


class RosterChanges:
    """Puts and withdraws assignments; each call of `write` is one change."""

    def __init__(self, hand: ByHand) -> None:
        self._hand = hand
        self._assignments, self._history = Assignments(hand.db), History(hand.db)

    def all(self) -> list[OwnAssignment]:
        """Return the assignments that weren't withdrawn."""
        return self._assignments.all()

    def of_contact(self, contact_id: str) -> list[OwnAssignment]:
        """Return one contact's assignments that weren't withdrawn."""
        return self._assignments.of_contact(contact_id)

    def get(self, assignment_id: str) -> OwnAssignment | None:
        """Return one that wasn't withdrawn."""
        return self._assignments.get(assignment_id)

    def write(
        self,
        sentence: str,
        put: Iterable[OwnAssignment] = (),
        gone: Iterable[OwnAssignment] = (),
    ) -> None:
        """Withdraw some, put others in place; `sentence` tells it when that is taken back."""
        put, gone = list(put), list(gone)
        before = {one.id: self._assignments.get(one.id) for one in (*put, *gone)}
        with self._hand.change():
            self._write(put, gone)
            self._hand.remember(
                sentence,
                lambda: self._write(
                    [one for one in before.values() if one],
                    [one for one in put if before[one.id] is None],
                ),
            )

    def _write(self, put: Iterable[OwnAssignment], gone: Iterable[OwnAssignment]) -> None:
        for one in gone:
            held = self._assignments.get(one.id)
            self._assignments.withdraw([one.id])
            if held:
                self._history.add(held.contact_id, "own", {ASSIGNMENT: (told(held), None)})
        for one in put:
            held = self._assignments.get(one.id)
            self._assignments.put(one)
            old = told(held) if held and held.contact_id == one.contact_id else None
            if held and old is None:
                self._history.add(held.contact_id, "own", {ASSIGNMENT: (told(held), None)})
            if old != told(one):
                self._history.add(one.contact_id, "own", {ASSIGNMENT: (old, told(one))})


def told(one: OwnAssignment) -> dict[str, Any]:
    """Write an assignment as JSON values, for the history."""
    values: dict[str, Any] = {
        "domain": one.domain,
        "kind": one.kind,
        "area": {"kind": one.area.kind, "names": list(one.area.names)} if one.area else None,
        "minimum_age": one.minimum_age,
        "maximum_age": one.maximum_age,
        "valid_from": one.valid_from.isoformat() if one.valid_from else None,
        "valid_to": one.valid_to.isoformat() if one.valid_to else None,
    }
    return {name: value for name, value in values.items() if value is not None}
