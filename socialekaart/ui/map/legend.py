"""Say which shape and colour stand for which levensdomeinen.

Thirteen signs can't be told apart at 20 pixels, so domains that belong together share one; shape
and colour both differ, so that colour is never needed to read the map.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DomainGroup:
    """Domains that share a sign. `key` is also the name of its colour in the palette."""

    key: str
    label: str
    shape: str
    domains: frozenset[str]


OTHER = DomainGroup("other", "Overig", "dot", frozenset())
GROUPS: tuple[DomainGroup, ...] = (
    DomainGroup("money", "Geld en recht", "circle", frozenset({"financien", "juridisch"})),
    DomainGroup("home", "Wonen en huishouden", "square", frozenset({"wonen", "huishouden"})),
    DomainGroup("work", "Werk en leren", "diamond", frozenset({"werk-dagbesteding", "onderwijs"})),
    DomainGroup(
        "contact", "Contact en zingeving", "hexagon", frozenset({"sociaal-netwerk", "zingeving"})
    ),
    DomainGroup("family", "Gezin en veiligheid", "triangle", frozenset({"gezin", "veiligheid"})),
    DomainGroup(
        "health", "Gezondheid", "cross", frozenset({"psychisch", "lichamelijk", "verslaving"})
    ),
    OTHER,
)
_GROUP_OF = {domain: group for group in GROUPS for domain in group.domains}


def group_of(domain: str) -> DomainGroup:
    """Find the group of a domain id; what we don't know is "Overig"."""
    return _GROUP_OF.get(domain, OTHER)
