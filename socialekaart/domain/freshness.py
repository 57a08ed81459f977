"""How fresh each fact of a record is: when it was checked, by whom, and when it is due again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Fact(StrEnum):
    """A fact that ages by itself."""

    PHONE = "phone"
    PERSON = "person"
    HOURS = "hours"
    WAIT = "wait"
    REST = "rest"


class CheckResult(StrEnum):
    """What came of a check."""

    CORRECT = "klopt"
    CHANGED = "gewijzigd"
    NOT_REACHED = "niet bereikt"
    GONE = "bestaat niet meer"


class Age(StrEnum):
    """How a fact stands on a day; a word and a mark on screen, never a colour alone."""

    FRESH = "fresh"
    AGEING = "ageing"
    """Within its term, but in the last quarter of it."""
    STALE = "stale"
    NEVER = "never"
    """Nobody ever checked it: importing is not checking."""


@dataclass(frozen=True, slots=True)
class FactState:
    """One fact on a day. `source` is who checked when that was the source, "" for the practice.

    `due_on` is the last day that the check holds, None when it never was checked.
    """

    fact: Fact
    age: Age
    checked_on: date | None = None
    checker: str = ""
    source: str = ""
    due_on: date | None = None
