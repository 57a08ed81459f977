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


@migrations()
def m003_deliveries_that_can_be_undone(db: Database) -> None:
    """Keep how sources deliver, what a delivery replaced, pairs, corrections and mappings."""
    for statement in (*_SOURCES, *_UNDO, *_PAIRS, *_CORRECTIONS):
        db.execute(statement)


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

_SOURCES = (
    "ALTER TABLE source ADD COLUMN kind TEXT NOT NULL DEFAULT 'file'",
    "ALTER TABLE source ADD COLUMN location TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE source ADD COLUMN check_at_start INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE source ADD COLUMN trusted INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE source ADD COLUMN email TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE source ADD COLUMN etag TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE source ADD COLUMN last_modified TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE source ADD COLUMN checked_at TEXT",
    "ALTER TABLE source ADD COLUMN problem TEXT NOT NULL DEFAULT ''",
    # How the columns of a source's own table are read; the fingerprint is that of its header.
    """
    CREATE TABLE column_mapping (
        source_id TEXT NOT NULL REFERENCES source(id),
        fingerprint TEXT NOT NULL,
        mapping TEXT NOT NULL,
        used_at TEXT NOT NULL,
        PRIMARY KEY (source_id, fingerprint)
    ) WITHOUT ROWID
    """,
)

_UNDO = (
    "ALTER TABLE delivery ADD COLUMN checksum TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE delivery ADD COLUMN undone_at TEXT",
    "ALTER TABLE delivery ADD COLUMN was_withdrawn INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX delivery_by_source ON delivery(source_id, received_at)",
    # A record as it was before a delivery touched it; what a delivery made new has no row here.
    """
    CREATE TABLE delivery_before (
        delivery_id TEXT NOT NULL REFERENCES delivery(id),
        record_id TEXT NOT NULL REFERENCES record(id),
        before TEXT NOT NULL,
        PRIMARY KEY (delivery_id, record_id)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX delivery_before_by_record ON delivery_before(record_id)",
)

_PAIRS = (
    # What a person said of two records that look the same; `moved` is what a merge moved.
    """
    CREATE TABLE pair (
        id TEXT PRIMARY KEY,
        first_id TEXT NOT NULL REFERENCES record(id),
        second_id TEXT NOT NULL REFERENCES record(id),
        decision TEXT NOT NULL,
        moved TEXT NOT NULL DEFAULT '{}',
        decided_at TEXT NOT NULL,
        undone_at TEXT
    )
    """,
    "CREATE INDEX pair_by_first ON pair(first_id)",
    "CREATE INDEX pair_by_second ON pair(second_id)",
    "ALTER TABLE record ADD COLUMN merged_into TEXT REFERENCES record(id)",
    # Without these, taking out a record looks at all others for one that refers to it.
    "CREATE INDEX assignment_by_contact ON assignment(contact_id)",
    "CREATE INDEX record_by_merged_into ON record(merged_into) WHERE merged_into IS NOT NULL",
)

_CORRECTIONS = (
    """
    CREATE TABLE correction (
        id TEXT PRIMARY KEY,
        record_id TEXT NOT NULL REFERENCES record(id),
        delivery_id TEXT REFERENCES delivery(id),
        field TEXT NOT NULL,
        was TEXT NOT NULL,
        proposed TEXT NOT NULL,
        reason TEXT NOT NULL,
        reported_at TEXT NOT NULL,
        sent_at TEXT,
        withdrawn_at TEXT
    )
    """,
    "CREATE INDEX correction_by_record ON correction(record_id)",
    """
    CREATE TABLE correction_result (
        correction_id TEXT NOT NULL REFERENCES correction(id),
        delivery_id TEXT NOT NULL REFERENCES delivery(id),
        state TEXT NOT NULL,
        PRIMARY KEY (correction_id, delivery_id)
    ) WITHOUT ROWID
    """,
)
