"""How often a record was opened: a number per month, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from socialekaart.domain.model import RecordKind
from socialekaart.storage.database import IN_MEMORY, Database
from socialekaart.storage.opened import Opened, first_month
from socialekaart.storage.records import NewRecord, Records


@pytest.fixture
def db() -> Iterator[Database]:
    with Database.open(IN_MEMORY) as database, database.writing():
        yield database


@pytest.fixture
def record(db: Database) -> str:
    new = NewRecord(1, RecordKind.SERVICE, {"name": "Grip op je geld"})
    Records(db).add([new])
    return new.id


def test_the_twelve_months_up_to_a_day_are_counted(db: Database, record: str) -> None:
    opened = Opened(db)
    for day in (date(2025, 11, 30), date(2025, 12, 1), date(2026, 11, 1), date(2026, 11, 30)):
        opened.count(record, day)
    assert opened.times([record], date(2026, 11, 23)) == {record: 3}
    assert opened.times([record], date(2025, 11, 1)) == {record: 1}


@pytest.mark.parametrize(
    ("day", "month"),
    [
        (date(2026, 12, 31), "2026-01"),
        (date(2027, 1, 1), "2026-02"),
        (date(2028, 2, 29), "2027-03"),
    ],
    ids=["december", "january", "leap_day"],
)
def test_a_year_of_months_begins_eleven_before_this_one(day: date, month: str) -> None:
    assert first_month(day) == month


def test_only_the_month_and_a_number_are_kept(db: Database, record: str) -> None:
    Opened(db).count(record, date(2026, 11, 23))
    Opened(db).count(record, date(2026, 11, 24))
    assert [tuple(row) for row in db.rows("SELECT * FROM opened")] == [(record, "2026-11", 2)]


def test_a_record_that_is_no_longer_here_is_passed_over(db: Database) -> None:
    Opened(db).count("weg", date(2026, 11, 23))
    assert db.rows("SELECT * FROM opened") == []
