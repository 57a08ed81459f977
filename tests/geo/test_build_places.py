"""The join that builds the postcode table, on a country of a few villages."""

from __future__ import annotations

import pytest
from places_join import PlaceJoin, Row
from places_sources import Municipality, Point

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


def point(name: str, latitude: float, municipality: Municipality, *, exact: bool = True) -> Point:
    code = municipality.code if exact else ""
    return Point(name_key(name), latitude, 6.0, municipality.province, code, exact)


POINTS = [
    point("Noordstad", 53.2, NORTH),
    point("Dorp", 53.24, NORTH),
    point("Zuidstad", 50.9, SOUTH),
    point("Dorp", 50.94, SOUTH),
]


def rows(
    postcodes: list[tuple[str, str]],
    points: list[Point] = POINTS,
    fixed: dict[str, str] | None = None,
    located: dict[str, tuple[float, float]] | None = None,
) -> dict[str, Row]:
    join = PlaceJoin(postcodes, TOWNS, points, fixed or {}, located or {})
    return {row.postcode: row for row in join.rows()}


def test_a_town_is_joined_by_its_name() -> None:
    row = rows([("9000", "Noordstad")])["9000"]

    assert row == Row("9000", "Noordstad", "GM0001", 53.2, 6.0, "exact")


def test_of_two_villages_of_one_name_the_one_near_its_numbers_is_meant() -> None:
    joined = rows([("6000", "Zuidstad"), ("6002", "Dorp"), ("9000", "Noordstad"), ("9002", "Dorp")])

    assert (joined["6002"].municipality, joined["6002"].latitude) == ("GM0002", 50.94)
    assert (joined["9002"].municipality, joined["9002"].latitude) == ("GM0001", 53.24)


def test_what_was_decided_by_hand_wins() -> None:
    joined = rows(
        [("6000", "Zuidstad"), ("6002", "Dorp")],
        fixed={"6002": "GM0001"},
        located={"6002": (53.0, 6.5)},
    )

    assert joined["6002"] == Row("6002", "Dorp", "GM0001", 53.0, 6.5, "variant")


def test_a_village_without_a_point_lies_between_its_numbers() -> None:
    joined = rows(
        [("9000", "Noordstad"), ("9001", "Tussen"), ("9004", "Dorp")], fixed={"9004": "GM0001"}
    )

    assert joined["9001"].precision == "buur"
    assert joined["9001"].latitude == pytest.approx(53.21)


def test_a_name_with_the_posts_addition_is_found_without_it() -> None:
    towns = [*TOWNS, ("Elders NH", NORTH)]
    join = PlaceJoin(
        [("9005", "Elders NH")], towns, [*POINTS, point("Elders", 53.22, NORTH)], {}, {}
    )

    assert join.rows()[0].precision == "variant"


def test_a_point_of_that_name_far_from_the_municipality_is_another_place() -> None:
    elsewhere = point("Tussen", 52.0, NORTH, exact=False)

    joined = rows([("9000", "Noordstad"), ("9001", "Tussen")], [*POINTS, elsewhere])

    assert joined["9001"].precision == "buur"


def test_a_town_nobody_knows_stops_the_build() -> None:
    with pytest.raises(SystemExit, match="9009"):
        rows([("9000", "Noordstad"), ("9009", "Nergens")])
