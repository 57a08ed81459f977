"""Facts that age, each by its own term."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from socialekaart.domain.freshness import (
    LONGEST_TERM,
    SHORTEST_TERM,
    Age,
    Check,
    CheckResult,
    Fact,
    FactTerms,
    facts_in,
    fields_of,
    state_of,
    states_of,
    wait_check,
    worst,
)
from tests.factories import contact, service

MONDAY = date(2026, 11, 23)
TERM = 180

days = st.dates(date(2020, 1, 1), date(2032, 12, 31))
results = st.sampled_from(CheckResult)
checks = st.builds(
    Check,
    fact=st.sampled_from(Fact),
    on=days,
    result=results,
    checker=st.sampled_from(["", "Anna", "Bram"]),
    source=st.sampled_from(["", "Gemeente Voorbeeld"]),
)
terms = st.integers(SHORTEST_TERM, LONGEST_TERM)
ORDER = (Age.FRESH, Age.AGEING, Age.STALE, Age.NEVER)


def age_after(days_ago: int, term: int = TERM) -> Age:
    check = Check(Fact.PHONE, MONDAY - timedelta(days=days_ago))
    return state_of(Fact.PHONE, [check], MONDAY, term).age


# --- laws -----------------------------------------------------------------------------------------


@given(st.lists(checks, max_size=6), days, terms)
@example([Check(Fact.PHONE, date(2026, 3, 28))], date(2026, 3, 29), SHORTEST_TERM)
@example([Check(Fact.PHONE, date(2026, 10, 24))], date(2026, 10, 25), SHORTEST_TERM)
@example([Check(Fact.PHONE, date(2024, 2, 28))], date(2024, 2, 29), SHORTEST_TERM)
@example([Check(Fact.PHONE, date(2026, 12, 31))], date(2027, 1, 1), SHORTEST_TERM)
def test_a_day_later_nothing_is_fresher_unless_somebody_checked(
    said: list[Check], today: date, term: int
) -> None:
    for fact in Fact:
        now = state_of(fact, said, today, term)
        later = state_of(fact, said, today + timedelta(days=1), term)
        assert ORDER.index(later.age) >= ORDER.index(now.age)


@given(st.lists(checks, max_size=6), days, terms, st.sampled_from(Fact))
def test_a_check_today_makes_a_fact_fresh(
    said: list[Check], today: date, term: int, fact: Fact
) -> None:
    state = state_of(fact, [*said, Check(fact, today)], today, term)
    assert (state.age, state.checked_on) == (Age.FRESH, today)


@given(st.lists(checks, max_size=6).flatmap(lambda x: st.tuples(st.just(x), st.permutations(x))))
def test_the_order_in_which_checks_are_told_does_not_matter(
    both: tuple[list[Check], list[Check]],
) -> None:
    first, other = both
    facts = list(Fact)
    assert states_of(facts, first, MONDAY, FactTerms()) == states_of(
        facts, other, MONDAY, FactTerms()
    )


@given(st.lists(checks, max_size=6), days, terms, st.sampled_from(Fact))
def test_a_check_is_never_told_to_be_in_the_future(
    said: list[Check], today: date, term: int, fact: Fact
) -> None:
    state = state_of(fact, said, today, term)
    assert state.checked_on is None or state.checked_on <= today


@given(st.lists(checks, max_size=6), days, terms, st.sampled_from(Fact))
def test_the_last_day_of_the_term_still_holds_and_the_next_does_not(
    said: list[Check], today: date, term: int, fact: Fact
) -> None:
    past = [one for one in said if one.on <= today]
    state = state_of(fact, past, today, term)
    if state.due_on is not None:
        assert state_of(fact, past, state.due_on, term).age is Age.AGEING
        assert state_of(fact, past, state.due_on + timedelta(days=1), term).age is Age.STALE


@given(st.lists(checks, max_size=6), days, terms, st.sampled_from(Fact))
def test_more_checks_never_make_a_fact_older(
    said: list[Check], today: date, term: int, fact: Fact
) -> None:
    fewer = state_of(fact, said[1:], today, term)
    assert ORDER.index(state_of(fact, said, today, term).age) <= ORDER.index(fewer.age)


# --- ages -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days_ago", "age"),
    [
        (0, Age.FRESH),
        (135, Age.FRESH),
        (136, Age.AGEING),
        (180, Age.AGEING),
        (181, Age.STALE),
        (4000, Age.STALE),
    ],
)
def test_a_fact_ages_in_the_last_quarter_of_its_term(days_ago: int, age: Age) -> None:
    assert age_after(days_ago) is age


def test_what_nobody_checked_is_never_checked() -> None:
    state = state_of(Fact.PHONE, [], MONDAY, TERM)
    assert (state.age, state.checked_on, state.due_on) == (Age.NEVER, None, None)
    assert state.is_due


@pytest.mark.parametrize("result", [CheckResult.NOT_REACHED, CheckResult.GONE])
def test_who_was_not_reached_confirmed_nothing(result: CheckResult) -> None:
    check = Check(Fact.PHONE, MONDAY, result)
    assert state_of(Fact.PHONE, [check], MONDAY, TERM).age is Age.NEVER


def test_the_newest_check_wins_and_says_who() -> None:
    source = Check(Fact.PHONE, date(2026, 6, 1), checker="Anouk", source="Gemeente Voorbeeld")
    ours = Check(Fact.PHONE, date(2026, 11, 2), checker="Bram")
    state = state_of(Fact.PHONE, [ours, source], MONDAY, TERM)
    assert (state.checked_on, state.checker, state.source) == (date(2026, 11, 2), "Bram", "")


def test_of_one_day_our_own_check_is_told() -> None:
    both = [Check(Fact.PHONE, MONDAY, source="Gemeente Voorbeeld"), Check(Fact.PHONE, MONDAY)]
    assert state_of(Fact.PHONE, both, MONDAY, TERM).source == ""


def test_a_check_dated_in_the_future_counts_as_today() -> None:
    state = state_of(Fact.PHONE, [Check(Fact.PHONE, date(2027, 5, 1))], MONDAY, TERM)
    assert (state.age, state.checked_on) == (Age.FRESH, MONDAY)
    assert state.due_on == MONDAY + timedelta(days=TERM)


def test_a_check_of_one_fact_says_nothing_of_another() -> None:
    check = Check(Fact.PHONE, MONDAY)
    phone, hours = states_of([Fact.PHONE, Fact.HOURS], [check], MONDAY, FactTerms())
    assert (phone.age, hours.age) == (Age.FRESH, Age.NEVER)


def test_the_oldest_fact_stands_for_the_record() -> None:
    said = [Check(Fact.PHONE, date(2025, 1, 1)), Check(Fact.REST, MONDAY)]
    states = states_of([Fact.PHONE, Fact.REST], said, MONDAY, FactTerms())
    stands = worst(states)
    assert stands is not None
    assert stands.fact is Fact.PHONE
    assert worst([]) is None


# --- which facts there are ------------------------------------------------------------------------


def test_a_service_has_the_facts_it_tells() -> None:
    assert facts_in(service()) == (Fact.PHONE, Fact.HOURS, Fact.REST)
    assert facts_in(service(phone="", opening_hours="")) == (Fact.REST,)
    assert Fact.WAIT in facts_in(service(intake_wait_weeks=0))
    assert Fact.WAIT in facts_in(service(), wait_told=True)


def test_a_contact_has_a_person_and_days() -> None:
    assert facts_in(contact()) == (Fact.PHONE, Fact.PERSON, Fact.HOURS, Fact.REST)
    bare = contact(direct_phone="", working_days=(), reachable="")
    assert facts_in(bare) == (Fact.PERSON, Fact.REST)


def test_the_number_to_dial_is_the_phone_of_a_contact() -> None:
    both = contact(general_phone="0187-000999")
    assert fields_of(both, Fact.PHONE) == ("direct_phone",)
    assert fields_of(replace(both, direct_phone=""), Fact.PHONE) == ("general_phone",)


def test_a_new_wait_for_one_group_says_nothing_of_another() -> None:
    everyone = Check(Fact.WAIT, date(2026, 1, 5), source="Gemeente Voorbeeld")
    young = Check(Fact.WAIT, MONDAY)
    assert wait_check([young, everyone]) == everyone
    assert wait_check([young, None]) is None
    assert wait_check([]) is None


# --- terms ----------------------------------------------------------------------------------------


def test_terms_come_back_as_they_were_kept() -> None:
    kept = FactTerms(phone=90, wait=28)
    assert FactTerms.from_days(kept.as_days()) == kept


@pytest.mark.parametrize(
    ("told", "term"),
    [
        ({}, 180),
        ({"phone": "lang"}, 180),
        ({"phone": True}, 180),
        ({"phone": 1}, SHORTEST_TERM),
        ({"phone": 10**9}, LONGEST_TERM),
        ({"phone": 60, "iets": 3}, 60),
    ],
    ids=["none", "no_number", "yes", "too_short", "too_long", "unknown_fact"],
)
def test_a_term_that_cannot_be_gives_way(told: dict[str, object], term: int) -> None:
    assert FactTerms.from_days(told).of(Fact.PHONE) == term
