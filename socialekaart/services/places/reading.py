"""What the records tell of where they are: which doors may be looked up, and which never."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from socialekaart.domain.addresses import address_key, door_names
from socialekaart.domain.model import Location, Service
from socialekaart.services.deliveries.states import SameDecision
from socialekaart.storage.database import Database
from socialekaart.storage.pairs import Pairs
from socialekaart.storage.records import Records, StoredRecord
from socialekaart.storage.told_addresses import ToldAddresses, told_addresses


@dataclass(slots=True)
class AddressBook:
    """The addresses of the directory, by `address_key`.

    `wanted` are those that a shown offering tells without coordinates, with how one writes them and
    the numbers of all that do; `said` those that any record does, shown or not. Among neither is a
    door that some record calls confidential, in either layer, whatever others say: those are in
    `secret`, by all their `door_names`, and with their `numbers`. `exact` are addresses with
    coordinates, as their sources write them, `incomplete` those that name no door.
    """

    wanted: dict[str, Location] = field(default_factory=dict)
    numbers: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    said: set[str] = field(default_factory=set)
    secret: set[str] = field(default_factory=set)
    exact: set[tuple[Any, ...]] = field(default_factory=set)
    incomplete: set[Location] = field(default_factory=set)


def read_addresses(db: Database) -> AddressBook:
    """Read what all records tell: two seconds for a country, and nobody has to wait for it."""
    return _Reader(db).read()


class _Reader:
    """Collects in one pass; what is secret is known only at its end."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._book = AddressBook()
        self._doors: dict[str, set[Location]] = defaultdict(set)
        self._secret_ids: set[str] = set()

    def read(self) -> AddressBook:
        """Read it all."""
        for row in told_addresses(self._db):
            if row.own:
                self._take_both_layers(row)
            elif row.confidential:
                self._keep_secret(row.id, _locations(_decode(row.locations)))
            elif row.shown:
                self._take_delivered(row.nr, row.locations)
            else:
                self._say(_locations(_decode(row.locations)))
        self._keep_secret_what_is_the_same()
        self._take_out_the_secret()
        return self._book

    def _take_both_layers(self, row: ToldAddresses) -> None:
        stored = Records(self._db).in_any_state([row.nr])[row.nr]
        if stored.says_secret:
            self._keep_secret(row.id, _of_both_layers(stored))
            return
        self._say(_of_both_layers(stored))
        service = stored.effective()
        if row.shown and isinstance(service, Service):
            for location in service.locations:
                if location.latitude is None:
                    self._take(row.nr, location)
                else:
                    self._book.exact.add(_written(location))

    def _take_delivered(self, nr: int, text: str) -> None:
        """Take what is shown as the source delivers it: nearly all, so without detours."""
        for one in _decode(text):
            if "latitude" in one:
                self._book.exact.add(tuple(map(one.get, _PARTS)))
            else:
                self._take(nr, Location(**one))

    def _take(self, nr: int, location: Location) -> None:
        key = address_key(location)
        if key:
            self._book.wanted.setdefault(key, location)
            self._book.numbers[key].append(nr)
            self._doors[key].add(location)
        elif location != Location():
            self._book.incomplete.add(location)

    def _say(self, locations: Iterable[Location]) -> None:
        for location in locations:
            if location.latitude is None and (key := address_key(location)):
                self._doors[key].add(location)

    def _keep_secret(self, record_id: str, locations: Iterable[Location]) -> None:
        self._secret_ids.add(record_id)
        for location in locations:
            self._book.secret |= door_names(location)

    def _keep_secret_what_is_the_same(self) -> None:
        """Keep secret what a person linked to, or merged with, something confidential."""
        for record_id in _joined_to(self._secret_ids, Pairs(self._db)) - self._secret_ids:
            if stored := Records(self._db).get(record_id):
                self._keep_secret(record_id, _of_both_layers(stored))

    def _take_out_the_secret(self) -> None:
        """Take out the secret doors, under whatever name they are told."""
        book = self._book
        while found := self._secret_keys():
            for key in found:
                book.wanted.pop(key, None)
                # Who tells it with fewer words, or with more, means the same door.
                book.secret |= {name for one in self._doors.pop(key) for name in door_names(one)}
        book.said = set(self._doors)

    def _secret_keys(self) -> set[str]:
        secret = self._book.secret
        if not secret:
            return set()
        return {
            key
            for key, ways in self._doors.items()
            if any(not secret.isdisjoint(door_names(one)) for one in ways)
        }


_PARTS = ("street", "house_number", "addition", "postcode", "town")
_decoder = json.JSONDecoder()


def _decode(text: str) -> list[dict[str, Any]]:
    return _decoder.decode(text) if text else []


def _written(location: Location) -> tuple[Any, ...]:
    """Give the parts of an address as `dict.get` gives them: None for what isn't told."""
    return tuple(getattr(location, part) or None for part in _PARTS)


def _locations(values: Sequence[dict[str, Any]]) -> tuple[Location, ...]:
    return tuple(Location(**one) for one in values)


def _of_both_layers(stored: StoredRecord) -> tuple[Location, ...]:
    layers = (stored.base or {}, stored.overlay)
    return tuple(place for layer in layers for place in _locations(layer.get("locations") or ()))


def _joined_to(record_ids: set[str], pairs: Pairs) -> set[str]:
    """Give all that is the same as one of these, by way of others too."""
    same: dict[str, set[str]] = defaultdict(set)
    for pair in pairs.valid() if record_ids else ():
        if pair.decision != SameDecision.DIFFERENT:
            same[pair.first_id].add(pair.second_id)
            same[pair.second_id].add(pair.first_id)
    found: set[str] = set()
    todo = list(record_ids)
    while todo:
        record_id = todo.pop()
        if record_id not in found:
            found.add(record_id)
            todo.extend(same[record_id])
    return found
