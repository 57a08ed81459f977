"""Agreements and wrong doors in a real database; nothing is ever taken out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from socialekaart.domain.agreements import Agreement, AgreementKind
from socialekaart.domain.model import RecordKind, RecordState
from socialekaart.domain.record_values import to_values
from socialekaart.domain.wrong_door import WrongDoor
from socialekaart.storage.agreements import Agreements
from socialekaart.storage.database import IN_MEMORY, Database
from socialekaart.storage.records import NewRecord, Records
from socialekaart.storage.wrong_doors import WrongDoors
from tests.factories import contact, service

FULL = Agreement(
    id="a1",
    kind=AgreementKind.FEEDBACK,
    record_id="r1",
    text="Altijd per brief",
    term="2 weken",
    with_whom="Jeroen Voorbeeld, regiebehandelaar",
    agreed_on=date(2024, 2, 29),
    review_on=date(2027, 5, 1),
    document="https://praktijk.example/afspraak",
)
OF_ALL = Agreement(id="a2", kind=AgreementKind.CONSULT, organization="Stichting Voorbeeld")
REPORT = WrongDoor("w1", "r1", ("financien",), "te groot", "r2", "Loket", date(2026, 11, 3))


@pytest.fixture
def db() -> Iterator[Database]:
    with Database.open(IN_MEMORY) as made, made.writing():
        offering = to_values(service(name="Grip op je geld"))
        person = to_values(contact(name="", role="aanmeldteam"))
        Records(made).add(
            [
                NewRecord(1, RecordKind.SERVICE, offering, id="r1"),
                NewRecord(2, RecordKind.CONTACT, person, id="r2"),
            ]
        )
        yield made


def test_an_agreement_comes_back_as_it_was_put_away(db: Database) -> None:
    Agreements(db).put(FULL)
    stored = Agreements(db).get("a1")
    assert stored is not None
    assert stored.agreement == FULL
    assert (stored.record_name, stored.record_kind) == ("Grip op je geld", RecordKind.SERVICE)
    assert stored.record_state is RecordState.OWN


def test_the_name_told_is_the_one_that_is_shown(db: Database) -> None:
    Agreements(db).put(FULL)
    Agreements(db).put(replace(FULL, id="a3", record_id="r2"))
    Records(db).set_own_value("r1", "name", "Onze naam")
    names = {one.agreement.id: one.record_name for one in Agreements(db).all()}
    assert names == {"a1": "Onze naam", "a3": "aanmeldteam"}


def test_an_agreement_with_an_organisation_has_no_record(db: Database) -> None:
    Agreements(db).put(OF_ALL)
    (stored,) = Agreements(db).all()
    assert (stored.agreement, stored.record_kind, stored.record_state) == (OF_ALL, None, None)


def test_what_concerns_a_record_is_its_own_and_that_of_organisations(db: Database) -> None:
    for one in (FULL, OF_ALL, replace(FULL, id="a3", record_id="r2")):
        Agreements(db).put(one)
    found = [one.agreement.id for one in Agreements(db).concerning(["r1"])]
    assert sorted(found) == ["a1", "a2"]


def test_an_ended_agreement_stays_in_the_file_and_can_hold_again(db: Database) -> None:
    Agreements(db).put(FULL)
    Agreements(db).end(["a1"])
    assert Agreements(db).all() == []
    assert Agreements(db).get("a1") is None
    assert db.rows("SELECT count(*) FROM agreement")[0][0] == 1
    Agreements(db).put(replace(FULL, term="3 weken"))
    assert [one.agreement.term for one in Agreements(db).all()] == ["3 weken"]


def test_organisations_are_told_once_however_they_are_written(db: Database) -> None:
    Agreements(db).put(replace(OF_ALL, organization="gemeente voorbeeld"))
    Agreements(db).put(replace(OF_ALL, id="a9", organization="Álles Voorbeeld"))
    assert [name.lower() for name in Agreements(db).organizations()] == [
        "gemeente voorbeeld",
        "álles voorbeeld",
    ]


def test_a_wrong_door_comes_back_and_the_newest_is_first(db: Database) -> None:
    doors = WrongDoors(db)
    doors.put(REPORT)
    newer = WrongDoor("w2", "r1", (), "zakelijk", "", "", date(2026, 12, 31))
    doors.put(newer)
    assert doors.of_record("r1") == [newer, REPORT]
    assert doors.of_record("r2") == []
    assert doors.get("w1") == REPORT


def test_a_wrong_door_that_was_taken_back_stays_in_the_file(db: Database) -> None:
    doors = WrongDoors(db)
    doors.put(REPORT)
    doors.end(["w1"])
    assert doors.of_record("r1") == []
    assert doors.get("w1") is None
    doors.put(REPORT)
    assert doors.of_record("r1") == [REPORT]
    assert db.rows("SELECT count(*) FROM wrong_door")[0][0] == 1
