"""Schedules of HSDS and opening hours in OSM syntax."""

from __future__ import annotations

from datetime import date

import pytest

from socialekaart.exchange.hsds.rows import Row
from socialekaart.exchange.hsds.schedules import read_schedules, schedule_cells

TODAY = date(2026, 11, 23)


def hours(*schedules: dict[str, str]) -> str:
    """Give the OSM hours of schedules."""
    return read_schedules([Row(cells) for cells in schedules], TODAY)[0]


def weekly(days: str, opens: str = "09:00", closes: str = "17:00", **more: str) -> dict[str, str]:
    """Give a weekly schedule."""
    times = {"opens_at": opens, "closes_at": closes}
    return {"freq": "WEEKLY", "byday": days} | times | more


@pytest.mark.parametrize(
    "osm",
    [
        "Mo-Fr 09:00-17:00",
        "Mo-Fr 09:00-17:00, We 19:00-21:00",
        "Tu-Th 09:00-12:00,13:00-17:00",
        "Mo,We,Fr 10:00-11:00",
        "Fr 22:00-02:00",
        "Mo-Fr 09:00-24:00",
        "Mo-Fr 09:00+",
        "Mo[1] 10:00-12:00",
        "Th[-1] 14:00-16:00",
    ],
)
def test_usual_hours_need_nothing_but_schedules(osm: str) -> None:
    assert hours(*schedule_cells(osm)) == osm


@pytest.mark.parametrize("osm", ['24/7 unknown "op afspraak"', "Mo-Fr sunrise-sunset"])
def test_hours_that_no_schedule_can_say_are_told_in_words(osm: str) -> None:
    (cells,) = schedule_cells(osm)
    assert list(cells) == ["description"]


def test_days_with_the_same_times_are_taken_together() -> None:
    rows = [weekly(day) for day in ("MO", "TU", "WE", "TH", "FR")]
    assert hours(*rows, weekly("SA", "10:00", "12:00")) == "Mo-Fr 09:00-17:00, Sa 10:00-12:00"
    assert hours(weekly("MO", "09:00", "12:00"), weekly("MO", "13:00", "17:00")) == (
        "Mo 09:00-12:00,13:00-17:00"
    )


@pytest.mark.parametrize("opens", ["9:00", "09:00:00", "09:00Z", "09:00:00+01:00", "09:00:00.000"])
def test_times_are_read_in_every_spelling(opens: str) -> None:
    assert hours(weekly("MO", opens)) == "Mo 09:00-17:00"


def test_a_season_is_kept_and_a_start_that_is_past_is_not() -> None:
    assert hours(weekly("MO", valid_from="2020-01-01")) == "Mo 09:00-17:00"
    assert hours(weekly("MO", valid_from="2027-01-01")).startswith("2027 Jan 1-9999 Dec 31 Mo")
    summer = weekly("MO", valid_from="2027-06-01", valid_to="2027-08-31")
    assert hours(summer) == "2027 Jun 1-2027 Aug 31 Mo 09:00-17:00"


@pytest.mark.parametrize(
    ("more", "remark"),
    [
        ({"interval": "2"}, "om de 2 weken"),
        ({"byweekno": "41,42"}, "in week 41,42"),
        ({"bymonthday": "2"}, "op dag 2 van de maand"),
        ({"count": "3"}, "3 keer"),
        ({"byday": "XX"}, "dagen onbekend"),
        ({"opens_at": "", "byday": "MO"}, "tijden onbekend"),
        ({"opens_at": "99:99", "byday": "MO"}, "tijden onbekend"),
    ],
)
def test_hours_that_hold_only_sometimes_never_count_as_open(
    more: dict[str, str], remark: str
) -> None:
    osm = hours(weekly("MO") | more)
    assert "unknown" in osm
    assert remark in osm


def test_words_are_read_when_there_are_no_times() -> None:
    assert hours({"description": "ma-vr 9-17"}) == "Mo-Fr 09:00-17:00"
    osm, unread = read_schedules([Row({"description": "Weekdays until late"})], TODAY)
    assert osm == '24/7 unknown "Weekdays until late"'
    assert len(unread) == 1


def test_without_days_the_start_names_the_day() -> None:
    assert hours(weekly("", dtstart="2026-11-23")) == "Mo 09:00-17:00"
