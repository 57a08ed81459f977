"""Coverage: what of a basic offer is found for a municipality. Shown, never judged.

A requirement ("schuldhulp") is fulfilled by a record that meets one of its rules. Whether such a
record counts for a municipality is its standing; what counts together gives the state:

- ABSENT: nothing counts.
- STALE: something counts, but nothing of it was checked within the term.
- PRESENT: something counts that was checked within the term.
- DOUBLE: the same, and at least two named organisations offer it in the same part of the
  municipality to the same ages. What no organisation is named for never makes double.

The states are ordered so: one more record that counts never lowers the state.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from itertools import combinations

from socialekaart.domain.model import (
    AreaKind,
    Contact,
    Record,
    RecordKind,
    RecordState,
    Service,
    ServiceStatus,
)
from socialekaart.domain.words import bare, stem, tokens

ANY_ENDING = "*"
"""At the end of a word of a rule: what begins with it will do."""


class CoverageState(StrEnum):
    """How a requirement stands in a municipality, from least to most."""

    ABSENT = "absent"
    STALE = "stale"
    PRESENT = "present"
    DOUBLE = "double"


class Standing(StrEnum):
    """Whether what fulfils a requirement counts; what doesn't is mentioned, but for OVER."""

    COUNTS = "counts"
    NATIONAL = "national"
    """For the whole country, and the requirement asks for something nearby."""
    NOT_YET = "not_yet"
    """In preparation, or its period begins later."""
    PAUSED = "paused"
    """Closed for now."""
    OVER = "over"
    """Ended, expired, no longer delivered, or out of sight."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to fulfil a requirement: every part that is filled must hold; of a part one value.

    `kinds` are kinds of offering (soort), for a contact kinds of assignment. The ages of the record
    must be told and lie within those of the rule (years, inclusive). `name_words` are looked for in
    the name, `words` in name and summary (of a contact: name and role), and none of `without` may
    stand there: whole words in any form, in order; one that ends in * is a beginning.
    """

    subject: RecordKind
    kinds: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    target_groups: tuple[str, ...] = ()
    minimum_age: int | None = None
    maximum_age: int | None = None
    echelons: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    name_words: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    @property
    def asks_nothing(self) -> bool:
        """Tell whether every record would meet it."""
        told = (self.kinds, self.domains, self.target_groups, self.echelons, self.roles)
        return not any((*told, self.name_words, self.words)) and not self.asks_ages

    @property
    def asks_ages(self) -> bool:
        """Tell whether the record must be for certain ages."""
        return self.minimum_age is not None or self.maximum_age is not None


@dataclass(frozen=True, slots=True)
class Requirement:
    """One part of the basic offer. `national_counts` when an offering for the country will do."""

    id: str
    label: str
    explanation: str
    rules: tuple[Rule, ...]
    national_counts: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """What decides the state of a record that counts.

    Ages are years and inclusive. `checked_on` is the last day that anything of it was checked, one
    in the future counts as today. `part` is what it serves of the municipality, as postcodes or
    names of wijken; None is all of it.
    """

    organization: str
    minimum_age: int | None = None
    maximum_age: int | None = None
    checked_on: date | None = None
    part: frozenset[str] | None = None


def fulfils(record: Record, requirement: Requirement) -> bool:
    """Tell whether a record is what a requirement asks; its place and period don't matter here."""
    return any(meets(record, rule) for rule in requirement.rules)


def meets(record: Record, rule: Rule) -> bool:
    """Tell whether a record meets all that a rule asks."""
    if isinstance(record, Service):
        own = rule.subject is RecordKind.SERVICE and _service_meets(record, rule)
        text = f"{record.name}\n{record.summary}"
    else:
        own = rule.subject is RecordKind.CONTACT and _contact_meets(record, rule)
        text = f"{record.name}\n{record.role}"
    return (
        own
        and _one_of(record.domains, rule.domains)
        and _fits_ages(record, rule)
        and (not rule.name_words or says(record.name, rule.name_words))
        and (not rule.words or says(text, rule.words))
        and not says(text, rule.without)
    )


def _service_meets(service: Service, rule: Rule) -> bool:
    return (
        not rule.roles
        and _one_of((service.service_type,), rule.kinds)
        and _one_of(service.target_groups, rule.target_groups)
        and _one_of((service.echelon,), rule.echelons)
    )


def _contact_meets(contact: Contact, rule: Rule) -> bool:
    if rule.target_groups or rule.echelons:
        return False
    roles = not rule.roles or says(contact.role, rule.roles)
    return roles and _one_of((contact.kind.value,), rule.kinds)


def _one_of(told: Iterable[str], asked: Sequence[str]) -> bool:
    return not asked or not {_plain(one) for one in asked}.isdisjoint(map(_plain, told))


def _plain(text: str) -> str:
    return " ".join(tokens(text))


def _fits_ages(record: Record, rule: Rule) -> bool:
    if not rule.asks_ages:
        return True
    low, high = record.minimum_age, record.maximum_age
    if low is None and high is None:
        return False
    from_age = rule.minimum_age is None or (low or 0) >= rule.minimum_age
    return from_age and (
        rule.maximum_age is None or (high is not None and high <= rule.maximum_age)
    )


def says(text: str, asked: Sequence[str]) -> bool:
    """Tell whether one of these words or phrases stands in the text; words in any form."""
    if not asked:
        return False
    lines = [_forms(line) for line in text.split("\n")]
    return any(_stands_in(rule_words(term), line) for term in asked for line in lines)


@dataclass(frozen=True, slots=True)
class RuleWord:
    """A word of a rule: its own letters, its stem, and whether any ending will do."""

    letters: str
    stem: str
    is_open: bool

    def is_said(self, letters: str, root: str) -> bool:
        """Tell whether a word of a text is this word."""
        return letters.startswith(self.letters) if self.is_open else root == self.stem


@lru_cache(maxsize=1_024)
def rule_words(term: str) -> tuple[RuleWord, ...]:
    """Take a word or phrase of a rule apart."""
    is_open, found = term.rstrip().endswith(ANY_ENDING), tokens(term)
    last = len(found) - 1
    return tuple(RuleWord(w, stem(w), is_open and place == last) for place, w in enumerate(found))


@lru_cache(maxsize=4_096)
def _forms(line: str) -> tuple[tuple[str, str], ...]:
    return tuple((word, stem(word)) for word in tokens(line))


def _stands_in(phrase: Sequence[RuleWord], line: Sequence[tuple[str, str]]) -> bool:
    if not phrase:
        return False
    return any(
        all(word.is_said(*line[start + place]) for place, word in enumerate(phrase))
        for start in range(len(line) - len(phrase) + 1)
    )


def standing(
    record: Record, state: RecordState, today: date, *, national_counts: bool = False
) -> Standing:
    """Tell whether a record that fulfils a requirement counts on a day; both ends are inclusive."""
    if state not in (RecordState.DELIVERED, RecordState.OWN):
        return Standing.OVER
    status = record.status if isinstance(record, Service) else None
    if status is ServiceStatus.ENDED or (record.valid_to and record.valid_to < today):
        return Standing.OVER
    if status is ServiceStatus.PREPARATION or (record.valid_from and record.valid_from > today):
        return Standing.NOT_YET
    if status is ServiceStatus.PAUSED:
        return Standing.PAUSED
    national = record.area is not None and record.area.kind is AreaKind.NATIONAL
    return Standing.NATIONAL if national and not national_counts else Standing.COUNTS


def is_fresh(checked_on: date | None, today: date, term: int) -> bool:
    """Tell whether a check still holds after `term` days; nothing checked never does."""
    return checked_on is not None and (today - checked_on).days <= term


def state_of(offers: Iterable[Offer], today: date, term: int) -> CoverageState:
    """Tell how a requirement stands, given all that counts for it; `term` in days."""
    counting = list(offers)
    if not counting:
        return CoverageState.ABSENT
    if not any(is_fresh(offer.checked_on, today, term) for offer in counting):
        return CoverageState.STALE
    doubled = any(_same_offer(one, other) for one, other in combinations(set(counting), 2))
    return CoverageState.DOUBLE if doubled else CoverageState.PRESENT


def _same_offer(one: Offer, other: Offer) -> bool:
    """Tell whether two organisations offer it to the same people."""
    names = (bare(one.organization), bare(other.organization))
    return (
        all(names) and names[0] != names[1] and _share_ages(one, other) and _share_part(one, other)
    )


def _share_ages(one: Offer, other: Offer) -> bool:
    lows = [offer.minimum_age for offer in (one, other) if offer.minimum_age is not None]
    highs = [offer.maximum_age for offer in (one, other) if offer.maximum_age is not None]
    return not lows or not highs or max(lows) <= min(highs)


def _share_part(one: Offer, other: Offer) -> bool:
    return one.part is None or other.part is None or not one.part.isdisjoint(other.part)


def covers_all(offers: Iterable[Offer], whole: Iterable[str]) -> bool:
    """Tell whether the parts that are served make up the whole, given as postcodes.

    An offer for all of it does; nothing covers a municipality of which no postcode is known.
    """
    served: set[str] = set()
    for offer in offers:
        if offer.part is None:
            return True
        served |= offer.part
    wanted = set(whole)
    return bool(wanted) and wanted <= served
