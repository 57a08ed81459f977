"""Which records may come on the one-minute list: a bounded pool, whatever the directory's size.

Whether they are due, and in which order, is decided in `domain.checklist`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from socialekaart.domain.model import RecordKind
from socialekaart.storage.database import Database
from socialekaart.storage.opened import first_month, month_of


class CheckCandidates:
    """Gives the numbers of records to look at."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def most_opened(self, day: date, limit: int) -> list[int]:
        """Return the records opened most often in the twelve months up to a day, most first."""
        rows = self._db.rows(
            "SELECT r.nr FROM (SELECT record_id, sum(times) AS times FROM opened"
            " WHERE month BETWEEN ? AND ? GROUP BY record_id ORDER BY 2 DESC, 1 LIMIT ?) o"
            " JOIN record r ON r.id = o.record_id ORDER BY o.times DESC, r.nr",
            (first_month(day), month_of(day), limit),
        )
        return [row[0] for row in rows]

    def once_checked(self, limit: int) -> list[int]:
        """Return the records that the practice ever called about, the longest ago first."""
        rows = self._db.rows(
            "SELECT r.nr FROM (SELECT record_id, max(checked_on) AS last FROM fact_check"
            " WHERE ended_at IS NULL GROUP BY record_id ORDER BY 2, 1 LIMIT ?) f"
            " JOIN record r ON r.id = f.record_id ORDER BY f.last, r.nr",
            (limit,),
        )
        return [row[0] for row in rows]

    def stalest_services(self, question: str, day: date, limit: int) -> list[int]:
        """Return offerings that nobody here ever called about, the longest unchecked first.

        What ended before a day is left out: it would stand before all others for ever. `question`
        narrows to an area, as full-text of the index; "" looks at all of them.
        """
        within = "nr IN (SELECT rowid FROM search_head WHERE search_head MATCH ?)"
        rows = self._db.rows(
            f"SELECT nr FROM service_index WHERE {within if question else '1'}"
            " AND (ends = '' OR ends >= ?)"
            f" AND NOT EXISTS ({_CHECKED.format(nr='service_index.nr')})"
            " ORDER BY assured, nr LIMIT ?",
            (*((question,) if question else ()), day.isoformat(), limit),
        )
        return [row[0] for row in rows]

    def stalest_contacts(self, tokens: Sequence[str], day: date, limit: int) -> list[int]:
        """Return contacts that nobody here ever called about, the longest unchecked first.

        Who stopped before a day, or whose source is out of sight, is left out. `tokens` narrow to
        an area, as in `contact_area`; without any all are looked at.
        """
        marks = ",".join("?" * len(tokens))
        within = f"AND r.nr IN (SELECT nr FROM contact_area WHERE token IN ({marks}))"
        rows = self._db.rows(
            "SELECT r.nr FROM record r LEFT JOIN source s ON s.id = r.source_id"
            f" WHERE r.kind = '{RecordKind.CONTACT}' AND r.state IN ('delivered', 'own')"
            f" AND s.withdrawn_at IS NULL {within if tokens else ''}"
            f" AND coalesce({_LAST_DAY}, '9999') >= ?"
            f" AND NOT EXISTS ({_CHECKED.format(nr='r.nr')})"
            " ORDER BY coalesce(json_extract(r.base, '$.assured_date'), ''), r.nr LIMIT ?",
            (*tokens, day.isoformat(), limit),
        )
        return [row[0] for row in rows]


_LAST_DAY = (
    "(SELECT json_extract(o.value, '$') FROM overlay o WHERE o.record_id = r.id"
    " AND o.field = 'valid_to'), json_extract(r.base, '$.valid_to')"
)
_CHECKED = (
    "SELECT 1 FROM fact_check f JOIN record k ON k.id = f.record_id"
    " WHERE k.nr = {nr} AND f.ended_at IS NULL"
)
