"""Which agreements hold where, in which order, and when they are due."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.domain.agreements import (
    SOON_DAYS,
    Agreement,
    AgreementKind,
    Review,
    applies,
    applying,
    in_order,
    review,
)

TODAY = date(2026, 11, 23)
_DAYS = st.one_of(
    st.dates(date(2020, 1, 1), date(2035, 12, 31)),
    st.sampled_from([date(2024, 2, 29), date(2026, 3, 29), date(2026, 10, 25), date(2026, 12, 31)]),
)
_AGREEMENTS = st.builds(
    Agreement,
    id=st.uuids().map(str),
    kind=st.sampled_from(AgreementKind),
    record_id=st.sampled_from(["", "r1", "r2"]),
    organization=st.sampled_from(["Voorbeeld ggz", "Andere Voorbeeld"]),
    agreed_on=st.none() | _DAYS,
)


def agreement(**values: object) -> Agreement:
    usual: dict[str, object] = {"id": "a", "kind": AgreementKind.CONSULT, "record_id": "r1"}
    return Agreement(**(usual | values))  # type: ignore[arg-type]  # a factory of many types


def test_an_agreement_about_a_record_holds_there_only() -> None:
    one = agreement(organization="")
    assert applies(one, "r1", "Voorbeeld ggz")
    assert not applies(one, "r2", "Voorbeeld ggz")


@pytest.mark.parametrize(
    "name", ["Voorbeeld Coöperatie", "voorbeeld cooperatie", " VOORBEELD  COÖPERATIE "]
)
def test_an_organisation_is_the_same_however_it_is_spelled(name: str) -> None:
    assert applies(agreement(record_id="", organization="Voorbeeld coöperatie"), "r9", name)


def test_a_record_without_organisation_takes_part_in_none() -> None:
    assert not applies(agreement(record_id="", organization=""), "r1", "")
    assert not applies(agreement(record_id="", organization="Voorbeeld"), "r1", "")


def test_what_matters_for_the_decision_comes_first() -> None:
    kinds = [
        AgreementKind.RETURN_WITHOUT_WAIT,
        AgreementKind.FEEDBACK,
        AgreementKind.WARM_HANDOVER,
        AgreementKind.CONSULT,
        AgreementKind.REFER,
        AgreementKind.REFER_BACK,
    ]
    given_ = [agreement(id=str(nr), kind=kind) for nr, kind in enumerate(reversed(kinds))]
    assert [one.kind for one in applying(given_, "r1", "")] == kinds


def test_the_precise_one_comes_before_that_of_the_organisation_and_the_new_before_the_old() -> None:
    of_all = agreement(id="1", record_id="", organization="X", agreed_on=date(2026, 11, 1))
    old, new = (agreement(id=str(year), agreed_on=date(year, 1, 1)) for year in (2024, 2026))
    assert [one.id for one in applying([of_all, old, new], "r1", "x")] == ["2026", "2024", "1"]


@pytest.mark.parametrize(
    ("days", "state"),
    [
        (-1, Review.DUE),
        (0, Review.SOON),
        (SOON_DAYS, Review.SOON),
        (SOON_DAYS + 1, Review.LATER),
    ],
)
def test_a_review_is_due_the_day_after(days: int, state: Review) -> None:
    assert review(agreement(review_on=TODAY + timedelta(days)), TODAY) is state


def test_without_a_review_date_nothing_is_due() -> None:
    assert review(agreement(), TODAY) is Review.NONE


@given(_DAYS, _DAYS)
def test_what_is_due_stays_due(review_on: date, today: date) -> None:
    one = agreement(review_on=review_on)
    order = [Review.LATER, Review.SOON, Review.DUE]
    now, tomorrow = (order.index(review(one, today + timedelta(d))) for d in (0, 1))
    assert now <= tomorrow
    assert (review(one, today) is Review.DUE) == (review_on < today)


@given(st.lists(_AGREEMENTS, unique_by=lambda one: one.id))
def test_the_order_does_not_depend_on_how_they_are_given(given_: list[Agreement]) -> None:
    shuffled = sorted(given_, key=lambda one: one.id[::-1])
    first = applying(given_, "r1", "voorbeeld GGZ")
    assert first == applying(shuffled, "r1", "voorbeeld GGZ")
    assert list(first) == sorted(first, key=in_order)
    assert all(applies(one, "r1", "Voorbeeld ggz") for one in first)
