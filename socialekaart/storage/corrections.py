"""What the practice reported as wrong, when that was sent, and what deliveries made of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from socialekaart.domain.model import RecordKind
from socialekaart.storage.database import Database
from socialekaart.storage.history import now_text


@dataclass(frozen=True, slots=True)
class StoredCorrection:
    """One report. `was` and `proposed` are JSON values, None for none; `verdict` is the newest
    delivery's (see `domain.corrections.Verdict`), "" while there is none."""

    id: str
    record_id: str
    kind: RecordKind
    external_id: str
    record_name: str
    source_id: str
    source: str
    delivery_id: str
    delivered_at: datetime | None
    field: str
    was: Any
    proposed: Any
    reason: str
    reported_at: datetime
    sent_at: datetime | None
    verdict: str


_SELECT = """
    SELECT c.id, c.record_id, r.kind, r.external_id, COALESCE(c.delivery_id, '') AS delivery_id,
           COALESCE(json_extract(r.base, '$.name'), json_extract(r.base, '$.role'), '')
           AS record_name, d.received_at,
           COALESCE(r.source_id, '') AS source_id, COALESCE(s.name, '') AS source,
           c.field, c.was, c.proposed, c.reason, c.reported_at, c.sent_at,
           COALESCE((SELECT t.state FROM correction_result t JOIN delivery v ON v.id = t.delivery_id
                      WHERE t.correction_id = c.id AND v.undone_at IS NULL
                      ORDER BY v.rowid DESC LIMIT 1), '') AS verdict
      FROM correction c
      JOIN record r ON r.id = c.record_id
      LEFT JOIN source s ON s.id = r.source_id
      LEFT JOIN delivery d ON d.id = c.delivery_id
     WHERE c.withdrawn_at IS NULL
"""


def _stored(row: Any) -> StoredCorrection:
    return StoredCorrection(
        id=row["id"],
        record_id=row["record_id"],
        kind=RecordKind(row["kind"]),
        external_id=row["external_id"],
        record_name=row["record_name"],
        source_id=row["source_id"],
        source=row["source"],
        delivery_id=row["delivery_id"],
        delivered_at=datetime.fromisoformat(row["received_at"]) if row["received_at"] else None,
        field=row["field"],
        was=json.loads(row["was"]),
        proposed=json.loads(row["proposed"]),
        reason=row["reason"],
        reported_at=datetime.fromisoformat(row["reported_at"]),
        sent_at=datetime.fromisoformat(row["sent_at"]) if row["sent_at"] else None,
        verdict=row["verdict"],
    )


class Corrections:
    """Reads and writes corrections; writing happens inside `Database.writing()`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, record_id: str, field: str, was: Any, proposed: Any, reason: str) -> str:
        """Note that a field of a record is wrong; return the id of the report."""
        correction_id = str(uuid4())
        self._db.execute(
            "INSERT INTO correction(id, record_id, delivery_id, field, was, proposed, reason,"
            " reported_at) SELECT ?, id, last_delivery_id, ?, ?, ?, ?, ? FROM record WHERE id = ?",
            (correction_id, field, json.dumps(was), json.dumps(proposed), reason, now_text(),
             record_id),
        )  # fmt: skip
        return correction_id

    def all(self, source_id: str = "") -> list[StoredCorrection]:
        """Return reports that weren't withdrawn, newest first; of one source or of all."""
        condition = " AND r.source_id = ?" if source_id else ""
        rows = self._db.rows(
            f"{_SELECT}{condition} ORDER BY c.reported_at DESC, c.rowid DESC",
            (source_id,) if source_id else (),
        )
        return [_stored(row) for row in rows]

    def of_record(self, record_id: str) -> list[StoredCorrection]:
        """Return the reports about one record, newest first."""
        rows = self._db.rows(
            f"{_SELECT} AND c.record_id = ? ORDER BY c.reported_at DESC, c.rowid DESC",
            (record_id,),
        )
        return [_stored(row) for row in rows]

    def withdraw(self, correction_id: str) -> None:
        """Take a report back; the row stays."""
        self._set("withdrawn_at", [correction_id])

    def give_back(self, correction_id: str) -> None:
        """Undo the withdrawal of a report."""
        self._db.execute("UPDATE correction SET withdrawn_at = NULL WHERE id = ?", (correction_id,))

    def mark_sent(self, correction_ids: Sequence[str]) -> None:
        """Note that reports were written to a file for the source."""
        self._set("sent_at", correction_ids)

    def answer(self, delivery_id: str, verdicts: Iterable[tuple[str, str]]) -> None:
        """Keep what a delivery made of reports: (report, verdict)."""
        self._db.execute_many(
            "INSERT OR REPLACE INTO correction_result(correction_id, delivery_id, state)"
            " VALUES (?,?,?)",
            ((correction_id, delivery_id, verdict) for correction_id, verdict in verdicts),
        )

    def _set(self, column: str, correction_ids: Sequence[str]) -> None:
        now = now_text()
        self._db.execute_many(
            f"UPDATE correction SET {column} = ? WHERE id = ?",
            ((now, correction_id) for correction_id in correction_ids),
        )
