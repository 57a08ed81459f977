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
from typing import Any

from socialekaart.domain.matching import match_key
from socialekaart.domain.model import Record, RecordKind, RecordState
from socialekaart.domain.record_values import Values, changed_fields, to_values
from socialekaart.errors import UsageError
from socialekaart.exchange.delivery_reader import (
    DeliveredRow,
    DeliveredTable,
    Delivery,
    read_delivery,
)
from socialekaart.exchange.report import Report
from socialekaart.services.batches import in_batches
from socialekaart.services.index_record import indexer_for, take_from_index
from socialekaart.services.number_set import NumberSet
from socialekaart.services.progress import (
    Cancelled,
    CancelledError,
    Progress,
    never,
    no_progress,
)
from socialekaart.services.reference import Reference
from socialekaart.services.withdraw_source import take_back_source
from socialekaart.storage.database import IN_MEMORY, Database
from socialekaart.storage.history import WHOLE_RECORD, History
from socialekaart.storage.records import KnownRow, NewRecord, Records, StoredRecord
from socialekaart.storage.search_index import SearchIndex
from socialekaart.storage.sources import Source, Sources

_MANY = 5_000
"""New records after which it pays to tidy up the search index."""
_MOST_LATE = 5_000
"""Rows kept in memory to be taken last; a file without ids in which all is new has more."""


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


@dataclass(slots=True)
class _Written:
    """What waits to be written: new records, changes for the history, numbers to index again."""

    new: list[tuple[NewRecord, Record]] = field(default_factory=list)
    changes: list[tuple[str, dict[str, tuple[Any, Any]]]] = field(default_factory=list)
    again: list[int] = field(default_factory=list)


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
            work.apply(delivery)
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
        self._source = Source("", "", False, False, None)
        self._seen = NumberSet()
        self._delivery_id = ""
        self._next_nr = 0
        self._written = _Written()

    def result(self) -> dict[str, int]:
        """Return the counts by outcome."""
        names = ("new", "changed", "unchanged", "returned", "absent", "deleted", "rejected")
        return {name: self._counts[name] for name in names}

    def apply(self, delivery: Delivery) -> None:
        """Take every row of every table, then mark what is absent."""
        self._source = self._find_source()
        files = [{"naam": path.name, "bytes": path.stat().st_size} for path in self._order.paths]
        self._delivery_id = self._sources.begin_delivery(self._source.id, files)
        self._next_nr = self._records.next_number()
        kinds = set()
        for table in delivery.tables:
            kinds.add(table.kind)
            self._take_all(table)
        for kind in sorted(kinds):
            self._mark_absent(kind)
        if self._counts["new"] >= _MANY:
            SearchIndex(self._db).join_pieces()
        self._sources.end_delivery(self._delivery_id, self.result())

    def _find_source(self) -> Source:
        """Return the source, made when it is new and taken back when it was out of sight."""
        name = self._order.source_name.strip()
        known = self._sources.by_name(name)
        if known is None:
            return self._sources.add(name, self._order.is_example)
        if known.withdrawn:
            take_back_source(self._db, self._reference, known.id)
        return known

    def _take_all(self, table: DeliveredTable) -> None:
        """Take the rows of a table; those of which it is not sure what they are about come last.

        Then every record that another row is surely about is taken.
        """
        is_first = not self._records.has_any(self._source.id, table.kind)
        late: list[DeliveredRow] = []
        done = 0
        for rows in in_batches(table.rows):
            self._tell(done)
            known = {} if is_first else self._known(table.kind, rows)
            for row in rows:
                if not self._take(row, known.get(row.external_id), is_first):
                    late.append(row)
            if len(late) > _MOST_LATE:
                self._take_late(late)
                late = []
            self._write()
            done += len(rows)
        self._take_late(late)
        self._write()

    def _tell(self, done: int) -> None:
        if self._order.cancelled():
            raise CancelledError
        self._order.progress(done, 0, f"{done} regels gelezen")

    def _known(self, kind: RecordKind, rows: Sequence[DeliveredRow]) -> dict[str, KnownRow]:
        ids = [row.external_id for row in rows if row.external_id]
        return self._records.delivered(self._source.id, kind, ids) if ids else {}

    def _take(self, row: DeliveredRow, known: KnownRow | None, is_first: bool) -> bool:
        """Take one row; False when it has to wait.

        A row that says what it said last time is passed over without reading its cells.
        """
        if known is None and not is_first and not row.external_id:
            known = self._unseen(self._records.with_hash(self._source.id, row.kind, row.raw_hash))
        if known and self._is_as_before(row, known) and self._seen.add(known.nr):
            self._counts["unchanged"] += 1
            return True
        if row.record is None:
            self._leave_out(known)
            return True
        key = match_key(row.record)
        if known is None and not is_first:
            may_be_known = not row.external_id or self._described(row, key, with_id=False)
            if may_be_known:
                return False
        self._settle(row, row.record, key, known)
        return True

    def _take_late(self, rows: Iterable[DeliveredRow]) -> None:
        """Take rows by what they describe: one that gained or lost its id is still the same."""
        for row in rows:
            assert row.record is not None
            key = match_key(row.record)
            known = self._described(row, key, with_id=False)
            if known is None and not row.external_id:
                known = self._described(row, key, with_id=True)
            self._settle(row, row.record, key, known)

    def _is_as_before(self, row: DeliveredRow, known: KnownRow) -> bool:
        return known.row_hash == row.raw_hash and known.state is RecordState.DELIVERED

    def _described(self, row: DeliveredRow, key: str, with_id: bool) -> KnownRow | None:
        """Find a record by what it is, among those with an id or those without."""
        return self._unseen(self._records.with_match_key(self._source.id, row.kind, key, with_id))

    def _unseen(self, known: Iterable[KnownRow]) -> KnownRow | None:
        """Return the first of these that no other row of this delivery is about."""
        return next((one for one in known if one.nr not in self._seen), None)

    def _settle(self, row: DeliveredRow, record: Record, key: str, known: KnownRow | None) -> None:
        if row.deleted:
            self._delete(row.kind, known)
        elif known is None:
            self._add(row, record, key)
        else:
            self._compare(row, record, key, known)

    def _leave_out(self, known: KnownRow | None) -> None:
        """Pass over a faulty row; what we have of that record stays as it is, and present."""
        self._counts["rejected"] += 1
        if known:
            self._seen.add(known.nr)

    def _add(self, row: DeliveredRow, record: Record, key: str) -> None:
        new = NewRecord(
            self._next_nr,
            row.kind,
            to_values(record),
            source_id=self._source.id,
            delivery_id=self._delivery_id,
            external_id=row.external_id,
            match_key=key,
            row_hash=row.raw_hash,
        )
        self._next_nr += 1
        self._seen.add(new.nr)
        self._counts["new"] += 1
        self._written.new.append((new, record))
        self._written.changes.append((new.id, {WHOLE_RECORD: (None, "new")}))

    def _compare(self, row: DeliveredRow, record: Record, key: str, known: KnownRow) -> None:
        self._seen.add(known.nr)
        returned = known.state is not RecordState.DELIVERED
        base = self._records.base(known.nr)
        values = _with_hidden_address(to_values(record), base)
        changes = changed_fields(base, values)
        if returned:
            self._records.set_state([known.nr], RecordState.DELIVERED)
            changes[WHOLE_RECORD] = (known.state.value, RecordState.DELIVERED.value)
        self._records.replace_base(
            known.nr,
            values,
            delivery_id=self._delivery_id,
            external_id=row.external_id,
            match_key=key,
            row_hash=row.raw_hash,
        )
        self._counts["returned" if returned else "changed" if changes else "unchanged"] += 1
        self._written.changes.append((known.id, changes))
        self._written.again.append(known.nr)

    def _delete(self, kind: RecordKind, known: KnownRow | None) -> None:
        """Follow an explicit `verwijderd = ja`: out of sight, with the practice's layer kept."""
        if known is None:
            return
        self._seen.add(known.nr)
        if known.state is not RecordState.DELETED:
            self._change_state([(known.nr, known.id)], known.state, RecordState.DELETED)
            take_from_index(self._db, kind, [known.nr])
            self._counts["deleted"] += 1

    def _mark_absent(self, kind: RecordKind) -> None:
        delivered = self._records.standing(self._source.id, kind, RecordState.DELIVERED)
        absent = [(nr, record_id) for nr, record_id in delivered if nr not in self._seen]
        self._counts["absent"] += len(absent)
        for some in in_batches(absent):
            self._change_state(some, RecordState.DELIVERED, RecordState.ABSENT)
            self._written.again += [nr for nr, _ in some]
            self._write()

    def _change_state(
        self, records: Sequence[tuple[int, str]], old: RecordState, new: RecordState
    ) -> None:
        self._records.set_state([nr for nr, _ in records], new)
        change = {WHOLE_RECORD: (old.value, new.value)}
        self._written.changes += [(record_id, change) for _, record_id in records]

    def _write(self) -> None:
        """Write what the rows taken since the last time brought: many at once is fast."""
        written, self._written = self._written, _Written()
        indexer = indexer_for(self._reference)
        self._records.add(new for new, _ in written.new)
        self._history.add_many("base", written.changes, self._delivery_id)
        added = ((self._as_stored(new), record) for new, record in written.new)
        indexer.put(self._db, added, fresh=True)
        again = self._records.by_numbers(written.again).values() if written.again else ()
        indexer.put(self._db, ((stored, stored.effective()) for stored in again))

    def _as_stored(self, new: NewRecord) -> StoredRecord:
        """Return a new record as the store would give it back."""
        return StoredRecord(
            nr=new.nr,
            id=new.id,
            kind=new.kind,
            external_id=new.external_id,
            state=new.state,
            source_id=self._source.id,
            source=self._source.name,
            is_example=self._source.is_example,
            delivered_at="",
            base=new.base,
            overlay={},
        )


def _with_hidden_address(values: Values, base: Values) -> Values:
    """Keep a secret address that the file leaves out: our own exports never hold one."""
    is_hidden = values.get("confidential_address") and base.get("confidential_address")
    if is_hidden and not values.get("locations") and base.get("locations"):
        return {**values, "locations": base["locations"]}
    return values
