"""How the addresses of the directory are placed, counted."""

from __future__ import annotations

from socialekaart.domain.model import Location
from socialekaart.services.places.views import PlacesLeft
from socialekaart.services.withdraw_source import withdraw_source
from socialekaart.storage.sources import Sources
from tests.services.places.directory import Directory, at, offering, offerings


def test_an_empty_directory_has_nothing_left(directory: Directory) -> None:
    assert directory.desk.left() == PlacesLeft(0, 0, 0, 0, 0)


def test_each_address_is_counted_once_by_how_it_is_placed(directory: Directory) -> None:
    directory.know(1)
    exact = at(20, latitude=51.75, longitude=4.16)
    directory.deliver(
        *offerings((1, 2)),
        offering(3, locations=(at(1), exact)),
        offering(4, locations=(exact, at("", house_number=""))),
        offering(5, locations=(Location(town="Middelharnis"), at(5))),
        offering(6, locations=(Location(town="Middelharnis"),)),
        offering(7, locations=()),
    )
    assert directory.desk.left() == PlacesLeft(
        exact=1, looked_up=0, missing=3, unknown=0, incomplete=2
    )
    directory.look_up()
    assert directory.desk.left() == PlacesLeft(
        exact=1, looked_up=1, missing=0, unknown=2, incomplete=2
    )


def test_confidential_addresses_are_in_no_count(directory: Directory) -> None:
    exact = at(20, latitude=51.75, longitude=4.16)
    hidden = (at(1), exact, Location(town="Middelharnis"))
    directory.deliver(offering(1, locations=hidden, confidential_address=True))
    assert directory.desk.left() == PlacesLeft(0, 0, 0, 0, 0)


def test_what_the_practice_wrote_over_it_counts(directory: Directory) -> None:
    directory.deliver(offering(1, locations=(at(1, latitude=51.75, longitude=4.16),)))
    own = {"street": "Voorbeeldkade", "house_number": "2", "postcode": "3241 AC"}
    directory.own("Inloop 1", "locations", [own])
    assert directory.desk.left() == PlacesLeft(0, 0, missing=1, unknown=0, incomplete=0)


def test_only_what_is_shown_counts(directory: Directory) -> None:
    directory.deliver(*offerings((1, 2)))
    source = Sources(directory.db).by_name("Gemeente Voorbeeld")
    assert source is not None
    withdraw_source(directory.db, directory.reference, source.id)
    assert directory.desk.left() == PlacesLeft(0, 0, 0, 0, 0)
