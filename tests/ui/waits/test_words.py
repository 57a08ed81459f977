"""How a wait is said in one line, in a row of the list, and next to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from socialekaart.domain.model import Service
from socialekaart.domain.waiting import Criterion, Wait, WaitState, criteria, state_of
from socialekaart.services.views import ServiceQuery
from socialekaart.services.waits.views import WaitLine
from socialekaart.ui import words as rows
from socialekaart.ui.waits import words
from tests.ui import fake_data as data
from tests.ui.fake_desk import FakeDesk
from tests.ui.waits.bench import TODAY

DAY = date(2026, 11, 3)


@pytest.mark.parametrize(
    ("intake", "treatment", "text"),
    [
        (
            6,
            12,
            "6 weken tot de intake · 12 weken tot de behandeling · samen 18 (norm 14)",
        ),
        (6, 0, "6 weken tot de intake · daarna geen wachttijd"),
        (1, None, "1 week tot de intake (norm 4)"),
        (None, 12, "12 weken tot de behandeling (norm 10)"),
        (0, 12, "Geen wachttijd tot de intake · 12 weken tot de behandeling"),
        (0, 0, "Geen wachttijd"),
        (0, None, "Geen wachttijd"),
    ],
)
def test_the_weeks_are_said_against_the_norm(
    intake: int | None, treatment: int | None, text: str
) -> None:
    wait = Wait("", intake, treatment, DAY)

    assert words.wait_line(wait, TODAY, with_group=False) == f"{text} · peildatum 3 nov"


def test_a_line_of_a_group_begins_with_its_name() -> None:
    wait = Wait("ouderen", 0, 0, date(2025, 12, 31))

    said = words.wait_line(wait, TODAY, with_group=True)

    assert said == "Ouderen: geen wachttijd · peildatum 31 dec 2025"
    assert words.wait_line(replace(wait, target_group=""), TODAY, with_group=True).startswith(
        "Iedereen: "
    )


@pytest.mark.parametrize(
    ("intake", "treatment", "text", "warn"),
    [
        (6, 12, "langer dan de norm", True),
        (6, 3, "intake langer dan de norm", True),
        (3, 12, "behandeling langer dan de norm", True),
        (4, 10, "binnen de norm", False),
        (0, 0, "binnen de norm", False),
    ],
)
def test_the_norm_says_which_part_is_over(
    intake: int, treatment: int, text: str, warn: bool
) -> None:
    wait = Wait("", intake, treatment, DAY)

    told = words.norm(WaitLine(wait, state_of(wait), aged=False))

    assert (told.text, told.warn) == (text, warn)


def test_every_state_has_a_mark() -> None:
    assert set(words.MARKS) == set(WaitState)


def test_every_criterion_has_words() -> None:
    service = Service(
        referral_needed=False,
        application_by=("zelf", "huisarts", "poh"),
        maximum_age=23,
        target_groups=("jongeren",),
        not_for="GGZ in crisis.",
    )
    told = [*criteria(service), Criterion.REFERRAL]

    assert words.criteria(service, told) == [
        "geen verwijzing nodig",
        "aanmelden door zelf, huisarts of POH",
        "t/m 23 jaar",
        "voor jongeren",
        "niet voor: GGZ in crisis",
        "verwijzing nodig",
    ]


@pytest.mark.parametrize(
    ("intake", "treatment", "text"),
    [
        (None, None, ""),
        (0, 0, ""),
        (0, 10, ""),
        (3, 10, "wachttijd 3 weken"),
        (4, None, "wachttijd 4 weken"),
        (6, 0, "wachttijd 6 weken (norm 4)"),
        (2, 11, "behandelwachttijd 11 weken (norm 10)"),
    ],
)
def test_a_row_names_the_norm_only_when_the_wait_is_over_it(
    intake: int | None, treatment: int | None, text: str
) -> None:
    hit = FakeDesk().find(ServiceQuery(), data.NOW).hits[0]
    found = replace(hit, intake_wait_weeks=intake, treatment_wait_weeks=treatment)

    assert rows.wait(found) == text
