"""The index of another version of the program is made anew, or refused."""

from __future__ import annotations

from datetime import datetime

import pytest

from socialekaart.domain.model import RecordKind
from socialekaart.errors import NewerDatabaseError
from socialekaart.services.answer_question import Answerer
from socialekaart.services.find_services import ServiceFinder
from socialekaart.services.first_start import fill_new_database
from socialekaart.services.rebuild_index import ensure_index
from socialekaart.services.reference import Reference
from socialekaart.services.views import ServiceQuery
from socialekaart.storage.database import Database
from socialekaart.storage.index_schema import INDEX_VERSION, index_version
from socialekaart.storage.records import Records
from tests.factories import contact, service
from tests.services.conftest import Deliver

MONDAY = datetime(2026, 11, 23, 10, 0)


def pretend(db: Database, version: int) -> None:
    """Leave the database as another version of the program would, with another index."""
    with db.writing():
        if version < INDEX_VERSION:
            for table in ("search_words", "search_head", "service_row", "contact_area"):
                db.execute(f"DROP TABLE {table}")
        db.execute(f"UPDATE setting SET value = '{version}' WHERE name = 'index_version'")


def test_an_older_index_is_made_anew_at_the_start(
    db: Database, reference: Reference, deliver: Deliver
) -> None:
    deliver([service(name="Biljartclub")], [contact()])
    pretend(db, INDEX_VERSION - 1)
    fill_new_database(db, reference, with_example=True)
    assert index_version(db) == INDEX_VERSION
    found = ServiceFinder(db, reference).find(ServiceQuery("biljart"), MONDAY)
    assert [hit.name for hit in found.hits] == ["Biljartclub"]
    answer = Answerer(db, reference).who(("financien",), reference.place("3241"), None, MONDAY)
    assert [line.contact.name for line in answer.lines] == ["Marijke Voorbeeld"]


def test_it_says_how_far_it_is(db: Database, reference: Reference, deliver: Deliver) -> None:
    deliver([service()], [contact()])
    pretend(db, 0)
    told: list[tuple[int, int]] = []
    assert ensure_index(db, reference, lambda done, total, doing: told.append((done, total)))
    assert told == [(0, 2), (1, 2)]
    assert not ensure_index(db, reference)


def test_the_index_of_a_newer_program_is_refused_and_left_alone(
    db: Database, reference: Reference, deliver: Deliver
) -> None:
    deliver([service()])
    pretend(db, INDEX_VERSION + 1)
    before = list(db.connection.iterdump())
    with pytest.raises(NewerDatabaseError, match="nieuwere versie"):
        ensure_index(db, reference)
    assert list(db.connection.iterdump()) == before
    assert Records(db).count(RecordKind.SERVICE) == 1
