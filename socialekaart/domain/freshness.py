"""How fresh each fact of a record is: when it was checked, by whom, and when it is due again.

What counts as a check is said by a person, at the source or in the practice: importing is never
checking. The newest check wins; one dated in the future counts as today's.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from enum import StrEnum

from socialekaart.domain.model import Contact, Record


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

    @property
    def is_due(self) -> bool:
        """Tell whether it is time to ask about it."""
        return self.age in (Age.STALE, Age.NEVER)


@dataclass(frozen=True, slots=True)
class Check:
    """Somebody said on a day how a fact stands. `source` is "" when that was the practice."""

    fact: Fact
    on: date
    result: CheckResult = CheckResult.CORRECT
    checker: str = ""
    source: str = ""

    @property
    def confirms(self) -> bool:
        """Tell whether the fact is known to hold since; who wasn't reached confirmed nothing."""
        return self.result in (CheckResult.CORRECT, CheckResult.CHANGED)


SHORTEST_TERM = 7
LONGEST_TERM = 3_650
"""Days: shorter is calling every day, longer is never."""


@dataclass(frozen=True, slots=True)
class FactTerms:
    """How many days a check of each fact holds. A number and a wait age sooner than a summary."""

    phone: int = 180
    person: int = 90
    hours: int = 180
    wait: int = 42
    rest: int = 365

    def of(self, fact: Fact) -> int:
        """Return the term of a fact in days."""
        return int(getattr(self, fact.value))

    @classmethod
    def from_days(cls, days: Mapping[str, object]) -> FactTerms:
        """Read terms by the name of their fact, as settings hold them.

        What isn't a whole number of days gives way to the default, what is out of bounds to the
        nearest bound.
        """
        fitting = {
            fact.value: min(max(term, SHORTEST_TERM), LONGEST_TERM)
            for fact in Fact
            if type(term := days.get(fact.value)) is int
        }
        return cls(**fitting)

    def as_days(self) -> dict[str, int]:
        """Return the terms by the name of their fact, for the settings."""
        return asdict(self)


def fields_of(record: Record, fact: Fact) -> tuple[str, ...]:
    """Return the fields that a fact of a record stands on, in the order in which they are told.

    Of a person's two numbers that is the one to dial. REST is everything else, so it stands on
    none in particular.
    """
    if isinstance(record, Contact):
        of_contact = {
            Fact.PHONE: ("direct_phone", "general_phone"),
            Fact.PERSON: ("name", "role"),
            Fact.HOURS: ("working_days", "reachable"),
        }
        told = [name for name in of_contact.get(fact, ()) if getattr(record, name)]
        return tuple(told if fact is Fact.HOURS else told[:1])
    of_service = {
        Fact.PHONE: ("phone",),
        Fact.HOURS: ("opening_hours",),
        Fact.WAIT: ("intake_wait_weeks", "treatment_wait_weeks"),
    }
    return of_service.get(fact, ())


def facts_in(record: Record, *, wait_told: bool = False) -> tuple[Fact, ...]:
    """Return the facts that a record has at all, in the order in which one asks about them.

    A number or hours that nobody told can't be out of date. `wait_told` when the practice heard a
    wait for it. An offering has no PERSON: whoever is its contact is a record of its own.
    """
    return tuple(fact for fact in Fact if _has(record, fact, wait_told))


def _has(record: Record, fact: Fact, wait_told: bool) -> bool:
    if fact is Fact.REST or (fact is Fact.WAIT and wait_told):
        return True
    return any(getattr(record, name) not in ("", (), None) for name in fields_of(record, fact))


def state_of(fact: Fact, checks: Iterable[Check], today: date, term: int) -> FactState:
    """Tell how a fact stands on a day; `checks` in any order, those of other facts don't count.

    Of one day's checks the practice's own counts, as it knows what it heard itself.
    """
    newest = newest_check(fact, checks, today)
    if newest is None:
        return FactState(fact, Age.NEVER)
    on = min(newest.on, today)
    age = _age((today - on).days, term)
    return FactState(fact, age, on, newest.checker, newest.source, on + timedelta(days=term))


def newest_check(fact: Fact, checks: Iterable[Check], today: date = date.max) -> Check | None:
    """Return the check of a fact that counts, None when nobody confirmed it."""
    counting = [one for one in checks if one.fact is fact and one.confirms]
    return max(counting, key=lambda one: _rank(one, today), default=None)


def states_of(
    facts: Iterable[Fact], checks: Collection[Check], today: date, terms: FactTerms
) -> tuple[FactState, ...]:
    """Tell how each of a record's facts stands on a day."""
    return tuple(state_of(fact, checks, today, terms.of(fact)) for fact in facts)


def worst(states: Iterable[FactState]) -> FactState | None:
    """Return the state that stands for the whole record in a row; None without facts.

    That is the oldest age; of those alike the one that is or was due first.
    """
    return min(states, key=_badness, default=None)


def wait_check(of_groups: Collection[Check | None]) -> Check | None:
    """Return the check that stands for all waits of an offering, one for each target group.

    A new wait for one group says nothing of the others: the oldest counts, and none does when of
    one group nobody said when it was so.
    """
    dated = [one for one in of_groups if one is not None]
    return min(dated, key=lambda one: one.on) if dated and len(dated) == len(of_groups) else None


_WORST_FIRST = (Age.NEVER, Age.STALE, Age.AGEING, Age.FRESH)


def _badness(state: FactState) -> tuple[int, date, int]:
    due = state.due_on or date.min
    return (_WORST_FIRST.index(state.age), due, list(Fact).index(state.fact))


def _rank(one: Check, today: date) -> tuple[date, bool, str, str]:
    return (min(one.on, today), not one.source, one.checker, one.source)


def _age(days: int, term: int) -> Age:
    if days > term:
        return Age.STALE
    return Age.AGEING if days * 4 > term * 3 else Age.FRESH
