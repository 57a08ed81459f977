"""Agreements with organisations, and about one offering or contact."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from socialekaart.domain.agreements import Agreement, AgreementKind
from socialekaart.domain.model import RecordKind, RecordState
from socialekaart.storage.database import Database
from socialekaart.storage.history import now_text


@dataclass(frozen=True, slots=True)
class StoredAgreement:
    """An agreement with what its record is called now; without one, kind and state are None."""

    agreement: Agreement
    record_name: str = ""
    record_kind: RecordKind | None = None
    record_state: RecordState | None = None


def _shown(attribute: str) -> str:
    """Select an attribute of the record `r` as shown: the practice's value over the source's."""
    return (
        f"(SELECT json_extract(o.value, '$') FROM overlay o"
        f" WHERE o.record_id = r.id AND o.field = '{attribute}'),"
        f" json_extract(r.base, '$.{attribute}')"
    )


_COLUMNS = (
    "id, record_id, organization, kind, text, term, with_whom, agreed_on, review_on, document"
)
_SELECT = f"""
    SELECT {", ".join(f"a.{name.strip()}" for name in _COLUMNS.split(","))},
           r.kind AS record_kind, r.state AS record_state,
           COALESCE({_shown("name")}, {_shown("role")}, '') AS record_name
      FROM agreement a LEFT JOIN record r ON r.id = a.record_id
     WHERE a.ended_at IS NULL
"""


class Agreements:
    """Reads and writes agreements; writing happens inside `Database.writing()`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> list[StoredAgreement]:
        """Return the agreements that hold, oldest first."""
        return self._those("", ())

    def get(self, agreement_id: str) -> StoredAgreement | None:
        """Return an agreement that holds."""
        found = self._those(" AND a.id = ?", (agreement_id,))
        return found[0] if found else None

    def concerning(self, record_ids: Sequence[str]) -> list[StoredAgreement]:
        """Return those about one of these records, and all that are with a whole organisation.

        A practice has few of the latter, and only the domain knows when two names are the same.
        """
        return self._those(
            " AND (a.record_id IS NULL OR a.record_id IN (SELECT value FROM json_each(?)))",
            (json.dumps(list(record_ids)),),
        )

    def put(self, one: Agreement) -> None:
        """Write an agreement, or put it in the place of what its id said; it holds again."""
        days = [day.isoformat() if day else None for day in (one.agreed_on, one.review_on)]
        self._db.execute(
            f"INSERT INTO agreement({_COLUMNS}, since) VALUES (?,?,?,?,?,?,?,?,?,?,?)"
            " ON CONFLICT(id) DO UPDATE SET record_id = excluded.record_id,"
            " organization = excluded.organization, kind = excluded.kind, text = excluded.text,"
            " term = excluded.term, with_whom = excluded.with_whom,"
            " agreed_on = excluded.agreed_on, review_on = excluded.review_on,"
            " document = excluded.document, ended_at = NULL",
            (
                *(one.id, one.record_id or None, one.organization, one.kind, one.text, one.term),
                *(one.with_whom, *days, one.document, now_text()),
            ),
        )

    def end(self, ids: Iterable[str]) -> None:
        """Let agreements no longer hold; the rows stay."""
        self._db.execute_many(
            "UPDATE agreement SET ended_at = ? WHERE id = ?", ((now_text(), one) for one in ids)
        )

    def organizations(self) -> list[str]:
        """Return the organisations of all offerings and contacts in sight, and those agreed with.

        Each once, capitals don't count; sorted.
        """
        rows = self._db.rows(
            "SELECT name FROM ("
            " SELECT trim(t.organization) AS name FROM search_text t"
            f" UNION ALL SELECT trim(COALESCE({_shown('organization')})) FROM record r"
            " LEFT JOIN source s ON s.id = r.source_id WHERE r.kind = 'contact'"
            " AND r.state IN ('delivered', 'absent', 'own') AND s.withdrawn_at IS NULL"
            " UNION ALL SELECT organization FROM agreement WHERE ended_at IS NULL)"
            " WHERE name <> '' GROUP BY name COLLATE NOCASE ORDER BY name COLLATE NOCASE"
        )
        return [row["name"] for row in rows]

    def _those(self, condition: str, parameters: Sequence[Any]) -> list[StoredAgreement]:
        rows = self._db.rows(f"{_SELECT}{condition} ORDER BY a.since, a.id", parameters)
        return [_stored(row) for row in rows]


def _stored(row: Any) -> StoredAgreement:
    return StoredAgreement(
        Agreement(
            id=row["id"],
            kind=AgreementKind(row["kind"]),
            record_id=row["record_id"] or "",
            organization=row["organization"],
            text=row["text"],
            term=row["term"],
            with_whom=row["with_whom"],
            agreed_on=_day(row["agreed_on"]),
            review_on=_day(row["review_on"]),
            document=row["document"],
        ),
        row["record_name"] if row["record_kind"] else "",
        RecordKind(row["record_kind"]) if row["record_kind"] else None,
        RecordState(row["record_state"]) if row["record_state"] else None,
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
