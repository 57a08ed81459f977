"""Type some forty questions letter by letter, against bare FTS5 on the same offerings.

    python -m tests.benchmarks.searches MAP

MAP holds the databases of `imports`. Also: counts of facets, points of the map, and the start.
"""

from __future__ import annotations

import sqlite3
import sys
import time
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from socialekaart import paths
from socialekaart.domain.search_query import parse
from socialekaart.services.count_facets import count_facets
from socialekaart.services.find_services import ServiceFinder
from socialekaart.services.reference import Reference
from socialekaart.services.views import ServiceQuery
from socialekaart.storage.database import Database
from tests.benchmarks.imports import BARE, OURS
from tests.benchmarks.questions import keystrokes

_NOW = datetime(2026, 11, 23, 10, 0)
_RANKED = "SELECT rowid FROM aanbod_fts WHERE aanbod_fts MATCH ? ORDER BY rank LIMIT 50"
_SOME = 5
"""Of what is asked after painting, and of bare FTS5, every fifth keystroke is enough."""


def measured(work: Callable[[ServiceQuery], Any], queries: Iterable[ServiceQuery]) -> list[float]:
    """Return the milliseconds of the processor that each query took, sorted."""
    times = []
    for query in queries:
        start = time.thread_time()
        work(query)
        times.append((time.thread_time() - start) * 1000)
    return sorted(times)


def line(name: str, times: list[float]) -> str:
    """Return median, 95th percentile and maximum as a line of the table."""
    shown = (times[len(times) // 2], times[int(len(times) * 0.95)], times[-1])
    return f"{name:34}" + "".join(f"{value:9.1f}" for value in shown) + f"{len(times):8}"


def bare_question(text: str) -> str:
    """Return what a plain program would ask FTS5: all words, the last one as a beginning."""
    terms = parse(text).terms
    return " ".join(f'"{term}"' for term in terms) + "*" if terms else '"a"*'


def main(folder: Path) -> None:
    """Print the table."""
    reference = Reference(paths.data())
    queries = {kind: list(keystrokes(reference, kind)) for kind in ("place", "bare", "facets")}
    reference.lexicon.synonyms("warm")
    start = time.perf_counter()
    db = Database.open(folder / OURS)
    finder = ServiceFinder(db, reference)
    opened = time.perf_counter()
    finder.find(ServiceQuery("", queries["place"][0].place), _NOW)
    first = time.perf_counter()
    bare = sqlite3.connect(folder / BARE)

    print(f"open {(opened - start) * 1000:.1f} ms, first list {(first - opened) * 1000:.1f} ms")
    print(f"{'ms of the processor':34}{'p50':>9}{'p95':>9}{'max':>9}{'number':>8}")
    names = {"place": "keystroke with a place", "bare": "keystroke without a place"}
    for kind in queries:
        times = measured(lambda query: finder.find(query, _NOW), queries[kind])
        print(line(names.get(kind, "keystroke with facets and a place"), times))
    ranked = measured(
        lambda query: bare.execute(_RANKED, (bare_question(query.text),)).fetchall(),
        queries["bare"][::_SOME],
    )
    print(line("bare FTS5, ranked", ranked))
    few = queries["place"][::_SOME]
    print(line("counts of facets", measured(lambda q: count_facets(finder, q, _NOW), few)))
    print(line("points of the map", measured(lambda q: finder.map_points(q, _NOW), few)))
    db.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
