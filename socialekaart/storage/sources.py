"""Sources and their deliveries: who keeps which records, and when they last came."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from socialekaart.domain.model import RecordKind, RecordState
from socialekaart.storage.database import Database
from socialekaart.storage.history import now_text


@dataclass(frozen=True, slots=True)
class Source:
    """Who delivers. A withdrawn source keeps its records, unseen, until it is taken back."""

    id: str
    name: str
    is_example: bool
    withdrawn: bool
    last_delivery: datetime | None


class Sources:
    """Reads and writes sources and deliveries; writing happens inside `Database.writing()`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> list[Source]:
        """Return every source, by name."""
        rows = self._db.rows(
            "SELECT s.id, s.name, s.is_example, s.withdrawn_at,"
            " (SELECT max(received_at) FROM delivery d WHERE d.source_id = s.id) AS last"
            " FROM source s ORDER BY s.name COLLATE NOCASE"
        )
        return [
            Source(
                row["id"],
                row["name"],
                bool(row["is_example"]),
                row["withdrawn_at"] is not None,
                None if row["last"] is None else datetime.fromisoformat(row["last"]),
            )
            for row in rows
        ]

    def shown_counts(self) -> dict[tuple[str, RecordKind], int]:
        """Count, by source id and kind, the records that its last delivery held."""
        rows = self._db.rows(
            "SELECT source_id, kind, count(*) AS n FROM record"
            " WHERE source_id IS NOT NULL AND state = ? GROUP BY source_id, kind",
            (RecordState.DELIVERED,),
        )
        return {(row["source_id"], RecordKind(row["kind"])): int(row["n"]) for row in rows}

    def by_name(self, name: str) -> Source | None:
        """Find a source by its name, capitals don't count."""
        wanted = name.strip().casefold()
        return next((source for source in self.all() if source.name.casefold() == wanted), None)

    def add(self, name: str, is_example: bool = False) -> Source:
        """Make a source."""
        source = Source(str(uuid4()), name.strip(), is_example, False, None)
        self._db.execute(
            "INSERT INTO source(id, name, is_example, created_at) VALUES (?,?,?,?)",
            (source.id, source.name, is_example, now_text()),
        )
        return source

    def set_withdrawn(self, source_id: str, withdrawn: bool) -> None:
        """Take a source out of sight with all it delivered, or back."""
        self._db.execute(
            "UPDATE source SET withdrawn_at = ? WHERE id = ?",
            (now_text() if withdrawn else None, source_id),
        )

    def begin_delivery(self, source_id: str, files: Sequence[Mapping[str, object]]) -> str:
        """Note that files were received; return the delivery's id."""
        delivery_id = str(uuid4())
        self._db.execute(
            "INSERT INTO delivery(id, source_id, received_at, files) VALUES (?,?,?,?)",
            (delivery_id, source_id, now_text(), json.dumps(list(files), ensure_ascii=False)),
        )
        return delivery_id

    def end_delivery(self, delivery_id: str, counts: Mapping[str, int]) -> None:
        """Note what the delivery brought."""
        self._db.execute(
            "UPDATE delivery SET counts = ? WHERE id = ?", (json.dumps(dict(counts)), delivery_id)
        )
