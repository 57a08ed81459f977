"""What a delivery does to each record, decided and passed on; who is told previews or applies it.

Previewing and applying so follow one path: what was shown is what happens.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from socialekaart.domain.merge import FieldOutcome, MergedField, merge
from socialekaart.domain.model import Record, RecordKind, RecordState
from socialekaart.domain.record_values import Values, changed_fields, to_values
from socialekaart.exchange.delivery_reader import DeliveredTable, Delivery
from socialekaart.services.batches import in_batches
from socialekaart.services.deliveries.matching import Match, Matcher
from socialekaart.services.deliveries.order import DeliveryOrder
from socialekaart.services.deliveries.views import Outcome
from socialekaart.services.progress import CancelledError
from socialekaart.storage.database import Database
from socialekaart.storage.records import KnownRow, Records


@dataclass(slots=True)
class Planned:
    """What happens to one record. `known` None: it is new. `merged` are the fields that change or
    that the practice has its own value of; `changed` tells whether the source says anything new."""

    outcome: Outcome
    match: Match
    label: str
    known: KnownRow | None = None
    record: Record | None = None
    base: Values | None = None
    values: Values | None = None
    overlay: Values | None = None
    merged: tuple[MergedField, ...] = ()
    changed: bool = False


class Sink(Protocol):
    """Who hears what a delivery does. `flush` comes after every batch."""

    def unchanged(self, kind: RecordKind, nr: int) -> None: ...
    def take(self, planned: Planned) -> None: ...
    def absent(self, kind: RecordKind, records: Sequence[tuple[int, str]]) -> None: ...
    def flush(self) -> None: ...


class Planner:
    """Goes through a delivery of one source; `source_id` None when it is a new one.

    `kinds` are those it speaks of. `doubtful` counts rows that look like a record but may be
    something new; `conflicts` records of which source and practice both changed a field.
    """

    def __init__(
        self, db: Database, order: DeliveryOrder, source_id: str | None, sink: Sink
    ) -> None:
        self._records = Records(db)
        self._order = order
        self._source_id = source_id
        self._sink = sink
        self._matcher = Matcher(db, source_id, order.choices)
        self.kinds: set[RecordKind] = set()
        self.counts: Counter[Outcome] = Counter()
        self.doubtful = 0
        self.conflicts = 0

    def run(self, delivery: Delivery) -> None:
        """Take every row of every table, then what is absent; raises CancelledError."""
        done = 0
        for number, table in enumerate(delivery.tables):
            self.kinds.add(table.kind)
            done = self._take_all(table, number, done)
        if self._source_id is not None:
            for kind in sorted(self.kinds):
                self._absent(kind, self._source_id)

    def _take_all(self, table: DeliveredTable, number: int, done: int) -> int:
        label = _label(table)
        for matches in self._matcher.matches(table.kind, table.rows, number):
            self._tell(done)
            for match in matches:
                self._take(match, label)
            self._sink.flush()
            done += len(matches)
        return done

    def _tell(self, done: int) -> None:
        if self._order.cancelled():
            raise CancelledError
        self._order.progress(done, 0, f"{done} regels gelezen")

    def _take(self, match: Match, label: str) -> None:
        if match.failed:
            self._pass_on(Planned(Outcome.REJECTED, match, label, match.known))
        elif match.unread and match.known:
            self.counts[Outcome.UNCHANGED] += 1
            self._sink.unchanged(match.row.kind, match.known.nr)
        elif match.row.deleted:
            self._deleted(match, label)
        elif match.known is None:
            assert match.record is not None
            values = to_values(match.record)
            self._pass_on(
                Planned(Outcome.NEW, match, label, record=match.record, values=values, changed=True)
            )
        else:
            self._compared(match, match.known, label)

    def _deleted(self, match: Match, label: str) -> None:
        """Follow an explicit deletion. One of what has gone before says nothing, nor
        does one that the user answered before by keeping it in sight."""
        known = match.known
        if known is None or known.state in (RecordState.DELETED, RecordState.ARCHIVED):
            return
        was_kept = known.state is RecordState.ABSENT and known.row_hash == match.row.raw_hash
        if not was_kept:
            self._pass_on(Planned(Outcome.DELETED, match, label, known))

    def _compared(self, match: Match, known: KnownRow, label: str) -> None:
        assert match.record is not None
        stored = self._records.in_any_state([known.nr])[known.nr]
        base = stored.base or {}
        values = with_hidden_address(to_values(match.record), base)
        changed = bool(changed_fields(base, values))
        outcome = Outcome.CHANGED if changed else Outcome.UNCHANGED
        if known.state is not RecordState.DELIVERED:
            outcome = Outcome.RETURNED
        self._pass_on(
            Planned(
                outcome,
                match,
                label,
                known,
                match.record,
                base,
                values,
                stored.overlay,
                merge(base, values, stored.overlay) if changed else (),
                changed,
            )
        )

    def _pass_on(self, planned: Planned) -> None:
        self.counts[planned.outcome] += 1
        self.doubtful += bool(planned.match.likely)
        self.conflicts += any(one.outcome is FieldOutcome.CONFLICT for one in planned.merged)
        self._sink.take(planned)

    def _absent(self, kind: RecordKind, source_id: str) -> None:
        delivered = self._records.standing(source_id, kind, RecordState.DELIVERED)
        absent = [pair for pair in delivered if not self._matcher.is_seen(kind, pair[0])]
        self.counts[Outcome.ABSENT] += len(absent)
        for some in in_batches(absent):
            self._sink.absent(kind, some)
            self._sink.flush()


def _label(table: DeliveredTable) -> str:
    return getattr(table, "label", "") or table.path.name


def with_hidden_address(values: Values, base: Values) -> Values:
    """Keep a secret address that the file leaves out: our own exports never hold one."""
    is_hidden = values.get("confidential_address") and base.get("confidential_address")
    if not is_hidden or values.get("locations") or not base.get("locations"):
        return values
    extra = {**base.get("extra", {}), **values.get("extra", {})}
    return {**values, "locations": base["locations"], **({"extra": extra} if extra else {})}
