"""The roster as a matrix: who stands where, what is a gap, and what holds whatever the roster."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.domain.model import AreaKind, AssignmentKind, Contact, Place, ServiceArea
from socialekaart.domain.roster import OwnChoice, RosterLine
from socialekaart.domain.roster_grid import (
    DEPARTED_DAYS,
    EVERY_DOMAIN,
    FIXED,
    LEAVING_DAYS,
    Cell,
    CellState,
    Column,
    grid,
)
from tests.domain.roster_factory import (
    COUNTRY,
    ELSEWHERE,
    HERE,
    MUNICIPALITY,
    POSTCODE,
    REGION,
    TOWN,
    door,
    person,
)

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)
WHOLE = Place(
    label="heel",
    municipality=HERE.municipality,
    municipality_name=HERE.municipality_name,
    regions=HERE.regions,
)
WIJK = Column("wijk", TOWN, HERE)
GEMEENTE = Column("gemeente", MUNICIPALITY, WHOLE)
REGIO = Column("regio", REGION, WHOLE)
COLUMNS = (WIJK, GEMEENTE, REGIO)
DOMAINS = (EVERY_DOMAIN, "financien", "wonen", "gezin")


def cells(
    *roster: RosterLine, day: date = TODAY, kinds: tuple[AssignmentKind, ...] = ()
) -> Mapping[tuple[str, str], Cell]:
    return grid(roster, DOMAINS, COLUMNS, kinds, day)


def ids(cell: Cell) -> list[str]:
    return [entry.line.contact_id for entry in cell.entries]


@pytest.mark.parametrize(
    ("area", "key"),
    [(POSTCODE, "wijk"), (TOWN, "wijk"), (MUNICIPALITY, "gemeente"), (REGION, "regio")],
    ids=["postcode", "wijk", "gemeente", "regio"],
)
def test_somebody_stands_in_the_column_as_wide_as_their_area(area: ServiceArea, key: str) -> None:
    found = cells(person("a", area=area))

    assert [column.key for column in COLUMNS if ids(found["financien", column.key])] == [key]
    assert not ids(found["wonen", key])


def test_a_narrow_cell_refers_to_the_wider_one() -> None:
    found = cells(person("a"))

    cell = found["financien", "wijk"]
    assert cell.state is CellState.INHERITED
    assert cell.wider is not None
    assert cell.wider.line.contact_id == "a"


def test_nobody_is_a_gap_and_a_region_that_nobody_misses_is_none() -> None:
    found = cells(person("a"))

    assert found["wonen", "wijk"].state is CellState.GAP
    assert found["wonen", "regio"].state is CellState.GAP
    assert found["financien", "regio"].state is CellState.EMPTY


def test_the_front_door_has_a_row_of_its_own() -> None:
    found = cells(door("deur"), person("a"), kinds=(AssignmentKind.CONTACT_POINT,))

    assert ids(found[EVERY_DOMAIN, "gemeente"]) == ["deur"]
    assert ids(found["financien", "gemeente"]) == ["a"]


def test_an_own_front_door_goes_before_the_sources() -> None:
    choice = OwnChoice((), MUNICIPALITY, kind=AssignmentKind.FRONT_DOOR)
    found = cells(door("deur"), person("eigen", own_choices=(choice,)))

    assert ids(found[EVERY_DOMAIN, "gemeente"])[0] == "eigen"


def test_our_choice_overrules_the_source_and_says_so() -> None:
    choice = OwnChoice(("financien",), MUNICIPALITY)
    found = cells(person("bron"), person("wij", area=ELSEWHERE, own_choices=(choice,)))

    cell = found["financien", "gemeente"]
    assert [(e.line.contact_id, e.choice is not None, e.overruled) for e in cell.entries] == [
        ("wij", True, False),
        ("bron", False, True),
    ]


def test_a_choice_for_children_does_not_overrule_who_is_there_for_adults() -> None:
    choice = OwnChoice(("financien",), MUNICIPALITY, maximum_age=17)
    found = cells(person("bron", minimum_age=18), person("wij", own_choices=(choice,)))

    assert not any(entry.overruled for entry in found["financien", "gemeente"].entries)


def test_who_thinks_along_stands_beside_whom_we_chose() -> None:
    choice = OwnChoice(("financien",), MUNICIPALITY)
    found = cells(
        person("denkt mee", kind=AssignmentKind.CONSULTATION),
        person("wij", area=ELSEWHERE, own_choices=(choice,)),
    )

    assert not any(entry.overruled for entry in found["financien", "gemeente"].entries)


def test_a_choice_for_a_wide_area_holds_in_the_narrow_ones() -> None:
    choice = OwnChoice(("financien",), None)
    found = cells(person("wijk", area=TOWN), person("wij", area=ELSEWHERE, own_choices=(choice,)))

    cell = found["financien", "wijk"]
    assert [(e.line.contact_id, e.from_wider, e.overruled) for e in cell.entries] == [
        ("wij", True, False),
        ("wijk", False, True),
    ]
    assert not found["financien", "regio"].entries[0].from_wider


def test_only_the_kinds_asked_are_shown() -> None:
    roster = (person("punt"), person("mee", kind=AssignmentKind.CONSULTATION))

    found = cells(*roster, kinds=(AssignmentKind.CONSULTATION,))

    assert ids(found["financien", "gemeente"]) == ["mee"]


def test_who_leaves_soon_without_a_successor_is_told_beforehand() -> None:
    last = TODAY + 8 * DAY
    found = cells(person("a", valid_to=last))["financien", "gemeente"]

    assert (found.state, found.leaving_on) == (CellState.LEAVING, last)


@pytest.mark.parametrize("first", [0, 1])
def test_a_successor_from_the_day_after_closes_the_cell(first: int) -> None:
    last = TODAY + 8 * DAY
    roster = (person("a", valid_to=last), person("b", valid_from=last + first * DAY))

    assert cells(*roster)["financien", "gemeente"].state is CellState.FILLED


def test_a_successor_who_comes_too_late_does_not() -> None:
    last = TODAY + 8 * DAY
    roster = (person("a", valid_to=last), person("b", valid_from=last + 2 * DAY))

    assert cells(*roster)["financien", "gemeente"].state is CellState.LEAVING


def test_who_left_is_remembered_for_a_year() -> None:
    roster = person("a", valid_to=TODAY - DAY)

    assert [e.line.contact_id for e in cells(roster)["financien", "gemeente"].departed] == ["a"]
    later = TODAY + timedelta(days=DEPARTED_DAYS)
    assert not cells(roster, day=later)["financien", "gemeente"].departed


def test_whom_the_source_left_out_has_departed() -> None:
    found = cells(person("a", archived=True))["financien", "gemeente"]

    assert found.state is CellState.GAP
    assert [entry.line.contact_id for entry in found.departed] == ["a"]


def test_the_last_day_itself_still_counts() -> None:
    found = cells(person("a", valid_to=TODAY))["financien", "gemeente"]

    assert found.state is CellState.LEAVING
    assert ids(found) == ["a"]


# --- laws -----------------------------------------------------------------------------------------

_AREAS = st.sampled_from([POSTCODE, TOWN, MUNICIPALITY, REGION, COUNTRY, ELSEWHERE, None])
_DAYS = st.one_of(
    st.none(),
    st.dates(date(2026, 1, 1), date(2028, 3, 1)),
    # The days on which the clock changes, leap day, and the ends of years.
    st.sampled_from(
        [date(2026, 3, 29), date(2026, 10, 25), date(2028, 2, 29), date(2026, 12, 31),
         date(2027, 1, 1)]
    ),
)  # fmt: skip
_DOMAIN_LISTS = st.lists(st.sampled_from(DOMAINS[1:]), max_size=2, unique=True).map(tuple)
_AGES = st.sampled_from([None, 0, 17, 18])
_CHOICES = st.builds(
    OwnChoice,
    _DOMAIN_LISTS,
    _AREAS,
    _AGES,
    st.none(),
    _DAYS,
    _DAYS,
    st.sampled_from([None, *AssignmentKind]),
)


@st.composite
def _lines(draw: st.DrawFn) -> tuple[RosterLine, ...]:
    def line(number: int) -> RosterLine:
        contact = Contact(
            name=draw(st.sampled_from(["", "Anna", f"Persoon {number}"])),
            kind=draw(st.sampled_from(AssignmentKind)),
            domains=draw(_DOMAIN_LISTS),
            area=draw(_AREAS),
            minimum_age=draw(_AGES),
            direct_phone=f"0187-0001{number:02d}",
            valid_from=draw(_DAYS),
            valid_to=draw(_DAYS),
        )
        choices = tuple(draw(st.lists(_CHOICES, max_size=2)))
        gone = (draw(st.booleans()), draw(st.booleans()))
        return RosterLine(f"c{number}", contact, choices, "bron", *gone)

    return tuple(line(number) for number in range(draw(st.integers(0, 6))))


_KINDS = st.lists(st.sampled_from(AssignmentKind), max_size=2, unique=True).map(tuple)
_TODAY = st.dates(date(2026, 1, 1), date(2028, 3, 1))


@given(_lines(), _KINDS, _TODAY)
def test_every_cell_is_answered_and_its_state_says_what_is_in_it(
    roster: tuple[RosterLine, ...], kinds: tuple[AssignmentKind, ...], day: date
) -> None:
    found = cells(*roster, day=day, kinds=kinds)

    assert set(found) == {(domain, column.key) for domain in DOMAINS for column in COLUMNS}
    for cell in found.values():
        now = [entry for entry in cell.entries if entry.holds_on(day)]
        assert bool(now) == (cell.state in (CellState.FILLED, CellState.LEAVING))
        assert (cell.wider is not None) == (cell.state is CellState.INHERITED)
        assert (cell.leaving_on is not None) == (cell.state is CellState.LEAVING)


@given(_lines(), _KINDS, _TODAY)
def test_never_an_expired_or_archived_person(
    roster: tuple[RosterLine, ...], kinds: tuple[AssignmentKind, ...], day: date
) -> None:
    for cell in cells(*roster, day=day, kinds=kinds).values():
        for entry in (*cell.entries, *filter(None, (cell.wider,))):
            assert not entry.archived
            assert entry.last is None or entry.last >= day


@given(_lines(), _KINDS, _TODAY, st.randoms(use_true_random=False))
def test_the_order_of_the_roster_does_not_matter(
    roster: tuple[RosterLine, ...],
    kinds: tuple[AssignmentKind, ...],
    day: date,
    chance: random.Random,
) -> None:
    shuffled = list(roster)
    chance.shuffle(shuffled)

    assert cells(*shuffled, day=day, kinds=kinds) == cells(*roster, day=day, kinds=kinds)


@given(_lines(), _KINDS, _TODAY)
def test_our_own_choices_come_first_and_are_never_overruled(
    roster: tuple[RosterLine, ...], kinds: tuple[AssignmentKind, ...], day: date
) -> None:
    for cell in cells(*roster, day=day, kinds=kinds).values():
        here = [entry for entry in cell.entries if entry.holds_on(day)]
        own = [entry.choice is not None for entry in here]
        assert own == sorted(own, reverse=True)
        assert not any(entry.overruled for entry in here if entry.choice)


@given(_lines(), _TODAY)
def test_a_filter_of_kinds_never_adds_anyone(roster: tuple[RosterLine, ...], day: date) -> None:
    every = cells(*roster, day=day)
    for kind in AssignmentKind:
        for key, cell in cells(*roster, day=day, kinds=(kind,)).items():
            if key[0] != EVERY_DOMAIN:
                assert {*ids(cell)} <= {*ids(every[key])}


@given(_lines(), _TODAY)
def test_leaving_is_told_within_its_term_only(roster: tuple[RosterLine, ...], day: date) -> None:
    for cell in cells(*roster, day=day).values():
        if cell.leaving_on:
            assert day <= cell.leaving_on <= day + timedelta(days=LEAVING_DAYS)


@given(_lines(), _KINDS, _TODAY)
def test_leaving_means_somebody_until_that_day_and_nobody_after(
    roster: tuple[RosterLine, ...], kinds: tuple[AssignmentKind, ...], day: date
) -> None:
    for key, cell in cells(*roster, day=day, kinds=kinds).items():
        if cell.leaving_on:
            last = cells(*roster, day=cell.leaving_on, kinds=kinds)[key]
            after = cells(*roster, day=cell.leaving_on + DAY, kinds=kinds)[key]
            assert last.state is CellState.LEAVING
            assert after.state not in (CellState.FILLED, CellState.LEAVING)
        elif cell.state is CellState.FILLED:
            later = day + timedelta(days=LEAVING_DAYS)
            soon = cells(*roster, day=later, kinds=kinds)[key]
            assert soon.state in (CellState.FILLED, CellState.LEAVING)


@given(_lines(), _KINDS, _TODAY)
def test_our_fixed_contact_stands_before_whom_we_ask_beside(
    roster: tuple[RosterLine, ...], kinds: tuple[AssignmentKind, ...], day: date
) -> None:
    for cell in cells(*roster, day=day, kinds=kinds).values():
        own = [entry.choice for entry in cell.entries if entry.holds_on(day) and entry.choice]
        beside = [choice.kind not in FIXED for choice in own]
        assert beside == sorted(beside)


def test_a_successor_who_stays_a_week_does_not_fill_the_cell_for_good() -> None:
    leaver = person("a", valid_to=TODAY + 20 * DAY)
    passing = person("b", valid_from=TODAY + DAY, valid_to=TODAY + 7 * DAY)

    found = cells(leaver, passing)["financien", "gemeente"]

    assert (found.state, found.leaving_on) == (CellState.LEAVING, TODAY + 20 * DAY)


def test_whose_choice_ends_but_who_stays_by_the_source_does_not_leave() -> None:
    choice = OwnChoice(("financien",), MUNICIPALITY, valid_to=TODAY + DAY)

    found = cells(person("a", own_choices=(choice,)))["financien", "gemeente"]

    assert found.state is CellState.FILLED


def test_a_period_that_ends_before_it_begins_never_comes() -> None:
    choice = OwnChoice(("wonen",), MUNICIPALITY, valid_to=TODAY)

    found = cells(person("a", valid_from=TODAY + 9 * DAY, own_choices=(choice,)))

    assert not ids(found["wonen", "gemeente"])


def test_an_area_nobody_told_stands_nowhere() -> None:
    found = cells(person("a", area=None))

    assert not any(cell.entries for cell in found.values())


def test_a_wijk_we_cannot_place_is_not_every_wijk() -> None:
    unknown = ServiceArea(AreaKind.NEIGHBOURHOOD, ("Wijk Zuid", HERE.municipality))

    assert not ids(cells(person("a", area=unknown))["financien", "wijk"])
