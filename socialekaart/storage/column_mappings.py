"""How the columns of a source's own tables were read, remembered for its next file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from socialekaart.storage.database import Database
from socialekaart.storage.history import now_text


class ColumnMappings:
    """Reads and writes mappings as plain JSON; writing happens inside `Database.writing()`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of_source(self, source_id: str) -> dict[str, Any]:
        """Return the mappings of a source by the fingerprint of the header they are for."""
        rows = self._db.rows(
            "SELECT fingerprint, mapping FROM column_mapping WHERE source_id = ?", (source_id,)
        )
        return {row["fingerprint"]: json.loads(row["mapping"]) for row in rows}

    def keep(self, source_id: str, fingerprint: str, mapping: Mapping[str, Any]) -> None:
        """Remember a mapping, in the place of an earlier one for the same header."""
        self._db.execute(
            "INSERT INTO column_mapping VALUES (?,?,?,?) ON CONFLICT(source_id, fingerprint)"
            " DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at",
            (source_id, fingerprint, json.dumps(mapping, ensure_ascii=False), now_text()),
        )
