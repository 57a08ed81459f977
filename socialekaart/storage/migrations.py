"""The schema, step by step. A released step is never changed; a new one is added.

The steps spell out their tables and import nothing of the program, so that an old step keeps
meaning what it meant. The search index is derived and stands apart: see `index_schema`.
"""

from __future__ import annotations

from sqlite_utils import Migrations
from sqlite_utils.db import Database

migrations = Migrations("socialekaart")


@migrations()
def m001_two_layers(db: Database) -> None:
    """Make sources, deliveries, records in two layers, own assignments and history."""
    for statement in (*_LAYERS, *_HISTORY):
        db.execute(statement)


@migrations()
def m002_rows_known_by_their_hash(db: Database) -> None:
    """Let unchanged rows without an id be known again without reading their cells."""
    db.execute("CREATE INDEX record_by_row_hash ON record(source_id, kind, row_hash)")


_LAYERS = (
    """
    CREATE TABLE source (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE COLLATE NOCASE,
        is_example INTEGER NOT NULL DEFAULT 0,
        created_at TEXT NOT NULL,
        withdrawn_at TEXT
    )
    """,
    """
    CREATE TABLE delivery (
        id TEXT PRIMARY KEY,
        source_id TEXT NOT NULL REFERENCES source(id),
        received_at TEXT NOT NULL,
        files TEXT NOT NULL,
        counts TEXT NOT NULL DEFAULT '{}'
    )
    """,
    # `nr` is this file's own short number, for the index tables only; `id` is the record's name.
    """
    CREATE TABLE record (
        nr INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        source_id TEXT REFERENCES source(id),
        external_id TEXT NOT NULL DEFAULT '',
        match_key TEXT NOT NULL DEFAULT '',
        base TEXT,
        row_hash TEXT NOT NULL DEFAULT '',
        state TEXT NOT NULL,
        first_delivery_id TEXT REFERENCES delivery(id),
        last_delivery_id TEXT REFERENCES delivery(id)
    )
    """,
    """
    CREATE UNIQUE INDEX record_by_external_id
        ON record(source_id, kind, external_id) WHERE external_id <> ''
    """,
    "CREATE INDEX record_by_match_key ON record(source_id, kind, match_key)",
    """
    CREATE INDEX record_by_name ON record(kind, json_extract(base, '$.name') COLLATE NOCASE)
    """,
    """
    CREATE TABLE overlay (
        record_id TEXT NOT NULL REFERENCES record(id),
        field TEXT NOT NULL,
        value TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        PRIMARY KEY (record_id, field)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE assignment (
        id TEXT PRIMARY KEY,
        contact_id TEXT NOT NULL REFERENCES record(id),
        domain TEXT NOT NULL,
        municipality TEXT NOT NULL DEFAULT '',
        since TEXT NOT NULL,
        ended_at TEXT
    )
    """,
    """
    CREATE UNIQUE INDEX one_choice_per_domain_and_place
        ON assignment(domain, municipality) WHERE ended_at IS NULL
    """,
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
)

_HISTORY = (
    """
    CREATE TABLE history (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        station TEXT NOT NULL,
        record_id TEXT NOT NULL,
        layer TEXT NOT NULL,
        field TEXT NOT NULL,
        old TEXT,
        new TEXT,
        at TEXT NOT NULL,
        delivery_id TEXT REFERENCES delivery(id)
    )
    """,
    "CREATE INDEX history_by_record ON history(record_id)",
    "CREATE INDEX history_by_delivery ON history(delivery_id)",
    """
    CREATE TRIGGER history_keeps_its_rows BEFORE DELETE ON history
    BEGIN SELECT RAISE(ABORT, 'history is append-only'); END
    """,
    """
    CREATE TRIGGER history_keeps_its_words BEFORE UPDATE ON history
    BEGIN SELECT RAISE(ABORT, 'history is append-only'); END
    """,
)
