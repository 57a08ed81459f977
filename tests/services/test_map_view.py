"""The map of very many: pins and bubbles add up to all there is, whatever is on show."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from socialekaart import paths
from socialekaart.domain.model import AreaKind, Bounds, Location, PinKind, Service, ServiceArea
from socialekaart.domain.web_grid import place_of, spot_of
from socialekaart.exchange.csv_writer import write_services
from socialekaart.services.by_hand import ByHand
from socialekaart.services.edit_record import Editor
from socialekaart.services.find_services import EVERYTHING, ServiceFinder
from socialekaart.services.import_delivery import ImportOrder, import_delivery
from socialekaart.services.map_view import MapAnswers, MapLimits, shows
from socialekaart.services.reference import Reference
from socialekaart.services.views import (
    YES,
    Facet,
    MapPoint,
    MapPoints,
    MapView,
    ServiceQuery,
)
from socialekaart.storage.database import IN_MEMORY, Database, QueryInterruptedError
from socialekaart.storage.search_index import pins
from tests.factories import MIDDELHARNIS, service

MONDAY = datetime(2026, 11, 23, 10, 0)
REFERENCE = Reference(paths.data())
COUNTRY: Bounds = (50.7, 3.3, 53.6, 7.3)
NOWHERE: Bounds = (53.55, 3.3, 53.56, 3.31)
MANY = 150
Pin = tuple[str, float, float, PinKind]


def some_services() -> list[Service]:
    """Make offerings of all sorts, most of them in a few towns: some at one door, some secret."""
    chance = random.Random(20261123)
    towns = [(51.757, 4.165), (52.37, 4.9), (52.512, 6.094), (53.22, 6.57)]

    def at(number: int) -> Location:
        lat, lon = chance.choice(towns)
        spread = chance.choice((0.0, 0.001, 0.05, 0.4))
        lat, lon = lat + chance.gauss(0, spread), lon + chance.gauss(0, spread)
        return Location(
            "Voorbeeldstraat", str(number), "", "3241 AB", "Middelharnis", round(lat, 5), lon
        )

    return [
        service(
            external_id=f"A-{n}",
            name=f"{chance.choice(('Grip op schulden', 'Inloop', 'Maatjes'))} {n}",
            description=chance.choice(("", "Ook bij schulden en verlies.")),
            domains=(chance.choice(("financien", "wonen", "zingeving")),),
            minimum_age=chance.choice((None, 18, 65)),
            maximum_age=chance.choice((None, 23)),
            opening_hours=chance.choice(("", "Mo-Fr 09:00-17:00", "We 19:00-21:00")),
            locations=tuple(at(n) for _ in range(chance.choice((0, 1, 1, 1, 3)))),
            area=chance.choice((None, None, ServiceArea(AreaKind.NATIONAL))),
            confidential_address=n % 13 == 0,
        )
        for n in range(MANY)
    ]


def import_all(db: Database, services: Sequence[Service], folder: Path) -> None:
    path = folder / "aanbod.csv"
    write_services(path, services, REFERENCE.vocabulary)
    import_delivery(db, REFERENCE, ImportOrder([path], "Gemeente Voorbeeld"))


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    with Database.open(IN_MEMORY) as made:
        import_all(made, some_services(), tmp_path_factory.mktemp("land"))
        yield made


def finder(db: Database, whole: int = 0, one_by_one: int = 0, names: int = 200) -> ServiceFinder:
    return ServiceFinder(db, REFERENCE, map_limits=MapLimits(whole, one_by_one, names))


def all_pins(db: Database, query: ServiceQuery) -> list[Pin]:
    """List the pins of an endless list, an offering having one at a spot."""
    found = finder(db)
    met = found.matching(query, MONDAY, EVERYTHING)
    ids = {nr: facts["id"] for nr, facts in found.index.facts(list(met)).items()}
    at = {
        (nr, *spot_of(lat, lon)): PinKind(kind)
        for nr, item in met.items()
        for lat, lon, kind in reversed(list(pins(item.found)))
    }
    return [(ids[nr], *place_of(x, y), kind) for (nr, x, y), kind in at.items()]


def inside(all_of: Sequence[Pin], bounds: Bounds) -> list[Pin]:
    south, west, north, east = bounds
    return [pin for pin in all_of if south <= pin[1] <= north and west <= pin[2] <= east]


def plain(points: Sequence[MapPoint]) -> list[Pin]:
    return [(p.service_id, p.latitude, p.longitude, p.kind) for p in points]


def check(
    answer: MapPoints, view: MapView, there: Sequence[Pin], apart: Collection[Pin] = ()
) -> None:
    """Hold an answer for a view against all pins of the hits; those `apart` are told anyhow."""
    covers = answer.covers
    assert covers is not None
    assert not answer.whole
    assert covers[0] <= view.bounds[0] <= view.bounds[2] <= covers[2]
    assert covers[1] <= view.bounds[1] <= view.bounds[3] <= covers[3]
    seen = Counter(plain(answer.points))
    for bubble in answer.bubbles:
        stood_for = [pin for pin in inside(there, bubble.bounds) if pin not in apart]
        assert len(stood_for) == bubble.count > 1
        assert inside([("", bubble.latitude, bubble.longitude, PinKind.AREA)], bubble.bounds)
        seen.update(stood_for)
    assert seen == Counter({*inside(there, covers), *apart})
    assert answer.around is not None
    assert len(inside(there, answer.around)) == len(there)


@st.composite
def views(draw: st.DrawFn) -> MapView:
    south, north = sorted((draw(st.floats(50.7, 53.6)), draw(st.floats(50.7, 53.6))))
    west, east = sorted((draw(st.floats(3.3, 7.3)), draw(st.floats(3.3, 7.3))))
    return MapView((south, west, north, east), draw(st.integers(14, 38)) / 2)


queries = st.builds(
    ServiceQuery,
    text=st.sampled_from(["", "", "schulden", "inloop", "s", "grip op verlies", "bestaatniet"]),
    place=st.sampled_from([None, None, REFERENCE.place("3241"), REFERENCE.place("Zwolle")]),
    age=st.sampled_from([None, None, 17, 40]),
    chosen=st.dictionaries(
        st.sampled_from([Facet.DOMAIN, Facet.OPEN_NOW]),
        st.just(frozenset({"financien"})),
        max_size=2,
    ).map(lambda chosen: {**chosen, **({Facet.OPEN_NOW: frozenset({YES})} if chosen else {})}),
    within_km=st.sampled_from([None, None, 5, 30]),
    bounds=st.sampled_from([None, None, (52.2, 4.5, 53.4, 7.0), NOWHERE]),
)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(query=queries, view=views(), one_by_one=st.sampled_from([0, 1, 20, 1_000]))
def test_pins_and_bubbles_of_any_view_add_up_to_what_a_count_by_hand_gives(
    db: Database, query: ServiceQuery, view: MapView, one_by_one: int
) -> None:
    there = all_pins(db, query)
    answer = finder(db, 0, one_by_one).map_points(query, MONDAY, view)
    if there:
        check(answer, view, there)
        assert not answer.bubbles or len(there) > one_by_one
    else:
        assert answer.whole
        assert not answer.points


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(query=queries)
def test_up_to_the_limit_all_pins_are_given_at_once(db: Database, query: ServiceQuery) -> None:
    there = all_pins(db, query)
    answer = finder(db, whole=len(there)).map_points(query, MONDAY, MapView(NOWHERE, 12))
    assert answer.whole
    assert not answer.bubbles
    assert Counter(plain(answer.points)) == Counter(there)
    if there:
        assert not finder(db, whole=len(there) - 1).map_points(query, MONDAY).whole


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(query=queries)
def test_the_hits_of_the_map_are_those_of_a_list_without_an_end(
    db: Database, query: ServiceQuery
) -> None:
    found = finder(db)
    numbers = found.numbers(query, MONDAY)
    met = sorted(found.matching(query, MONDAY, EVERYTHING))
    assert (found.index.numbers() if numbers is None else numbers) == met


@pytest.mark.parametrize("zoom", [7, 9.5, 14, 19])
def test_views_side_by_side_lose_nothing(db: Database, zoom: float) -> None:
    there, found = all_pins(db, ServiceQuery()), finder(db)
    seen: set[Pin] = set()
    south, west, north, east = COUNTRY
    up, right = (north - south) / 4, (east - west) / 4
    for row in range(4):
        for column in range(4):
            corner = (south + row * up, west + column * right)
            view = MapView((*corner, corner[0] + up, corner[1] + right), zoom)
            answer = found.map_points(ServiceQuery(), MONDAY, view)
            seen.update(plain(answer.points))
            for bubble in answer.bubbles:
                seen.update(inside(there, bubble.bounds))
    assert seen == set(there)


def test_without_a_view_the_whole_country_is_told(db: Database) -> None:
    there = all_pins(db, ServiceQuery())
    answer = finder(db).map_points(ServiceQuery(), MONDAY)
    assert len(answer.points) + sum(bubble.count for bubble in answer.bubbles) == len(there)
    assert len(answer.bubbles) < 60


def test_a_view_with_few_pins_shows_them_one_by_one_and_one_with_many_in_bubbles(
    db: Database,
) -> None:
    found = finder(db, whole=10, one_by_one=15)
    amsterdam = found.map_points(ServiceQuery(), MONDAY, MapView((52.3, 4.8, 52.4, 5.0), 12))
    small = found.map_points(ServiceQuery(), MONDAY, MapView((52.36, 4.8, 52.365, 4.81), 16))
    assert amsterdam.bubbles
    assert not small.bubbles


def test_who_can_go_no_closer_sees_what_stands_on_one_place(db: Database) -> None:
    found = finder(db, whole=40, one_by_one=3)
    far = found.map_points(ServiceQuery(), MONDAY, MapView((51.756, 4.164, 51.758, 4.166), 16))
    near = found.map_points(ServiceQuery(), MONDAY, MapView((51.756, 4.164, 51.758, 4.166), 19))
    assert max(bubble.count for bubble in far.bubbles) > 3
    assert not near.bubbles
    assert len(near.points) > 3


def test_a_sea_without_pins_is_an_answer_too(db: Database) -> None:
    answer = finder(db).map_points(ServiceQuery(), MONDAY, MapView(NOWHERE, 16))
    assert (answer.points, answer.bubbles, answer.whole) == ((), (), False)
    assert answer.around is not None


@pytest.mark.parametrize(
    ("bounds", "zoom"),
    [
        ((-90, -180, 90, 180), 0),
        ((52, 5, 52, 5), 19),
        ((-1e9, -1e9, 1e9, 1e9), -3),
        (COUNTRY, 99),
    ],
)
def test_a_view_no_map_has_is_answered_all_the_same(
    db: Database, bounds: Bounds, zoom: float
) -> None:
    answer = finder(db).map_points(ServiceQuery(), MONDAY, MapView(bounds, zoom))
    told = len(answer.points) + sum(bubble.count for bubble in answer.bubbles)
    if bounds[0] < bounds[2]:
        assert told == len(all_pins(db, ServiceQuery()))


def test_a_confidential_address_is_in_no_view(db: Database) -> None:
    query = ServiceQuery()
    secret = {f"A-{n}" for n in range(0, MANY, 13)}
    hits = finder(db).find(ServiceQuery(limit=EVERYTHING), MONDAY).hits
    hidden = {hit.id for hit in hits if hit.external_id in secret}
    answer = finder(db, 0, 1_000).map_points(query, MONDAY, MapView(COUNTRY, 7))
    assert hidden
    assert not hidden & {point.service_id for point in answer.points}
    assert hidden <= {service_id for service_id, _ in answer.without_place}


@pytest.mark.parametrize("one_by_one", [0, 20, 1_000])
def test_the_chosen_offering_is_in_no_bubble_wherever_it_is(db: Database, one_by_one: int) -> None:
    there = all_pins(db, ServiceQuery())
    found, view = finder(db, 0, one_by_one), MapView((52.3, 4.8, 52.4, 5.0), 10)
    for chosen in {pin[0] for pin in there}:
        answer = found.map_points(ServiceQuery(), MONDAY, view, chosen)
        own = {pin for pin in there if pin[0] == chosen}
        assert own == {pin for pin in plain(answer.points) if pin[0] == chosen}
        check(answer, view, there, apart=own)


def test_what_is_chosen_but_no_hit_has_no_pin(db: Database) -> None:
    hit = finder(db).find(ServiceQuery("inloop"), MONDAY).hits[0]
    answer = finder(db).map_points(ServiceQuery("maatjes"), MONDAY, None, hit.id)
    assert hit.id not in {point.service_id for point in answer.points}
    assert answer == finder(db).map_points(ServiceQuery("maatjes"), MONDAY, None, "bestaat-niet")


def test_of_many_without_a_place_the_first_are_named_and_the_others_counted(db: Database) -> None:
    everyone = finder(db).map_points(ServiceQuery(), MONDAY)
    few = finder(db, names=3).map_points(ServiceQuery(), MONDAY)
    assert everyone.more_without_place == 0
    assert few.without_place == everyone.without_place[:3]
    assert few.more_without_place == len(everyone.without_place) - 3
    names = [name for _, name in everyone.without_place]
    assert names == sorted(names)


def test_two_addresses_at_one_spot_are_one_pin(tmp_path: Path) -> None:
    other = MIDDELHARNIS.__class__(
        *("Voorbeeldstraat", "2", "", "3241 AB", "Middelharnis", 51.757, 4.165)
    )
    with Database.open(IN_MEMORY) as own:
        import_all(own, [service(locations=(MIDDELHARNIS, other))], tmp_path)
        assert len(finder(own, whole=5).map_points(ServiceQuery(), MONDAY).points) == 1


def test_moving_the_map_asks_the_hits_once_until_something_was_written(tmp_path: Path) -> None:
    with Database.open(IN_MEMORY) as own:
        import_all(
            own, [service(external_id=f"A-{n}", name=f"Inloop {n}") for n in range(3)], tmp_path
        )
        found, asked = finder(own), []

        def hits(query: ServiceQuery, minute: datetime) -> list[int] | None:
            asked.append(query)
            return found.numbers(query, minute)

        answers = MapAnswers(own, hits, MapLimits(whole=0))
        for zoom in (7, 9, 12):
            answers.answer(ServiceQuery(limit=zoom), MONDAY, MapView(COUNTRY, zoom))
        assert len(asked) == 1
        record = found.find(ServiceQuery(), MONDAY).hits[0].id
        Editor(ByHand(own, REFERENCE)).set_own_value(record, "name", "Anders")
        answers.answer(ServiceQuery(), MONDAY, MapView(COUNTRY, 7))
        assert len(asked) == 2
        answers.answer(ServiceQuery("inloop"), MONDAY, MapView(COUNTRY, 7))
        assert len(asked) == 3


def test_a_keystroke_breaks_off_the_map_wherever_it_is(db: Database) -> None:
    found = finder(db)

    def interrupted_halfway(query: ServiceQuery, minute: datetime) -> list[int] | None:
        numbers = found.numbers(query, minute)
        db.interrupt()  # comes when no statement runs, as from another thread it may
        return numbers

    broken = MapAnswers(db, interrupted_halfway, MapLimits(whole=0))
    with pytest.raises(QueryInterruptedError):
        broken.answer(ServiceQuery("s"), MONDAY, None)
    assert found.map_points(ServiceQuery("s"), MONDAY).bubbles
    assert found.find(ServiceQuery("s"), MONDAY).hits


def test_what_was_told_serves_every_view_inside_it_at_the_same_squares(db: Database) -> None:
    view = MapView((52.3, 4.8, 52.4, 5.0), 11)
    told = finder(db).map_points(ServiceQuery(), MONDAY, view)
    moved = (52.31, 4.85, 52.41, 5.05)
    assert told.bubbles
    assert shows(told, view, MapView(moved, 11.5))
    assert not shows(told, view, MapView(moved, 12))
    assert not shows(told, view, MapView((52.3, 4.8, 52.4, 5.9), 11))
    few = finder(db, one_by_one=1_000).map_points(ServiceQuery(), MONDAY, view)
    assert shows(few, view, MapView(moved, 16))
    whole = finder(db, whole=1_000).map_points(ServiceQuery(), MONDAY, view)
    assert shows(whole, view, MapView(NOWHERE, 19))
