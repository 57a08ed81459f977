"""Near a place: what is within so many km or in a part of the map, in which order, and why."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest

from socialekaart.domain.model import (
    AreaKind,
    Bounds,
    Location,
    Place,
    Service,
    ServiceArea,
    ServiceStatus,
)
from socialekaart.domain.nearness import NearnessReason, is_within
from socialekaart.exchange.csv_writer import write_services
from socialekaart.services.count_facets import count_facets
from socialekaart.services.find_services import ServiceFinder
from socialekaart.services.import_delivery import ImportOrder, import_delivery
from socialekaart.services.near_place import NearPlace
from socialekaart.services.reference import Reference
from socialekaart.services.views import Facet, ServiceHit, ServiceQuery
from socialekaart.storage.database import IN_MEMORY, Database
from socialekaart.storage.search_index import pins
from tests.factories import MIDDELHARNIS, service
from tests.services.conftest import Deliver

MONDAY = datetime(2026, 11, 23, 10, 0)
OUDDORP = Location(postcode="3253 AB", town="Ouddorp", latitude=51.811, longitude=3.935)
ZWOLLE = Location(postcode="8011 AB", town="Zwolle", latitude=52.512, longitude=6.094)
DEN_BURG = Location(postcode="1791 AB", town="Den Burg", latitude=53.054, longitude=4.797)
DEN_HELDER = Location(postcode="1781 AB", town="Den Helder", latitude=52.957, longitude=4.760)
NATIONAL = ServiceArea(AreaKind.NATIONAL)
REGION = ServiceArea(AreaKind.REGION, ("Zuid-Hollandse Eilanden",))


@pytest.fixture
def finder(db: Database, reference: Reference) -> ServiceFinder:
    return ServiceFinder(db, reference)


def found(finder: ServiceFinder, place: str | Place | None, **values: object) -> list[ServiceHit]:
    where = finder.reference.place(place) if isinstance(place, str) else place
    query = ServiceQuery("", where, **values)  # type: ignore[arg-type]  # keywords by the test
    return list(finder.find(query, MONDAY).hits)


def names(finder: ServiceFinder, place: str | Place | None, **values: object) -> list[str]:
    return [hit.name for hit in found(finder, place, **values)]


# --- cases


def test_an_office_elsewhere_in_the_municipality_is_not_ranked_last(
    finder: ServiceFinder, deliver: Deliver
) -> None:
    deliver(
        [
            service(external_id="1", name="A landelijk", municipality="", area=NATIONAL),
            service(external_id="2", name="B regio", locations=(ZWOLLE,), area=REGION),
            service(external_id="3", name="C kantoor ver weg", locations=(ZWOLLE,)),
            service(external_id="4", name="D aan huis", locations=(), delivery_modes=("thuis",)),
            service(external_id="5", name="E zonder adres", locations=()),
            service(external_id="6", name="F om de hoek"),
        ]
    )
    hits = found(finder, "3241")
    assert [hit.name[0] for hit in hits] == ["F", "A", "D", "C", "E", "B"]
    far = next(hit.nearness for hit in hits if hit.name.startswith("C"))
    assert far is not None
    assert (far.reason, far.km) == (NearnessReason.SERVES_AREA, 4.0)
    assert far.distance_km == pytest.approx(157, abs=5)


def test_within_some_km_stays_what_is_near_or_there_for_this_place(
    finder: ServiceFinder, deliver: Deliver
) -> None:
    deliver(
        [
            service(external_id="1", name="Om de hoek"),
            service(external_id="2", name="Ouddorp", locations=(OUDDORP,)),
            service(external_id="3", name="Buren", municipality="GM1992"),
            service(external_id="4", name="Regio", locations=(ZWOLLE,), area=REGION),
            service(external_id="5", name="Kliniek", locations=(ZWOLLE,), area=NATIONAL),
            service(
                external_id="6",
                name="Lijn",
                locations=(),
                municipality="",
                area=NATIONAL,
                delivery_modes=("telefonisch",),
            ),
            service(external_id="7", name="Zwolle", locations=(ZWOLLE,), municipality="GM0193"),
        ]
    )
    assert set(names(finder, "3241", within_km=5)) == {"Om de hoek", "Ouddorp", "Lijn", "Buren"}
    assert set(names(finder, "3241", within_km=200)) == set(names(finder, "3241"))
    assert len(names(finder, None, within_km=5)) == 7


def test_of_three_locations_the_nearest_decides_and_the_row_can_say_so(
    finder: ServiceFinder, deliver: Deliver
) -> None:
    deliver([service(locations=(ZWOLLE, OUDDORP, MIDDELHARNIS), municipality="GM0193")])
    (hit,) = found(finder, "3253", within_km=2)
    assert hit.nearness is not None
    assert hit.nearness.locations == 3
    assert hit.distance_km == hit.nearness.distance_km == pytest.approx(1.5, abs=0.2)
    assert names(finder, "1791", within_km=25) == []


def test_an_island_is_reached_by_what_serves_it_however_far_over_the_water(
    finder: ServiceFinder, deliver: Deliver
) -> None:
    texel = ServiceArea(AreaKind.MUNICIPALITY, ("GM0448",))
    deliver(
        [
            service(external_id="1", name="Op Texel", locations=(DEN_BURG,), municipality="GM0448"),
            service(
                external_id="2",
                name="Vaart over",
                locations=(DEN_HELDER,),
                municipality="GM0400",
                area=texel,
            ),
            service(
                external_id="3", name="Aan de wal", locations=(DEN_HELDER,), municipality="GM0400"
            ),
        ]
    )
    assert names(finder, "1795 De Cocksdorp") == ["Op Texel", "Vaart over", "Aan de wal"]
    assert names(finder, "1795 De Cocksdorp", within_km=10) == ["Op Texel", "Vaart over"]


def test_near_a_border_who_does_not_serve_the_place_is_shown_after_who_does(
    finder: ServiceFinder, reference: Reference, deliver: Deliver
) -> None:
    border = Location(postcode="8277 AA", town="Grafhorst", latitude=52.583, longitude=5.944)
    deliver(
        [
            service(external_id="1", name="Overkant", locations=(border,), municipality="GM1896"),
            service(external_id="2", name="Eigen", locations=(ZWOLLE,), municipality="GM0166"),
        ]
    )
    hits = found(finder, "8277", within_km=2)
    assert [(hit.name, hit.serves_place) for hit in hits] == [("Eigen", True), ("Overkant", False)]
    assert hits[1].nearness is not None
    assert hits[1].nearness.reason is NearnessReason.OUTSIDE
    assert hits[1].nearness.km == hits[1].distance_km


def test_for_a_whole_municipality_a_wijk_of_it_serves_a_part(
    finder: ServiceFinder, deliver: Deliver
) -> None:
    wijk = ServiceArea(AreaKind.NEIGHBOURHOOD, ("Ouddorp",))
    deliver([service(area=wijk, locations=(ZWOLLE,))])
    (whole,) = found(finder, "gemeente Goeree-Overflakkee", within_km=2)
    (town,) = found(finder, "Ouddorp", within_km=2)
    assert [hit.nearness and hit.nearness.partly for hit in (whole, town)] == [True, False]
    # Another village of the same municipality is no part of it.
    assert found(finder, "Middelharnis", within_km=2) == []


def test_a_place_without_coordinates_is_served_but_no_distance_is_made_up(
    finder: ServiceFinder, reference: Reference, deliver: Deliver
) -> None:
    nowhere = replace(reference.place("3241"), latitude=None, longitude=None)
    deliver(
        [
            service(external_id="1", name="Hier"),
            service(external_id="2", name="Elders", municipality="GM0193"),
        ]
    )
    hits = found(finder, nowhere)
    assert [(hit.name, hit.distance_km) for hit in hits] == [("Hier", None), ("Elders", None)]
    assert names(finder, nowhere, within_km=2) == ["Hier"]


def test_the_middle_of_an_area_is_on_the_map_but_no_distance(
    finder: ServiceFinder, deliver: Deliver
) -> None:
    wijk = ServiceArea(AreaKind.POSTCODE, ("3241",))
    deliver([service(locations=(), area=wijk), service(external_id="2", name="Adres")])
    hit = next(hit for hit in found(finder, "3241") if hit.name != "Adres")
    assert hit.distance_km is None
    assert hit.nearness is not None
    assert (hit.nearness.reason, hit.nearness.km) == (NearnessReason.SERVES_AREA, 0.5)
    # From the next municipality its middle is some 8 km away: nobody there, so not within 25.
    assert names(finder, "3221 Hellevoetsluis", within_km=25) == ["Adres"]
    assert len(names(finder, None, bounds=(51.7, 4.1, 51.8, 4.2))) == 2


def test_what_has_ended_stays_behind_however_near(finder: ServiceFinder, deliver: Deliver) -> None:
    deliver(
        [
            service(external_id="1", name="A gestopt", status=ServiceStatus.ENDED),
            service(external_id="2", name="B verlopen", valid_to=date(2026, 11, 1)),
            service(external_id="3", name="C verder weg", locations=(OUDDORP,)),
        ]
    )
    assert names(finder, "3241", within_km=5) == ["C verder weg", "A gestopt", "B verlopen"]


def test_a_confidential_address_is_no_nearer_for_being_near(
    finder: ServiceFinder, deliver: Deliver
) -> None:
    deliver([service(confidential_address=True), service(external_id="2", municipality="GM1992",
             name="Over de grens", confidential_address=True)])  # fmt: skip
    (hit,) = found(finder, "3241", within_km=5)
    assert (hit.name, hit.distance_km) == ("Grip op je geld", None)
    assert names(finder, None, bounds=(50.0, 3.0, 54.0, 8.0)) == []


def test_a_postcode_that_looks_like_the_code_of_a_municipality_is_a_postcode(
    finder: ServiceFinder, deliver: Deliver
) -> None:
    area = ServiceArea(AreaKind.POSTCODE, ("1701",))
    deliver([service(locations=(), municipality="GM0193", area=area)])
    assert len(names(finder, "1701 Heerhugowaard", within_km=2)) == 1


def test_a_part_of_the_map_keeps_what_has_a_pin_in_it(
    finder: ServiceFinder, deliver: Deliver
) -> None:
    deliver(
        [
            service(external_id="1", name="Drie", locations=(ZWOLLE, OUDDORP, MIDDELHARNIS)),
            service(external_id="2", name="Zwolle", locations=(ZWOLLE,)),
            service(external_id="3", name="Land", locations=(), municipality="", area=NATIONAL),
        ]
    )
    assert names(finder, None, bounds=(51.75, 3.9, 51.85, 4.0)) == ["Drie"]
    assert set(names(finder, "3241", bounds=(50.0, 3.0, 54.0, 8.0))) == {"Drie", "Zwolle"}
    assert names(finder, "3241", bounds=(51.75, 3.9, 51.85, 4.0), within_km=2) == ["Drie"]
    assert names(finder, None, bounds=(52.0, 5.0, 51.0, 4.0)) == []


# --- against a brute force over a made-up country

_TOWNS = (
    "3241",
    "3253",
    "3221",
    "1701",
    "1795",
    "2635",
    "1797",
    "8277",
    "1012",
    "Laren",
    "gemeente Texel",
)
_MADE = 400


def made_up(chance: random.Random, reference: Reference, number: int) -> Service:
    """Make an offering somewhere in or around those places, serving and coming as it happens."""
    home = reference.place(chance.choice(_TOWNS))
    kind = chance.choice(list(AreaKind))
    around = reference.place(chance.choice(_TOWNS))
    named = {
        AreaKind.POSTCODE: chance.choice((home.postcode or "3240-3259", "1700-1705")),
        AreaKind.NEIGHBOURHOOD: chance.choice((home.town or "Voorbeeldwijk", "Den Hoorn")),
        AreaKind.MUNICIPALITY: chance.choice((home.municipality, around.municipality)),
        AreaKind.REGION: chance.choice(("Noord-Holland", "Zuid-Hollandse Eilanden", "Utrecht")),
        AreaKind.NATIONAL: "",
    }[kind]
    locations = tuple(
        Location(
            town=home.town or "Den Burg",
            latitude=round((home.latitude or 0) + chance.gauss(0, 0.1), 5),
            longitude=round((home.longitude or 0) + chance.gauss(0, 0.15), 5),
        )
        for _ in range(chance.choice((0, 1, 1, 1, 3)))
    )
    return service(
        external_id=f"V-{number}",
        name=f"Voorbeeld {number}",
        area=chance.choice((None, *[ServiceArea(kind, (named,) if named else ())] * 4)),
        municipality=chance.choice((home.municipality, around.municipality)),
        locations=locations,
        delivery_modes=chance.choice(((), ("op locatie",), ("thuis",), ("telefonisch",))),
        fees=chance.choice(("gratis", "")),
        confidential_address=chance.random() < 0.05,
    )


@pytest.fixture(scope="module")
def country(
    reference: Reference, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ServiceFinder]:
    chance = random.Random(20261123)
    path = tmp_path_factory.mktemp("land") / "aanbod.csv"
    made = [made_up(chance, reference, number) for number in range(_MADE)]
    write_services(path, made, reference.vocabulary, include_confidential=True)
    with Database.open(IN_MEMORY) as db:
        import_delivery(db, reference, ImportOrder([path], "Voorbeeldland"))
        yield ServiceFinder(db, reference)


def brute_force(finder: ServiceFinder, query: ServiceQuery) -> set[int]:
    """Look at every offering without any tags."""
    near, kept = NearPlace(query.place), set()
    for row in finder.index.candidates(sorted(finder.index.numbers())):
        if query.place is not None and query.within_km is not None:
            told = near.distance_km(row), near.serves(row), bool(row.comes), row.width
            if not is_within(query.within_km, *told):
                continue
        if query.bounds is not None:
            south, west, north, east = query.bounds
            at = [(lat, lon) for lat, lon, _ in pins(row)]
            if not any(south <= lat <= north and west <= lon <= east for lat, lon in at):
                continue
        kept.add(row.nr)
    return kept


def questions(reference: Reference) -> Iterator[ServiceQuery]:
    """Give every place with every radius, and parts of the map from a street to the continent."""
    chance = random.Random(7)
    for text in _TOWNS:
        place = reference.place(text)
        for km in (1, 2, 5, 10, 25, 30, 31, 80):
            yield ServiceQuery("", place, within_km=km)
        for size in (0.001, 0.01, 0.05, 0.2, 1.0, 30.0):
            middle = (
                (place.latitude or 0) + chance.gauss(0, size / 2),
                (place.longitude or 0) + chance.gauss(0, size / 2),
            )
            bounds = (middle[0] - size, middle[1] - size, middle[0] + size, middle[1] + size)
            yield ServiceQuery("", chance.choice((None, place)), bounds=bounds)
            yield ServiceQuery("", place, bounds=bounds, within_km=10)


def test_nothing_that_is_within_is_missed_and_nothing_else_is_found(
    country: ServiceFinder, reference: Reference
) -> None:
    asked, answered = 0, 0
    for query in questions(reference):
        met = country.matching(query, MONDAY, _MADE)
        assert set(met) == brute_force(country, query), query
        asked, answered = asked + 1, answered + bool(met)
    assert answered > asked / 2


def test_the_counts_the_list_and_the_map_agree(
    country: ServiceFinder, reference: Reference
) -> None:
    around: Bounds = (51.5, 3.5, 52.0, 4.5)
    for query in (
        ServiceQuery("", reference.place("3241"), within_km=5),
        ServiceQuery("voorbeeld", reference.place("1795"), within_km=10),
        ServiceQuery("", None, bounds=around),
        ServiceQuery("", reference.place("3241"), bounds=around, within_km=25),
    ):
        result = country.find(replace(query, limit=_MADE), MONDAY)
        assert result.total == len(result.hits) > 0
        for count in count_facets(country, query, MONDAY)[Facet.MUNICIPALITY]:
            chosen = {Facet.MUNICIPALITY: frozenset({count.value})}
            narrowed = country.find(replace(query, chosen=chosen, limit=_MADE), MONDAY)
            assert narrowed.total == count.count
        points = country.map_points(query, MONDAY)
        mapped = {point.service_id for point in points.points}
        mapped |= {service_id for service_id, _ in points.without_place}
        assert mapped == {hit.id for hit in result.hits}


def test_every_row_is_sorted_by_the_km_it_explains(
    country: ServiceFinder, reference: Reference
) -> None:
    for text in _TOWNS:
        query = ServiceQuery("", reference.place(text), limit=_MADE)
        hits = country.find(query, MONDAY).hits
        for serves in (True, False):
            near = [hit.nearness for hit in hits if hit.serves_place is serves]
            kms = [one.km if one and one.km is not None else 1e9 for one in near]
            assert kms == sorted(kms)
            assert all(one and (one.reason is not NearnessReason.OUTSIDE) is serves for one in near)
