"""Which contacts have a name, and which name another one as their stand-in."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from socialekaart.domain.words import fold
from socialekaart.storage.database import Database
from socialekaart.storage.records import Records, StoredRecord


class ContactLinks:
    """Looks up contacts by what is written of them. Only who is shown is found."""

    def __init__(self, db: Database) -> None:
        self._db, self._records = db, Records(db)

    def named(self, name: str) -> list[StoredRecord]:
        """Return who has this name, by the source or by us, in order of arrival.

        Capitals, accents and spaces don't count in the names we wrote, capitals in the source's.
        """
        delivered = self._db.rows(
            "SELECT nr FROM record WHERE kind = 'contact'"
            " AND json_extract(base, '$.name') COLLATE NOCASE = ?",
            (name,),
        )
        ours = self._db.rows(
            "SELECT r.nr, json_extract(o.value, '$') AS name FROM overlay o"
            " JOIN record r ON r.id = o.record_id AND r.kind = 'contact' WHERE o.field = 'name'"
        )
        wanted = _plain(name)
        numbers = {row["nr"] for row in delivered}
        numbers |= {row["nr"] for row in ours if _plain(row["name"]) == wanted}
        return self._shown(numbers, lambda one: _plain(one.shown_value("name")) == wanted)

    def stood_in_for_by(self, contact: StoredRecord) -> list[StoredRecord]:
        """Return the contacts for whom this one stands in, in order of arrival.

        Within its own source by the source's id or by name; by the record's id from anywhere.
        """
        rows = self._db.rows(
            "SELECT r.nr FROM record r"
            "  LEFT JOIN overlay o ON o.record_id = r.id AND o.field = 'stand_in'"
            " WHERE r.kind = 'contact' AND r.id <> ? AND (r.source_id IS ?"
            "   OR COALESCE(json_extract(o.value, '$'), json_extract(r.base, '$.stand_in')) = ?)"
            "   AND COALESCE(json_extract(o.value, '$'), json_extract(r.base, '$.stand_in')) <> ''",
            (contact.id, contact.source_id or None, contact.id),
        )
        theirs = {contact.external_id, _plain(contact.shown_value("name"))} - {""}

        def stands_in(one: StoredRecord) -> bool:
            wanted = str(one.shown_value("stand_in")).strip()
            named = one.source_id == contact.source_id and {wanted, _plain(wanted)} & theirs
            return wanted == contact.id or bool(named)

        return self._shown((row["nr"] for row in rows), stands_in)

    def _shown(
        self, numbers: Iterable[int], wanted: Callable[[StoredRecord], bool]
    ) -> list[StoredRecord]:
        found: list[StoredRecord] = []
        asked = sorted(numbers)
        for start in range(0, len(asked), _CHUNK):
            shown = self._records.by_numbers(asked[start : start + _CHUNK])
            found += [shown[nr] for nr in sorted(shown) if wanted(shown[nr])]
        return found


_CHUNK = 500


def _plain(name: object) -> str:
    return " ".join(fold(str(name or "")).split())
