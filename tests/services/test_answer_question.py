"""Wie bel ik? from stored deliveries and the practice's own choices."""

from __future__ import annotations

from datetime import datetime

import pytest

from socialekaart.domain.front_door import Reason
from socialekaart.domain.model import AreaKind, AssignmentKind, RecordKind, ServiceArea
from socialekaart.services.answer_question import Answerer
from socialekaart.services.by_hand import ByHand
from socialekaart.services.reference import Reference
from socialekaart.services.roster.desk import RosterDesk
from socialekaart.services.views import WhoAnswer
from socialekaart.storage.database import Database
from socialekaart.storage.records import Records
from tests.factories import contact, service
from tests.services.conftest import Deliver

MONDAY_TEN = datetime(2026, 11, 23, 10, 0)
WEDNESDAY_TEN = datetime(2026, 11, 25, 10, 0)

DOOR = contact(
    external_id="C-0",
    name="Team Middelharnis Voorbeeld",
    role="",
    kind=AssignmentKind.FRONT_DOOR,
    domains=(),
    direct_phone="",
    general_phone="0187-000000",
    working_days=(),
    reachable="",
)


def region(*names: str) -> ServiceArea:
    return ServiceArea(AreaKind.REGION, names)


@pytest.fixture
def answerer(db: Database, reference: Reference) -> Answerer:
    return Answerer(db, reference)


def ask(
    answerer: Answerer, reference: Reference, place: str = "3241", when: datetime = MONDAY_TEN
) -> WhoAnswer:
    return answerer.who(("financien",), reference.place(place), None, when)


def names(answer: WhoAnswer) -> list[str]:
    return [line.contact.name for line in answer.lines]


def test_one_named_person_with_the_front_door_beside_it(
    answerer: Answerer, reference: Reference, deliver: Deliver
) -> None:
    deliver(contacts=[DOOR, contact()])
    answer = ask(answerer, reference)
    first = answer.lines[0]
    assert (first.contact.name, first.phone, first.reason) == (
        "Marijke Voorbeeld",
        "06-00001234",
        Reason.MUNICIPALITY,
    )
    assert first.opening.is_open is True
    assert "Goeree-Overflakkee" in first.because
    assert answer.front_door is not None
    assert answer.front_door.contact.name == "Team Middelharnis Voorbeeld"
    assert [line.phone for line in answer.crisis][:1] == ["112"]


def test_the_stand_in_comes_first_on_a_day_off(
    answerer: Answerer, reference: Reference, deliver: Deliver
) -> None:
    sjoerd = contact(
        external_id="C-2",
        name="Sjoerd Voorbeeld",
        domains=("wonen",),
        working_days=("wo",),
        area=ServiceArea(AreaKind.MUNICIPALITY, ("GM0193",)),
    )
    deliver(contacts=[DOOR, contact(stand_in="C-2"), sjoerd])
    first, second, *_ = ask(answerer, reference, when=WEDNESDAY_TEN).lines
    assert (first.contact.name, first.reason) == ("Sjoerd Voorbeeld", Reason.STANDS_IN)
    assert first.stands_in_for == "Marijke Voorbeeld"
    assert "Marijke Voorbeeld" in first.because
    assert (second.contact.name, second.opening.is_open) == ("Marijke Voorbeeld", False)
    assert second.stand_in_name == "Sjoerd Voorbeeld"
    assert second.opening.next_open == datetime(2026, 11, 26, 9, 0)


def test_the_practices_choice_wins_from_then_on(
    db: Database, answerer: Answerer, reference: Reference, deliver: Deliver
) -> None:
    other = contact(external_id="C-2", name="Fatima Voorbeeld", domains=("wonen",))
    deliver(contacts=[DOOR, contact(), other])
    chosen = next(r.id for r in Records(db).shown(RecordKind.CONTACT) if r.external_id == "C-2")
    hand = ByHand(db, reference)
    RosterDesk(hand).choose("financien", "GM1924", chosen)
    answer = ask(answerer, reference)
    assert names(answer)[0] == "Fatima Voorbeeld"
    assert answer.lines[0].own_choice
    deliver(contacts=[DOOR, contact(), other])
    assert names(ask(answerer, reference))[0] == "Fatima Voorbeeld"
    hand.undo()
    assert names(ask(answerer, reference))[0] == "Marijke Voorbeeld"


def test_a_choice_for_one_municipality_does_not_hold_in_another(
    db: Database, answerer: Answerer, reference: Reference, deliver: Deliver
) -> None:
    deliver(
        contacts=[contact(area=region("GM1924", "GM1992")), contact(external_id="C-2", name="B")]
    )
    chosen = next(r.id for r in Records(db).shown(RecordKind.CONTACT) if r.external_id == "C-2")
    RosterDesk(ByHand(db, reference)).choose("financien", "GM1924", chosen)
    assert names(ask(answerer, reference, "Brielle"))[:1] == ["Marijke Voorbeeld"]


@pytest.mark.parametrize(
    ("names_of_region", "place", "reached"),
    [
        (("Zuid-Hollandse Eilanden",), "Brielle", True),
        (("Zuid-Hollandse Eilanden",), "Zwolle", False),
        (("GM1924", "GM1992"), "Brielle", True),
        (("Goeree-Overflakkee",), "Brielle", False),
        (("Samenwerking Voorbeeld",), "Brielle", True),
        (("Samenwerking Voorbeeld",), "Zwolle", False),
    ],
)
def test_a_region_reaches_its_municipalities(
    answerer: Answerer,
    reference: Reference,
    deliver: Deliver,
    names_of_region: tuple[str, ...],
    place: str,
    reached: bool,
) -> None:
    deliver(
        [service(), service(external_id="A-2", municipality="GM1992")],
        [contact(area=region(*names_of_region))],
    )
    answer = ask(answerer, reference, place)
    assert ("Marijke Voorbeeld" in names(answer)) is reached


@pytest.mark.parametrize("place", ["8011", "Zwolle", "gemeente Zwolle"])
def test_who_works_in_a_wijk_we_do_not_know_answers_in_the_municipality_of_the_source(
    answerer: Answerer, reference: Reference, deliver: Deliver, place: str
) -> None:
    wijk = ServiceArea(AreaKind.NEIGHBOURHOOD, ("Voorbeeldwijk",))
    zwolle = ServiceArea(AreaKind.MUNICIPALITY, ("GM0193",))
    deliver(contacts=[contact(area=wijk), contact(external_id="C-2", name="B", area=zwolle)])
    assert names(ask(answerer, reference, place)) == ["B", "Marijke Voorbeeld"]
    assert "Marijke Voorbeeld" not in names(ask(answerer, reference, "Maastricht"))


def test_a_known_town_as_wijk_answers_there_and_for_the_whole_municipality_only(
    answerer: Answerer, reference: Reference, deliver: Deliver
) -> None:
    wijk = ServiceArea(AreaKind.NEIGHBOURHOOD, ("Ouddorp",))
    deliver(contacts=[DOOR, contact(area=wijk)])
    for place, reached in (("3253", True), ("gemeente Goeree-Overflakkee", True), ("3241", False)):
        assert ("Marijke Voorbeeld" in names(ask(answerer, reference, place))) is reached


def test_a_postcode_area_answers_when_its_town_is_asked(
    answerer: Answerer, reference: Reference, deliver: Deliver
) -> None:
    deliver(contacts=[DOOR, contact(area=ServiceArea(AreaKind.POSTCODE, ("3240-3249",)))])
    assert names(ask(answerer, reference, "Middelharnis"))[0] == "Marijke Voorbeeld"


def test_where_nobody_is_the_front_door_of_elsewhere_answers(
    answerer: Answerer, reference: Reference, deliver: Deliver
) -> None:
    deliver(contacts=[DOOR, contact()])
    answer = ask(answerer, reference, "Maastricht")
    assert names(answer) == ["Team Middelharnis Voorbeeld"]
    assert answer.nobody_for_domain


def test_nobody_for_the_domain_gives_the_front_door_and_says_so(
    answerer: Answerer, reference: Reference, deliver: Deliver
) -> None:
    deliver(contacts=[DOOR, contact(domains=("wonen",))])
    answer = ask(answerer, reference)
    assert answer.nobody_for_domain
    assert names(answer) == ["Team Middelharnis Voorbeeld"]


def test_who_is_no_longer_delivered_no_longer_answers(
    answerer: Answerer, reference: Reference, deliver: Deliver
) -> None:
    deliver(contacts=[DOOR, contact()])
    deliver(contacts=[DOOR])
    assert names(ask(answerer, reference)) == ["Team Middelharnis Voorbeeld"]


def test_an_empty_directory_still_has_the_crisis_lines(
    answerer: Answerer, reference: Reference
) -> None:
    answer = ask(answerer, reference)
    assert answer.lines == ()
    assert answer.front_door is None
    assert answer.crisis
