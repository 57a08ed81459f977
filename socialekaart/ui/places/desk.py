"""What the window asks about places of addresses."""

from __future__ import annotations

from typing import Protocol

from socialekaart.services.places.views import AddressSuggestion, PlacesFound, PlacesLeft
from socialekaart.services.progress import Cancelled, Progress


class PlacesDesk(Protocol):
    """Every method is called by a thread that may wait: not the one that answers searches.

    Each may raise a SocialekaartError: NetworkOffError, or a GeocoderError with its sentence.
    """

    def left(self) -> PlacesLeft:
        """Count how the addresses are placed; asks nothing of the network."""
        ...

    def look_up(self, progress: Progress, cancelled: Cancelled) -> PlacesFound:
        """Look up what is missing. What was found before it was stopped stays found."""
        ...

    def suggest(self, text: str) -> tuple[AddressSuggestion, ...]:
        """Complete an address that is being typed; our own towns when the network is off."""
        ...

    def address(self, suggestion: AddressSuggestion) -> AddressSuggestion:
        """Give all parts of a suggestion that somebody chose."""
        ...

    def forget(self) -> int:
        """Drop what was looked up, so that it is looked up anew; returns how many."""
        ...

    def close(self) -> None:
        """Let go of what is being asked, as the window goes away; any thread."""
        ...
