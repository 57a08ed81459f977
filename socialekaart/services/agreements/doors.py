"""Wrong doors at an offering: the ways on from it, and reporting a new one to its source."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import uuid4

from socialekaart.domain.model import RecordKind, RecordState, Service, ServiceStatus
from socialekaart.domain.privacy import guard
from socialekaart.domain.wrong_door import (
    Referral,
    Way,
    WrongDoor,
    door_key,
    gather,
    same_report,
    ways_on,
)
from socialekaart.errors import UsageError
from socialekaart.services.agreements.told import WRONG_DOOR, wrong_door_values
from socialekaart.services.agreements.views import DoorReport, DoorStep, DoorView
from socialekaart.services.by_hand import ByHand
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from socialekaart.storage.history import History
from socialekaart.storage.records import Records, StoredRecord
from socialekaart.storage.wrong_doors import WrongDoors

if TYPE_CHECKING:
    from socialekaart.services.agreements.wrong_cells import WrongCells

MOST_DOORS = 40
"""Doors looked at around an offering: a source may well name hundreds."""
_CLOSED = (ServiceStatus.ENDED, ServiceStatus.PAUSED)
_IN_SIGHT = (RecordState.DELIVERED, RecordState.OWN)


def doors_of(db: Database, reference: Reference, stored: StoredRecord, today: date) -> DoorView:
    """Return what is known of wrong doors at an offering, with the ways on from it."""
    reader = _Reader(db, stored, today)
    ways = ways_on(stored.id, gather(stored.id, reader.referrals, MOST_DOORS))
    return DoorView(
        ours=tuple(WrongDoors(db).of_record(stored.id)),
        chains=tuple(tuple(map(reader.step, chain)) for chain in ways.chains),
        loops=tuple(reader.around(loop) for loop in ways.loops if _concerns(loop, stored.id)),
    )


def _concerns(loop: Way, record_id: str) -> bool:
    """Leave out what sources elsewhere say of each other: that is nothing to warn for here."""
    return any(one.by_us for one in loop) or loop[0].origin == record_id


class _Reader:
    """Reads doors and what they say of others; each record once."""

    def __init__(self, db: Database, start: StoredRecord, today: date) -> None:
        self._records, self._wrong_doors, self._today = Records(db), WrongDoors(db), today
        self._known: dict[str, StoredRecord | None] = {start.id: start}
        self._names: dict[str, str] = {}

    def referrals(self, door: str) -> Iterator[Referral]:
        """Give to which doors a door points: what the practice found first, then its source."""
        stored, service = self._service(door)
        if stored is None or service is None:
            return
        for report in self._wrong_doors.of_record(door):
            target = report.instead_id or self._named(report.instead_name)
            self._names.setdefault(target, report.instead_name)
            if target:
                told = (report.domains, True, report.reported_on, report.reason)
                yield Referral(door, target, *told)
        for wanted in service.alternatives:
            yield Referral(door, self._meant(stored, wanted), reason=service.not_for)

    def step(self, one: Referral) -> DoorStep:
        """Make the step to the door that is pointed to."""
        stored, service = self._service(one.target)
        return DoorStep(
            record_id=stored.id if stored and service else "",
            name=service.name if service else self._names.get(one.target, ""),
            phone=service.phone if service else "",
            told_by_us=one.by_us,
            reported_on=one.reported_on,
            domains=one.domains,
            reason=one.reason,
            closed=bool(stored and service and self._is_closed(stored, service)),
        )

    def around(self, loop: Way) -> tuple[DoorStep, ...]:
        """Make the steps of a loop: the door it begins at, then each that is pointed to."""
        begin = self.step(Referral("", loop[0].origin))
        return (begin, *map(self.step, loop))

    def _meant(self, stored: StoredRecord, wanted: str) -> str:
        """Follow "wel bij" as the detail does: by id within the source, else by name."""
        kind = RecordKind.SERVICE
        found = self._records.by_external_ids(stored.source_id, kind, [wanted])
        return self._keep(found[0]) if found else self._named(wanted)

    def _named(self, name: str) -> str:
        """Find the door of this name; "" without a name."""
        if not name:
            return ""
        found = self._records.by_name(RecordKind.SERVICE, name)
        key = self._keep(found[0]) if found else door_key("", name)
        self._names.setdefault(key, name)
        return key

    def _keep(self, stored: StoredRecord) -> str:
        self._known.setdefault(stored.id, stored)
        return stored.id

    def _service(self, door: str) -> tuple[StoredRecord | None, Service | None]:
        if door not in self._known:
            self._known[door] = self._records.get(door)
        stored = self._known[door]
        service = stored.effective() if stored else None
        return stored, service if isinstance(service, Service) else None

    def _is_closed(self, stored: StoredRecord, service: Service) -> bool:
        over = service.valid_to is not None and service.valid_to < self._today
        if over or service.status in _CLOSED or stored.state not in _IN_SIGHT:
            return True
        return not self._records.by_numbers([stored.nr])


class DoorReports:
    """Keeps what the practice found not to be the right door."""

    def __init__(self, hand: ByHand) -> None:
        self._hand = hand
        self._doors, self._records = WrongDoors(hand.db), Records(hand.db)
        self._history = History(hand.db)

    @cached_property
    def _cells(self) -> WrongCells:
        """Imported when something is reported: it needs all that writes files."""
        from socialekaart.services.agreements.wrong_cells import WrongCells

        return WrongCells(self._hand.db, self._hand.reference)

    def report(self, given: DoorReport, today: date) -> bool:
        """Keep that an offering is not for this kind of question, and who is.

        It goes into the return file of the source too, and one undo takes all of it back. False
        when the same was reported before. Raises PatientDataError or UsageError; nothing is kept.
        """
        report = self._made(given, today)
        stored = self._stored(given.record_id)
        before = self._doors.of_record(stored.id)
        if any(same_report(report, held) for held in before):
            return False
        with self._hand.change():
            self._set(report, holds=True)
            undo = self._cells.report(stored, before, [report, *before])
            self._hand.remember(
                "De melding ‘niet hier’ is weer weg.",
                lambda: self._take_back(report, undo, holds=False),
            )
        return True

    def end(self, report_id: str) -> None:
        """Let a report no longer hold, for the source too as long as it wasn't sent."""
        report = self._doors.get(report_id)
        if report is None:
            raise UsageError("Deze melding is er niet meer. Zoek het aanbod opnieuw op.")
        before = self._doors.of_record(report.record_id)
        with self._hand.change():
            self._set(report, holds=False)
            rest = [held for held in before if held.id != report_id]
            undo = self._cells.report(self._stored(report.record_id), before, rest)
            self._hand.remember(
                "De melding ‘niet hier’ is terug.",
                lambda: self._take_back(report, undo, holds=True),
            )

    def _set(self, report: WrongDoor, *, holds: bool) -> None:
        if holds:
            self._doors.put(report)
        else:
            self._doors.end([report.id])
        values = wrong_door_values(report)
        told = (None, values) if holds else (values, None)
        self._history.add(report.record_id, "own", {WRONG_DOOR: told})

    def _take_back(self, report: WrongDoor, undo: Callable[[], None], *, holds: bool) -> None:
        self._set(report, holds=holds)
        undo()

    def _made(self, given: DoorReport, today: date) -> WrongDoor:
        """Check what was given, and make a report of it."""
        reason, name = (" ".join(text.split()) for text in (given.reason, given.instead_name))
        guard(reason)
        guard(name)
        if not isinstance(self._stored(given.record_id).effective(), Service):
            raise UsageError("‘Niet hier’ meld je bij een aanbod, niet bij een persoon.")
        if not given.domains and not reason:
            raise UsageError("Kies waar de vraag over ging, of schrijf het kort op.")
        if given.instead_id == given.record_id:
            raise UsageError("Dit is hetzelfde aanbod. Kies een ander, of ‘Weet ik niet’.")
        if given.instead_id:
            name = self._stored(given.instead_id).effective().name or name
        ids = self._hand.reference.domains.ids
        if not set(given.domains) <= set(ids):
            raise UsageError("Dit onderwerp kennen we niet. Kies het uit de lijst.")
        return WrongDoor(
            id=str(uuid4()),
            record_id=given.record_id,
            domains=tuple(domain for domain in ids if domain in given.domains),
            reason=reason,
            instead_id=given.instead_id,
            instead_name=name,
            reported_on=today,
        )

    def _stored(self, record_id: str) -> StoredRecord:
        stored = self._records.get(record_id)
        if stored is None:
            raise UsageError("Dit staat niet meer in de database. Zoek het opnieuw op.")
        return stored
