"""What a person entered about a record is never overlooked, whatever table it is in."""

from __future__ import annotations

import pytest

from socialekaart.storage.affected import _OF_A_PERSON, AffectedRows
from socialekaart.storage.database import IN_MEMORY, Database

DERIVED = {"record", "delivery_before", "opened"}
"""Refer to records, and hold nothing that a person entered."""


def references(db: Database) -> set[tuple[str, str]]:
    """Give every table and column that names a record by its id."""
    tables = [row[0] for row in db.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {
        (table, key["from"])
        for table in tables
        for key in db.rows(f"PRAGMA foreign_key_list('{table}')")
        if key["table"] == "record" and key["to"] == "id" and table not in DERIVED
    }


def test_every_table_that_names_a_record_counts() -> None:
    with Database.open(IN_MEMORY) as db:
        assert references(db) == set(_OF_A_PERSON)


@pytest.mark.parametrize(("table", "column"), _OF_A_PERSON, ids=".".join)
def test_a_record_that_something_names_has_own_content(table: str, column: str) -> None:
    with Database.open(IN_MEMORY) as db, db.writing():
        for record_id in ("r", "other"):
            db.execute(
                "INSERT INTO record(id, kind, state) VALUES (?, 'service', 'own')", (record_id,)
            )
        told = {
            row["name"]: "other" if row["name"] in ("first_id", "second_id", "record_id") else "x"
            for row in db.rows(f"PRAGMA table_info('{table}')")
            if row["notnull"] or row["name"] == column
        } | {column: "r"}
        marks = ",".join("?" * len(told))
        db.execute(f"INSERT INTO {table}({', '.join(told)}) VALUES ({marks})", tuple(told.values()))
        found = AffectedRows(db).has_own_content(["r", "nobody"])
    assert found == {"r"}
