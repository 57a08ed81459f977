"""The time in the Netherlands, whatever the machine's own clock is set to."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

DUTCH_TIME = ZoneInfo("Europe/Amsterdam")


def dutch_now() -> datetime:
    """Return this moment as naive local Dutch time, which all decisions use."""
    return in_dutch_time(datetime.now(DUTCH_TIME))


def in_dutch_time(moment: datetime) -> datetime:
    """Return a moment as naive local Dutch time; a naive one is taken to be that already."""
    return moment if moment.tzinfo is None else moment.astimezone(DUTCH_TIME).replace(tzinfo=None)
