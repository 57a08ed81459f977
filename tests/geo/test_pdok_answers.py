"""Reading what the address service answers, whatever it sends."""

from __future__ import annotations

from typing import Any

import pytest
from geopy.exc import GeocoderParseError
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.geo.pdok_answers import (
    read_address,
    read_addresses,
    read_page,
    read_point,
    read_suggestions,
)
from tests.geo.pdok_records import door, street

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=12,
)


@given(st.floats(50.75, 53.7), st.floats(3.3, 7.2))
def test_a_point_has_its_longitude_first(latitude: float, longitude: float) -> None:
    assert read_point(f"POINT({longitude:.10f} {latitude:.10f})") == pytest.approx(
        (latitude, longitude), abs=1e-9
    )
    assert read_point(f"POINT({latitude:.10f} {longitude:.10f})") is None


@given(st.floats(-99, 99), st.floats(-999, 999))
def test_a_point_abroad_is_none(latitude: float, longitude: float) -> None:
    found = read_point(f"POINT({longitude:.6f} {latitude:.6f})")

    assert found is None or (50 < found[0] < 54 and 3 < found[1] < 8)


@given(st.text(max_size=60) | json_values)
def test_any_text_is_a_point_or_none(text: object) -> None:
    found = read_point(text)

    assert found is None or all(isinstance(degrees, float) for degrees in found)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "POINT()",
        "POINT(4.1652)",
        "POINT(a b)",
        "POINT(nan nan)",
        "POINT(4.1652,51.7571)",
        "POINT(4,1652 51,7571)",
        "POINT(0 0)",
        "4.1652 51.7571",
        "MULTIPOINT(4.1652 51.7571)",
        "POINT(4.1652 51.7571 3)",
        "POINT(67000.0 418000.0)",
        None,
        [4.1652, 51.7571],
    ],
)
def test_what_is_no_point_is_none(text: object) -> None:
    assert read_point(text) is None


def test_every_part_of_a_record_is_read() -> None:
    found = read_address(door("Voorbeeldstraat", 12, "3241AB", letter="A", extra="3"))

    assert found is not None
    assert found.label == "Voorbeeldstraat 12A-3, 3241AB Middelharnis"
    assert (found.street, found.house_number, found.addition) == ("Voorbeeldstraat", "12", "A-3")
    assert (found.postcode, found.town, found.municipality) == ("3241AB", "Middelharnis", "GM1924")
    assert (found.latitude, found.longitude) == (51.7571, 4.1652)
    assert found.is_door
    assert found.id.startswith("adr-")
    assert found.bag_id.startswith("1924")
    assert found.score == 7.25
    assert found.distance_m is None


def test_a_street_is_no_door() -> None:
    found = read_address(street("Voorbeeldstraat"))

    assert found is not None
    assert found.precision == "weg"
    assert not found.is_door
    assert (found.house_number, found.postcode, found.bag_id) == ("", "", "")


@pytest.mark.parametrize(
    "change",
    [
        {"weergavenaam": ""},
        {"weergavenaam": None},
        {"type": None},
        {"centroide_ll": None},
        {"centroide_ll": "POINT(51.7571 4.1652)"},
    ],
)
def test_a_record_that_cannot_be_read_is_left_out(change: dict[str, Any]) -> None:
    broken = door("Voorbeeldstraat", 12, "3241AB") | change
    whole = door("Voorbeeldstraat", 13, "3241AB")

    assert [found.house_number for found, _ in read_addresses([broken, whole])] == ["13"]


def test_an_answer_of_which_no_record_can_be_read_is_an_error() -> None:
    broken = door("Voorbeeldstraat", 12, "3241AB") | {"centroide_ll": "onbekend"}

    with pytest.raises(GeocoderParseError):
        read_addresses([broken])
    with pytest.raises(GeocoderParseError):
        read_suggestions([{"id": "adr-1"}])


def test_odd_values_become_plain_ones() -> None:
    odd = door("Voorbeeldstraat", 12, "3241AB") | {
        "weergavenaam": "Voorbeeld\u202estraat\n12 \x00" + "x" * 999,
        "huisnummer": 10**400,
        "score": 10**400,
        "postcode": "3241 ab",
        "gemeentecode": "gm1924",
        "straatnaam": ["Voorbeeldstraat"],
        "nummeraanduiding_id": True,
    }

    found = read_address(odd)

    assert found is not None
    assert found.label.startswith("Voorbeeld straat 12 xxx")
    assert len(found.label) == 200
    assert (found.house_number, found.street, found.bag_id, found.score) == ("", "", "", 0.0)
    assert (found.postcode, found.municipality) == ("3241AB", "GM1924")


@pytest.mark.parametrize(
    "answer",
    [
        None,
        [],
        "response",
        {},
        {"response": None},
        {"response": []},
        {"response": {}},
        {"response": {"docs": None}},
        {"response": {"docs": {}}},
        {"response": {"docs": [1, "x"]}},
        {"error": {"msg": "undefined field", "code": 400}},
    ],
)
def test_an_answer_of_another_form_is_an_error(answer: object) -> None:
    with pytest.raises(GeocoderParseError):
        read_page(answer)


@given(json_values)
def test_any_json_is_a_page_or_an_error(answer: object) -> None:
    for sent in (
        answer,
        {"response": answer},
        {"response": {"docs": [answer], "numFound": answer}},
    ):
        try:
            page = read_page(sent)
            read_addresses(page.docs)
        except GeocoderParseError:
            continue
        assert page.total >= len(page.docs)


def test_a_total_that_is_no_number_is_what_came() -> None:
    docs = [door("Voorbeeldstraat", 12, "3241AB")]

    assert read_page({"response": {"docs": docs, "numFound": "veel"}}).total == 1
    assert read_page({"response": {"docs": docs, "numFound": -5}}).total == 1
    assert read_page({"response": {"docs": docs, "numFound": 250}}).total == 250
