"""What a spreadsheet would run or change gets a ' when written, and loses it when read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.exchange.spreadsheets import defuse, protect, undefuse, would_change

SIGNS = st.text(alphabet="0123456789.,-/:%€E' =+#NABWmeiar", max_size=12)


@pytest.mark.parametrize(
    "text",
    [
        "007", "1-3", "1/2", "24/7", "12-14", "1-3-2026", "2026-03-01", "3-2026", "2,50", "6,",
        "1.250", "50%", "€ 10", "239€", "1E5", "9:00", "09:00:00", "1 mei", "mei 2026", "mrt-26",
        "1 mei 2026", "Waar", "TRUE", "123456789012", "9" * 60, "5-", "(12)", "1 1/2", "10:30 am",
    ],
)  # fmt: skip
def test_what_a_spreadsheet_changes_is_protected(text: str) -> None:
    assert would_change(text)
    assert protect(text) == f"'{text}"


@pytest.mark.parametrize(
    "text",
    [
        "", "12", "112", "3241", "3241 AB", "3240-3249", "06-12345678", "0187-000123", "14 0187",
        "0800-0113", "GO-001", "A1", "Mei", "Jan Voorbeeld", "ma-vr 09:00-17:00", "09:00-12:30",
        "€ 10 per keer", "1e verdieping", "24 uur per dag", "gratis", "6 weken", "12b", "12345678",
        "Waarom", "3 mannen",
    ],
)  # fmt: skip
def test_what_stays_as_it_is_is_left_alone(text: str) -> None:
    assert protect(text) == text


@given(st.one_of(SIGNS, st.text()))
def test_what_is_written_reads_back_as_it_was(text: str) -> None:
    assert undefuse(protect(text)) == text
    assert undefuse(defuse(text)) == text


@given(st.one_of(SIGNS, st.text()))
def test_nothing_written_as_text_runs_or_changes(text: str) -> None:
    written = protect(text)
    assert not would_change(written)
    assert written[:1] not in ("=", "+", "-", "@", "\t", "\r")


@pytest.mark.parametrize("text", ["#N/B", "#NAAM?", "####"])
def test_a_text_that_looks_like_an_error_value_survives(text: str) -> None:
    assert undefuse(defuse(text)) == text
    assert defuse(text) != text
