"""From "niet hier" to who does take it: the ways on, and doors that point back at each other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from socialekaart.domain.wrong_door import (
    MOST_STEPS,
    Referral,
    Way,
    WrongDoor,
    door_key,
    gather,
    same_report,
    ways_for,
    ways_on,
)

_DOORS = st.sampled_from(list("ABCDEFG"))
_REFERRALS = st.lists(
    st.builds(
        Referral,
        _DOORS,
        _DOORS,
        st.lists(st.sampled_from(["financien", "wonen"]), max_size=2, unique=True).map(tuple),
        st.booleans(),
    ),
    max_size=25,
)


def source(*pairs: str) -> list[Referral]:
    """Make what sources say: "AB" is A pointing to B."""
    return [Referral(pair[0], pair[1]) for pair in pairs]


def ours(pair: str, *domains: str) -> Referral:
    return Referral(pair[0], pair[1], domains, by_us=True)


def doors(way: Way) -> str:
    return "".join((way[0].origin, *(one.target for one in way)))


def chains(start: str, referrals: list[Referral]) -> list[str]:
    return [doors(way) for way in ways_on(start, referrals).chains]


def loops(start: str, referrals: list[Referral]) -> list[str]:
    return [doors(way) for way in ways_on(start, referrals).loops]


def test_a_chain_goes_on_until_somebody_takes_it() -> None:
    assert chains("A", source("AB", "BC")) == ["ABC"]


def test_every_alternative_is_a_way_of_its_own_in_the_order_it_was_given() -> None:
    assert chains("A", source("AC", "AB")) == ["AC", "AB"]


def test_a_door_is_reached_by_its_shortest_way() -> None:
    assert chains("A", source("AB", "AC", "BC")) == ["AB", "AC"]


def test_a_report_for_one_kind_of_question_is_not_followed_for_another() -> None:
    known = [ours("AB", "financien"), ours("BC", "wonen"), ours("BD", "financien")]
    assert chains("A", known) == ["ABD"]


def test_what_a_source_says_goes_on_with_what_we_found() -> None:
    assert chains("A", [*source("AB"), ours("BC", "wonen")]) == ["ABC"]


def test_doors_that_we_found_to_point_back_are_a_loop_and_no_way_on() -> None:
    known = [ours("AB", "financien"), ours("BA", "financien")]
    assert chains("A", known) == []
    assert loops("A", known) == ["ABA"]


def test_a_loop_further_on_leaves_the_way_to_it() -> None:
    known = [*source("AB"), ours("BC", "wonen"), ours("CB", "wonen")]
    assert chains("A", known) == ["AB"]
    assert loops("A", known) == ["BCB"]


def test_a_loop_between_two_alternatives_is_seen() -> None:
    known = [ours("AB"), ours("AC"), ours("BC"), ours("CB")]
    assert loops("A", known) == ["BCB"]


def test_reports_for_different_questions_are_no_loop() -> None:
    assert loops("A", [ours("AB", "financien"), ours("BA", "wonen")]) == []


def test_sources_that_point_at_each_other_stay_a_way_on() -> None:
    # Crisis care for adults and that for children name each other, and both are right.
    assert chains("A", source("AB", "BA")) == ["AB"]
    assert loops("A", source("AB", "BA")) == ["ABA"]


def test_a_loop_may_go_round_by_doors_that_are_too_far_to_be_told() -> None:
    known = source("AB", "BC", "CD", "DE", "EF", "FD", "DC")
    assert loops("A", known) == ["CDC"]
    assert loops("A", source("AB", "BC", "CD", "DE", "EF", "FB", "DB")) == ["BCDB"]


def test_a_door_that_points_at_itself_says_nothing() -> None:
    assert ways_on("A", source("AA")).chains == ()
    assert ways_on("A", source("AA")).loops == ()


def test_a_way_ends_after_so_many_steps() -> None:
    assert chains("A", source("AB", "BC", "CD", "DE", "EF", "FG")) == ["ABCDE"]


def test_what_we_found_stands_before_what_the_source_says() -> None:
    (chain,) = ways_for("A", [ours("AB"), *source("AB")]).chains
    assert chain[0].by_us


def test_only_what_can_be_reached_is_gathered_nearest_first() -> None:
    known = source("AB", "BC", "XY")
    asked: list[str] = []

    def pointing(door: str) -> list[Referral]:
        asked.append(door)
        return [one for one in known if one.origin == door]

    assert gather("A", pointing, 40) == tuple(source("AB", "BC"))
    assert asked == ["A", "B", "C"]


def test_no_more_doors_are_asked_than_allowed() -> None:
    asked: list[str] = []

    def pointing(door: str) -> list[Referral]:
        asked.append(door)
        return [Referral(door, f"{door}{letter}") for letter in "abcdefghij"]

    gather("A", pointing, 15)
    assert len(asked) == 15


def test_a_source_that_names_hundreds_is_shown_no_more_doors_than_allowed() -> None:
    asked: list[str] = []

    def pointing(door: str) -> Iterator[Referral]:
        for number in range(500):
            asked.append(door)
            yield Referral(door, f"{door}-{number}")

    found = gather("A", pointing, 40)
    assert len({one.target for one in found}) == 39
    assert len(ways_on("A", found).chains) == 39
    assert len(asked) <= 40 * 40


def test_the_same_report_is_known_again_whatever_its_words() -> None:
    day = date(2026, 11, 3)
    one = WrongDoor("1", "r", ("wonen", "financien"), "Te groot", "r2", "Loket", day)
    again = WrongDoor("2", "r", ("financien", "wonen"), "te groot!", "r2", "Ander woord", day)
    assert same_report(one, again)
    assert not same_report(one, WrongDoor("3", "r", ("wonen",), "", "r2", "", day))
    assert not same_report(one, WrongDoor("4", "r", ("wonen", "financien"), "", "", "", day))


def test_without_a_domain_the_words_make_the_difference() -> None:
    day = date(2026, 11, 3)
    one = WrongDoor("1", "r", (), "Zakelijke schulden", "", "Loket", day)
    assert same_report(one, WrongDoor("2", "r", (), "zakelijke schulden.", "", "loket", day))
    assert not same_report(one, WrongDoor("3", "r", (), "Boetes", "", "Loket", day))


def test_a_door_without_a_record_is_known_by_the_letters_of_its_name() -> None:
    assert door_key("", "Het Loket!") == door_key("", "het loket")
    assert door_key("r1", "Het Loket") == "r1"


@given(_REFERRALS)
def test_no_way_passes_a_door_twice_and_every_step_joins_the_one_before(
    referrals: list[Referral],
) -> None:
    found = ways_on("A", referrals)
    for chain in found.chains:
        assert chain[0].origin == "A"
        assert len(set(doors(chain))) == len(chain) + 1
        assert 1 <= len(chain) <= MOST_STEPS
    for loop in found.loops:
        assert loop[0].origin == loop[-1].target
        assert len({one.origin for one in loop}) == len(loop) > 1
    for way in (*found.chains, *found.loops):
        assert all(one.target == other.origin for one, other in pairwise(way))


@given(_REFERRALS)
def test_the_same_question_gets_the_same_answer(referrals: list[Referral]) -> None:
    assert ways_on("A", referrals) == ways_on("A", list(referrals))


@given(_REFERRALS)
def test_a_way_is_about_one_kind_of_question(referrals: list[Referral]) -> None:
    for way in (*ways_on("A", referrals).chains, *ways_on("A", referrals).loops):
        named = [set(one.domains) for one in way if one.domains]
        assert not named or set.intersection(*named)


@given(_REFERRALS)
def test_doors_in_a_row_have_no_loop_and_every_first_step_is_told(
    referrals: list[Referral],
) -> None:
    onward = [one for one in referrals if one.origin < one.target]
    found = ways_on("A", onward)
    assert found.loops == ()
    assert {way[0].target for way in found.chains} == {
        one.target for one in onward if one.origin == "A"
    }


@given(_REFERRALS)
def test_no_chain_is_the_beginning_of_another_and_none_is_told_twice(
    referrals: list[Referral],
) -> None:
    told = ways_on("A", referrals).chains
    assert len(set(told)) == len(told)
    assert not any(one != other and other[: len(one)] == one for one in told for other in told)
