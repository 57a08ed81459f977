"""Where addresses are that were looked up, with where that was said; a source's own points are not
in here. Derived and replaceable: it is no part of anybody's record, and no undo touches it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from socialekaart.storage.database import Database

_CHUNK = 500
EXACT = "adres"
"""The precision of an answer that names the very door."""


@dataclass(frozen=True, slots=True)
class Geocode:
    """One answer. `address` is the key of `domain.addresses`; degrees are WGS84.

    Without a position the source knows no such address; that is kept too, so that nobody asks
    again the same day. `precision` says what was found ("adres", "weg", "postcode", "woonplaats"),
    `label` the address as the source writes it, `bag_id` its number there, `found_on` the day
    (ISO).
    """

    address: str
    source: str
    found_on: str
    latitude: float | None = None
    longitude: float | None = None
    precision: str = ""
    label: str = ""
    bag_id: str = ""

    @property
    def position(self) -> tuple[float, float] | None:
        """Where the door is, None when the answer names none."""
        if self.latitude is None or self.longitude is None or self.precision != EXACT:
            return None
        return (self.latitude, self.longitude)


class Geocodes:
    """Reads and writes the answers; writing happens inside `Database.writing()`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def has_any(self) -> bool:
        """Tell whether anything was ever looked up; takes no time."""
        return bool(self._db.rows("SELECT 1 FROM geocode LIMIT 1"))

    def positions(self, addresses: Collection[str]) -> dict[str, tuple[float, float]]:
        """Return where these addresses are, by key, as far as an answer names that door."""
        return {
            one.address: position
            for one in self._among(addresses)
            if (position := one.position) is not None
        }

    def of(self, addresses: Collection[str]) -> dict[str, Geocode]:
        """Return the answers for these addresses by key."""
        return {one.address: one for one in self._among(addresses)}

    def all(self) -> dict[str, Geocode]:
        """Return every answer by key."""
        return {row[0]: Geocode(*row) for row in self._db.rows(f"SELECT {_FIELDS} FROM geocode")}

    def _among(self, addresses: Collection[str]) -> Iterator[Geocode]:
        wanted = sorted(addresses)
        for start in range(0, len(wanted), _CHUNK):
            chunk = wanted[start : start + _CHUNK]
            marks = ",".join("?" * len(chunk))
            for row in self._db.rows(
                f"SELECT {_FIELDS} FROM geocode WHERE address IN ({marks})", chunk
            ):
                yield Geocode(*row)

    def put(self, answers: Collection[Geocode]) -> None:
        """Keep answers, each over what was known of its address."""
        marks = ",".join("?" * len(_COLUMNS))
        self._db.execute_many(
            f"INSERT OR REPLACE INTO geocode({_FIELDS}) VALUES ({marks})",
            (tuple(getattr(one, name) for name in _COLUMNS) for one in answers),
        )

    def drop(self, addresses: Collection[str]) -> None:
        """Forget what was said of these addresses."""
        self._db.execute_many(
            "DELETE FROM geocode WHERE address = ?", ((one,) for one in addresses)
        )


_COLUMNS = tuple(Geocode.__dataclass_fields__)
_FIELDS = ", ".join(_COLUMNS)
