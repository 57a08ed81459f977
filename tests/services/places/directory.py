"""A directory in a real file, with an address service on this machine to ask."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from socialekaart import paths
from socialekaart.domain.model import Location, RecordKind, Service
from socialekaart.errors import LockedDatabaseError
from socialekaart.exchange.csv_writer import write_services
from socialekaart.hosts import NO_PROXY, AllowedHost, NetworkRules
from socialekaart.services.by_hand import ByHand
from socialekaart.services.import_delivery import ImportOrder, import_delivery
from socialekaart.services.index_record import index_again
from socialekaart.services.places.desk import PlacesDesk
from socialekaart.services.places.finders import Finders
from socialekaart.services.places.views import PlacesFound
from socialekaart.services.progress import Cancelled, Progress, never, no_progress
from socialekaart.services.rebuild_index import rebuild_index
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from socialekaart.storage.geocodes import Geocode, Geocodes
from socialekaart.storage.records import Records
from socialekaart.storage.search_index import Pin, SearchIndex, pins
from tests.factories import service
from tests.geo.pdok_records import door
from tests.geo.pdok_stub import PdokStub

STREET, POSTCODE, TOWN = "Voorbeeldkade", "3241AC", "Middelharnis"
NEAR = "omgeving"


def at(number: int | str, **values: Any) -> Location:
    """Make an address in the street that the stub knows, without coordinates."""
    usual = Location(STREET, str(number), "", "3241 AC", TOWN)
    return replace(usual, **values)


def offering(number: int | str, **values: Any) -> Service:
    """Make an offering with an address of its own; its id and name tell which."""
    usual = {"external_id": f"A-{number}", "name": f"Inloop {number}", "locations": (at(number),)}
    return service(**(usual | values))


def position(number: int) -> tuple[float, float]:
    """Return where the stub says that a number of the street is."""
    return (51.75 + number / 1e4, 4.16)


@dataclass
class Directory:
    """What a practice has: a file, a window's connection with its pen, and a counter aside."""

    db: Database
    reference: Reference
    folder: Path
    stub: PdokStub
    rules: NetworkRules = field(init=False)
    refused: threading.Event = field(default_factory=threading.Event)
    """Set once somebody else was writing when the desk wanted to."""

    def __post_init__(self) -> None:
        self.rules = self.stub.network()
        self.hand = ByHand(self.db, self.reference)
        self.desk = PlacesDesk(
            self.reference,
            self.aside,
            self.alone,
            lambda: self.rules,
            Finders(self.stub.host, delay=0.0, wait=0.0, retries=3, longest=1.0),
        )

    @contextmanager
    def aside(self) -> Iterator[Database]:
        with Database.open(self.db.path) as db:
            yield db

    @contextmanager
    def alone(self) -> Iterator[None]:
        try:
            with self.hand.alone(0.05):
                yield
        except LockedDatabaseError:
            self.refused.set()
            raise

    @contextmanager
    def being_delivered(self, until: threading.Event) -> Iterator[None]:
        """Let another thread hold the pen, as a long delivery does, until something happens."""
        held = threading.Event()

        def deliver() -> None:
            with self.hand.alone():
                held.set()
                until.wait(30)

        delivery = threading.Thread(target=deliver, daemon=True)
        delivery.start()
        held.wait(30)
        yield
        delivery.join(30)

    def deliver(self, *services: Service, source: str = "Gemeente Voorbeeld") -> None:
        """Bring a delivery in which confidential addresses stand, as some municipalities do."""
        path = self.folder / "aanbod.csv"
        write_services(path, services, self.reference.vocabulary, include_confidential=True)
        with self.hand.alone(), self.aside() as db:
            outcome = import_delivery(db, self.reference, ImportOrder([path], source))
        assert outcome.applied

    def know(self, *numbers: int) -> None:
        """Let the register know these numbers of the street."""
        self.stub.records += [door(STREET, n, POSTCODE, TOWN, at=position(n)) for n in numbers]

    def look_up(
        self, progress: Progress = no_progress, cancelled: Cancelled = never
    ) -> PlacesFound:
        return self.desk.look_up(progress, cancelled)

    def own(self, name: str, attribute: str, value: Any) -> None:
        """Write a value of the practice over what the source says."""
        stored = self.stored(name)
        with self.hand.change():
            Records(self.db).set_own_value(stored.id, attribute, value)
            index_again(self.db, self.reference, [stored.nr])

    def stored(self, name: str) -> Any:
        """Return an offering by its name."""
        return Records(self.db).by_name(RecordKind.SERVICE, name)[0]

    def names(self) -> list[str]:
        """Return the names of what is shown."""
        return [one.effective().name for one in Records(self.db).shown(RecordKind.SERVICE)]

    def secret_numbers(self) -> set[str]:
        """Return the house numbers that some record calls confidential, in either layer."""
        rows = self.db.rows("SELECT nr FROM record")
        records = Records(self.db).in_any_state([row[0] for row in rows]).values()
        layers = [(one.base or {}, one.overlay) for one in records]
        return {
            place["house_number"]
            for both in layers
            if any(layer.get("confidential_address") for layer in both)
            for layer in both
            for place in layer.get("locations", ())
        }

    def pins(self, name: str) -> list[Pin]:
        """Return where the map has an offering."""
        (found,) = SearchIndex(self.db).candidates([self.stored(name).nr])
        return list(pins(found))

    def kinds(self, *names: str) -> list[str]:
        return [kind for name in names for _, _, kind in self.pins(name)]

    @property
    def answers(self) -> dict[str, Geocode]:
        return Geocodes(self.db).all()

    @property
    def numbers_asked(self) -> list[str]:
        """Return the house numbers that went out, in order."""
        asked = (value for one in self.stub.asked for value in one.all("fq"))
        return [value.partition(":")[2] for value in asked if value.startswith("huisnummer:")]

    def index(self) -> list[tuple[Any, ...]]:
        """Return where the index has everything."""
        select = "SELECT nr, latitude, longitude, pin_kind, more_places FROM service_index"
        return sorted(map(tuple, self.db.rows(select)))

    def index_made_anew(self) -> list[tuple[Any, ...]]:
        """Return the same of an index that is made from the records and answers only."""
        rebuild_index(self.db, self.reference)
        return self.index()


class StopAfter:
    """Says to stop once so many addresses are done."""

    def __init__(self, count: int) -> None:
        self._count, self._done = count, 0

    def progress(self, done: int, total: int, doing: str) -> None:
        self._done = done

    def cancelled(self) -> bool:
        return self._done >= self._count


def offerings(numbers: Sequence[int]) -> list[Service]:
    return [offering(number) for number in numbers]


def crash_after_forty(path: Path, origin: str) -> None:
    """Look up in a process that ends, without a word, when forty addresses are done."""

    def progress(done: int, total: int, doing: str) -> None:
        if done == 40:
            os._exit(9)

    desk = PlacesDesk(
        Reference(paths.data()),
        lambda: Database.open(path),
        nullcontext,
        lambda: NetworkRules(allowed=True, proxy=NO_PROXY),
        Finders(AllowedHost(origin, "Voorbeeld"), delay=0.0),
    )
    desk.look_up(progress, never)
