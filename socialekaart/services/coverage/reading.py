"""Fill the matrix: which records fulfil what, for which municipality."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from socialekaart.domain.coverage import (
    Offer,
    Requirement,
    Standing,
    covers_all,
    fulfils,
    is_fresh,
    standing,
    state_of,
)
from socialekaart.domain.model import Contact, Record, RecordKind, Service, Visibility
from socialekaart.domain.search_query import tag
from socialekaart.domain.words import fold
from socialekaart.services.batches import in_batches
from socialekaart.services.coverage.areas import ServedAreas
from socialekaart.services.coverage.questions import services_question
from socialekaart.services.coverage.views import CoverageCell, CoverageRecord
from socialekaart.services.index_record import EVERYWHERE, NATIONAL
from socialekaart.services.progress import Cancelled, CancelledError, Progress
from socialekaart.services.reference import Reference
from socialekaart.storage.assignments import Assignments
from socialekaart.storage.coverage import last_checks
from socialekaart.storage.database import Database
from socialekaart.storage.records import Records, StoredRecord
from socialekaart.storage.search_index import SearchIndex

MOST_LOOKED_AT = 200_000
"""Offerings that may fulfil something, looked at for one view: more than the whole country has."""
_READ_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class _Found:
    """A record that fulfils something, with the ids of what."""

    stored: StoredRecord
    record: Record
    requirements: frozenset[str]


class CoverageReader:
    """Reads one view of a directory on one day; `term` is how many days a check holds."""

    def __init__(
        self,
        db: Database,
        reference: Reference,
        requirements: Sequence[Requirement],
        today: date,
        term: int,
    ) -> None:
        self._db, self._requirements = db, requirements
        self._today, self._term = today, term
        self._areas = ServedAreas(db, reference)
        self._checks: dict[str, date] = {}

    def cells(
        self, municipalities: Sequence[str], progress: Progress, cancelled: Cancelled
    ) -> dict[str, tuple[CoverageCell, ...]]:
        """Return per requirement its cells, in the order of the municipalities.

        Raises CancelledError.
        """
        found = list(self._found(municipalities, progress, cancelled))
        self._checks = last_checks(self._db, (one.stored.id for one in found))
        cells: dict[str, list[CoverageCell]] = {one.id: [] for one in self._requirements}
        for code in municipalities:
            if cancelled():
                raise CancelledError
            here = [one for one in found if self._areas.serves(one.stored, one.record, code)]
            for requirement in self._requirements:
                cells[requirement.id].append(self._cell(requirement, code, here))
        return {name: tuple(row) for name, row in cells.items()}

    def _found(
        self, municipalities: Sequence[str], progress: Progress, cancelled: Cancelled
    ) -> Iterator[_Found]:
        """Yield what fulfils anything, from what the index says may be there."""
        numbers = self._candidates(municipalities)
        records, done = Records(self._db), 0
        for batch in in_batches(numbers, _READ_AT_ONCE):
            if cancelled():
                raise CancelledError
            progress(done, len(numbers), "De kaart wordt vergeleken met het basisaanbod.")
            for stored in records.by_numbers(batch).values():
                record = stored.effective()
                met = frozenset(one.id for one in self._requirements if fulfils(record, one))
                if met:
                    yield _Found(stored, record, met)
            done += len(batch)

    def _candidates(self, municipalities: Sequence[str]) -> list[int]:
        areas = [*(tag("g", code) for code in municipalities), NATIONAL]
        question = services_question(self._requirements, areas)
        services = SearchIndex(self._db).answering(question, MOST_LOOKED_AT) if question else []
        return [*services, *Assignments(self._db).contacts_in([*areas, EVERYWHERE])]

    def _cell(self, requirement: Requirement, code: str, here: Iterable[_Found]) -> CoverageCell:
        records: list[CoverageRecord] = []
        mentioned: list[CoverageRecord] = []
        offers: list[Offer] = []
        for one in here:
            if requirement.id not in one.requirements:
                continue
            stands = standing(
                one.record,
                one.stored.state,
                self._today,
                national_counts=requirement.national_counts,
            )
            if stands is Standing.OVER:
                continue
            shown = self._shown(one, stands)
            if stands is Standing.COUNTS:
                records.append(shown)
                offers.append(self._offer(one.record, shown, code))
            else:
                mentioned.append(shown)
        return CoverageCell(
            requirement=requirement.id,
            municipality=code,
            state=state_of(offers, self._today, self._term),
            records=tuple(sorted(records, key=_order)),
            mentioned=tuple(sorted(mentioned, key=_order)),
            partly=bool(offers) and not covers_all(offers, self._areas.postcodes_of(code)),
        )

    def _offer(self, record: Record, shown: CoverageRecord, code: str) -> Offer:
        return Offer(
            organization=shown.organization,
            minimum_age=shown.minimum_age,
            maximum_age=shown.maximum_age,
            checked_on=shown.checked_on,
            part=self._areas.part(record.area, code),
        )

    def _shown(self, one: _Found, stands: Standing) -> CoverageRecord:
        record, stored = one.record, one.stored
        checks = (record.assured_date, self._checks.get(stored.id))
        checked_on = max((day for day in checks if day is not None), default=None)
        own = record.municipality if isinstance(record, Service) else ""
        later = record.valid_from if stands is Standing.NOT_YET else None
        return CoverageRecord(
            id=stored.id,
            kind=stored.kind,
            name=record.name or (record.role if isinstance(record, Contact) else ""),
            organization=record.organization,
            role=record.role if isinstance(record, Contact) else "",
            checked_on=checked_on,
            is_fresh=is_fresh(checked_on, self._today, self._term),
            area_kind=record.area.kind if record.area else None,
            area_names=self._areas.names(record.area, own),
            minimum_age=record.minimum_age,
            maximum_age=record.maximum_age,
            standing=stands,
            starts_on=later,
            practice_only=isinstance(record, Contact)
            and record.visibility is not Visibility.PUBLIC,
        )


def _order(one: CoverageRecord) -> tuple[str, ...]:
    """Put offerings before contacts, then by name; the same every time."""
    return ("0" if one.kind is RecordKind.SERVICE else "1", fold(one.name), one.id)
