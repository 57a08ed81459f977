"""What a delivery replaced, kept so that the whole delivery can be taken back."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from socialekaart.storage.database import Database

_KEPT = ("external_id", "match_key", "base", "row_hash", "state", "last_delivery_id")
"""The columns of a record that a delivery may change."""


class Journal:
    """Keeps records as they were before a delivery; writing inside `Database.writing()`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def keep(self, delivery_id: str, numbers: Sequence[int]) -> None:
        """Keep these records with their own values as they are now; the first time counts."""
        columns = ", ".join(f"'{name}', r.{name}" for name in _KEPT)
        marks = ",".join("?" * len(numbers))
        self._db.execute(
            "INSERT OR IGNORE INTO delivery_before(delivery_id, record_id, before)"
            # The inner json(): whether a subquery's text counts as JSON differs by SQLite version.
            f" SELECT ?, r.id, json_object({columns}, 'overlay', json((SELECT json_group_object("
            "   o.field, json_object('value', o.value, 'changed_at', o.changed_at))"
            "   FROM overlay o WHERE o.record_id = r.id)))"
            f" FROM record r WHERE r.nr IN ({marks})",
            (delivery_id, *numbers),
        )

    def kept(self, delivery_id: str) -> Iterator[tuple[str, dict[str, Any]]]:
        """Yield id and former columns of each record that the delivery touched."""
        last = ""
        while rows := self._db.rows(
            "SELECT record_id, before FROM delivery_before"
            " WHERE delivery_id = ? AND record_id > ? ORDER BY record_id LIMIT 500",
            (delivery_id, last),
        ):
            for row in rows:
                yield row["record_id"], json.loads(row["before"])
            last = rows[-1]["record_id"]

    def put_back(self, records: Sequence[tuple[str, dict[str, Any]]]) -> None:
        """Give records their former columns; ids go last, so that two may have swapped theirs."""
        self._db.execute_many(
            "UPDATE record SET external_id = '' WHERE id = ?", ((id_,) for id_, _ in records)
        )
        columns = ", ".join(f"{name} = ?" for name in _KEPT if name != "external_id")
        self._db.execute_many(
            f"UPDATE record SET {columns} WHERE id = ?",
            (
                (*(before[name] for name in _KEPT if name != "external_id"), id_)
                for id_, before in records
            ),
        )

    def put_back_ids(self, records: Sequence[tuple[str, dict[str, Any]]]) -> None:
        """Give records the source's ids they had, once every record of the delivery let go."""
        self._db.execute_many(
            "UPDATE record SET external_id = ? WHERE id = ? AND external_id <> ?",
            ((before["external_id"], id_, before["external_id"]) for id_, before in records),
        )

    def put_back_own_value(self, record_id: str, attribute: str, kept: dict[str, Any]) -> None:
        """Give a record back an own value that a delivery took, unless there is a newer one."""
        self._db.execute(
            "INSERT OR IGNORE INTO overlay(record_id, field, value, changed_at) VALUES (?,?,?,?)",
            (record_id, attribute, kept["value"], kept["changed_at"]),
        )

    def forget(self, delivery_id: str) -> None:
        """Drop what was kept for a delivery that has been undone."""
        self._db.execute("DELETE FROM delivery_before WHERE delivery_id = ?", (delivery_id,))
