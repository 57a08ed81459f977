"""How the addresses of the directory are placed."""

from __future__ import annotations

from datetime import date

from socialekaart.services.places.answers import is_due
from socialekaart.services.places.reading import read_addresses
from socialekaart.services.places.views import PlacesLeft
from socialekaart.storage.database import Database
from socialekaart.storage.geocodes import Geocodes


def places_left(db: Database, today: date) -> PlacesLeft:
    """Count the addresses of what is shown; takes two seconds for a country."""
    book, answers = read_addresses(db), Geocodes(db).all()
    known = [answers.get(key) for key in book.wanted]
    missing = sum(is_due(one, today) for one in known)
    looked_up = sum(one is not None and one.position is not None for one in known)
    return PlacesLeft(
        exact=len(book.exact),
        looked_up=looked_up,
        missing=missing,
        unknown=len(known) - missing - looked_up,
        incomplete=len(book.incomplete),
    )
