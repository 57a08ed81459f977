"""Several windows on one file: nobody waits to read, and who writes doesn't get in the way."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from socialekaart.errors import DatabaseError
from socialekaart.storage.database import Database, QueryInterruptedError

ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kaart.db"


@pytest.fixture
def window(path: Path) -> Iterator[Database]:
    with Database.open(path, busy_seconds=0.05) as db:
        yield db


@pytest.fixture
def other(window: Database, path: Path) -> Iterator[Database]:
    with Database.open(path, busy_seconds=0.05) as db:
        yield db


def add(db: Database, name: str, size: int = 0) -> None:
    db.execute(
        "INSERT INTO source(id, name, created_at) VALUES (?, ?, ?)", (name, name, "x" * size)
    )


def add_both(db: Database) -> None:
    with db.writing():
        add(db, "a")
        add(db, "b", size=1_000_000)


def names(db: Database) -> list[str]:
    return [row[0] for row in db.rows("SELECT name FROM source ORDER BY name")]


def test_who_reads_sees_the_old_data_until_the_delivery_is_whole(
    window: Database, other: Database
) -> None:
    before = window.data_version()
    with other.writing():
        add(other, "a", size=5_000_000)
        assert names(window) == []
        assert window.data_version() == before
    assert names(window) == ["a"]
    assert window.data_version() != before


def test_a_window_that_opens_later_leaves_the_first_one_alone(window: Database, path: Path) -> None:
    with window.writing():
        add(window, "a")
    with Database.open(path) as later:
        assert names(later) == ["a"]
        with later.writing():
            add(later, "b")
    assert names(window) == ["a", "b"]
    assert window.rows("PRAGMA journal_mode")[0][0] == "wal"


def test_a_window_opens_while_another_is_writing(window: Database, path: Path) -> None:
    with window.writing():
        add(window, "a")
        with Database.open(path, busy_seconds=0.05) as later:
            assert names(later) == []


def test_a_superseded_query_stops(window: Database) -> None:
    raised: list[BaseException] = []

    def ask() -> None:
        try:
            window.rows(ENDLESS)
        except QueryInterruptedError as error:
            raised.append(error)

    asking = threading.Thread(target=ask)
    asking.start()
    while asking.is_alive():
        window.interrupt()
        asking.join(0.01)
    assert len(raised) == 1
    assert names(window) == []


def test_a_full_disk_is_told_in_words_and_changes_nothing(window: Database) -> None:
    pages = window.rows("PRAGMA page_count")[0][0]
    window.rows(f"PRAGMA max_page_count={pages + 2}")
    with pytest.raises(DatabaseError, match="schijf is vol"):
        add_both(window)
    assert names(window) == []


def test_a_backup_is_never_made_inside_a_transaction(window: Database) -> None:
    with window.writing(), pytest.raises(RuntimeError):
        window.back_up()


def test_a_backup_taken_while_another_window_writes_holds_whole_deliveries(
    window: Database, other: Database
) -> None:
    with other.writing():
        add(other, "a")
        copy = window.back_up()
    with Database.open(copy) as found:
        assert names(found) == []
