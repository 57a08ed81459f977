"""The one-minute list: which records to call about first, and why.

The order can be told in one sentence: the longer a fact is past its term and the more often a
record was opened here in the last twelve months, the sooner it comes. Staleness is the days since
the check over the term, at most 2; what nobody ever checked counts as 2, so that nothing stands
before it for its age alone. It is multiplied by one more than the times opened, of which twelve
count: once a month is in daily use, and among those the stalest comes first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum
from math import inf

from socialekaart.domain.freshness import Check, CheckResult, Fact, FactState, FactTerms, worst
from socialekaart.domain.model import RecordKind

MOST_STALE = 2.0
MOST_TIMES = 12


class Nearness(IntEnum):
    """Whom a record serves, seen from the practice; nearer ones come first."""

    CATCHMENT = 0
    NATIONAL = 1
    ELSEWHERE = 2


class Question(StrEnum):
    """What to ask on the phone; the screen has the sentence."""

    PHONE = "phone"
    PERSON = "person"
    DAYS = "days"
    HOURS = "hours"
    WAIT = "wait"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that may come on the list. `times` is how often it was opened in twelve months."""

    record_id: str
    name: str
    states: tuple[FactState, ...]
    times: int = 0
    tried_today: bool = False
    nearness: Nearness = Nearness.CATCHMENT

    @property
    def due(self) -> tuple[FactState, ...]:
        """Give the facts that it is time to ask about."""
        return tuple(state for state in self.states if state.is_due)

    @property
    def because(self) -> FactState | None:
        """Give the fact for which it stands where it stands."""
        return worst(self.due)


def in_order(candidates: Iterable[Candidate], terms: FactTerms, today: date) -> list[Candidate]:
    """Put what is due in the order to call; what isn't due is left out.

    Who couldn't be reached today comes last, until tomorrow. What is alike stands by name.
    """
    due = [one for one in candidates if one.due]
    return sorted(due, key=lambda one: _place(one, terms, today))


def staleness(state: FactState, terms: FactTerms, today: date) -> float:
    """Tell how far past its term a fact is: 1 on the last day of the term, 2 at most."""
    return min(_terms_past(state, terms, today), MOST_STALE)


def _terms_past(state: FactState, terms: FactTerms, today: date) -> float:
    if state.checked_on is None:
        return inf
    return max((today - state.checked_on).days, 0) / terms.of(state.fact)


def weight(one: Candidate, terms: FactTerms, today: date) -> float:
    """Tell how much a record asks to be called about: staleness times use."""
    stalest = max((staleness(state, terms, today) for state in one.due), default=0.0)
    return stalest * (1 + min(one.times, MOST_TIMES))


def is_gone(checks: Iterable[Check]) -> bool:
    """Tell whether the last that was heard of a record is that it stopped.

    Who found it alive on a later day is believed; of one day the end counts.
    """
    ends = [one.on for one in checks if one.result is CheckResult.GONE]
    return bool(ends) and not any(one.confirms and one.on > max(ends) for one in checks)


def tried_on(checks: Iterable[Check], day: date) -> bool:
    """Tell whether somebody called in vain on a day."""
    return any(one.result is CheckResult.NOT_REACHED and one.on == day for one in checks)


def questions(kind: RecordKind, due: Iterable[FactState]) -> tuple[Question, ...]:
    """Return what to ask about the facts that are due, in the order of a phone call."""
    of_fact = {
        Fact.PHONE: Question.PHONE,
        Fact.PERSON: Question.PERSON,
        Fact.HOURS: Question.DAYS if kind is RecordKind.CONTACT else Question.HOURS,
        Fact.WAIT: Question.WAIT,
        Fact.REST: Question.REST,
    }
    return tuple(of_fact[state.fact] for state in due)


def _place(
    one: Candidate, terms: FactTerms, today: date
) -> tuple[bool, Nearness, float, float, int, str, str]:
    asks = weight(one, terms, today)
    # Of those that are equally much past all terms, the most so.
    past = max(_terms_past(state, terms, today) for state in one.due)
    alike = (one.name.casefold(), one.record_id)
    return (one.tried_today, one.nearness, -asks, -past, -one.times, *alike)
