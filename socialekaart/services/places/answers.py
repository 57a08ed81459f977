"""What the register said of an address, as we keep it, and how long that holds."""

from __future__ import annotations

from datetime import date, timedelta

from socialekaart.geo.found_address import FoundAddress
from socialekaart.storage.geocodes import Geocode

SOURCE = "PDOK"
ASKED_AGAIN_AFTER = timedelta(days=30)
"""An address that the register didn't know may be in it by then; one that it knew stays put."""


def answer_of(key: str, found: FoundAddress | None, today: date) -> Geocode:
    """Return what to keep of an answer about the address with this key; None is one too."""
    on = today.isoformat()
    if found is None:
        return Geocode(key, SOURCE, on)
    at = (found.latitude, found.longitude)
    return Geocode(key, SOURCE, on, *at, found.precision, found.label, found.bag_id)


def is_due(answer: Geocode | None, today: date) -> bool:
    """Tell whether an address may be asked, by what is known of it."""
    if answer is None:
        return True
    is_old = today - date.fromisoformat(answer.found_on) >= ASKED_AGAIN_AFTER
    return is_old and answer.position is None
