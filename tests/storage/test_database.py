"""Opening, refusing and writing the database file."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from socialekaart.errors import (
    DamagedDatabaseError,
    LockedDatabaseError,
    NewerDatabaseError,
    ReadOnlyDatabaseError,
)
from socialekaart.storage.database import IN_MEMORY, Database
from socialekaart.storage.schema_version import SCHEMA_VERSION


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "map" / "kaart.db"


def add_source(db: Database, name: str) -> None:
    with db.writing():
        db.execute(
            "INSERT INTO source(id, name, created_at) VALUES (?, ?, '2026-11-23')", (name, name)
        )


def add_twice(db: Database, name: str) -> None:
    """Write one thing that can be and one that can't, in one go."""
    with db.writing():
        add_source(db, name)
        add_source(db, name)


def names(db: Database) -> list[str]:
    return [row[0] for row in db.rows("SELECT name FROM source ORDER BY name")]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
def test_new_file_is_private_to_its_owner(path: Path) -> None:
    Database.open(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_every_file_beside_the_database_is_private(path: Path) -> None:
    with Database.open(path) as db:
        add_source(db, "a")
        db.back_up()
        found = [file for file in path.parent.rglob("*") if file.is_file()]
        assert len(found) >= 3
        assert {stat.S_IMODE(file.stat().st_mode) for file in found} == {0o600}


def test_what_was_written_is_there_after_opening_again(path: Path) -> None:
    with Database.open(path) as db:
        add_source(db, "a")
    with Database.open(path) as db:
        assert names(db) == ["a"]


def test_newer_database_is_refused_and_left_alone(path: Path) -> None:
    Database.open(path).close()
    with sqlite3.connect(path) as raw:
        raw.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    raw.close()
    before = path.read_bytes()
    with pytest.raises(NewerDatabaseError, match="nieuwere versie"):
        Database.open(path)
    assert path.read_bytes() == before


def test_file_that_is_no_database_is_refused_and_left_alone(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"naam;aanbieder\r\n" * 400)
    before = path.read_bytes()
    with pytest.raises(DamagedDatabaseError, match="beschadigd"):
        Database.open(path)
    assert path.read_bytes() == before


def test_database_of_another_program_is_refused_and_left_alone(path: Path) -> None:
    path.parent.mkdir()
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE recepten (naam)")
    raw.close()
    before = path.read_bytes()
    with pytest.raises(DamagedDatabaseError):
        Database.open(path)
    assert path.read_bytes() == before


def test_broken_pages_are_told_in_words(path: Path) -> None:
    with Database.open(path) as db, db.writing():
        for number in range(2_000):
            db.execute(
                "INSERT INTO source(id, name, created_at) VALUES (?, ?, '')",
                (str(number), f"bron {number:06}"),
            )
    content = bytearray(path.read_bytes())
    content[8192:] = b"\xff" * (len(content) - 8192)
    path.write_bytes(bytes(content))
    with pytest.raises(DamagedDatabaseError, match="reservekopie"), Database.open(path) as db:
        names(db)


@pytest.mark.skipif(os.name == "nt", reason="file rights differ on Windows")
def test_folder_that_cannot_be_written_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(ReadOnlyDatabaseError, match="--db"):
        Database.open(Path("/proc/nergens/kaart.db"))


def test_database_held_by_another_program_is_told_in_words(path: Path) -> None:
    with Database.open(path) as holder, Database.open(path, busy_seconds=0.05) as other:
        with holder.writing():
            holder.execute("DELETE FROM source")
            with pytest.raises(LockedDatabaseError, match="in gebruik"), other.writing():
                pass
        add_source(other, "na het wachten")
        assert names(holder) == ["na het wachten"]


def test_stale_lock_of_a_crashed_program_stands_in_nobodys_way(path: Path) -> None:
    """A process that dies while it writes leaves a journal; what it had kept is all there."""
    Database.open(path).close()
    script = """
        import os, sys
        from pathlib import Path
        from socialekaart.storage.database import Database
        db = Database.open(Path(sys.argv[1]))
        with db.writing():
            db.execute("INSERT INTO source(id, name, created_at) VALUES ('a', 'a', '')")
        db.connection.execute("BEGIN IMMEDIATE")
        db.connection.execute("INSERT INTO source(id, name, created_at) VALUES ('b', 'b', '')")
        os._exit(9)
    """
    crashed = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script), str(path)], check=False
    )
    assert crashed.returncode == 9
    assert Path(f"{path}-wal").stat().st_size > 0
    with Database.open(path) as db:
        assert names(db) == ["a"]
        add_source(db, "c")
        assert names(db) == ["a", "c"]


def test_a_failure_halfway_keeps_nothing(path: Path) -> None:
    with Database.open(path) as db:
        with pytest.raises(sqlite3.IntegrityError):
            add_twice(db, "a")
        assert names(db) == []


def test_inner_writing_is_part_of_the_outer(path: Path) -> None:
    with Database.open(path) as db:
        with pytest.raises(sqlite3.IntegrityError), db.writing():
            add_twice(db, "binnen")
        assert names(db) == []


def test_data_version_tells_of_another_connection(path: Path) -> None:
    with Database.open(path) as ours, Database.open(path) as other:
        before = ours.data_version()
        add_source(other, "a")
        assert ours.data_version() != before


def test_history_cannot_be_changed_or_removed() -> None:
    with Database.open(IN_MEMORY) as db:
        with db.writing():
            db.execute(
                "INSERT INTO history(station, record_id, layer, field, at)"
                " VALUES ('s', 'r', 'base', '*', '2026-11-23')"
            )
        for statement in ("DELETE FROM history", "UPDATE history SET field = 'x'"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"), db.writing():
                db.execute(statement)


def test_backups_hold_the_data_and_only_the_last_ten_stay(path: Path) -> None:
    from socialekaart.storage.backup import backups

    with Database.open(path) as db:
        add_source(db, "a")
        copies = [db.back_up() for _ in range(12)]
        assert backups(path) == copies[-10:]
    with Database.open(copies[-1]) as copy:
        assert names(copy) == ["a"]
