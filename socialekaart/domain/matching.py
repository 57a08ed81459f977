"""Which record is a delivered row about? The exact step of the ladder, for rows without an id."""

from __future__ import annotations

from socialekaart.domain.model import Record, Service
from socialekaart.domain.words import bare


def match_key(record: Record) -> str:
    """Return what names a record without an id, free of case, accents and signs.

    An offering is its organisation, name and first postcode. A contact is the organisation, the
    person or role, and what it is called for: one person may stand in several rows.
    """
    if isinstance(record, Service):
        postcode = record.locations[0].postcode if record.locations else ""
        return _key(record.organization, record.name, postcode)
    area = " ".join(record.area.names) if record.area else ""
    return _key(
        record.organization,
        record.name or record.role,
        record.kind.value,
        " ".join(record.domains),
        area,
    )


def _key(*parts: str) -> str:
    return "|".join(bare(part) for part in parts)
