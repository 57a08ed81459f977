"""One key for every way people write a place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.geo.place_names import base_name, name_key, province_of_word, split_qualifier


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("'s-Hertogenbosch", "s hertogenbosch"),
        ("Súdwest-Fryslân", "SUDWEST FRYSLAN"),
        ("Sint-Annaland", "St. Annaland"),
        ("Alphen aan den Rijn", "alphen a/d rijn"),
        ("Stad aan 't Haringvliet", "Stad aan ’t Haringvliet"),
        ("Nuenen, Gerwen en Nederwetten", "nuenen gerwen en nederwetten"),
    ],
)
def test_two_ways_of_writing_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Oost", "West"), ("Steen", "Sinteen"), ("Est", "Este")]
)
def test_two_names_have_two_keys(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@given(st.text())
def test_a_key_is_plain_and_is_its_own_key(text: str) -> None:
    key = name_key(text)

    assert key == "" or (key.isascii() and key.isalnum())
    assert name_key(key) == key


@pytest.mark.parametrize(
    ("name", "base"),
    [
        ("Bergen L", "Bergen"),
        ("Bergen (NH)", "Bergen"),
        ("Spaarndam gem. Haarlem", "Spaarndam"),
        ("Hoogvliet Rotterdam", "Hoogvliet"),
        ("Rotterdam", "Rotterdam"),
        ("Den Burg", "Den Burg"),
    ],
)
def test_what_the_post_adds_is_no_part_of_the_name(name: str, base: str) -> None:
    assert base_name(name) == base


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Bergen (Limburg)", ("Bergen", "Limburg")),
        ("Bergen L", ("Bergen", "L")),
        ("Beek, gemeente Montferland", ("Beek", "gemeente Montferland")),
        ("Zwolle", ("Zwolle", "")),
    ],
)
def test_a_qualifier_is_split_off(text: str, parts: tuple[str, str]) -> None:
    assert split_qualifier(text) == parts


@pytest.mark.parametrize(
    ("word", "province"),
    [
        ("Gld.", "Gelderland"),
        ("provincie Limburg", "Limburg"),
        ("Fryslân", "Friesland"),
        ("noord holland", "Noord-Holland"),
        ("Zeeuws", None),
        ("", None),
    ],
)
def test_a_province_is_known_by_name_and_short(word: str, province: str | None) -> None:
    assert province_of_word(word) == province
