"""Phone numbers in national notation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.domain.phone import lost_zero, normalise


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("0600001234", "06-00001234"),
        ("06 00 00 12 34", "06-00001234"),
        ("+31600001234", "06-00001234"),
        ("0031 6 00001234", "06-00001234"),
        ("+31 (0)187 000123", "0187-000123"),
        ("(0187) 00 01 23", "0187-000123"),
        ("0187–000123", "0187-000123"),
        ("010-0123456", "010-0123456"),
        ("088 - 00 00 000", "088-0000000"),
        ("08000113", "0800-0113"),
        ("0900 1450", "0900-1450"),
        ("14 0187", "14 0187"),
        ("140187", "14 0187"),
        ("112", "112"),
        ("113", "113"),
        ("0187-000123 toestel 12", "0187-000123 tst 12"),
        ("0032 3 000 45 67", "+32 3 000 45 67"),
        ("", ""),
    ],
)
def test_numbers_are_written_the_national_way(given_text: str, expected: str) -> None:
    assert normalise(given_text) == (expected, True)


@pytest.mark.parametrize(
    "text",
    [
        "bel de balie",
        "0187-000123 / 0600001234",
        "0187-0001",
        "12345",
        "6,12E+08",
        "0187-000123, 0187-000124",
        "06-000012345678",
    ],
)
def test_what_is_no_single_number_is_kept_as_given(text: str) -> None:
    assert normalise(text) == (text, False)


@given(st.text(alphabet="0123456789 +-()./tsx", max_size=16))
def test_normalising_twice_changes_nothing(text: str) -> None:
    once, readable = normalise(text)
    assert normalise(once) == (once, readable)


@given(st.sampled_from(["06-0", "0187-0", "010-0", "088-0"]), st.integers(0, 10**8))
def test_a_dutch_number_never_shows_its_country_code(area: str, rest: int) -> None:
    digits = (area.replace("-", "") + f"{rest:09d}")[:10]
    number, readable = normalise("+31" + digits[1:])
    assert readable
    assert number.startswith(area)
    assert number.replace("-", "") == digits


@pytest.mark.parametrize("text", ["600001234", "187000123", "31600001234", "8000113"])
def test_a_lost_zero_is_recognised(text: str) -> None:
    assert lost_zero(text)
    assert normalise(text)[1]


@pytest.mark.parametrize("text", ["0600001234", "112", "14 0187", "+31600001234", "06-00001234"])
def test_a_whole_number_has_lost_nothing(text: str) -> None:
    assert not lost_zero(text)
