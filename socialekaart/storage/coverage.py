"""What coverage asks of the tables: municipalities that have offerings, and the last checks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from socialekaart.storage.database import Database

_CHUNK = 1_000
_CONFIRMING = ("klopt", "gewijzigd")
"""Results of a check after which a fact is known to hold."""


def services_by_token(db: Database, beginning: str) -> dict[str, int]:
    """Count the offerings that carry each token with this beginning, from the index alone."""
    rows = db.rows(
        "SELECT term, doc FROM search_words WHERE term >= ? AND term < ?",
        (beginning, beginning + "\U0010ffff"),
    )
    return {row[0]: int(row[1]) for row in rows}


def last_checks(db: Database, record_ids: Iterable[str]) -> dict[str, date]:
    """Return per record the last day on which the practice found a fact of it to hold."""
    wanted, found = list(record_ids), {}
    for start in range(0, len(wanted), _CHUNK):
        chunk = wanted[start : start + _CHUNK]
        rows = db.rows(
            "SELECT record_id, max(checked_on) FROM fact_check WHERE ended_at IS NULL"
            f" AND result IN ({_marks(_CONFIRMING)}) AND record_id IN ({_marks(chunk)})"
            " GROUP BY record_id",
            (*_CONFIRMING, *chunk),
        )
        found.update({row[0]: date.fromisoformat(row[1]) for row in rows})
    return found


def _marks(values: Iterable[object]) -> str:
    return ",".join("?" for _ in values)
