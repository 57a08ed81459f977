"""What the practice found offerings not to be for, and who is."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from socialekaart.domain.wrong_door import WrongDoor
from socialekaart.storage.database import Database
from socialekaart.storage.history import now_text

_COLUMNS = "id, record_id, domains, reason, instead_id, instead_name, reported_on"


class WrongDoors:
    """Reads and writes wrong doors; writing happens inside `Database.writing()`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of_record(self, record_id: str) -> list[WrongDoor]:
        """Return the reports about a record that hold, newest first."""
        rows = self._db.rows(
            f"SELECT {_COLUMNS} FROM wrong_door WHERE ended_at IS NULL AND record_id = ?"
            " ORDER BY reported_on DESC, since DESC, rowid DESC",
            (record_id,),
        )
        return [_wrong_door(row) for row in rows]

    def get(self, report_id: str) -> WrongDoor | None:
        """Return a report that holds."""
        rows = self._db.rows(
            f"SELECT {_COLUMNS} FROM wrong_door WHERE ended_at IS NULL AND id = ?", (report_id,)
        )
        return _wrong_door(rows[0]) if rows else None

    def put(self, one: WrongDoor) -> None:
        """Write a report; one that was ended holds again."""
        self._db.execute(
            f"INSERT INTO wrong_door({_COLUMNS}, since) VALUES (?,?,?,?,?,?,?,?)"
            " ON CONFLICT(id) DO UPDATE SET ended_at = NULL",
            (
                *(one.id, one.record_id, json.dumps(one.domains), one.reason),
                *(one.instead_id or None, one.instead_name, one.reported_on.isoformat()),
                now_text(),
            ),
        )

    def end(self, ids: Iterable[str]) -> None:
        """Let reports no longer hold; the rows stay."""
        self._db.execute_many(
            "UPDATE wrong_door SET ended_at = ? WHERE id = ?", ((now_text(), one) for one in ids)
        )


def _wrong_door(row: Any) -> WrongDoor:
    return WrongDoor(
        id=row["id"],
        record_id=row["record_id"],
        domains=tuple(json.loads(row["domains"])),
        reason=row["reason"],
        instead_id=row["instead_id"] or "",
        instead_name=row["instead_name"],
        reported_on=date.fromisoformat(row["reported_on"]),
    )
