"""What holds for every answer to "who do I call?"."""

from __future__ import annotations

import random
from datetime import date, datetime, time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from socialekaart.domain.front_door import OwnChoice, Question, Reason, RosterLine, answer
from socialekaart.domain.model import AssignmentKind, Contact, Place
from tests.domain.roster_factory import (
    COUNTRY,
    ELSEWHERE,
    HERE,
    MONDAY,
    MUNICIPALITY,
    NIGHT,
    POSTCODE,
    REGION,
    TOWN,
)

_AREAS = st.sampled_from([POSTCODE, TOWN, MUNICIPALITY, REGION, COUNTRY, ELSEWHERE, None])
_DOMAINS = st.lists(st.sampled_from(["financien", "wonen", "gezin"]), max_size=2, unique=True)
_AGE = st.sampled_from([None, None, 0, 17, 18, 65])
_DAY = st.sampled_from([None, None, None, date(2026, 1, 1), date(2026, 11, 23), date(2027, 1, 1)])
_CHOICE = st.builds(
    OwnChoice,
    _DOMAINS.map(tuple),
    _AREAS,
    _AGE,
    st.none(),
    valid_from=_DAY,
    valid_to=_DAY,
    kind=st.sampled_from([None, None, None, *AssignmentKind]),
)
_MOMENTS = st.one_of(
    st.datetimes(datetime(2025, 12, 1), datetime(2027, 2, 1)),
    st.sampled_from(
        [MONDAY, NIGHT, datetime(2026, 3, 29, 2, 30), datetime(2026, 10, 25, 2, 30),
         datetime(2026, 4, 27, 10), datetime(2026, 12, 25, 10), datetime(2026, 12, 31, 23, 59)]
    ),
)  # fmt: skip


@st.composite
def _roster_line(draw: st.DrawFn, number: int) -> RosterLine:
    contact = Contact(
        external_id=str(number),
        name=draw(st.sampled_from(["", "Anna", "Bert", f"Persoon {number}"])),
        kind=draw(st.sampled_from(AssignmentKind)),
        domains=tuple(draw(_DOMAINS)),
        area=draw(_AREAS),
        minimum_age=draw(_AGE),
        maximum_age=draw(_AGE),
        direct_phone=draw(st.sampled_from(["", "0187-000123"])),
        general_phone=draw(st.sampled_from(["", "14 0187"])),
        working_days=draw(st.sampled_from([(), ("ma", "di"), ("vr",)])),
        reachable=draw(st.sampled_from(["", "09:00-12:00", "Mo-Fr 09:00-17:00", "24/7"])),
        stand_in=draw(st.sampled_from(["", "0", "1", "2", "Anna", "Niemand"])),
        valid_from=draw(_DAY),
        valid_to=draw(_DAY),
    )
    own = tuple(draw(st.lists(_CHOICE, max_size=2)))
    gone = (draw(st.booleans()), draw(st.booleans()))
    return RosterLine(f"id-{number}", contact, own, "bron", *gone)


_ROSTERS = st.integers(0, 7).flatmap(
    lambda size: st.tuples(*(_roster_line(number) for number in range(size)))
)
_QUESTIONS = st.builds(
    Question,
    domains=_DOMAINS.map(tuple),
    place=st.sampled_from([HERE, None, Place(label="Nergens")]),
    age=st.sampled_from([None, 10, 40, 80]),
    moment=_MOMENTS,
)


def _answers(line: RosterLine, question: Question) -> bool:
    """Say, in words of the brief, whether this one may answer at all."""
    contact, day = line.contact, question.moment.date()
    return (
        not line.archived
        and (not line.only_chosen or any(_in_force(one, day) for one in line.own_choices))
        and (contact.valid_from or day) <= day <= (contact.valid_to or day)
        and (
            question.age is None
            or (contact.minimum_age or 0)
            <= question.age
            <= (200 if contact.maximum_age is None else contact.maximum_age)
        )
    )


def _in_force(choice: OwnChoice, day: date) -> bool:
    return (choice.valid_from or day) <= day <= (choice.valid_to or day)


def _is_a_door(line: RosterLine, question: Question) -> bool:
    """Say whether one is a front door anywhere: by its source, or by a choice for any age."""
    by_source = line.contact.kind is AssignmentKind.FRONT_DOOR and not line.only_chosen
    return by_source or any(
        one.kind is AssignmentKind.FRONT_DOOR
        and one.minimum_age is None
        and _in_force(one, question.moment.date())
        for one in line.own_choices
    )


def _holds(choice: OwnChoice, question: Question) -> bool:
    """Say whether an own choice that names no area and no ages holds."""
    first = (None, AssignmentKind.CONTACT_POINT, AssignmentKind.CASE_MANAGER)
    if choice.kind not in first or choice.area or choice.minimum_age is not None:
        return False
    return _in_force(choice, question.moment.date()) and (
        not choice.domains or bool({*choice.domains} & {*question.domains})
    )


@given(_QUESTIONS, _ROSTERS)
def test_never_empty_while_a_front_door_exists(
    question: Question, roster: tuple[RosterLine, ...]
) -> None:
    found = answer(question, roster)

    if any(_is_a_door(line, question) and _answers(line, question) for line in roster):
        assert found.lines


@given(_QUESTIONS, _ROSTERS)
def test_never_an_expired_archived_or_ill_fitting_person(
    question: Question, roster: tuple[RosterLine, ...]
) -> None:
    by_id = {line.contact_id: line for line in roster}

    found = answer(question, roster)

    for line in (*found.lines, *found.front_doors):
        assert _answers(by_id[line.contact_id], question)
        if line.stand_in_id:
            assert _answers(by_id[line.stand_in_id], question)


@given(_QUESTIONS, _ROSTERS, st.randoms(use_true_random=False))
def test_the_order_of_the_roster_does_not_matter(
    question: Question, roster: tuple[RosterLine, ...], chance: random.Random
) -> None:
    shuffled = list(roster)
    chance.shuffle(shuffled)

    assert answer(question, shuffled) == answer(question, roster)


@given(_QUESTIONS, _ROSTERS)
def test_no_person_twice(question: Question, roster: tuple[RosterLine, ...]) -> None:
    found = answer(question, roster)

    for lines in (found.lines, found.front_doors):
        persons = [
            (line.contact.name, line.phone) if line.contact.name else line.contact_id
            for line in lines
        ]
        assert len(persons) == len(set(persons))


@given(_QUESTIONS, _ROSTERS)
def test_a_valid_own_choice_or_its_stand_in_is_first(
    question: Question, roster: tuple[RosterLine, ...]
) -> None:
    found = answer(question, roster)

    if any(
        _holds(choice, question) and _answers(line, question)
        for line in roster
        for choice in line.own_choices
    ):
        first = found.lines[0]
        chosen = found.lines[1] if first.stands_in_for else first
        assert chosen.own_choice
        assert first.stands_in_for in (None, chosen.contact_id)


@given(_QUESTIONS, _ROSTERS)
def test_a_stand_in_comes_right_before_an_absent_person(
    question: Question, roster: tuple[RosterLine, ...]
) -> None:
    lines = answer(question, roster).lines

    for line, following in pairwise((*lines, None)):
        assert line is not None
        if line.reason is Reason.STANDS_IN:
            assert following is not None
            assert line.stands_in_for == following.contact_id
            assert following.stand_in_id == line.contact_id
            assert following.opening.is_open is False
            assert line.opening.is_open is not False


@given(_QUESTIONS, _ROSTERS)
def test_every_front_door_stands_among_the_lines(
    question: Question, roster: tuple[RosterLine, ...]
) -> None:
    found = answer(question, roster)
    persons = {(line.contact.name or line.contact_id, line.phone) for line in found.lines}

    for line in found.front_doors:
        assert (line.contact.name or line.contact_id, line.phone) in persons


@given(_QUESTIONS, _ROSTERS)
def test_nobody_for_the_domain_means_only_front_doors(
    question: Question, roster: tuple[RosterLine, ...]
) -> None:
    found = answer(question, roster)

    if found.nobody_for_domain:
        assert question.domains
        assert all(line.reason in (Reason.FRONT_DOOR, Reason.STANDS_IN) for line in found.lines)
    assert (found.uncovered == tuple(question.domains)) == (
        found.nobody_for_domain or not question.domains
    )


@given(_QUESTIONS, _ROSTERS)
def test_an_own_front_door_goes_before_the_sources(
    question: Question, roster: tuple[RosterLine, ...]
) -> None:
    doors = answer(question, roster).front_doors

    own = [door.own_choice for door in doors if door.reason is Reason.FRONT_DOOR]
    assert own == sorted(own, reverse=True)


@given(_ROSTERS, st.sampled_from([date(2026, 12, 31), date(2028, 2, 29), date(2026, 10, 25)]))
def test_a_period_counts_whole_days_whatever_the_clock_does(
    roster: tuple[RosterLine, ...], day: date
) -> None:
    """The same people may answer at any hour of a day: also of one with 25 hours."""

    def people(hour: int) -> set[str]:
        moment = datetime.combine(day, time(hour, 30))
        question = Question(("financien", "wonen", "gezin"), None, None, moment)
        return {line.contact.name or line.contact_id for line in answer(question, roster).lines}

    assert people(0) == people(2) == people(23)
