"""Checks of facts by the practice, what else says when a fact was known, and what to check next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from socialekaart.domain.freshness import CheckResult, Fact
from socialekaart.storage.database import Database
from socialekaart.storage.history import now_text

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class FactCheck:
    """One fact of a record as somebody of the practice found it on a day (Dutch time).

    `since` is the moment it was written down, None before that.
    """

    record_id: str
    fact: Fact
    result: CheckResult
    checked_on: date
    checker: str = ""
    since: datetime | None = None
    id: str = field(default_factory=lambda: str(uuid4()))


@dataclass(frozen=True, slots=True)
class Span:
    """A time between two moments (with time zone), both excluded; None is from the beginning."""

    since: datetime | None
    until: datetime

    def holds(self, moment: datetime) -> bool:
        """Tell whether a moment lies in it."""
        return (self.since is None or moment > self.since) and moment < self.until


class Checks:
    """Reads and writes checks; writing happens inside `Database.writing()`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, checks: Iterable[FactCheck]) -> None:
        """Write checks down."""
        now = now_text()
        self._db.execute_many(
            "INSERT INTO fact_check(id, record_id, fact, result, checked_on, checker, since)"
            " VALUES (?,?,?,?,?,?,?)",
            (
                (one.id, one.record_id, one.fact, one.result, one.checked_on.isoformat(),
                 one.checker, now)
                for one in checks
            ),
        )  # fmt: skip

    def take_back(self, ids: Iterable[str]) -> None:
        """Let checks no longer count; the rows stay."""
        self._db.execute_many(
            "UPDATE fact_check SET ended_at = ? WHERE id = ?", ((now_text(), one) for one in ids)
        )

    def of_records(self, record_ids: Sequence[str]) -> dict[str, list[FactCheck]]:
        """Return by record the checks that count, oldest first."""
        found: dict[str, list[FactCheck]] = {}
        select = (
            "SELECT id, record_id, fact, result, checked_on, checker, since FROM fact_check"
            " WHERE ended_at IS NULL AND record_id IN ({marks}) ORDER BY since, rowid"
        )
        for row in self._in_chunks(select, record_ids):
            found.setdefault(row["record_id"], []).append(_check(row))
        return found

    def last_confirmed(self, fact: Fact) -> dict[str, date]:
        """Return by record the last day that the practice found one fact right, or put it right."""
        rows = self._db.rows(
            "SELECT record_id, max(checked_on) FROM fact_check WHERE ended_at IS NULL"
            " AND fact = ? AND result IN (?, ?) GROUP BY record_id",
            (fact, CheckResult.CORRECT, CheckResult.CHANGED),
        )
        return {row[0]: date.fromisoformat(row[1]) for row in rows}

    def checked_between(self, first: date, last: date) -> dict[date, int]:
        """Count by day the records about which something came to light; both days included.

        Who wasn't reached doesn't count, who was asked about twice on a day counts once.
        """
        rows = self._db.rows(
            "SELECT checked_on, count(DISTINCT record_id) FROM fact_check WHERE ended_at IS NULL"
            " AND result <> ? AND checked_on BETWEEN ? AND ? GROUP BY checked_on",
            (CheckResult.NOT_REACHED, first.isoformat(), last.isoformat()),
        )
        return {date.fromisoformat(row[0]): row[1] for row in rows}

    def records_checked_between(self, first: date, last: date) -> int:
        """Count the records of `checked_between` once each, however many days they took."""
        rows = self._db.rows(
            "SELECT count(DISTINCT record_id) FROM fact_check WHERE ended_at IS NULL"
            " AND result <> ? AND checked_on BETWEEN ? AND ?",
            (CheckResult.NOT_REACHED, first.isoformat(), last.isoformat()),
        )
        return int(rows[0][0])

    # --- what else says when something was known ------------------------------------------------

    def own_values_since(self, record_ids: Sequence[str]) -> dict[str, dict[str, datetime]]:
        """Return by record and field when the practice wrote its own value (with time zone)."""
        found: dict[str, dict[str, datetime]] = {}
        select = "SELECT record_id, field, changed_at FROM overlay WHERE record_id IN ({marks})"
        for row in self._in_chunks(select, record_ids):
            moment = datetime.fromisoformat(row["changed_at"])
            found.setdefault(row["record_id"], {})[row["field"]] = moment
        return found

    def delivered_changes(self, record_ids: Sequence[str]) -> dict[str, dict[str, list[Span]]]:
        """Return by record and field when something else was shown than now, because of a delivery.

        One that was taken back only counts from what it brought until then. One that only took over
        what the practice said already changed nothing that was shown.
        """
        found: dict[str, dict[str, list[Span]]] = {}
        select = (
            "SELECT h.record_id, h.field, min(h.at) AS at, max(h.at) AS until, d.undone_at"
            " FROM history h LEFT JOIN delivery d ON d.id = h.delivery_id"
            " WHERE h.layer = 'base' AND h.record_id IN ({marks}) AND NOT EXISTS"
            " (SELECT 1 FROM history o WHERE o.record_id = h.record_id AND o.field = h.field"
            " AND +o.delivery_id = h.delivery_id AND o.layer = 'own' AND o.old = h.new"
            " AND o.new IS NULL) GROUP BY h.record_id, h.field, h.delivery_id"
        )
        for row in self._in_chunks(select, record_ids):
            of_field = found.setdefault(row["record_id"], {}).setdefault(row["field"], [])
            since = datetime.fromisoformat(row["at"]) if row["undone_at"] else None
            of_field.append(Span(since, datetime.fromisoformat(row["until"])))
        return found

    def _in_chunks(self, select: str, record_ids: Sequence[str]) -> Iterable[Any]:
        for start in range(0, len(record_ids), _CHUNK):
            some = record_ids[start : start + _CHUNK]
            yield from self._db.rows(select.format(marks=",".join("?" * len(some))), some)


def _check(row: Any) -> FactCheck:
    return FactCheck(
        record_id=row["record_id"],
        fact=Fact(row["fact"]),
        result=CheckResult(row["result"]),
        checked_on=date.fromisoformat(row["checked_on"]),
        checker=row["checker"],
        since=datetime.fromisoformat(row["since"]),
        id=row["id"],
    )
