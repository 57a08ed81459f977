"""What asks the register: patient for a round along all addresses, quick while somebody types."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from socialekaart.hosts import GEOCODER, AllowedHost, NetworkRules
from socialekaart.services.progress import Cancelled, never

if TYPE_CHECKING:
    from socialekaart.geo.address_finder import AddressFinder

Network = Callable[[], NetworkRules]


@dataclass(frozen=True, slots=True)
class Finders:
    """Makes them; geopy comes in with the first. `delay` between questions is in seconds.

    A round asks a service that is busy again after `wait` seconds, twice that, and so on: a minute
    and a half in all. It waits up to `longest` when the service says itself how long.
    """

    host: AllowedHost = GEOCODER
    delay: float = 0.15
    wait: float = 3.0
    retries: int = 5
    longest: float = 120.0

    def patient(self, network: Network, cancelled: Cancelled) -> AddressFinder:
        """Give what asks for a round."""
        from socialekaart.geo.address_finder import AddressFinder
        from socialekaart.geo.pace import Patience

        patience = Patience(self.delay, self.retries, self.wait, self.longest)
        return AddressFinder(network, host=self.host, patience=patience, cancelled=cancelled)

    def quick(self, network: Network, cancelled: Cancelled = never) -> AddressFinder:
        """Give what asks while somebody waits."""
        from socialekaart.geo.address_finder import AddressFinder
        from socialekaart.geo.pace import Patience
        from socialekaart.geo.pdok_adapter import Limits

        return AddressFinder(
            network,
            host=self.host,
            limits=Limits(silence=3.0, seconds=5.0),
            patience=Patience(self.delay, retries=0),
            cancelled=cancelled,
        )
