"""The records of a source that no row is surely about, and which of them a row looks like."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from socialekaart.domain.likeness import Likeness, Traits, compare, is_another_person, traits
from socialekaart.domain.model import RecordKind, RecordState
from socialekaart.domain.record_values import from_values
from socialekaart.services.number_set import NumberSet
from socialekaart.storage.records import Records, StoredRecord

_MOST = 20_000
"""Records compared by name; a source of which more is missing has sent another file altogether."""
_SHOWN = 5
"""Candidates shown for one row."""


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
    """Knows the traits of the records that are in sight, loaded when first asked."""

    def __init__(self, records: Records, source_id: str, kind: RecordKind) -> None:
        self._records, self._source_id, self._kind = records, source_id, kind
        self._all: dict[int, tuple[StoredRecord, Traits]] = {}
        self._by_contact: dict[str, set[int]] = defaultdict(set)
        self._by_organization: dict[str, set[int]] = defaultdict(set)
        self._loaded = False

    def like(self, wanted: Traits, seen: NumberSet, by_id: int | None) -> tuple[Likely, ...]:
        """Return the unseen records that look like this, likeliest first.

        The record that has the row's id is always among them while it is unseen.
        """
        if not self._loaded:
            self._load(seen)
        found = []
        for nr in self._near(wanted) | ({by_id} - {None}):
            if nr is None or nr in seen or nr not in self._all:
                continue
            stored, ours = self._all[nr]
            likeness, other_person = compare(ours, wanted), is_another_person(ours, wanted)
            if nr == by_id or (likeness.is_worth_asking and not other_person):
                found.append(_likely(stored, likeness, nr == by_id, other_person))
        found.sort(key=lambda one: (not one.has_its_id, -one.percent, one.nr))
        return tuple(found[:_SHOWN])

    def _near(self, wanted: Traits) -> set[int]:
        near = set(self._by_organization.get(wanted.organization, ()))
        for contact in wanted.contacts:
            near |= self._by_contact.get(contact, set())
        return near

    def _load(self, seen: NumberSet) -> None:
        self._loaded = True
        for stored in self._candidates(seen):
            ours = traits(from_values(self._kind, stored.base or {}))
            self._all[stored.nr] = (stored, ours)
            self._by_organization[ours.organization].add(stored.nr)
            for contact in ours.contacts:
                self._by_contact[contact].add(stored.nr)

    def _candidates(self, seen: NumberSet) -> Iterable[StoredRecord]:
        numbers = [
            nr
            for state in (RecordState.DELIVERED, RecordState.ABSENT)
            for nr, _ in self._records.standing(self._source_id, self._kind, state)
            if nr not in seen
        ]
        if len(numbers) > _MOST:
            return
        for start in range(0, len(numbers), 500):
            yield from self._records.in_any_state(numbers[start : start + 500]).values()


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
