"""The deliveries that were applied: when, from which files, what they brought, undone or not."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from socialekaart.storage.database import Database
from socialekaart.storage.history import now_text


@dataclass(frozen=True, slots=True)
class StoredDelivery:
    """One applied delivery. `files` are the names; `checksum` is SHA-256 in hex, "" when unknown.

    `was_withdrawn`: its source was out of sight before, and came back by it.
    """

    id: str
    source_id: str
    source: str
    received_at: datetime
    files: tuple[str, ...]
    counts: Mapping[str, int]
    checksum: str
    undone_at: datetime | None
    was_withdrawn: bool

    @property
    def can_be_undone(self) -> bool:
        """Tell whether what it replaced was kept; before that was so there was no checksum."""
        return bool(self.checksum)


_SELECT = """
    SELECT d.id, d.source_id, s.name AS source, d.received_at, d.files, d.counts, d.checksum,
           d.undone_at, d.was_withdrawn
      FROM delivery d JOIN source s ON s.id = d.source_id
"""


def _stored(row: Any) -> StoredDelivery:
    return StoredDelivery(
        id=row["id"],
        source_id=row["source_id"],
        source=row["source"],
        received_at=datetime.fromisoformat(row["received_at"]),
        files=tuple(file["naam"] for file in json.loads(row["files"])),
        counts=json.loads(row["counts"]),
        checksum=row["checksum"],
        undone_at=datetime.fromisoformat(row["undone_at"]) if row["undone_at"] else None,
        was_withdrawn=bool(row["was_withdrawn"]),
    )


class Deliveries:
    """Reads and writes deliveries; writing happens inside `Database.writing()`.

    Newest is what was applied last, whatever a computer's clock said.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def begin(
        self,
        source_id: str,
        files: Sequence[Mapping[str, object]],
        checksum: str = "",
        was_withdrawn: bool = False,
    ) -> str:
        """Note that files (each with at least a `naam`) were received; return the id."""
        delivery_id = str(uuid4())
        self._db.execute(
            "INSERT INTO delivery(id, source_id, received_at, files, checksum, was_withdrawn)"
            " VALUES (?,?,?,?,?,?)",
            (delivery_id, source_id, now_text(), json.dumps(list(files), ensure_ascii=False),
             checksum, was_withdrawn),
        )  # fmt: skip
        return delivery_id

    def end(self, delivery_id: str, counts: Mapping[str, int]) -> None:
        """Note what the delivery brought."""
        self._db.execute(
            "UPDATE delivery SET counts = ? WHERE id = ?", (json.dumps(dict(counts)), delivery_id)
        )

    def get(self, delivery_id: str) -> StoredDelivery | None:
        """Return one delivery."""
        rows = self._db.rows(f"{_SELECT} WHERE d.id = ?", (delivery_id,))
        return _stored(rows[0]) if rows else None

    def of_source(self, source_id: str) -> list[StoredDelivery]:
        """Return a source's deliveries, newest first."""
        rows = self._db.rows(
            f"{_SELECT} WHERE d.source_id = ? ORDER BY d.rowid DESC",
            (source_id,),
        )
        return [_stored(row) for row in rows]

    def newest(self, source_id: str) -> StoredDelivery | None:
        """Return the newest delivery of a source that still holds: the one that may be undone."""
        rows = self._db.rows(
            f"{_SELECT} WHERE d.source_id = ? AND d.undone_at IS NULL"
            " ORDER BY d.rowid DESC LIMIT 1",
            (source_id,),
        )
        return _stored(rows[0]) if rows else None

    def any(self) -> bool:
        """Tell whether there was ever a delivery."""
        return bool(self._db.rows("SELECT 1 FROM delivery LIMIT 1"))

    def mark_undone(self, delivery_id: str) -> None:
        """Note that a delivery was taken back."""
        self._db.execute(
            "UPDATE delivery SET undone_at = ? WHERE id = ?", (now_text(), delivery_id)
        )
