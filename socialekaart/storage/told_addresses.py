"""Which addresses the records tell, read in one pass: the locations only, not whole records."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from socialekaart.domain.model import RecordKind
from socialekaart.storage.database import Database

_PIECE = 5_000
"""Records read at once: a country takes a second, and other readers get their turn."""


class ToldAddresses(NamedTuple):
    """What a source tells of where one offering is.

    `locations` is JSON text as in the base, "" for none. `shown` as the index has it;
    `confidential` as the source says. `own` when the practice wrote either of them itself: then
    the record as shown has to be looked at.
    """

    nr: int
    id: str
    locations: str
    shown: bool
    confidential: bool
    own: bool


def told_addresses(db: Database) -> Iterator[ToldAddresses]:
    """Yield every offering that tells an address or keeps one to itself, in any state."""
    own = {
        row[0]
        for row in db.rows(
            "SELECT record_id FROM overlay WHERE field IN ('locations', 'confidential_address')"
        )
    }
    last = 0
    while rows := db.rows(_SELECT, (RecordKind.SERVICE, last, _PIECE)):
        for nr, record_id, locations, confidential, shown in rows:
            if locations or confidential or record_id in own:
                facts = (bool(shown), bool(confidential), record_id in own)
                yield ToldAddresses(nr, record_id, locations or "", *facts)
        last = rows[-1][0]


_SELECT = """
    SELECT r.nr, r.id, json_extract(r.base, '$.locations'),
           json_extract(r.base, '$.confidential_address'), i.nr IS NOT NULL
      FROM record r LEFT JOIN service_index i ON i.nr = r.nr
     WHERE +r.kind = ? AND r.nr > ? ORDER BY r.nr LIMIT ?
"""
