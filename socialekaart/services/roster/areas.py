"""The columns of the roster: which areas there are, and which of them are the practice's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from socialekaart.domain.model import AreaKind, Place, ServiceArea
from socialekaart.domain.words import bare
from socialekaart.errors import UnknownPlaceError
from socialekaart.services.reference import Reference
from socialekaart.services.roster.views import RosterArea, RosterQuery
from socialekaart.storage.assignments import Assignments
from socialekaart.storage.database import Database

MOST_NEIGHBOURHOODS = 3
"""Wijken shown when nobody chose: with the gemeente and the regio they fit on one sheet."""
_KINDS = (AreaKind.NEIGHBOURHOOD, AreaKind.MUNICIPALITY, AreaKind.REGION)


class RosterAreas:
    """Finds the areas that may be columns."""

    def __init__(self, db: Database, reference: Reference) -> None:
        self._assignments, self._places = Assignments(db), reference.places

    def all(self) -> tuple[RosterArea, ...]:
        """Return the areas that contacts or assignments name, and the municipalities of the wijken.

        Wijken first, then municipalities, then regions; within these what most contacts name.
        """
        found: dict[tuple[AreaKind, str], RosterArea] = {}
        for area in self._named():
            # Another way to write a name is no other area.
            found.setdefault((area.area.kind, bare(area.label) or area.key), area)
        for area in list(found.values()):
            if area.area.kind is AreaKind.NEIGHBOURHOOD and area.place and area.place.municipality:
                whole = self.area(AreaKind.MUNICIPALITY, area.place.municipality)
                found.setdefault((whole.area.kind, bare(whole.label)), whole)
        return tuple(sorted(found.values(), key=lambda area: _KINDS.index(area.area.kind)))

    def chosen(self, query: RosterQuery) -> tuple[RosterArea, ...]:
        """Return the columns that are asked: those chosen, else the practice's catchment."""
        chosen = [area for key in query.areas if (area := self.by_key(key))]
        return tuple(_with_place_for_regions(chosen or self._catchment(query.practice_postcode)))

    def named(self, text: str) -> RosterArea:
        """Return the area that somebody names: a wijk, a municipality or a region.

        A word before it ("wijk", "gemeente", "regio") says which. Raises UnknownPlaceError.
        """
        word, _, rest = text.strip().partition(" ")
        if word.lower() in set(_KINDS) and rest:
            return self.area(AreaKind(word.lower()), rest.strip())
        place = self._places.find(text)
        if place is not None and place.town:
            return self.area(AreaKind.NEIGHBOURHOOD, place.town)
        if place is not None:
            return self.area(AreaKind.MUNICIPALITY, place.municipality)
        known = {bare(area.label): area for area in self.all()}
        if bare(text) in known:
            return known[bare(text)]
        if self._places.region_members(text):
            return self.area(AreaKind.REGION, text)
        raise UnknownPlaceError(
            f"Het gebied '{text}' kennen we niet. Geef een wijk, gemeente of regio, "
            "zoals 'Middelharnis' of 'gemeente Goeree-Overflakkee'."
        )

    def by_key(self, key: str) -> RosterArea | None:
        """Return the area that a key names; None for text that is no key."""
        kind, _, name = key.partition(":")
        if kind not in set(AreaKind) or not (name or kind == AreaKind.NATIONAL):
            return None
        return self.area(AreaKind(kind), name)

    def of(self, area: ServiceArea | None) -> RosterArea:
        """Return the column of an assignment's area; everywhere is national."""
        if area is None:
            return self.area(AreaKind.NATIONAL, "")
        return self.area(area.kind, area.names[0] if area.names else "")

    def area(self, kind: AreaKind, name: str) -> RosterArea:
        """Build the column of a municipality (name or CBS code), or an area of another kind."""
        place: Place | None = None
        label = name
        if kind is AreaKind.MUNICIPALITY:
            name = self._places.municipality_code(name) or name
            label = self._places.municipality_name(name) or name
            # One that was merged into another since is nowhere but in what was said of it.
            place = self._places.find(name) if name != label else None
            place = place or Place(label=label, municipality=name, municipality_name=label)
        elif kind is AreaKind.NEIGHBOURHOOD:
            place = self._places.find(name) or Place(label=name, town=name)
        elif kind is AreaKind.POSTCODE:
            place, label = self._places.find(name[:4]), f"postcode {name}"
        elif kind is AreaKind.NATIONAL:
            label = "heel Nederland"
        area = ServiceArea(kind, (name,) if name else ())
        return RosterArea(f"{kind.value}:{name}", label, area, place)

    def _named(self) -> Iterator[RosterArea]:
        areas = [*self._assignments.areas_named()]
        areas += [one.area for one in self._assignments.all() if one.area]
        for area in areas:
            if area.kind in _KINDS:
                for name in area.names:
                    yield self.area(area.kind, name)

    def _catchment(self, postcode: str) -> list[RosterArea]:
        """Choose for who didn't: the wijken of one municipality, all of it, and its regions.

        That is the practice's municipality, else the one that most contacts are there for.
        """
        known = self.all()
        home = self._places.find(postcode) if postcode else None
        code = home.municipality if home else ""
        if not code:
            code = next((_code(a) for a in known if a.area.kind is AreaKind.MUNICIPALITY), "")
        if not code:
            return []
        wijken = [a for a in known if a.area.kind is AreaKind.NEIGHBOURHOOD and _code(a) == code]
        if home and home.town:
            own = self.area(AreaKind.NEIGHBOURHOOD, home.town)
            wijken = [own, *(area for area in wijken if bare(area.label) != bare(own.label))]
        regions = [
            area
            for area in known
            if area.area.kind is AreaKind.REGION and code in self._members(area.area.names)
        ]
        whole = self.area(AreaKind.MUNICIPALITY, code)
        return [*wijken[:MOST_NEIGHBOURHOODS], whole, *regions]

    def _members(self, names: Iterable[str]) -> set[str]:
        return {code for name in names for code in self._places.region_members(name)}


def _code(area: RosterArea) -> str:
    return area.place.municipality if area.place else ""


def _with_place_for_regions(areas: list[RosterArea]) -> Iterator[RosterArea]:
    """Give a region the place of the municipality beside it, to ask who serves it."""
    beside = next((area.place for area in areas if area.area.kind is AreaKind.MUNICIPALITY), None)
    beside = beside or next((area.place for area in areas if area.place), None)
    for area in areas:
        wide = area.area.kind in (AreaKind.REGION, AreaKind.NATIONAL)
        yield RosterArea(area.key, area.label, area.area, beside if wide else area.place)
