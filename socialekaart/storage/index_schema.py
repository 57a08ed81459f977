"""The tables of the search index. All in them is derived: they are dropped and filled anew freely.

They stand apart from the migrations because they have a version of their own: whoever changes what
the index holds, or how words are taken apart, raises `INDEX_VERSION`, and the next start makes the
index anew (see `services.rebuild_index`).
"""

from __future__ import annotations

from socialekaart.storage.database import Database

INDEX_VERSION = 6
"""Raise it when a table below, or what the services put in it, is another than before."""

_SETTING = "index_version"

_DROPPED = (
    *("VIEW search_body_text", "TABLE search_words", "TABLE search_head", "TABLE search_body"),
    *("TABLE search_text", "TABLE service_index", "TABLE service_place", "TABLE service_row"),
    *("TABLE contact_area", "TABLE map_pin"),
)

_MADE = (
    # Small rows with all that the order and the counts look at; read by the hundreds per keystroke.
    """
    CREATE TABLE service_index (
        nr INTEGER PRIMARY KEY REFERENCES record(nr),
        title TEXT NOT NULL,
        minimum_age INTEGER,
        maximum_age INTEGER,
        ends TEXT NOT NULL,
        assured INTEGER NOT NULL,
        area TEXT NOT NULL,
        width INTEGER NOT NULL,
        latitude REAL,
        longitude REAL,
        pin_kind TEXT NOT NULL,
        more_places TEXT NOT NULL,
        comes INTEGER NOT NULL,
        hours TEXT NOT NULL,
        domains TEXT NOT NULL,
        tags TEXT NOT NULL,
        target_groups TEXT NOT NULL
    )
    """,
    """
    CREATE INDEX service_index_in_order ON service_index(ends = '0', width, assured DESC, title)
    """,
    # What has no place on the map is little: the footer of the map counts it among any hits.
    "CREATE INDEX service_index_unplaced ON service_index(title) WHERE latitude IS NULL",
    # Pins; x and y are those of domain/web_grid.
    """
    CREATE TABLE map_pin (
        nr INTEGER NOT NULL REFERENCES record(nr),
        x INTEGER NOT NULL,
        y INTEGER NOT NULL,
        kind TEXT NOT NULL,
        PRIMARY KEY (nr, x, y)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX map_pin_by_place ON map_pin(x, y)",
    # What a row on screen shows; read for the rows that are shown.
    """
    CREATE TABLE service_row (
        nr INTEGER PRIMARY KEY REFERENCES record(nr),
        facts TEXT NOT NULL
    )
    """,
    # The words of both full-text tables, stored once.
    """
    CREATE TABLE search_text (
        nr INTEGER PRIMARY KEY REFERENCES record(nr),
        name TEXT NOT NULL,
        organization TEXT NOT NULL,
        core TEXT NOT NULL,
        stems TEXT NOT NULL,
        domains TEXT NOT NULL,
        domain_stems TEXT NOT NULL,
        tags TEXT NOT NULL,
        body TEXT NOT NULL,
        body_stems TEXT NOT NULL
    )
    """,
    """
    CREATE VIEW search_body_text AS
    SELECT nr, body || ' ' || name || ' ' || organization || ' ' || core || ' ' || domains AS body,
           body_stems || ' ' || stems || ' ' || domain_stems AS stems, tags
      FROM search_text WHERE body <> ''
    """,
    # Every letter that is typed asks for a beginning: those of up to eight letters are kept ready.
    """
    CREATE VIRTUAL TABLE search_head USING fts5(
        name, organization, core, stems, domains, domain_stems, tags,
        content = 'search_text', content_rowid = 'nr',
        tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3 4 5 6 7 8'
    )
    """,
    """
    CREATE VIRTUAL TABLE search_body USING fts5(
        body, stems, tags, content = 'search_body_text', content_rowid = 'nr',
        tokenize = "unicode61 remove_diacritics 2"
    )
    """,
    "CREATE VIRTUAL TABLE search_words USING fts5vocab('search_head', 'row')",
    """
    CREATE TABLE contact_area (
        token TEXT NOT NULL,
        nr INTEGER NOT NULL REFERENCES record(nr),
        PRIMARY KEY (token, nr)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX contact_area_by_nr ON contact_area(nr)",
    # FTS5 gathers words in memory before it writes them: 8 MB give fewer small pieces than 1 MB.
    "INSERT INTO search_head(search_head, rank) VALUES ('hashsize', 8388608)",
    "INSERT INTO search_body(search_body, rank) VALUES ('hashsize', 8388608)",
)


def index_version(db: Database) -> int:
    """Return the version of the index in the file, 0 for none or one without a version."""
    rows = db.rows("SELECT value FROM setting WHERE name = ?", (_SETTING,))
    return int(rows[0][0]) if rows else 0


def make_index_anew(db: Database) -> None:
    """Drop the index and make it empty, in the present version; inside `Database.writing()`."""
    for name in _DROPPED:
        kind, _, table = name.partition(" ")
        db.execute(f"DROP {kind} IF EXISTS {table}")
    for statement in _MADE:
        db.execute(statement)
    db.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (_SETTING, str(INDEX_VERSION)))
