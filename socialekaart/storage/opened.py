"""How often records were opened here, by month: all that is kept of who looks at what.

There is no day, no hour, no person, and never what was searched for.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from socialekaart.storage.database import Database

_CHUNK = 500


class Opened:
    """Counts and tells; counting happens inside `Database.writing()`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def count(self, record_id: str, day: date) -> None:
        """Count that a person opened a record; one that is no longer here is passed over."""
        self._db.execute(
            "INSERT INTO opened(record_id, month, times)"
            " SELECT id, ?, 1 FROM record WHERE id = ?"
            " ON CONFLICT(record_id, month) DO UPDATE SET times = times + 1",
            (month_of(day), record_id),
        )

    def times(self, record_ids: Sequence[str], day: date) -> dict[str, int]:
        """Return how often records were opened in the twelve months that end with this one."""
        found: dict[str, int] = {}
        for start in range(0, len(record_ids), _CHUNK):
            some = record_ids[start : start + _CHUNK]
            rows = self._db.rows(
                "SELECT record_id, sum(times) FROM opened"
                f" WHERE record_id IN ({','.join('?' * len(some))}) AND month BETWEEN ? AND ?"
                " GROUP BY record_id",
                (*some, first_month(day), month_of(day)),
            )
            found |= {row[0]: row[1] for row in rows}
        return found


def month_of(day: date) -> str:
    """Name the month of a day as stored: 2026-11."""
    return f"{day.year:04}-{day.month:02}"


def first_month(day: date) -> str:
    """Name the first of the twelve months that end with a day's."""
    year, month = (day.year, 1) if day.month == 12 else (day.year - 1, day.month + 1)
    return f"{year:04}-{month:02}"
