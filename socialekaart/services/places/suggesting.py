"""Suggestions for an address that is being typed: the register's, else those of our own tables."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from dataclasses import replace
from typing import Protocol

from socialekaart.domain.addresses import address_key
from socialekaart.domain.model import Location
from socialekaart.domain.privacy import guard
from socialekaart.errors import DatabaseError, PatientDataError
from socialekaart.geo.found_address import FoundAddress, SuggestedAddress
from socialekaart.geo.geocoder_errors import (
    GeocoderError,
    LookupOffError,
    QuestionRefusedError,
)
from socialekaart.geo.places import PlaceTable
from socialekaart.services.clock import dutch_now
from socialekaart.services.places.answers import answer_of
from socialekaart.services.places.secret_doors import SecretDoors
from socialekaart.services.places.typed_address import from_our_tables
from socialekaart.services.places.views import AddressSuggestion
from socialekaart.storage.database import Database
from socialekaart.storage.geocodes import Geocodes

_SHORTEST = 3
"""Letters from which it makes sense to ask the register."""
_PAUSE = 60.0
"""Seconds for which a register that failed isn't asked: typing doesn't wait for it each time."""


class SuggestingFinder(Protocol):
    """Asks the register; raises GeocoderError when no answer came."""

    def suggest(self, text: str) -> tuple[SuggestedAddress, ...]:
        """Complete what is being typed."""
        ...

    def address(self, id: str) -> FoundAddress | None:
        """Return the whole of a suggestion."""
        ...


class Suggester:
    """Completes addresses. What records call a confidential address is asked of nobody, also not
    when somebody types it."""

    def __init__(
        self,
        places: PlaceTable,
        connect: Callable[[], AbstractContextManager[Database]],
        finder: SuggestingFinder,
    ) -> None:
        self._places, self._connect, self._finder = places, connect, finder
        self._secret = SecretDoors(connect)
        self._not_before = 0.0

    def suggest(self, text: str) -> tuple[AddressSuggestion, ...]:
        """Complete what was typed; nothing for a BSN or what the register does not know."""
        try:
            guard(text)
        except PatientDataError:
            return ()  # who saves it hears why
        if len(text.strip()) < _SHORTEST or time.monotonic() < self._not_before:
            return from_our_tables(text, self._places)
        if self._secret.is_named_by(text):
            return ()
        try:
            found = self._finder.suggest(text)
        except (LookupOffError, QuestionRefusedError):
            return from_our_tables(text, self._places)
        except GeocoderError:
            self._not_before = time.monotonic() + _PAUSE
            return from_our_tables(text, self._places)
        return tuple(AddressSuggestion(one.label, one.id) for one in found)

    def address(self, chosen: AddressSuggestion) -> AddressSuggestion:
        """Give all parts of what was chosen, as far as the register has it; keeps where it is.

        A suggestion that turns out to be a confidential address is given back as it is. Raises
        GeocoderError.
        """
        if not chosen.id or self._secret.is_named_by(chosen.label):
            return chosen
        found = self._finder.address(chosen.id)
        if found is None:
            return chosen
        self._keep(found)
        return replace(
            chosen,
            street=found.street,
            house_number=found.house_number,
            addition=found.addition,
            postcode=found.postcode,
            town=found.town,
            municipality=found.municipality,
            latitude=found.latitude,
            longitude=found.longitude,
        )

    def _keep(self, found: FoundAddress) -> None:
        """Keep the answer: who saves this address sees it on the map at once."""
        parts = (found.street, found.house_number, found.addition, found.postcode, found.town)
        key = address_key(Location(*parts))
        if key and found.is_door:
            answer = answer_of(key, found, dutch_now().date())
            # Nobody waits for it: who is writing now goes first, and it can be asked again.
            with suppress(DatabaseError), self._connect() as db, db.impatient(), db.writing():
                Geocodes(db).put((answer,))
