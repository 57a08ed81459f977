"""Laws that hold after any sequence of deliveries and edits, however they fall."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from socialekaart import paths
from socialekaart.domain.model import AreaKind, Record, RecordKind, Service, ServiceArea
from socialekaart.exchange.csv_writer import write_contacts, write_services
from socialekaart.services.by_hand import ByHand
from socialekaart.services.edit_record import Editor
from socialekaart.services.import_delivery import ImportOrder, import_delivery
from socialekaart.services.rebuild_index import rebuild_index
from socialekaart.services.reference import Reference
from socialekaart.services.withdraw_source import take_back_source, withdraw_source
from socialekaart.storage.database import IN_MEMORY, Database
from socialekaart.storage.records import Records
from socialekaart.storage.sources import Sources
from tests.factories import contact, service

REFERENCE = Reference(paths.data())
SOURCE = "Gemeente Voorbeeld"
DERIVED = ("service_index", "service_row", "search_text", "contact_area", "map_pin")

services = st.builds(
    service,
    external_id=st.sampled_from(["", "A-1", "A-2", "A-3"]),
    name=st.sampled_from(["Grip op je geld", "Inloop", "Koffie en schulden"]),
    description=st.sampled_from(["", "Biljarten in de buurt."]),
    area=st.sampled_from([None, ServiceArea(AreaKind.NATIONAL)]),
    confidential_address=st.booleans(),
)
contacts = st.builds(
    contact,
    external_id=st.sampled_from(["", "C-1", "C-2"]),
    name=st.sampled_from(["Marijke Voorbeeld", "Jan Voorbeeld"]),
)


def by_id(records: list[Any]) -> list[Any]:
    """Keep of rows with one id only the first: the reader refuses the others."""
    ids = [record.external_id for record in records]
    return [r for n, r in enumerate(records) if not r.external_id or ids.index(r.external_id) == n]


deliveries = st.tuples(
    st.just("deliver"),
    st.lists(services, max_size=4).map(by_id),
    st.lists(contacts, max_size=2).map(by_id),
)
edits = st.tuples(
    st.sampled_from(["note", "name", "phone"]),
    st.integers(0, 5),
    st.sampled_from(["", "Zwemmen", "06-00000001"]),
)
others = st.tuples(st.sampled_from(["withdraw", "take_back", "fail"]))
steps = st.lists(st.one_of(deliveries, edits, others), min_size=1, max_size=7)


@contextmanager
def deliver(found: list[Service], people: list[Any]) -> Iterator[ImportOrder]:
    """Write the records as a municipality would."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / "aanbod.csv", Path(folder) / "contactpersonen.csv"]
        written = [
            write_services(files[0], found, REFERENCE.vocabulary),
            write_contacts(files[1], people, REFERENCE.vocabulary),
        ]
        yield ImportOrder([f for f, n in zip(files, written, strict=True) if n], SOURCE)


def take(db: Database, step: tuple[Any, ...], overlay: dict[tuple[str, str], Any]) -> None:
    """Do one step; `overlay` follows what the practice entered."""
    source = Sources(db).by_name(SOURCE)
    match step:
        case ("deliver", found, people) if found or people:
            with deliver(found, people) as order:
                import_delivery(db, REFERENCE, order)
        case ("withdraw",) if source:
            withdraw_source(db, REFERENCE, source.id)
        case ("take_back",) if source and source.withdrawn:
            take_back_source(db, REFERENCE, source.id)
        case ("fail",):
            fail(db)
        case ("note" | "name" | "phone" as name, which, text) if found := shown(db):
            edit(db, found[which % len(found)], name, text, overlay)


def fail(db: Database) -> None:
    """Bring a delivery that breaks off when it is nearly done."""
    try:
        with db.writing(), deliver([service(external_id="A-1", name="Weg")], []) as order:
            import_delivery(db, REFERENCE, order)
            raise OSError
    except OSError:
        return


def shown(db: Database) -> list[str]:
    source = Sources(db).by_name(SOURCE)
    if source is None or source.withdrawn:
        return []
    return [stored.id for stored in Records(db).shown(RecordKind.SERVICE)]


def edit(
    db: Database, record_id: str, name: str, text: str, overlay: dict[tuple[str, str], Any]
) -> None:
    editor = Editor(ByHand(db, REFERENCE))
    if name == "note":
        editor.set_note(record_id, text)
    else:
        editor.set_own_value(record_id, name, text)
    overlay[record_id, name] = text
    if not text:
        del overlay[record_id, name]


def index(db: Database) -> dict[str, Any]:
    """Read the whole index, and let SQLite check the words against the text they came from."""
    found: dict[str, Any] = {
        name: sorted(map(tuple, db.rows(f"SELECT * FROM {name}"))) for name in DERIVED
    }
    for table in ("search_head", "search_body"):
        db.execute(f"INSERT INTO {table}({table}, rank) VALUES ('integrity-check', 1)")
        db.execute(f"CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, {table}, 'instance')")
        found[table] = sorted(map(tuple, db.rows("SELECT * FROM temp.words")))
        db.execute("DROP TABLE temp.words")
    return found


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps)
def test_the_index_is_always_what_a_rebuilt_one_is_and_the_own_layer_is_never_lost(
    taken: list[tuple[Any, ...]],
) -> None:
    overlay: dict[tuple[str, str], Any] = {}
    with Database.open(IN_MEMORY) as db:
        for step in taken:
            take(db, step, overlay)
        kept = {
            (row[0], row[1]): row[2]
            for row in db.rows("SELECT record_id, field, json_extract(value, '$') FROM overlay")
        }
        assert kept == overlay
        before = index(db)
        rebuild_index(db, REFERENCE)
        assert index(db) == before


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(services, min_size=1, max_size=4).map(by_id), min_size=1, max_size=4))
def test_the_last_delivery_is_what_is_shown_and_bringing_it_again_changes_nothing(
    brought: list[list[Service]],
) -> None:
    with Database.open(IN_MEMORY) as db:
        for found in brought:
            with deliver(found, []) as order:
                import_delivery(db, REFERENCE, order)
        assert sorted(map(key, delivered(db))) == sorted(map(key, brought[-1]))
        with deliver(brought[-1], []) as order:
            outcome = import_delivery(db, REFERENCE, order)
        assert outcome.counts["unchanged"] == len(brought[-1])


def delivered(db: Database) -> list[Record]:
    return [
        stored.effective()
        for stored in Records(db).shown(RecordKind.SERVICE)
        if stored.state == "delivered"
    ]


def key(record: Any) -> tuple[str, ...]:
    return (record.name, record.description, str(record.area), str(record.confidential_address))
