"""The offline place table: postcode, town, municipality and region, without any network.

Reading the tables takes some 20 ms; the indexes for names are made when first asked.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from socialekaart.domain.model import Place
from socialekaart.geo import place_data
from socialekaart.geo.place_data import MunicipalityRow, PostcodeRow, RegionRow, TownRow
from socialekaart.geo.place_index import NameEntry, NameIndex
from socialekaart.geo.place_names import (
    base_name,
    name_key,
    province_of_word,
    split_qualifier,
    strip_word,
    without_small_words,
)

Bounds = tuple[float, float, float, float]
"""South, west, north, east in WGS84 degrees."""
Town = tuple[str, str]
"""A town as the post writes it, and the code of its municipality."""

_POSTCODE = re.compile(r"([1-9]\d{3})(?:\s*[a-z]{2})?(?:[\s,]+(?P<rest>.*))?", re.I | re.S)
_POSTCODE_START = re.compile(r"[1-9]\d{0,3}")
_CODE = re.compile(r"(?:gm[\s-]?)?(\d{1,4})", re.IGNORECASE)
_LONGEST = 120
"""No place has a longer name; anything beyond is not looked at."""
_MUNICIPALITY_WORDS = ("gemeente", "gem", "ca")
"""What may stand behind the name of a municipality: "Utrecht (gemeente)", "Nuenen c.a."."""
_NAMESAKE = 5000
"""How many inhabitants it counts for when a town gave its municipality its name (Heusden)."""
_FORMER = 10
"""A municipality weighs so many times less under a former name."""


class PlaceTable:
    """Every Dutch postcode (4 digits), town, municipality and the regions we know."""

    def __init__(
        self,
        postcodes: Mapping[str, PostcodeRow],
        municipalities: Mapping[str, MunicipalityRow],
        regions: tuple[RegionRow, ...],
        town_names: tuple[tuple[str, str], ...] = (),
        towns: Mapping[Town, TownRow] = MappingProxyType({}),
    ) -> None:
        self._postcodes = postcodes
        self._municipalities = municipalities
        self._regions = regions
        self._town_names = town_names
        self._known_towns = towns
        self._regions_of: dict[str, tuple[str, ...]] = {}
        for region in regions:
            for code in region.municipalities:
                self._regions_of[code] = (*self._regions_of.get(code, ()), region.id)

    @classmethod
    def load(cls, folder: Path) -> PlaceTable:
        """Read the tables in `folder`; raise OSError when one is missing."""
        return cls(
            place_data.read_postcodes(folder),
            place_data.read_municipalities(folder),
            place_data.read_regions(folder),
            place_data.read_town_names(folder),
            place_data.read_towns(folder),
        )

    # --- what a person writes -> a place

    def find(self, text: str) -> Place | None:
        """Return the place that `text` names, or None; never raises.

        Takes a postcode of 4 or 6 (with or without the town), a CBS code, a town, a municipality
        ("gemeente X" means the municipality only) and "X (provincie)" or "X (gemeente Y)". A
        name that several towns share means the largest of them.
        """
        text = " ".join(text[:_LONGEST].split())
        if text[:1].isdigit() and (match := _POSTCODE.fullmatch(text)):
            return self._postcode_place(match[1])
        code = self.municipality_code(text) if text[:2].casefold() == "gm" else None
        if code or strip_word(text, "gemeente", "gem.", "gem"):
            code = code or self.municipality_code(text)
            return self._municipality_place(code) if code else None
        entry = self._entry(text)
        return self._place(entry) if entry else None

    def suggest(self, text: str, limit: int = 8) -> list[Place]:
        """Return places that `text` may become while it is typed, best first.

        Digits complete to postcodes; letters to names: whole, beginning, later word, inner part.
        The postcodes of the first town fill what room is left.
        """
        text = " ".join(text[:_LONGEST].split())
        if text[:1].isdigit() and name_key(text)[:4].isdigit():
            return self._suggest_postcodes(text, limit)
        found: dict[str, Place] = {}
        for entry in self._completing(text):
            if len(found) >= limit:
                break
            found.setdefault(entry.label, self._place(entry))
        for pc in self._postcodes_of_first_town(list(found.values())):
            if len(found) >= limit or (place := self._postcode_place(pc)) is None:
                break
            found.setdefault(place.label, place)
        return list(found.values())

    # --- municipalities and regions

    def municipality_code(self, text: str) -> str | None:
        """Return the CBS code ("GM1924") for a name, former name or code; None when not sure."""
        text = " ".join(text[:_LONGEST].split())
        if match := _CODE.fullmatch(text):
            code = f"GM{match[1].zfill(4)}"
            return code if code in self._municipalities else None
        name = strip_word(text, "gemeente", "gem.", "gem") or text
        codes = self._municipality_names.get(name_key(name), frozenset())
        if not codes:
            name, qualifier = split_qualifier(name)
            province = province_of_word(qualifier)
            codes = frozenset(
                code
                for code in self._municipality_names.get(name_key(name), frozenset())
                if self._municipalities[code].province == province
                or name_key(qualifier) in _MUNICIPALITY_WORDS
            )
        return next(iter(codes)) if len(codes) == 1 else None

    def municipality_name(self, code: str) -> str:
        """Return the name of the municipality with this CBS code, "" when unknown."""
        row = self._municipalities.get(code)
        return row.name if row else ""

    def municipality_names(self) -> tuple[str, ...]:
        """Return the names of all municipalities."""
        return tuple(row.name for row in self._municipalities.values())

    def region_id(self, name: str) -> str | None:
        """Return the id of the region (or province) with this name, alias or id."""
        region = self._region(name)
        return region.id if region else None

    def region_members(self, name: str) -> frozenset[str]:
        """Return the codes of the municipalities in the region; empty when it is unknown."""
        region = self._region(name)
        return frozenset(region.municipalities) if region else frozenset()

    def regions_of(self, code: str) -> tuple[str, ...]:
        """Return the ids of the regions a municipality is part of."""
        return self._regions_of.get(code, ())

    # --- postcodes

    def postcode_position(self, postcode: str) -> tuple[float, float] | None:
        """Return (latitude, longitude) of the four digits, None when unknown."""
        row = self._row(postcode)
        return (row.latitude, row.longitude) if row else None

    def town_of(self, postcode: str) -> str:
        """Return the town of the postcode, "" when unknown."""
        row = self._row(postcode)
        return row.town if row else ""

    def municipality_of_postcode(self, postcode: str) -> str:
        """Return the CBS code of the postcode's municipality, "" when unknown."""
        row = self._row(postcode)
        return row.municipality if row else ""

    def postcodes_of(self, code: str) -> tuple[str, ...]:
        """Return the postcodes (4 digits) of a municipality, in order."""
        return self._postcodes_by_municipality.get(code, ())

    def towns(self, bounds: Bounds | None = None) -> list[tuple[str, float, float, int]]:
        """Return (name, latitude, longitude, inhabitants), largest first, for the plain map.

        Inhabitants are 0 where we don't know them: small villages. Towns that are only placed
        between their numeric neighbours are left out.
        """
        south, west, north, east = bounds or (-90.0, -180.0, 90.0, 180.0)
        return [
            town
            for town in self._located_towns
            if south <= town[1] <= north and west <= town[2] <= east
        ]

    # --- inside

    def _row(self, postcode: str) -> PostcodeRow | None:
        return self._postcodes.get(postcode.strip()[:4])

    def _region(self, name: str) -> RegionRow | None:
        name = " ".join(name[:_LONGEST].split())
        bare = strip_word(name, "regio", "provincie") or name
        found = self._region_names.get(name_key(bare))
        if found is None and len(name_key(bare)) > 2 and (province := province_of_word(bare)):
            found = self._region_names.get(name_key(province))
        return found

    def _postcode_place(self, pc: str) -> Place | None:
        row = self._postcodes.get(pc)
        if row is None:
            return None
        place = self._municipality_place(row.municipality)
        return replace(
            place,
            label=f"{pc} {row.town}",
            postcode=pc,
            postcodes=(),
            town=row.town,
            latitude=row.latitude,
            longitude=row.longitude,
        )

    def _municipality_place(self, code: str) -> Place:
        row = self._municipalities[code]
        return Place(
            label=f"gemeente {row.name}",
            municipality=code,
            municipality_name=row.name,
            regions=self.regions_of(code),
            latitude=row.latitude,
            longitude=row.longitude,
            postcodes=self.postcodes_of(code),
        )

    def _place(self, entry: NameEntry) -> Place:
        place = self._municipality_place(entry.municipality)
        if not entry.town:
            return place
        latitude, longitude = self._middle((entry.town, entry.municipality))
        return replace(
            place,
            label=entry.label,
            town=entry.town,
            latitude=latitude,
            longitude=longitude,
            postcodes=tuple(self._towns[entry.town, entry.municipality]),
        )

    def _middle(self, town: Town) -> tuple[float, float]:
        """Return the middle of a town; of a village nobody knows better, that of its postcodes."""
        if known := self._known_towns.get(town):
            return known.latitude, known.longitude
        at = [self._postcodes[pc] for pc in self._towns[town]]
        latitude = sum(row.latitude for row in at) / len(at)
        return round(latitude, 5), round(sum(row.longitude for row in at) / len(at), 5)

    def _inhabitants(self, town: Town) -> int:
        """Return how many people live in the town, 0 when unknown."""
        known = self._known_towns.get(town)
        return known.inhabitants if known else 0

    def _entry(self, text: str) -> NameEntry | None:
        if entries := self._index.named(name_key(text)):
            return entries[0]
        name, qualifier = split_qualifier(text)
        if not qualifier:
            return None
        if name_key(qualifier) in _MUNICIPALITY_WORDS:
            return next((e for e in self._index.named(name_key(name)) if not e.town), None)
        province = province_of_word(qualifier)
        code = self.municipality_code(qualifier)
        for entry in self._index.named(name_key(name)):
            if entry.municipality == code or (
                province and self._municipalities[entry.municipality].province == province
            ):
                return entry
        return None

    def _completing(self, text: str) -> Iterator[NameEntry]:
        name = strip_word(text, "gemeente", "gem.", "gem")
        if name is None:
            yield from self._index.completing(name_key(text))
            return
        yield from (e for e in self._index.completing(name_key(name)) if not e.town)

    def _suggest_postcodes(self, text: str, limit: int) -> list[Place]:
        whole = self.find(text)
        if whole is not None:
            return [whole][:limit]
        if not _POSTCODE_START.fullmatch(text):
            return []
        starting = (pc for pc in self._postcodes if pc.startswith(text))
        places = (self._postcode_place(pc) for pc, _ in zip(starting, range(limit), strict=False))
        return [place for place in places if place]

    def _postcodes_of_first_town(self, places: list[Place]) -> list[str]:
        town = next((p for p in places if p.town), None)
        return self._towns[town.town, town.municipality] if town else []

    @cached_property
    def _postcodes_by_municipality(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = defaultdict(list)
        for row in self._postcodes.values():
            found[row.municipality].append(row.postcode)
        return {code: tuple(pcs) for code, pcs in found.items()}

    @cached_property
    def _towns(self) -> dict[Town, list[str]]:
        towns: dict[Town, list[str]] = defaultdict(list)
        for row in self._postcodes.values():
            towns[row.town, row.municipality].append(row.postcode)
        return dict(towns)

    @cached_property
    def _located_towns(self) -> list[tuple[str, float, float, int]]:
        towns = [
            (town[0], *self._middle(town), self._inhabitants(town))
            for town, pcs in self._towns.items()
            if any(self._postcodes[pc].precision != "buur" for pc in pcs)
        ]
        return sorted(towns, key=lambda town: (-town[3], town[0]))

    @cached_property
    def _municipality_names(self) -> dict[str, frozenset[str]]:
        names: dict[str, set[str]] = defaultdict(set)
        for row in self._municipalities.values():
            for name in (row.name, base_name(row.name), *row.other_names):
                names[name_key(name)].add(row.code)
        # "Fryske Marren", "Gilze-Rijen": the small words are often left out.
        for row in self._municipalities.values():
            short = name_key(without_small_words(row.name))
            if short not in names:
                names[short].add(row.code)
        return {name: frozenset(codes) for name, codes in names.items()}

    @cached_property
    def _region_names(self) -> dict[str, RegionRow]:
        names = {}
        for region in self._regions:
            for name in (region.id, region.name, *region.aliases):
                names[name_key(name)] = region
        return names

    @cached_property
    def _index(self) -> NameIndex:
        return NameIndex([*self._town_entries(), *self._municipality_entries()])

    def _town_entries(self) -> Iterator[tuple[str, NameEntry]]:
        bases = {town: base_name(town[0]) for town in self._towns}
        shared: dict[str, list[Town]] = defaultdict(list)
        for town, base in bases.items():
            shared[name_key(base)].append(town)
        by_name = {}
        for town, base in bases.items():
            entry = NameEntry(
                self._town_label(town, base, shared[name_key(base)]), *town, self._weight(town)
            )
            by_name[town[0]] = entry
            yield town[0], entry
            if base != town[0]:
                yield base, entry
        for name, official in self._town_names:
            yield name, replace(by_name[official], label=name)

    def _weight(self, town: Town) -> int:
        namesake = town[0] == self.municipality_name(town[1])
        return self._inhabitants(town) + (_NAMESAKE if namesake else 0)

    def _town_label(self, town: Town, base: str, shared: list[Town]) -> str:
        """Return the town's name, with province or else municipality when others share it."""
        name, code = town
        namesakes = [other for other in shared if other[0] == name]
        if len(shared) == 1 or (base != name and len(namesakes) == 1):
            return name
        province = self._municipalities[code].province
        alike = [c for _, c in shared if self._municipalities[c].province == province]
        where = province if len(alike) == 1 else f"gemeente {self.municipality_name(code)}"
        return f"{name} ({where})"

    def _municipality_entries(self) -> Iterator[tuple[str, NameEntry]]:
        inhabitants: dict[str, int] = defaultdict(int)
        for (_, code), town in self._known_towns.items():
            inhabitants[code] += town.inhabitants
        for row in self._municipalities.values():
            # Half of them: whoever types a town's name means the town before its municipality.
            entry = NameEntry(f"gemeente {row.name}", "", row.code, inhabitants[row.code] // 2)
            yield row.name, entry
            for name in row.other_names:
                yield name, replace(entry, weight=entry.weight // _FORMER)
