"""Who says where each address of an offering is, as its detail tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from socialekaart.domain.addresses import address_key
from socialekaart.domain.model import Location, Service
from socialekaart.services.index_places import Placer
from socialekaart.services.places.views import AddressPlace, PlaceSource
from socialekaart.storage.database import Database
from socialekaart.storage.geocodes import Geocode, Geocodes


def address_places(db: Database, placer: Placer, service: Service) -> tuple[AddressPlace, ...]:
    """Return where the pin of each address comes from, in their order; none of confidential ones.

    It is what the index makes pins of.
    """
    if service.confidential_address:
        return ()
    return tuple(_places(db, placer, service.locations))


def _places(
    db: Database, placer: Placer, locations: tuple[Location, ...]
) -> Iterator[AddressPlace]:
    keys = [address_key(one) for one in locations]
    answers = Geocodes(db).of(set(keys) - {""})
    known = {key: at for key, one in answers.items() if (at := one.position)}
    for key, location in zip(keys, locations, strict=True):
        found = placer.where(location, known)
        place = _place(location, found[1], answers.get(key)) if found else AddressPlace()
        yield replace(place, at=found[0] if found else None)


def _place(location: Location, source: PlaceSource, answer: Geocode | None) -> AddressPlace:
    if source is PlaceSource.LOOKED_UP and answer is not None:
        return AddressPlace(source, date.fromisoformat(answer.found_on))
    areas = {PlaceSource.POSTCODE: location.postcode.strip()[:4], PlaceSource.TOWN: location.town}
    return AddressPlace(source, area=areas.get(source, ""))
