"""The window's threads for addresses: what waits for the network may hold up nothing else."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QObject

from socialekaart.hosts import GEOCODER, NetworkRules
from socialekaart.services.places.views import AddressSuggestion
from socialekaart.ui.places.desk import PlacesDesk
from socialekaart.ui.tasks import Background

Suggestions = tuple[AddressSuggestion, ...]
_CLOSING_MS = 20_000
"""How long closing waits at most for an answer that nobody wants any more."""


class PlacesWork(QObject):
    """Asks the counter for places; both threads are made when they are first needed.

    `places` gives the counter, and is called on these threads; `network` what may be contacted now.
    """

    def __init__(
        self,
        places: Callable[[], PlacesDesk],
        network: Callable[[], NetworkRules],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.places, self._network = places, network
        self._closing = threading.Event()

    @cached_property
    def asking(self) -> Background:
        """For what somebody waits for while typing or looking: short questions, newest first."""
        return Background(self)

    @cached_property
    def looking_up(self) -> Background:
        """For a round along all addresses, which may take an hour."""
        return Background(self)

    @property
    def network(self) -> NetworkRules:
        """What the practice lets out now."""
        return self._network()

    @property
    def may_look_up(self) -> bool:
        """Tell whether the address service may be asked now."""
        return self.network.may_use(GEOCODER)

    def is_closing(self) -> bool:
        """Tell work on any thread that the window goes away."""
        return self._closing.is_set()

    def suggest(
        self,
        text: str,
        done: Callable[[Suggestions], None],
        failed: Callable[[Exception], None],
        owner: QObject,
    ) -> None:
        """Complete a text; only the newest question is answered."""
        self.asking.run(
            lambda: self.places().suggest(text), done, failed, owner=owner, lane="suggest"
        )

    def complete(
        self,
        chosen: AddressSuggestion,
        done: Callable[[AddressSuggestion], None],
        failed: Callable[[Exception], None],
        owner: QObject,
    ) -> None:
        """Find all parts of a suggestion."""
        self.asking.run(lambda: self.places().address(chosen), done, failed, owner=owner)

    def drop(self) -> None:
        """Forget the question under way: nobody waits for its answer any more."""
        if "asking" in vars(self):
            self.asking.supersede("suggest")

    @property
    def idle(self) -> bool:
        """Tell whether nothing is asked or looked up."""
        return all(made.idle for made in self._made())

    def stop(self) -> None:
        """End the threads; what was found is kept."""
        self._closing.set()
        self.drop()
        if self._made():
            self.places().close()
        for made in self._made():
            made.stop(_CLOSING_MS)

    def _made(self) -> list[Background]:
        return [vars(self)[name] for name in ("asking", "looking_up") if name in vars(self)]
