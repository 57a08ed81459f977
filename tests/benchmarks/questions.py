"""What people ask, letter by letter."""

from __future__ import annotations

from collections.abc import Iterator

from socialekaart.services.reference import Reference
from socialekaart.services.views import Facet, ServiceQuery

QUESTIONS = (
    *("schulden", "eenzaam", "hulp bij het huishouden", "rouw", "maatje", "opvoeding", "scheiding"),
    *("depressie", "somberheid", "mantelzorg", "dementie", "alcohol", "stoppen met roken", "wmo"),
    *("huiselijk geweld", "dagbesteding ouderen", "taalles", "inburgering", "werk zoeken", "ggz"),
    *("jongeren angst", "beweeggroep", "valpreventie", "voedselbank", "inloop", "maaltijden"),
    *("hulp", "begeleiding wonen", "urgentie woning", "juridische hulp", "bewindvoering"),
    *("vrijwilligerswerk", "respijtzorg", "gokken", "seksueel geweld", "zingeving", "overgewicht"),
    *("jeugdteam", "'s-hertogenbosch inloop", "schuldhulpverlening gratis", "slapeloosheid"),
)
PLACES = ("3241", "Amsterdam", "1102", "Zwolle", "5211", "Jisp", "gemeente Utrecht", "9711")
_FACETS = (
    {Facet.DOMAIN: frozenset({"financien"})},
    {Facet.FEES: frozenset({"gratis"}), Facet.ACCESS: frozenset({"zelf", "zonder_verwijzing"})},
    {Facet.OPEN_NOW: frozenset({"ja"})},
)


def keystrokes(reference: Reference, kind: str) -> Iterator[ServiceQuery]:
    """Give every beginning of every question; `kind` is "bare", "place" or "facets"."""
    for number, text in enumerate(QUESTIONS):
        place = None if kind == "bare" else reference.place(PLACES[number % len(PLACES)])
        chosen = _FACETS[number % len(_FACETS)] if kind == "facets" else {}
        for end in range(1, len(text) + 1):
            yield ServiceQuery(text[:end], place, chosen=chosen)
