"""Where a record is to be seen: at its own, or at what it is merged into."""

from __future__ import annotations

from collections.abc import Iterable

from socialekaart.storage.records import Records, StoredRecord


def as_shown(records: Records, record_ids: Iterable[str]) -> dict[str, StoredRecord]:
    """Return by id how records are shown; what isn't shown at all is left out."""
    found = {record_id: _as_shown(records, record_id) for record_id in record_ids}
    return {record_id: stored for record_id, stored in found.items() if stored}


def _as_shown(records: Records, record_id: str) -> StoredRecord | None:
    passed = {""}
    while record_id not in passed:
        passed.add(record_id)
        stored = records.get(record_id)
        if stored is None or records.by_numbers([stored.nr]):
            return stored
        record_id = stored.merged_into
    return None
