"""Somebody leaves: all of them goes, and who takes over gets all that they were asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from socialekaart.domain.model import (
    AreaKind,
    AssignmentKind,
    ServiceArea,
)
from socialekaart.domain.roster_grid import CellState
from socialekaart.errors import UsageError
from socialekaart.services.people.desk import PeopleDesk
from socialekaart.services.roster.views import AssignmentTerms, CellKey
from socialekaart.storage.contact_links import ContactLinks
from tests.services.deliveries.conftest import Practice, practice
from tests.services.roster.support import (
    DAY,
    HOME,
    JAN,
    MARIJKE,
    MONEY,
    QUERY,
    TODAY,
    called,
    cell,
    held,
    names,
)

__all__ = ["practice"]


def leave(practice: Practice, last_day: date = TODAY, heir: str = JAN.name) -> None:
    marijke = practice.id_of(MARIJKE.name)
    cells = practice.roster.departure(marijke, TODAY).cells
    keys = [CellKey(one.domain, one.area) for one in cells]
    practice.roster.leave(marijke, last_day, practice.id_of(heir) if heir else None, keys)


def test_a_person_with_two_rows_leaves_with_both(practice: Practice) -> None:
    second = replace(MARIJKE, external_id="C-9", domains=("wonen",))
    practice.deliver(None, [MARIJKE, second, JAN])
    first = ContactLinks(practice.db).named(MARIJKE.name)[0].id
    found = practice.roster.departure(first, TODAY)
    assert {one.domain for one in found.cells} == {"financien", "wonen"}
    before = practice.content()["overlay"]

    keys = [CellKey(one.domain, one.area) for one in found.cells]
    practice.roster.leave(first, TODAY, practice.id_of(JAN.name), keys)

    for key in (MONEY, HOME):
        assert names(practice, key, TODAY + DAY) == [JAN.name]
    practice.hand.undo()
    assert practice.content()["overlay"] == before


def test_a_fixed_contact_everywhere_hands_over_that_it_is_fixed(practice: Practice) -> None:
    practice.deliver(None, [replace(MARIJKE, kind=AssignmentKind.CONSULTATION), JAN])
    practice.roster.choose("wonen", "", practice.id_of(MARIJKE.name))

    leave(practice)

    (new,) = [one for one in held(practice, JAN.name) if one.domain == "wonen"]
    assert (new.kind, new.area, new.valid_from) == (None, None, TODAY + DAY)


def test_all_that_was_asked_in_one_cell_is_handed_over(practice: Practice) -> None:
    practice.deliver(None, [MARIJKE, JAN])
    marijke = practice.id_of(MARIJKE.name)
    practice.roster.assign(marijke, [HOME], AssignmentTerms(maximum_age=17))
    practice.roster.assign(
        marijke, [HOME], AssignmentTerms(AssignmentKind.CONSULTATION, valid_to=TODAY + 30 * DAY)
    )

    leave(practice)

    new = [one for one in held(practice, JAN.name) if one.domain == "wonen"]
    assert {(one.kind, one.maximum_age, one.valid_to) for one in new} == {
        (None, 17, None),
        (AssignmentKind.CONSULTATION, None, TODAY + 30 * DAY),
    }


def test_what_was_over_already_is_not_handed_over(practice: Practice) -> None:
    practice.deliver(None, [MARIJKE, JAN])
    over = AssignmentTerms(valid_to=TODAY - DAY)
    practice.roster.assign(practice.id_of(MARIJKE.name), [HOME], over)

    leave(practice)

    assert [one.domain for one in held(practice, JAN.name)] == ["financien"]


def test_who_takes_over_a_few_postcodes_answers_where_the_other_did(practice: Practice) -> None:
    area = ServiceArea(AreaKind.POSTCODE, ("3241 AB", "3253"))
    practice.deliver(
        None,
        [
            replace(MARIJKE, area=area),
            replace(JAN, area=ServiceArea(AreaKind.MUNICIPALITY, ("GM0193",))),
        ],
    )
    assert MARIJKE.name in called(practice, "financien", "Goeree-Overflakkee")

    leave(practice, TODAY - DAY)

    assert JAN.name in called(practice, "financien", "Goeree-Overflakkee")
    assert JAN.name in called(practice, "financien", "3253")


@pytest.mark.parametrize("state", ["gone", "same"])
def test_who_cannot_take_over_is_refused(practice: Practice, state: str) -> None:
    second = replace(MARIJKE, external_id="C-9", domains=("wonen",))
    practice.deliver(None, [MARIJKE, second])
    first, other = (one.id for one in ContactLinks(practice.db).named(MARIJKE.name))
    added = PeopleDesk(practice.hand).add_person(
        {"name": "Eigen Voorbeeld", "organization": "Praktijk Voorbeeld",
         "general_phone": "0187-000999", "domains": "Wonen"}
    )  # fmt: skip
    practice.hand.undo()
    heir = added if state == "gone" else other

    with pytest.raises(UsageError, match=r"niet meer in de database|iemand anders"):
        practice.roster.leave(first, TODAY, heir, [MONEY])
    assert practice.records.own_value(first, "valid_to") is None


def test_nobody_leaves_before_they_begin(practice: Practice) -> None:
    practice.deliver(None, [replace(MARIJKE, valid_from=TODAY + 9 * DAY)])

    with pytest.raises(UsageError, match="begint pas op"):
        leave(practice, heir="")


@pytest.mark.parametrize(
    "last_day", [date(2028, 2, 29), date(2026, 12, 31), TODAY, date(2020, 2, 29)], ids=str
)
def test_the_day_after_the_last_day_is_the_successors(practice: Practice, last_day: date) -> None:
    practice.deliver(None, [MARIJKE, JAN])

    leave(practice, last_day)

    assert names(practice, MONEY, last_day)[0] == MARIJKE.name
    after = cell(practice, MONEY, last_day + DAY)
    assert ([one.name for one in after.persons], after.state) == ([JAN.name], CellState.FILLED)
    assert practice.roster.open_cells(last_day + DAY, QUERY) == ()
