"""Which pins the map gets of an offering, and why there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart import paths
from socialekaart.domain.addresses import address_key
from socialekaart.domain.model import AreaKind, Location, PinKind, Service, ServiceArea
from socialekaart.geo.distance import distance_km
from socialekaart.services.index_places import Placer
from socialekaart.services.reference import Reference
from socialekaart.storage.search_index import Pin
from tests.factories import service

REFERENCE = Reference(paths.data())
PLACER = Placer(REFERENCE)
DOOR = Location("Voorbeeldkade", "12", "", "3241 AC", "Middelharnis")
MIDDELHARNIS, OUDDORP, ROTTERDAM = (51.757, 4.165), (51.811, 3.935), (51.92, 4.48)
LOOKED_UP = {address_key(DOOR): (51.7512, 4.1612)}


def pins(looked_up: Any = None, **values: Any) -> tuple[Pin, ...]:
    return PLACER.pins(service(**values), looked_up or {})


def served(kind: AreaKind, *names: str, **values: Any) -> tuple[Pin, ...]:
    return pins(locations=(), area=ServiceArea(kind, names), **values)


def near(pin: Pin, place: tuple[float, float], km: float = 6) -> bool:
    return distance_km(pin[0], pin[1], *place) < km


# --- addresses ------------------------------------------------------------------------------------


def test_an_address_stands_where_its_source_says() -> None:
    exact = replace(DOOR, latitude=51.76, longitude=4.17)
    assert pins(LOOKED_UP, locations=(exact,)) == ((51.76, 4.17, PinKind.ADDRESS),)


def test_an_address_without_coordinates_stands_where_it_was_looked_up() -> None:
    assert pins(LOOKED_UP, locations=(DOOR,)) == ((51.7512, 4.1612, PinKind.ADDRESS),)


@pytest.mark.parametrize(
    "rough",
    [DOOR, Location(postcode="3241"), Location(town="Middelharnis"), replace(DOOR, postcode="")],
    ids=["postcode", "four_digits", "town", "street_and_town"],
)
def test_an_address_nobody_looked_up_stands_near_its_postcode_or_town(rough: Location) -> None:
    (pin,) = pins(locations=(rough,))
    assert pin[2] == PinKind.NEARBY
    assert near(pin, MIDDELHARNIS)


def test_a_postcode_goes_before_a_town() -> None:
    (pin,) = pins(locations=(Location(postcode="3253 AC", town="Middelharnis"),))
    assert near(pin, OUDDORP)


def test_each_address_has_a_pin_of_its_own() -> None:
    exact = replace(DOOR, latitude=51.76, longitude=4.17)
    found = pins(LOOKED_UP, locations=(exact, DOOR, Location(town="Ouddorp")))
    assert [kind for _, _, kind in found] == [PinKind.ADDRESS, PinKind.ADDRESS, PinKind.NEARBY]


def test_an_address_that_is_nowhere_leaves_the_area_that_is_served() -> None:
    (pin,) = pins(locations=(Location(town="Verzonnenstad"),), area=None)
    assert pin[2] == PinKind.AREA


# --- areas ----------------------------------------------------------------------------------------


def test_without_an_address_it_stands_in_the_middle_of_its_municipality() -> None:
    (pin,) = pins(locations=(), area=None)
    assert pin[2] == PinKind.AREA
    assert near(pin, MIDDELHARNIS, km=15)


def test_every_municipality_that_is_served_has_a_pin_but_not_when_they_are_many() -> None:
    names = ("Goeree-Overflakkee", "GM1930", "Rotterdam")
    found = served(AreaKind.MUNICIPALITY, *names)
    assert [kind for _, _, kind in found] == [PinKind.AREA] * 3
    assert near(found[2], ROTTERDAM, km=8)
    many = REFERENCE.places.municipality_names()[:6]
    assert served(AreaKind.MUNICIPALITY, *many) == ()
    assert len(served(AreaKind.MUNICIPALITY, "Rotterdam", "GM0599", "rotterdam")) == 1


def test_postcodes_have_one_pin_in_the_middle_of_all() -> None:
    (one,) = served(AreaKind.POSTCODE, "3253")
    assert near(one, OUDDORP)
    (two,) = served(AreaKind.POSTCODE, "3253", "3241 AB")
    assert OUDDORP[1] < two[1] < MIDDELHARNIS[1]
    (many,) = served(AreaKind.POSTCODE, "3240-3259")
    assert near(many, MIDDELHARNIS, km=20)


@pytest.mark.parametrize("name", ["0001-0009", "9999-1000"])
def test_postcodes_that_do_not_exist_leave_the_municipality(name: str) -> None:
    (pin,) = served(AreaKind.POSTCODE, name)
    assert near(pin, MIDDELHARNIS, km=15)


def test_a_postcode_is_no_code_of_a_municipality() -> None:
    """1701 lies in Heerhugowaard; GM1701 is Westerveld, in Drenthe."""
    (pin,) = served(AreaKind.POSTCODE, "1701", municipality="GM1980")
    assert near(pin, (52.66, 4.83), km=12)


def test_a_wijk_stands_where_it_is_when_it_is_known_else_in_the_municipality() -> None:
    (known,) = served(AreaKind.NEIGHBOURHOOD, "Ouddorp")
    assert near(known, OUDDORP)
    (unknown,) = served(AreaKind.NEIGHBOURHOOD, "Voorbeeldwijk-Oost")
    assert near(unknown, MIDDELHARNIS, km=15)


@pytest.mark.parametrize(
    ("kind", "names"),
    [(AreaKind.REGION, ("Zuid-Holland",)), (AreaKind.NATIONAL, ()), (AreaKind.REGION, ())],
)
def test_a_region_and_the_country_have_no_pin(kind: AreaKind, names: tuple[str, ...]) -> None:
    assert served(kind, *names) == ()


def test_what_is_nowhere_has_no_pin() -> None:
    assert pins(locations=(), area=None, municipality="") == ()
    assert served(AreaKind.NEIGHBOURHOOD, "Voorbeeldwijk", municipality="") == ()


# --- confidential ---------------------------------------------------------------------------------

locations = st.lists(
    st.sampled_from(
        [DOOR, replace(DOOR, latitude=51.76, longitude=4.17), Location(town="Ouddorp")]
    ),
    max_size=3,
)
areas = st.one_of(
    st.none(),
    st.builds(
        ServiceArea,
        st.sampled_from(AreaKind),
        st.sampled_from([(), ("3253",), ("Ouddorp",), ("GM1924",), ("3240-3259", "3241 AB")]),
    ),
)


@given(locations, areas)
def test_a_confidential_address_has_no_pin_at_all(
    where: list[Location], area: ServiceArea | None
) -> None:
    hidden = service(locations=tuple(where), area=area, confidential_address=True)
    assert PLACER.pins(hidden, LOOKED_UP) == ()


@given(locations, areas)
def test_an_area_stands_for_an_address_only_when_there_is_none(
    where: list[Location], area: ServiceArea | None
) -> None:
    found: Service = service(locations=tuple(where), area=area)
    kinds = [kind for _, _, kind in PLACER.pins(found, LOOKED_UP)]
    if where:
        assert len(kinds) == len(where)
        assert PinKind.AREA not in kinds
    else:
        assert set(kinds) <= {PinKind.AREA}
