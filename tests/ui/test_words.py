"""The sentences of the window."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.domain.opening import UNKNOWN, OpenState
from socialekaart.services.views import ServiceQuery
from socialekaart.ui import near_words, words
from tests.ui import fake_data as data
from tests.ui.fake_desk import FakeDesk

TODAY = data.NOW.date()


@pytest.mark.parametrize(
    ("km", "text"),
    [(0.04, "0,0 km"), (1.2, "1,2 km"), (9.94, "9,9 km"), (14.4, "14 km"), (1234.0, "1.234 km")],
)
def test_distance_has_a_comma_and_no_false_precision(km: float, text: str) -> None:
    assert words.distance(km) == text


@pytest.mark.parametrize(
    ("days", "text", "warn"),
    [
        (0, "gecontroleerd vandaag", False),
        (1, "gecontroleerd gisteren", False),
        (12, "gecontroleerd 12 dagen geleden", False),
        (64, "gecontroleerd 2 maanden geleden", False),
        (430, "14 maanden niet gecontroleerd", True),
        (1200, "3 jaar niet gecontroleerd", True),
    ],
)
def test_freshness_turns_into_a_warning_after_a_year(days: int, text: str, warn: bool) -> None:
    told = words.freshness(TODAY - timedelta(days=days), TODAY)

    assert (told.text, told.warn) == (text, warn)


def test_what_was_never_checked_says_so() -> None:
    assert words.freshness(None, TODAY, "Nummer").text == "Nummer nog niet gecontroleerd"


@pytest.mark.parametrize(
    ("state", "text"),
    [
        (data.open_until(17), "Open tot 17:00"),
        (OpenState(True), "Dag en nacht open"),
        (data.opens(0, 13), "Opent 13:00"),
        (data.opens(1, 9), "Opent morgen 9:00"),
        (data.opens(2, 10), "Opent woensdag 10:00"),
        (data.opens(10, 9), "Opent 3 december 9:00"),
        (OpenState(False), "Gesloten"),
        (UNKNOWN, "Openingstijd onbekend"),
    ],
)
def test_opening_says_until_when_or_from_when(state: OpenState, text: str) -> None:
    assert words.opening(state, data.NOW) == text


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("06-00001234", "06-0000 1234"),
        ("0187-000123", "0187-000 123"),
        ("088-0767000", "088-076 7000"),
        ("0800-0113", "0800-0113"),
        ("112", "112"),
        ("14 0187", "14 0187"),
        ("bel de balie", "bel de balie"),
    ],
)
def test_a_number_is_grouped_for_reading_aloud(number: str, shown: str) -> None:
    assert words.phone(number) == shown


@given(st.text(max_size=20))
def test_grouping_never_changes_what_one_would_dial(text: str) -> None:
    assert words.phone(text).replace(" ", "") == text.replace(" ", "")


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2100, 1, 1)))
def test_any_date_of_a_check_makes_a_sentence(day: date) -> None:
    assert "gecontroleerd" in words.freshness(day, TODAY).text


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("https://voorbeeld.example/a?b=1", "https://voorbeeld.example/a?b=1"),
        ("www.voorbeeld.example", "https://www.voorbeeld.example"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("geen site", ""),
        ("", ""),
    ],
)
def test_only_http_and_https_are_opened_outside(text: str, link: str) -> None:
    assert words.safe_link(text) == link


def test_the_right_of_a_row_says_how_wide_it_serves_without_a_distance() -> None:
    hits = FakeDesk().find(ServiceQuery(), data.NOW).hits

    told = {hit.id: near_words.where(hit) for hit in hits}

    assert (told["s5"], told["s4"]) == ("landelijk", "hele gemeente")
