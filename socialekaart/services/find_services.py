"""Search the offerings: as one types, near a place, narrowed by facets.

Nothing of a question is kept: words, place and age are used and forgotten.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from datetime import datetime

from socialekaart.domain.freshness import FactTerms
from socialekaart.domain.model import PinKind
from socialekaart.domain.ranking import Band
from socialekaart.domain.search_query import (
    any_question,
    body_question,
    filed_question,
    head_question,
    most_question,
    name_question,
    parse,
    tag,
    title_question,
    with_tags,
)
from socialekaart.domain.words import tokens
from socialekaart.services.areas_asked import ANYWHERE, TagGroups, areas_beyond, areas_served
from socialekaart.services.reference import Reference
from socialekaart.services.service_hits import Ranking, hit, is_open, whole_minute
from socialekaart.services.suggest_words import suggest_words
from socialekaart.services.views import (
    Facet,
    MapPoint,
    MapPoints,
    MapView,
    ServiceQuery,
    ServiceResult,
)
from socialekaart.storage.database import Database
from socialekaart.storage.search_index import Candidate, SearchIndex, pins

MOST = 2_000
"""Rows counted and mapped per question and area; who gets more has to ask more narrowly."""
LOOKED_AT = 500
"""Rows put in order per question and area, when only a list is asked."""
COUNTED = 200
"""Hits looked for also when fewer are shown, so that the count under the field means something."""

FACET_TAGS = {
    Facet.DOMAIN: "d",
    Facet.MUNICIPALITY: "m",
    Facet.TARGET_GROUP: "t",
    Facet.ACCESS: "a",
    Facet.FEES: "k",
    Facet.STATUS: "s",
}
"""The tag letter of each facet in the index; OPEN_NOW has none, it changes by the minute."""


@dataclass(frozen=True, slots=True)
class Met:
    """An offering that matches, with the band it was met in."""

    band: Band
    found: Candidate


@dataclass(frozen=True, slots=True)
class _Question:
    """A full-text question and the band of what answers it; "" asks for everything."""

    band: Band
    text: str


class ServiceFinder:
    """Answers service queries from the index. Used by one thread at a time."""

    def __init__(
        self, db: Database, reference: Reference, terms: Callable[[], FactTerms] = FactTerms
    ) -> None:
        self.index = SearchIndex(db)
        self.reference, self.terms = reference, terms

    def find(self, query: ServiceQuery, now: datetime) -> ServiceResult:
        """Return the hits in order; raises QueryInterruptedError when superseded."""
        minute = whole_minute(now)
        met = self.matching(query, minute, max(query.limit, COUNTED))
        meant = self.domains_meant(query.text)
        ranking = Ranking(query, meant, minute.date())
        ranked = sorted((ranking.key(item.band, item.found), nr) for nr, item in met.items())
        shown = [nr for _, nr in ranked[: query.limit]]
        facts = self.index.facts(shown)
        name_of, term = self.reference.places.municipality_name, self.terms().phone
        return ServiceResult(
            hits=tuple(
                hit(met[nr].found, row, ranking, name_of(row["municipality"]), minute, term)
                for nr in shown
                if (row := facts.get(nr))
            ),
            total=len(met),
            loosened=any(item.band >= Band.MOST for item in met.values()),
            suggestions=() if met else suggest_words(self.index, parse(query.text)),
            interpreted_domains=meant,
        )

    def domains_meant(self, text: str) -> tuple[str, ...]:
        """Return the domains that the words of a question name, in the order typed."""
        resolve = self.reference.domains.resolve
        found = [resolve(text), *(resolve(word) for word in tokens(text) if len(word) > 2)]
        return tuple(dict.fromkeys(domain for domain in found if domain))

    def map_points(
        self, query: ServiceQuery, now: datetime, view: MapView | None = None
    ) -> MapPoints:
        """Return the pins of all that match, and the offerings that have no place to pin."""
        met = self.matching(query, whole_minute(now), MOST)
        facts = self.index.facts(list(met))
        points = tuple(
            MapPoint(
                row["id"], row["name"], next(iter(row["domains"]), ""), lat, lon, PinKind(kind)
            )
            for nr, row in facts.items()
            for lat, lon, kind in pins(met[nr].found)
        )
        without = tuple(
            (row["id"], row["name"]) for nr, row in facts.items() if met[nr].found.latitude is None
        )
        return MapPoints(points, without)

    def matching(self, query: ServiceQuery, minute: datetime, wanted: int) -> dict[int, Met]:
        """Collect what matches by number, what stands first in the list first.

        Wider areas and weaker bands are asked only until there are as many as wanted.
        """
        asking = _Asking(self.index, query, max(wanted, LOOKED_AT))
        found: dict[int, Met] = {}
        for questions in self._questions(query):
            if len(found) >= wanted or (questions[0].band >= Band.MOST and found):
                break
            # What few rows answer is asked everywhere: then there is nothing to leave out.
            has_many = asking.has_many(questions[-1], ANYWHERE)
            for question, areas in asking.in_order(questions, near_first=has_many):
                for row in asking.rows(question, areas, found):
                    if _is_wanted(row, query, minute):
                        found[row.nr] = Met(question.band, row)
                if has_many and len(found) >= wanted:
                    break
        return found

    def _questions(self, query: ServiceQuery) -> Iterator[list[_Question]]:
        """Give what to ask of the index; what comes in one list is one band for the order."""
        words, lexicon = parse(query.text), self.reference.lexicon
        if words.is_empty:
            yield [_Question(Band.HEAD, "")]
            return
        yield [
            _Question(Band.NAME, name_question(words, lexicon)),
            _Question(Band.HEAD, title_question(words, lexicon)),
            _Question(Band.DOMAIN, head_question(words, lexicon)),
        ]
        yield [_Question(Band.BODY, body_question(words, lexicon))]
        if filed := filed_question(words, lexicon, self.reference.domains.resolve):
            yield [_Question(Band.FILED, filed)]
        if most := most_question(words, lexicon):
            yield [_Question(Band.MOST, most)]
        yield [_Question(Band.SOME, any_question(words, lexicon))]


class _Asking:
    """Puts questions to the index for one query; what was asked before is remembered."""

    def __init__(self, index: SearchIndex, query: ServiceQuery, most: int) -> None:
        self._index = index
        self._place = query.place
        self._facets = _facet_groups(query)
        self._most = most
        self._known: dict[tuple[str, bool], list[int]] = {}

    def in_order(
        self, questions: list[_Question], near_first: bool
    ) -> Iterator[tuple[_Question, TagGroups]]:
        """Give what to ask where: of what serves the place each band in turn, then of the rest."""
        regions = [[ANYWHERE]]
        if near_first and self._place:
            regions = [areas_served(self._place), areas_beyond(self._place)]
        for region in regions:
            widening = self._from_where_it_fits(region, questions[-1])
            for question in questions:
                for areas in widening:
                    yield question, areas

    def _from_where_it_fits(self, region: list[TagGroups], question: _Question) -> list[TagGroups]:
        """Leave out the areas that are narrower than one of which we can see all."""
        for start in range(len(region) - 1, 0, -1):
            if not self.has_many(question, region[start]):
                return region[start:]
        return region

    def has_many(self, question: _Question, areas: TagGroups) -> bool:
        """Tell whether more rows answer than we look at."""
        asked = with_tags(question.text, [*self._facets, *areas])
        return not asked or len(self._numbers(asked, question)) > self._most

    def rows(self, question: _Question, areas: TagGroups, found: Container[int]) -> list[Candidate]:
        """Return what answers the question there and is not found yet."""
        asked = with_tags(question.text, [*self._facets, *areas])
        if not asked:
            return [row for row in self._index.in_list_order(self._most) if row.nr not in found]
        numbers = self._numbers(asked, question)[: self._most]
        return self._index.candidates([nr for nr in numbers if nr not in found])

    def _numbers(self, asked: str, question: _Question) -> list[int]:
        in_body = question.band is Band.BODY
        known = self._known.get((asked, in_body))
        if known is None:
            known = self._index.answering(asked, self._most + 1, in_body)
            self._known[asked, in_body] = known
        return known


def _is_wanted(row: Candidate, query: ServiceQuery, minute: datetime) -> bool:
    """Check what the index has no tags for: the age, and whether it is open."""
    if query.age is not None:
        low, high = row.minimum_age, row.maximum_age
        if (low is not None and query.age < low) or (high is not None and query.age > high):
            return False
    return not query.chosen.get(Facet.OPEN_NOW) or is_open(row.hours, minute)


def _facet_groups(query: ServiceQuery) -> TagGroups:
    return [
        sorted(tag(FACET_TAGS[facet], value) for value in values)
        for facet, values in query.chosen.items()
        if facet in FACET_TAGS and values
    ]
