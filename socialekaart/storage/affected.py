"""What of the practice hangs on records, and who names them: asked before they disappear."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from socialekaart.storage.database import Database


class AffectedRows:
    """Counts what hangs on some hundreds of records at a time."""

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
        """Count by record how many others of its source name its id: as entrance, stand-in or
        alternative."""
        marks = _marks(record_ids)
        rows = self._db.rows(
            f"""
            WITH asked AS (SELECT id, source_id, external_id, kind FROM record
                            WHERE id IN ({marks}) AND external_id <> '')
            SELECT asked.id, count(DISTINCT other.id)
              FROM asked JOIN record other ON other.source_id = asked.source_id
               AND other.state = 'delivered' AND other.id <> asked.id
             WHERE EXISTS (
                   SELECT 1 FROM json_each(other.base,
                     CASE WHEN asked.kind = 'contact' THEN '$.stand_in'
                          WHEN other.kind = 'contact' THEN '$.service_ids'
                          ELSE '$.alternatives' END) e
                    WHERE e.value = asked.external_id)
             GROUP BY asked.id
            """,
            record_ids,
        )
        return Counter({row[0]: row[1] for row in rows})

    def has_own_content(self, record_ids: Sequence[str]) -> set[str]:
        """Give those of these records that a person added something to, or said something of."""
        marks = _marks(record_ids)
        rows = self._db.rows(
            f"SELECT record_id FROM overlay WHERE record_id IN ({marks})"
            f" UNION SELECT contact_id FROM assignment WHERE contact_id IN ({marks})"
            f" UNION SELECT record_id FROM correction WHERE record_id IN ({marks})"
            f" UNION SELECT first_id FROM pair WHERE first_id IN ({marks})"
            f" UNION SELECT second_id FROM pair WHERE second_id IN ({marks})",
            (*record_ids, *record_ids, *record_ids, *record_ids, *record_ids),
        )
        return {row[0] for row in rows}


def _marks(values: Sequence[str]) -> str:
    return ",".join("?" * len(values))
