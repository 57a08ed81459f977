"""Sources: who keeps which records, where their files come from, and how that went last time."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from socialekaart.domain.model import RecordKind, RecordState
from socialekaart.storage.database import Database
from socialekaart.storage.history import now_text


@dataclass(frozen=True, slots=True)
class Source:
    """Who delivers. A withdrawn source keeps its records, unseen, until it is taken back.

    `kind` is "file", "folder" or "web"; `location` the folder or address, "" for files by hand.
    `etag` and `last_modified` are what the web server said of what was applied last. `problem` is
    why looking at it failed last time, in Dutch.
    """

    id: str
    name: str
    is_example: bool = False
    withdrawn: bool = False
    last_delivery: datetime | None = None
    kind: str = "file"
    location: str = ""
    check_at_start: bool = False
    trusted: bool = False
    email: str = ""
    etag: str = ""
    last_modified: str = ""
    checked_at: datetime | None = None
    problem: str = ""


_SELECT = """
    SELECT s.*, (SELECT max(d.received_at) FROM delivery d
                  WHERE d.source_id = s.id AND d.undone_at IS NULL) AS last_delivery
      FROM source s
"""


def _source(row: sqlite3.Row) -> Source:
    return Source(
        id=row["id"],
        name=row["name"],
        is_example=bool(row["is_example"]),
        withdrawn=row["withdrawn_at"] is not None,
        last_delivery=_moment(row["last_delivery"]),
        kind=row["kind"],
        location=row["location"],
        check_at_start=bool(row["check_at_start"]),
        trusted=bool(row["trusted"]),
        email=row["email"],
        etag=row["etag"],
        last_modified=row["last_modified"],
        checked_at=_moment(row["checked_at"]),
        problem=row["problem"],
    )


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


class Sources:
    """Reads and writes sources; writing happens inside `Database.writing()`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> list[Source]:
        """Return every source, by name."""
        return [_source(row) for row in self._db.rows(f"{_SELECT} ORDER BY s.name COLLATE NOCASE")]

    def get(self, source_id: str) -> Source | None:
        """Return one source."""
        rows = self._db.rows(f"{_SELECT} WHERE s.id = ?", (source_id,))
        return _source(rows[0]) if rows else None

    def by_name(self, name: str) -> Source | None:
        """Find a source by its name, capitals don't count."""
        wanted = name.strip().casefold()
        return next((source for source in self.all() if source.name.casefold() == wanted), None)

    def shown_counts(self) -> dict[tuple[str, RecordKind], int]:
        """Count, by source id and kind, the records that its last delivery held."""
        rows = self._db.rows(
            "SELECT source_id, kind, count(*) AS n FROM record"
            " WHERE source_id IS NOT NULL AND state = ? GROUP BY source_id, kind",
            (RecordState.DELIVERED,),
        )
        return {(row["source_id"], RecordKind(row["kind"])): int(row["n"]) for row in rows}

    def add(self, name: str, is_example: bool = False) -> Source:
        """Make a source."""
        source = Source(str(uuid4()), name.strip(), is_example)
        self._db.execute(
            "INSERT INTO source(id, name, is_example, created_at) VALUES (?,?,?,?)",
            (source.id, source.name, is_example, now_text()),
        )
        return source

    def change(self, source_id: str, values: Mapping[str, str | bool]) -> None:
        """Set name, kind, location, check_at_start, trusted or email; another place has no etag."""
        for column in ("name", "kind", "location", "check_at_start", "trusted", "email"):
            if column in values:
                self._db.execute(
                    f"UPDATE source SET {column} = ? WHERE id = ?", (values[column], source_id)
                )
        if "location" in values:
            self.set_received(source_id, "", "")

    def set_received(self, source_id: str, etag: str, last_modified: str) -> None:
        """Note what the web server said of the file that was applied."""
        self._db.execute(
            "UPDATE source SET etag = ?, last_modified = ? WHERE id = ?",
            (etag, last_modified, source_id),
        )

    def set_checked(self, source_id: str, problem: str = "") -> None:
        """Note that somebody looked whether there was news, and what went wrong if so."""
        self._db.execute(
            "UPDATE source SET checked_at = ?, problem = ? WHERE id = ?",
            (now_text(), problem, source_id),
        )

    def set_withdrawn(self, source_id: str, withdrawn: bool) -> None:
        """Take a source out of sight with all it delivered, or back."""
        self._db.execute(
            "UPDATE source SET withdrawn_at = ? WHERE id = ?",
            (now_text() if withdrawn else None, source_id),
        )
