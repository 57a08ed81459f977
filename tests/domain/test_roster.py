"""Who stands in for whom."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from socialekaart.domain.front_door import Reason
from tests.domain.roster_factory import NIGHT, ask, door, ids, person


def test_an_absent_person_comes_after_who_stands_in_with_the_next_moment() -> None:
    found = ask(
        person("Anna", working_days=("di",), reachable="", stand_in="X-Bert"),
        person("Bert", domains=(), area=None),
    )

    first, second = found.lines
    assert (first.contact_id, first.reason) == ("Bert", Reason.STANDS_IN)
    assert first.stands_in_for == "Anna"
    assert (second.contact_id, second.stand_in_id) == ("Anna", "Bert")
    assert second.opening.next_open == datetime(2026, 11, 24, 8, 0)


def test_the_stand_in_of_who_is_there_is_only_named() -> None:
    found = ask(person("Anna", stand_in="Bert Voorbeeld"), person("Bert", domains=()))

    assert ids(found) == ["Anna"]
    assert found.lines[0].stand_in_id == "Bert"


@pytest.mark.parametrize("told", ["X-Bert", "Bert Voorbeeld", "bert  VOORBEELD", "Bert"])
def test_a_stand_in_is_found_by_id_or_name(told: str) -> None:
    found = ask(person("Anna", reachable="Tu 09:00-10:00", stand_in=told), person("Bert"))

    assert ids(found) == ["Bert", "Anna"]


def test_an_external_id_means_the_same_source() -> None:
    found = ask(
        person("Anna", reachable="Tu 09:00-10:00", stand_in="7", source="a"),
        person("Bert", external_id="7", source="b", domains=()),
        person("Cor", external_id="7", source="a", domains=()),
    )

    assert ids(found) == ["Cor", "Anna"]


def test_a_name_means_the_own_source_first() -> None:
    found = ask(
        person("Anna", reachable="Tu 09:00-10:00", stand_in="Bert", source="b"),
        person("1", name="Bert", source="a", domains=()),
        person("2", name="Bert", source="b", domains=()),
    )

    assert ids(found) == ["2", "Anna"]


@pytest.mark.parametrize(
    "why",
    [
        {"valid_to": date(2026, 11, 22)},
        {"valid_from": date(2026, 11, 24)},
        {"archived": True},
        {"maximum_age": 17},
        {"reachable": "We 09:00-10:00"},
    ],
)
def test_the_chain_goes_on_past_who_cannot_stand_in(why: dict[str, Any]) -> None:
    found = ask(
        person("Anna", reachable="Tu 09:00-10:00", stand_in="X-Bert"),
        person("Bert", domains=(), stand_in="X-Cor", **why),
        person("Cor", domains=()),
        age=40,
    )

    assert ids(found) == ["Cor", "Anna"]
    assert found.lines[1].stand_in_id == "Cor"


def test_when_the_whole_chain_is_absent_the_person_stays_first() -> None:
    found = ask(
        person("Anna", reachable="Tu 09:00-10:00", stand_in="X-Bert"),
        person("Bert", domains=(), reachable="We 09:00-10:00", stand_in="X-Anna"),
        door("voordeur"),
    )

    assert ids(found) == ["Anna", "voordeur"]
    assert found.lines[0].stand_in_id == "Bert"
    assert found.lines[0].opening.next_open == datetime(2026, 11, 24, 9, 0)


def test_a_stand_in_nobody_knows_is_skipped() -> None:
    found = ask(person("Anna", reachable="Tu 09:00-10:00", stand_in="Dirk"))

    assert ids(found) == ["Anna"]
    assert found.lines[0].stand_in_id is None


def test_a_stand_in_whose_hours_nobody_told_may_be_there() -> None:
    found = ask(
        person("Anna", reachable="Tu 09:00-10:00", stand_in="X-Bert"),
        person("Bert", domains=(), reachable=""),
    )

    assert ids(found) == ["Bert", "Anna"]


def test_a_person_who_may_be_there_keeps_the_first_place() -> None:
    found = ask(
        person("Anna", working_days=("ma",), reachable="", stand_in="X-Bert"),
        person("Bert", domains=(), reachable="24/7"),
        moment=NIGHT,
    )

    assert ids(found) == ["Anna"]
    assert found.lines[0].opening.is_open is None


def test_a_second_row_of_the_same_person_does_not_stand_in_for_them() -> None:
    found = ask(
        person("1", name="Anna", reachable="Tu 09:00-10:00", stand_in="X-2"),
        person("2", name="Anna", reachable="24/7", domains=(), stand_in="X-Bert"),
        person("Bert", domains=()),
    )

    assert ids(found) == ["Bert", "1"]
