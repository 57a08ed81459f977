"""Which record is a delivered row about? The ladder: id, exact description, likeness, a person.

Rows of which it is not sure come last, once every record that another row is surely about is
taken. So ids that moved, lists that shifted and names that changed don't get mixed up.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from socialekaart.domain.likeness import (
    LIKELY_NAME,
    SAME_NAME,
    Likeness,
    compare,
    is_another_person,
    traits,
)
from socialekaart.domain.matching import match_key
from socialekaart.domain.model import Contact, Record, RecordKind, RecordState
from socialekaart.domain.record_values import from_values
from socialekaart.domain.words import bare
from socialekaart.exchange.delivery_reader import DeliveredRow
from socialekaart.services.batches import in_batches
from socialekaart.services.deliveries.likely import Likely, LikelyRecords
from socialekaart.services.deliveries.views import NEW_RECORD, Choices
from socialekaart.services.number_set import NumberSet
from socialekaart.storage.database import Database
from socialekaart.storage.records import KnownRow, Records

MOST_LATE = 20_000
"""Rows kept in memory to be taken last. With more, nothing is asked: such a file is no monthly
delivery, and nobody would answer that many questions."""


class Rung(StrEnum):
    """On which step of the ladder a row found its record."""

    FIRST = "first"
    """The source never delivered this kind of record: everything is new."""
    ID = "id"
    SAME_ROW = "same_row"
    DESCRIPTION = "description"
    LIKENESS = "likeness"
    CHOSEN = "chosen"
    NONE = "none"


@dataclass(slots=True)
class Match:
    """A row and the record it is about, None for a new one.

    `key` is its `match_key`, `item_key` the one under which choices are kept. `unread`: the row
    says what it said last time, or has an error (`failed`); no record is made then. `likely` are
    the records a person has to choose from; unanswered it counts as new.
    """

    row: DeliveredRow
    known: KnownRow | None = None
    rung: Rung = Rung.NONE
    record: Record | None = None
    key: str = ""
    item_key: str = ""
    unread: bool = False
    failed: bool = False
    likely: tuple[Likely, ...] = ()
    percent: int = 0


@dataclass(slots=True)
class _Late:
    """A row that has to wait, and the record that has its id."""

    row: DeliveredRow
    record: Record
    key: str
    by_id: KnownRow | None
    item_key: str


def row_key(table: int, row: DeliveredRow) -> str:
    """Return the name under which choices about a row are kept; tables count from 0."""
    return f"{row.kind}|{table}|{row.row}"


class Matcher:
    """Finds the records of one source that the rows of one delivery are about."""

    def __init__(self, db: Database, source_id: str | None, choices: Choices) -> None:
        self._records = Records(db)
        self._source_id = source_id
        self._choices = choices
        self._first_new = self._records.next_number()
        self._had = {
            kind: source_id is not None and self._records.has_any(source_id, kind)
            for kind in RecordKind
        }
        self.seen: dict[RecordKind, NumberSet] = {kind: NumberSet() for kind in RecordKind}
        self._late_ids: dict[RecordKind, set[str]] = {kind: set() for kind in RecordKind}
        self._faulty: list[int] = []
        self._likely: dict[RecordKind, LikelyRecords] = {}
        self._table = 0

    def matches(
        self, kind: RecordKind, rows: Iterable[DeliveredRow], table: int
    ) -> Iterator[list[Match]]:
        """Yield the rows of one table (counted from 0) with their records, a batch at a time."""
        self._table = table
        if not self._had[kind]:
            for batch in in_batches(rows):
                yield [self._first(row) for row in batch]
            return
        late: list[_Late] = []
        for batch in in_batches(rows):
            known = self._by_id(kind, batch)
            found = [self._sure(row, known.get(row.external_id), late) for row in batch]
            yield [match for match in found if match]
            if len(late) > MOST_LATE:
                yield from in_batches(self._settled(kind, late, asks=False))
                late = []
        yield from in_batches(self._settled(kind, late))

    def is_seen(self, kind: RecordKind, nr: int) -> bool:
        """Tell whether some row of this delivery is about a record.

        A record that this very delivery brought is its own row's: applying may have stored it.
        """
        return nr >= self._first_new or nr in self.seen[kind]

    def _first(self, row: DeliveredRow) -> Match:
        record = row.record
        if record is None:
            return Match(row, failed=True, unread=True)
        return Match(row, None, Rung.FIRST, record, match_key(record), row_key(self._table, row))

    def _by_id(self, kind: RecordKind, rows: Sequence[DeliveredRow]) -> dict[str, KnownRow]:
        assert self._source_id is not None
        ids = [row.external_id for row in rows if row.external_id]
        return self._records.delivered(self._source_id, kind, ids) if ids else {}

    def _sure(self, row: DeliveredRow, known: KnownRow | None, late: list[_Late]) -> Match | None:
        """Match a row that leaves no doubt; None when it has to wait.

        A row that says what it said last time is passed over without reading its cells.
        """
        if row.external_id in self._late_ids[row.kind]:
            # An id that an earlier row has too is an error, and says nothing of any record.
            known = None
        by_id = known
        if known is None and not row.external_id:
            known = self._same_row(row)
        if known and self._says_the_same(row, known) and self._take(row.kind, known):
            return Match(row, known, Rung.ID if by_id else Rung.SAME_ROW, unread=True)
        record = row.record
        if record is None:
            # What we have of the record of a faulty row stays as it is, and present; unless
            # another row turns out to be about it.
            if known:
                self._faulty.append(known.nr)
            return Match(row, known, failed=True, unread=True)
        key = match_key(record)
        if by_id and by_id.match_key == key and self._take(row.kind, by_id):
            return Match(row, by_id, Rung.ID, record, key, row_key(self._table, row))
        late.append(_Late(row, record, key, by_id, row_key(self._table, row)))
        self._late_ids[row.kind].add(row.external_id)
        return None

    def _same_row(self, row: DeliveredRow) -> KnownRow | None:
        assert self._source_id is not None
        same = self._records.with_hash(self._source_id, row.kind, row.raw_hash)
        return self._unseen(row.kind, same)

    def _says_the_same(self, row: DeliveredRow, known: KnownRow) -> bool:
        return known.row_hash == row.raw_hash and known.state is RecordState.DELIVERED

    def _take(self, kind: RecordKind, known: KnownRow) -> bool:
        return self._mark(kind, known.nr)

    def _mark(self, kind: RecordKind, nr: int) -> bool:
        """Note that a row is about a record; False when another row is already."""
        if kind in self._likely:
            self._likely[kind].take_out(nr)
        return self.seen[kind].add(nr)

    def _unseen(self, kind: RecordKind, known: Iterable[KnownRow]) -> KnownRow | None:
        """Return the first of these that no other row of this delivery is about; one that the
        last delivery held goes before one that has gone."""
        free = [one for one in known if not self.is_seen(kind, one.nr)]
        return min(free, key=lambda one: one.state is not RecordState.DELIVERED, default=None)

    def _settled(self, kind: RecordKind, late: list[_Late], asks: bool = True) -> Iterator[Match]:
        """Match what had to wait, rung by rung: each rung for all rows before the next.

        Without `asks` the id has the last word.
        """
        late = yield from self._by_rungs(late, (self._chosen, self._described))
        for nr in self._faulty:
            self._mark(kind, nr)
        self._faulty = []
        if asks:
            late = yield from self._by_rungs(late, (self._id_and_more, self._alike))
        yield from map(self._ask if asks else self._by_id_alone, late)

    def _by_rungs(
        self, late: list[_Late], rungs: Iterable[Callable[[_Late], Match | None]]
    ) -> Generator[Match, None, list[_Late]]:
        """Yield what these rungs find; return what still has to wait."""
        for rung in rungs:
            waiting = []
            for one in late:
                match = rung(one)
                if match is None:
                    waiting.append(one)
                else:
                    yield match
            late = waiting
        return late

    def _by_id_alone(self, late: _Late) -> Match:
        if late.by_id and self._take(late.row.kind, late.by_id):
            return self._match(late, late.by_id, Rung.ID)
        return self._match(late, None, Rung.NONE)

    def _match(self, late: _Late, known: KnownRow | None, rung: Rung, percent: int = 0) -> Match:
        return Match(late.row, known, rung, late.record, late.key, late.item_key, percent=percent)

    def _chosen(self, late: _Late) -> Match | None:
        """Follow what a person said about this row."""
        answer = self._choices.same.get(late.item_key)
        if answer is None:
            return None
        known = None if answer == NEW_RECORD else self._own_record(late.row.kind, answer)
        if known is None or not self._take(late.row.kind, known):
            return self._match(late, None, Rung.CHOSEN)
        return self._match(late, known, Rung.CHOSEN)

    def _described(self, late: _Late) -> Match | None:
        """Find the record with this organisation, name and postcode; those like the row first."""
        assert self._source_id is not None
        kind, has_id = late.row.kind, bool(late.row.external_id)
        same = [
            known
            for with_id in (has_id, not has_id)
            for known in self._records.with_match_key(self._source_id, kind, late.key, with_id)
        ]
        known = self._unseen(kind, same)
        if known is None or not self._take(kind, known):
            return None
        return self._match(late, known, Rung.DESCRIPTION)

    def _id_and_more(self, late: _Late) -> Match | None:
        """Follow the id when something else agrees: the name, or the organisation and how to reach
        it; and no other record that waits has a name more like it. A deletion may be no more than
        an id."""
        kind, known = late.row.kind, late.by_id
        if known is None or self.is_seen(kind, known.nr):
            return None
        ours = traits(from_values(kind, self._records.base(known.nr)))
        theirs = traits(late.record)
        if is_another_person(ours, theirs):
            return None
        likeness = compare(ours, theirs)
        if theirs.name and not self._agrees(late, likeness):
            return None
        self._take(kind, known)
        return self._match(late, known, Rung.ID, likeness.percent)

    def _agrees(self, late: _Late, likeness: Likeness) -> bool:
        """Tell whether a record may be the one that its id says it is."""
        if likeness.percent >= SAME_NAME:
            return True
        if likeness.percent < LIKELY_NAME and not (likeness.shared and likeness.same_organization):
            return False
        return all(one.percent <= likeness.percent for one in self._likely_for(late))

    def _alike(self, late: _Late) -> Match | None:
        """Take the one record that differs by a typing error, or that a deletion names."""
        likely = [one for one in self._likely_for(late) if one.is_sure or _is_named(late, one)]
        if len(likely) != 1:
            return None
        known = self._own_record(late.row.kind, likely[0].record_id)
        if known is None or not self._take(late.row.kind, known):
            return None
        return self._match(late, known, Rung.LIKENESS, likely[0].percent)

    def _ask(self, late: _Late) -> Match:
        """Leave it to a person when something looks like it; new when nothing does."""
        match = self._match(late, None, Rung.NONE)
        match.likely = self._likely_for(late)
        return match

    def _own_record(self, kind: RecordKind, record_id: str) -> KnownRow | None:
        """Return a record of this source; a source never speaks for another's."""
        assert self._source_id is not None
        return self._records.known(self._source_id, kind, record_id)

    def _likely_for(self, late: _Late) -> tuple[Likely, ...]:
        kind = late.row.kind
        if kind not in self._likely:
            assert self._source_id is not None
            self._likely[kind] = LikelyRecords(
                self._records, self._source_id, kind, self.seen[kind]
            )
        by_id = late.by_id.nr if late.by_id else None
        return self._likely[kind].like(traits(late.record), by_id)


def _is_named(late: _Late, likely: Likely) -> bool:
    """Tell whether a deletion, which may be no more than a name and organisation, means this."""
    if not late.row.deleted or late.by_id:
        return False
    record = late.record
    name = record.name or (record.role if isinstance(record, Contact) else "")
    ours = (bare(name), bare(record.organization))
    return ours == (bare(likely.name), bare(likely.organization))
