"""Count which records people open, so that what is used most is checked first."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from socialekaart.errors import LockedDatabaseError
from socialekaart.services.by_hand import ByHand
from socialekaart.storage.opened import Opened


def count_opened(hand: ByHand, record_id: str, day: date) -> None:
    """Count that somebody opened a record; while something else writes it isn't worth waiting."""
    with suppress(LockedDatabaseError), hand.alone(), hand.db.impatient(), hand.db.writing():
        Opened(hand.db).count(record_id, day)
