"""The quiet line beside an address: who says where it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from socialekaart.domain.model import Location
from socialekaart.services.places.views import AddressPlace, PlaceSource
from socialekaart.services.views import ServiceDetail
from socialekaart.ui.detail.places import address_lines, place_text
from socialekaart.ui.detail.rows import DetailRow
from socialekaart.ui.main_window import MainWindow
from tests.ui import fake_data as data
from tests.ui.conftest import Settle, clipboard
from tests.ui.fake_desk import FakeDesk

TODAY = date(2026, 11, 23)
FIRST = Location("Voorbeeldkade", "12", "A", "3241 AC", "Middelharnis")
SECOND = Location("Voorbeeldplein", "3", "", "3253 AC", "Ouddorp")
LOOKED_UP = AddressPlace(PlaceSource.LOOKED_UP, date(2026, 11, 3))
BY_SOURCE = AddressPlace(PlaceSource.SOURCE)


def detail(
    locations: tuple[Location, ...], places: tuple[AddressPlace, ...], *, confidential: bool = False
) -> ServiceDetail:
    found = FakeDesk().detail("s1", data.NOW)
    assert found is not None
    service = replace(found.service, locations=locations, confidential_address=confidential)
    return replace(found, service=service, places=places)


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (BY_SOURCE, "Plek volgens de bron"),
        (LOOKED_UP, "Plek: adres volgens PDOK (BAG), opgezocht op 3 november"),
        (
            AddressPlace(PlaceSource.LOOKED_UP, date(2025, 12, 31)),
            "Plek: adres volgens PDOK (BAG), opgezocht op 31 december 2025",
        ),
        (AddressPlace(PlaceSource.POSTCODE, area="3241"), "Plek bij benadering: postcode 3241"),
        (AddressPlace(PlaceSource.TOWN, area="Ouddorp"), "Plek bij benadering: Ouddorp"),
        (AddressPlace(), ""),
    ],
)
def test_it_says_who_places_the_address(place: AddressPlace, told: str) -> None:
    assert place_text(place, TODAY) == told


def test_it_is_said_once_for_addresses_that_are_placed_alike() -> None:
    found = list(address_lines(detail((FIRST, SECOND), (BY_SOURCE, BY_SOURCE)), TODAY))
    assert found == [
        ("Voorbeeldkade 12 A, 3241 AC Middelharnis", ""),
        ("Voorbeeldplein 3, 3253 AC Ouddorp", "Plek volgens de bron"),
    ]


def test_each_address_has_its_own_when_they_differ() -> None:
    lines = address_lines(detail((FIRST, SECOND), (LOOKED_UP, BY_SOURCE)), TODAY)
    assert [place for _, place in lines] == [
        "Plek: adres volgens PDOK (BAG), opgezocht op 3 november",
        "Plek volgens de bron",
    ]


def test_a_confidential_address_has_none() -> None:
    assert list(address_lines(detail((FIRST,), (BY_SOURCE,), confidential=True), TODAY)) == []


def test_it_stands_below_the_address_and_is_not_copied_with_it(
    window: MainWindow, settle: Settle
) -> None:
    panel = window.search.detail
    panel.show_detail(detail((FIRST,), (LOOKED_UP,)), data.NOW)
    settle()
    texts = [part.text() for part in panel.findChildren(QLabel) if part.isVisibleTo(panel)]
    address = texts.index("Voorbeeldkade 12 A, 3241 AC Middelharnis")
    assert texts[address + 1].startswith("Plek: adres volgens PDOK")
    row = next(row for row in panel.findChildren(DetailRow) if address_of(row))
    row.menu().actions()[0].trigger()
    assert clipboard() == "Voorbeeldkade 12 A, 3241 AC Middelharnis"


def address_of(row: DetailRow) -> bool:
    return any(part.text().startswith("Voorbeeldkade 12 A") for part in row.findChildren(QLabel))


def test_with_a_place_the_nearest_address_comes_first_with_its_distance() -> None:
    far = replace(BY_SOURCE, at=(51.811, 3.937))
    near = replace(BY_SOURCE, at=(51.757, 4.17))
    third = Location("Voorbeeldweg", "9", "", "", "Nergens")
    found = list(
        address_lines(
            detail((third, third, SECOND, FIRST), (AddressPlace(), AddressPlace(), far, near)),
            TODAY,
            data.MIDDELHARNIS,
        )
    )
    assert [told for told, _ in found] == [
        "Voorbeeldkade 12 A, 3241 AC Middelharnis",
        "Voorbeeldplein 3, 3253 AC Ouddorp",
        "Voorbeeldweg 9, Nergens",
        "Voorbeeldweg 9, Nergens",
    ]
    assert [aside for _, aside in found] == [
        "0,3 km · Plek volgens de bron",
        "17 km · Plek volgens de bron",
        "",
        "",
    ]
