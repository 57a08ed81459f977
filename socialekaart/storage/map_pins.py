"""The pins of the offerings on the grid of web maps, by place: a view reads what lies in it.

Derived, as the rest of the search index is. A confidential address has no row here. Numbers of
offerings are given as JSON text, made once for many questions; None means all offerings.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from socialekaart.domain.web_grid import Box, spot_of
from socialekaart.storage.database import Database

Numbers = str | None
"""A JSON list of record numbers; None for all there are."""
PlacedAt = tuple[int, float, float, str]
"""Record number, latitude, longitude (WGS84 degrees), and the value of the pin's kind."""


class PinRow(NamedTuple):
    """A pin with what the map says of its offering; `domain` is its first, or ""."""

    nr: int
    x: int
    y: int
    kind: str
    id: str
    name: str
    domain: str


class SquareRow(NamedTuple):
    """How many pins a square of the grid holds, their middle, and the box around them.

    `nr` is an offering with a pin in it: the only one when there is one pin.
    """

    pins: int
    x: float
    y: float
    box: Box
    nr: int


_AMONG = {True: "", False: "AND +p.nr IN (SELECT value FROM json_each(:numbers))"}
# The plus keeps SQLite from going by the numbers, of which a question may have 100,000, where the
# box leaves few pins.
_INSIDE = "p.x BETWEEN :west AND :east AND p.y BETWEEN :north AND :south AND p.nr <> :but"
_PIN = """
    SELECT p.nr, p.x, p.y, p.kind, json_extract(r.facts, '$.id'),
           json_extract(r.facts, '$.name'), COALESCE(json_extract(r.facts, '$.domains[0]'), '')
      FROM map_pin AS p CROSS JOIN service_row AS r ON r.nr = p.nr
"""


class MapPins:
    """Reads and writes the pins; writing happens inside `Database.writing()`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def put(self, placed: Iterable[PlacedAt]) -> None:
        """Write pins; an offering has no more than one at a spot."""
        rows = ((nr, *spot_of(lat, lon), kind) for nr, lat, lon, kind in placed)
        self._db.execute_many("INSERT OR IGNORE INTO map_pin VALUES (?,?,?,?)", rows)

    def remove(self, numbers: Sequence[int]) -> None:
        """Take away the pins of these offerings."""
        self._db.execute_many("DELETE FROM map_pin WHERE nr = ?", ((nr,) for nr in numbers))

    def extent(self, numbers: Numbers) -> tuple[int, Box | None]:
        """Return how many pins the offerings have, and the box around them all."""
        among = "" if numbers is None else "WHERE p.nr IN (SELECT value FROM json_each(:numbers))"
        (found,) = self._db.rows(
            f"SELECT count(*), min(p.x), min(p.y), max(p.x), max(p.y) FROM map_pin AS p {among}",
            {"numbers": numbers},
        )
        return found[0], Box(*found[1:]) if found[0] else None

    def of(self, numbers: Numbers) -> list[PinRow]:
        """Return the pins of the offerings, in order of number."""
        among = "" if numbers is None else "WHERE p.nr IN (SELECT value FROM json_each(:numbers))"
        rows = self._db.rows(f"{_PIN} {among} ORDER BY p.nr", {"numbers": numbers})
        return list(map(PinRow._make, rows))

    def of_record(self, numbers: Numbers, record_id: str) -> list[PinRow]:
        """Return the pins of one of the offerings, by its id; none when it isn't among them."""
        one = "p.nr = (SELECT nr FROM record WHERE id = :id)"
        rows = self._db.rows(
            f"{_PIN} WHERE {one} {_AMONG[numbers is None]}", {"id": record_id, "numbers": numbers}
        )
        return list(map(PinRow._make, rows))

    def within(self, numbers: Numbers, box: Box, but: int = 0) -> list[PinRow]:
        """Return the pins of the offerings, `but` one, inside a box, in order of number."""
        sql = f"{_PIN} WHERE {_INSIDE} {_AMONG[numbers is None]} ORDER BY p.nr"
        return list(map(PinRow._make, self._db.rows(sql, _asked(numbers, box, but))))

    def squares(self, numbers: Numbers, box: Box, shift: int, but: int = 0) -> list[SquareRow]:
        """Count the pins of the offerings, `but` one, inside a box, per square of the grid."""
        rows = self._db.rows(
            "SELECT count(*), avg(p.x), avg(p.y), min(p.x), min(p.y),"
            "       max(p.x), max(p.y), max(p.nr)"
            f" FROM map_pin AS p WHERE {_INSIDE} {_AMONG[numbers is None]}"
            " GROUP BY p.x >> :shift, p.y >> :shift",
            {**_asked(numbers, box, but), "shift": shift},
        )
        return [SquareRow(n, x, y, Box(*box), nr) for n, x, y, *box, nr in rows]

    def without(self, numbers: Numbers, most: int) -> tuple[int, list[tuple[str, str]]]:
        """Return how many of the offerings have no pin, and (id, name) of the first by name."""
        among = "" if numbers is None else "AND +i.nr IN (SELECT value FROM json_each(:numbers))"
        unplaced = f"service_index AS i WHERE i.latitude IS NULL {among}"
        asked = {"numbers": numbers, "most": most}
        (counted,) = self._db.rows(f"SELECT count(*) FROM {unplaced}", asked)
        rows = self._db.rows(
            "SELECT json_extract(r.facts, '$.id'), json_extract(r.facts, '$.name') FROM"
            f" (SELECT i.nr, i.title FROM {unplaced} ORDER BY i.title, i.nr LIMIT :most) AS first"
            " JOIN service_row AS r ON r.nr = first.nr ORDER BY first.title, first.nr",
            asked,
        )
        return counted[0], [(row[0], row[1]) for row in rows]


def _asked(numbers: Numbers, box: Box, but: int) -> dict[str, Any]:
    return {"numbers": numbers, "but": but, **box._asdict()}
