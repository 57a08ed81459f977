"""How many hits each choice of a facet leaves; asked after the list is on screen."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime

from socialekaart.domain.model import ServiceStatus
from socialekaart.domain.search_query import tag
from socialekaart.services.find_services import FACET_TAGS, MOST, Met, ServiceFinder
from socialekaart.services.service_hits import is_open
from socialekaart.services.views import FREE, YES, Access, Facet, FacetCount, ServiceQuery

ACCESS_LABELS = {
    Access.SELF: "Zelf aanmelden",
    Access.NO_REFERRAL: "Zonder verwijzing",
    Access.WALK_IN: "Zonder afspraak",
    Access.ANONYMOUS: "Anoniem",
    Access.AT_HOME: "Aan huis",
    Access.ONLINE: "Online",
    Access.BY_PHONE: "Telefonisch",
}


def count_facets(
    finder: ServiceFinder, query: ServiceQuery, now: datetime
) -> dict[Facet, tuple[FacetCount, ...]]:
    """Count each facet's values among the hits that the *other* facets leave.

    Values without a hit are left out, but for those chosen. Most hits first.
    """
    met_by_filter: dict[object, dict[int, Met]] = {}
    counts = {}
    for facet in Facet:
        others = {key: values for key, values in query.chosen.items() if key is not facet}
        key = frozenset(others.items())
        if key not in met_by_filter:
            met_by_filter[key] = finder.matching(replace(query, chosen=others), now, MOST)
        counts[facet] = _counts(finder, query, facet, met_by_filter[key], now)
    return counts


def _counts(
    finder: ServiceFinder, query: ServiceQuery, facet: Facet, met: dict[int, Met], now: datetime
) -> tuple[FacetCount, ...]:
    if facet is Facet.OPEN_NOW:
        return (FacetCount(YES, "Nu open", sum(is_open(item.facts, now) for item in met.values())),)
    tags = Counter(name for names in finder.index.tags(list(met)).values() for name in names)
    chosen = query.chosen.get(facet, frozenset())
    counted = (
        FacetCount(value, label, tags[tag(FACET_TAGS[facet], value)])
        for value, label in _values(finder, facet, met)
    )
    kept = (item for item in counted if item.count or item.value in chosen)
    return tuple(sorted(kept, key=lambda item: (-item.count, item.label)))


def _values(finder: ServiceFinder, facet: Facet, met: dict[int, Met]) -> list[tuple[str, str]]:
    """Return the values that a facet can have here, with their labels."""
    reference = finder.reference
    if facet is Facet.DOMAIN:
        return [(value, reference.domains.label(value)) for value in reference.domains.ids]
    if facet is Facet.MUNICIPALITY:
        codes = {item.facts["municipality"] for item in met.values()} - {""}
        return [(code, reference.places.municipality_name(code)) for code in codes]
    if facet is Facet.TARGET_GROUP:
        groups = {group for item in met.values() for group in item.facts["target_groups"]}
        return [(group, group[:1].upper() + group[1:]) for group in groups]
    if facet is Facet.ACCESS:
        return [(value.value, label) for value, label in ACCESS_LABELS.items()]
    if facet is Facet.STATUS:
        return [(status.value, status.value.capitalize()) for status in ServiceStatus]
    return [(FREE, "Gratis")]
