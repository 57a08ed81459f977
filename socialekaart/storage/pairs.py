"""What people said of two records that look the same, and which are merged into which."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from socialekaart.storage.database import Database
from socialekaart.storage.history import now_text


@dataclass(frozen=True, slots=True)
class StoredPair:
    """A decision about two records; `moved` is what a merge moved from the second to the first."""

    id: str
    first_id: str
    second_id: str
    decision: str
    moved: Mapping[str, Any]


_MOVED = {
    "assignment": ("assignment", "contact_id"),
    "agreement": ("agreement", "record_id"),
    "wrong_door": ("wrong_door", "record_id"),
    "right_door": ("wrong_door", "instead_id"),
    "wait": ("wait", "record_id"),
}
"""What goes along with a merge, by the name it is kept by: table and column. Checks don't: one
record's number says nothing of another's."""


class Pairs:
    """Reads and writes decisions; writing happens inside `Database.writing()`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(
        self, first_id: str, second_id: str, decision: str, moved: Mapping[str, Any] | None = None
    ) -> str:
        """Keep a decision, in the place of an earlier one about these two; return its id."""
        now, pair_id = now_text(), str(uuid4())
        both = (first_id, second_id)
        self._db.execute(
            "UPDATE pair SET undone_at = ? WHERE undone_at IS NULL AND"
            " ((first_id = ? AND second_id = ?) OR (second_id = ? AND first_id = ?))",
            (now, *both, *both),
        )
        self._db.execute(
            "INSERT INTO pair(id, first_id, second_id, decision, moved, decided_at)"
            " VALUES (?,?,?,?,?,?)",
            (pair_id, *both, decision, json.dumps(moved or {}, ensure_ascii=False), now),
        )
        return pair_id

    def get(self, pair_id: str) -> StoredPair | None:
        """Return a decision that still holds."""
        rows = self._db.rows(
            "SELECT id, first_id, second_id, decision, moved FROM pair"
            " WHERE id = ? AND undone_at IS NULL",
            (pair_id,),
        )
        return _pair(rows[0]) if rows else None

    def valid(self) -> list[StoredPair]:
        """Return the decisions that hold, oldest first."""
        rows = self._db.rows(
            "SELECT id, first_id, second_id, decision, moved FROM pair"
            " WHERE undone_at IS NULL ORDER BY decided_at, rowid"
        )
        return [_pair(row) for row in rows]

    def of_record(self, record_id: str) -> list[StoredPair]:
        """Return the decisions about one record that hold."""
        rows = self._db.rows(
            "SELECT id, first_id, second_id, decision, moved FROM pair"
            " WHERE undone_at IS NULL AND (first_id = ? OR second_id = ?)",
            (record_id, record_id),
        )
        return [_pair(row) for row in rows]

    def undo(self, pair_id: str) -> None:
        """Let a decision no longer hold; the row stays."""
        self._db.execute("UPDATE pair SET undone_at = ? WHERE id = ?", (now_text(), pair_id))

    def set_merged(self, record_id: str, into: str | None) -> None:
        """Let a record be shown as part of another, or by itself again."""
        self._db.execute("UPDATE record SET merged_into = ? WHERE id = ?", (into, record_id))

    def merged_with(self, numbers: Sequence[int]) -> list[int]:
        """Return the numbers of the records that are merged into these."""
        marks = ",".join("?" * len(numbers))
        rows = self._db.rows(
            "SELECT r.nr FROM record k JOIN pair p ON p.first_id = k.id AND p.undone_at IS NULL"
            " JOIN record r ON r.id = p.second_id AND r.merged_into = k.id"
            f" WHERE k.nr IN ({marks})",
            numbers,
        )
        return [row["nr"] for row in rows]

    def merged_with_source(self, source_id: str) -> list[int]:
        """Return the numbers of the records that are merged into any of a source."""
        rows = self._db.rows(
            "SELECT r.nr FROM record k JOIN pair p ON p.first_id = k.id AND p.undone_at IS NULL"
            " JOIN record r ON r.id = p.second_id AND r.merged_into = k.id WHERE k.source_id = ?",
            (source_id,),
        )
        return [row["nr"] for row in rows]

    def rows_of(self, record_id: str) -> dict[str, list[str]]:
        """Return by name the ids of what the practice keeps with a record and a merge moves."""
        found = {
            name: self._db.rows(
                f"SELECT id FROM {table} WHERE {column} = ? AND ended_at IS NULL ORDER BY rowid",
                (record_id,),
            )
            for name, (table, column) in _MOVED.items()
        }
        return {name: [row["id"] for row in rows] for name, rows in found.items() if rows}

    def move(self, rows: Mapping[str, Sequence[str]], from_id: str, to_id: str) -> None:
        """Let those of these rows that still are of one record name another."""
        for name, ids in rows.items():
            table, column = _MOVED[name]
            self._db.execute_many(
                f"UPDATE {table} SET {column} = ? WHERE id = ? AND {column} = ?",
                ((to_id, one, from_id) for one in ids),
            )


def _pair(row: Any) -> StoredPair:
    return StoredPair(
        row["id"], row["first_id"], row["second_id"], row["decision"], json.loads(row["moved"])
    )
