"""The one append-only table of changes: it serves undo, "what changed" and the return file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from socialekaart.domain.model import RecordKind
from socialekaart.domain.record_values import WHOLE_RECORD
from socialekaart.storage.database import Database


def now_text() -> str:
    """Return this moment in UTC as stored: ISO 8601 with offset, to the microsecond."""
    return datetime.now(UTC).isoformat()


@dataclass(frozen=True, slots=True)
class Change:
    """One stored change. `layer` is "base" or "own"; values are JSON values, None for none."""

    at: datetime
    layer: str
    field: str
    old: Any
    new: Any
    source: str


@dataclass(frozen=True, slots=True)
class DeliveryChange:
    """One change by a delivery, and the record it is about."""

    at: datetime
    record_id: str
    kind: RecordKind
    record_name: str
    field: str
    old: Any
    new: Any

    @property
    def is_whole(self) -> bool:
        """Tell whether it is about the record itself."""
        return self.field == WHOLE_RECORD


class History:
    """Writes and reads changes; writing happens inside `Database.writing()`."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._station = ""

    def add(
        self,
        record_id: str,
        layer: str,
        changes: Mapping[str, tuple[Any, Any]],
        delivery_id: str | None = None,
    ) -> None:
        """Append a row for each field that changed."""
        self.add_many(layer, [(record_id, changes)], delivery_id)

    def add_many(
        self,
        layer: str,
        changed: Iterable[tuple[str, Mapping[str, tuple[Any, Any]]]],
        delivery_id: str | None = None,
    ) -> None:
        """Append a row for each field of each record that changed."""
        at = now_text()
        station = self._own_station()
        self._db.execute_many(
            "INSERT INTO history(station, record_id, layer, field, old, new, at, delivery_id)"
            " VALUES (?,?,?,?,?,?,?,?)",
            (
                (station, record_id, layer, name, _text(old), _text(new), at, delivery_id)
                for record_id, changes in changed
                for name, (old, new) in changes.items()
            ),
        )

    def of_record(self, record_id: str, limit: int = 100) -> list[Change]:
        """Return the newest changes of a record, newest first."""
        rows = self._db.rows(
            "SELECT h.at, h.layer, h.field, h.old, h.new, COALESCE(s.name, '') AS source"
            "  FROM history h LEFT JOIN delivery d ON d.id = h.delivery_id"
            "  LEFT JOIN source s ON s.id = d.source_id"
            " WHERE h.record_id = ? ORDER BY h.seq DESC LIMIT ?",
            (record_id, limit),
        )
        return [
            Change(
                datetime.fromisoformat(row["at"]),
                row["layer"],
                row["field"],
                _value(row["old"]),
                _value(row["new"]),
                row["source"],
            )
            for row in rows
        ]

    def of_delivery(self, delivery_id: str, limit: int) -> list[DeliveryChange]:
        """Return what a delivery and its undo changed, in order.

        A record that was new and is removed again has no name any more.
        """
        rows = self._db.rows(
            "SELECT h.at, h.record_id, COALESCE(r.kind, 'service') AS kind, h.field, h.old, h.new,"
            " COALESCE(json_extract(r.base, '$.name'), json_extract(r.base, '$.role'), '') AS name"
            "  FROM history h LEFT JOIN record r ON r.id = h.record_id"
            " WHERE h.delivery_id = ? ORDER BY h.seq LIMIT ?",
            (delivery_id, limit),
        )
        return [
            DeliveryChange(
                datetime.fromisoformat(row["at"]),
                row["record_id"],
                RecordKind(row["kind"]),
                row["name"],
                row["field"],
                _value(row["old"]),
                _value(row["new"]),
            )
            for row in rows
        ]

    def own_fields_taken_by(self, delivery_id: str, record_id: str) -> set[str]:
        """Return the fields of which a delivery took away the practice's own value."""
        rows = self._db.rows(
            # The plus keeps SQLite from going through all of the delivery for each record.
            "SELECT field FROM history WHERE +delivery_id = ? AND record_id = ? AND layer = 'own'"
            " AND new IS NULL",
            (delivery_id, record_id),
        )
        return {row["field"] for row in rows}

    def _own_station(self) -> str:
        """Return this database's station id, made once."""
        if not self._station:
            self._db.execute("INSERT OR IGNORE INTO setting VALUES ('station', ?)", (str(uuid4()),))
            rows = self._db.rows("SELECT value FROM setting WHERE name = 'station'")
            self._station = rows[0][0]
        return self._station


def _text(value: Any) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False)


def _value(text: str | None) -> Any:
    return None if text is None else json.loads(text)
