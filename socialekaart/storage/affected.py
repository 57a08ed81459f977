"""What of the practice hangs on records, and who names them: asked before they disappear."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from socialekaart.storage.database import Database


class AffectedRows:
    """Counts what hangs on records; `named_by` any number at a time, the others some hundreds."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def assignments(self, record_ids: Sequence[str]) -> Counter[str]:
        """Count the practice's fixed choices for each contact."""
        rows = self._db.rows(
            "SELECT contact_id, count(*) FROM assignment WHERE ended_at IS NULL"
            f" AND contact_id IN ({_marks(record_ids)}) GROUP BY contact_id",
            record_ids,
        )
        return Counter({row[0]: row[1] for row in rows})

    def own_fields(self, record_ids: Sequence[str]) -> dict[str, list[str]]:
        """Give for each record the fields the practice filled or changed."""
        found: dict[str, list[str]] = {}
        for row in self._db.rows(
            f"SELECT record_id, field FROM overlay WHERE record_id IN ({_marks(record_ids)})",
            record_ids,
        ):
            found.setdefault(row[0], []).append(row[1])
        return found

    def named_by(self, record_ids: Sequence[str]) -> Counter[str]:
        """Count by record how many others of its source name its id or its name: as entrance,
        stand-in or alternative.

        Goes through all of the source: ask for all records together.
        """
        rows = self._db.rows(
            f"""
            WITH asked AS (SELECT * FROM record WHERE id IN (SELECT value FROM json_each(?))),
            called AS MATERIALIZED (
                SELECT id, source_id, kind, lower(external_id) AS name FROM asked
                UNION SELECT id, source_id, kind, lower(json_extract(base, '$.name')) FROM asked),
            naming AS ({" UNION ALL ".join(_NAMING)})
            SELECT called.id, count(DISTINCT naming.id)
              FROM naming JOIN called
                ON called.name = naming.name AND called.kind = naming.kind
               AND called.source_id = naming.source_id AND called.id <> naming.id
             WHERE called.name <> ''
             GROUP BY called.id
            """,
            (json.dumps(list(record_ids)),),
        )
        return Counter({row[0]: row[1] for row in rows})

    def has_own_content(self, record_ids: Sequence[str]) -> set[str]:
        """Give those of these records that a person added something to, or said something of.

        Whom a person chose to stand in for somebody counts too.
        """
        marks = _marks(record_ids)
        asked = (
            f"SELECT {column} FROM {table} WHERE {column} IN ({marks})"
            for table, column in _OF_A_PERSON
        )
        chosen = (
            "SELECT json_extract(value, '$') FROM overlay WHERE field = 'stand_in'"
            f" AND json_extract(value, '$') IN ({marks})"
        )
        rows = self._db.rows(
            " UNION ".join((*asked, chosen)), (*record_ids,) * (len(_OF_A_PERSON) + 1)
        )
        return {row[0] for row in rows}


_OF_A_PERSON = (
    *(("overlay", "record_id"), ("assignment", "contact_id"), ("agreement", "record_id")),
    *(("wrong_door", "record_id"), ("wrong_door", "instead_id"), ("wait", "record_id")),
    *(("fact_check", "record_id"), ("correction", "record_id")),
    *(("pair", "first_id"), ("pair", "second_id")),
)
"""Every table and column by which something that a person entered names a record."""


def _marks(values: Sequence[str]) -> str:
    return ",".join("?" * len(values))


def _naming(kind: str, attribute: str, of_kind: str) -> str:
    """Select which delivered records of a kind name others, by their id or their name."""
    return (
        f"SELECT r.id, r.source_id, '{of_kind}' AS kind, lower(e.value) AS name"
        f" FROM record r, json_each(r.base, '$.{attribute}') e"
        f" WHERE r.kind = '{kind}' AND r.state = 'delivered'"
        " AND r.source_id IN (SELECT source_id FROM asked)"
    )


_NAMING = (
    _naming("contact", "stand_in", "contact"),
    _naming("contact", "service_ids", "service"),
    _naming("service", "alternatives", "service"),
)
