"""A database of an earlier version opens with all that is in it, and goes on from there."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from sqlite_utils.db import Database as UtilsDatabase

from socialekaart import paths
from socialekaart.domain.matching import match_key
from socialekaart.domain.model import AreaKind, Record, RecordKind, ServiceArea
from socialekaart.domain.record_values import kind_of, to_values
from socialekaart.errors import UsageError
from socialekaart.exchange.csv_writer import write_contacts, write_services
from socialekaart.services.deliveries.applying import apply_delivery
from socialekaart.services.deliveries.order import DeliveryOrder
from socialekaart.services.deliveries.undoing import undo_delivery
from socialekaart.services.rebuild_index import rebuild_index
from socialekaart.services.reference import Reference
from socialekaart.storage.assignments import Assignments, OwnAssignment
from socialekaart.storage.backup import backups
from socialekaart.storage.database import APPLICATION_ID, IN_MEMORY, Database
from socialekaart.storage.deliveries import Deliveries
from socialekaart.storage.index_schema import make_index_anew
from socialekaart.storage.migrations import migrations
from socialekaart.storage.records import Records
from socialekaart.storage.schema_version import SCHEMA_VERSION
from socialekaart.storage.sources import Sources
from tests.factories import contact, service

TABLES = ("source", "delivery", "record", "overlay", "history", "setting")
BEFORE = "2026-11-01T10:00:00+00:00"


def add_record(db: Database, record: Record, record_id: str) -> None:
    """Store a record as version 2 did."""
    key, base = match_key(record), json.dumps(to_values(record), ensure_ascii=False)
    db.execute(
        "INSERT INTO record(id, kind, source_id, external_id, match_key, base, row_hash, state,"
        " first_delivery_id, last_delivery_id) VALUES (?,?,'bron',?,?,?,'oud','delivered','l','l')",
        (record_id, kind_of(record), record.external_id, key, base),
    )


@pytest.fixture
def version_2(tmp_path: Path) -> Path:
    """A database as version 2 left it, with a delivery and what a practice made of it."""
    path = tmp_path / "kaart.db"
    connection = sqlite3.connect(path)
    old = Database(path, connection)
    with old.writing():
        migrations.apply(
            UtilsDatabase(connection), stop_before="m003_deliveries_that_can_be_undone"
        )
        make_index_anew(old)
        old.execute(
            "INSERT INTO source VALUES ('bron', 'Gemeente Voorbeeld', 0, ?, NULL)", (BEFORE,)
        )
        old.execute(
            "INSERT INTO delivery VALUES ('l', 'bron', ?, ?, ?)",
            (BEFORE, '[{"naam": "aanbod.csv", "bytes": 10}]', '{"new": 3, "changed": 0}'),
        )
        add_record(old, service(), "r1")
        add_record(old, service(external_id="", name="Rouwgroep"), "r2")
        add_record(old, contact(), "r3")
        old.execute("INSERT INTO overlay VALUES ('r2', 'note', '\"Fijne groep\"', ?)", (BEFORE,))
        old.execute(
            "INSERT INTO assignment VALUES ('t', 'r3', 'financien', '', ?, NULL)", (BEFORE,)
        )
        old.execute(
            "INSERT INTO history(station, record_id, layer, field, old, new, at, delivery_id)"
            " VALUES ('s', 'r2', 'own', 'note', NULL, '\"Fijne groep\"', ?, NULL)",
            (BEFORE,),
        )
        old.execute(f"PRAGMA application_id={APPLICATION_ID}")
        old.execute("PRAGMA user_version=2")
    connection.close()
    return path


def rows(path: Path, table: str, columns: str = "*") -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(f"SELECT {columns} FROM {table}").fetchall()
    finally:
        connection.close()


def columns_of(path: Path, table: str) -> str:
    return ", ".join(str(row[1]) for row in rows(path, f"pragma_table_info('{table}')"))


def test_an_older_database_is_copied_and_keeps_everything(version_2: Path) -> None:
    columns = {table: columns_of(version_2, table) for table in TABLES}
    before = {table: rows(version_2, table) for table in TABLES}
    Database.open(version_2).close()
    assert {table: rows(version_2, table, columns[table]) for table in TABLES} == before
    assert rows(version_2, "pragma_user_version") == [(SCHEMA_VERSION,)]
    (copy,) = backups(version_2)
    assert rows(copy, "pragma_user_version") == [(2,)]
    assert {table: rows(copy, table) for table in TABLES} == before


def test_a_choice_of_an_older_database_holds_in_the_roster(version_2: Path) -> None:
    chosen = [("a", "financien", ""), ("b", "wonen", "GM1924")]
    connection = sqlite3.connect(version_2)
    connection.execute("DELETE FROM assignment")
    connection.executemany(
        f"INSERT INTO assignment VALUES (?, 'r3', ?, ?, '{BEFORE}', NULL)", chosen
    )
    connection.execute(
        "INSERT INTO assignment VALUES ('c', 'r3', 'gezin', '', ?, ?)", (BEFORE, BEFORE)
    )
    connection.commit()
    connection.close()
    with Database.open(version_2) as db:
        found = {one.id: one for one in Assignments(db).all()}
    town = ServiceArea(AreaKind.MUNICIPALITY, ("GM1924",))
    assert found == {
        "a": OwnAssignment("r3", "financien", id="a"),
        "b": OwnAssignment("r3", "wonen", area=town, id="b"),
    }
    kept = rows(version_2, "assignment", "id, ended_at")
    assert ("c", BEFORE) in kept


def test_opening_it_again_changes_nothing_more(version_2: Path) -> None:
    Database.open(version_2).close()
    before = {table: rows(version_2, table) for table in TABLES}
    Database.open(version_2).close()
    assert {table: rows(version_2, table) for table in TABLES} == before
    assert len(backups(version_2)) == 1


def test_what_is_old_reads_as_a_source_of_files_without_mistakes(version_2: Path) -> None:
    with Database.open(version_2) as db:
        (source,) = Sources(db).all()
        assert (source.kind, source.trusted, source.withdrawn) == ("file", False, False)
        (delivery,) = Deliveries(db).of_source("bron")
        assert (delivery.files, delivery.counts["new"]) == (("aanbod.csv",), 3)
        assert (delivery.undone_at, delivery.can_be_undone) == (None, False)


def test_it_takes_a_delivery_and_its_undo_and_keeps_what_the_practice_made(
    version_2: Path, tmp_path: Path
) -> None:
    reference = Reference(paths.data())
    files = [tmp_path / "aanbod.csv", tmp_path / "contactpersonen.csv"]
    rouw = service(external_id="A-2", name="Rouwgroep", fees="gratis")
    write_services(files[0], [service(name="Grip op geld"), rouw], reference.vocabulary)
    write_contacts(files[1], [contact()], reference.vocabulary)
    with Database.open(version_2) as db:
        rebuild_index(db, reference)
        before = [tuple(row) for row in db.rows("SELECT * FROM record")]
        done = apply_delivery(db, reference, DeliveryOrder(files, "gemeente voorbeeld"))
        counts = {outcome.value: count for outcome, count in done.counts.items() if count}
        assert counts == {"changed": 2, "unchanged": 1}
        kept = Records(db).get("r2")
        assert kept is not None
        assert (kept.external_id, kept.overlay) == ("A-2", {"note": "Fijne groep"})
        assert len(list(Records(db).shown(RecordKind.SERVICE))) == 2
        undo_delivery(db, reference, done.delivery_id)
        assert [tuple(row) for row in db.rows("SELECT * FROM record")] == before
        with pytest.raises(UsageError, match="oudere versie"):
            undo_delivery(db, reference, "l")
        assert db.rows("PRAGMA foreign_key_check") == []


def test_whatever_refers_to_a_record_is_found_without_looking_at_all_rows() -> None:
    """Taking out a record asks each of these whether something still refers to it."""
    with Database.open(IN_MEMORY) as db:
        tables = [row["name"] for row in db.rows("SELECT name FROM sqlite_master WHERE sql <> ''")]
        refers = [
            (table, key["from"])
            for table in tables
            for key in db.rows(f"PRAGMA foreign_key_list('{table}')")
            if key["table"] == "record"
        ]
        plans = {
            f"{table}.{column}": db.rows(
                f"EXPLAIN QUERY PLAN SELECT 1 FROM {table} WHERE {column} = 'x'"
            )[0]["detail"]
            for table, column in refers
        }
    assert len(plans) > 5
    assert [name for name, plan in plans.items() if not plan.startswith("SEARCH")] == []
