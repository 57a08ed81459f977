"""The records of a source that no row is surely about, and which of them a row looks like."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from socialekaart.domain.likeness import Likeness, Traits, compare, is_another_person, traits
from socialekaart.domain.model import RecordKind, RecordState
from socialekaart.domain.record_values import from_values
from socialekaart.services.batches import in_batches
from socialekaart.services.number_set import NumberSet
from socialekaart.storage.records import Records, StoredRecord

_MOST = 20_000
"""Records compared by name; a source of which more is missing has sent another file altogether."""
_SHOWN = 5
"""Candidates shown for one row."""
_MOST_TOGETHER = 100
"""Records without a row that share a name, organisation or number and are compared one by one: what
more have in common tells nothing, and would take hours."""


@dataclass(frozen=True, slots=True)
class Likely:
    """A record that a row may be about. `shared` has the likes of "tel:0187000123"."""

    nr: int
    record_id: str
    name: str
    organization: str
    external_id: str
    percent: int
    shared: frozenset[str]
    has_its_id: bool
    other_person: bool
    is_sure: bool


class LikelyRecords:
    """Knows the traits of the records in sight that no row is about yet."""

    def __init__(self, records: Records, source_id: str, kind: RecordKind, seen: NumberSet) -> None:
        self._records, self._source_id, self._kind = records, source_id, kind
        self._all: dict[int, tuple[StoredRecord, Traits]] = {}
        self._groups: dict[str, set[int]] = defaultdict(set)
        for stored in self._waiting(seen):
            ours = traits(from_values(kind, stored.base or {}))
            self._all[stored.nr] = (stored, ours)
            for key in _keys(ours):
                self._groups[key].add(stored.nr)

    def take_out(self, nr: int) -> None:
        """Forget a record: a row is about it."""
        if nr in self._all:
            _, ours = self._all.pop(nr)
            for key in _keys(ours):
                self._groups[key].discard(nr)

    def like(self, wanted: Traits, by_id: int | None) -> tuple[Likely, ...]:
        """Return the records that look like this, likeliest first.

        The record that has the row's id is always among them while no row is about it.
        """
        found = []
        for nr in self._near(wanted, by_id):
            stored, ours = self._all[nr]
            likeness, other_person = compare(ours, wanted), is_another_person(ours, wanted)
            if nr == by_id or (likeness.is_worth_asking and not other_person):
                found.append(_likely(stored, likeness, nr == by_id, other_person))
        found.sort(key=lambda one: (not one.has_its_id, -one.percent, one.nr))
        return tuple(found[:_SHOWN])

    def _near(self, wanted: Traits, by_id: int | None) -> set[int]:
        near = {by_id} if by_id is not None and by_id in self._all else set()
        groups = [self._groups[key] for key in _keys(wanted) if key in self._groups]
        return near.union(*(group for group in groups if len(group) <= _MOST_TOGETHER))

    def _waiting(self, seen: NumberSet) -> Iterable[StoredRecord]:
        numbers = [
            nr
            for state in (RecordState.DELIVERED, RecordState.ABSENT)
            for nr, _ in self._records.standing(self._source_id, self._kind, state)
            if nr not in seen
        ]
        if len(numbers) > _MOST:
            return
        for some in in_batches(numbers):
            yield from self._records.in_any_state(some).values()


def _keys(of: Traits) -> Iterator[str]:
    """Give what near records have in common with this: any of name, organisation and contacts."""
    yield f"name:{of.name}"
    yield f"organization:{of.organization}"
    yield from of.contacts


def _likely(stored: StoredRecord, likeness: Likeness, has_its_id: bool, other: bool) -> Likely:
    base = stored.base or {}
    return Likely(
        nr=stored.nr,
        record_id=stored.id,
        name=base.get("name") or base.get("role", ""),
        organization=base.get("organization", ""),
        external_id=stored.external_id,
        percent=likeness.percent,
        shared=likeness.shared,
        has_its_id=has_its_id,
        other_person=other,
        is_sure=likeness.is_sure and not other,
    )
