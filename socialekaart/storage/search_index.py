"""The search index: a small head and a body per offering, with facts as tokens beside the words.

A query narrows by tokens (area, domain, access) inside the full-text index, so that only the rows
of that area are looked at. Derived from the records; see `index_schema`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from socialekaart.storage.database import Database
from socialekaart.storage.map_pins import MapPins

_CHUNK = 1_000
"""Record numbers per IN list; SQLite takes many more, a statement stays small."""

Pin = tuple[float, float, str]
"""Latitude, longitude (WGS84 degrees), and the value of its `PinKind`."""
Facts = dict[str, Any]
"""What a row of the list shows; JSON values."""


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """What the index holds of one offering.

    `ends` is "" for never, "0" for ended, else an ISO date; `assured` is a date as a number
    (20261123) or 0; `area` is the area served as JSON text, `width` how wide that is.
    """

    nr: int
    name: str
    title: str
    organization: str
    core: str
    stems: str
    domains: str
    domain_stems: str
    tags: str
    body: str
    body_stems: str
    minimum_age: int | None
    maximum_age: int | None
    ends: str
    assured: int
    area: str
    width: int
    hours: str
    domain_ids: tuple[str, ...]
    target_groups: tuple[str, ...]
    facts: Facts
    places: tuple[Pin, ...] = field(default=())
    comes: bool = False
    """Whether it also helps at home, online or by telephone: then nobody has to travel."""


class Candidate(NamedTuple):
    """An offering that answers a question: what its order depends on, as in `IndexEntry`.

    Latitude, longitude and `pin_kind` are those of its first place, `more_places` is JSON text of
    the others; `domains` are ids with a space between them.
    """

    nr: int
    title: str
    minimum_age: int | None
    maximum_age: int | None
    ends: str
    assured: int
    area: str
    width: int
    latitude: float | None
    longitude: float | None
    pin_kind: str
    more_places: str
    comes: int
    hours: str
    domains: str


_CANDIDATE = ", ".join(Candidate._fields)


class SearchIndex:
    """Reads and writes the index tables; writing happens inside `Database.writing()`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def put(self, entries: Sequence[IndexEntry], fresh: bool = False) -> None:
        """Write the entries, each over what stood there; `fresh` when none of them stood there."""
        numbers = [entry.nr for entry in entries]
        if not fresh:
            self.remove(numbers)
        write = self._db.execute_many
        write("INSERT INTO search_text VALUES (?,?,?,?,?,?,?,?,?,?)", map(_text_row, entries))
        write(
            "INSERT INTO service_index VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            map(_row, entries),
        )
        write("INSERT INTO service_row VALUES (?,?)", ((e.nr, _json(e.facts)) for e in entries))
        # Values, not a SELECT from search_text: that would flush the full-text tables at each row.
        write(
            f"INSERT INTO search_head(rowid, {_HEAD}) VALUES (?,?,?,?,?,?,?,?)",
            map(_head_row, entries),
        )
        MapPins(self._db).put((e.nr, *pin) for e in entries for pin in e.places)
        bodies = (_body_row(entry) for entry in entries if entry.body)
        write("INSERT INTO search_body(rowid, body, stems, tags) VALUES (?,?,?,?)", bodies)

    def remove(self, numbers: Sequence[int]) -> None:
        """Take these offerings out of the index."""
        for table, source in _FULL_TEXT:
            # The full-text tables read the words they must forget from the tables behind them.
            self._db.execute_many(
                f"DELETE FROM {table} WHERE rowid = (SELECT nr FROM {source} WHERE nr = ?)",
                ((nr,) for nr in numbers),
            )
        MapPins(self._db).remove(numbers)
        for table in ("search_text", "service_index", "service_row"):
            self._db.execute_many(f"DELETE FROM {table} WHERE nr = ?", ((nr,) for nr in numbers))

    def join_pieces(self) -> None:
        """Join what much writing left in pieces, so that a search looks in one place.

        Takes 5 s for a country, and a fifth off each keystroke.
        """
        for table, _ in _FULL_TEXT:
            self._db.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")

    def answering(self, question: str, limit: int, in_body: bool = False) -> list[int]:
        """Return the numbers of what answers the question, in order.

        It is put to the names and summaries, or with `in_body` to the long texts.
        """
        table = "search_body" if in_body else "search_head"
        rows = self._db.rows(
            f"SELECT rowid FROM {table} WHERE {table} MATCH ? LIMIT ?", (question, limit)
        )
        return [row[0] for row in rows]

    def numbers(self, most: int = -1) -> list[int]:
        """Return the numbers of all offerings, or of so many of them."""
        return [row[0] for row in self._db.rows("SELECT nr FROM service_row LIMIT ?", (most,))]

    def candidates(self, numbers: Sequence[int]) -> list[Candidate]:
        """Return what the order of these offerings depends on."""
        select = f"SELECT {_CANDIDATE} FROM service_index WHERE nr IN"
        return list(map(Candidate._make, self._in_chunks(select, numbers)))

    def in_list_order(self, limit: int) -> list[Candidate]:
        """Return the first of all offerings: what has not ended, narrow areas and fresh first."""
        rows = self._db.rows(
            f"SELECT {_CANDIDATE} FROM service_index"
            " ORDER BY ends = '0', width, assured DESC, title LIMIT ?",
            (limit,),
        )
        return list(map(Candidate._make, rows))

    def facts(self, numbers: Sequence[int]) -> dict[int, Facts]:
        """Return what the rows of these offerings show."""
        select = "SELECT nr, facts FROM service_row WHERE nr IN"
        return {row[0]: json.loads(row[1]) for row in self._in_chunks(select, numbers)}

    def tags(self, numbers: Sequence[int]) -> dict[int, tuple[list[str], list[str]]]:
        """Return the tokens and the target groups of these offerings, for counting facets."""
        select = "SELECT nr, tags, target_groups FROM service_index WHERE nr IN"
        return {
            row[0]: (row[1].split(), row[2].split("|") if row[2] else [])
            for row in self._in_chunks(select, numbers)
        }

    def vocabulary(self, first: str) -> list[str]:
        """Return the indexed words that begin with these letters."""
        rows = self._db.rows(
            "SELECT term FROM search_words WHERE term >= ? AND term < ?",
            (first, first + "\U0010ffff"),
        )
        return [row[0] for row in rows]

    def _in_chunks(self, select: str, numbers: Sequence[int]) -> Iterator[Any]:
        for start in range(0, len(numbers), _CHUNK):
            chunk = numbers[start : start + _CHUNK]
            yield from self._db.rows(f"{select} ({','.join('?' * len(chunk))})", chunk)


def pins(found: Candidate) -> Iterator[Pin]:
    """Yield the places of a candidate."""
    if found.latitude is not None and found.longitude is not None:
        yield found.latitude, found.longitude, found.pin_kind
    if found.more_places:
        yield from ((lat, lon, kind) for lat, lon, kind in json.loads(found.more_places))


_HEAD = "name, organization, core, stems, domains, domain_stems, tags"
_FULL_TEXT = (("search_head", "search_text"), ("search_body", "search_body_text"))


def _head_row(e: IndexEntry) -> tuple[Any, ...]:
    return (e.nr, e.name, e.organization, e.core, e.stems, e.domains, e.domain_stems, e.tags)


def _text_row(e: IndexEntry) -> tuple[Any, ...]:
    return (*_head_row(e), e.body, e.body_stems)


def _body_row(e: IndexEntry) -> tuple[Any, ...]:
    """Join the words exactly as the view search_body_text does, which gives them back."""
    body = f"{e.body} {e.name} {e.organization} {e.core} {e.domains}"
    return (e.nr, body, f"{e.body_stems} {e.stems} {e.domain_stems}", e.tags)


def _row(e: IndexEntry) -> tuple[Any, ...]:
    ages = (e.minimum_age, e.maximum_age)
    order = (e.ends, e.assured, e.area, e.width)
    first, *others = e.places or ((None, None, ""),)
    places = (*first, _json(others) if others else "", int(e.comes))
    facts = (e.hours, " ".join(e.domain_ids), e.tags, "|".join(e.target_groups))
    return (e.nr, e.title, *ages, *order, *places, *facts)


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
