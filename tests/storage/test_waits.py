"""Own waits are kept, replaced and withdrawn, and never deleted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from socialekaart.domain.model import RecordKind
from socialekaart.domain.record_values import to_values
from socialekaart.domain.waiting import Wait
from socialekaart.storage.database import IN_MEMORY, Database
from socialekaart.storage.records import NewRecord, Records
from socialekaart.storage.waits import OwnWait, Waits
from tests.factories import service

WAIT = Wait("volwassenen", 6, None, date(2028, 2, 29), own=True, recorded_by="balie", id="w1")


@pytest.fixture
def db() -> Iterator[Database]:
    with Database.open(IN_MEMORY) as database:
        values = to_values(service())
        with database.writing():
            Records(database).add([NewRecord(1, RecordKind.SERVICE, values, id="s1")])
        yield database


def test_a_wait_comes_back_as_it_was_kept(db: Database) -> None:
    with db.writing():
        Waits(db).put(OwnWait("s1", WAIT))

    assert Waits(db).of_record("s1") == [WAIT]
    assert Waits(db).get("w1") == OwnWait("s1", WAIT)
    assert Waits(db).of_records(["s1", "s2"]) == {"s1": [WAIT]}


def test_a_wait_with_the_same_id_takes_its_place(db: Database) -> None:
    changed = replace(WAIT, intake_weeks=None, treatment_weeks=0, target_group="")
    with db.writing():
        Waits(db).put(OwnWait("s1", WAIT))
        Waits(db).put(OwnWait("s1", changed))

    assert Waits(db).of_record("s1") == [changed]


def test_a_withdrawn_wait_is_not_given_but_its_row_stays(db: Database) -> None:
    with db.writing():
        Waits(db).put(OwnWait("s1", WAIT))
        Waits(db).withdraw("w1")

    assert Waits(db).of_record("s1") == []
    assert Waits(db).get("w1") is None
    assert db.rows("SELECT count(*) FROM wait")[0][0] == 1


def test_a_withdrawn_wait_can_be_put_back(db: Database) -> None:
    with db.writing():
        Waits(db).put(OwnWait("s1", WAIT))
        Waits(db).withdraw("w1")
        Waits(db).put(OwnWait("s1", WAIT))

    assert Waits(db).of_record("s1") == [WAIT]


def test_an_own_wait_without_a_day_is_a_bug(db: Database) -> None:
    with pytest.raises(ValueError, match="reference date"):
        Waits(db).put(OwnWait("s1", replace(WAIT, reference_date=None)))


def test_a_record_of_the_practice_itself_was_never_delivered(db: Database) -> None:
    assert Waits(db).first_delivered_at("s1") is None
    assert Waits(db).source_changes("s1") == []
