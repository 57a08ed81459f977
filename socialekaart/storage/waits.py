"""The waits that the practice heard, and how those of the source changed."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from socialekaart.domain.waiting import Wait
from socialekaart.storage.database import Database
from socialekaart.storage.history import now_text

WAIT_FIELDS = ("intake_wait_weeks", "treatment_wait_weeks", "wait_reference_date")
"""The attributes of an offering that tell its wait."""


@dataclass(frozen=True, slots=True)
class OwnWait:
    """A wait of the practice and the offering it is about."""

    record_id: str
    wait: Wait


@dataclass(frozen=True, slots=True)
class SourceChange:
    """What one delivery changed about a wait; `old` has a JSON value for each field it changed."""

    at: datetime
    old: dict[str, Any]


_COLUMNS = "id, record_id, target_group, intake_weeks, treatment_weeks, reference_date, recorded_by"


class Waits:
    """Reads and writes own waits; writing happens inside `Database.writing()`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, wait_id: str) -> OwnWait | None:
        """Return a wait that wasn't withdrawn."""
        found = self._those("id = ?", (wait_id,))
        return found[0] if found else None

    def of_record(self, record_id: str) -> list[Wait]:
        """Return what the practice heard about an offering and still holds true, oldest first."""
        return [one.wait for one in self._those("record_id = ?", (record_id,))]

    def of_records(self, record_ids: Sequence[str]) -> dict[str, list[Wait]]:
        """Return the same for some hundreds of offerings at most, by their id."""
        marks = ",".join("?" * len(record_ids))
        found: dict[str, list[Wait]] = {}
        for one in self._those(f"record_id IN ({marks})", record_ids):
            found.setdefault(one.record_id, []).append(one.wait)
        return found

    def put(self, one: OwnWait) -> None:
        """Write a wait, or put it in the place of what its id said; it holds again."""
        wait = one.wait
        if wait.reference_date is None:
            raise ValueError("an own wait has a reference date")
        self._db.execute(
            f"INSERT INTO wait({_COLUMNS}, since) VALUES (?,?,?,?,?,?,?,?)"
            " ON CONFLICT(id) DO UPDATE SET record_id = excluded.record_id,"
            " target_group = excluded.target_group, intake_weeks = excluded.intake_weeks,"
            " treatment_weeks = excluded.treatment_weeks,"
            " reference_date = excluded.reference_date, recorded_by = excluded.recorded_by,"
            " ended_at = NULL",
            (
                *(wait.id, one.record_id, wait.target_group),
                *(wait.intake_weeks, wait.treatment_weeks),
                *(wait.reference_date.isoformat(), wait.recorded_by, now_text()),
            ),
        )

    def withdraw(self, wait_id: str) -> None:
        """Let a wait no longer hold; the row stays."""
        self._db.execute("UPDATE wait SET ended_at = ? WHERE id = ?", (now_text(), wait_id))

    def source_changes(self, record_id: str) -> list[SourceChange]:
        """Return how the source's wait changed, newest first, one for each delivery.

        What a delivery changed that was undone is left out: the undoing is that delivery's too.
        """
        rows = self._db.rows(
            "SELECT h.delivery_id, h.at, h.field, h.old FROM history h"
            "  JOIN delivery d ON d.id = h.delivery_id AND d.undone_at IS NULL"
            f" WHERE h.record_id = ? AND h.layer = 'base' AND h.field IN ({_FIELD_MARKS})"
            " ORDER BY h.seq DESC",
            (record_id, *WAIT_FIELDS),
        )
        found: dict[str, SourceChange] = {}
        for row in rows:
            at = datetime.fromisoformat(row["at"])
            change = found.setdefault(row["delivery_id"], SourceChange(at, {}))
            change.old[row["field"]] = None if row["old"] is None else json.loads(row["old"])
        return list(found.values())

    def first_delivered_at(self, record_id: str) -> datetime | None:
        """Return when a source first delivered the record; None for the practice's own."""
        rows = self._db.rows(
            "SELECT d.received_at FROM record r JOIN delivery d ON d.id = r.first_delivery_id"
            " WHERE r.id = ?",
            (record_id,),
        )
        return datetime.fromisoformat(rows[0][0]) if rows else None

    def _those(self, condition: str, parameters: Sequence[Any]) -> list[OwnWait]:
        rows = self._db.rows(
            f"SELECT {_COLUMNS} FROM wait WHERE ended_at IS NULL AND {condition}"
            " ORDER BY reference_date, since, id",
            parameters,
        )
        return [OwnWait(row["record_id"], _wait(row)) for row in rows]


_FIELD_MARKS = ",".join("?" * len(WAIT_FIELDS))


def _wait(row: sqlite3.Row) -> Wait:
    return Wait(
        target_group=row["target_group"],
        intake_weeks=row["intake_weeks"],
        treatment_weeks=row["treatment_weeks"],
        reference_date=date.fromisoformat(row["reference_date"]),
        own=True,
        recorded_by=row["recorded_by"],
        id=row["id"],
    )
