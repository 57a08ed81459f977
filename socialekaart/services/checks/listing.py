"""Which records to call about first, out of a directory of any size.

Looked at are the records most opened here, those ever called about, and those longest unchecked:
some thousands at most, which `domain.checklist` puts in order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from socialekaart.domain.checklist import (
    Candidate,
    Nearness,
    in_order,
    is_gone,
    questions,
    tried_on,
)
from socialekaart.domain.freshness import FactTerms
from socialekaart.domain.model import (
    AssignmentKind,
    Contact,
    Record,
    RecordState,
    Service,
    ServiceStatus,
)
from socialekaart.domain.search_query import tag, with_tags
from socialekaart.services.batches import in_batches
from socialekaart.services.checks.fields import fields_now
from socialekaart.services.checks.reading import RecordFacts, read_facts
from socialekaart.services.checks.views import CheckItem, CheckTodo, DueFact
from socialekaart.services.index_record import EVERYWHERE, NATIONAL, indexer_for
from socialekaart.services.reference import Reference
from socialekaart.storage.check_candidates import CheckCandidates
from socialekaart.storage.database import Database
from socialekaart.storage.opened import Opened
from socialekaart.storage.records import Records, StoredRecord

MOST_OPENED = 1_000
ONCE_CHECKED = 2_000
LONGEST_UNCHECKED = 500
"""Of each kind of record, and of those in the catchment and anywhere; what nobody opens here can
wait, and comes into sight when what stands before it is done."""


@dataclass(frozen=True, slots=True)
class _Known:
    """A record that may come on the list, with all there is to say of it."""

    stored: StoredRecord
    facts: RecordFacts
    candidate: Candidate


class CheckLister:
    """Makes the list. Used by one thread at a time."""

    def __init__(self, db: Database, reference: Reference) -> None:
        self._db, self._reference = db, reference
        self._records, self._opened = Records(db), Opened(db)
        self._candidates = CheckCandidates(db)

    def todo(
        self, today: date, limit: int, terms: FactTerms, catchment: Sequence[str] = ()
    ) -> CheckTodo:
        """Return what to call about first; `catchment` are CBS codes, none is everywhere."""
        tags = frozenset(tag("g", code) for code in catchment)
        known = {one.stored.id: one for one in self._known(today, terms, tags)}
        ordered = in_order((one.candidate for one in known.values()), terms, today)
        items = tuple(self._item(known[one.record_id]) for one in ordered[:limit])
        return CheckTodo(items, len(ordered))

    def item(self, record_id: str, today: date, terms: FactTerms) -> CheckItem | None:
        """Return one record as the list shows it, None when nothing of it is due."""
        stored = self._records.get(record_id)
        in_sight = list(self._records.by_numbers([stored.nr]).values()) if stored else []
        known = list(self._of(in_sight, today, terms, frozenset()))
        return self._item(known[0]) if known and known[0].candidate.due else None

    # --- who may come on it ---------------------------------------------------------------------

    def _known(self, today: date, terms: FactTerms, tags: frozenset[str]) -> Iterator[_Known]:
        numbers = dict.fromkeys(self._numbers(today, tags))
        for some in in_batches(numbers):
            shown = list(self._records.by_numbers(some).values())
            yield from self._of(shown, today, terms, tags)

    def _numbers(self, today: date, tags: frozenset[str]) -> Iterator[int]:
        ours = self._candidates
        yield from ours.most_opened(today, MOST_OPENED)
        yield from ours.once_checked(ONCE_CHECKED)
        for group in [sorted({*tags, EVERYWHERE}), [NATIONAL]] if tags else [[]]:
            question = with_tags("", [group]) if group else ""
            yield from ours.stalest_services(question, today, LONGEST_UNCHECKED)
            yield from ours.stalest_contacts(group, today, LONGEST_UNCHECKED)

    def _of(
        self, stored: Sequence[StoredRecord], today: date, terms: FactTerms, tags: frozenset[str]
    ) -> Iterator[_Known]:
        facts = read_facts(self._db, stored, today)
        times = self._opened.times([one.id for one in stored], today)
        for one in stored:
            known = facts[one.id]
            if _is_over(one, known.record, today) or is_gone(known.calls):
                continue
            candidate = Candidate(
                record_id=one.id,
                name=_name(known.record),
                states=known.states(today, terms),
                times=times.get(one.id, 0),
                tried_today=tried_on(known.calls, today),
                nearness=self._nearness(known.record, tags),
            )
            yield _Known(one, known, candidate)

    def _nearness(self, record: Record, tags: frozenset[str]) -> Nearness:
        municipality = record.municipality if isinstance(record, Service) else ""
        served = indexer_for(self._reference).area_tags(record.area, municipality)
        if NATIONAL in served:
            return Nearness.NATIONAL
        near = not tags or EVERYWHERE in served or served & tags
        return Nearness.CATCHMENT if near else Nearness.ELSEWHERE

    # --- how it is shown ------------------------------------------------------------------------

    def _item(self, known: _Known) -> CheckItem:
        stored, record, one = known.stored, known.facts.record, known.candidate
        because = one.because
        assert because is not None
        phone, is_general = _number(record)
        return CheckItem(
            record_id=stored.id,
            kind=stored.kind,
            name=one.name,
            role=record.role if isinstance(record, Contact) and record.name else "",
            organization=record.organization,
            phone=phone,
            phone_is_general=is_general,
            email=record.email,
            website=record.website if isinstance(record, Service) else "",
            due=tuple(
                DueFact(
                    state,
                    fields_now(record, stored.kind, state.fact, known.facts.waits, self._reference),
                )
                for state in one.due
            ),
            others=tuple(state for state in one.states if not state.is_due),
            because=because,
            times=one.times,
            questions=questions(stored.kind, one.due),
            source=stored.source,
            is_example=stored.is_example,
            tried_today=one.tried_today,
            is_person=isinstance(record, Contact) and record.kind not in _TEAMS,
        )


_TEAMS = (AssignmentKind.FRONT_DOOR, AssignmentKind.ON_DUTY)


def _name(record: Record) -> str:
    return record.name or (record.role if isinstance(record, Contact) else "")


def _number(record: Record) -> tuple[str, bool]:
    """Return the number to dial, and whether it is only a general one."""
    if isinstance(record, Service):
        return record.phone, False
    return record.direct_phone or record.general_phone, not record.direct_phone


def _is_over(stored: StoredRecord, record: Record, today: date) -> bool:
    """Tell whether there is nothing left to call about: it ended, or is no longer delivered."""
    ended = isinstance(record, Service) and record.status is ServiceStatus.ENDED
    past = record.valid_to is not None and record.valid_to < today
    return ended or past or stored.state not in (RecordState.DELIVERED, RecordState.OWN)
