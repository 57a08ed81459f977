"""Several statements that are one question: one state of the data, and one interrupt ends all."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from socialekaart.storage.database import IN_MEMORY, Database, QueryInterruptedError


def count(db: Database) -> int:
    return int(db.rows("SELECT count(*) FROM source")[0][0])


def add_source(db: Database, name: str) -> None:
    with db.writing():
        db.execute(
            "INSERT INTO source(id, name, created_at) VALUES (?, ?, '2026-11-23')", (name, name)
        )


def test_an_interrupt_between_two_statements_ends_the_question() -> None:
    with Database.open(IN_MEMORY) as db:
        with db.one_question():
            assert count(db) == 0
            db.interrupt()
            with pytest.raises(QueryInterruptedError):
                count(db)
        assert count(db) == 0


def test_without_it_such_an_interrupt_is_forgotten() -> None:
    with Database.open(IN_MEMORY) as db:
        assert count(db) == 0
        db.interrupt()
        assert count(db) == 0


def test_an_interrupt_from_another_thread_ends_it_too() -> None:
    with Database.open(IN_MEMORY) as db:
        with db.one_question():
            other = threading.Thread(target=db.interrupt)
            other.start()
            other.join()
            with pytest.raises(QueryInterruptedError):
                count(db)
        add_source(db, "a")
        assert count(db) == 1


def test_the_question_sees_one_state_while_another_window_writes(tmp_path: Path) -> None:
    path = tmp_path / "kaart.db"
    with Database.open(path) as db, Database.open(path) as other:
        before = db.state()
        with db.one_question():
            assert count(db) == 0
            add_source(other, "a")
            assert count(db) == 0
        assert count(db) == 1
        assert db.state() != before


def test_the_state_is_another_once_this_window_wrote(tmp_path: Path) -> None:
    with Database.open(tmp_path / "kaart.db") as db:
        before = db.state()
        assert db.state() == before
        add_source(db, "a")
        assert db.state() != before
