"""The answer of the start page: the person to call, and offerings in the order of the compass."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from socialekaart.domain.compass import Column, Course, Group, Part, Severity, course
from socialekaart.domain.freshness import FactTerms
from socialekaart.domain.model import Place, RecordState
from socialekaart.services.answer_question import Answerer
from socialekaart.services.by_hand import ByHand
from socialekaart.services.start.networks import network_view
from socialekaart.services.start.offers import Offer, Offers
from socialekaart.services.start.views import GuideColumn, GuidePart, GuideView
from socialekaart.services.views import Facet, ServiceHit, ServiceQuery

_EXPLORING = "verkennend gesprek"
_CRISIS = "crisis"


class Guide:
    """Puts an answer together. Used by one thread at a time; nothing of a question is kept."""

    def __init__(self, hand: ByHand, terms: Callable[[], FactTerms] = FactTerms) -> None:
        self._offers = Offers(hand.db, hand.reference, terms)
        self._answerer = Answerer(hand.db, hand.reference, terms)
        self._reference = hand.reference

    def guide(
        self,
        domains: tuple[str, ...],
        groups: tuple[Group, ...],
        severity: Severity | None,
        place: Place | None,
        age: int | None,
        now: datetime,
    ) -> GuideView:
        """Return the answer; without groups it has no columns, without domains they are of all."""
        chosen = {Facet.DOMAIN: frozenset(domains)} if domains else {}
        query = ServiceQuery("", place, age, chosen)
        way = course(groups, severity)
        crisis = self._offers.of_part(_CRISIS, Part.CRISIS, query, now)
        offers = self._offers.find(query, now) if groups else []
        # What is acute is about any domain: crisis help is there whatever was chosen.
        known = {one.hit.id for one in offers}
        offered = [*offers, *(one for one in crisis if one.hit.id not in known)]
        columns = tuple(_column(column, offered) for column in way.columns)
        exploring = self._exploring(query, now) if way.exploring else []
        networks = self._offers.networks(query, now) if groups else []
        return GuideView(
            groups=groups,
            severity=severity,
            who=self._answerer.who(domains, place, age, now),
            columns=columns,
            exploring=_hits(exploring),
            networks=tuple(
                network_view(one.stored, one.service, self._reference)
                for one in _networks_in_order(networks, exploring)
            ),
            crisis=_hits(crisis),
            elsewhere=_elsewhere(offers, columns, way),
        )

    def _exploring(self, query: ServiceQuery, now: datetime) -> list[Offer]:
        return self._offers.of_part(_EXPLORING, Part.EXPLORING, query, now)


def _column(column: Column, offers: Sequence[Offer]) -> GuideColumn:
    """Fill a column. What is the practice's own stands there, where the column has such a part."""
    with_ours = Part.OURS in column.parts
    parts = []
    for part in column.parts:
        if part is Part.OURS:
            hits = _hits(one for one in offers if one.ours and one.part is not Part.NETWORK)
        else:
            hits = _hits(one for one in offers if one.part is part and not (with_ours and one.ours))
        if hits:
            parts.append(GuidePart(part, hits))
    return GuideColumn(column.side, tuple(parts))


def _networks_in_order(networks: Sequence[Offer], exploring: Sequence[Offer]) -> list[Offer]:
    """Put the practice's own networks first, then those that hold the verkennend gesprek, then
    the others; within each the search's order."""
    talkers = {one.service.organization for one in exploring}

    def rank(one: Offer) -> tuple[bool, bool]:
        told = {one.service.organization, *one.service.members}
        return one.stored.state is not RecordState.OWN, not talkers & told

    return sorted(networks, key=rank)


def _elsewhere(offers: Sequence[Offer], columns: Sequence[GuideColumn], way: Course) -> int:
    """Count the offerings of these domains that stand in no column and in no card."""
    above = {Part.NETWORK, *((Part.EXPLORING,) if way.exploring else ())}
    shown = {hit.id for column in columns for hit in column.hits}
    return sum(one.part not in above and one.hit.id not in shown for one in offers)


def _hits(offers: Iterable[Offer]) -> tuple[ServiceHit, ...]:
    return tuple(one.hit for one in offers)
