"""Look up addresses in the public register, within what the practice lets out.

geopy comes in with this module, which takes a tenth of a second: import it when somebody looks
something up. The values and errors (`found_address`, `address_question`, `geocoder_errors`,
`waiting.StoppedError`) cost nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from geopy.exc import GeopyError

from socialekaart.geo.address_question import AddressQuestion
from socialekaart.geo.found_address import FoundAddress, SuggestedAddress
from socialekaart.geo.pace import Pace, Patience
from socialekaart.geo.pdok import PdokGeocoder
from socialekaart.geo.pdok_adapter import Limits, PdokAdapter
from socialekaart.geo.pdok_answers import read_address
from socialekaart.geo.pdok_troubles import told
from socialekaart.geo.waiting import never
from socialekaart.hosts import GEOCODER, AllowedHost, NetworkRules


class AddressFinder:
    """Asks the register, and keeps one connection open for many questions; close it when done.

    Every method may wait for the network, so call it in a thread that may wait; several threads
    may share one finder. `network` is asked at every question, `cancelled` while waiting.

    Each raises a GeocoderError when no answer came, and StoppedError after `cancelled`. None, or
    nothing, means that the register answered and doesn't know it.
    """

    def __init__(
        self,
        network: Callable[[], NetworkRules],
        *,
        host: AllowedHost = GEOCODER,
        limits: Limits | None = None,
        patience: Patience | None = None,
        cancelled: Callable[[], bool] = never,
    ) -> None:
        self._name = urlsplit(host.origin).hostname or host.origin
        self._pace = Pace(patience, cancelled)
        self._limits = limits or Limits()
        self._geocoder = PdokGeocoder(
            adapter_factory=partial(
                PdokAdapter, network=network, host=host, limits=self._limits, cancelled=cancelled
            ),
            origin=host.origin,
            timeout=self._limits.silence,
        )

    def __enter__(self) -> AddressFinder:
        """Give the finder itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the connection."""
        self.close()

    def close(self) -> None:
        """Let go of the connection; asking again makes another."""
        self._geocoder.adapter.close()

    def find(self, question: AddressQuestion) -> FoundAddress | None:
        """Return the address that is asked, None when the register has none such, or several.

        It is verified: another postcode, house number or addition is another address. See
        `AddressQuestion.wanted` for what is asked; when that is "" nothing goes out.
        """
        if not question.wanted:
            return None
        with self._in_dutch():
            return _address(self._pace(partial(self._geocoder.geocode, question)))

    def suggest(self, text: str, limit: int = 8) -> tuple[SuggestedAddress, ...]:
        """Complete an address that is being typed. A question that fails is not asked again."""
        with self._in_dutch():
            ask = partial(self._geocoder.suggest, text, limit=limit)
            return tuple(self._pace(ask, retries=0))

    def address(self, id: str) -> FoundAddress | None:
        """Return the whole of a suggestion, None when the register doesn't have it any more."""
        with self._in_dutch():
            return _address(self._pace(partial(self._geocoder.lookup, id)))

    def near(
        self, latitude: float, longitude: float, within_m: int | None = None
    ) -> FoundAddress | None:
        """Return the door nearest to a point in WGS84 degrees, with its distance.

        Raises ValueError for a latitude outside -90..90.
        """
        if not -90 <= latitude <= 90:
            raise ValueError("a latitude lies between -90 and 90 degrees")
        with self._in_dutch():
            ask = partial(self._geocoder.reverse, (latitude, longitude), distance_m=within_m)
            return _address(self._pace(ask))

    @contextmanager
    def _in_dutch(self) -> Generator[None, None, None]:
        try:
            yield
        except GeopyError as error:
            raise told(error, self._name) from error


def _address(found: Any) -> FoundAddress | None:
    """Take the record out of a geopy Location."""
    return None if found is None else read_address(found.raw)
