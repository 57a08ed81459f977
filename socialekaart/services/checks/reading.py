"""When each fact of a record was last known to hold, from all who said something of it.

- The source's date of checking covers all facts, but for those that show a value of our own.
- A wait is known as of its own reference date; the source's date counts where it gave none.
- A value that the practice wrote by hand is its own statement about that fact, on that day. Of the
  many fields in REST one says nothing of the others, so there it doesn't count.
- What we checked no longer counts when a delivery has changed the value since.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from socialekaart.domain.freshness import (
    Check,
    Fact,
    FactState,
    FactTerms,
    facts_in,
    fields_of,
    states_of,
    wait_check,
)
from socialekaart.domain.model import Record, RecordKind
from socialekaart.domain.waiting import Wait, holding
from socialekaart.services.batches import in_batches
from socialekaart.services.clock import in_dutch_time
from socialekaart.services.waits.course import waits_as_shown
from socialekaart.storage.checks import Checks, FactCheck, Span
from socialekaart.storage.database import Database
from socialekaart.storage.records import StoredRecord
from socialekaart.storage.waits import Waits

_Moments = Mapping[str, datetime]
_Spans = Mapping[str, Sequence[Span]]


@dataclass(frozen=True, slots=True)
class RecordFacts:
    """A record as shown, the facts it has, and all that was said of them.

    `calls` are the practice's own checks, with those in vain; `waits` those that hold now.
    """

    record: Record
    facts: tuple[Fact, ...]
    checks: tuple[Check, ...]
    calls: tuple[Check, ...]
    waits: tuple[Wait, ...] = ()

    def states(self, today: date, terms: FactTerms) -> tuple[FactState, ...]:
        """Tell how each fact stands on a day."""
        return states_of(self.facts, self.checks, today, terms)


def facts_of(
    db: Database, stored: StoredRecord, today: date, terms: FactTerms
) -> tuple[FactState, ...]:
    """Tell how each fact of a record stands on a day."""
    return facts_of_many(db, [stored], today, terms)[stored.id]


def facts_of_many(
    db: Database, stored: Sequence[StoredRecord], today: date, terms: FactTerms
) -> dict[str, tuple[FactState, ...]]:
    """Tell by record how each fact stands on a day, for about as many questions as one costs."""
    known = read_facts(db, stored, today)
    return {record_id: one.states(today, terms) for record_id, one in known.items()}


def read_facts(db: Database, stored: Sequence[StoredRecord], today: date) -> dict[str, RecordFacts]:
    """Collect by record all that was said of its facts; `today` is for the waits only."""
    checks, waits = Checks(db), Waits(db)
    calls = checks.of_records([one.id for one in stored])
    services = [one.id for one in stored if one.kind is RecordKind.SERVICE]
    heard: dict[str, list[Wait]] = {}
    for some in in_batches(services):
        heard |= waits.of_records(some)
    own = checks.own_values_since([one.id for one in stored if one.overlay])
    # Only what a person checked can have been overtaken by a delivery.
    delivered = checks.delivered_changes([one.id for one in stored if one.id in calls])
    return {
        one.id: _facts(
            one, calls.get(one.id, []), heard.get(one.id, []),
            own.get(one.id, {}), delivered.get(one.id, {}), today,
        )
        for one in stored
    }  # fmt: skip


def waits_held(stored: StoredRecord, heard: Sequence[Wait], today: date) -> tuple[Wait, ...]:
    """Return the waits of an offering as they hold on a day, one for each target group."""
    if stored.kind is not RecordKind.SERVICE:
        return ()
    return holding([*waits_as_shown(stored), *heard], today)


def _facts(
    stored: StoredRecord,
    calls: Sequence[FactCheck],
    heard: Sequence[Wait],
    own: _Moments,
    delivered: _Spans,
    today: date,
) -> RecordFacts:
    record, waits = stored.effective(), waits_held(stored, heard, today)
    facts = facts_in(record, wait_told=bool(waits))
    said = [_check(one) for one in calls if not _is_overtaken(one, record, own, delivered)]
    told = [_wait(stored, record, waits, own, today)] if waits else []
    checks = (*said, *_told(stored, record, facts, own), *(one for one in told if one))
    return RecordFacts(record, facts, checks, tuple(map(_check, calls)), waits)


def _told(
    stored: StoredRecord, record: Record, facts: Iterable[Fact], own: _Moments
) -> Iterator[Check]:
    """Give what stands in the record itself: the source's check and the practice's own values."""
    for fact in facts:
        ours = _written(record, fact, own)
        if ours is not None:
            yield Check(fact, ours)
        elif fact is not Fact.WAIT and record.assured_date is not None:
            yield _by_source(stored, record, fact, record.assured_date)


def _written(record: Record, fact: Fact, own: _Moments) -> date | None:
    """Return on which day the practice wrote what a fact shows, None for what the source did."""
    moments = [own[name] for name in fields_of(record, fact) if name in own]
    return in_dutch_time(max(moments)).date() if moments else None


def _wait(
    stored: StoredRecord, record: Record, waits: Sequence[Wait], own: _Moments, today: date
) -> Check | None:
    """Give the check that stands for all waits."""
    by_hand = _written(record, Fact.WAIT, own)
    return wait_check([_check_of(wait, stored, record, by_hand, today) for wait in waits])


def _check_of(
    wait: Wait, stored: StoredRecord, record: Record, by_hand: date | None, today: date
) -> Check | None:
    """Tell when and by whom a wait was told; None when nobody knows.

    A reference date that is still to come is a typing error: it tells nothing.
    """
    if wait.own:
        days = [day for day in (wait.told_on(today), None if wait.id else by_hand) if day]
        return Check(Fact.WAIT, max(days), checker=wait.recorded_by) if days else None
    told_on = wait.told_on(today) or record.assured_date
    return _by_source(stored, record, Fact.WAIT, told_on) if told_on else None


def _by_source(stored: StoredRecord, record: Record, fact: Fact, on: date) -> Check:
    return Check(fact, on, checker=record.assured_by, source=stored.source)


def _is_overtaken(call: FactCheck, record: Record, own: _Moments, delivered: _Spans) -> bool:
    """Tell whether a delivery changed since what was checked; under our own value it can't."""
    if call.since is None:
        return False
    names = (name for name in fields_of(record, call.fact) if name not in own)
    return any(span.holds(call.since) for name in names for span in delivered.get(name, ()))


def _check(call: FactCheck) -> Check:
    return Check(call.fact, call.checked_on, call.result, call.checker)
