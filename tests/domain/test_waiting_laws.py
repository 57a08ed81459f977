"""Laws of waits that hold for whatever is told, on whatever day."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import hypothesis.strategies as st
from hypothesis import example, given

from socialekaart.domain.waiting import (
    INTAKE_NORM_WEEKS,
    NORM_WEEKS,
    TREATMENT_NORM_WEEKS,
    Wait,
    WaitState,
    course,
    holding,
    in_short,
    is_aged,
    state_of,
)

WEEKS = st.none() | st.integers(0, 40)
# Around a leap day, the end of a year, and both changes of the clock.
ODD_DAYS = [
    date(2028, 2, 28),
    date(2028, 2, 29),
    date(2028, 3, 1),
    date(2026, 12, 31),
    date(2027, 1, 1),
    date(2026, 3, 29),
    date(2026, 10, 25),
]
DAYS = st.sampled_from(ODD_DAYS) | st.dates(date(2020, 1, 1), date(2030, 12, 31))
WAITS = st.builds(
    Wait,
    target_group=st.sampled_from(["", "volwassenen", "Volwassenen", " jongeren"]),
    intake_weeks=WEEKS,
    treatment_weeks=WEEKS,
    reference_date=st.none() | DAYS,
    own=st.booleans(),
    id=st.sampled_from(["", "a", "b"]),
)
MANY = st.lists(WAITS, max_size=12)


def shown(waits: Any) -> list[tuple[Any, ...]]:
    return [(w.target_group, w.intake_weeks, w.treatment_weeks, w.reference_date) for w in waits]


@given(MANY, DAYS, st.randoms(use_true_random=False))
def test_the_order_of_telling_does_not_matter(waits: list[Wait], today: date, mixer: Any) -> None:
    mixed = list(waits)
    mixer.shuffle(mixed)

    assert holding(waits, today) == holding(mixed, today)
    assert course(waits, today) == course(mixed, today)
    assert in_short(waits) == in_short(mixed)


@given(MANY, DAYS)
def test_one_wait_holds_for_each_group_that_somebody_told_of(
    waits: list[Wait], today: date
) -> None:
    held = holding(waits, today)
    groups = [wait.target_group.strip().lower() for wait in held]

    assert groups == sorted(set(groups))
    told = {w.target_group.strip().lower() for w in waits if w.is_told}
    assert set(groups) == told
    assert all(wait in waits for wait in held)


@given(MANY, DAYS)
def test_nothing_newer_is_told_than_what_holds(waits: list[Wait], today: date) -> None:
    for held in holding(waits, today):
        same = [
            w
            for w in waits
            if w.is_told and w.target_group.strip().lower() == held.target_group.strip().lower()
        ]
        newest = max((w.told_on(today) or date.min for w in same), default=date.min)
        of_that_day = [w for w in same if (w.told_on(today) or date.min) == newest]
        assert (held.told_on(today) or date.min) == newest
        assert held.own == any(w.own for w in of_that_day)


@given(MANY, DAYS)
def test_holding_again_changes_nothing(waits: list[Wait], today: date) -> None:
    held = holding(waits, today)

    assert holding(held, today) == held


@given(MANY, DAYS)
def test_a_course_goes_forward_one_day_at_a_time_and_never_past_today(
    waits: list[Wait], today: date
) -> None:
    days = [wait.reference_date for wait in course(waits, today)]

    assert all(day is not None and day <= today for day in days)
    assert all(a < b for a, b in pairwise(days) if a and b)


@given(MANY, DAYS)
def test_a_course_of_one_group_ends_in_what_holds(waits: list[Wait], today: date) -> None:
    group = [wait for wait in waits if wait.target_group == ""]
    points, held = course(group, today), holding(group, today)

    if points:
        assert shown(held) == shown([points[-1]])


@given(WEEKS, WEEKS)
@example(4, 10)
@example(None, None)
def test_over_the_norm_is_over_one_of_three_norms(
    intake: int | None, treatment: int | None
) -> None:
    wait = Wait("", intake, treatment, None)
    over = (
        (intake or 0) > INTAKE_NORM_WEEKS
        or (treatment or 0) > TREATMENT_NORM_WEEKS
        or (wait.together or 0) > NORM_WEEKS
    )

    assert (state_of(wait) is WaitState.OVER) == over


@given(WEEKS, WEEKS, st.integers(1, 50))
def test_a_longer_wait_never_looks_better(
    intake: int | None, treatment: int | None, more: int
) -> None:
    order = [WaitState.NONE, WaitState.WITHIN, WaitState.OVER]
    if intake is not None:
        shorter, longer = (
            Wait("", intake, treatment, None),
            Wait("", intake + more, treatment, None),
        )
        assert order.index(state_of(shorter)) <= order.index(state_of(longer))
    if treatment is not None:
        shorter, longer = (
            Wait("", intake, treatment, None),
            Wait("", intake, treatment + more, None),
        )
        assert order.index(state_of(shorter)) <= order.index(state_of(longer))


@given(DAYS, st.integers(0, 800), st.integers(0, 800))
@example(date(2028, 2, 29), 1, 1)
@example(date(2026, 10, 24), 1, 1)
@example(date(2026, 12, 31), 1, 1)
def test_a_wait_ages_the_day_after_its_term_and_stays_aged(
    told: date, max_age: int, since: int
) -> None:
    wait = Wait("", 1, 1, told)

    assert is_aged(wait, told + timedelta(days=since), max_age) == (since > max_age)
    assert not is_aged(wait, told + timedelta(days=max_age), max_age)
    assert is_aged(wait, told + timedelta(days=max_age + 1), max_age)
