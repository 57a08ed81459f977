"""The order of the one-minute list, which can be told in one sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from socialekaart.domain.checklist import (
    Candidate,
    Nearness,
    Question,
    in_order,
    is_gone,
    questions,
    staleness,
    tried_on,
    weight,
)
from socialekaart.domain.freshness import (
    Check,
    CheckResult,
    Fact,
    FactState,
    FactTerms,
    state_of,
)
from socialekaart.domain.model import RecordKind

MONDAY = date(2026, 11, 23)
TERMS = FactTerms()


def phone(days_ago: int | None) -> FactState:
    said = [] if days_ago is None else [Check(Fact.PHONE, MONDAY - timedelta(days=days_ago))]
    return state_of(Fact.PHONE, said, MONDAY, TERMS.phone)


def one(name: str, days_ago: int | None = 200, **more: object) -> Candidate:
    made = Candidate(record_id=name, name=name, states=(phone(days_ago),))
    return replace(made, **more)  # type: ignore[arg-type]  # a test names fields of the dataclass


def names(*candidates: Candidate) -> str:
    return " ".join(found.name for found in in_order(candidates, TERMS, MONDAY))


candidates = st.builds(
    Candidate,
    record_id=st.uuids().map(str),
    name=st.sampled_from(["a", "B", "c"]),
    states=st.tuples(st.builds(phone, st.none() | st.integers(0, 2000))),
    times=st.integers(0, 40),
    tried_today=st.booleans(),
    nearness=st.sampled_from(Nearness),
)


@given(
    st.lists(candidates, max_size=8, unique_by=lambda x: x.record_id).flatmap(
        lambda x: st.tuples(st.just(x), st.permutations(x))
    )
)
def test_the_same_records_stand_in_the_same_order(
    both: tuple[list[Candidate], list[Candidate]],
) -> None:
    assert in_order(both[0], TERMS, MONDAY) == in_order(both[1], TERMS, MONDAY)


@given(st.lists(candidates, max_size=8))
def test_only_what_is_due_stands_on_the_list(some: list[Candidate]) -> None:
    found = in_order(some, TERMS, MONDAY)
    assert len(found) == sum(bool(candidate.due) for candidate in some)
    assert all(candidate.because is not None for candidate in found)


@given(candidates, st.integers(1, 500))
def test_another_day_of_waiting_never_makes_a_record_less_urgent(it: Candidate, more: int) -> None:
    later = MONDAY + timedelta(days=more)
    assert all(
        staleness(state, TERMS, later) >= staleness(state, TERMS, MONDAY) for state in it.states
    )
    assert weight(it, TERMS, later) >= weight(it, TERMS, MONDAY)


def test_the_most_opened_comes_first_among_those_equally_stale() -> None:
    assert names(one("zelden", times=1), one("vaak", times=9)) == "vaak zelden"


def test_the_stalest_comes_first_among_those_equally_used() -> None:
    assert names(one("net", 181, times=3), one("lang", 300, times=3)) == "lang net"


def test_never_checked_counts_as_twice_the_term() -> None:
    assert staleness(phone(None), TERMS, MONDAY) == 2
    assert staleness(phone(3 * TERMS.phone), TERMS, MONDAY) == 2
    assert staleness(phone(TERMS.phone), TERMS, MONDAY) == 1


def test_more_than_once_a_month_is_daily_use_and_then_age_decides() -> None:
    assert names(one("dagelijks", 200, times=300), one("ouder", 220, times=12)) == "ouder dagelijks"


def test_beyond_twice_the_term_the_longest_ago_still_comes_first() -> None:
    assert names(one("a", 400), one("b", 900), one("c", None)) == "c b a"


def test_who_was_tried_today_comes_last() -> None:
    tried = one("geprobeerd", None, times=12, tried_today=True)
    assert names(tried, one("landelijk", 190, nearness=Nearness.NATIONAL)) == "landelijk geprobeerd"


def test_the_own_area_comes_before_national_lines() -> None:
    line = one("lijn", None, times=12, nearness=Nearness.NATIONAL)
    far = one("ver", None, times=12, nearness=Nearness.ELSEWHERE)
    assert names(far, line, one("hier", 190)) == "hier lijn ver"


def test_what_is_alike_stands_by_name() -> None:
    assert names(one("b"), one("A"), one("c")) == "A b c"


def test_a_record_with_fresh_facts_is_left_out() -> None:
    assert names(one("vers", 10), one("oud", 200)) == "oud"


def test_it_stands_there_for_its_worst_fact() -> None:
    rest = state_of(Fact.REST, [], MONDAY, TERMS.rest)
    because = one("x", 200, states=(phone(200), rest)).because
    assert because is not None
    assert because.fact is Fact.REST


def test_an_ended_record_is_gone_until_a_later_day() -> None:
    gone = Check(Fact.REST, MONDAY, CheckResult.GONE)
    assert is_gone([gone])
    assert is_gone([gone, Check(Fact.PHONE, MONDAY)])
    assert not is_gone([gone, Check(Fact.PHONE, MONDAY + timedelta(days=1))])
    assert not is_gone([Check(Fact.PHONE, MONDAY)])


def test_a_call_in_vain_counts_for_its_own_day() -> None:
    tried = [Check(Fact.PHONE, MONDAY, CheckResult.NOT_REACHED)]
    assert tried_on(tried, MONDAY)
    assert not tried_on(tried, MONDAY + timedelta(days=1))


def test_one_asks_about_what_is_due() -> None:
    due = [FactState(fact, phone(None).age) for fact in (Fact.PHONE, Fact.HOURS)]
    assert questions(RecordKind.SERVICE, due) == (Question.PHONE, Question.HOURS)
    assert questions(RecordKind.CONTACT, due) == (Question.PHONE, Question.DAYS)
