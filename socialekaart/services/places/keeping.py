"""Keep what was looked up, in step with the index; each piece of writing is short."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import AbstractContextManager
from functools import partial

from socialekaart.domain.model import PinKind
from socialekaart.errors import LockedDatabaseError
from socialekaart.services.batches import in_batches
from socialekaart.services.index_record import index_again
from socialekaart.services.places.reading import AddressBook, read_addresses
from socialekaart.services.progress import Cancelled
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from socialekaart.storage.geocodes import Geocode, Geocodes
from socialekaart.storage.search_index import SearchIndex, pins

_MOST_AT_ONCE = 500
"""Records whose index rows are written while nobody else can write: half a second."""

Alone = Callable[[], AbstractContextManager[None]]
"""Waits its turn to be the only one in this program that writes."""


class Keeper:
    """Writes answers and the pins they make, between deliveries and what people write.

    `cancelled` ends the waiting for who is writing.
    """

    def __init__(
        self, db: Database, reference: Reference, alone: Alone, cancelled: Cancelled
    ) -> None:
        self._db, self._reference = db, reference
        self._alone, self._cancelled = alone, cancelled
        self._version = -1
        self._book = AddressBook()

    @property
    def book(self) -> AddressBook:
        """What the records tell now: read again when somebody else wrote meanwhile."""
        version = self._db.data_version()
        if version != self._version:
            self._book, self._version = read_addresses(self._db), version
        return self._book

    def keep(self, answers: Collection[Geocode]) -> list[Geocode]:
        """Write answers with the pins they make, and return them; raises LockedDatabaseError.

        What became confidential while we asked, or isn't there any more, is left out.
        """
        book = self.book
        still = [one for one in answers if one.address in book.wanted]
        if still:
            numbers = [nr for one in still for nr in book.numbers[one.address]]
            self._write(partial(Geocodes(self._db).put, still), numbers)
        return still

    def drop(self, addresses: Iterable[str]) -> None:
        """Forget answers, and the pins they made; raises LockedDatabaseError."""
        for some in self._in_portions(sorted(addresses)):
            numbers = [nr for one in some for nr in self.book.numbers.get(one, ())]
            self._write(partial(Geocodes(self._db).drop, some), numbers)

    def settle(self) -> None:
        """Drop answers that no record needs, and mend pins that don't stand where answers say.

        The latter happens when a record came in while its address was being asked.
        """
        answers, book = Geocodes(self._db).all(), self.book
        self.drop(answers.keys() - book.said)
        for some in in_batches(self._astray(answers, book), _MOST_AT_ONCE):
            self._write(_nothing, some)

    def _astray(self, answers: dict[str, Geocode], book: AddressBook) -> Iterator[int]:
        """Give the records that lack the pin of an address that was found."""
        wanted = {
            nr: (*position, PinKind.ADDRESS.value)
            for key in book.wanted
            if (answer := answers.get(key)) and (position := answer.position)
            for nr in book.numbers[key]
        }
        for some in in_batches(wanted):
            found = SearchIndex(self._db).candidates(some)
            yield from (one.nr for one in found if wanted[one.nr] not in pins(one))

    def _in_portions(self, addresses: Iterable[str]) -> Iterator[list[str]]:
        """Give addresses of so many records as may be written at once, or one of more."""
        portion: list[str] = []
        records = 0
        for one in addresses:
            count = 1 + len(self.book.numbers.get(one, ()))
            if portion and records + count > _MOST_AT_ONCE:
                yield portion
                portion, records = [], 0
            portion.append(one)
            records += count
        if portion:
            yield portion

    def _write(self, change: Callable[[], None], numbers: Iterable[int]) -> None:
        """Write once nobody else does; wait for a delivery as long as nobody says to stop."""
        while True:
            try:
                with self._alone(), self._db.writing():
                    change()
                    for some in in_batches(dict.fromkeys(numbers)):
                        index_again(self._db, self._reference, some)
                return
            except LockedDatabaseError:
                if self._cancelled():
                    raise


def _nothing() -> None:
    """Only index anew."""
