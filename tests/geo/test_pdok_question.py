"""Which address is asked, however it is written, and whether an answer is that one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.geo.address_question import AddressQuestion
from socialekaart.geo.address_words import (
    LONGEST,
    same_town,
    split_number,
    street_key,
    words_to_ask,
)
from socialekaart.geo.found_address import FoundAddress

DOOR = FoundAddress(
    "Voorbeeldstraat 12A-3, 3241AB Middelharnis",
    "adres",
    51.757,
    4.165,
    street="Voorbeeldstraat",
    house_number="12",
    addition="A-3",
    postcode="3241AB",
    town="Middelharnis",
    bag_id="1924200000000001",
)
numbers = st.integers(1, 99_999)
letters = st.text("abcdefghij", min_size=1, max_size=3)


@pytest.mark.parametrize(
    ("house_number", "addition", "meant"),
    [
        ("12", "", (12, "")),
        ("12 A", "", (12, "a")),
        ("12A", "", (12, "a")),
        ("12", "a", (12, "a")),
        ("12a-bis", "", (12, "abis")),
        ("12-3", "", (12, "3")),
        ("12", "3", (12, "3")),
        ("12-3-4", "", (12, "3-4")),
        ("12A", "A", (12, "a")),
        ("12/h", "", (12, "h")),
        ("nr. 12", "", (12, "")),
        ("012", "", (12, "")),
        ("12²", "", (12, "2")),
        ("１２", "", (12, "")),
        ("12 hs.", "", (12, "hs")),
        ("", "A", (0, "")),
        ("A12", "", (0, "")),
        ("t/o 12", "", (0, "")),
        ("123456", "", (0, "")),
        ("0", "", (0, "")),
        ("🏠", "", (0, "")),
    ],
)
def test_a_house_number_is_read_however_it_is_written(
    house_number: str, addition: str, meant: tuple[int, str]
) -> None:
    assert split_number(house_number, addition) == meant


@given(numbers, letters, st.sampled_from(["", " ", "-", " - ", "/", "."]))
def test_it_makes_no_difference_where_the_addition_stands(
    number: int, addition: str, between: str
) -> None:
    apart = split_number(str(number), addition)

    assert apart == (number, addition)
    assert split_number(f"{number}{between}{addition}") == apart
    assert split_number(f" {number:06d} ", addition.upper()) == apart


@given(numbers, numbers)
def test_a_number_behind_a_dash_is_no_part_of_the_number_before_it(one: int, other: int) -> None:
    assert split_number(f"{one}-{other}") == (one, str(other))


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_text_is_a_number_with_an_addition_or_none(house_number: str, addition: str) -> None:
    number, rest = split_number(house_number, addition)

    assert 0 <= number <= 99_999
    assert rest == "" or number
    assert split_number(str(number), rest) == (number, rest)


@given(st.text(max_size=300))
def test_what_goes_out_holds_no_sign_that_solr_reads(text: str) -> None:
    asked = words_to_ask((text,))

    assert not set(asked) & set('+!(){}[]^"~*?:\\/&|%#;<>=@\n')
    assert not {word.casefold().rstrip(".") for word in asked.split()} & {"and", "or", "not"}
    assert not any(word.startswith("-") for word in asked.split())
    assert len(asked) <= LONGEST
    assert words_to_ask((asked,)) == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("'s-Gravenhage", "'s-Gravenhage"),
        ("’s-Gravenhage", "'s-Gravenhage"),
        ("'t Zand", "'t Zand"),
        ('De "Voorbeeld" & Co, 100% (hoek)', "De Voorbeeld Co 100 hoek"),
        ("Burg. v.d. Voorbeeldstr. 12", "Burg. v.d. Voorbeeldstr. 12"),
        ("straatnaam:* OR 1=1", "straatnaam 1 1"),
        ("Voorbeeldstraat 1 🏠", "Voorbeeldstraat 1"),
        ("Curaçaostraat Zürichplein", "Curaçaostraat Zürichplein"),
        ("3241AB 12345", "3241AB 12345"),
        ("Voorbeeldstraat 000000012", "Voorbeeldstraat"),
        ("a" * 500, ""),
        ("Voorbeeldstraat " * 50, ("Voorbeeldstraat " * 7).strip()),
    ],
)
def test_only_words_of_an_address_go_out(text: str, asked: str) -> None:
    assert words_to_ask((text,)) == asked


def test_the_address_itself_is_an_answer() -> None:
    by_postcode = AddressQuestion(house_number="12 a 3", postcode="3241 ab")
    by_name = AddressQuestion("voorbeeldstr.", "12", "A-3", "3241", "MIDDELHARNIS")

    assert by_postcode.is_answered_by(DOOR)
    assert by_name.is_answered_by(DOOR)


@pytest.mark.parametrize(
    "other",
    [
        replace(DOOR, postcode="3241AC"),
        replace(DOOR, postcode=""),
        replace(DOOR, house_number="13"),
        replace(DOOR, addition="A"),
        replace(DOOR, addition=""),
        replace(DOOR, precision="weg"),
        replace(DOOR, precision="postcode"),
    ],
)
def test_something_like_it_is_no_answer(other: FoundAddress) -> None:
    question = AddressQuestion("Voorbeeldstraat", "12", "A-3", "3241AB", "Middelharnis")

    assert question.is_answered_by(DOOR)
    assert not question.is_answered_by(other)


@pytest.mark.parametrize(
    "question",
    [
        AddressQuestion("Voorbeeldlaan", "12", "A-3", "", "Middelharnis"),
        AddressQuestion("Voorbeeldstraat", "12", "A-3", "", "Ouddorp"),
        AddressQuestion("Voorbeeldstraat", "12", "A-3", "3242", "Middelharnis"),
    ],
)
def test_without_a_whole_postcode_street_and_town_must_agree(question: AddressQuestion) -> None:
    assert question.wanted == "adres"
    assert not question.is_answered_by(DOOR)


def test_with_a_whole_postcode_the_name_of_the_street_may_be_written_otherwise() -> None:
    question = AddressQuestion("Vrbeeldstraat", "12", "A-3", "3241AB", "M'harnis")

    assert question.answer_of([DOOR]) is DOOR


def test_two_doors_that_fit_are_no_answer_unless_the_street_tells_them_apart() -> None:
    elsewhere = replace(DOOR, street="Voorbeeldlaan", bag_id="1924200000000002")
    question = AddressQuestion(house_number="12", addition="A-3", postcode="3241AB")

    assert question.answer_of([DOOR, elsewhere]) is None
    assert replace(question, street="Voorbeeldlaan").answer_of([DOOR, elsewhere]) is elsewhere
    assert replace(question, street="Anders").answer_of([DOOR, elsewhere]) is None


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        (AddressQuestion(house_number="1", postcode="3241AB"), "adres"),
        (AddressQuestion("Voorbeeldstraat", "1", town="Ouddorp"), "adres"),
        (AddressQuestion("Voorbeeldstraat", "1", postcode="3253"), "adres"),
        (AddressQuestion("Voorbeeldstraat", postcode="3241AB"), "postcode"),
        (AddressQuestion("Voorbeeldstraat", town="Ouddorp"), "weg"),
        (AddressQuestion(town="Ouddorp"), "woonplaats"),
        (AddressQuestion(), ""),
        (AddressQuestion("Voorbeeldstraat", "1"), ""),
        (AddressQuestion("Voorbeeldstraat"), ""),
        (AddressQuestion("Voorbeeldstraat", "onbekend", town="Ouddorp"), ""),
        (AddressQuestion(house_number="1", postcode="0123AB"), ""),
        (AddressQuestion("Postbus", "12", postcode="3240AA", town="Middelharnis"), ""),
        (AddressQuestion('"()"', "1", town="🏠"), ""),
    ],
)
def test_what_is_asked_depends_on_what_is_told(question: AddressQuestion, wanted: str) -> None:
    assert question.wanted == wanted


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Den Haag", "'s-Gravenhage", True),
        ("den bosch", "'s-Hertogenbosch", True),
        ("Bergen", "Bergen (NH)", True),
        ("Bergen NH", "Bergen (NH)", True),
        ("Bergen (L)", "Bergen (NH)", False),
        ("Ouddorp", "Ouddorp-Bad", False),
        ("", "", False),
    ],
)
def test_towns_are_compared_by_any_of_their_names(one: str, other: str, same: bool) -> None:
    assert same_town(one, other) is same
    assert same_town(other, one) is same


def test_a_street_has_one_key_for_every_way_to_write_it() -> None:
    assert street_key("St. Jan-Voorbeeldstr.") == street_key("sint jan voorbeeldstraat")
