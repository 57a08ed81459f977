"""Records in two layers: what the source delivered (base) and what the practice made of it.

Values are the plain dicts of `domain.record_values`. Nothing here decides what a delivery means;
that is `services.deliveries`.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from socialekaart.domain.model import Record, RecordKind, RecordState
from socialekaart.domain.record_values import Values, effective
from socialekaart.storage.database import Database
from socialekaart.storage.history import now_text


@dataclass(frozen=True, slots=True)
class StoredRecord:
    """One record with both layers. `source_id` and `source` are "" for the practice's own."""

    nr: int
    id: str
    kind: RecordKind
    external_id: str
    state: RecordState
    source_id: str
    source: str
    is_example: bool
    delivered_at: str
    base: Values | None
    overlay: Values
    merged_into: str = ""

    def effective(self) -> Record:
        """Return the record as shown: base with overlay over it."""
        return effective(self.kind, self.base, self.overlay)

    def shown_value(self, attribute: str) -> Any:
        """Return the JSON value of one field as shown, None for none."""
        return self.overlay.get(attribute, (self.base or {}).get(attribute))

    @property
    def says_secret(self) -> bool:
        """Tell whether either layer calls the address confidential, whatever the other says."""
        layers = (self.base or {}, self.overlay)
        return any(layer.get("confidential_address") for layer in layers)


@dataclass(frozen=True, slots=True)
class OwnValue:
    """A JSON value of the practice; `changed_at` as stored, see `history.now_text`."""

    value: Any
    changed_at: str


@dataclass(frozen=True, slots=True)
class KnownRow:
    """What an import must know of a record that may be the one in the file."""

    nr: int
    id: str
    row_hash: str
    state: RecordState
    match_key: str
    external_id: str


@dataclass(frozen=True, slots=True)
class NewRecord:
    """A record to store, with the number it gets from `Records.next_number` and its own new id."""

    nr: int
    kind: RecordKind
    base: Values | None
    source_id: str | None = None
    delivery_id: str | None = None
    external_id: str = ""
    match_key: str = ""
    row_hash: str = ""
    id: str = field(default_factory=lambda: str(uuid4()))

    @property
    def state(self) -> RecordState:
        """How it stands towards its source, if it has one."""
        return RecordState.DELIVERED if self.source_id else RecordState.OWN


_KNOWN = "nr, id, row_hash, state, match_key, external_id"
_SELECT = """
    SELECT r.nr, r.id, r.kind, r.external_id, r.state, r.base, r.merged_into,
           COALESCE(r.source_id, '') AS source_id, COALESCE(s.name, '') AS source,
           COALESCE(s.is_example, 0) AS is_example, COALESCE(d.received_at, '') AS delivered_at,
           (SELECT json_group_object(o.field, json(o.value))
              FROM overlay o WHERE o.record_id = r.id) AS overlay
      FROM record r
      LEFT JOIN source s ON s.id = r.source_id
      LEFT JOIN delivery d ON d.id = r.last_delivery_id
"""
_SHOWN = (
    "r.state NOT IN ('deleted', 'archived') AND (s.id IS NULL OR s.withdrawn_at IS NULL)"
    # What is merged into another comes back into sight when that other is no longer delivered.
    " AND (r.merged_into IS NULL OR NOT EXISTS (SELECT 1 FROM record k"
    " LEFT JOIN source ks ON ks.id = k.source_id WHERE k.id = r.merged_into"
    " AND k.state IN ('delivered', 'own') AND ks.withdrawn_at IS NULL))"
)


def _stored(row: sqlite3.Row) -> StoredRecord:
    return StoredRecord(
        nr=row["nr"],
        id=row["id"],
        kind=RecordKind(row["kind"]),
        external_id=row["external_id"],
        state=RecordState(row["state"]),
        source_id=row["source_id"],
        source=row["source"],
        is_example=bool(row["is_example"]),
        delivered_at=row["delivered_at"],
        base=None if row["base"] is None else json.loads(row["base"]),
        overlay=json.loads(row["overlay"]),
        merged_into=row["merged_into"] or "",
    )


def _known(row: sqlite3.Row) -> KnownRow:
    return KnownRow(
        row["nr"],
        row["id"],
        row["row_hash"],
        RecordState(row["state"]),
        row["match_key"],
        row["external_id"],
    )


def _new_row(new: NewRecord) -> tuple[Any, ...]:
    base = None if new.base is None else _json(new.base)
    keys = (new.source_id, new.external_id, new.match_key, base, new.row_hash, new.state)
    return (new.nr, new.id, new.kind, *keys, new.delivery_id, new.delivery_id)


class Records:
    """Reads and writes records; writing happens inside `Database.writing()`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, record_id: str) -> StoredRecord | None:
        """Return the record, also when it is deleted or its source withdrawn."""
        rows = self._db.rows(f"{_SELECT} WHERE r.id = ?", (record_id,))
        return _stored(rows[0]) if rows else None

    def by_numbers(self, numbers: Sequence[int]) -> dict[int, StoredRecord]:
        """Return shown records by their local number."""
        marks = ",".join("?" * len(numbers))
        rows = self._db.rows(f"{_SELECT} WHERE r.nr IN ({marks}) AND {_SHOWN}", numbers)
        return {row["nr"]: _stored(row) for row in rows}

    def by_external_ids(
        self, source_id: str, kind: RecordKind, external_ids: Sequence[str]
    ) -> list[StoredRecord]:
        """Return shown records of one source by the ids it gave them."""
        marks = ",".join("?" * len(external_ids))
        rows = self._db.rows(
            # Only with the condition of its index does SQLite use that, not read the whole source.
            f"{_SELECT} WHERE r.source_id = ? AND r.kind = ? AND r.external_id <> ''"
            f" AND r.external_id IN ({marks}) AND {_SHOWN}",
            (source_id, kind, *external_ids),
        )
        return [_stored(row) for row in rows]

    def by_name(self, kind: RecordKind, name: str) -> list[StoredRecord]:
        """Return shown records that a source calls by this name, capitals don't count."""
        rows = self._db.rows(
            f"{_SELECT} WHERE r.kind = ? AND json_extract(r.base, '$.name') COLLATE NOCASE = ?"
            f" AND {_SHOWN} ORDER BY r.nr LIMIT 5",
            (kind, name),
        )
        return [_stored(row) for row in rows]

    def contacts_of_service(self, source_id: str, external_id: str) -> list[StoredRecord]:
        """Return shown contacts of the source that name this offering as one of theirs."""
        rows = self._db.rows(
            f"{_SELECT} WHERE r.source_id = ? AND r.kind = 'contact' AND {_SHOWN} AND EXISTS"
            " (SELECT 1 FROM json_each(r.base, '$.service_ids') e WHERE e.value = ?)"
            " ORDER BY r.nr",
            (source_id, external_id),
        )
        return [_stored(row) for row in rows]

    def municipalities_of(self, source_id: str) -> list[str]:
        """Return the CBS codes of the municipalities a source has offerings in or contacts for."""
        rows = self._db.rows(
            "SELECT json_extract(base, '$.municipality') FROM record"
            " WHERE source_id = :source AND kind = 'service' AND state = 'delivered'"
            " UNION SELECT area.value FROM record, json_each(base, '$.area.names') AS area"
            " WHERE source_id = :source AND kind = 'contact' AND state = 'delivered'"
            " AND json_extract(base, '$.area.kind') = 'gemeente'",
            {"source": source_id},
        )
        return sorted(row[0] for row in rows if row[0])

    def shown(self, kind: RecordKind, source_id: str | None = None) -> Iterator[StoredRecord]:
        """Yield shown records of a kind, of one source when given, in order of arrival.

        Reads a piece at a time, so that the country's records don't fill the memory.
        """
        last = 0
        # The plus keeps SQLite from using another index than the number's, and sorting every piece.
        condition = f"+r.kind = ? AND {_SHOWN}" + (" AND +r.source_id = ?" if source_id else "")
        parameters = (kind, source_id) if source_id else (kind,)
        while rows := self._db.rows(
            f"{_SELECT} WHERE {condition} AND r.nr > ? ORDER BY r.nr LIMIT 1000",
            (*parameters, last),
        ):
            yield from map(_stored, rows)
            last = rows[-1]["nr"]

    def in_any_state(self, numbers: Sequence[int]) -> dict[int, StoredRecord]:
        """Return records by their local number, also those out of sight."""
        marks = ",".join("?" * len(numbers))
        rows = self._db.rows(f"{_SELECT} WHERE r.nr IN ({marks})", numbers)
        return {row["nr"]: _stored(row) for row in rows}

    def standing(
        self, source_id: str, kind: RecordKind, state: RecordState
    ) -> list[tuple[int, str]]:
        """Return number and id of a source's records in this state, oldest first."""
        rows = self._db.rows(
            "SELECT nr, id FROM record WHERE source_id = ? AND kind = ? AND state = ? ORDER BY nr",
            (source_id, kind, state),
        )
        return [(row["nr"], row["id"]) for row in rows]

    def first_delivered_by(
        self, source_id: str, delivery_id: str
    ) -> list[tuple[int, str, RecordKind]]:
        """Return number, id and kind of the records that a delivery brought, oldest first."""
        rows = self._db.rows(
            "SELECT nr, id, kind FROM record WHERE source_id = ? AND first_delivery_id = ?"
            " ORDER BY nr",
            (source_id, delivery_id),
        )
        return [(row["nr"], row["id"], RecordKind(row["kind"])) for row in rows]

    def remove(self, numbers: Iterable[int]) -> None:
        """Remove records for good: only those of an undone delivery that nobody added to."""
        gone = [(nr,) for nr in numbers]
        self._db.execute_many(
            "DELETE FROM opened WHERE record_id = (SELECT id FROM record WHERE nr = ?)", gone
        )
        self._db.execute_many("DELETE FROM record WHERE nr = ?", gone)

    def has_any(self, source_id: str, kind: RecordKind) -> bool:
        """Tell whether a source ever delivered a record of this kind."""
        return bool(
            self._db.rows(
                "SELECT 1 FROM record WHERE source_id = ? AND kind = ? LIMIT 1", (source_id, kind)
            )
        )

    def count(self, kind: RecordKind) -> int:
        """Count the shown records of a kind."""
        rows = self._db.rows(
            "SELECT count(*) FROM record r LEFT JOIN source s ON s.id = r.source_id"
            f" WHERE r.kind = ? AND {_SHOWN}",
            (kind,),
        )
        return int(rows[0][0])

    def delivered(
        self, source_id: str, kind: RecordKind, external_ids: Sequence[str]
    ) -> dict[str, KnownRow]:
        """Return by id the records that a source gave these ids, whatever became of them."""
        marks = ",".join("?" * len(external_ids))
        rows = self._db.rows(
            f"SELECT external_id, {_KNOWN} FROM record WHERE source_id = ? AND kind = ?"
            f" AND external_id <> '' AND external_id IN ({marks})",
            (source_id, kind, *external_ids),
        )
        return {row["external_id"]: _known(row) for row in rows}

    def known(self, source_id: str, kind: RecordKind, record_id: str) -> KnownRow | None:
        """Return what an import must know of one of its source's records."""
        rows = self._db.rows(
            f"SELECT {_KNOWN} FROM record WHERE id = ? AND source_id = ? AND kind = ?",
            (record_id, source_id, kind),
        )
        return _known(rows[0]) if rows else None

    def with_hash(self, source_id: str, kind: RecordKind, row_hash: str) -> list[KnownRow]:
        """Return a source's records that came from such a row, oldest first."""
        rows = self._db.rows(
            f"SELECT {_KNOWN} FROM record WHERE source_id = ? AND kind = ? AND row_hash = ?"
            " ORDER BY nr",
            (source_id, kind, row_hash),
        )
        return [_known(row) for row in rows]

    def with_match_key(
        self, source_id: str, kind: RecordKind, match_key: str, has_id: bool
    ) -> list[KnownRow]:
        """Return a source's records that describe this, oldest first; with an id or without."""
        rows = self._db.rows(
            f"SELECT {_KNOWN} FROM record WHERE source_id = ? AND kind = ? AND match_key = ?"
            f" AND external_id {'<>' if has_id else '='} '' ORDER BY nr",
            (source_id, kind, match_key),
        )
        return [_known(row) for row in rows]

    def next_number(self) -> int:
        """Return the number for a new record; inside `Database.writing()`."""
        return int(self._db.rows("SELECT COALESCE(max(nr), 0) + 1 FROM record")[0][0])

    def add(self, records: Iterable[NewRecord]) -> None:
        """Store new records; one without a source is the practice's own."""
        self._db.execute_many(
            "INSERT INTO record(nr, id, kind, source_id, external_id, match_key, base, row_hash,"
            " state, first_delivery_id, last_delivery_id) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
            map(_new_row, records),
        )

    def base(self, nr: int) -> Values:
        """Return the base values of a record; empty for the practice's own."""
        text = self._db.rows("SELECT base FROM record WHERE nr = ?", (nr,))[0][0]
        return {} if text is None else dict(json.loads(text))

    def take_id(self, nr: int) -> None:
        """Leave a record without its source's id, which another record gets."""
        self._db.execute("UPDATE record SET external_id = '' WHERE nr = ?", (nr,))

    def replace_base(
        self,
        nr: int,
        base: Values,
        *,
        delivery_id: str,
        external_id: str,
        match_key: str,
        row_hash: str,
    ) -> None:
        """Put what the source now delivers in place of what it delivered before."""
        self._db.execute(
            "UPDATE record SET base = ?, row_hash = ?, match_key = ?, last_delivery_id = ?,"
            " external_id = CASE WHEN ? <> '' THEN ? ELSE external_id END WHERE nr = ?",
            (_json(base), row_hash, match_key, delivery_id, external_id, external_id, nr),
        )

    def set_row_hash(self, nr: int, row_hash: str) -> None:
        """Keep which row was the last about a record, where that brought no new values."""
        self._db.execute("UPDATE record SET row_hash = ? WHERE nr = ?", (row_hash, nr))

    def set_state(self, numbers: Iterable[int], state: RecordState) -> None:
        """Set how records stand towards their source."""
        self._db.execute_many(
            "UPDATE record SET state = ? WHERE nr = ?", ((state, nr) for nr in numbers)
        )

    def own_value(self, record_id: str, attribute: str) -> OwnValue | None:
        """Return the practice's value of one field, and since when."""
        rows = self._db.rows(
            "SELECT value, changed_at FROM overlay WHERE record_id = ? AND field = ?",
            (record_id, attribute),
        )
        return OwnValue(json.loads(rows[0][0]), rows[0][1]) if rows else None

    def set_own_value(
        self, record_id: str, attribute: str, value: Any, changed_at: str = ""
    ) -> None:
        """Store a value of the practice over the source's; `changed_at` when it is put back."""
        self._db.execute(
            "INSERT INTO overlay VALUES (?,?,?,?) ON CONFLICT(record_id, field)"
            " DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at",
            (record_id, attribute, _json(value), changed_at or now_text()),
        )

    def clear_own_value(self, record_id: str, attribute: str) -> None:
        """Take the practice's value away; the source's shows again."""
        self._db.execute(
            "DELETE FROM overlay WHERE record_id = ? AND field = ?", (record_id, attribute)
        )


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
