"""Who says where an address is, as the detail of an offering tells it."""

from __future__ import annotations

from dataclasses import replace

from socialekaart.domain.model import Location
from socialekaart.services.clock import dutch_now
from socialekaart.services.places.views import AddressPlace, PlaceSource
from socialekaart.services.show_service import ServiceViewer
from tests.services.places.directory import Directory, at, offering


def places(directory: Directory, name: str) -> tuple[AddressPlace, ...]:
    viewer = ServiceViewer(directory.db, directory.reference)
    detail = viewer.detail(directory.stored(name).id, dutch_now())
    assert detail is not None
    return detail.places


def test_each_address_tells_where_its_pin_comes_from(directory: Directory) -> None:
    directory.know(1)
    where = (
        at(20, latitude=51.75, longitude=4.16),
        at(1),
        at(2),
        Location(town="Ouddorp"),
        Location(town="Verzonnenstad"),
    )
    directory.deliver(offering(1, locations=where))
    directory.look_up()
    told = places(directory, "Inloop 1")
    assert tuple(replace(one, at=None) for one in told) == (
        AddressPlace(PlaceSource.SOURCE),
        AddressPlace(PlaceSource.LOOKED_UP, dutch_now().date()),
        AddressPlace(PlaceSource.POSTCODE, area="3241"),
        AddressPlace(PlaceSource.TOWN, area="Ouddorp"),
        AddressPlace(),
    )
    pinned = [(lat, lon) for lat, lon, _ in directory.pins("Inloop 1")]
    assert [one.at for one in told] == [*pinned, None]


def test_a_confidential_address_tells_nothing(directory: Directory) -> None:
    directory.deliver(offering(1, confidential_address=True))
    assert places(directory, "Inloop 1") == ()


def test_without_an_address_there_is_nothing_to_tell(directory: Directory) -> None:
    directory.deliver(offering(1, locations=()))
    assert places(directory, "Inloop 1") == ()
