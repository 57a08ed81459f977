"""Apply one delivery: a copy of the database first, then all of it in one transaction or nothing.

A delivery speaks only for its own source's records. What the practice made of a record lies in
another layer and stays, but for a value that the source now says too, and for what the user chose
to give up. Everything that is replaced is kept, so that the whole delivery can be taken back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from socialekaart.domain.merge import FieldOutcome
from socialekaart.domain.model import Record, RecordKind, RecordState
from socialekaart.domain.record_values import WHOLE_RECORD, Values, changed_fields
from socialekaart.errors import FilesChangedError
from socialekaart.exchange.report import Report
from socialekaart.services.deliveries.answers import answers
from socialekaart.services.deliveries.matching import Rung
from socialekaart.services.deliveries.order import DeliveryOrder
from socialekaart.services.deliveries.planning import Planned, Planner
from socialekaart.services.deliveries.reading import checksum_of_order, open_delivery
from socialekaart.services.deliveries.views import Gone, Outcome, Take
from socialekaart.services.index_record import index_again, indexer_for
from socialekaart.services.reference import Reference
from socialekaart.services.withdraw_source import take_back_source
from socialekaart.storage.corrections import Corrections
from socialekaart.storage.database import IN_MEMORY, Database
from socialekaart.storage.deliveries import Deliveries
from socialekaart.storage.history import History
from socialekaart.storage.journal import Journal
from socialekaart.storage.records import KnownRow, NewRecord, Records, StoredRecord
from socialekaart.storage.search_index import SearchIndex
from socialekaart.storage.sources import Source, Sources

_MANY = 5_000
"""New records after which it pays to tidy up the search index."""


@dataclass(frozen=True, slots=True)
class Applied:
    """What applying did. `delivery_id` is "" when a strict delivery had errors and did nothing."""

    delivery_id: str
    counts: Mapping[Outcome, int]
    report: Report
    doubtful: int = 0
    conflicts: int = 0


class _TellOnlyError(Exception):
    """Undoes the transaction of a strict delivery with errors."""


def apply_delivery(db: Database, reference: Reference, order: DeliveryOrder) -> Applied:
    """Read, check and apply the files of one delivery.

    Raises UnreadableFileError before anything is written when a file is no table, UsageError
    without a source name, FilesChangedError when they aren't those that were previewed,
    CancelledError when stopped; nothing is changed then.
    """
    report = Report()
    delivery = open_delivery(order, reference, report)
    checksum = checksum_of_order(order)
    if order.checksum and checksum != order.checksum:
        raise FilesChangedError
    if db.path != IN_MEMORY and Deliveries(db).any():
        db.back_up()
    counts: Counter[Outcome] = Counter()
    try:
        with db.writing():
            work = _Work(db, reference, order, checksum)
            planner = Planner(db, order, work.source.id, work)
            planner.run(delivery)
            counts = planner.counts
            # Rows are read while they are applied; somebody may have saved the file meanwhile.
            if checksum_of_order(order) != checksum:
                raise FilesChangedError
            work.end(counts, planner.kinds)
            if order.strict and report.has_errors:
                raise _TellOnlyError
    except _TellOnlyError:
        return Applied("", counts, report)
    return Applied(work.delivery_id, counts, report, planner.doubtful, planner.conflicts)


@dataclass(slots=True)
class _Waiting:
    """What waits to be written: new records, changes for the history, numbers to index again."""

    new: list[tuple[NewRecord, Record]] = field(default_factory=list)
    changes: list[tuple[str, dict[str, tuple[Any, Any]]]] = field(default_factory=list)
    own_changes: list[tuple[str, dict[str, tuple[Any, Any]]]] = field(default_factory=list)
    again: list[int] = field(default_factory=list)


class _Work:
    """Writes what a planner decides, a batch at a time."""

    def __init__(
        self, db: Database, reference: Reference, order: DeliveryOrder, checksum: str
    ) -> None:
        self._db = db
        self._reference = reference
        self._order = order
        self._records = Records(db)
        self._history = History(db)
        self._journal = Journal(db)
        self._deliveries = Deliveries(db)
        self.source, was_withdrawn = self._find_source()
        self.delivery_id = self._deliveries.begin(
            self.source.id, _files(order.paths), checksum, was_withdrawn
        )
        self.next_nr = self._records.next_number()
        self._waiting = _Waiting()

    def _find_source(self) -> tuple[Source, bool]:
        """Return the source, made when it is new and taken back when it was out of sight."""
        sources = Sources(self._db)
        name = self._order.source_name.strip()
        known = sources.by_name(name)
        if known is None:
            return sources.add(name, self._order.is_example), False
        if known.withdrawn:
            take_back_source(self._db, self._reference, known.id)
        return known, known.withdrawn

    # --- what a planner tells -----------------------------------------------------------------

    def unchanged(self, kind: RecordKind, nr: int) -> None:
        """Leave it as it is."""

    def take(self, planned: Planned) -> None:
        """Write one decision."""
        if planned.outcome is Outcome.REJECTED:
            return
        if planned.outcome is Outcome.DELETED:
            self._delete(planned)
        elif planned.known is None:
            self._add(planned)
        else:
            self._replace(planned, planned.known)

    def absent(self, kind: RecordKind, records: Sequence[tuple[int, str]]) -> None:
        """Mark what the files no longer hold, or put it out of sight as the user chose."""
        self._journal.keep(self.delivery_id, [nr for nr, _ in records])
        for nr, record_id in records:
            answer = self._order.choices.gone.get(f"{kind}|{record_id}", Gone.KEEP)
            state = RecordState.ARCHIVED if answer is Gone.ARCHIVE else RecordState.ABSENT
            self._set_state(kind, nr, record_id, RecordState.DELIVERED, state)

    def flush(self) -> None:
        """Write what waits: many at once is fast."""
        waiting, self._waiting = self._waiting, _Waiting()
        indexer = indexer_for(self._reference)
        self._records.add(new for new, _ in waiting.new)
        self._history.add_many("base", waiting.changes, self.delivery_id)
        self._history.add_many("own", waiting.own_changes, self.delivery_id)
        added = ((self._as_stored(new), record) for new, record in waiting.new)
        indexer.put(self._db, added, fresh=True)
        if waiting.again:
            index_again(self._db, self._reference, waiting.again)

    def end(self, counts: Mapping[Outcome, int], kinds: Collection[RecordKind]) -> None:
        """Judge our reports about these kinds of record, and note what the delivery brought."""
        if counts.get(Outcome.NEW, 0) >= _MANY:
            SearchIndex(self._db).join_pieces()
        corrections = Corrections(self._db)
        reported = [one for one in corrections.all(self.source.id) if one.kind in kinds]
        now = {one.record_id: self._delivered_values(one.record_id) for one in reported}
        found = answers(reported, now)
        corrections.answer(self.delivery_id, ((a.correction.id, a.verdict) for a in found))
        self._deliveries.end(self.delivery_id, {one.value: counts.get(one, 0) for one in Outcome})

    # --- how it is written ----------------------------------------------------------------------

    def _delivered_values(self, record_id: str) -> Values | None:
        stored = self._records.get(record_id)
        if stored is None or stored.state is not RecordState.DELIVERED:
            return None
        return stored.base or {}

    def _add(self, planned: Planned) -> None:
        assert planned.record is not None
        row, match = planned.match.row, planned.match
        if row.external_id and match.rung is not Rung.FIRST:
            self._free_id(row.kind, row.external_id, but=0)
        new = NewRecord(
            self.next_nr,
            row.kind,
            planned.values,
            source_id=self.source.id,
            delivery_id=self.delivery_id,
            external_id=row.external_id,
            match_key=match.key,
            row_hash=row.raw_hash,
        )
        self.next_nr += 1
        self._waiting.new.append((new, planned.record))
        self._waiting.changes.append((new.id, {WHOLE_RECORD: (None, "new")}))

    def _replace(self, planned: Planned, known: KnownRow) -> None:
        row, base, values = planned.match.row, planned.base or {}, planned.values or {}
        self._journal.keep(self.delivery_id, [known.nr])
        if row.external_id and row.external_id != known.external_id:
            self._free_id(row.kind, row.external_id, but=known.nr)
        changes = changed_fields(base, values)
        if planned.outcome is Outcome.RETURNED:
            self._records.set_state([known.nr], RecordState.DELIVERED)
            changes[WHOLE_RECORD] = (known.state.value, RecordState.DELIVERED.value)
        self._records.replace_base(
            known.nr,
            values,
            delivery_id=self.delivery_id,
            external_id=row.external_id,
            match_key=planned.match.key,
            row_hash=row.raw_hash,
        )
        self._give_up_own_values(planned, known)
        self._waiting.changes.append((known.id, changes))
        self._waiting.again.append(known.nr)

    def _give_up_own_values(self, planned: Planned, known: KnownRow) -> None:
        """Drop own values that the source now says too, or that the user gave up for it."""
        key = planned.match.item_key
        for one in planned.merged:
            chosen = self._order.choices.fields.get((key, one.attribute), Take.OWN)
            given_up = one.outcome is FieldOutcome.CONFLICT and chosen is Take.SOURCE
            if given_up or one.outcome is FieldOutcome.AGREED:
                self._records.clear_own_value(known.id, one.attribute)
                self._waiting.own_changes.append((known.id, {one.attribute: (one.own, None)}))

    def _free_id(self, kind: RecordKind, external_id: str, but: int) -> None:
        """Take an id from the record that had it: the source gave it to another."""
        holder = self._records.delivered(self.source.id, kind, [external_id]).get(external_id)
        if holder is not None and holder.nr != but:
            self._journal.keep(self.delivery_id, [holder.nr])
            self._records.take_id(holder.nr)
            self._waiting.again.append(holder.nr)

    def _delete(self, planned: Planned) -> None:
        """Follow an explicit `verwijderd = ja`, with the practice's layer kept; unless the user
        wants to keep it in sight."""
        known = planned.known
        assert known is not None
        self._journal.keep(self.delivery_id, [known.nr])
        answer = self._order.choices.gone.get(planned.match.item_key, Gone.ARCHIVE)
        state = RecordState.ABSENT if answer is Gone.KEEP else RecordState.DELETED
        # The hash tells at the next delivery that this very row was answered.
        self._records.set_row_hash(known.nr, planned.match.row.raw_hash)
        self._set_state(planned.match.row.kind, known.nr, known.id, known.state, state)

    def _set_state(
        self, kind: RecordKind, nr: int, record_id: str, old: RecordState, new: RecordState
    ) -> None:
        if old is new:
            return
        self._records.set_state([nr], new)
        self._waiting.changes.append((record_id, {WHOLE_RECORD: (old.value, new.value)}))
        self._waiting.again.append(nr)

    def _as_stored(self, new: NewRecord) -> StoredRecord:
        """Return a new record as the store would give it back."""
        return StoredRecord(
            nr=new.nr,
            id=new.id,
            kind=new.kind,
            external_id=new.external_id,
            state=new.state,
            source_id=self.source.id,
            source=self.source.name,
            is_example=self.source.is_example,
            delivered_at="",
            base=new.base,
            overlay={},
        )


def _files(paths: Sequence[Path]) -> list[dict[str, object]]:
    return [{"naam": path.name, "bytes": path.stat().st_size} for path in paths]
