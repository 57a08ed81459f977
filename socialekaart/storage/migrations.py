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


@migrations()
def m004_one_front_door(db: Database) -> None:
    """Keep the roster, agreements, wrong doors, waits, checks of facts and what is opened."""
    for statement in (*_ROSTER, *_AGREEMENTS, *_FACTS):
        db.execute(statement)


@migrations()
def m005_places(db: Database) -> None:
    """Keep where addresses are that were looked up."""
    for statement in _PLACES:
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

_ROSTER = (
    # Several contacts may share a cell now, each for its own kind, age and period.
    """
    CREATE TABLE roster_assignment (
        id TEXT PRIMARY KEY,
        contact_id TEXT NOT NULL REFERENCES record(id),
        domain TEXT NOT NULL,
        kind TEXT NOT NULL DEFAULT '',
        area_kind TEXT NOT NULL DEFAULT '',
        area TEXT NOT NULL DEFAULT '',
        minimum_age INTEGER,
        maximum_age INTEGER,
        valid_from TEXT,
        valid_to TEXT,
        since TEXT NOT NULL,
        ended_at TEXT
    )
    """,
    """
    INSERT INTO roster_assignment(id, contact_id, domain, area_kind, area, since, ended_at)
    SELECT id, contact_id, domain, CASE municipality WHEN '' THEN '' ELSE 'gemeente' END,
           municipality, since, ended_at
      FROM assignment
    """,
    "DROP TABLE assignment",
    "ALTER TABLE roster_assignment RENAME TO assignment",
    "CREATE INDEX assignment_by_contact ON assignment(contact_id)",
)

_AGREEMENTS = (
    # With an offering or contact (`record_id`), or with all of an organisation, by its name.
    """
    CREATE TABLE agreement (
        id TEXT PRIMARY KEY,
        record_id TEXT REFERENCES record(id),
        organization TEXT NOT NULL DEFAULT '',
        kind TEXT NOT NULL,
        text TEXT NOT NULL DEFAULT '',
        term TEXT NOT NULL DEFAULT '',
        with_whom TEXT NOT NULL DEFAULT '',
        agreed_on TEXT,
        review_on TEXT,
        document TEXT NOT NULL DEFAULT '',
        since TEXT NOT NULL,
        ended_at TEXT
    )
    """,
    "CREATE INDEX agreement_by_record ON agreement(record_id)",
    "CREATE INDEX agreement_by_organization ON agreement(organization COLLATE NOCASE)",
    # What an offering turned out not to be for, and who is: about kinds of questions, never people.
    """
    CREATE TABLE wrong_door (
        id TEXT PRIMARY KEY,
        record_id TEXT NOT NULL REFERENCES record(id),
        domains TEXT NOT NULL DEFAULT '[]',
        reason TEXT NOT NULL DEFAULT '',
        instead_id TEXT REFERENCES record(id),
        instead_name TEXT NOT NULL DEFAULT '',
        reported_on TEXT NOT NULL,
        since TEXT NOT NULL,
        ended_at TEXT
    )
    """,
    "CREATE INDEX wrong_door_by_record ON wrong_door(record_id)",
    "CREATE INDEX wrong_door_by_instead ON wrong_door(instead_id)",
)

_FACTS = (
    # A wait that the practice heard; "" is every target group. Weeks are whole.
    """
    CREATE TABLE wait (
        id TEXT PRIMARY KEY,
        record_id TEXT NOT NULL REFERENCES record(id),
        target_group TEXT NOT NULL DEFAULT '',
        intake_weeks INTEGER,
        treatment_weeks INTEGER,
        reference_date TEXT NOT NULL,
        recorded_by TEXT NOT NULL DEFAULT '',
        since TEXT NOT NULL,
        ended_at TEXT
    )
    """,
    "CREATE INDEX wait_by_record ON wait(record_id)",
    # One call about one fact of a record, and what came of it.
    """
    CREATE TABLE fact_check (
        id TEXT PRIMARY KEY,
        record_id TEXT NOT NULL REFERENCES record(id),
        fact TEXT NOT NULL,
        result TEXT NOT NULL,
        checked_on TEXT NOT NULL,
        checker TEXT NOT NULL DEFAULT '',
        since TEXT NOT NULL,
        ended_at TEXT
    )
    """,
    "CREATE INDEX fact_check_by_record ON fact_check(record_id)",
    "CREATE INDEX fact_check_by_day ON fact_check(checked_on)",
    # How often a record was opened here, by month (2026-11). What was searched for is kept nowhere.
    """
    CREATE TABLE opened (
        record_id TEXT NOT NULL REFERENCES record(id),
        month TEXT NOT NULL,
        times INTEGER NOT NULL,
        PRIMARY KEY (record_id, month)
    ) WITHOUT ROWID
    """,
)

_PLACES = (
    # Answers of a geocoder by address, not by record: who moves has another address.
    """
    CREATE TABLE geocode (
        address TEXT PRIMARY KEY,
        source TEXT NOT NULL,
        found_on TEXT NOT NULL,
        latitude REAL,
        longitude REAL,
        precision TEXT NOT NULL DEFAULT '',
        label TEXT NOT NULL DEFAULT '',
        bag_id TEXT NOT NULL DEFAULT ''
    ) WITHOUT ROWID
    """,
)
