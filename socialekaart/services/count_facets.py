"""How many hits each choice of a facet leaves; asked after the list is on screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from socialekaart.domain.model import ServiceStatus
from socialekaart.domain.search_query import tag
from socialekaart.services.find_services import FACET_TAGS, MOST, Met, ServiceFinder
from socialekaart.services.service_hits import is_open, whole_minute
from socialekaart.services.views import FREE, YES, Access, Facet, FacetCount, ServiceQuery

ACCESS_LABELS = {
    Access.SELF: "Zelf aanmelden",
    Access.NO_REFERRAL: "Zonder verwijzing",
    Access.WALK_IN: "Zonder afspraak",
    Access.ANONYMOUS: "Anoniem",
    Access.AT_HOME: "Aan huis",
    Access.ONLINE: "Online",
    Access.BY_PHONE: "Telefonisch",
    Access.MEANWHILE: "Tijdens het wachten",
}


def count_facets(
    finder: ServiceFinder, query: ServiceQuery, now: datetime
) -> dict[Facet, tuple[FacetCount, ...]]:
    """Count each facet's values among the hits that the *other* facets leave.

    Values without a hit are left out, but for those chosen. Most hits first.
    """
    minute = whole_minute(now)
    counted: dict[object, _Counted] = {}
    counts = {}
    for facet in Facet:
        others = {key: values for key, values in query.chosen.items() if key is not facet}
        key = frozenset(others.items())
        if key not in counted:
            met = finder.matching(replace(query, chosen=others), minute, MOST)
            counted[key] = _Counted(finder, met, minute)
        chosen = query.chosen.get(facet, frozenset())
        counts[facet] = counted[key].counts(facet, chosen)
    return counts


class _Counted:
    """What a set of hits has, counted once for all facets."""

    def __init__(self, finder: ServiceFinder, met: dict[int, Met], minute: datetime) -> None:
        self._reference = finder.reference
        self._open = sum(is_open(item.found.hours, minute) for item in met.values())
        self._tags: Counter[str] = Counter()
        self._groups: set[str] = set()
        for names, groups in finder.index.tags(list(met)).values():
            self._tags.update(names)
            self._groups.update(groups)

    def counts(self, facet: Facet, chosen: frozenset[str]) -> tuple[FacetCount, ...]:
        """Return the values of a facet with their counts."""
        if facet is Facet.OPEN_NOW:
            return (FacetCount(YES, "Nu open", self._open),)
        counted = (
            FacetCount(value, label, self._tags[tag(FACET_TAGS[facet], value)])
            for value, label in self._values(facet)
        )
        kept = (item for item in counted if item.count or item.value in chosen)
        return tuple(sorted(kept, key=lambda item: (-item.count, item.label)))

    def _values(self, facet: Facet) -> Iterable[tuple[str, str]]:
        """Return the values that a facet can have here, with their labels."""
        if facet is Facet.DOMAIN:
            domains = self._reference.domains
            return [(value, domains.label(value)) for value in domains.ids]
        if facet is Facet.MUNICIPALITY:
            letter = tag(FACET_TAGS[facet], "")
            codes = (name[len(letter) :].upper() for name in self._tags if name.startswith(letter))
            return [(code, self._reference.places.municipality_name(code)) for code in codes]
        if facet is Facet.TARGET_GROUP:
            return [(group, group[:1].upper() + group[1:]) for group in self._groups]
        if facet is Facet.ACCESS:
            return [(value.value, label) for value, label in ACCESS_LABELS.items()]
        if facet is Facet.STATUS:
            return [(status.value, status.value.capitalize()) for status in ServiceStatus]
        return [(FREE, "Gratis")]
