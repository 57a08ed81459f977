"""The compass orders what is shown; it never hides, never scores and never delays what is heavy."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.domain.compass import (
    PEER_KINDS,
    Answer,
    Group,
    Part,
    Severity,
    Side,
    answers_of,
    course,
    groups_of,
    part_of,
)
from socialekaart.domain.model import NETWORK
from tests.data.shipped import ECHELONS, KINDS, OFFERINGS

GROUPS = st.sets(st.sampled_from(Group)).map(tuple)
WEIGHTS = st.sampled_from([None, *Severity])
WORDS = st.one_of(st.sampled_from(["", *ECHELONS]), st.text(max_size=12))
KIND_WORDS = st.one_of(st.sampled_from(["", *KINDS]), st.text(max_size=12))
CARE = (Part.BASIC, Part.SPECIALISED, Part.CRISIS)


@pytest.mark.parametrize(
    ("social", "diagnosis", "expected"),
    [
        (False, Answer.NO, (Group.OWN_PRACTICE,)),
        (True, Answer.NO, (Group.SOCIAL,)),
        (False, Answer.YES, (Group.CARE,)),
        (True, Answer.YES, (Group.BOTH,)),
        (False, Answer.UNKNOWN, (Group.OWN_PRACTICE, Group.CARE)),
        (True, Answer.UNKNOWN, (Group.SOCIAL, Group.BOTH)),
    ],
)
def test_two_answers_point_at_the_groups_of_the_field(
    social: bool, diagnosis: Answer, expected: tuple[Group, ...]
) -> None:
    assert groups_of(social, diagnosis) == expected


@pytest.mark.parametrize("group", list(Group))
def test_the_answers_of_a_group_lead_back_to_it(group: Group) -> None:
    assert groups_of(*answers_of(group)) == (group,)


def test_own_practice_material_comes_first_in_group_one() -> None:
    (column,) = course((Group.OWN_PRACTICE,)).columns
    assert column.side is Side.PRACTICE
    assert column.parts[:2] == (Part.OURS, Part.PRACTICE)


def test_peers_and_social_domain_come_first_in_group_two() -> None:
    (column,) = course((Group.SOCIAL,)).columns
    assert column.side is Side.SOCIAL
    assert column.parts[:2] == (Part.PEERS, Part.SOCIAL)


def test_group_four_shows_both_columns_side_by_side_with_the_talk_above() -> None:
    way = course((Group.BOTH,))
    assert [column.side for column in way.columns] == [Side.SOCIAL, Side.CARE]
    assert way.exploring


@pytest.mark.parametrize("groups", [(Group.OWN_PRACTICE,), (Group.SOCIAL,), (Group.CARE,)])
def test_the_talk_stands_above_group_four_only(groups: tuple[Group, ...]) -> None:
    assert not course(groups).exploring


def test_who_does_not_know_sees_the_talk_where_social_problems_play() -> None:
    assert course(groups_of(True, Answer.UNKNOWN)).exploring


@pytest.mark.parametrize(
    ("severity", "rungs"),
    [
        (None, (Part.BASIC, Part.SPECIALISED, Part.CRISIS)),
        (Severity.LIGHT, (Part.BASIC, Part.SPECIALISED, Part.CRISIS)),
        (Severity.MEDIUM, (Part.SPECIALISED, Part.BASIC, Part.CRISIS)),
        (Severity.HEAVY, (Part.SPECIALISED, Part.CRISIS, Part.BASIC)),
    ],
)
def test_the_chosen_weight_decides_where_the_care_column_begins(
    severity: Severity | None, rungs: tuple[Part, ...]
) -> None:
    (column,) = course((Group.CARE,), severity).columns
    assert column.parts[:3] == rungs


def test_heavy_never_stands_behind_light_help() -> None:
    for groups in ((Group.CARE,), (Group.BOTH,), groups_of(False, Answer.UNKNOWN)):
        parts = course(groups, Severity.HEAVY).columns[-1].parts
        assert parts.index(Part.SPECIALISED) < parts.index(Part.BASIC)
        assert parts.index(Part.CRISIS) < parts.index(Part.BASIC)


# --- laws ---------------------------------------------------------------------------------------


@given(GROUPS, WEIGHTS)
def test_no_part_stands_twice(groups: tuple[Group, ...], severity: Severity | None) -> None:
    parts = course(groups, severity).parts
    assert len(parts) == len(set(parts))


@given(GROUPS, WEIGHTS, WEIGHTS)
def test_a_weight_moves_parts_and_hides_none(
    groups: tuple[Group, ...], one: Severity | None, other: Severity | None
) -> None:
    first, second = course(groups, one), course(groups, other)
    assert sorted(first.parts) == sorted(second.parts)
    for left, right in zip(first.columns, second.columns, strict=True):
        assert left.side is right.side
        assert left.side is Side.CARE or left.parts == right.parts


@given(st.permutations(list(Group)), st.integers(0, 4), WEIGHTS)
def test_the_order_in_which_groups_are_given_means_nothing(
    groups: list[Group], count: int, severity: Severity | None
) -> None:
    chosen = groups[:count]
    assert course(chosen, severity) == course(reversed(chosen), severity)
    assert course([*chosen, *chosen], severity) == course(chosen, severity)


@given(GROUPS, GROUPS, WEIGHTS)
def test_more_groups_never_show_less(
    some: tuple[Group, ...], more: tuple[Group, ...], severity: Severity | None
) -> None:
    assert set(course(some, severity).parts) <= set(course((*some, *more), severity).parts)


def test_whenever_an_illness_is_possible_all_care_is_shown_at_once() -> None:
    for social, diagnosis in product((True, False), (Answer.YES, Answer.UNKNOWN)):
        assert set(CARE) <= set(course(groups_of(social, diagnosis)).parts)


def test_every_part_has_a_place_somewhere() -> None:
    shown = {part for group in Group for part in course((group,)).parts}
    assert shown == set(Part) - {Part.EXPLORING, Part.NETWORK}


@given(WORDS, KIND_WORDS)
def test_every_offering_has_exactly_one_part_that_is_shown(echelon: str, kind: str) -> None:
    part = part_of(echelon, kind)
    shown = set(course(tuple(Group)).parts) | {Part.EXPLORING, Part.NETWORK}
    assert part in shown
    assert part is not Part.OURS


@given(WORDS)
def test_crisis_help_is_crisis_help_whatever_its_kind_or_echelon(words: str) -> None:
    assert part_of("crisis", words) is Part.CRISIS
    assert part_of(words, "crisis") is Part.CRISIS


@pytest.mark.parametrize(
    ("echelon", "kind", "expected"),
    [
        ("sociale basis", "inloop", Part.PEERS),
        ("sociaal domein", "maatje", Part.PEERS),
        ("verslavingszorg", "lotgenoten/peergroep", Part.PEERS),
        ("verslavingszorg", "inloop", Part.SPECIALISED),
        ("sociaal domein", "maatschappelijk werk", Part.SOCIAL),
        ("huisartsenzorg", "begeleiding", Part.PRACTICE),
        ("huisartsenzorg", "bewegen/leefstijl", Part.PRACTICE),
        ("gespecialiseerde ggz", "consultatie", Part.CONSULT),
        ("gespecialiseerde ggz", "verkennend gesprek", Part.EXPLORING),
        ("basis-ggz", "behandeling", Part.BASIC),
        ("jeugd-ggz", "behandeling", Part.SPECIALISED),
        ("langdurige zorg", "beschermd wonen", Part.LONG_TERM),
        ("", "FACT/wijk-ggz-team", Part.SPECIALISED),
        ("", "inloop", Part.PEERS),
        ("", "begeleiding", Part.OTHER),
        ("", "", Part.OTHER),
        ("gespecialiseerde ggz", NETWORK, Part.NETWORK),
    ],
)
def test_echelon_and_kind_say_where_an_offering_belongs(
    echelon: str, kind: str, expected: Part
) -> None:
    assert part_of(echelon, kind) is expected


def test_the_kinds_named_here_are_kinds_of_the_field() -> None:
    assert set(KINDS) >= {*PEER_KINDS, NETWORK}


def test_nothing_in_the_example_region_is_left_unfiled() -> None:
    parts = {part_of(row["echelon"], row["soort"]) for row in OFFERINGS}
    assert parts == set(Part) - {Part.OTHER, Part.OURS}
