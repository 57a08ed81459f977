"""One address out of a row of cells: what is asked about it, and which cells it fills."""

from __future__ import annotations

from dataclasses import replace

import pytest

from socialekaart.services.maintain.address_cells import (
    ADDRESS_COLUMNS,
    filled,
    is_secret,
    place_of,
    question,
)
from socialekaart.services.places.views import AddressSuggestion
from tests.exchange.tables import VOCABULARY

FOUND = AddressSuggestion(
    *("Voorbeeldkade 12A, 3241AC Middelharnis", "adr-1", "Voorbeeldkade", "12", "A"),
    *("3241AC", "Middelharnis", "GM1924"),
    latitude=51.7600000001,
    longitude=4.17,
)
ROW = {
    "straat": "Voorbeeldstraat",
    "huisnummer": "1",
    "toevoeging": "",
    "postcode": "3241 AB",
    "plaats": "Middelharnis",
    "gemeente": "Nissewaard",
    "breedtegraad": "51,757",
    "lengtegraad": "4,165",
}
TWO = {
    "straat": "Voorbeeldstraat|Voorbeeldweg",
    "huisnummer": "1|3",
    "postcode": "3241 AB|3253 AA",
    "plaats": "Middelharnis|Ouddorp",
}


@pytest.mark.parametrize("cell", ["", " ", "nee", "N", "0"])
def test_an_address_is_open_when_nothing_or_no_is_said(cell: str) -> None:
    assert not is_secret(cell)


@pytest.mark.parametrize("cell", ["ja", "x", "?", "misschien", "weet niet", "geheim"])
def test_anything_else_may_mean_that_it_is_secret(cell: str) -> None:
    assert is_secret(cell)


@pytest.mark.parametrize(
    ("column", "text", "asked"),
    [
        ("straat", "Voorb", "Voorb Middelharnis"),
        ("straat", "", ""),
        ("huisnummer", "12", "Voorbeeldstraat 12 Middelharnis"),
        ("toevoeging", "B", "Voorbeeldstraat 1 B Middelharnis"),
        ("postcode", "3241A", "3241A 1"),
        ("plaats", "Oud", "Voorbeeldstraat 1 Oud"),
    ],
)
def test_the_row_helps_to_say_which_address(column: str, text: str, asked: str) -> None:
    assert question(ROW | {column: text}, column, 0, VOCABULARY) == asked


def test_a_row_without_town_is_looked_for_in_its_municipality() -> None:
    cells = {"straat": "Voorb", "gemeente": "GM1924"}
    assert question(cells, "straat", 0, VOCABULARY) == "Voorb Goeree-Overflakkee"


@pytest.mark.parametrize(
    ("cells", "column", "asked"),
    [
        ({"huisnummer": "12"}, "huisnummer", ""),
        ({"huisnummer": "12", "postcode": "3241 AC"}, "huisnummer", "3241 AC 12"),
        ({"plaats": "Midd"}, "plaats", "Midd"),
        ({"postcode": "3241"}, "postcode", "3241"),
    ],
)
def test_a_number_alone_is_no_question(cells: dict[str, str], column: str, asked: str) -> None:
    assert question(cells, column, 0, VOCABULARY) == asked


def test_of_several_addresses_the_one_is_asked_that_the_cursor_is_in() -> None:
    text = "Voorbeeldstraat|Voorbeeldw"
    assert (place_of(text, 3), place_of(text, len(text))) == (0, 1)
    assert question(TWO | {"straat": text}, "straat", 1, VOCABULARY) == "Voorbeeldw Ouddorp"


def test_a_choice_fills_every_part_and_the_place_on_the_map() -> None:
    assert filled(ROW, 0, FOUND, VOCABULARY) == {
        "straat": "Voorbeeldkade",
        "huisnummer": "12",
        "toevoeging": "A",
        "postcode": "3241 AC",
        "plaats": "Middelharnis",
        "breedtegraad": "51,76",
        "lengtegraad": "4,17",
    }


def test_the_place_on_the_map_goes_with_the_address_that_had_it() -> None:
    nowhere = replace(FOUND, latitude=None, longitude=None)
    texts = filled(ROW, 0, nowhere, VOCABULARY)
    assert (texts["breedtegraad"], texts["lengtegraad"]) == ("", "")


def test_the_second_of_two_is_filled_and_the_first_stays() -> None:
    texts = filled(TWO, 1, FOUND, VOCABULARY)
    assert [texts[name] for name in ADDRESS_COLUMNS] == [
        "Voorbeeldstraat|Voorbeeldkade",
        "1|12",
        "|A",
        "3241 AB|3241 AC",
        "Middelharnis|Middelharnis",
    ]
    assert (texts["breedtegraad"], texts["lengtegraad"]) == ("|51,76", "|4,17")


def test_a_second_address_may_be_begun_in_one_cell() -> None:
    texts = filled(ROW | {"straat": "Voorbeeldstraat|Voorb"}, 1, FOUND, VOCABULARY)
    assert (texts["postcode"], texts["breedtegraad"]) == ("3241 AB|3241 AC", "51,757|51,76")


def test_a_town_alone_leaves_street_and_letters_of_the_postcode() -> None:
    town = AddressSuggestion("Middelharnis", postcode="3241", town="Middelharnis")
    assert filled(ROW, 0, town, VOCABULARY) == {"plaats": "Middelharnis"}
    other = AddressSuggestion("Ouddorp", postcode="3253", town="Ouddorp", municipality="GM1924")
    texts = filled(ROW, 0, other, VOCABULARY)
    assert (texts["postcode"], texts["plaats"], texts["breedtegraad"]) == ("3253", "Ouddorp", "")
    assert "straat" not in texts


@pytest.mark.parametrize(
    ("cells", "municipality"),
    [
        ({}, "Goeree-Overflakkee"),
        ({"gemeente": "Nissewaard"}, None),
        ({"werkgebied_soort": "landelijk"}, None),
    ],
)
def test_the_municipality_is_filled_only_where_nobody_did(
    cells: dict[str, str], municipality: str | None
) -> None:
    assert filled(cells, 0, FOUND, VOCABULARY).get("gemeente") == municipality


def test_a_sign_that_parts_addresses_never_gets_into_one() -> None:
    odd = replace(FOUND, street="Kade | <b>")
    assert filled({}, 0, odd, VOCABULARY)["straat"] == "Kade / <b>"
