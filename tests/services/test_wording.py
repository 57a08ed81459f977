"""Phrases that the window and the command line share."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from socialekaart.services import wording


def test_the_year_is_left_out_by_the_dutch_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    # Half past eleven in the evening of 31 December in UTC.
    monkeypatch.setattr(wording, "dutch_now", lambda: datetime(2027, 1, 1, 0, 30))
    assert wording.day_month(date(2027, 1, 1)) == "1 januari"
    assert wording.day_month(date(2026, 12, 31)) == "31 december 2026"
