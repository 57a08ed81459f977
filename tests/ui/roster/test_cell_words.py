"""The words of a cell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from socialekaart.domain.hours_text import DUTCH_DAYS
from socialekaart.ui import theme
from socialekaart.ui.roster.cell_delegate import lines_below
from socialekaart.ui.roster.cell_words import CellWords, Look, days, period, short_ages
from socialekaart.ui.theme import Role
from tests.ui.roster.test_paper import person

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("working", "text"),
    [
        (("ma", "di", "wo", "do", "vr"), "ma–vr"),
        (("do", "ma", "di"), "ma di do"),
        (("ma", "di"), "ma di"),
        (("di", "wo", "do"), "di–do"),
        (("vr",), "vr"),
        ((), ""),
    ],
)
def test_working_days_are_brief(working: tuple[str, ...], text: str) -> None:
    assert days(working) == text


@given(st.lists(st.sampled_from(DUTCH_DAYS), unique=True))
def test_the_order_of_the_days_does_not_matter(working: list[str]) -> None:
    assert days(working) == days(sorted(working))


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (None, None, ""),
        (18, None, "18+"),
        (None, 17, "t/m 17 jaar"),
        (0, 17, "t/m 17 jaar"),
        (12, 23, "12–23 jaar"),
    ],
)
def test_ages_are_brief(low: int | None, high: int | None, text: str) -> None:
    assert short_ages(low, high) == text


@pytest.mark.parametrize(
    ("begin", "end", "text"),
    [
        (None, None, ""),
        (date(2026, 1, 1), None, ""),
        (date(2026, 12, 1), None, "vanaf 1 dec"),
        (None, date(2027, 1, 31), "t/m 31 jan 2027"),
        (date(2026, 12, 1), date(2026, 12, 31), "vanaf 1 dec t/m 31 dec"),
    ],
)
def test_a_period_says_what_is_to_come(begin: date | None, end: date | None, text: str) -> None:
    assert period(person(valid_from=begin, valid_to=end), TODAY) == text


SHOWN = CellWords(Look.SOURCE, "Marijke", "ma di do vr", "06-0000 1234", "18+")


@pytest.mark.parametrize(
    ("room", "has_third", "lines"),
    [
        (400, True, ["ma di do vr · 06-0000 1234", "18+"]),
        (90, True, ["06-0000 1234", "ma di do vr · 18+"]),
        (90, False, ["06-0000 1234"]),
    ],
)
def test_days_make_way_for_the_number(
    qtbot: QtBot, room: int, has_third: bool, lines: list[str]
) -> None:
    metrics = QFontMetrics(theme.font(Role.HINT, tabular=True))

    assert lines_below(metrics, SHOWN, room, has_third=has_third) == lines


def test_without_a_number_the_days_stand_alone(qtbot: QtBot) -> None:
    metrics = QFontMetrics(theme.font(Role.HINT, tabular=True))

    shown = replace(SHOWN, phone="", extra="")

    assert lines_below(metrics, shown, 40, has_third=True) == ["ma di do vr"]
