"""What helps somebody who waits for an offering: light, near, and without a wait of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import islice

from socialekaart.domain.model import Service
from socialekaart.domain.search_query import tag, with_tags
from socialekaart.domain.waiting import helps_meanwhile
from socialekaart.services.batches import in_batches
from socialekaart.services.index_record import EVERYWHERE, NATIONAL
from socialekaart.services.views import Access
from socialekaart.services.waits.course import with_wait_of_today
from socialekaart.storage.database import Database
from socialekaart.storage.records import Records, StoredRecord
from socialekaart.storage.search_index import Candidate, SearchIndex
from socialekaart.storage.waits import Waits

MOST = 3
"""Links shown: a choice one can overlook on the telephone."""
_LOOKED_AT = 300
"""Offerings of the domain and area put in order; a region has fewer."""
_HELPS = tag("a", Access.MEANWHILE)

Meanwhile = Callable[[StoredRecord, Service, date], tuple[tuple[str, str], ...]]
"""Gives (record id, name) of what helps while waiting for an offering."""


class MeanwhileFinder:
    """Looks in the index for what helps meanwhile. Used by one thread at a time."""

    def __init__(self, db: Database) -> None:
        self._index, self._records, self._waits = SearchIndex(db), Records(db), Waits(db)

    def __call__(
        self, stored: StoredRecord, service: Service, today: date
    ) -> tuple[tuple[str, str], ...]:
        """Return at most `MOST`: what is about nothing else first, then as the list has it.

        Same domain, serving the same municipality, for the same ages and people.
        """
        wanted = [found for found in self._candidates(service) if _fits(found, service, today)]
        ordered = sorted(wanted, key=lambda found: _order(found, service))
        numbers = [found.nr for found in ordered if found.nr != stored.nr]
        return tuple(islice(self._helping(numbers, service, today), MOST))

    def _candidates(self, service: Service) -> list[Candidate]:
        if not service.domains:
            return []
        here = [tag("g", service.municipality)] if service.municipality else []
        about = [tag("d", domain) for domain in service.domains]
        question = with_tags("", [[_HELPS], about, [*here, NATIONAL, EVERYWHERE]])
        return self._index.candidates(self._index.answering(question, _LOOKED_AT))

    def _helping(
        self, numbers: list[int], service: Service, today: date
    ) -> Iterator[tuple[str, str]]:
        """Yield what helps, reading only as many records as it takes."""
        for some in in_batches(numbers, 20):
            records = self._records.by_numbers(some)
            own = self._waits.of_records([one.id for one in records.values()])
            for nr in some:
                stored = records.get(nr)
                if stored is None:
                    continue
                other = with_wait_of_today(stored, own.get(stored.id, []), today)
                if helps_meanwhile(other) and _shares_group(other, service):
                    yield stored.id, other.name


def _fits(found: Candidate, service: Service, today: date) -> bool:
    """Tell whether it still runs, and takes people of an age that the offering takes."""
    if found.ends and found.ends < today.isoformat():
        return False
    low = max(found.minimum_age or 0, service.minimum_age or 0)
    ages = (found.maximum_age, service.maximum_age)
    return all(age is None or age >= low for age in ages)


def _order(found: Candidate, service: Service) -> tuple[int, int, int, str, int]:
    beside = len(set(found.domains.split()) - set(service.domains))
    return beside, found.width, -found.assured, found.title, found.nr


def _shares_group(other: Service, service: Service) -> bool:
    """Tell whether both are for the same people; who names no group is there for everyone."""
    mine = {name.casefold() for name in service.target_groups}
    theirs = {name.casefold() for name in other.target_groups}
    return not mine or not theirs or bool(mine & theirs)
