"""Find records that look the same, inside a source and between sources, for a person to judge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from socialekaart.domain.address_values import address_line
from socialekaart.domain.likeness import SAME_NAME, Likeness, Traits, compare, traits
from socialekaart.domain.matching import match_key
from socialekaart.domain.model import Contact, Record, RecordKind, Service
from socialekaart.services.batches import in_batches
from socialekaart.services.deliveries.affected import affected_of
from socialekaart.services.deliveries.views import Affected, DuplicatePair, LookAlike
from socialekaart.services.progress import (
    Cancelled,
    CancelledError,
    Progress,
    never,
    no_progress,
)
from socialekaart.services.wording import enumerate_dutch
from socialekaart.storage.database import Database
from socialekaart.storage.pairs import Pairs
from socialekaart.storage.records import Records, StoredRecord

MOST_PAIRS = 500
"""Pairs given at once; who judged these asks again."""
_MOST_TOGETHER = 40
"""Records that share a number or site of which pairs are made; a switchboard says nothing."""
_SHARED = {"tel": "telefoonnummer", "mail": "e-mailadres", "web": "website"}


def find_duplicates(
    db: Database, progress: Progress = no_progress, cancelled: Cancelled = never
) -> tuple[DuplicatePair, ...]:
    """Return pairs that look the same and about which nobody decided yet, likeliest first.

    Raises CancelledError when stopped.
    """
    decided = {frozenset((pair.first_id, pair.second_id)) for pair in Pairs(db).valid()}
    found: list[DuplicatePair] = []
    for kind in RecordKind:
        groups = _groups(db, kind, progress, cancelled)
        found += _pairs(db, kind, groups, decided, cancelled)
    found.sort(key=lambda pair: (-pair.likeness, pair.first.name.casefold()))
    return _with_own(db, found[:MOST_PAIRS])


def _groups(
    db: Database, kind: RecordKind, progress: Progress, cancelled: Cancelled
) -> set[tuple[int, ...]]:
    """Group the numbers of shown records by what they share; keys are kept as hashes, so that a
    country's fit in memory."""
    by_key: dict[int, list[int]] = defaultdict(list)
    records = Records(db)
    total, done = records.count(kind), 0
    for some in in_batches(records.shown(kind)):
        if cancelled():
            raise CancelledError
        progress(done, total, f"{done} van {total} vergeleken")
        for stored in some:
            for key in _keys(stored.effective()):
                by_key[hash(key)].append(stored.nr)
        done += len(some)
    return {tuple(numbers) for numbers in by_key.values() if 1 < len(numbers) <= _MOST_TOGETHER}


def _keys(record: Record) -> Iterator[tuple[str, str]]:
    yield "description", match_key(record)
    found = traits(record)
    for contact in found.contacts:
        yield "contact", contact
    yield "name", f"{found.name}|{found.organization}"


def _pairs(
    db: Database,
    kind: RecordKind,
    groups: Iterable[tuple[int, ...]],
    decided: set[frozenset[str]],
    cancelled: Cancelled,
) -> Iterator[DuplicatePair]:
    records, seen = Records(db), set()
    for numbers in groups:
        if cancelled():
            raise CancelledError
        shown = records.by_numbers(numbers)
        known = {nr: (stored.effective(), stored) for nr, stored in shown.items()}
        made = {nr: traits(record) for nr, (record, _) in known.items()}
        for one, other in combinations(sorted(known), 2):
            if (one, other) in seen:
                continue
            seen.add((one, other))
            first, second = known[one][1], known[other][1]
            if frozenset((first.id, second.id)) in decided:
                continue
            pair = _judged(kind, known[one], known[other], made[one], made[other])
            if pair:
                yield pair


def _judged(
    kind: RecordKind,
    one: tuple[Record, StoredRecord],
    other: tuple[Record, StoredRecord],
    ours: Traits,
    theirs: Traits,
) -> DuplicatePair | None:
    """Make a pair when two records look enough like each other."""
    likeness = compare(ours, theirs)
    same = match_key(one[0]) == match_key(other[0])
    within_source = one[1].source_id == other[1].source_id
    if not same and not _is_near(one[0], other[0], likeness, within_source):
        return None
    return DuplicatePair(
        first=_look_alike(*one),
        second=_look_alike(*other),
        kind=kind,
        reason=_reason(likeness, same),
        likeness=100 if same else likeness.percent,
    )


def _is_near(one: Record, other: Record, likeness: Likeness, within_source: bool) -> bool:
    """Tell whether two are worth a person's look. Within a source only a typing error counts, and
    a person who is called for different things stands there more than once."""
    if isinstance(one, Contact) and isinstance(other, Contact):
        overlap = set(one.domains) & set(other.domains) or one.domains == other.domains
        if one.kind is not other.kind or not overlap or one.area != other.area:
            return False
        return likeness.percent >= SAME_NAME and bool(likeness.shared)
    return likeness.is_sure if within_source else likeness.is_worth_asking


def _reason(likeness: Likeness, same: bool) -> str:
    shared = [_SHARED[kind] for kind in _SHARED if any(s.startswith(kind) for s in likeness.shared)]
    if same:
        shared = ["naam", "aanbieder en plek" if not shared else "aanbieder", *shared]
        return f"zelfde {enumerate_dutch(shared)}"
    if shared:
        return f"zelfde {enumerate_dutch(shared)}, naam {likeness.percent}% gelijk"
    return f"zelfde aanbieder, naam {likeness.percent}% gelijk"


def _look_alike(record: Record, stored: StoredRecord) -> LookAlike:
    if isinstance(record, Service):
        name, phone = record.name, record.phone
        places = [] if record.confidential_address else stored.shown_value("locations") or []
        address = address_line(places[0]) if places else ""
    else:
        name, phone, address = record.name or record.role, record.direct_phone, ""
        phone = phone or record.general_phone
    return LookAlike(
        record_id=stored.id,
        name=name,
        organization=record.organization,
        source_name=stored.source,
        phone=phone,
        address=address,
        own=Affected(),
    )


def _with_own(db: Database, pairs: Sequence[DuplicatePair]) -> tuple[DuplicatePair, ...]:
    """Add what the practice made of each."""
    from dataclasses import replace

    own = affected_of(db, {side.record_id for pair in pairs for side in (pair.first, pair.second)})
    return tuple(
        replace(
            pair,
            first=replace(pair.first, own=own[pair.first.record_id]),
            second=replace(pair.second, own=own[pair.second.record_id]),
        )
        for pair in pairs
    )
