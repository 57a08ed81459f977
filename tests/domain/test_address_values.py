"""Addresses in two layers: the same door, and whose degrees it has."""

from __future__ import annotations

from typing import Any

import pytest

from socialekaart.domain.address_values import (
    address_line,
    placed,
    same_addresses,
    without_degrees,
)

Values = dict[str, Any]
DOOR: Values = {
    "street": "Voorbeeldstraat",
    "house_number": "12",
    "addition": "A",
    "postcode": "3241 AB",
    "town": "Middelharnis",
}
THERE: Values = {"latitude": 51.757, "longitude": 4.165}


@pytest.mark.parametrize(
    ("changed", "line"),
    [
        ({}, "Voorbeeldstraat 12 A, 3241 AB Middelharnis"),
        ({"addition": "3"}, "Voorbeeldstraat 12-3, 3241 AB Middelharnis"),
        ({"addition": "14"}, "Voorbeeldstraat 12/14, 3241 AB Middelharnis"),
        (
            {"house_number": "1000", "addition": "hs"},
            "Voorbeeldstraat 1000-hs, 3241 AB Middelharnis",
        ),
        ({"house_number": "", "addition": ""}, "Voorbeeldstraat, 3241 AB Middelharnis"),
        ({"postcode": "", "town": ""}, "Voorbeeldstraat 12 A"),
    ],
)
def test_an_address_is_one_line(changed: Values, line: str) -> None:
    assert address_line(DOOR | THERE | changed) == line


@pytest.mark.parametrize(
    "changed",
    [
        {"house_number": "12a", "addition": ""},
        {"street": "VOORBEELDSTRAAT"},
        {"postcode": "3241ab"},
        {"town": "Middelharnis "},
        THERE,
    ],
)
def test_the_same_door_may_be_written_otherwise(changed: Values) -> None:
    assert same_addresses([DOOR], [DOOR | changed])


@pytest.mark.parametrize(
    "changed",
    [
        {"addition": "B"},
        {"house_number": "12A1", "addition": ""},
        {"house_number": "1", "addition": "2 A"},
        {"street": "Voorbeeldweg"},
        {"town": "Ouddorp"},
        {"postcode": "3241"},
    ],
)
def test_what_differs_is_another_door(changed: Values) -> None:
    assert not same_addresses([DOOR], [DOOR | changed])


def test_none_is_the_same_as_none_at_all() -> None:
    assert same_addresses(None, [])
    assert not same_addresses(None, [DOOR])


def test_our_addresses_get_the_degrees_of_those_the_source_has_too() -> None:
    other = DOOR | {"street": "Voorbeeldweg"}
    own = [other, DOOR | {"street": "voorbeeldstraat"}]
    found = placed(own, [DOOR | THERE])
    assert found == [other, own[1] | THERE]
    assert without_degrees(found[1]) == own[1]


def test_degrees_that_are_our_own_stay() -> None:
    ours = DOOR | {"latitude": 51.0, "longitude": 4.0}
    assert placed([ours], [DOOR | THERE]) == [ours]


def test_of_a_door_that_is_told_twice_the_first_counts() -> None:
    again = DOOR | {"latitude": 52.0, "longitude": 5.0}
    assert placed([DOOR], [DOOR | THERE, again]) == [DOOR | THERE]
