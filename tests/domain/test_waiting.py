"""Waits against the norm, ageing, criteria, mediation, and what helps meanwhile."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from socialekaart.domain.model import Service, ServiceStatus
from socialekaart.domain.waiting import (
    Criterion,
    Mediator,
    Wait,
    WaitState,
    course,
    criteria,
    groups_to_choose,
    helps_meanwhile,
    holding,
    in_short,
    is_aged,
    mediator_of,
    state_of,
)

TODAY = date(2026, 11, 23)


def wait(intake: int | None = 6, treatment: int | None = 12, **values: Any) -> Wait:
    usual: dict[str, Any] = {"target_group": "", "reference_date": date(2026, 11, 3)}
    return Wait(intake_weeks=intake, treatment_weeks=treatment, **{**usual, **values})


@pytest.mark.parametrize(
    ("intake", "treatment", "state"),
    [
        (None, None, WaitState.UNKNOWN),
        (0, 0, WaitState.NONE),
        (0, None, WaitState.NONE),
        (None, 0, WaitState.WITHIN),
        (4, 10, WaitState.WITHIN),
        (1, None, WaitState.WITHIN),
        (5, 0, WaitState.OVER),
        (0, 11, WaitState.OVER),
        (None, 11, WaitState.OVER),
        (5, None, WaitState.OVER),
        (6, 12, WaitState.OVER),
    ],
)
def test_each_part_is_held_against_its_own_norm(
    intake: int | None, treatment: int | None, state: WaitState
) -> None:
    assert state_of(wait(intake, treatment)) is state


def test_the_parts_are_added_only_when_both_are_told() -> None:
    assert wait(6, 12).together == 18
    assert wait(6, None).together is None
    assert wait(None, 12).together is None


@pytest.mark.parametrize(
    ("day", "aged"),
    [
        (date(2026, 11, 23), False),
        (date(2026, 10, 24), False),
        (date(2026, 10, 23), True),
        (None, True),
        (date(2026, 11, 24), True),
    ],
)
def test_a_wait_ages_by_its_reference_date(day: date | None, aged: bool) -> None:
    assert is_aged(wait(reference_date=day), TODAY, max_age_days=30) is aged


def test_the_newest_told_holds_whoever_told_it() -> None:
    source = wait(2, reference_date=date(2026, 11, 1))
    ours = wait(9, reference_date=date(2026, 10, 31), own=True, id="w")

    assert holding([source, ours], TODAY) == (source,)


def test_the_practices_own_holds_on_the_same_day() -> None:
    source = wait(9)
    ours = wait(2, own=True, id="w")

    assert holding([source, ours], TODAY) == (ours,)


def test_a_wait_dated_in_the_future_gives_way_to_one_that_was_told() -> None:
    later = wait(1, reference_date=date(2027, 1, 1))
    ours = wait(9, reference_date=date(2026, 1, 1), own=True, id="w")

    assert holding([later, ours], TODAY) == (ours,)
    assert holding([later], TODAY) == (later,)


def test_each_target_group_has_its_own_wait_and_everyone_comes_first() -> None:
    adults = wait(target_group="Volwassenen")
    again = wait(8, target_group=" volwassenen ", reference_date=date(2026, 11, 4))
    youth = wait(target_group="jongeren")
    everyone = wait()

    assert holding([adults, again, youth, everyone], TODAY) == (everyone, youth, again)


def test_nothing_told_is_no_wait() -> None:
    assert holding([wait(None, None)], TODAY) == ()
    assert course([wait(None, None)], TODAY) == ()
    assert in_short([]) is None


def test_the_course_has_one_point_a_day_and_none_without_a_day() -> None:
    first, last = wait(reference_date=date(2026, 2, 28)), wait(reference_date=date(2026, 3, 1))
    ours = wait(7, reference_date=date(2026, 3, 1), own=True, id="w")
    undated, later = wait(reference_date=None), wait(reference_date=date(2026, 12, 1))

    assert course([last, ours, undated, first, later], TODAY) == (first, ours)


def test_for_everyone_stands_for_the_offering_else_the_longest() -> None:
    everyone, adults = wait(2, 0), wait(9, 3, target_group="volwassenen")
    youth = wait(9, None, target_group="jongeren")

    assert in_short([adults, everyone, youth]) == everyone
    assert in_short([youth, adults]) == adults


def test_groups_to_choose_are_the_offerings_own_then_those_told_of() -> None:
    service = Service(target_groups=("volwassenen", "ouderen"))
    waits = [wait(target_group="Ouderen"), wait(target_group="jongeren"), wait()]

    assert groups_to_choose(service, waits) == ("volwassenen", "ouderen", "jongeren")


@pytest.mark.parametrize(
    ("law", "echelon", "maximum_age", "mediator"),
    [
        ("Zvw", "gespecialiseerde ggz", None, Mediator.INSURER),
        ("zvw ", "jeugd-ggz", 17, Mediator.INSURER),
        ("", "basis-ggz", None, Mediator.INSURER),
        ("", "verslavingszorg", 70, Mediator.INSURER),
        ("", "gespecialiseerde ggz", 17, Mediator.MUNICIPALITY),
        ("", "jeugd-ggz", None, Mediator.MUNICIPALITY),
        ("", "sociaal domein", None, None),
        ("", "sociaal domein", 17, None),
        ("Jeugdwet", "gespecialiseerde ggz", None, Mediator.MUNICIPALITY),
        ("Wmo", "sociaal domein", None, Mediator.MUNICIPALITY),
        ("Wlz", "langdurige zorg", None, Mediator.CARE_OFFICE),
        ("geen", "basis-ggz", None, None),
        ("Wvggz", "gespecialiseerde ggz", None, None),
        ("Participatiewet", "sociaal domein", None, None),
    ],
)
def test_who_mediates_follows_the_law_else_the_echelon(
    law: str, echelon: str, maximum_age: int | None, mediator: Mediator | None
) -> None:
    service = Service(law=law, echelon=echelon, maximum_age=maximum_age)

    assert mediator_of(service) is mediator


def test_criteria_come_in_the_order_of_asking() -> None:
    service = Service(
        referral_needed=True,
        application_by=("huisarts",),
        minimum_age=18,
        target_groups=("volwassenen",),
        not_for="Crisis.",
    )

    assert criteria(service) == (
        Criterion.REFERRAL,
        Criterion.APPLICATION_BY,
        Criterion.AGES,
        Criterion.TARGET_GROUPS,
        Criterion.NOT_FOR,
    )


def test_what_nobody_told_is_no_criterion() -> None:
    assert criteria(Service(not_for="  ")) == ()
    assert criteria(Service(referral_needed=False, maximum_age=17)) == (
        Criterion.NO_REFERRAL,
        Criterion.AGES,
    )


def light(**values: Any) -> Service:
    usual: dict[str, Any] = {
        "service_type": "inloop",
        "echelon": "sociale basis",
        "referral_needed": False,
    }
    return Service(**{**usual, **values})


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"service_type": "Lotgenoten/peergroep"},
        {"service_type": "online", "echelon": ""},
        {"service_type": "begeleiding"},
        {"service_type": "maatschappelijk werk", "echelon": "sociaal domein"},
        {"intake_wait_weeks": 1},
        {"referral_needed": None, "application_by": ("huisarts", "zelf")},
        {"referral_needed": None, "walk_in": True},
        {"status": ServiceStatus.PILOT},
        {"target_groups": ("volwassenen", "zorgverleners")},
    ],
    ids=lambda values: ",".join(values) or "usual",
)
def test_light_open_help_helps_meanwhile(values: dict[str, Any]) -> None:
    assert helps_meanwhile(light(**values))


@pytest.mark.parametrize(
    "values",
    [
        {"service_type": "behandeling"},
        {"service_type": "diagnostiek"},
        {"service_type": "crisis"},
        {"service_type": ""},
        {"service_type": "hulplijn/chat", "echelon": "crisis"},
        {"service_type": "begeleiding", "echelon": "langdurige zorg"},
        {"service_type": "begeleiding", "echelon": ""},
        {"referral_needed": True, "application_by": ("zelf",)},
        {"referral_needed": None},
        {"referral_needed": None, "application_by": ("huisarts",)},
        {"intake_wait_weeks": 2},
        {"status": ServiceStatus.PAUSED},
        {"status": ServiceStatus.ENDED},
        {"status": ServiceStatus.PREPARATION},
        {"target_groups": ("zorgverleners",)},
    ],
    ids=lambda values: ",".join(values),
)
def test_what_one_waits_for_or_needs_a_referral_for_does_not(values: dict[str, Any]) -> None:
    assert not helps_meanwhile(light(**values))
