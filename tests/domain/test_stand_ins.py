"""The chain of stand-ins, and the loops that are refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.domain.roster import RosterLine
from socialekaart.domain.stand_ins import StandIns, closes_loop
from tests.domain.roster_factory import MONDAY, NIGHT, person

DAY = MONDAY.date()
NAMES = ("Anna", "Bert", "Cor", "Dirk", "Eva")


def known(*lines: RosterLine) -> StandIns:
    return StandIns(lines, DAY)


@pytest.mark.parametrize("wanted", ["Anna", "X-Anna", "Anna Voorbeeld", "anna  VOORBEELD"])
def test_nobody_stands_in_for_themselves(wanted: str) -> None:
    assert closes_loop(known(person("Anna")), "Anna", wanted)


@pytest.mark.parametrize("wanted", ["Bert", "X-Bert", "Bert Voorbeeld"])
def test_a_chain_that_leads_back_is_a_loop(wanted: str) -> None:
    people = known(
        person("Anna"), person("Bert", stand_in="X-Cor"), person("Cor", stand_in="Anna Voorbeeld")
    )

    assert closes_loop(people, "Anna", wanted)
    assert [line.contact_id for line in people.way_back("Anna", wanted)] == ["Bert", "Cor", "Anna"]


def test_another_loop_that_a_chain_ends_in_is_not_closed_by_this_one() -> None:
    people = known(person("Anna"), person("Bert", stand_in="Cor"), person("Cor", stand_in="Bert"))

    assert not closes_loop(people, "Anna", "Bert")


def test_who_is_unknown_or_nobody_closes_no_loop() -> None:
    assert not closes_loop(known(person("Anna")), "Anna", "Zus")
    assert not closes_loop(known(person("Anna")), "Anna", "")
    assert not closes_loop(known(person("Anna")), "Niemand", "Anna")


def test_a_second_record_of_a_person_closes_the_loop_too() -> None:
    people = known(
        person("Anna", external_id="1"),
        person("Anna-2", external_id="2", name="Anna Voorbeeld"),
        person("Bert", stand_in="2"),
    )

    assert closes_loop(people, "Anna", "Bert")


def test_ids_of_another_source_are_other_people() -> None:
    people = known(
        person("Anna", external_id="1", source="a"),
        person("Bert", external_id="2", stand_in="1", source="b"),
        person("Cor", external_id="1", source="b"),
    )

    assert not closes_loop(people, "Anna", "Bert")


def test_the_chain_says_who_is_reachable_and_who_has_left() -> None:
    people = known(
        person("Anna", stand_in="Bert"),
        person("Bert", stand_in="Cor", valid_to=date(2026, 1, 1)),
        person("Cor", reachable="Mo-Fr 13:00-17:00", stand_in="Dirk"),
        person("Dirk"),
    )

    links = people.chain("Anna", MONDAY).links

    assert [one.line.contact_id for one in links] == ["Bert", "Cor", "Dirk"]
    assert [one.may_answer for one in links] == [False, True, True]
    assert [one.is_reachable for one in links] == [False, False, True]
    assert not any(one.is_reachable for one in people.chain("Anna", NIGHT).links)


def test_a_chain_of_a_source_that_loops_ends() -> None:
    people = known(person("Anna", stand_in="Bert"), person("Bert", stand_in="Anna"))
    chain = people.chain("Anna", MONDAY)

    assert ([one.line.contact_id for one in chain.links], chain.loops) == (["Bert"], True)


def test_a_name_that_nobody_has_is_told() -> None:
    people = known(person("Anna", stand_in="Bert"), person("Bert", stand_in="Team Zuid"))

    assert people.chain("Anna", MONDAY).unknown == "Team Zuid"
    assert people.chain("Niemand", MONDAY).links == ()


def test_for_whom_somebody_stands_in() -> None:
    people = known(
        person("Anna", stand_in="Cor"),
        person("Anna-2", name="Anna Voorbeeld", stand_in="Cor"),
        person("Bert", stand_in="X-Cor"),
        person("Cor", stand_in="Dirk"),
        person("Dirk"),
    )

    assert [line.contact_id for line in people.stands_in_for("Cor")] == ["Anna-2", "Bert"]
    assert people.stands_in_for("Anna") == people.stands_in_for("Niemand") == []


def test_a_name_of_two_people_means_both() -> None:
    people = known(
        person("Anna"),
        person("1", name="Bert", organization="A"),
        person("2", name="Bert", organization="B"),
        person("3", name="Bert", organization="B"),
    )
    anna = people.line("Anna")

    assert anna is not None
    assert {one.contact.organization for one in people.named("bert", anna)} == {"A", "B"}
    assert [one.contact_id for one in people.named("2", anna)] == ["2"]
    assert people.named("Zus", anna) == []


def test_a_name_in_the_own_source_is_meant_before_one_elsewhere() -> None:
    people = known(
        person("Anna", source="a"),
        person("1", name="Bert", source="a"),
        person("2", name="Bert", source="b", direct_phone="0187-000999"),
    )
    anna = people.line("Anna")

    assert anna is not None
    assert [one.contact_id for one in people.named("Bert", anna)] == ["1"]


_HOW = st.sampled_from(("{0}", "X-{0}", "{0} Voorbeeld"))
_LINKS = st.dictionaries(st.sampled_from(NAMES), st.tuples(st.sampled_from(NAMES), _HOW))


def _people(links: dict[str, tuple[str, str]]) -> list[RosterLine]:
    return [
        person(name, stand_in=links[name][1].format(links[name][0]) if name in links else "")
        for name in NAMES
    ]


def _leads_to(links: dict[str, tuple[str, str]], start: str, end: str) -> bool:
    """Walk the links in plain steps: after as many as there are people there is nothing new."""
    at: str | None = start
    for _ in NAMES:
        if at == end:
            return True
        at = links[at][0] if at in links else None
        if at is None:
            return False
    return at == end


@given(_LINKS, st.sampled_from(NAMES), st.sampled_from(NAMES), _HOW)
def test_a_loop_is_refused_exactly_when_there_would_be_one(
    links: dict[str, tuple[str, str]], one: str, other: str, how: str
) -> None:
    people = StandIns(_people(links), DAY)

    closes = closes_loop(people, one, how.format(other))

    others = {name: link for name, link in links.items() if name != one}
    assert closes == _leads_to(others, other, one)
    assert closes == (other in people.leading_to(one))


@given(_LINKS)
def test_made_one_by_one_stand_ins_never_loop(links: dict[str, tuple[str, str]]) -> None:
    lines = {line.contact_id: line for line in _people({})}
    for name, (other, how) in links.items():
        wanted = how.format(other)
        if not closes_loop(StandIns(lines.values(), DAY), name, wanted):
            line = lines[name]
            lines[name] = replace(line, contact=replace(line.contact, stand_in=wanted))

    people = StandIns(lines.values(), DAY)
    assert not any(people.chain(name, MONDAY).loops for name in NAMES)


@given(_LINKS, st.randoms())
def test_the_order_of_the_people_makes_no_difference(
    links: dict[str, tuple[str, str]], random: object
) -> None:
    lines = _people(links)
    shuffled = list(lines)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a random.Random

    for name in NAMES:
        told = StandIns(lines, DAY).chain(name, MONDAY)
        assert StandIns(shuffled, DAY).chain(name, MONDAY) == told
