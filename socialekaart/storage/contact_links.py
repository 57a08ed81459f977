"""Which contacts name another one: as their stand-in, by id or by name."""

from __future__ import annotations

from socialekaart.storage.database import Database
from socialekaart.storage.records import Records, StoredRecord


class ContactLinks:
    """Looks up who refers to a contact."""

    def __init__(self, db: Database) -> None:
        self._db, self._records = db, Records(db)

    def stood_in_for_by(self, contact: StoredRecord) -> list[StoredRecord]:
        """Return the shown contacts for whom this one stands in, in order of arrival.

        Within its own source by the source's id or by name; by the record's id from anywhere.
        """
        rows = self._db.rows(
            "SELECT r.nr FROM record r"
            "  LEFT JOIN overlay o ON o.record_id = r.id AND o.field = 'stand_in'"
            " WHERE r.kind = 'contact' AND r.state IN ('delivered', 'own', 'absent') AND r.id <> ?"
            "   AND (COALESCE(json_extract(o.value, '$'), json_extract(r.base, '$.stand_in')) = ?"
            "        OR (r.source_id IS ? AND"
            "            lower(COALESCE(json_extract(o.value, '$'),"
            "                           json_extract(r.base, '$.stand_in'))) IN (?, ?)))"
            " ORDER BY r.nr",
            (
                *(contact.id, contact.id, contact.source_id or None),
                *(_wanted(contact.external_id), _wanted(str(contact.shown_value("name") or ""))),
            ),
        )
        numbers = [row["nr"] for row in rows]
        found = self._records.by_numbers(numbers) if numbers else {}
        return [found[nr] for nr in numbers if nr in found]


def _wanted(text: str) -> str:
    """Give what to compare with; an empty id or name is nobody's stand-in."""
    return text.lower() or "\0"
