"""Import a made-up country, against `sqlite-utils insert --csv` and `enable-fts` of the same file.

    python -m tests.benchmarks.imports MAP

MAP holds the aanbod.csv of make_country. Each step runs in a process of its own, so that memory and
processor time are its own.
"""

from __future__ import annotations

import multiprocessing
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.queues import SimpleQueue
from pathlib import Path

from socialekaart import paths
from socialekaart.services.import_delivery import ImportOrder, import_delivery
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database

OURS, BARE = "kaart.db", "kaal.db"
_SEARCHED = ("naam", "aanbieder", "samenvatting", "omschrijving", "domeinen")
_FLAT_AFTER = 20_000
"""Rows after which memory should grow no more."""


@dataclass(frozen=True)
class Cost:
    """What a step took: seconds of the processor and of the clock, MB at its peak.

    `early_mb` is the peak after the first rows, 0 when that was not looked at.
    """

    processor: float
    clock: float
    peak_mb: float
    early_mb: float = 0.0


def _peak_mb() -> float:
    """Return this process's peak memory; 0 on Windows, which has no such call."""
    if sys.platform == "win32":
        return 0.0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def import_ours(folder: Path) -> Cost:
    """Import as the program does; the second time nothing has changed."""
    early: list[float] = []

    def progress(done: int, total: int, doing: str) -> None:
        if done >= _FLAT_AFTER and not early:
            early.append(_peak_mb())

    with Database.open(folder / OURS) as db:
        order = ImportOrder([folder / "aanbod.csv"], "Het land", progress=progress)
        start = time.process_time(), time.perf_counter()
        import_delivery(db, Reference(paths.data()), order)
        took = time.process_time() - start[0], time.perf_counter() - start[1]
    return Cost(*took, _peak_mb(), early[0] if early else 0.0)


def import_bare(folder: Path) -> Cost:
    """Insert and index as somebody with sqlite-utils would."""
    from sqlite_utils.cli import cli

    start = time.process_time(), time.perf_counter()
    file, db = str(folder / "aanbod.csv"), str(folder / BARE)
    insert = ["insert", db, "aanbod", file, "--csv", "--delimiter", ";", "--silent"]
    cli.main(insert, standalone_mode=False)
    cli.main(["enable-fts", db, "aanbod", *_SEARCHED], standalone_mode=False)
    return Cost(time.process_time() - start[0], time.perf_counter() - start[1], _peak_mb())


def _apart(step: Callable[[Path], Cost], folder: Path) -> Cost:
    context = multiprocessing.get_context("spawn")
    answer: SimpleQueue[Cost] = context.SimpleQueue()
    process = context.Process(target=_answer, args=(step, folder, answer))
    process.start()
    cost = answer.get()
    process.join()
    return cost


def _answer(step: Callable[[Path], Cost], folder: Path, answer: SimpleQueue[Cost]) -> None:
    answer.put(step(folder))


def main(folder: Path) -> None:
    """Print the table."""
    for name in (OURS, BARE):
        for old in folder.glob(f"{name}*"):
            old.unlink()
    bare = _apart(import_bare, folder)
    first = _apart(import_ours, folder)
    second = _apart(import_ours, folder)
    print(f"{'':22}{'processor':>10}{'clock':>9}{'peak':>9}{'after 20,000 rows':>20}")
    for name, cost in (("sqlite-utils", bare), ("first import", first), ("second", second)):
        times = f"{cost.processor:8.1f} s{cost.clock:7.1f} s"
        print(f"{name:22}{times}{cost.peak_mb:6.0f} MB{cost.early_mb:17.0f} MB")
    print(f"first / sqlite-utils  {first.processor / bare.processor:8.2f}   (budget 1.00)")
    print(f"second / first        {second.processor / first.processor:8.2f}   (budget 0.25)")
    sizes = [(folder / name).stat().st_size / 1e6 for name in (OURS, BARE)]
    print(f"file                  {sizes[0]:8.0f} MB, bare {sizes[1]:.0f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
