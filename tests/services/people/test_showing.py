"""Browsing people, and everything about one of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from time import perf_counter

import pytest

from socialekaart.domain.agreements import Agreement, AgreementKind
from socialekaart.domain.freshness import Age, Fact, FactState, FactTerms
from socialekaart.domain.model import (
    AreaKind,
    AssignmentKind,
    RecordKind,
    RecordState,
    ServiceArea,
)
from socialekaart.domain.record_values import to_values
from socialekaart.services.agreements.views import AgreementLine
from socialekaart.services.by_hand import ByHand
from socialekaart.services.deliveries.report_back import Reporter
from socialekaart.services.people.desk import PeopleDesk
from socialekaart.services.reference import Reference
from socialekaart.services.roster.changes import RosterChanges
from socialekaart.storage.assignments import OwnAssignment
from socialekaart.storage.database import Database
from socialekaart.storage.records import NewRecord, Records
from tests.factories import GOEREE, contact, service
from tests.services.conftest import Deliver
from tests.services.people.support import NOW, TODAY, People

HERE = ServiceArea(AreaKind.MUNICIPALITY, (GOEREE,))


def test_people_stand_by_name(people: People) -> None:
    assert people.names == ["Ilse Voorbeeld", "Marijke Voorbeeld", "Sjoerd Voorbeeld"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("marij", ["Marijke Voorbeeld"]),
        ("stichting ILSE", ["Ilse Voorbeeld"]),
        ("opvoeding", ["Ilse Voorbeeld"]),
        ("overflakkee schuldhulp sjoerd", ["Sjoerd Voorbeeld"]),
        ("niemand", []),
        ("'\"*", ["Ilse Voorbeeld", "Marijke Voorbeeld", "Sjoerd Voorbeeld"]),
    ],
)
def test_the_filter_looks_in_name_work_domains_and_area(
    people: People, text: str, found: list[str]
) -> None:
    assert [one.name for one in people.desk.people(text, NOW)] == found


def test_a_line_says_what_where_and_who_leaves(people: People) -> None:
    ilse, marijke, _ = people.desk.people("", NOW)

    assert (ilse.leaving_on, ilse.left, marijke.leaving_on) == (date(2026, 12, 1), False, None)
    assert marijke.domains == ("Geld en schulden",)
    assert (marijke.area, marijke.phone) == ("gemeente Goeree-Overflakkee", "06-00001234")
    assert (marijke.source, marijke.is_own) == ("Gemeente Voorbeeld", False)


@pytest.mark.parametrize(
    ("last_day", "leaving", "left"),
    [
        (date(2026, 11, 23), date(2026, 11, 23), False),
        (date(2026, 11, 22), None, True),
        (date(2027, 2, 23), date(2027, 2, 23), False),
        (date(2027, 2, 24), None, False),
    ],
)
def test_the_last_day_itself_still_counts(
    hand: ByHand, deliver: Deliver, last_day: date, leaving: date | None, left: bool
) -> None:
    deliver(contacts=[contact(valid_to=last_day)])
    (line,) = PeopleDesk(hand).people("", NOW)

    assert (line.leaving_on, line.left) == (leaving, left)


@pytest.mark.parametrize(
    ("source", "ours", "stale"),
    [
        (None, None, False),
        (date(2026, 5, 27), None, False),
        (date(2026, 5, 26), None, True),
        (date(2024, 2, 29), date(2026, 11, 1), False),
    ],
)
def test_a_number_is_stale_half_a_year_after_its_last_check(
    hand: ByHand, deliver: Deliver, source: date | None, ours: date | None, stale: bool
) -> None:
    deliver(contacts=[contact(assured_date=source)])
    found = next(Records(hand.db).shown(RecordKind.CONTACT)).id
    desk = PeopleDesk(hand, checked=lambda: {found: ours} if ours else {})

    assert desk.people("", NOW)[0].stale is stale


def test_how_long_a_check_holds_can_be_set(hand: ByHand, deliver: Deliver) -> None:
    deliver(contacts=[contact(assured_date=TODAY - timedelta(days=40))])

    assert PeopleDesk(hand, terms=lambda: FactTerms(phone=30)).people("", NOW)[0].stale


def test_an_unknown_person_is_no_page(people: People, db: Database) -> None:
    offering = next(Records(db).shown(RecordKind.SERVICE)).id

    assert people.desk.person("weg", NOW) is None
    assert people.desk.person(offering, NOW) is None


def test_a_page_tells_the_number_the_hours_and_the_source(people: People) -> None:
    told = people.show("Marijke")

    assert (told.contact.direct_phone, told.opening.is_open) == ("06-00001234", True)
    assert told.opening.until == datetime(2026, 11, 23, 12, 30)
    assert (told.state, told.source, told.is_own) == (
        RecordState.DELIVERED,
        "Gemeente Voorbeeld",
        False,
    )
    assert told.delivered_on is not None


def test_the_chain_names_who_to_call_now(people: People) -> None:
    (sjoerd,) = people.show("Marijke").chain

    assert (sjoerd.name, sjoerd.phone, sjoerd.phone_is_general) == (
        "Sjoerd Voorbeeld",
        "06-00001224",
        False,
    )
    assert (sjoerd.first_reachable, sjoerd.gone) == (True, False)
    assert [one.name for one in people.show("Sjoerd").stands_in_for] == ["Marijke Voorbeeld"]


def test_a_stand_in_that_nobody_is_called_is_told(hand: ByHand, deliver: Deliver) -> None:
    deliver(contacts=[contact(stand_in="Team Zuid")])
    people = People(PeopleDesk(hand))

    assert people.show("Marijke").chain_unknown == "Team Zuid"
    assert people.field("Marijke", "stand_in").text == "Team Zuid"


def test_what_they_are_the_entrance_to_stays_in_the_order_of_the_source(people: People) -> None:
    first, second = people.show("Marijke").services

    assert (first.name, bool(first.service_id)) == ("Grip op je geld", True)
    assert (second.name, second.service_id) == ("A-99", "")


def test_our_choices_stand_before_what_the_source_says(people: People, hand: ByHand) -> None:
    one = OwnAssignment(people.id("Marijke"), "wonen", area=HERE, minimum_age=18)
    duty = replace(one, id="2", domain="", kind=AssignmentKind.ON_DUTY, valid_to=date(2026, 1, 1))
    RosterChanges(hand).write("Terug.", put=[one, duty])

    first, second, third = people.show("Marijke").cells

    assert (first.domain, first.kind, first.over) == ("", AssignmentKind.ON_DUTY, True)
    assert (second.label, second.area, second.own, second.fixed, second.minimum_age) == (
        "Wonen",
        "gemeente Goeree-Overflakkee",
        True,
        True,
        18,
    )
    assert (third.label, third.own, third.kind) == (
        "Geld en schulden",
        False,
        AssignmentKind.CONTACT_POINT,
    )


def test_a_front_door_without_domains_is_there_for_all(hand: ByHand, deliver: Deliver) -> None:
    deliver(contacts=[contact(kind=AssignmentKind.FRONT_DOOR, domains=())])
    (cell,) = People(PeopleDesk(hand)).show("Marijke").cells

    assert (cell.domain, cell.label, cell.kind) == ("", "", AssignmentKind.FRONT_DOOR)


def test_a_choice_ends_no_later_than_the_person(people: People, hand: ByHand) -> None:
    one = OwnAssignment(people.id("Ilse"), "wonen", valid_to=date(2027, 6, 1))
    RosterChanges(hand).write("Terug.", put=[one])

    assert people.show("Ilse").cells[0].valid_to == date(2026, 12, 1)


def test_fields_are_texts_that_can_be_typed_again(people: People) -> None:
    told = {view.attribute: view.text for view in people.show("Marijke").fields}

    assert told["domains"] == "Geld en schulden"
    assert (told["area.kind"], told["area.names"]) == ("gemeente", "Goeree-Overflakkee")
    assert (told["working_days"], told["reachable"]) == ("ma di do", "09:00-12:30")
    assert told["stand_in"] == "Sjoerd Voorbeeld"
    assert people.field("Ilse", "valid_to").text == "01-12-2026"
    assert "service_ids" not in told


def test_columns_we_do_not_know_are_shown(people: People, deliver: Deliver, hand: ByHand) -> None:
    deliver(contacts=[contact(extra={"kamer": "2.14"})], source="Andere bron")
    desk = PeopleDesk(hand)
    found = next(one for one in desk.people("", NOW) if one.source == "Andere bron")
    detail = desk.person(found.id, NOW)

    assert detail is not None
    assert [(v.label, v.text) for v in detail.fields if v.attribute == "extra.kamer"] == [
        ("kamer", "2.14")
    ]


def test_what_we_reported_is_marked(people: People, db: Database, reference: Reference) -> None:
    reporter = Reporter(db, reference)
    reporter.report(people.id("Marijke"), "direct_phone", "", "Belt niet.", take_over=False)

    assert people.field("Marijke", "direct_phone").reported
    assert not people.field("Marijke", "email").reported


def test_agreements_and_facts_come_from_who_keeps_them(hand: ByHand, deliver: Deliver) -> None:
    deliver(contacts=[contact()])
    agreed = AgreementLine(Agreement("1", AgreementKind.CONSULT), "Gemeente Voorbeeld")
    fact = FactState(Fact.PHONE, Age.STALE)
    asked: list[tuple[str, date]] = []

    def agreements(
        _db: Database, record_id: str, organization: str, today: date
    ) -> tuple[AgreementLine, ...]:
        asked.append((organization, today))
        return (agreed,)

    desk = PeopleDesk(hand, agreements=agreements, facts=lambda *_: (fact,))
    told = People(desk).show("Marijke")

    assert (told.agreements, told.facts) == ((agreed,), (fact,))
    assert asked == [("Gemeente Voorbeeld", TODAY)]


def test_the_history_is_in_words(people: People, hand: ByHand) -> None:
    people.change("Marijke", valid_to="31-12-2027", stand_in="Ilse Voorbeeld", domains="wonen|werk")
    one = OwnAssignment(
        people.id("Marijke"),
        "wonen",
        AssignmentKind.ON_DUTY,
        HERE,
        12,
        17,
        date(2027, 1, 1),
        date(2027, 3, 1),
        id="1",
    )
    changes = RosterChanges(hand)
    changes.write("Terug.", put=[one])
    changes.write("Terug.", put=[replace(one, domain="", area=None, kind=None, maximum_age=None)])
    changes.write("Terug.", put=[replace(one, minimum_age=None)])

    told = [(line.label, line.new) for line in people.show("Marijke").history]

    assert told[:3] == [
        ("Rooster", _lasting("Wonen · gemeente Goeree-Overflakkee · dienst · t/m 17 jaar")),
        ("Rooster", _lasting("alle domeinen · vanaf 12 jaar")),
        ("Rooster", _lasting("Wonen · gemeente Goeree-Overflakkee · dienst · 12 t/m 17 jaar")),
    ]
    assert ("Waarnemer", "Ilse Voorbeeld") in told
    assert ("Geldig tot en met", "31 december 2027") in told
    assert ("Levensdomeinen", "Wonen, Werk en dagbesteding") in told
    assert told[-1] == ("Deze persoon", "nieuw")


def _lasting(text: str) -> str:
    return f"{text} · vanaf 1 januari 2027 · tot en met 1 maart 2027"


def test_a_second_delivery_is_seen(people: People, deliver: Deliver, db: Database) -> None:
    assert len(people.names) == 3
    deliver(contacts=[contact(external_id="D-1", name="Bram Voorbeeld")], source="Andere bron")
    people.desk.set_note(people.id("Ilse"), "Belt terug.")  # in memory only a change by hand tells

    assert "Bram Voorbeeld" in people.names
    assert people.show("Ilse").note == "Belt terug."


def test_browsing_twenty_thousand_people_stays_quick(hand: ByHand) -> None:
    records = Records(hand.db)
    with hand.change():
        records.add(
            NewRecord(nr, RecordKind.CONTACT, to_values(contact(name=f"Persoon {nr} Voorbeeld")))
            for nr in range(1, 20_001)
        )
    desk = PeopleDesk(hand)
    desk.people("", NOW)

    start = perf_counter()
    found = desk.people("persoon 19999", NOW)
    took = perf_counter() - start

    assert [one.name for one in found] == ["Persoon 19999 Voorbeeld"]
    assert took < 0.25, "a keystroke; usually some 5 ms"


def test_the_offerings_of_another_source_are_not_meant(
    people: People, deliver: Deliver, hand: ByHand
) -> None:
    deliver([service(external_id="A-99", name="Iets anders")], source="Andere bron")

    assert people.show("Marijke").services[1].service_id == ""
