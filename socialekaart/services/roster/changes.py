"""Writing the practice's own assignments, with their history, as one change to take back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from socialekaart.errors import UsageError
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
        with self._hand.change():
            put, gone = list(put), list(gone)
            before = {one.id: self.get(one.id) for one in (*put, *gone)}
            self._write([one for one in put if one != before[one.id]], gone)
            after = {one: self.get(one) for one in before}
            if before != after:
                self._hand.remember(sentence, lambda: self._take_back(before, after))

    def _take_back(
        self,
        before: Mapping[str, OwnAssignment | None],
        after: Mapping[str, OwnAssignment | None],
    ) -> None:
        """Put back what was there; refuse when another window changed it since.

        Who was merged meanwhile has their assignments with somebody else, and keeps them there.
        """
        put, gone = [], []
        for id_, held in before.items():
            now, written = self.get(id_), after[id_]
            if _terms(now) != _terms(written):
                raise UsageError(
                    "Deze toewijzing is intussen gewijzigd in een ander venster. We zetten die "
                    "daarom niet terug. Kijk wat er nu in het rooster staat."
                )
            if held:
                put.append(replace(held, contact_id=now.contact_id) if now else held)
            elif now:
                gone.append(now)
        self._write(put, gone)

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


def covers(held: OwnAssignment, new: OwnAssignment) -> bool:
    """Tell whether somebody stands in a cell already, on these terms and all of this time."""
    return (
        _terms(_always(held)) == _terms(_always(new))
        and held.contact_id == new.contact_id
        and (held.valid_from or date.min) <= (new.valid_from or date.min)
        and (new.valid_to or date.max) <= (held.valid_to or date.max)
    )


def renewed(new: OwnAssignment, held: Iterable[OwnAssignment]) -> OwnAssignment:
    """Give a new assignment the place of one that it is all of, and more."""
    return next((replace(new, id=one.id) for one in held if covers(new, one)), new)


def _always(one: OwnAssignment) -> OwnAssignment:
    return replace(one, id="", valid_from=None, valid_to=None)


def _terms(one: OwnAssignment | None) -> OwnAssignment | None:
    return one and replace(one, contact_id="")


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
