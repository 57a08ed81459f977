"""Show what a delivery would do, record by record, before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from socialekaart.domain.merge import FieldOutcome, MergedField, merge
from socialekaart.domain.model import RecordKind, RecordState
from socialekaart.domain.record_values import Values
from socialekaart.exchange.report import Report
from socialekaart.services.batches import in_batches
from socialekaart.services.deliveries.affected import affected_of
from socialekaart.services.deliveries.answers import Answer, answers
from socialekaart.services.deliveries.likely import Likely
from socialekaart.services.deliveries.order import DeliveryOrder
from socialekaart.services.deliveries.planning import Planned, Planner, with_hidden_address
from socialekaart.services.deliveries.reading import checksum_of_order, open_delivery
from socialekaart.services.deliveries.reasons import candidate_of, reason_of
from socialekaart.services.deliveries.views import (
    Candidate,
    CorrectionResult,
    CorrectionState,
    FieldChange,
    Outcome,
    Preview,
    PreviewItem,
    Question,
)
from socialekaart.services.field_texts import field_label, field_text
from socialekaart.services.reference import Reference
from socialekaart.services.wording import enumerate_dutch
from socialekaart.storage.corrections import Corrections
from socialekaart.storage.database import Database
from socialekaart.storage.records import Records, StoredRecord
from socialekaart.storage.sources import Sources

MOST_ITEMS = 5_000
"""Records of one outcome that are listed; all are counted. Questions are always listed."""


def preview_delivery(db: Database, reference: Reference, order: DeliveryOrder) -> Preview:
    """Read, check, match and compare the files of one delivery; write nothing.

    Raises what `apply_delivery` raises.
    """
    report = Report()
    delivery = open_delivery(order, reference, report)
    checksum = checksum_of_order(order)
    source = Sources(db).by_name(order.source_name)
    source_id = source.id if source else None
    sink = _Collected(db, reference, source_id)
    planner = Planner(db, order, source_id, sink)
    planner.run(delivery)
    return Preview(
        source_name=source.name if source else order.source_name.strip(),
        file_names=tuple(path.name for path in order.paths),
        checksum=checksum,
        counts={one: planner.counts[one] for one in Outcome},
        items=tuple(sink.items()),
        corrections=tuple(sink.corrections(planner.kinds)),
        report=report,
        is_first=source is None or source.last_delivery is None,
    )


class _Collected:
    """Keeps what a planner decides as items to show."""

    def __init__(self, db: Database, reference: Reference, source_id: str | None) -> None:
        self._db = db
        self._reference = reference
        self._records = Records(db)
        self._items: list[PreviewItem] = []
        self._kept: Counter[Outcome] = Counter()
        self._unchanged: list[int] = []
        self._reported = Corrections(db).all(source_id) if source_id else []
        self._watched = {one.record_id for one in self._reported}
        self._now: dict[str, Values | None] = {}

    # --- what a planner tells -----------------------------------------------------------------

    def unchanged(self, kind: RecordKind, nr: int) -> None:
        """Remember some of those that stay the same, to be listed."""
        if self._has_room(Outcome.UNCHANGED):
            self._unchanged.append(nr)

    def take(self, planned: Planned) -> None:
        """Make an item of one decision."""
        if planned.known and planned.known.id in self._watched:
            gone = planned.outcome is Outcome.DELETED
            if planned.values is not None or gone:
                self._now[planned.known.id] = None if gone else planned.values
        question = _question(planned)
        if question in (Question.FIELDS, Question.SAME) or self._has_room(planned.outcome):
            self._items.append(self._item(planned, question))

    def absent(self, kind: RecordKind, records: Sequence[tuple[int, str]]) -> None:
        """Make items of what the files no longer hold."""
        self._now |= {id_: None for _, id_ in records if id_ in self._watched}
        room = [nr for nr, _ in records if self._has_room(Outcome.ABSENT)]
        for stored in self._stored(room):
            self._items.append(_absent_item(stored))

    def flush(self) -> None:
        """Do nothing: items are kept one by one."""

    # --- what was collected -------------------------------------------------------------------

    def items(self) -> Iterable[PreviewItem]:
        """Give the items: questions first, then by what happens, in the order of the files."""
        unchanged = [_unchanged_item(stored) for stored in self._stored(self._unchanged)]
        asked = {c.record_id for item in self._items for c in item.candidates}
        gone = [i.record_id for i in self._items if i.question is Question.GONE]
        affected = affected_of(self._db, gone)
        # A record that may be the one in a row isn't called absent as long as that is open.
        items = (
            replace(item, affected=affected[item.record_id]) if item.record_id in affected else item
            for item in self._items
            if not (item.outcome is Outcome.ABSENT and item.record_id in asked)
        )
        return sorted((*items, *unchanged), key=_place_in_list)

    def corrections(self, kinds: Collection[RecordKind]) -> Iterable[CorrectionResult]:
        """Give what becomes of what we reported about these kinds of record."""
        reported = [one for one in self._reported if one.kind in kinds]
        for one in reported:
            if one.record_id not in self._now:
                stored = self._records.get(one.record_id)
                is_there = stored is not None and stored.state is RecordState.DELIVERED
                self._now[one.record_id] = stored.base or {} if stored and is_there else None
        return [self._result(answer) for answer in answers(reported, self._now)]

    def _has_room(self, outcome: Outcome) -> bool:
        self._kept[outcome] += 1
        return self._kept[outcome] <= MOST_ITEMS

    def _stored(self, numbers: Sequence[int]) -> Iterable[StoredRecord]:
        for some in in_batches(numbers):
            yield from self._records.in_any_state(some).values()

    def _item(self, planned: Planned, question: Question | None) -> PreviewItem:
        match, kind = planned.match, planned.match.row.kind
        values = planned.values or self._known_values(planned)
        is_new = planned.outcome is Outcome.NEW
        merged = merge({}, values, {}) if is_new else planned.merged
        changes = tuple(self._change(kind, one) for one in merged)
        return PreviewItem(
            key=match.item_key,
            kind=kind,
            outcome=planned.outcome,
            name=_name(values),
            organization=values.get("organization", ""),
            file=planned.label,
            row=match.row.row,
            record_id=planned.known.id if planned.known else "",
            reason=reason_of(match),
            summary=self._summary(kind, planned.outcome, values, changes),
            changes=changes,
            candidates=tuple(self._candidate(kind, one, values) for one in match.likely),
            question=question,
        )

    def _candidate(self, kind: RecordKind, likely: Likely, values: Values) -> Candidate:
        """Describe a record that a row may be about, with what the row would change of it."""
        (stored,) = self._stored([likely.nr])
        base = stored.base or {}
        merged = merge(base, with_hidden_address(values, base), stored.overlay)
        changes = tuple(self._change(kind, one) for one in merged)
        return replace(candidate_of(likely), changes=changes)

    def _known_values(self, planned: Planned) -> Values:
        if planned.known is None:
            return {}
        return next(iter(self._stored([planned.known.nr]))).base or {}

    def _change(self, kind: RecordKind, one: MergedField) -> FieldChange:
        return FieldChange(
            attribute=one.attribute,
            label=field_label(kind, one.attribute, self._reference),
            before=self._text(one.attribute, one.before),
            after=self._text(one.attribute, one.after),
            own=self._text(one.attribute, one.own) if one.has_own else None,
            outcome=one.outcome,
        )

    def _text(self, attribute: str, value: Any) -> str:
        return field_text(attribute, value, self._reference)

    def _summary(
        self, kind: RecordKind, outcome: Outcome, values: Values, changes: Sequence[FieldChange]
    ) -> str:
        """Say in one line what is new, or which fields change."""
        if outcome is Outcome.NEW:
            domains = ", ".join(map(self._reference.domains.short, values.get("domains", ())))
            place = self._text("municipality", values.get("municipality"))
            return " · ".join(filter(None, (values.get("organization"), domains, place)))
        source_says = [c for c in changes if c.outcome is not FieldOutcome.OWN_KEPT]
        return enumerate_dutch([change.label for change in source_says])

    def _result(self, answer: Answer) -> CorrectionResult:
        one = answer.correction
        return CorrectionResult(
            correction_id=one.id,
            record_name=one.record_name,
            label=field_label(one.kind, one.field, self._reference),
            was=self._text(one.field, one.was),
            proposed=self._text(one.field, one.proposed),
            now=self._text(one.field, answer.now),
            state=CorrectionState(answer.verdict.value),
        )


def _question(planned: Planned) -> Question | None:
    if planned.match.likely:
        return Question.SAME
    if any(one.outcome is FieldOutcome.CONFLICT for one in planned.merged):
        return Question.FIELDS
    return Question.GONE if planned.outcome is Outcome.DELETED else None


_ORDER = (
    *(Outcome.NEW, Outcome.CHANGED, Outcome.RETURNED, Outcome.ABSENT, Outcome.DELETED),
    *(Outcome.REJECTED, Outcome.UNCHANGED),
)


def _place_in_list(item: PreviewItem) -> tuple[bool, int]:
    must_choose = item.question in (Question.FIELDS, Question.SAME)
    return (not must_choose, _ORDER.index(item.outcome))


def _name(values: Values) -> str:
    return str(values.get("name") or values.get("role") or "")


def _stored_item(stored: StoredRecord, outcome: Outcome, question: Question | None) -> PreviewItem:
    values = stored.base or {}
    return PreviewItem(
        key=f"{stored.kind}|{stored.id}",
        kind=stored.kind,
        outcome=outcome,
        name=_name(values),
        organization=values.get("organization", ""),
        file="",
        row=0,
        record_id=stored.id,
        reason="",
        summary="",
        question=question,
    )


def _absent_item(stored: StoredRecord) -> PreviewItem:
    return _stored_item(stored, Outcome.ABSENT, Question.GONE)


def _unchanged_item(stored: StoredRecord) -> PreviewItem:
    return _stored_item(stored, Outcome.UNCHANGED, None)
