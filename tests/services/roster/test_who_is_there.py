"""Who is in the roster and who isn't: left out, merged, withdrawn, delivered twice."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from socialekaart.domain.model import (
    AreaKind,
    AssignmentKind,
    ServiceArea,
    Visibility,
)
from socialekaart.domain.roster_grid import EVERY_DOMAIN
from socialekaart.errors import UsageError
from socialekaart.services.deliveries.pairs import decide_pair, undo_decision
from socialekaart.services.deliveries.views import SameDecision
from socialekaart.services.people.desk import PeopleDesk
from socialekaart.services.roster.areas import RosterAreas
from socialekaart.services.roster.views import AssignmentTerms, CellKey, RosterQuery
from socialekaart.services.withdraw_source import withdraw_source
from socialekaart.storage.contact_links import ContactLinks
from tests.factories import GOEREE, contact, service
from tests.services.deliveries.conftest import Practice, practice
from tests.services.roster.support import (
    DAY,
    HOME,
    JAN,
    MARIJKE,
    MONEY,
    NOW,
    QUERY,
    TERMS,
    TODAY,
    called,
    cell,
    held,
    names,
)

__all__ = ["practice"]


# --- who is no longer there -----------------------------------------------------------------------


def test_a_choice_that_is_over_brings_nobody_back_who_is_no_longer_delivered(
    practice: Practice,
) -> None:
    practice.deliver(None, [MARIJKE, JAN])
    over = AssignmentTerms(valid_to=TODAY - DAY)
    practice.roster.assign(practice.id_of(MARIJKE.name), [HOME], over)
    practice.deliver(None, [JAN])

    assert names(practice, MONEY) == []
    assert MARIJKE.name not in called(practice, "financien")


def test_whom_we_chose_answers_for_what_we_chose_only_when_no_longer_delivered(
    practice: Practice,
) -> None:
    practice.deliver(None, [MARIJKE, JAN])
    practice.roster.assign(practice.id_of(MARIJKE.name), [HOME], TERMS)
    practice.deliver(None, [JAN])

    assert names(practice, HOME) == [MARIJKE.name]
    assert names(practice, MONEY) == []
    assert cell(practice, MONEY).departed == (MARIJKE.name,)
    assert MARIJKE.name in called(practice, "wonen")
    assert MARIJKE.name not in called(practice, "financien")


def test_whom_we_chose_of_a_source_out_of_sight_answers_nowhere(practice: Practice) -> None:
    practice.deliver(None, [MARIJKE])
    marijke = practice.id_of(MARIJKE.name)
    practice.roster.assign(marijke, [HOME], TERMS)
    withdraw_source(practice.db, practice.reference, practice.source_id())

    assert names(practice, HOME) == []
    assert called(practice, "wonen") == []
    with pytest.raises(UsageError, match="niet meer in de database"):
        practice.roster.assign(marijke, [MONEY], TERMS)
    with pytest.raises(UsageError, match="niet meer in de database"):
        practice.roster.choose("financien", GOEREE, marijke)


def test_choosing_somebody_who_never_was_is_refused_in_words(practice: Practice) -> None:
    with pytest.raises(UsageError, match="niet meer in de database"):
        practice.roster.choose("financien", GOEREE, "weg")


def test_a_source_out_of_sight_gives_no_columns(practice: Practice) -> None:
    wijk = ServiceArea(AreaKind.NEIGHBOURHOOD, ("Ouddorp",))
    practice.deliver(None, [replace(MARIJKE, area=wijk)])
    areas = RosterAreas(practice.db, practice.reference)
    assert {area.label for area in areas.all()} == {"Ouddorp", "Goeree-Overflakkee"}
    practice.deliver(None, [replace(JAN, area=wijk)])
    practice.withdraw()

    assert areas.all() == ()


def test_the_area_of_who_is_no_longer_delivered_stays_in_sight_as_a_gap(
    practice: Practice,
) -> None:
    wijk = ServiceArea(AreaKind.NEIGHBOURHOOD, ("Ouddorp",))
    practice.deliver(None, [replace(MARIJKE, area=wijk), JAN])
    practice.deliver(None, [JAN])

    (opened,) = practice.roster.open_cells(TODAY)

    assert (opened.area_label, opened.who) == ("Ouddorp", MARIJKE.name)


def test_who_is_gone_is_not_offered_as_stand_in(practice: Practice) -> None:
    practice.deliver(None, [MARIJKE, JAN])
    practice.deliver(None, [JAN])
    people = PeopleDesk(practice.hand)

    assert people.may_stand_in(practice.id_of(JAN.name), NOW) == ()


# --- merged ---------------------------------------------------------------------------------------


def merged(practice: Practice) -> str:
    first, second = practice.id_of(MARIJKE.name), practice.id_of(JAN.name)
    return decide_pair(practice.db, practice.reference, first, second, SameDecision.MERGED)


def test_taking_back_a_removal_after_a_merge_shows_at_the_one_that_is_left(
    practice: Practice,
) -> None:
    practice.deliver(None, [MARIJKE, JAN])
    made = practice.roster.assign(practice.id_of(JAN.name), [HOME], TERMS)
    practice.roster.remove(made)
    merged(practice)

    practice.hand.undo()

    assert names(practice, HOME) == [MARIJKE.name]
    assert called(practice, "wonen")[0] == MARIJKE.name


def test_taking_back_terms_after_a_merge_leaves_the_choice_where_it_went(
    practice: Practice,
) -> None:
    practice.deliver(None, [MARIJKE, JAN])
    made = practice.roster.assign(practice.id_of(JAN.name), [HOME], TERMS)
    practice.roster.change(made, AssignmentTerms(minimum_age=18))
    pair = merged(practice)

    practice.hand.undo()
    assert [one.minimum_age for one in held(practice, MARIJKE.name)] == [None]
    undo_decision(practice.db, practice.reference, pair)

    assert [one.minimum_age for one in held(practice, JAN.name)] == [None]


def test_a_stand_in_who_was_merged_is_the_one_that_is_left(practice: Practice) -> None:
    fatima = contact(external_id="C-3", name="Fatima Voorbeeld", working_days=("vr",))
    practice.deliver(None, [replace(MARIJKE, domains=("wonen",)), JAN, fatima])
    practice.editor.change(
        practice.id_of(fatima.name), "stand_in", practice.id_of(JAN.name), "Terug."
    )
    merged(practice)

    assert called(practice, "financien")[0] == MARIJKE.name
    fatima_page = PeopleDesk(practice.hand).person(practice.id_of(fatima.name), NOW)
    assert fatima_page is not None
    assert [one.name for one in fatima_page.chain] == [MARIJKE.name]


def test_what_a_merge_brings_along_is_as_old_as_it_was(practice: Practice) -> None:
    practice.deliver(None, [MARIJKE, JAN])
    practice.editor.change(practice.id_of(JAN.name), "email", "jan@voorbeeld.example", "Terug.")
    written = practice.records.own_value(practice.id_of(JAN.name), "email")

    merged(practice)

    assert practice.records.own_value(practice.id_of(MARIJKE.name), "email") == written


def test_who_is_named_as_the_right_door_goes_along_with_a_merge_and_back(
    practice: Practice,
) -> None:
    practice.deliver([service(), service(external_id="A-2", name="Inloop")], [MARIJKE])
    right, wrong = practice.id_of("Inloop"), practice.id_of("Grip op je geld")
    practice.deliver([service(), service(external_id="A-2", name="Inloop"),
                      service(external_id="A-3", name="Koffie")])  # fmt: skip
    with practice.db.writing():
        practice.db.execute(
            "INSERT INTO wrong_door(id, record_id, instead_id, reported_on, since)"
            " VALUES ('d', ?, ?, '2026-11-23', '2026-11-23')",
            (wrong, right),
        )
    left = practice.id_of("Koffie")
    pair = decide_pair(practice.db, practice.reference, left, right, SameDecision.MERGED)
    assert practice.db.rows("SELECT instead_id FROM wrong_door")[0][0] == left

    undo_decision(practice.db, practice.reference, pair)

    assert practice.db.rows("SELECT instead_id FROM wrong_door")[0][0] == right


def test_whom_we_chose_as_stand_in_stays_when_their_delivery_is_undone(practice: Practice) -> None:
    practice.deliver(None, [MARIJKE])
    practice.apply(practice.files(None, [JAN]), "Andere bron")
    jan = practice.id_of(JAN.name)
    PeopleDesk(practice.hand).change(practice.id_of(MARIJKE.name), {"stand_in": jan})

    practice.undo()

    stored = practice.records.get(jan)
    assert stored is not None
    assert stored.state.value == "absent"


# --- names ----------------------------------------------------------------------------------------


def test_an_own_person_stands_in_by_the_name_that_the_source_wrote(practice: Practice) -> None:
    practice.deliver(None, [replace(MARIJKE, working_days=("vr",), stand_in="ozlem Voorbeeld")])
    PeopleDesk(practice.hand).add_person(
        {
            "name": "Özlem Voorbeeld",
            "organization": "Praktijk Voorbeeld",
            "general_phone": "0187-000999",
            "area.kind": "gemeente",
            "area.names": "Zwolle",
            "domains": "Wonen",
        }
    )

    assert called(practice, "financien")[0] == "Özlem Voorbeeld"


def test_for_whom_somebody_with_an_accent_stands_in(practice: Practice) -> None:
    ozlem = contact(external_id="C-3", name="Özlem Voorbeeld")
    practice.deliver(None, [replace(MARIJKE, stand_in="Özlem Voorbeeld"), ozlem])

    (found,) = ContactLinks(practice.db).stood_in_for_by(practice.named("Özlem Voorbeeld"))

    assert found.shown_value("name") == MARIJKE.name


# --- cells ----------------------------------------------------------------------------------------


def test_whose_choice_is_over_can_be_chosen_again(practice: Practice) -> None:
    practice.deliver(None, [MARIJKE])
    marijke = practice.id_of(MARIJKE.name)
    practice.roster.assign(marijke, [HOME], AssignmentTerms(valid_to=TODAY - DAY))
    assert names(practice, HOME) == []

    assert practice.roster.assign(marijke, [HOME, HOME], TERMS)

    assert names(practice, HOME) == [MARIJKE.name]
    assert len(held(practice, MARIJKE.name)) == 1
    practice.hand.undo()
    assert names(practice, HOME) == []


def test_new_terms_without_a_kind_leave_the_front_door_the_front_door(practice: Practice) -> None:
    practice.deliver(None, [MARIJKE])
    door = CellKey(EVERY_DOMAIN, MONEY.area)
    made = practice.roster.assign(practice.id_of(MARIJKE.name), [door], TERMS)

    practice.roster.change(made, AssignmentTerms(maximum_age=99))

    assert [one.kind for one in cell(practice, door).persons] == [AssignmentKind.FRONT_DOOR]
    assert names(practice, HOME) == []


def test_a_front_door_dragged_into_a_domain_is_the_fixed_contact_and_the_other_way_round(
    practice: Practice,
) -> None:
    practice.deliver(None, [MARIJKE])
    door = CellKey(EVERY_DOMAIN, MONEY.area)
    (made,) = practice.roster.assign(practice.id_of(MARIJKE.name), [door], TERMS)

    practice.roster.move(made, HOME)
    assert [one.kind for one in held(practice, MARIJKE.name)] == [None]
    practice.roster.change([made], AssignmentTerms(AssignmentKind.CONSULTATION))
    practice.roster.move(made, door)

    assert [one.kind for one in held(practice, MARIJKE.name)] == [AssignmentKind.FRONT_DOOR]
    assert names(practice, door) == [MARIJKE.name]


def test_moving_onto_the_same_choice_leaves_one(practice: Practice) -> None:
    practice.deliver(None, [MARIJKE])
    one, _ = practice.roster.assign(practice.id_of(MARIJKE.name), [HOME, MONEY], TERMS)

    practice.roster.move(one, MONEY)

    assert [made.domain for made in held(practice, MARIJKE.name)] == ["financien"]
    practice.hand.undo()
    assert {made.domain for made in held(practice, MARIJKE.name)} == {"financien", "wonen"}


def test_a_municipality_that_is_no_more_has_its_own_people_only(practice: Practice) -> None:
    practice.deliver(None, [MARIJKE])
    query = RosterQuery(areas=("gemeente:GM0501", MONEY.area))
    gone = CellKey("wonen", "gemeente:GM0501")
    assert practice.roster.view(query, NOW).cell("financien", gone.area).persons == ()  # type: ignore[union-attr]

    practice.roster.assign(practice.id_of(MARIJKE.name), [gone], TERMS)

    found = practice.roster.view(query, NOW).cell(gone.domain, gone.area)
    assert found is not None
    assert [one.name for one in found.persons] == [MARIJKE.name]


def test_the_whole_country_may_be_a_column(practice: Practice) -> None:
    practice.deliver(None, [replace(MARIJKE, area=ServiceArea(AreaKind.NATIONAL))])
    query = RosterQuery(areas=("landelijk:", MONEY.area))

    view = practice.roster.view(query, NOW)

    found = view.cell("financien", MONEY.area)
    assert found is not None
    assert found.inherited_from == "heel Nederland"


def test_one_area_written_in_two_ways_is_one_column(practice: Practice) -> None:
    wijken = [ServiceArea(AreaKind.NEIGHBOURHOOD, (name,)) for name in ("'t Dôrp", "'T DORP")]
    practice.deliver(None, [replace(MARIJKE, area=wijken[0]), replace(JAN, area=wijken[1])])

    areas = RosterAreas(practice.db, practice.reference).all()

    assert len([area for area in areas if area.area.kind is AreaKind.NEIGHBOURHOOD]) == 1


# --- on file --------------------------------------------------------------------------------------


def test_no_name_that_is_only_the_practices_is_said_in_passing(
    practice: Practice, tmp_path: Path
) -> None:
    public = replace(JAN, visibility=Visibility.PUBLIC, stand_in="C-1")
    door = contact(
        external_id="C-3", name="Deur Voorbeeld", kind=AssignmentKind.FRONT_DOOR, domains=()
    )
    practice.deliver(None, [replace(MARIJKE, valid_to=TODAY - DAY), public, door])
    again = replace(MARIJKE, valid_to=None)
    practice.deliver(None, [again, public, door])
    practice.deliver(None, [replace(MARIJKE, domains=("wonen",)), public, door])
    practice.roster.leave(practice.id_of(MARIJKE.name), TODAY - DAY, None, [])
    target = tmp_path / "rooster.csv"

    practice.roster.export(QUERY, NOW, target, staff_only=False)

    text = target.read_text("utf-8-sig")
    assert JAN.name in text
    assert [name for name in (MARIJKE.name, door.name) if name in text] == []
    practice.roster.export(QUERY, NOW, target, staff_only=True)
    rows = list(csv.reader(target.read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert any(MARIJKE.name in row[-1] for row in rows)
