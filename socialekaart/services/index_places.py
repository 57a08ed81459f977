"""Where an offering is and what it serves, for the index: pins, and areas with their codes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import chain

from socialekaart.domain.addresses import address_key
from socialekaart.domain.model import (
    AreaKind,
    Location,
    PinKind,
    Record,
    Service,
    ServiceArea,
)
from socialekaart.services.places.views import PlaceSource
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from socialekaart.storage.geocodes import Geocodes
from socialekaart.storage.search_index import Pin

Position = tuple[float, float]
"""Latitude and longitude in WGS84 degrees."""
LookedUp = Mapping[str, Position]
"""Where addresses are that were looked up, by `address_key`."""

_FEW = 16_384
"""Areas and towns remembered: they say the same things over and over."""
_PIN_KINDS = {
    PlaceSource.SOURCE: PinKind.ADDRESS.value,
    PlaceSource.LOOKED_UP: PinKind.ADDRESS.value,
    PlaceSource.POSTCODE: PinKind.NEARBY.value,
    PlaceSource.TOWN: PinKind.NEARBY.value,
}
_MOST_AREAS = 5
"""Municipalities that one offering may be pinned in."""


class Placer:
    """Finds places in the tables. Remembers what it found: use one for many."""

    def __init__(self, reference: Reference) -> None:
        self._places = reference.places
        self._position = lru_cache(maxsize=_FEW)(self._position_of)
        self._area_pins = lru_cache(maxsize=_FEW)(self._pins_of_area)
        self.placed = lru_cache(maxsize=_FEW)(self._placed)
        """Return the area with the codes of its municipalities where its names alone don't tell."""

    def pins(self, service: Service, looked_up: LookedUp) -> tuple[Pin, ...]:
        """Return the pins of an offering: its addresses, else the area it serves.

        None at all when its address is confidential: even the middle of a wijk could tell too much.
        """
        if service.confidential_address:
            return ()
        found = [pin for one in service.locations if (pin := self._pin(one, looked_up))]
        return tuple(found) or self._area_pins(service.area, service.municipality)

    def _pin(self, location: Location, looked_up: LookedUp) -> Pin | None:
        """Return the pin of an address; that of its postcode when nobody knows where it is."""
        if found := self.where(location, looked_up):
            at, source = found
            return (*at, _PIN_KINDS[source])
        return None

    def where(self, location: Location, looked_up: LookedUp) -> tuple[Position, PlaceSource] | None:
        """Return where an address is, and who says so."""
        if location.latitude is not None and location.longitude is not None:
            return (location.latitude, location.longitude), PlaceSource.SOURCE
        if at := looked_up.get(address_key(location)) if looked_up else None:
            return at, PlaceSource.LOOKED_UP
        at = self._places.postcode_position(location.postcode) if location.postcode else None
        if at:
            return at, PlaceSource.POSTCODE
        at = self._position(location.town)
        return (at, PlaceSource.TOWN) if at else None

    def _pins_of_area(self, area: ServiceArea | None, municipality: str) -> tuple[Pin, ...]:
        """Return the middle of what is served, where that says something.

        Of each municipality one; of a wijk or of postcodes one in the middle of all. Nothing for a
        region or the country, or for more municipalities than one looks at one by one.
        """
        if area is not None and area.kind in (AreaKind.REGION, AreaKind.NATIONAL):
            return ()
        if area is None or not area.names:
            area = ServiceArea(AreaKind.MUNICIPALITY, (municipality,))
        codes = [code for name in area.names for code in self.municipalities(area.kind, name)]
        if area.kind is AreaKind.MUNICIPALITY:
            known = [at for code in dict.fromkeys(codes) if (at := self._position(code))]
            return tuple(map(_area_pin, known)) if len(known) <= _MOST_AREAS else ()
        parts = [at for name in area.names for at in self._positions_within(area.kind, name)]
        whole = self._position(municipality)
        parts = parts or ([whole] if whole else [])
        return (_area_pin(_middle(parts)),) if parts else ()

    def _positions_within(self, kind: AreaKind, name: str) -> Iterable[Position]:
        """Give where the postcodes of an area lie; a wijk that nobody knows lies nowhere."""
        if kind is not AreaKind.POSTCODE:
            at = self._position(name)
            return [at] if at else []
        found = map(self._places.postcode_position, _postcodes(name))
        return [at for at in found if at]

    def municipalities(self, kind: AreaKind, name: str) -> Iterable[str]:
        """Return the codes of the municipalities that a written name of an area means."""
        places = self._places
        # "1701" is a postcode of Heerhugowaard, and the code of Westerveld.
        in_parts = kind in (AreaKind.POSTCODE, AreaKind.NEIGHBOURHOOD) and name.isdigit()
        if not in_parts and (code := places.municipality_code(name)):
            return (code,)
        if kind is AreaKind.REGION:
            return places.region_members(name)
        if kind is AreaKind.POSTCODE:
            found_codes = map(places.municipality_of_postcode, _postcodes(name))
            return {code for code in found_codes if code}
        found = places.find(name)
        return (found.municipality,) if found else ()

    def _placed(self, area: ServiceArea | None, municipality: str) -> ServiceArea | None:
        """Return the area with codes.

        Without an area it is the offering's own municipality. A region or wijk we don't know by
        name is taken to be where the offering itself is.
        """
        own = {municipality} - {""}
        if area is None:
            return ServiceArea(AreaKind.MUNICIPALITY, (municipality,)) if own else None
        codes: set[str] = set()
        if area.kind is AreaKind.REGION:
            found = (self.municipalities(area.kind, name) for name in area.names)
            codes = set(chain.from_iterable(found)) or own
        elif area.kind is AreaKind.NEIGHBOURHOOD:
            known = all(self._places.find(name) for name in area.names)
            codes = set() if known else own
        return ServiceArea(area.kind, (*area.names, *sorted(codes - set(area.names))))

    def _position_of(self, name: str) -> Position | None:
        """Return where a town or municipality is, None when nobody knows it."""
        town = self._places.find(name) if name else None
        if not town or town.latitude is None or town.longitude is None:
            return None
        return (town.latitude, town.longitude)


def looked_up(db: Database, records: Iterable[Record]) -> LookedUp:
    """Return where the addresses of these records are, as far as they were looked up.

    It costs nothing as long as nobody looked anything up.
    """
    geocodes = Geocodes(db)
    return geocodes.positions(_keys_without_position(records)) if geocodes.has_any() else {}


def _keys_without_position(records: Iterable[Record]) -> frozenset[str]:
    """Return the keys of addresses without coordinates; never of a confidential one."""
    found = {
        address_key(location)
        for record in records
        if isinstance(record, Service) and not record.confidential_address
        for location in record.locations
        if location.latitude is None
    }
    return frozenset(found - {""})


def _postcodes(name: str) -> Iterable[str]:
    """Give the postcodes (4 digits) of "3241", "3241 AB" or "3240-3249"; none of another text."""
    first, _, last = name.replace(" ", "").partition("-")
    ends = (first[:4], (last or first)[:4])
    if not all(end.isdecimal() for end in ends):
        return ()
    return map(str, range(int(ends[0]), int(ends[1]) + 1))


def _middle(parts: list[Position]) -> Position:
    latitude, longitude = (round(sum(axis) / len(parts), 5) for axis in zip(*parts, strict=True))
    return latitude, longitude


def _area_pin(at: Position) -> Pin:
    return (*at, PinKind.AREA.value)
