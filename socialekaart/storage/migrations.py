"""The schema, step by step. A released step is never changed; a new one is added.

The steps spell out their tables and import nothing of the program, so that an old step keeps
meaning what it meant.
"""

from __future__ import annotations

from sqlite_utils import Migrations
from sqlite_utils.db import Database

migrations = Migrations("socialekaart")

SCHEMA_VERSION = 1
"""Written to `PRAGMA user_version`; a database with a higher one is refused."""


@migrations()
def m001_two_layers(db: Database) -> None:
    """Make sources, deliveries, records in two layers, own assignments and history."""
    for statement in (*_LAYERS, *_HISTORY, *_SEARCH):
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

# Derived from the records; can be thrown away and made again at any time.
_SEARCH = (
    """
    CREATE TABLE service_index (
        nr INTEGER PRIMARY KEY REFERENCES record(nr),
        minimum_age INTEGER,
        maximum_age INTEGER,
        facts TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE service_place (
        nr INTEGER NOT NULL REFERENCES record(nr),
        latitude REAL NOT NULL,
        longitude REAL NOT NULL,
        approximate INTEGER NOT NULL
    )
    """,
    "CREATE INDEX service_place_by_nr ON service_place(nr)",
    """
    CREATE TABLE contact_area (
        token TEXT NOT NULL,
        nr INTEGER NOT NULL REFERENCES record(nr),
        PRIMARY KEY (token, nr)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX contact_area_by_nr ON contact_area(nr)",
    """
    CREATE VIRTUAL TABLE search_head USING fts5(
        name, organization, core, stems, domains, domain_stems, tags,
        tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
    )
    """,
    """
    CREATE VIRTUAL TABLE search_body USING fts5(
        body, stems, tags, tokenize = "unicode61 remove_diacritics 2"
    )
    """,
    "CREATE VIRTUAL TABLE search_words USING fts5vocab('search_head', 'row')",
)
