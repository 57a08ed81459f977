"""Say which shape and colour stand for which levensdomeinen.

Thirteen signs can't be told apart at 20 pixels, so domains that belong together share one; shape
and colour both differ, so that colour is never needed to read the map.
"""

from __future__ import annotations

from dataclasses import dataclass

from socialekaart.ui.words import translate


@dataclass(frozen=True, slots=True)
class DomainGroup:
    """Domains that share a sign. `key` is also the name of its colour in the palette."""

    key: str
    shape: str
    domains: frozenset[str]

    @property
    def label(self) -> str:
        """Give the words of the legend."""
        return {
            "money": translate("map", "Geld en recht"),
            "home": translate("map", "Wonen en huishouden"),
            "work": translate("map", "Werk en leren"),
            "contact": translate("map", "Contact en zingeving"),
            "family": translate("map", "Gezin en veiligheid"),
            "health": translate("map", "Gezondheid"),
        }.get(self.key) or translate("map", "Overig")


OTHER = DomainGroup("other", "dot", frozenset())
GROUPS: tuple[DomainGroup, ...] = (
    DomainGroup("money", "circle", frozenset({"financien", "juridisch"})),
    DomainGroup("home", "square", frozenset({"wonen", "huishouden"})),
    DomainGroup("work", "diamond", frozenset({"werk-dagbesteding", "onderwijs"})),
    DomainGroup("contact", "hexagon", frozenset({"sociaal-netwerk", "zingeving"})),
    DomainGroup("family", "triangle", frozenset({"gezin", "veiligheid"})),
    DomainGroup("health", "cross", frozenset({"psychisch", "lichamelijk", "verslaving"})),
    OTHER,
)
_GROUP_OF = {domain: group for group in GROUPS for domain in group.domains}


def group_of(domain: str) -> DomainGroup:
    """Find the group of a domain id; what we don't know is "Overig"."""
    return _GROUP_OF.get(domain, OTHER)
