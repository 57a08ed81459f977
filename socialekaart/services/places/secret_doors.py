"""Which doors the records call confidential, to keep what is typed from being sent."""

from __future__ import annotations

import re
import time
import unicodedata
from collections.abc import Callable
from contextlib import AbstractContextManager

from socialekaart.domain.addresses import door_names, street_and_number
from socialekaart.domain.model import Location
from socialekaart.domain.words import bare, fold
from socialekaart.services.places.reading import read_addresses
from socialekaart.services.places.typed_address import typed_address
from socialekaart.storage.database import Database

_KNOWN_FOR = 60.0
"""Seconds for which is remembered what was read: reading a country takes two."""
_NUMBER = re.compile(r"\d+")
_SHORTENED = re.compile(r"(?<=[a-z])str(?![a-z])")


class SecretDoors:
    """Tells whether an address that is being typed may be a confidential one."""

    def __init__(self, connect: Callable[[], AbstractContextManager[Database]]) -> None:
        self._connect = connect
        self._known: frozenset[str] = frozenset()
        self._until = 0.0

    def is_named_by(self, text: str) -> bool:
        """Tell whether this may become such a door: additions and towns are typed last.

        A text that we don't read as an address is looked through for the parts of one: the
        register understands more ways to write it than we do.
        """
        doors = self._doors()
        return not doors.isdisjoint(_beginnings(typed_address(text))) or _holds_one(text, doors)

    def _doors(self) -> frozenset[str]:
        if time.monotonic() >= self._until:
            with self._connect() as db:
                secret = read_addresses(db).secret
            self._known = frozenset(map(_beginning, secret))
            self._until = time.monotonic() + _KNOWN_FOR
        return self._known


def _holds_one(text: str, doors: frozenset[str]) -> bool:
    """Tell whether street or postcode of a door stands in a text, with its house number."""
    plain = fold(unicodedata.normalize("NFKC", text))
    letters = bare(_SHORTENED.sub("straat", plain))
    numbers = {found.lstrip("0") for found in _NUMBER.findall(plain)}
    parts = (door.split(" ") for door in doors)
    return any(number in numbers and where.lower() in letters for where, number in parts)


def _beginnings(typed: Location) -> set[str]:
    return {_beginning(name) for name in (*door_names(typed), street_and_number(typed)) if name}


def _beginning(name: str) -> str:
    """Give postcode or street with the house number alone, of a name as in `domain.addresses`."""
    where, number, *_ = name.split(" ")
    return f"{where} {number.partition('-')[0]}"
