"""Search the offerings: as one types, near a place, narrowed by facets.

Nothing of a question is kept: words, place and age are used and forgotten.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from socialekaart.domain.freshness import FactTerms
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
from socialekaart.services.areas_asked import (
    ANYWHERE,
    TagGroups,
    areas_beyond,
    areas_served,
    areas_within,
)
from socialekaart.services.map_cells import cells_covering
from socialekaart.services.map_view import MapAnswers, MapLimits
from socialekaart.services.near_place import NearPlace, in_bounds
from socialekaart.services.reference import Reference
from socialekaart.services.service_hits import Ranking, hit, is_open, whole_minute
from socialekaart.services.suggest_words import suggest_words
from socialekaart.services.views import (
    Facet,
    MapPoints,
    MapView,
    ServiceQuery,
    ServiceResult,
)
from socialekaart.storage.database import Database
from socialekaart.storage.search_index import Candidate, SearchIndex

MOST = 2_000
"""Rows counted per question and area; who gets more has to ask more narrowly."""
EVERYTHING = 10_000_000
"""More rows than any index has."""
LOOKED_AT = 500
"""Rows put in order per question and area, when only a list is asked."""
AT_LAST = 8_000
"""Rows looked at per question and area, when most of them turn out to be too far away."""
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


Only = Callable[[Sequence[int]], Iterable[int]]
"""Gives those of the offerings (by number) that are wanted."""


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
        self,
        db: Database,
        reference: Reference,
        terms: Callable[[], FactTerms] = FactTerms,
        map_limits: MapLimits | None = None,
    ) -> None:
        self.index = SearchIndex(db)
        self._map = MapAnswers(db, self.numbers, map_limits)
        self.reference, self.terms = reference, terms

    def find(self, query: ServiceQuery, now: datetime) -> ServiceResult:
        """Return the hits in order; raises QueryInterruptedError when superseded."""
        minute = whole_minute(now)
        near = NearPlace(query.place)
        wanted = max(query.limit, COUNTED)
        asking = self._asking(query, wanted)
        met = self.matching(query, minute, wanted, near, asking)
        meant = self.domains_meant(query.text)
        ranking = Ranking(query, meant, minute.date(), near)
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
            has_more=self._has_more(query, minute, wanted, met, asking),
        )

    def domains_meant(self, text: str) -> tuple[str, ...]:
        """Return the domains that the words of a question name, in the order typed."""
        resolve = self.reference.domains.resolve
        found = [resolve(text), *(resolve(word) for word in tokens(text) if len(word) > 2)]
        return tuple(dict.fromkeys(domain for domain in found if domain))

    def map_points(
        self, query: ServiceQuery, now: datetime, view: MapView | None = None, chosen: str = ""
    ) -> MapPoints:
        """Return the pins of all that match, or of very many what a view needs."""
        return self._map.answer(query, now, view, chosen)

    def numbers(self, query: ServiceQuery, minute: datetime) -> list[int] | None:
        """Return all that match, however many, by number; None when that is all there is.

        These are the ones that a list without an end would have.
        """
        asking = _Asking(self.index, query, EVERYTHING, self._beyond(query))
        wanted = self._only_wanted(query, minute)
        found: set[int] = set()
        for questions in self._questions(query):
            if questions[0].band >= Band.MOST and found:
                break
            for question in questions:
                answering = asking.numbers(question)
                if answering is None and wanted is None:
                    return None
                new = (set(self.index.numbers()) if answering is None else set(answering)) - found
                found.update(new if wanted is None else wanted(sorted(new)))
        return sorted(found)

    def _only_wanted(self, query: ServiceQuery, minute: datetime) -> Only | None:
        """Return what leaves out offerings by what their rows tell; None when nothing does."""
        near = NearPlace(query.place)

        def only(numbers: Sequence[int]) -> Iterable[int]:
            rows = self.index.candidates(numbers)
            return (row.nr for row in rows if _is_wanted(row, query, minute, near))

        return only if _needs_rows(query) else None

    def _asking(self, query: ServiceQuery, wanted: int) -> _Asking:
        return _Asking(self.index, query, max(wanted, LOOKED_AT), self._beyond(query))

    def matching(
        self,
        query: ServiceQuery,
        minute: datetime,
        wanted: int,
        near: NearPlace | None = None,
        asking: _Asking | None = None,
    ) -> dict[int, Met]:
        """Collect what matches by number, what stands first in the list first.

        Wider areas and weaker bands are asked only until there are as many as wanted. `near` is
        what knows of the query's place, `asking` what asks, for who asks them more.
        """
        asking = asking or self._asking(query, wanted)
        near = near or NearPlace(query.place)
        found: dict[int, Met] = {}
        seen: set[int] = set()
        all_wanted = not _needs_rows(query)
        for questions in self._questions(query):
            if len(found) >= wanted or (questions[0].band >= Band.MOST and found):
                break
            # What few rows answer is asked everywhere: then there is nothing to leave out.
            has_many = asking.has_many(questions[-1], asking.anywhere)
            for question, areas in asking.in_order(questions, near_first=has_many):
                for rows in asking.rows(question, areas, seen):
                    seen.update(row.nr for row in rows)
                    for row in rows:
                        if all_wanted or _is_wanted(row, query, minute, near):
                            found[row.nr] = Met(question.band, row)
                    if len(found) >= wanted:
                        break
                if has_many and len(found) >= wanted:
                    break
        return found

    def _has_more(
        self,
        query: ServiceQuery,
        minute: datetime,
        wanted: int,
        met: dict[int, Met],
        asking: _Asking,
    ) -> bool:
        """Tell whether more match than were collected: surely so, never by a guess.

        `asking` found them, and knows most of it already. What rows tell is looked at in no more
        than `AT_LAST` of them.
        """
        only = self._only_wanted(query, minute)
        if len(met) < wanted and (only is None or _by_squares(query)):
            return False
        deeper = _Asking(self.index, query, AT_LAST if only else len(met), self._beyond(query))
        for questions in self._questions(query):
            if questions[0].band >= Band.MOST and met:
                return False
            # The last of a list is the widest: it holds what answers the others.
            widest = questions[-1]
            if not asking.has_many(widest, asking.anywhere):
                others = asking.numbers(widest)
            elif only is None and _are_others(asking.numbers(widest) or (), met):
                return True
            else:
                others = deeper.numbers(widest)
            if others is None:
                others = self.index.numbers(len(met) + (AT_LAST if only else 1))
            left = [nr for nr in others if nr not in met]
            if left and (only is None or _any_of(left[:AT_LAST], only)):
                return True
        return False

    def _beyond(self, query: ServiceQuery) -> list[TagGroups]:
        """Return where to look for what doesn't serve the place, the last area all there is."""
        place, km = query.place, query.within_km
        if place is None:
            return [ANYWHERE]
        if km is None:
            return areas_beyond(place)
        same_name = self.reference.places.find(place.town) if place.town else None
        return areas_within(place, km, same_name.municipality if same_name else "")

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

    def __init__(
        self, index: SearchIndex, query: ServiceQuery, most: int, beyond: list[TagGroups]
    ) -> None:
        self._index = index
        self._place = query.place
        self._narrowed = [*_facet_groups(query), *_bounds_groups(query)]
        self._most = most
        self._by_squares = _by_squares(query)
        self._beyond = beyond
        self.anywhere = beyond[-1]
        """All areas there are for this query."""
        self._known: dict[tuple[str, bool], list[int]] = {}

    def in_order(
        self, questions: list[_Question], near_first: bool
    ) -> Iterator[tuple[_Question, TagGroups]]:
        """Give what to ask where: of what serves the place each band in turn, then of the rest."""
        regions = [[self.anywhere]]
        if near_first and self._place:
            regions = [areas_served(self._place), self._beyond]
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
        asked = with_tags(question.text, [*self._narrowed, *areas])
        return not asked or len(self._numbers(asked, question)) > self._most

    def rows(
        self, question: _Question, areas: TagGroups, seen: Container[int]
    ) -> Iterator[list[Candidate]]:
        """Give what answers the question there and was not looked at yet: as many as we look at.

        Then some more, for who has too few still, where squares let by what is not that near.
        """
        asked = with_tags(question.text, [*self._narrowed, *areas])
        if not asked:
            yield [row for row in self._index.in_list_order(self._most) if row.nr not in seen]
            return
        numbers = self._numbers(asked, question)
        yield self._candidates(numbers[: self._most], seen)
        if self._by_squares and len(numbers) > self._most:
            numbers = self._index.answering(asked, AT_LAST, question.band is Band.BODY)
            for start in range(self._most, len(numbers), self._most):
                yield self._candidates(numbers[start : start + self._most], seen)

    def _candidates(self, numbers: list[int], seen: Container[int]) -> list[Candidate]:
        return self._index.candidates([nr for nr in numbers if nr not in seen])

    def numbers(self, question: _Question) -> list[int] | None:
        """Return what answers the question anywhere; None when it asks for all there is."""
        asked = with_tags(question.text, [*self._narrowed, *self.anywhere])
        return self._numbers(asked, question) if asked else None

    def _numbers(self, asked: str, question: _Question) -> list[int]:
        in_body = question.band is Band.BODY
        known = self._known.get((asked, in_body))
        if known is None:
            known = self._index.answering(asked, self._most + 1, in_body)
            self._known[asked, in_body] = known
        return known


def _by_squares(query: ServiceQuery) -> bool:
    """Tell whether squares of the map narrow: they let by what is not that near."""
    return query.bounds is not None or query.within_km is not None


def _are_others(numbers: Iterable[int], met: Container[int]) -> bool:
    return any(nr not in met for nr in numbers)


def _any_of(numbers: Sequence[int], only: Only) -> bool:
    """Tell whether any of these is wanted; stops at the first lot that has one."""
    lots = (numbers[start : start + LOOKED_AT] for start in range(0, len(numbers), LOOKED_AT))
    return any(any(True for _ in only(lot)) for lot in lots)


def _needs_rows(query: ServiceQuery) -> bool:
    """Tell whether `_is_wanted` may leave out anything at all."""
    told = (query.age, query.bounds, query.within_km)
    return any(value is not None for value in told) or bool(query.chosen.get(Facet.OPEN_NOW))


def _is_wanted(row: Candidate, query: ServiceQuery, minute: datetime, near: NearPlace) -> bool:
    """Check what the tags of the index tell too coarsely or not at all: age, place, opening."""
    if query.age is not None:
        low, high = row.minimum_age, row.maximum_age
        if (low is not None and query.age < low) or (high is not None and query.age > high):
            return False
    if query.bounds is not None and not in_bounds(row, query.bounds):
        return False
    if query.within_km is not None and query.place and not near.is_within(row, query.within_km):
        return False
    return not query.chosen.get(Facet.OPEN_NOW) or is_open(row.hours, minute)


def _facet_groups(query: ServiceQuery) -> TagGroups:
    return [
        sorted(tag(FACET_TAGS[facet], value) for value in values)
        for facet, values in query.chosen.items()
        if facet in FACET_TAGS and values
    ]


def _bounds_groups(query: ServiceQuery) -> TagGroups:
    cells = cells_covering(query.bounds) if query.bounds else []
    return [[tag("c", cell) for cell in cells]] if cells else []
