"""What coverage asks of the tables."""

from __future__ import annotations

from datetime import date

from socialekaart.domain.model import RecordKind
from socialekaart.storage.coverage import last_checks, services_by_token
from socialekaart.storage.database import IN_MEMORY, Database
from socialekaart.storage.records import NewRecord, Records

_CHECK = (
    "INSERT INTO fact_check(id, record_id, fact, result, checked_on, since, ended_at)"
    " VALUES (?,?,'phone',?,?,'2026-01-01',?)"
)


def test_the_last_check_that_confirmed_something_counts() -> None:
    with Database.open(IN_MEMORY) as db:
        one = NewRecord(1, RecordKind.SERVICE, None)
        other = NewRecord(2, RecordKind.SERVICE, None)
        with db.writing():
            Records(db).add([one, other])
            db.execute_many(
                _CHECK,
                [
                    ("1", one.id, "klopt", "2026-02-01", None),
                    ("2", one.id, "gewijzigd", "2026-03-01", None),
                    ("3", one.id, "niet bereikt", "2026-04-01", None),
                    ("4", one.id, "klopt", "2026-05-01", "2026-05-02"),
                    ("5", other.id, "bestaat niet meer", "2026-05-01", None),
                ],
            )
        assert last_checks(db, [one.id, other.id]) == {one.id: date(2026, 3, 1)}
        assert last_checks(db, []) == {}


def test_an_empty_index_counts_nothing() -> None:
    with Database.open(IN_MEMORY) as db:
        assert services_by_token(db, "xm") == {}
