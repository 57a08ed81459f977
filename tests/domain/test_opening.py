"""Opening hours: reading what people type, saying it back, and open or not at a moment."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.domain.opening import (
    UNKNOWN,
    OpenState,
    in_office_hours,
    reachable_at,
    state_at,
    to_dutch,
    to_osm,
)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("text", "osm"),
    [
        ("ma-vr 09:00-17:00, wo 19:00-21:00", "Mo-Fr 09:00-17:00, We 19:00-21:00"),
        ("ma t/m vr 9.00 - 17.00 uur", "Mo-Fr 09:00-17:00"),
        ("Ma. t/m vr. 9.00-17.00u", "Mo-Fr 09:00-17:00"),
        ("ma–vr 09:00–17:00", "Mo-Fr 09:00-17:00"),
        ("maandag tot en met donderdag van 9 tot 17 uur", "Mo-Th 09:00-17:00"),
        ("Maandag t/m vrijdag: 8:30-17:00 uur.", "Mo-Fr 08:30-17:00"),
        ("dagelijks 10-16", "Mo-Su 10:00-16:00"),
        ("elke dag tussen 10 en 16 uur", "Mo-Su 10:00-16:00"),
        ("werkdagen 9-17", "Mo-Fr 09:00-17:00"),
        ("week: 9-17 uur, weekend: 10-14 uur", "Mo-Fr 09:00-17:00, Sa-Su 10:00-14:00"),
        ("alleen op dinsdag 9-12", "Tu 09:00-12:00"),
        ("door de week 9-17", "Mo-Fr 09:00-17:00"),
        ("in het weekend 10-12", "Sa-Su 10:00-12:00"),
        ("24/7", "24/7"),
        ("dag en nacht", "24/7"),
        ("24 uur per dag, 7 dagen per week", "24/7"),
        ("altijd bereikbaar", "24/7"),
        ("ma-vr 24 uur", "Mo-Fr"),
        ("ma di do 9-12", "Mo,Tu,Th 09:00-12:00"),
        ("ma-wo-vr 9-10", "Mo,We,Fr 09:00-10:00"),
        ("ma, wo en vr 13:30-15:00", "Mo,We,Fr 13:30-15:00"),
        ("ma 9u30-12u", "Mo 09:30-12:00"),
        ("0900-1700", "09:00-17:00"),
        ("09:00-12:30", "09:00-12:30"),
        ("9.00-12.30 uur en 13.30-17.00 uur", "09:00-12:30,13:30-17:00"),
        ("9-17 uur op werkdagen", "Mo-Fr 09:00-17:00"),
        ("9-12 ma, 13-17 di", "Mo 09:00-12:00, Tu 13:00-17:00"),
        ("vr 22-2", "Fr 22:00-02:00"),
        ("vrijdag tot maandag 9-10", "Fr-Mo 09:00-10:00"),
        ("dinsdagmiddag 1-5", "Tu 13:00-17:00"),
        ("dinsdag- en donderdagmiddag 13-17", "Tu,Th 13:00-17:00"),
        ("ma 's avonds van 7 tot 9 en di 's ochtends 9-12", "Mo 19:00-21:00, Tu 09:00-12:00"),
        ("eerste en derde dinsdag van de maand 10-12", "Tu[1,3] 10:00-12:00"),
        ("ma vanaf 9 uur", "Mo 09:00+"),
        ("feestdagen gesloten", "PH closed"),
        ("ma-vr 9-17, feestdagen gesloten", "Mo-Fr 09:00-17:00; PH closed"),
        ("ma-vr 9-17 (behalve feestdagen)", "Mo-Fr 09:00-17:00; PH closed"),
        ("ma-vr behalve wo 9-17", "Mo-Fr 09:00-17:00; We closed"),
        ("ma gesloten, di 9-12", "Tu 09:00-12:00; Mo closed"),
        ("zo en feestdagen 12-17", "Su 12:00-17:00; PH 12:00-17:00"),
        ("dagelijks 10-16, ook op feestdagen", "Mo-Su 10:00-16:00; PH 10:00-16:00"),
        ("ma: 9-12\ndi: gesloten\nwo: 9-12 / 13-17", "Mo 09:00-12:00, We 09:00-12:00,13:00-17:00"
         "; Tu closed"),
        ("op afspraak", '24/7 unknown "op afspraak"'),
        ("za op afspraak", 'Sa unknown "op afspraak"'),
        ("ma-vr 9-17, alleen op afspraak", 'Mo-Fr 09:00-17:00 "alleen op afspraak"'),
        ("telefonisch ma-vr 9-12, wo 13-15",
         'Mo-Fr 09:00-12:00 "telefonisch", We 13:00-15:00 "telefonisch"'),
        ("ma-vr 9-12 (via de balie)", 'Mo-Fr 09:00-12:00 "via de balie"'),
        ("za 10-12 (even weken)", 'Sa 10:00-12:00 unknown "even weken"'),
        ("ma di do", "Mo,Tu,Th unknown"),
        ("kantooruren", "Mo-Fr unknown"),
        ("gesloten", "24/7 closed"),
        ("", ""),
        (" - ", ""),
        ("n.v.t.", ""),
        ("Mo-Fr 09:00-17:00; We 19:00-21:00", "Mo-Fr 09:00-17:00; We 19:00-21:00"),
        ("mo-fr 9:00 - 17:00; PH off;", "Mo-Fr 09:00-17:00; PH closed"),
        ('"bel eerst"', '24/7 unknown "bel eerst"'),
        ("Apr-Oct Mo-Fr 10:00-12:00", "Apr-Oct Mo-Fr 10:00-12:00"),
    ],
)  # fmt: skip
def test_notation_is_read(text: str, osm: str) -> None:
    assert to_osm(text) == osm


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("blub", "'blub' begrijpen we niet"),
        ("ma 9", "ontbreekt de begin- of eindtijd"),
        ("ma 9-5", "ligt de eindtijd voor de begintijd"),
        ("ma 9-9", "zijn gelijk"),
        ("ma 25-26", "is geen tijd"),
        ("ma 9:70-10", "is geen tijd"),
        ("ma; di 9-12", "staan geen tijden"),
        ("gesloten op zo, ma 9-12", "dagen die gesloten zijn"),
        ("open", "geen dagen of tijden"),
        ("ma 9-12 ★", "het teken"),
        ("eerste 9-12", "de hoeveelste"),
        ("ma 9-12 " * 100, "langer dan"),
    ],
)
def test_what_makes_no_sense_is_refused_in_dutch(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        to_osm(text)


def test_wednesday_evening_comes_on_top_of_the_day() -> None:
    hours = to_osm("ma-vr 09:00-17:00, wo 19:00-21:00")

    assert state_at(hours, at("2026-10-28T10:00")).until == at("2026-10-28T17:00")
    assert state_at(hours, at("2026-10-28T18:00")).next_open == at("2026-10-28T19:00")
    assert state_at(hours, at("2026-10-28T20:00")).until == at("2026-10-28T21:00")


def test_hours_win_over_a_remark_about_the_same_day() -> None:
    hours = to_osm("ma vr 9-12, ma op afspraak")

    assert state_at(hours, at("2026-11-02T10:00")).is_open is True
    assert state_at(hours, at("2026-11-02T14:00")).is_open is None


@pytest.mark.parametrize(
    ("osm", "screen", "file"),
    [
        ("Mo-Fr 09:00-17:00, We 19:00-21:00", "ma–vr 09:00–17:00, wo ook 19:00–21:00",
         "ma-vr 09:00-17:00, wo 19:00-21:00"),
        ("Mo-Fr 09:00-17:00; We 19:00-21:00", "ma–di en do–vr 09:00–17:00, wo 19:00–21:00",
         "Mo-Fr 09:00-17:00; We 19:00-21:00"),
        ("Mo,We,Fr 09:00-12:00,13:00-17:00", "ma, wo en vr 09:00–12:00 en 13:00–17:00",
         "ma, wo en vr 09:00-12:00 en 13:00-17:00"),
        ("24/7", "dag en nacht", "24/7"),
        ("Mo-Su 10:00-16:00; PH closed", "dagelijks 10:00–16:00, feestdagen gesloten",
         "dagelijks 10:00-16:00, feestdagen gesloten"),
        ('24/7 unknown "op afspraak"', "op afspraak", "op afspraak"),
        ("Mo,Tu unknown", "ma en di (tijden onbekend)", "ma en di"),
        ("Tu[1] 10:00-12:00", "1e di van de maand 10:00–12:00", "1e di van de maand 10:00-12:00"),
        ("Apr-Oct Mo-Fr 10:00-12:00", "Apr-Oct Mo-Fr 10:00-12:00", "Apr-Oct Mo-Fr 10:00-12:00"),
        ("Mo-Fr 09:00+", "ma–vr vanaf 09:00", "ma-vr vanaf 09:00"),
        ("geen uren", "geen uren", "geen uren"),
    ],
)  # fmt: skip
def test_hours_are_said_in_dutch(osm: str, screen: str, file: str) -> None:
    assert to_dutch(osm) == screen
    assert to_dutch(osm, for_file=True) == file


_CLOCK = st.integers(0, 23 * 4 + 3).map(lambda q: f"{q // 4}:{q % 4 * 15:02d}")
_SPAN = st.tuples(_CLOCK, _CLOCK).map("-".join)
_DAYS = st.sampled_from(
    ["ma", "di", "ma-vr", "di t/m do", "ma, wo en vr", "weekend", "dagelijks", "werkdagen",
     "feestdagen", "1e ma", "zo en feestdagen", "za-ma", ""]
)  # fmt: skip
_HOURS = st.one_of(
    _SPAN,
    st.tuples(_SPAN, _SPAN).map(" en ".join),
    st.sampled_from(
        ["gesloten", "op afspraak", "24 uur", "vanaf 9 uur", "9-12 (aan de balie)", ""]
    ),
)
_RULE = st.tuples(_DAYS, _HOURS).map(" ".join)
_NOTATION = st.lists(_RULE, min_size=1, max_size=4).map(", ".join)


@given(st.one_of(_NOTATION, st.text(max_size=30)))
def test_reading_twice_changes_nothing_and_the_file_says_the_same(text: str) -> None:
    try:
        osm = to_osm(text)
    except ValueError:
        return
    assert to_osm(osm) == osm
    assert to_osm(to_dutch(osm, for_file=True)) == osm


def test_always_open_with_a_remark_each_week_has_no_end() -> None:
    osm = to_osm("dagelijks 0:00-0:00, ma 9-12 (aan de balie)")

    assert state_at(osm, at("2026-06-01T03:00")) == OpenState(is_open=True)


@given(_NOTATION, st.datetimes(at("2024-01-01T00:00"), at("2035-12-31T00:00")))
def test_a_state_is_consistent(text: str, moment: datetime) -> None:
    try:
        osm = to_osm(text)
    except ValueError:
        return
    state = state_at(osm, moment)
    assert state.until is None or state.until > moment
    if state.next_open:
        assert state.is_open is False
        assert state.until is not None
        assert moment < state.until <= state.next_open
        assert state_at(osm, state.next_open).is_open is True
        assert state_at(osm, state.next_open - timedelta(seconds=1)).is_open is not True


@pytest.mark.parametrize("expr", ["", "onzin", "Mo-Fr 9-17"])
def test_hours_nobody_can_read_are_unknown(expr: str) -> None:
    assert state_at(expr, at("2026-11-02T10:00")) == UNKNOWN


@pytest.mark.parametrize(
    "holiday",
    [
        "2026-01-01",  # Nieuwjaar
        "2026-04-06",  # tweede paasdag
        "2026-04-27",  # Koningsdag
        "2026-05-14",  # Hemelvaart
        "2026-05-25",  # tweede pinksterdag
        "2026-12-25",  # eerste kerstdag
        "2025-04-26",  # Koningsdag a day early, as the 27th is a Sunday
    ],
)
def test_who_is_closed_on_sundays_is_closed_on_holidays(holiday: str) -> None:
    assert state_at("Mo-Sa 09:00-17:00", at(f"{holiday}T10:00")).is_open is False


@pytest.mark.parametrize("expr", ["24/7", "Mo-Su 09:00-17:00", "09:00-17:00", "Fr-Mo 09:00-17:00",
                                  "Mo-Fr 09:00-17:00; PH 09:00-17:00"])  # fmt: skip
def test_sundays_and_told_holidays_keep_their_hours(expr: str) -> None:
    assert state_at(expr, at("2026-12-25T10:00")).is_open is True


def test_a_closed_sunday_is_no_open_sunday() -> None:
    assert state_at("Mo-Fr 09:00-17:00; Su closed", at("2026-12-25T10:00")).is_open is False


def test_ordinary_days_are_no_holidays() -> None:
    liberation_day = state_at("Mo-Fr 09:00-17:00", at("2026-05-05T10:00"))
    good_friday = state_at("Mo-Fr 09:00-17:00", at("2026-04-03T10:00"))

    assert liberation_day.is_open is True
    assert good_friday.is_open is True


def test_next_open_reaches_over_christmas_and_the_new_year() -> None:
    hours = "Mo-Fr 09:00-17:00"

    assert state_at(hours, at("2026-12-24T17:00")).next_open == at("2026-12-28T09:00")
    assert state_at(hours, at("2026-12-31T18:00")).next_open == at("2027-01-04T09:00")


@pytest.mark.parametrize("night", ["2026-03-29", "2026-10-25"])
def test_a_change_of_clocks_shifts_nothing(night: str) -> None:
    day = at(f"{night}T00:00")

    for hour in range(24):
        assert state_at("24/7", day + timedelta(hours=hour)) == OpenState(is_open=True)
    assert state_at("Mo-Fr 09:00-17:00", day).next_open == day + timedelta(days=1, hours=9)
    assert state_at("Sa 22:00-04:00", day + timedelta(hours=2, minutes=30)).until == (
        day + timedelta(hours=4)
    )


def test_hours_past_midnight_belong_to_the_evening_before() -> None:
    assert state_at("Fr 22:00-02:00", at("2026-10-31T01:00")).until == at("2026-10-31T02:00")
    assert state_at("Fr 22:00-02:00", at("2026-10-30T01:00")).is_open is False


def test_neighbouring_hours_with_other_remarks_are_one_opening() -> None:
    state = state_at('Mo 09:00-12:00 "balie", Mo 12:00-17:00 "telefoon"', at("2026-11-02T10:00"))

    assert state.until == at("2026-11-02T17:00")


def test_hours_of_the_past_have_no_next_moment() -> None:
    assert state_at("2020 Mo 10:00-12:00", at("2026-11-02T10:00")) == OpenState(is_open=False)


@pytest.mark.parametrize(
    ("days", "reachable", "moment", "expected"),
    [
        # Days and hours: both must fit.
        (("ma", "di"), "09:00-12:30", "2026-11-02T10:00", (True, "2026-11-02T12:30", None)),
        (("ma", "di"), "09:00-12:30", "2026-11-02T13:00", (False, "2026-11-03T09:00",
                                                           "2026-11-03T09:00")),
        (("ma", "di"), "Mo-Fr 09:00-12:00", "2026-11-04T10:00",
         (False, "2026-11-09T09:00", "2026-11-09T09:00")),
        # Only days: office hours, and unknown around them.
        (("ma", "wo"), "", "2026-11-02T10:00", (True, "2026-11-02T17:00", None)),
        (("ma", "wo"), "", "2026-11-02T07:30", (None, None, None)),
        (("ma", "wo"), "", "2026-11-02T17:00", (None, None, None)),
        (("ma", "wo"), "", "2026-11-03T10:00", (False, "2026-11-04T00:00", "2026-11-04T08:00")),
        ((), "Mo,We unknown", "2026-11-03T10:00", (False, "2026-11-04T00:00", "2026-11-04T08:00")),
        # Only hours: on workdays; the weekend is unknown.
        ((), "09:00-12:30", "2026-11-02T10:00", (True, "2026-11-02T12:30", None)),
        ((), "09:00-12:30", "2026-11-07T10:00", (None, None, None)),
        ((), "09:00-12:30", "2026-11-06T13:00", (False, "2026-11-07T00:00", "2026-11-09T09:00")),
        ((), "09:00-12:30; PH closed", "2026-11-07T10:00", (None, None, None)),
        # Hours that name their days need no more.
        ((), "Mo-Fr 09:00-17:00", "2026-11-07T10:00", (False, "2026-11-09T09:00",
                                                       "2026-11-09T09:00")),
        # Nothing, or nothing that can be read.
        ((), "", "2026-11-02T10:00", (None, None, None)),
        (("maandag",), "zomaar", "2026-11-02T10:00", (None, None, None)),
        ((), '24/7 unknown "op afspraak"', "2026-11-02T10:00", (None, None, None)),
        # Always, unless the days say otherwise.
        ((), "24/7", "2026-12-25T03:00", (True, None, None)),
        (("ma", "di", "wo", "do", "vr", "za", "zo"), "24/7", "2026-12-25T03:00",
         (True, None, None)),
        (("ma",), "24/7", "2026-11-03T10:00", (False, "2026-11-09T00:00", "2026-11-09T00:00")),
        # Holidays are days off, whatever is told.
        (("vr",), "", "2026-12-25T10:00", (False, "2027-01-08T00:00", "2027-01-08T08:00")),
        ((), "09:00-12:30", "2026-12-25T10:00", (False, "2026-12-27T00:00", "2026-12-28T09:00")),
        (("ma",), "09:00-12:30", "2026-04-27T10:00", (False, "2026-05-04T09:00",
                                                      "2026-05-04T09:00")),
        (("do", "vr"), "Mo-Su 09:00-21:00", "2026-12-25T10:00",
         (False, "2026-12-31T09:00", "2026-12-31T09:00")),
        # Weekend duty goes on at Easter.
        (("za", "zo"), "09:00-21:00", "2026-04-05T10:00", (True, "2026-04-05T21:00", None)),
    ],
)  # fmt: skip
def test_a_contact_is_reached_on_their_days_and_hours(
    days: tuple[str, ...],
    reachable: str,
    moment: str,
    expected: tuple[bool | None, str | None, str | None],
) -> None:
    is_open, until, next_open = expected

    state = reachable_at(days, reachable, at(moment))

    assert state == OpenState(
        is_open, at(until) if until else None, at(next_open) if next_open else None
    )


def test_a_moment_beyond_sixty_days_is_not_promised() -> None:
    state = reachable_at((), "Jul Mo-Fr 09:00-12:00", at("2026-11-02T10:00"))

    assert state.is_open is False
    assert state.next_open is None
    assert reachable_at((), "Jul Mo-Fr 09:00-12:00", at("2026-06-20T10:00")).next_open == at(
        "2026-07-01T09:00"
    )


@given(
    st.lists(st.sampled_from(["ma", "di", "wo", "do", "vr"]), min_size=1, max_size=5),
    st.sampled_from(["", "09:00-12:30", "Mo-Fr 09:00-17:00", "08:00-10:00,14:00-16:00"]),
    st.datetimes(at("2024-01-01T00:00"), at("2035-12-31T00:00")),
)
def test_an_absent_contact_has_a_next_moment_on_one_of_their_days(
    days: list[str], reachable: str, moment: datetime
) -> None:
    state = reachable_at(tuple(days), reachable, moment)

    if state.is_open is False:
        assert state.next_open is not None
        assert ("ma", "di", "wo", "do", "vr", "za", "zo")[state.next_open.weekday()] in days
        assert reachable_at(tuple(days), reachable, state.next_open).is_open is True
    else:
        assert state.next_open is None


def test_the_order_of_working_days_does_not_matter() -> None:
    moment = at("2026-11-02T10:00")

    assert reachable_at(("vr", "ma"), "", moment) == reachable_at(("ma", "vr"), "", moment)


def test_office_hours_leave_evenings_weekends_and_holidays_out() -> None:
    assert in_office_hours(at("2026-11-02T10:00"))
    assert not in_office_hours(at("2026-11-02T17:00"))
    assert not in_office_hours(at("2026-11-07T10:00"))
    assert not in_office_hours(at("2026-04-27T10:00"))
