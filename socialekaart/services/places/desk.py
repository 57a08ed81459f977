"""The counter for places of addresses; its methods may wait for the network."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import cached_property
from urllib.parse import urlsplit

from socialekaart.geo.geocoder_errors import LookupOffError
from socialekaart.services.clock import dutch_now
from socialekaart.services.places.counting import places_left
from socialekaart.services.places.finders import Finders, Network
from socialekaart.services.places.geocode_missing import Round
from socialekaart.services.places.keeping import Alone, Keeper
from socialekaart.services.places.suggesting import Suggester
from socialekaart.services.places.views import AddressSuggestion, PlacesFound, PlacesLeft
from socialekaart.services.progress import Cancelled, Progress
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from socialekaart.storage.geocodes import Geocodes

Connect = Callable[[], AbstractContextManager[Database]]


class PlacesDesk:
    """Looks up addresses within what the practice lets out.

    `connect` gives a connection of one's own, `alone` is held while something is written.
    """

    def __init__(
        self,
        reference: Reference,
        connect: Connect,
        alone: Alone,
        network: Network,
        finders: Finders | None = None,
    ) -> None:
        self._reference, self._connect = reference, connect
        self._alone, self._network = alone, network
        self._finders = finders or Finders()
        self._closing = threading.Event()

    def left(self) -> PlacesLeft:
        """See `places_left`."""
        with self._connect() as db:
            return places_left(db, dutch_now().date())

    def look_up(self, progress: Progress, cancelled: Cancelled) -> PlacesFound:
        """See `Round`; raises LookupOffError when nothing may be asked."""
        if not self._network().may_use(self._finders.host):
            raise LookupOffError(urlsplit(self._finders.host.origin).netloc)
        finder = self._finders.patient(self._network, cancelled)
        with self._connect() as db, finder:
            keeper = Keeper(db, self._reference, self._alone, cancelled)
            return Round(db, keeper, finder, progress, cancelled, dutch_now().date()).run()

    def suggest(self, text: str) -> tuple[AddressSuggestion, ...]:
        """See `Suggester.suggest`; without the network it completes towns only."""
        return self._suggester.suggest(text)

    def address(self, suggestion: AddressSuggestion) -> AddressSuggestion:
        """See `Suggester.address`."""
        return self._suggester.address(suggestion)

    def forget(self) -> int:
        """Drop what was looked up, so that it is looked up anew; returns how many.

        Raises LockedDatabaseError when a delivery is being written; some may be dropped by then.
        """
        with self._connect() as db:
            known = Geocodes(db).all()
            Keeper(db, self._reference, self._alone, cancelled=_at_once).drop(known)
        return len(known)

    def close(self) -> None:
        """Let go of a suggestion that is still awaited; nothing is asked after it. Any thread."""
        self._closing.set()

    @cached_property
    def _suggester(self) -> Suggester:
        finder = self._finders.quick(self._network, self._closing.is_set)
        return Suggester(self._reference.places, self._connect, finder)


def _at_once() -> bool:
    """Don't wait for who writes longer than anybody would."""
    return True
