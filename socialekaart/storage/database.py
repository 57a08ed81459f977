"""Open the database: one file, private to its owner, refused in words when it can't be used."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from socialekaart.errors import (
    DamagedDatabaseError,
    DatabaseError,
    LockedDatabaseError,
    NewerDatabaseError,
    ReadOnlyDatabaseError,
)
from socialekaart.storage.backup import back_up
from socialekaart.storage.network_share import is_on_network_share
from socialekaart.storage.schema_version import SCHEMA_VERSION

if TYPE_CHECKING:
    from sqlite_utils.db import Database as UtilsDatabase

BUSY_SECONDS = 5.0
"""How long we wait for another program that is writing."""

APPLICATION_ID = 0x534B4152
"""Marks a file as ours ("SKAR") in SQLite's header."""

CACHE_KB = 16_384
"""Memory for pages of the file; with SQLite's own 2 MB a keystroke reads half of them again."""
JOURNAL_LIMIT = 64 * 1024 * 1024
"""Bytes that the write-ahead journal shrinks to once a large delivery is in the file."""

IN_MEMORY = Path(":memory:")


class Database:
    """A connection with our schema.

    Reads go through `rows`, writes happen inside `writing()`. Every SQLite failure comes out as
    one of the DatabaseError classes. May be handed from one thread to another, not shared.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self.connection = connection

    @cached_property
    def utils(self) -> UtilsDatabase:
        """The same connection for sqlite-utils, which is slow to import and seldom needed."""
        from sqlite_utils.db import Database as UtilsDatabase

        return UtilsDatabase(self.connection, execute_plugins=False)

    @classmethod
    def open(cls, path: Path, busy_seconds: float = BUSY_SECONDS) -> Database:
        """Open the file, making or migrating it when needed.

        Raises NewerDatabaseError, DamagedDatabaseError, ReadOnlyDatabaseError or
        LockedDatabaseError; the file is then as it was.
        """
        _make_private_file(path)
        with _in_words(path):
            connection = sqlite3.connect(path, timeout=busy_seconds, check_same_thread=False)
            try:
                return cls(path, connection)._prepared()
            except BaseException:
                connection.close()
                raise

    def _prepared(self) -> Database:
        version = int(self.rows("PRAGMA user_version")[0][0])
        if version > SCHEMA_VERSION:
            raise NewerDatabaseError(
                f"De database {self.path} is gemaakt door een nieuwere versie van Socialekaart. "
                "Werk het programma bij, of kies met --db een andere database."
            )
        self._refuse_foreign_tables()
        self._check_after_crash()
        self.connection.row_factory = sqlite3.Row
        if self.path != IN_MEMORY:
            journal = "DELETE" if is_on_network_share(self.path) else "WAL"
            self.connection.execute(f"PRAGMA journal_mode={journal}")
        self.connection.execute("PRAGMA synchronous=NORMAL")
        self.connection.execute("PRAGMA foreign_keys=ON")
        self.connection.execute(f"PRAGMA cache_size=-{CACHE_KB}")
        self.connection.execute(f"PRAGMA journal_size_limit={JOURNAL_LIMIT}")
        if version < SCHEMA_VERSION:
            self._migrate(version)
        return self

    def _refuse_foreign_tables(self) -> None:
        """Keep off another program's database: ours carries our mark or is empty."""
        mark = int(self.rows("PRAGMA application_id")[0][0])
        if mark != APPLICATION_ID and self.rows("SELECT 1 FROM sqlite_master LIMIT 1"):
            raise _damaged(self.path)

    def _check_after_crash(self) -> None:
        """Read the whole file once when the last session did not close it."""
        left_over = Path(f"{self.path}-wal")
        if left_over.exists() and left_over.stat().st_size and self._is_alone():
            verdict = self.rows("PRAGMA quick_check(1)")[0][0]
            if verdict != "ok":
                raise _damaged(self.path)

    def _is_alone(self) -> bool:
        """Tell whether no other window has the file open; then its journal is a crash's.

        Only who is alone may change the journal mode; the right one is set after this.
        """
        with self.impatient():
            try:
                return bool(self.rows("PRAGMA journal_mode=DELETE")[0][0] == "delete")
            except LockedDatabaseError:
                return False

    @contextmanager
    def impatient(self) -> Iterator[None]:
        """Don't wait for who holds the database: raise LockedDatabaseError at once."""
        patience = int(self.rows("PRAGMA busy_timeout")[0][0])
        self.rows("PRAGMA busy_timeout=0")
        try:
            yield
        finally:
            self.rows(f"PRAGMA busy_timeout={patience}")

    def _migrate(self, version: int) -> None:
        from socialekaart.storage.index_schema import make_index_anew
        from socialekaart.storage.migrations import migrations

        if version and self.path != IN_MEMORY:
            self.back_up()
        # Two windows may start at once: the second waits here and finds the work done.
        with self.writing():
            if int(self.rows("PRAGMA user_version")[0][0]) < SCHEMA_VERSION:
                migrations.apply(self.utils)
                if not version:
                    make_index_anew(self)
                self.connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
                self.connection.execute(f"PRAGMA user_version={SCHEMA_VERSION}")

    def rows(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> list[sqlite3.Row]:
        """Return all rows of a query."""
        with _in_words(self.path):
            return self.connection.execute(sql, parameters).fetchall()

    @contextmanager
    def one_question(self) -> Iterator[None]:
        """Make one question of what is asked inside: it sees one state of the data, and an
        `interrupt` at any moment breaks it off.

        SQLite forgets an interrupt that comes between two statements, when nothing runs; so a
        statement is held open that reads, and doesn't end.
        """
        with _in_words(self.path):
            held = self.connection.execute("SELECT name FROM sqlite_master")
        try:
            yield
        finally:
            held.close()

    def execute(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> int:
        """Run one changing statement inside `writing()`; return the number of rows it touched."""
        with _in_words(self.path):
            return self.connection.execute(sql, parameters).rowcount

    def execute_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run one changing statement for each row inside `writing()`."""
        with _in_words(self.path):
            self.connection.executemany(sql, rows)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold one transaction: all of it is kept, or nothing when anything is raised.

        Takes the write lock at once, so that it can't fail halfway for another writer. Nested
        calls are part of the outer transaction.
        """
        if self.connection.in_transaction:
            with self.utils.atomic():
                yield
            return
        with _in_words(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.connection.rollback()
            raise
        with _in_words(self.path):
            self.connection.commit()

    def data_version(self) -> int:
        """Return a number that changes when another connection changed the data."""
        return int(self.rows("PRAGMA data_version")[0][0])

    def state(self) -> tuple[int, int]:
        """Return what is another value once anything was written, here or by another connection."""
        return self.data_version(), self.connection.total_changes

    def interrupt(self) -> None:
        """Stop the query that runs in another thread; it raises QueryInterruptedError there."""
        self.connection.interrupt()

    def back_up(self) -> Path:
        """Copy the database beside itself; see `backup.back_up`. Not inside `writing()`."""
        if self.connection.in_transaction:
            # SQLite would wait for this very connection to finish writing: for ever.
            raise RuntimeError("a backup inside a transaction never ends")
        with _in_words(self.path):
            return back_up(self.connection, self.path)

    def close(self) -> None:
        """Close the connection; open transactions are undone."""
        self.connection.close()

    def __enter__(self) -> Database:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class QueryInterruptedError(Exception):
    """A query was superseded by a newer one; nothing is wrong."""


def _make_private_file(path: Path) -> None:
    """Make the file with mode 0600 before SQLite would make it readable for others."""
    if path == IN_MEMORY or path.exists():
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise ReadOnlyDatabaseError(
            f"In de map {path.parent} kunnen we geen database maken. "
            "Kies met --db een map waarin je mag schrijven."
        ) from error


@contextmanager
def _in_words(path: Path) -> Iterator[None]:
    """Turn what SQLite raises into the sentence a user can act on."""
    try:
        yield
    except sqlite3.Error as error:
        raise _explained(path, error) from error


def _explained(path: Path, error: sqlite3.Error) -> Exception:
    code = getattr(error, "sqlite_errorcode", None)
    primary = None if code is None else code & 0xFF
    if primary == sqlite3.SQLITE_INTERRUPT:
        return QueryInterruptedError()
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return LockedDatabaseError(
            f"De database {path} is in gebruik door een ander programma. "
            "Sluit dat programma of wacht even, en probeer het opnieuw."
        )
    if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return ReadOnlyDatabaseError(
            f"De database {path} kan niet worden geopend of beschreven. "
            "Controleer of je in die map mag schrijven, of kies met --db een andere plek."
        )
    if primary in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
        return _damaged(path)
    if primary == sqlite3.SQLITE_FULL:
        return DatabaseError(
            "De schijf is vol; er is niets gewijzigd. Maak ruimte en probeer het opnieuw."
        )
    if primary == sqlite3.SQLITE_IOERR:
        return DatabaseError(
            f"De schijf met {path} geeft een leesfout. Controleer de schijf of de netwerkmap."
        )
    return error


def _damaged(path: Path) -> DamagedDatabaseError:
    return DamagedDatabaseError(
        f"De database {path} is beschadigd of is geen database van Socialekaart. We hebben er "
        f"niets aan veranderd. Zet een reservekopie terug uit {path.parent / 'reservekopieen'}, "
        "of kies met --db een andere database."
    )
