"""Checks of facts: kept, counted and taken back; rows are never deleted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from socialekaart.domain.freshness import CheckResult, Fact
from socialekaart.domain.model import RecordKind
from socialekaart.storage.checks import Checks, FactCheck
from socialekaart.storage.database import IN_MEMORY, Database
from socialekaart.storage.records import NewRecord, Records

MONDAY = date(2026, 11, 23)


@pytest.fixture
def db() -> Iterator[Database]:
    with Database.open(IN_MEMORY) as database, database.writing():
        yield database


@pytest.fixture
def record(db: Database) -> str:
    new = NewRecord(1, RecordKind.SERVICE, {"name": "Grip op je geld"})
    Records(db).add([new])
    return new.id


def check(record: str, on: date = MONDAY, result: CheckResult = CheckResult.CORRECT) -> FactCheck:
    return FactCheck(record, Fact.PHONE, result, on, "Bram")


def test_a_check_comes_back_as_it_was_kept(db: Database, record: str) -> None:
    kept = check(record)
    Checks(db).add([kept])
    (found,) = Checks(db).of_records([record, "weg"])[record]
    assert (found.id, found.fact, found.result) == (kept.id, kept.fact, kept.result)
    assert (found.checked_on, found.checker) == (MONDAY, "Bram")
    assert found.since is not None


def test_what_is_taken_back_counts_no_more_and_stays_in_the_file(db: Database, record: str) -> None:
    kept = check(record)
    Checks(db).add([kept])
    Checks(db).take_back([kept.id])
    assert Checks(db).of_records([record]) == {}
    assert Checks(db).checked_between(MONDAY, MONDAY) == {}
    assert len(db.rows("SELECT * FROM fact_check")) == 1


def test_a_day_counts_a_record_once_and_calls_in_vain_not(db: Database, record: str) -> None:
    first = date(2026, 11, 1)
    vain = check(record, date(2026, 11, 2), CheckResult.NOT_REACHED)
    Checks(db).add([check(record), check(record), check(record, first), vain])
    assert Checks(db).checked_between(first, MONDAY) == {first: 1, MONDAY: 1}
    assert Checks(db).records_checked_between(first, MONDAY) == 1


def test_many_records_are_read_in_pieces(db: Database) -> None:
    new = [NewRecord(n, RecordKind.SERVICE, {"name": "x"}) for n in range(1, 1_200)]
    Records(db).add(new)
    Checks(db).add(check(one.id) for one in new)
    assert len(Checks(db).of_records([one.id for one in new])) == len(new)
