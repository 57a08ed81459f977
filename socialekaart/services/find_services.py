"""Search the offerings: as one types, near a place, narrowed by facets.

Nothing of a question is kept: words, place and age are used and forgotten.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from socialekaart.domain.model import Place
from socialekaart.domain.ranking import Band, sort_key
from socialekaart.domain.search_query import (
    Words,
    any_question,
    body_question,
    head_question,
    parse,
    tag,
    title_question,
    with_tags,
)
from socialekaart.domain.words import tokens
from socialekaart.services.index_record import EVERYWHERE, NATIONAL
from socialekaart.services.reference import Reference
from socialekaart.services.service_hits import hit, is_open, standing
from socialekaart.services.suggest_words import suggest_words
from socialekaart.services.views import Facet, MapPoint, MapPoints, ServiceQuery, ServiceResult
from socialekaart.storage.database import Database
from socialekaart.storage.search_index import Facts, SearchIndex

MOST = 2_000
"""Rows looked at per question and area; whoever gets more than that has to ask more narrowly."""
COUNTED = 200
"""Hits looked for also when fewer are shown, so that the count under the field means something."""
NEARBY_KM = 30.0
"""How far around the place we look before looking everywhere."""

FACET_TAGS = {
    Facet.DOMAIN: "d",
    Facet.MUNICIPALITY: "m",
    Facet.TARGET_GROUP: "t",
    Facet.ACCESS: "a",
    Facet.FEES: "k",
    Facet.STATUS: "s",
}
"""The tag letter of each facet in the index; OPEN_NOW has none, it changes by the minute."""

_Ask = Callable[[list[list[str]]], dict[int, Facts]]


@dataclass(frozen=True, slots=True)
class Met:
    """An offering that matches, with the band it was met in."""

    band: Band
    facts: Facts


class ServiceFinder:
    """Answers service queries from the index. Used by one thread at a time."""

    def __init__(self, db: Database, reference: Reference) -> None:
        self.index = SearchIndex(db)
        self.reference = reference

    def find(self, query: ServiceQuery, now: datetime) -> ServiceResult:
        """Return the hits in order; raises QueryInterruptedError when superseded."""
        met = self.matching(query, now, max(query.limit, COUNTED))
        pins = self.index.places(list(met)) if query.place else {}
        stands = {
            nr: standing(query, item.band, item.facts, pins.get(nr, ()), now.date())
            for nr, item in met.items()
        }
        order = sorted(met, key=lambda nr: (sort_key(stands[nr]), nr))[: query.limit]
        name_of = self.reference.places.municipality_name
        return ServiceResult(
            hits=tuple(
                hit(met[nr].facts, stands[nr], name_of(met[nr].facts["municipality"]), now)
                for nr in order
            ),
            total=len(met),
            loosened=any(item.band is Band.SOME for item in met.values()),
            suggestions=() if met else suggest_words(self.index, parse(query.text)),
            interpreted_domains=self.domains_meant(query.text),
        )

    def domains_meant(self, text: str) -> tuple[str, ...]:
        """Return the domains that the words of a question name, in the order typed."""
        resolve = self.reference.domains.resolve
        found = [resolve(text), *(resolve(word) for word in tokens(text) if len(word) > 2)]
        return tuple(dict.fromkeys(domain for domain in found if domain))

    def map_points(self, query: ServiceQuery, now: datetime) -> MapPoints:
        """Return the pins of all that match, and the offerings that have no place to pin."""
        met = {nr: item.facts for nr, item in self.matching(query, now, MOST).items()}
        pins = self.index.places(list(met))
        points = tuple(
            MapPoint(facts["id"], facts["name"], next(iter(facts["domains"]), ""), *pin)
            for nr, facts in met.items()
            for pin in pins.get(nr, ())
        )
        without = tuple((facts["id"], facts["name"]) for nr, facts in met.items() if nr not in pins)
        return MapPoints(points, without)

    def matching(self, query: ServiceQuery, now: datetime, wanted: int) -> dict[int, Met]:
        """Collect what matches by number, best band and nearest area first.

        Wider areas and weaker bands are asked only until there are as many as wanted.
        """
        found: dict[int, Met] = {}
        facets = _facet_groups(query)
        only_open = bool(query.chosen.get(Facet.OPEN_NOW))
        for band, ask in self._bands(parse(query.text), query.age):
            if band is Band.SOME and found:
                break
            for areas in self._areas(query.place):
                if len(found) >= wanted:
                    break
                for nr, facts in ask([*facets, *areas]).items():
                    if not only_open or is_open(facts, now):
                        found.setdefault(nr, Met(band, facts))
        return found

    def _bands(self, words: Words, age: int | None) -> Iterator[tuple[Band, _Ask]]:
        def in_head(question: str) -> _Ask:
            return lambda groups: self.index.in_head(with_tags(question, groups), age, MOST)

        def in_body(question: str) -> _Ask:
            return lambda groups: self.index.in_body(with_tags(question, groups), age, MOST)

        if words.is_empty:
            yield Band.HEAD, in_head("")
            return
        lexicon = self.reference.lexicon
        yield Band.HEAD, in_head(title_question(words, lexicon))
        yield Band.DOMAIN, in_head(head_question(words, lexicon))
        yield Band.BODY, in_body(body_question(words, lexicon))
        yield Band.SOME, in_head(any_question(words, lexicon))

    def _areas(self, place: Place | None) -> list[list[list[str]]]:
        """Return the tag groups of the areas to look in, near first, everywhere last."""
        everywhere: list[list[str]] = []
        if place is None or not place.municipality:
            return [everywhere]
        near = self.reference.places.neighbours(place.municipality, NEARBY_KM)
        here = [[tag("g", place.municipality), NATIONAL, EVERYWHERE]]
        return [here, *([[[tag("g", code) for code in near]]] if near else []), everywhere]


def _facet_groups(query: ServiceQuery) -> list[list[str]]:
    return [
        sorted(tag(FACET_TAGS[facet], value) for value in values)
        for facet, values in query.chosen.items()
        if facet in FACET_TAGS and values
    ]
