"""Under which text an address is known: one door one key, another door another."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from socialekaart.domain.addresses import address_key, door_names, street_and_number
from socialekaart.domain.model import Location
from socialekaart.domain.words import bare

STREETS = st.sampled_from(
    ("Voorbeeldstraat", "Café-laan", "1e Voorbeeldweg", "'t Plein", "Óude Wal")
)
TOWNS = st.sampled_from(("Middelharnis", "'s-Voorbeeld", "Ouddorp", "Súdwest"))
NUMBERS = st.integers(1, 99_999).map(str)
ADDITIONS = st.sampled_from(("", "a", "B", "2", "bis", "A-2", "hs", "14"))
POSTCODES = st.sampled_from(("", "3241", "3241 AB", "3253ZZ", "1011 AC"))
DOORS = st.builds(Location, STREETS, NUMBERS, ADDITIONS, POSTCODES, TOWNS)


def _otherwise(text: str, how: int) -> str:
    """Write a text in another way that means the same."""
    return (text, text.upper(), text.lower(), f"  {text} ", text.replace(" ", "  "))[how]


@given(DOORS, st.lists(st.integers(0, 4), min_size=5, max_size=5), st.booleans())
def test_the_same_door_has_one_key_however_it_is_written(
    door: Location, ways: list[int], joined: bool
) -> None:
    street, number, addition, postcode, town = (
        _otherwise(text, how)
        for text, how in zip(
            (door.street, door.house_number, door.addition, door.postcode, door.town),
            ways,
            strict=True,
        )
    )
    if joined and addition.strip():
        number, addition = f"{number}-{addition}", ""
    again = Location(street, number, addition, postcode, town, 52.0, 5.0)
    assert address_key(again) == address_key(door) != ""
    assert door_names(again) == door_names(door)


@given(DOORS, DOORS)
def test_another_door_has_another_key(one: Location, other: Location) -> None:
    def told(door: Location) -> tuple[str, ...]:
        number = (door.house_number, bare(door.addition))
        whole = bare(door.postcode) if len(bare(door.postcode)) == 6 else ""
        return (whole, *number) if whole else (*number, bare(door.street), bare(door.town))

    assume(told(one) != told(other))
    assert address_key(one) != address_key(other)


@given(st.integers(1, 999), st.integers(1, 99))
def test_a_number_with_an_addition_of_digits_is_no_longer_number(number: int, floor: int) -> None:
    door = Location("Voorbeeldstraat", str(number), str(floor), "3241 AB", "Middelharnis")
    other = replace(door, house_number=f"{number}{floor}", addition="")
    assert address_key(door) != address_key(other)


@given(DOORS)
def test_who_tells_less_still_names_the_same_door(door: Location) -> None:
    assert address_key(door) in door_names(door)
    assert door_names(door) & door_names(replace(door, postcode=""))


def test_a_postcode_of_four_stands_for_the_town() -> None:
    door = Location("Voorbeeldstraat", "1", "", "3241", "")
    assert address_key(door) == "voorbeeldstraat 1 3241"
    assert address_key(door) in door_names(replace(door, postcode="3241AB", town="Middelharnis"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("12", "a"), ("12A", "")),
        (("12", "A-2"), ("12a2", "")),
        (("12A", "a"), ("12", "A")),
        (("nr. 12", ""), ("12", "")),
        (("012", ""), ("12", "")),
        (("12", "²"), ("12", "2")),
        (("12½", ""), ("12", "1/2")),
        (("\uff11\uff12", ""), ("12", "")),
    ],
)
def test_numbers_that_mean_the_same(one: tuple[str, str], other: tuple[str, str]) -> None:
    street, rest = "Voorbeeldstraat", ("3241 AB", "Middelharnis")
    assert address_key(Location(street, *one, *rest)) == address_key(
        Location(street, *other, *rest)
    )


def test_a_door_of_which_no_town_is_told_yet() -> None:
    assert street_and_number(Location("Voorbeeldstr.", "1", "A")) == "voorbeeldstraat 1-a"
    assert street_and_number(Location("Voorbeeldstr.")) == ""
    assert street_and_number(Location(house_number="1")) == ""


def test_a_street_may_be_shortened() -> None:
    whole = Location("Voorbeeldstraat", "1", "", "", "Ouddorp")
    assert address_key(replace(whole, street="Voorbeeldstr.")) == address_key(whole)
    assert address_key(replace(whole, street="Str.")) != address_key(whole)


@pytest.mark.parametrize(
    "location",
    [
        Location(),
        Location(town="Middelharnis"),
        Location(postcode="3241 AB", town="Middelharnis"),
        Location("Voorbeeldstraat", "", "", "3241 AB", "Middelharnis"),
        Location("Voorbeeldstraat", "1"),
        Location("", "1", "", "3241", "Middelharnis"),
        Location("Voorbeeldstraat", "kamer 12", "", "3241 AB"),
        Location("Voorbeeldstraat", "0", "", "3241 AB"),
        Location("Voorbeeldstraat", "123456", "", "3241 AB"),
        Location("Voorbeeldstraat", "", "a", "3241 AB"),
        Location("Postbus", "12", "", "3240 AA", "Middelharnis"),
        Location("Antwoordnummer", "12", "", "3240 AA", "Middelharnis"),
    ],
)
def test_what_names_no_single_door_has_no_key(location: Location) -> None:
    assert address_key(location) == ""
    assert door_names(location) == frozenset()


@given(st.builds(Location, st.text(), st.text(), st.text(), st.text(), st.text()))
def test_any_text_gives_a_key_or_none(location: Location) -> None:
    key = address_key(location)
    assert key.strip() == key
    assert (key in door_names(location)) == bool(key)
