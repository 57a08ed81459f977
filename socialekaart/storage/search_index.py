"""The search index: a small head and a body per offering, with facts as tokens beside the words.

A query narrows by tokens (area, domain, access) inside the full-text index, so that only the rows
of that area are looked at. Derived from the records; `clear` and adding again restores it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from socialekaart.storage.database import Database

_CHUNK = 500
"""Record numbers per IN list; SQLite takes many more, a statement stays small."""


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """What the index holds of one offering. Places are (latitude, longitude, approximate)."""

    nr: int
    name: str
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
    facts: dict[str, Any]
    places: tuple[tuple[float, float, bool], ...] = field(default=())


Facts = dict[str, Any]
"""What a row of the list shows and the order looks at; JSON values."""


class SearchIndex:
    """Reads and writes the index tables; writing happens inside `Database.writing()`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def put(self, entries: Iterable[IndexEntry], fresh: bool = False) -> None:
        """Write the entries, each over what stood there; `fresh` when none of them stood there."""
        for entry in entries:
            if not fresh:
                self.remove([entry.nr])
            self._insert(entry)

    def _insert(self, e: IndexEntry) -> None:
        execute = self._db.execute
        execute(
            "INSERT INTO search_head"
            "(rowid, name, organization, core, stems, domains, domain_stems, tags)"
            " VALUES (?,?,?,?,?,?,?,?)",
            (e.nr, e.name, e.organization, e.core, e.stems, e.domains, e.domain_stems, e.tags),
        )
        if e.body:
            execute(
                "INSERT INTO search_body(rowid, body, stems, tags) VALUES (?,?,?,?)",
                (e.nr, e.body, e.body_stems, e.tags),
            )
        execute(
            "INSERT INTO service_index VALUES (?,?,?,?)",
            (
                e.nr,
                e.minimum_age,
                e.maximum_age,
                json.dumps(e.facts, ensure_ascii=False),
            ),
        )
        for latitude, longitude, approximate in e.places:
            execute(
                "INSERT INTO service_place VALUES (?,?,?,?)",
                (e.nr, latitude, longitude, approximate),
            )

    def remove(self, numbers: Iterable[int]) -> None:
        """Take these offerings out of the index."""
        for nr in numbers:
            for statement in (
                "DELETE FROM search_head WHERE rowid = ?",
                "DELETE FROM search_body WHERE rowid = ?",
                "DELETE FROM service_index WHERE nr = ?",
                "DELETE FROM service_place WHERE nr = ?",
            ):
                self._db.execute(statement, (nr,))

    def in_head(self, question: str, age: int | None, limit: int) -> dict[int, Facts]:
        """Return facts by number of rows whose head answers the question; "" asks for all."""
        return self._matching("search_head", question, age, limit)

    def in_body(self, question: str, age: int | None, limit: int) -> dict[int, Facts]:
        """Return facts by number of rows whose long texts answer the question."""
        return self._matching("search_body", question, age, limit)

    def _matching(self, table: str, question: str, age: int | None, limit: int) -> dict[int, Facts]:
        source, condition = f"{table} t JOIN service_index s ON s.nr = t.rowid", f"{table} MATCH :q"
        if not question:
            source, condition = "service_index s", "1"
        if age is not None:
            condition += (
                " AND (s.minimum_age IS NULL OR s.minimum_age <= :age)"
                " AND (s.maximum_age IS NULL OR s.maximum_age >= :age)"
            )
        rows = self._db.rows(
            f"SELECT s.nr, s.facts FROM {source} WHERE {condition} LIMIT :limit",
            {"q": question, "age": age, "limit": limit},
        )
        return {row[0]: json.loads(row[1]) for row in rows}

    def places(self, numbers: Sequence[int]) -> dict[int, list[tuple[float, float, bool]]]:
        """Return the places of these offerings as (latitude, longitude, approximate)."""
        found: dict[int, list[tuple[float, float, bool]]] = {}
        for row in self._in_chunks(
            "SELECT nr, latitude, longitude, approximate FROM service_place WHERE nr IN", numbers
        ):
            found.setdefault(row[0], []).append((row[1], row[2], bool(row[3])))
        return found

    def tags(self, numbers: Sequence[int]) -> dict[int, list[str]]:
        """Return the tokens of these offerings, for counting facets."""
        return {
            row[0]: row[1].split()
            for row in self._in_chunks(
                "SELECT rowid, tags FROM search_head WHERE rowid IN", numbers
            )
        }

    def vocabulary(self, first: str) -> list[str]:
        """Return the indexed words that begin with these letters."""
        rows = self._db.rows(
            "SELECT term FROM search_words WHERE term >= ? AND term < ?",
            (first, first + "\U0010ffff"),
        )
        return [row[0] for row in rows]

    def _in_chunks(self, select: str, numbers: Sequence[int]) -> Iterable[Any]:
        for start in range(0, len(numbers), _CHUNK):
            chunk = numbers[start : start + _CHUNK]
            yield from self._db.rows(f"{select} ({','.join('?' * len(chunk))})", chunk)
