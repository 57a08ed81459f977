"""Who do I call? Told as stories; the laws are in test_front_door_laws."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from socialekaart.domain.front_door import OwnChoice, Reason
from socialekaart.domain.model import AreaKind, AssignmentKind, Place, ServiceArea
from tests.domain.roster_factory import (
    COUNTRY,
    ELSEWHERE,
    MUNICIPALITY,
    NIGHT,
    POSTCODE,
    REGION,
    TOWN,
    ask,
    door,
    ids,
    person,
)


def test_order_goes_from_own_choice_by_area_to_front_door_and_general_number() -> None:
    found = ask(
        person("algemeen", name="", direct_phone="", general_phone="14 0187"),
        door("voordeur"),
        person("land", area=COUNTRY),
        person("regio", area=REGION),
        person("gemeente"),
        person("wijk", area=TOWN),
        person(
            "vast", area=ELSEWHERE, domains=("wonen",), own_choices=(OwnChoice(("financien",)),)
        ),
    )

    assert [(line.contact_id, line.reason) for line in found.lines] == [
        ("vast", Reason.OWN_CHOICE),
        ("wijk", Reason.NEIGHBOURHOOD),
        ("gemeente", Reason.MUNICIPALITY),
        ("regio", Reason.REGION),
        ("land", Reason.NATIONAL),
        ("voordeur", Reason.FRONT_DOOR),
        ("algemeen", Reason.GENERAL_NUMBER),
    ]
    assert [line.contact_id for line in found.front_doors] == ["voordeur"]
    assert found.lines[-1].phone_is_general
    assert not found.nobody_for_domain


def test_wijk_and_postcode_are_one_tier() -> None:
    found = ask(
        person("b", area=POSTCODE, kind=AssignmentKind.CASE_MANAGER), person("c", area=TOWN)
    )

    assert ids(found) == ["c", "b"]
    assert found.lines[1].reason is Reason.POSTCODE


def test_a_domain_without_anyone_says_so_and_gives_the_front_door() -> None:
    found = ask(person("ander", domains=("wonen",)), door("voordeur"))

    assert found.nobody_for_domain
    assert found.uncovered == ("financien",)
    assert found.lines == found.front_doors
    assert ids(found) == ["voordeur"]


def test_nobody_at_all_gives_an_empty_answer() -> None:
    found = ask()

    assert found.lines == ()
    assert found.nobody_for_domain


def test_a_question_without_a_domain_goes_to_the_front_door() -> None:
    found = ask(
        person("schulden"),
        door("jeugd", domains=("gezin",)),
        door("voordeur"),
        domains=(),
    )

    assert ids(found) == ["voordeur", "jeugd"]
    assert not found.nobody_for_domain


def test_the_narrowest_front_door_comes_first() -> None:
    found = ask(
        door("elders", area=ELSEWHERE),
        door("regio", area=REGION),
        door("gemeente"),
        door("wijk", area=TOWN),
    )

    assert [line.contact_id for line in found.front_doors] == ["wijk", "gemeente", "regio"]


def test_a_front_door_for_this_domain_comes_before_the_one_for_all() -> None:
    found = ask(
        door("alles"), door("geld", domains=("financien",)), door("gezin", domains=("gezin",))
    )

    assert ids(found) == ["geld", "alles"]


def test_a_front_door_of_elsewhere_answers_rather_than_nobody() -> None:
    found = ask(door("elders", area=ELSEWHERE), person("ander", area=ELSEWHERE))

    assert ids(found) == ["elders"]
    assert found.lines[0].area_kind is None
    assert found.nobody_for_domain


def test_own_choice_wins_and_its_stand_in_when_absent() -> None:
    choice = OwnChoice(("financien",))
    roster = (
        person("wijk", area=TOWN),
        person("vast", reachable="Tu 09:00-10:00", stand_in="X-Bert", own_choices=(choice,)),
        person("Bert", domains=()),
    )

    assert ids(ask(*roster)) == ["Bert", "vast", "wijk"]
    assert ids(ask(*roster, moment=datetime(2026, 11, 24, 9, 30))) == ["vast", "wijk"]


@pytest.mark.parametrize(
    "choice",
    [
        OwnChoice(("wonen",)),
        OwnChoice(("financien",), area=ELSEWHERE),
        OwnChoice(("financien",), maximum_age=17),
        OwnChoice(("financien",), valid_to=date(2026, 11, 22)),
        OwnChoice(("financien",), valid_from=date(2026, 11, 24)),
    ],
)
def test_an_own_choice_for_something_else_does_not_count(choice: OwnChoice) -> None:
    found = ask(person("gekozen", area=REGION, own_choices=(choice,)), person("gemeente"), age=40)

    assert ids(found) == ["gemeente", "gekozen"]
    assert not any(line.own_choice for line in found.lines)


def test_the_narrower_own_choice_comes_first() -> None:
    found = ask(
        person("a", own_choices=(OwnChoice(),)),
        person("b", own_choices=(OwnChoice(area=REGION),)),
        person("c", own_choices=(OwnChoice(area=TOWN),)),
    )

    assert ids(found) == ["c", "b", "a"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({}, {"kind": AssignmentKind.CASE_MANAGER}),
        ({"kind": AssignmentKind.CASE_MANAGER}, {"kind": AssignmentKind.CONSULTATION}),
        ({"kind": AssignmentKind.CONSULTATION}, {"kind": AssignmentKind.ON_DUTY}),
        ({"kind": AssignmentKind.ON_DUTY}, {"kind": AssignmentKind.RETURN}),
        ({"minimum_age": 18, "maximum_age": 65}, {"minimum_age": 18}),
        ({"minimum_age": 18}, {}),
        ({}, {"domains": ("financien", "wonen")}),
        ({}, {"name": "", "role": "Aandachtsteam"}),
        ({}, {"reachable": "We 09:00-10:00"}),
        ({}, {"reachable": ""}),
        ({"reachable": ""}, {"reachable": "We 09:00-10:00"}),
        ({"kind": AssignmentKind.RETURN}, {"direct_phone": "", "general_phone": "14 0187"}),
        ({"direct_phone": "", "general_phone": "14 0187"}, {"direct_phone": "", "email": "x"}),
        ({"name": "Anna"}, {"name": "bert"}),
        ({"name": "Élise"}, {"name": "Floor"}),
    ],
)
def test_within_a_tier(first: dict[str, Any], second: dict[str, Any]) -> None:
    # Ids and names speak against the order, so that only the difference can decide.
    found = ask(
        person("2", **{"name": "a", **second}),
        person("9", **{"name": "z", **first}),
        age=40,
    )

    assert ids(found) == ["9", "2"]


def test_equal_contacts_go_by_id() -> None:
    found = ask(person("2", name="Anna", organization="b"), person("1", name="Anna"))

    assert ids(found) == ["1", "2"]


def test_who_handles_more_of_the_domains_asked_comes_first() -> None:
    found = ask(
        person("geld"),
        person("beide", kind=AssignmentKind.RETURN, domains=("financien", "wonen", "juridisch")),
        domains=("financien", "wonen", "gezin"),
    )

    assert ids(found) == ["beide", "geld"]
    assert found.lines[0].domains == ("financien", "wonen")
    assert found.uncovered == ("gezin",)
    assert not found.nobody_for_domain


def test_who_is_on_duty_comes_first_at_night_only() -> None:
    roster = (
        person("punt"),
        person(
            "dienst", kind=AssignmentKind.ON_DUTY, name="", role="Dienst", reachable="24/7",
            direct_phone="", general_phone="0187-000999",
        ),
        person("wijk", area=TOWN),
    )  # fmt: skip

    assert ids(ask(*roster)) == ["wijk", "punt", "dienst"]
    assert ids(ask(*roster, moment=NIGHT)) == ["dienst", "wijk", "punt"]
    assert ids(ask(*roster, moment=datetime(2026, 12, 25, 10, 0))) == ["dienst", "wijk", "punt"]


def test_a_regional_duty_comes_before_who_is_at_home_but_not_before_the_own_choice() -> None:
    duty = person("dienst", kind=AssignmentKind.ON_DUTY, area=REGION, reachable="24/7")
    asleep = person("dag", kind=AssignmentKind.ON_DUTY)
    chosen = person("eigen", own_choices=(OwnChoice(domains=("financien",)),))

    assert ids(ask(duty, asleep, person("punt"), moment=NIGHT)) == ["dienst", "punt", "dag"]
    assert ids(ask(duty, chosen, moment=NIGHT)) == ["eigen", "dienst"]


def test_a_postcode_area_answers_for_a_whole_town_when_it_holds_all_of_it() -> None:
    town = Place("Zwolle", town="Zwolle", municipality="GM0193", postcodes=("8011", "8012"))
    all_of_it = person("alles", area=ServiceArea(AreaKind.POSTCODE, ("8010-8019",)))
    part_of_it = person("deel", area=ServiceArea(AreaKind.POSTCODE, ("8012",)))
    elsewhere = person("elders", area=ServiceArea(AreaKind.POSTCODE, ("8031",)))
    general = person("stad", area=ServiceArea(AreaKind.MUNICIPALITY, ("GM0193",)))
    region = person("regio", area=ServiceArea(AreaKind.REGION, ("GM0193",)))

    found = ask(region, part_of_it, elsewhere, general, all_of_it, place=town)

    assert ids(found) == ["alles", "stad", "deel", "regio"]


def test_a_wijk_of_which_only_the_municipality_is_known_comes_after_that_municipality() -> None:
    wijk = person("wijk", area=ServiceArea(AreaKind.NEIGHBOURHOOD, ("Voorbeeldwijk", "GM1924")))

    assert ids(ask(wijk, person("stad"))) == ["stad", "wijk"]
    assert not ask(wijk, door("voordeur")).nobody_for_domain


def test_an_age_outside_the_range_is_never_answered_by_that_contact() -> None:
    roster = (
        person("jeugd", maximum_age=17),
        person("ouderen", minimum_age=65),
        door("jongerenloket", minimum_age=12, maximum_age=25),
    )

    assert ids(ask(*roster, age=17)) == ["jeugd", "jongerenloket"]
    assert ids(ask(*roster, age=40)) == []
    assert ids(ask(*roster)) == ["jeugd", "ouderen", "jongerenloket"]


def test_an_assignment_ends_after_its_last_day() -> None:
    leaving = person("gaat", valid_from=date(2026, 11, 1), valid_to=date(2026, 11, 23))

    assert ids(ask(leaving)) == ["gaat"]
    assert ids(ask(leaving, moment=datetime(2026, 11, 23, 23, 59))) == ["gaat"]
    assert ids(ask(leaving, moment=datetime(2026, 11, 24, 0, 0))) == []
    assert ids(ask(leaving, moment=datetime(2026, 10, 31, 12, 0))) == []


def test_two_rows_of_one_person_are_one_line() -> None:
    found = ask(
        person("1", name="Anna Voorbeeld", kind=AssignmentKind.CASE_MANAGER),
        person("2", name="anna voorbeeld", area=TOWN),
        person("3", name="Anna Voorbeeld", direct_phone="0187-000456"),
    )

    assert ids(found) == ["2", "3"]


def test_without_a_place_everybody_for_the_domain_answers() -> None:
    found = ask(
        person("b", area=ELSEWHERE), person("c", area=None), person("a", area=TOWN),
        door("voordeur"), place=None,
    )  # fmt: skip

    assert ids(found) == ["a", "b", "c", "voordeur"]


def test_a_contact_without_a_known_area_answers_for_no_place() -> None:
    assert ids(ask(person("a", area=None))) == []


@pytest.mark.parametrize(
    ("moment", "is_open", "next_open"),
    [
        ("2026-03-29T02:30", False, "2026-03-30T09:00"),  # the hour that summer time skips
        ("2026-10-25T02:30", False, "2026-10-26T09:00"),  # the hour that comes twice
        ("2026-10-26T09:00", True, None),
        ("2026-04-27T10:00", False, "2026-04-28T09:00"),  # Koningsdag
        ("2026-04-06T10:00", False, "2026-04-07T09:00"),  # Pasen
        ("2026-12-25T10:00", False, "2026-12-28T09:00"),  # Kerst
        ("2026-12-31T18:00", False, "2027-01-04T09:00"),  # the end of the year
        ("2028-02-29T12:00", True, None),
    ],
)
def test_special_days(moment: str, is_open: bool, next_open: str | None) -> None:
    found = ask(person("a"), moment=datetime.fromisoformat(moment))

    assert found.lines[0].opening.is_open is is_open
    assert found.lines[0].opening.next_open == (
        datetime.fromisoformat(next_open) if next_open else None
    )


@pytest.mark.parametrize("kind", [AssignmentKind.CONSULTATION, AssignmentKind.RETURN])
def test_whom_we_chose_to_think_along_does_not_take_the_first_place(kind: AssignmentKind) -> None:
    choice = OwnChoice(("financien",), MUNICIPALITY, kind=kind)
    found = ask(
        person("gemeente"),
        person("regio", area=REGION),
        person("mee", area=ELSEWHERE, own_choices=(choice,)),
    )

    assert ids(found) == ["gemeente", "mee", "regio"]
    assert (found.lines[1].kind, found.lines[1].own_choice) == (kind, True)


def test_an_own_front_door_answers_before_the_sources() -> None:
    choice = OwnChoice((), MUNICIPALITY, kind=AssignmentKind.FRONT_DOOR)
    found = ask(door("deur"), person("wij", domains=("wonen",), own_choices=(choice,)), domains=())

    assert [line.contact_id for line in found.front_doors] == ["wij", "deur"]


def test_one_person_may_be_chosen_for_several_things() -> None:
    choices = (
        OwnChoice(("financien",), MUNICIPALITY),
        OwnChoice(("wonen",), MUNICIPALITY, kind=AssignmentKind.CONSULTATION),
    )
    chosen = person("wij", area=ELSEWHERE, domains=("gezin",), own_choices=choices)

    found = ask(chosen, domains=("financien", "wonen"))

    (line,) = found.lines
    assert line.own_choice
    assert found.uncovered == ()
