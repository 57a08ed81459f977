"""Apply one delivery of a source: all of it in one transaction, or nothing.

A delivery speaks only for its own source's records. What the practice made of a record lies in
another layer and is not touched; what is absent from the files is marked, never deleted.

This is the whole path for a delivery by id. Preview, three-way comparison and undo will stand
between `_Delivery.take` (which row is which record, and what changed) and the writing of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from socialekaart.domain.matching import match_key
from socialekaart.domain.model import Record, RecordKind, RecordState
from socialekaart.domain.record_values import changed_fields, to_values
from socialekaart.errors import UsageError
from socialekaart.exchange.delivery_reader import DeliveredRow, Delivery, read_delivery
from socialekaart.exchange.report import Report
from socialekaart.services.index_record import put_in_index, take_from_index
from socialekaart.services.progress import (
    Cancelled,
    CancelledError,
    Progress,
    never,
    no_progress,
)
from socialekaart.services.reference import Reference
from socialekaart.storage.database import IN_MEMORY, Database
from socialekaart.storage.history import WHOLE_RECORD, History
from socialekaart.storage.records import KnownRow, Records
from socialekaart.storage.sources import Sources

_TELL_EVERY = 200
"""Rows between two calls of `progress`."""


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What a delivery did, or would do. `counts` has new, changed, unchanged, absent, deleted,
    returned and rejected."""

    report: Report
    applied: bool
    counts: dict[str, int]


@dataclass(slots=True)
class ImportOrder:
    """What to import and how. `strict` applies nothing when any row has an error."""

    paths: Sequence[Path]
    source_name: str
    dry_run: bool = False
    strict: bool = False
    is_example: bool = False
    progress: Progress = field(default=no_progress)
    cancelled: Cancelled = field(default=never)


class _TellOnlyError(Exception):
    """Undoes the transaction of a trial or of a strict delivery with errors."""


def import_delivery(db: Database, reference: Reference, order: ImportOrder) -> ImportOutcome:
    """Read, check and apply the files of one delivery.

    Raises UnreadableFileError before anything is written when a file is no table, UsageError
    without a source name, CancelledError when stopped; nothing is changed then.
    """
    if not order.source_name.strip():
        raise UsageError("Geef de bron een naam, bijvoorbeeld: --bron 'Gemeente Zwolle'.")
    report = Report()
    delivery = read_delivery(order.paths, reference.vocabulary, report)
    if not order.dry_run:
        _back_up_if_filled(db)
    work = _Delivery(db, reference, order)
    try:
        with db.writing():
            work.apply(delivery, report)
            if order.dry_run or (order.strict and report.has_errors):
                raise _TellOnlyError
    except _TellOnlyError:
        return ImportOutcome(report, applied=False, counts=work.result())
    return ImportOutcome(report, applied=True, counts=work.result())


def _back_up_if_filled(db: Database) -> None:
    """Keep a copy of what is there before a delivery changes it; an empty file needs none."""
    if db.path != IN_MEMORY and db.rows("SELECT 1 FROM delivery LIMIT 1"):
        db.back_up()


class _Delivery:
    """One delivery being applied."""

    def __init__(self, db: Database, reference: Reference, order: ImportOrder) -> None:
        self._db = db
        self._reference = reference
        self._order = order
        self._records = Records(db)
        self._sources = Sources(db)
        self._history = History(db)
        self._counts: Counter[str] = Counter()
        self._keys: Counter[tuple[RecordKind, str]] = Counter()
        self._source_id = ""
        self._delivery_id = ""

    def result(self) -> dict[str, int]:
        """Return the counts by outcome."""
        names = ("new", "changed", "unchanged", "returned", "absent", "deleted", "rejected")
        return {name: self._counts[name] for name in names}

    def apply(self, delivery: Delivery, report: Report) -> None:
        """Take every row of every table, then mark what is absent."""
        self._source_id = self._source()
        files = [{"naam": path.name, "bytes": path.stat().st_size} for path in self._order.paths]
        self._delivery_id = self._sources.begin_delivery(self._source_id, files)
        kinds = set()
        for table in delivery.tables:
            kinds.add(table.kind)
            self._take_all(table.rows)
        for kind in sorted(kinds):
            self._mark_absent(kind)
        self._sources.end_delivery(self._delivery_id, self.result())

    def _source(self) -> str:
        known = self._sources.by_name(self._order.source_name)
        if known is None:
            return self._sources.add(self._order.source_name, self._order.is_example)
        if known.withdrawn:
            self._sources.set_withdrawn(known.id, withdrawn=False)
        return known.id

    def _take_all(self, rows: Iterable[DeliveredRow]) -> None:
        for done, row in enumerate(rows):
            if done % _TELL_EVERY == 0:
                if self._order.cancelled():
                    raise CancelledError
                self._order.progress(done, 0, f"{done} regels gelezen")
            self._take(row)

    def _take(self, row: DeliveredRow) -> None:
        if self._is_as_before(row):
            return
        if row.record is None:
            self._leave_out(row)
            return
        key = self._unique_key(row.kind, row.record)
        known = self._records.find(self._source_id, row.kind, row.external_id, key)
        if row.deleted:
            self._delete(known)
        elif known is None:
            self._add(row, row.record, key)
        else:
            self._compare(row, row.record, key, known)

    def _is_as_before(self, row: DeliveredRow) -> bool:
        """Pass over a row that says what it said last time, without taking its cells apart."""
        known = row.external_id and self._records.find(
            self._source_id, row.kind, row.external_id, ""
        )
        if not known or (known.row_hash, known.state) != (row.raw_hash, RecordState.DELIVERED):
            return False
        if not self._sources.mark_seen(known.nr):
            return False  # the same id a second time in one file: the reader has refused it
        self._counts["unchanged"] += 1
        return True

    def _leave_out(self, row: DeliveredRow) -> None:
        """Pass over a faulty row; what we have of that record stays as it is, and present."""
        self._counts["rejected"] += 1
        known = row.external_id and self._records.find(
            self._source_id, row.kind, row.external_id, ""
        )
        if known:
            self._sources.mark_seen(known.nr)

    def _unique_key(self, kind: RecordKind, record: Record) -> str:
        """Return the match key, numbered when rows of one delivery share it."""
        key = match_key(record)
        self._keys[kind, key] += 1
        count = self._keys[kind, key]
        return key if count == 1 else f"{key}#{count}"

    def _add(self, row: DeliveredRow, record: Record, key: str) -> None:
        known = self._records.add(
            row.kind,
            to_values(record),
            source_id=self._source_id,
            delivery_id=self._delivery_id,
            external_id=row.external_id,
            match_key=key,
            row_hash=row.raw_hash,
        )
        self._history.add(known.id, "base", {WHOLE_RECORD: (None, "new")}, self._delivery_id)
        self._sources.mark_seen(known.nr)
        self._counts["new"] += 1
        self._put_in_index(known)

    def _compare(self, row: DeliveredRow, record: Record, key: str, known: KnownRow) -> None:
        self._sources.mark_seen(known.nr)
        returned = known.state is not RecordState.DELIVERED
        if known.row_hash == row.raw_hash and not returned:
            self._counts["unchanged"] += 1
            return
        values = to_values(record)
        changes = changed_fields(self._records.base(known.nr), values)
        if returned:
            self._records.set_state(known.nr, RecordState.DELIVERED)
            changes[WHOLE_RECORD] = (known.state.value, RecordState.DELIVERED.value)
        self._records.replace_base(
            known.nr,
            values,
            delivery_id=self._delivery_id,
            external_id=row.external_id,
            match_key=key,
            row_hash=row.raw_hash,
        )
        self._history.add(known.id, "base", changes, self._delivery_id)
        self._counts["returned" if returned else "changed" if changes else "unchanged"] += 1
        self._put_in_index(known)

    def _delete(self, known: KnownRow | None) -> None:
        """Follow an explicit `verwijderd = ja`: out of sight, with the practice's layer kept."""
        if known is None:
            return
        self._sources.mark_seen(known.nr)
        if known.state is not RecordState.DELETED:
            self._change_state(known.nr, known.id, known.state, RecordState.DELETED)
            take_from_index(self._db, known.nr)
            self._counts["deleted"] += 1

    def _mark_absent(self, kind: RecordKind) -> None:
        for nr, record_id in self._sources.unseen(self._source_id, kind):
            self._change_state(nr, record_id, RecordState.DELIVERED, RecordState.ABSENT)
            self._counts["absent"] += 1
            self._put_in_index(KnownRow(nr, record_id, "", RecordState.ABSENT))

    def _change_state(self, nr: int, record_id: str, old: RecordState, new: RecordState) -> None:
        self._records.set_state(nr, new)
        change = {WHOLE_RECORD: (old.value, new.value)}
        self._history.add(record_id, "base", change, self._delivery_id)

    def _put_in_index(self, known: KnownRow) -> None:
        stored = self._records.get(known.id)
        if stored is not None:
            put_in_index(self._db, stored, self._reference)
