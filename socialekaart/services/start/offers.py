"""Offerings of a question in the order of the search, each with the part of the guide it is in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from socialekaart.domain.compass import Part, part_of
from socialekaart.domain.freshness import FactTerms
from socialekaart.domain.model import NETWORK, RecordState, Service
from socialekaart.services.edit_record import NOTE
from socialekaart.services.find_services import LOOKED_AT, ServiceFinder
from socialekaart.services.near_place import NearPlace
from socialekaart.services.reference import Reference
from socialekaart.services.service_hits import Ranking, hit, whole_minute
from socialekaart.services.views import ServiceHit, ServiceQuery
from socialekaart.storage.database import Database
from socialekaart.storage.records import Records, StoredRecord


@dataclass(frozen=True, slots=True)
class Offer:
    """One offering. `ours` when the practice entered it or wrote a note about it."""

    hit: ServiceHit
    service: Service
    stored: StoredRecord
    part: Part
    ours: bool


class Offers:
    """Asks the search, and the records for what its index doesn't hold: echelon and kind."""

    def __init__(
        self, db: Database, reference: Reference, terms: Callable[[], FactTerms] = FactTerms
    ) -> None:
        self._finder = ServiceFinder(db, reference, terms)
        self._records = Records(db)
        self._reference = reference

    def find(self, query: ServiceQuery, now: datetime) -> list[Offer]:
        """Return the offerings that serve the place, or all without one, in the search's order."""
        minute = whole_minute(now)
        near = NearPlace(query.place)
        met = self._finder.matching(query, minute, LOOKED_AT, near)
        ranking = Ranking(query, self._finder.domains_meant(query.text), minute.date(), near)
        ranked = sorted((ranking.key(item.band, item.found), nr) for nr, item in met.items())
        numbers = [nr for _, nr in ranked if near.serves(met[nr].found) is not False]
        facts = self._finder.index.facts(numbers)
        stored = self._records.by_numbers(numbers) if numbers else {}
        name_of = self._reference.places.municipality_name
        term = self._finder.terms().phone
        found = []
        for nr in numbers:
            row, record = facts.get(nr), stored.get(nr)
            service = record.effective() if record else None
            if row is None or record is None or not isinstance(service, Service):
                continue
            name = name_of(row["municipality"])
            shown = hit(met[nr].found, row, ranking, name, minute, term)
            ours = record.state is RecordState.OWN or bool(record.overlay.get(NOTE))
            part = part_of(service.echelon, service.service_type)
            found.append(Offer(shown, service, record, part, ours))
        return found

    def of_part(self, words: str, part: Part, query: ServiceQuery, now: datetime) -> list[Offer]:
        """Return the offerings of one part for the place and age of a question, of any domain.

        `words` are what all of them are indexed by.
        """
        asked = replace(query, text=words, chosen={})
        return [one for one in self.find(asked, now) if one.part is part]

    def networks(self, query: ServiceQuery, now: datetime) -> list[Offer]:
        """Return the networks that serve the place of a question, of any domain and age."""
        return self.of_part(NETWORK, Part.NETWORK, replace(query, age=None), now)
