"""The counter for places of addresses; its methods may wait for the network."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from socialekaart.hosts import NetworkRules
from socialekaart.services.places.views import AddressSuggestion, PlacesFound, PlacesLeft
from socialekaart.services.progress import Cancelled, Progress
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database

Connect = Callable[[], AbstractContextManager[Database]]


class PlacesDesk:
    """Looks up addresses within what the practice lets out.

    `connect` gives a connection of one's own, `alone` is held while something is written.
    """

    def __init__(
        self,
        reference: Reference,
        connect: Connect,
        alone: Callable[[], AbstractContextManager[None]],
        network: Callable[[], NetworkRules],
    ) -> None:
        self._reference, self._connect = reference, connect
        self._alone, self._network = alone, network

    def left(self) -> PlacesLeft:
        """Count how the addresses are placed."""
        raise NotImplementedError

    def look_up(self, progress: Progress, cancelled: Cancelled) -> PlacesFound:
        """Look up what is missing."""
        raise NotImplementedError

    def suggest(self, text: str) -> tuple[AddressSuggestion, ...]:
        """Complete an address that is being typed."""
        raise NotImplementedError

    def address(self, suggestion: AddressSuggestion) -> AddressSuggestion:
        """Give all parts of a suggestion that somebody chose."""
        raise NotImplementedError

    def forget(self) -> int:
        """Drop what was looked up."""
        raise NotImplementedError
