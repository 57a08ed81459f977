"""A counter for places in memory that counts what is asked of the network."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace

from socialekaart.services.places.views import AddressSuggestion, PlacesFound, PlacesLeft
from socialekaart.services.progress import Cancelled, Progress

KADE_12 = AddressSuggestion(
    "Voorbeeldkade 12A, 3241AC Middelharnis",
    "adr-12a",
    "Voorbeeldkade",
    "12",
    "A",
    "3241AC",
    "Middelharnis",
    "GM1924",
    51.76,
    4.17,
)
KADE_14 = replace(
    KADE_12,
    label="Voorbeeldkade 14, 3241AC Middelharnis",
    id="adr-14",
    house_number="14",
    addition="",
    latitude=51.761,
)
TOWN = AddressSuggestion(
    "Middelharnis, gemeente Goeree-Overflakkee", postcode="3241", town="Middelharnis"
)
KNOWN = (KADE_12, KADE_14)


@dataclass
class FakePlaces:
    """`known` answers every question by its labels; `gate` holds answers and a round back."""

    known: tuple[AddressSuggestion, ...] = KNOWN
    asked: list[str] = field(default_factory=list)
    completed: list[str] = field(default_factory=list)
    gate: threading.Event | None = None
    raises: Exception | None = None
    counts: PlacesLeft = field(default_factory=lambda: PlacesLeft(212, 34, 12, 3, 5))
    found: PlacesFound = field(default_factory=lambda: PlacesFound(11, 1, 0))
    rounds: int = 0
    forgotten: int = 0
    stopped: bool = False
    closed: bool = False
    threads: set[str] = field(default_factory=set)

    def suggest(self, text: str) -> tuple[AddressSuggestion, ...]:
        self.asked.append(text)
        self._wait()
        bare = (AddressSuggestion(one.label, one.id) if one.id else one for one in self.known)
        return tuple(bare)

    def address(self, suggestion: AddressSuggestion) -> AddressSuggestion:
        self.completed.append(suggestion.id)
        self._wait()
        return next(one for one in self.known if one.id == suggestion.id)

    def left(self) -> PlacesLeft:
        self.threads.add(threading.current_thread().name)
        return self.counts

    def look_up(self, progress: Progress, cancelled: Cancelled) -> PlacesFound:
        self.rounds += 1
        progress(4, 12, "Adressen opzoeken")
        while self.gate is not None and not self.gate.wait(0.02):
            if cancelled():
                self.stopped = True
                return PlacesFound(4, 0, 8, "Het opzoeken is gestopt.")
        if self.raises is not None:
            raise self.raises
        self.counts = PlacesLeft(212, 45, 0, 4, 5)
        return self.found

    def forget(self) -> int:
        self.forgotten += 1
        before, self.counts = self.counts, PlacesLeft(212, 0, 49, 0, 5)
        return before.looked_up + before.unknown

    def close(self) -> None:
        self.closed = True

    def _wait(self) -> None:
        self.threads.add(threading.current_thread().name)
        while self.gate is not None and not self.closed and not self.gate.wait(0.02):
            pass
        if self.raises is not None:
            raise self.raises
