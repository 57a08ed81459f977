"""A program that is killed in the middle of a delivery leaves everything as it was."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

from socialekaart.exchange.csv_writer import write_services
from socialekaart.services.import_delivery import ImportOrder, import_delivery
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from tests.factories import service

SCRIPT = """
    import sys
    from pathlib import Path
    from socialekaart import paths
    from socialekaart.services.import_delivery import ImportOrder, import_delivery
    from socialekaart.services.reference import Reference
    from socialekaart.storage.database import Database

    def progress(done, total, doing):
        if done >= 1000:
            # Written, and more than fits in memory: part of it is in the file's journal by now.
            db.rows("PRAGMA cache_spill=1")
            print("halverwege", flush=True)
            sys.stdin.read()

    db = Database.open(Path(sys.argv[1]))
    db.rows("PRAGMA cache_size=10")
    order = ImportOrder([Path(sys.argv[2])], "Gemeente Voorbeeld", progress=progress)
    import_delivery(db, Reference(paths.data()), order)
"""


def deliver(path: Path, reference: Reference, count: int, name: str) -> None:
    services = (service(external_id=f"A-{n}", name=f"{name} {n}") for n in range(count))
    write_services(path, services, reference.vocabulary)


def test_a_killed_import_leaves_the_data_as_it_was(reference: Reference, tmp_path: Path) -> None:
    path, first, second = (tmp_path / name for name in ("kaart.db", "eerste.csv", "aanbod.csv"))
    deliver(first, reference, 5, "Inloop")
    deliver(second, reference, 1_500, "Heel anders")
    with Database.open(path) as db:
        import_delivery(db, reference, ImportOrder([first], "Gemeente Voorbeeld"))
        before = list(db.connection.iterdump())

    command = [sys.executable, "-c", textwrap.dedent(SCRIPT), str(path), str(second)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stdout.readline().strip() == b"halverwege"
        program.kill()

    assert Path(f"{path}-wal").stat().st_size > 0
    with Database.open(path) as db:
        assert list(db.connection.iterdump()) == before
        assert db.rows("PRAGMA integrity_check")[0][0] == "ok"
        with db.writing():
            for table in ("search_head", "search_body"):
                db.execute(f"INSERT INTO {table}({table}, rank) VALUES ('integrity-check', 1)")
        outcome = import_delivery(db, reference, ImportOrder([second], "Gemeente Voorbeeld"))
    assert (outcome.counts["changed"], outcome.counts["new"]) == (5, 1_495)
