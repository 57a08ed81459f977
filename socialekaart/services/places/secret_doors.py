"""Which doors the records call confidential, to keep what is typed from being sent."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractContextManager

from socialekaart.domain.addresses import door_names, street_and_number
from socialekaart.domain.model import Location
from socialekaart.services.places.reading import read_addresses
from socialekaart.storage.database import Database

_KNOWN_FOR = 60.0
"""Seconds for which is remembered what was read: reading a country takes two."""


class SecretDoors:
    """Tells whether an address that is being typed may be a confidential one."""

    def __init__(self, connect: Callable[[], AbstractContextManager[Database]]) -> None:
        self._connect = connect
        self._known: frozenset[str] = frozenset()
        self._until = 0.0

    def is_named_by(self, typed: Location) -> bool:
        """Tell whether this may become such a door: additions and towns are typed last."""
        return not self._doors().isdisjoint(_beginnings(typed))

    def _doors(self) -> frozenset[str]:
        if time.monotonic() >= self._until:
            with self._connect() as db:
                secret = read_addresses(db).secret
            self._known = frozenset(map(_beginning, secret))
            self._until = time.monotonic() + _KNOWN_FOR
        return self._known


def _beginnings(typed: Location) -> set[str]:
    return {_beginning(name) for name in (*door_names(typed), street_and_number(typed)) if name}


def _beginning(name: str) -> str:
    """Give postcode or street with the house number alone, of a name as in `domain.addresses`."""
    where, number, *_ = name.split(" ")
    return f"{where} {number.partition('-')[0]}"
