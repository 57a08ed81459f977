"""What of the practice hangs on records that disappear."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from socialekaart.services.batches import in_batches
from socialekaart.services.deliveries.views import Affected
from socialekaart.services.edit_record import NOTE
from socialekaart.storage.affected import AffectedRows
from socialekaart.storage.database import Database

FAVOURITE = "favourite"
"""Overlay field of a favourite; no source has it."""


def affected_of(db: Database, record_ids: Iterable[str]) -> dict[str, Affected]:
    """Count for each record what the practice made of it and who names it."""
    found: dict[str, Affected] = {}
    rows, asked = AffectedRows(db), list(record_ids)
    named_by = rows.named_by(asked) if asked else Counter()
    for some in in_batches(asked):
        found.update(_of_some(rows, some, named_by))
    return found


def _of_some(
    rows: AffectedRows, record_ids: Sequence[str], named_by: Mapping[str, int]
) -> dict[str, Affected]:
    assignments = rows.assignments(record_ids)
    own = rows.own_fields(record_ids)
    return {
        record_id: Affected(
            assignments=assignments[record_id],
            notes=int(NOTE in own.get(record_id, ())),
            favourites=int(FAVOURITE in own.get(record_id, ())),
            own_values=len([name for name in own.get(record_id, ()) if name not in _APART]),
            named_by=named_by.get(record_id, 0),
        )
        for record_id in record_ids
    }


_APART = (NOTE, FAVOURITE)
