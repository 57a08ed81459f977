"""One delivery: what it may change, what it must leave, and that it is all or nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from socialekaart.domain.model import Record, RecordKind, RecordState
from socialekaart.errors import UnreadableFileError, UsageError
from socialekaart.services.by_hand import ByHand
from socialekaart.services.edit_record import Editor
from socialekaart.services.find_services import ServiceFinder
from socialekaart.services.import_delivery import ImportOrder, import_delivery
from socialekaart.services.progress import CancelledError
from socialekaart.services.reference import Reference
from socialekaart.services.views import ServiceQuery
from socialekaart.services.withdraw_source import withdraw_source
from socialekaart.storage.database import Database
from socialekaart.storage.history import History
from socialekaart.storage.records import Records, StoredRecord
from socialekaart.storage.sources import Sources
from tests.factories import contact, service
from tests.services.conftest import Deliver

MONDAY = datetime(2026, 11, 23, 10, 0)


def stored(db: Database, kind: RecordKind = RecordKind.SERVICE) -> dict[str, StoredRecord]:
    return {record.external_id: record for record in Records(db).shown(kind)}


def content(db: Database) -> list[str]:
    return list(db.connection.iterdump())


def shown(record: StoredRecord) -> Record:
    return record.effective()


def test_every_record_of_a_first_delivery_is_new(db: Database, deliver: Deliver) -> None:
    outcome = deliver([service(), service(external_id="A-2", name="Inloop")], [contact()])
    assert outcome.applied
    assert outcome.counts["new"] == 3
    assert shown(stored(db)["A-1"]) == service()
    assert shown(stored(db, RecordKind.CONTACT)["C-1"]) == contact()


def test_the_same_delivery_again_changes_nothing(db: Database, deliver: Deliver) -> None:
    deliver([service()], [contact()])
    ids = {key: record.id for key, record in stored(db).items()}
    outcome = deliver([service()], [contact()])
    assert outcome.counts["unchanged"] == 2
    assert sum(outcome.counts.values()) == 2
    assert {key: record.id for key, record in stored(db).items()} == ids


def test_a_changed_field_is_replaced_and_remembered(db: Database, deliver: Deliver) -> None:
    deliver([service(phone="0187-000123")])
    outcome = deliver([service(phone="0187-000456")])
    record = stored(db)["A-1"]
    assert outcome.counts["changed"] == 1
    assert shown(record) == service(phone="0187-000456")
    newest = History(db).of_record(record.id)[0]
    assert (newest.field, newest.old, newest.new) == ("phone", "0187-000123", "0187-000456")
    assert newest.source == "Gemeente Voorbeeld"


def test_our_own_export_of_a_secret_address_changes_nothing(db: Database, deliver: Deliver) -> None:
    secret = service(confidential_address=True)
    deliver([secret])
    base = stored(db)["A-1"].base
    export = replace(secret, locations=())
    assert deliver([export]).counts["unchanged"] == 1
    assert deliver([export]).counts["unchanged"] == 1
    assert stored(db)["A-1"].base == base
    deliver([replace(export, confidential_address=False)])
    assert shown(stored(db)["A-1"]) == service(locations=())


def test_what_is_absent_is_marked_and_stays(db: Database, deliver: Deliver) -> None:
    deliver([service(), service(external_id="A-2", name="Inloop")])
    outcome = deliver([service()])
    assert outcome.counts["absent"] == 1
    assert stored(db)["A-2"].state is RecordState.ABSENT


def test_what_comes_back_is_delivered_again(db: Database, deliver: Deliver) -> None:
    both = [service(), service(external_id="A-2", name="Inloop")]
    deliver(both)
    first_id = stored(db)["A-2"].id
    deliver([service()])
    outcome = deliver(both)
    assert outcome.counts["returned"] == 1
    assert stored(db)["A-2"].state is RecordState.DELIVERED
    assert stored(db)["A-2"].id == first_id


def test_a_delivery_of_offerings_says_nothing_of_contacts(db: Database, deliver: Deliver) -> None:
    deliver([service()], [contact()])
    deliver([service()])
    assert stored(db, RecordKind.CONTACT)["C-1"].state is RecordState.DELIVERED


def test_a_source_speaks_only_for_its_own_records(db: Database, deliver: Deliver) -> None:
    deliver([service()], source="Gemeente Voorbeeld")
    deliver([service(name="Heel iets anders")], source="Welzijn Voorbeeld")
    names = {record.source: shown(record).name for record in Records(db).shown(RecordKind.SERVICE)}
    assert names == {
        "Gemeente Voorbeeld": "Grip op je geld",
        "Welzijn Voorbeeld": "Heel iets anders",
    }


def test_what_the_practice_made_of_it_survives_every_delivery(
    db: Database, reference: Reference, deliver: Deliver
) -> None:
    deliver([service()], [contact()])
    record_id = stored(db)["A-1"].id
    editor = Editor(ByHand(db, reference))
    editor.set_note(record_id, "Belt altijd terug voor drie uur.")
    editor.set_own_value(record_id, "phone", "0187 000 999")
    deliver([service(phone="0187-000456")])
    deliver([service(external_id="A-9", name="Iets anders")])
    record = stored(db)["A-1"]
    assert record.state is RecordState.ABSENT
    assert record.overlay == {"note": "Belt altijd terug voor drie uur.", "phone": "0187-000999"}
    assert record.base is not None
    assert record.base["phone"] == "0187-000456"


def test_a_trial_only_tells(db: Database, deliver: Deliver) -> None:
    deliver([service()])
    before = content(db)
    outcome = deliver([service(phone="0187-000456")], source="Nieuwe bron", dry_run=True)
    assert not outcome.applied
    assert outcome.counts["new"] == 1
    assert content(db) == before


def rows(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "aanbod.csv"
    header = "aanbod_id;naam;aanbieder;domeinen;gemeente;telefoon"
    path.write_text("\n".join((header, *lines)) + "\n", encoding="utf-8")
    return path


GOOD = "A-1;Inloop;Stichting Voorbeeld;financien;Goeree-Overflakkee;0187-000123"
BAD = "A-2;Markt;Stichting Voorbeeld;financien;Verzonnen-aan-Zee;0187-000123"


def test_rows_with_an_error_are_left_out_and_the_rest_is_applied(
    db: Database, reference: Reference, tmp_path: Path
) -> None:
    outcome = import_delivery(db, reference, ImportOrder([rows(tmp_path, GOOD, BAD)], "G"))
    assert (outcome.applied, outcome.counts["new"], outcome.counts["rejected"]) == (True, 1, 1)
    assert set(stored(db)) == {"A-1"}


def test_a_strict_delivery_with_an_error_applies_nothing(
    db: Database, reference: Reference, tmp_path: Path
) -> None:
    before = content(db)
    order = ImportOrder([rows(tmp_path, GOOD, BAD)], "G", strict=True)
    outcome = import_delivery(db, reference, order)
    assert not outcome.applied
    assert outcome.report.has_errors
    assert content(db) == before


def test_a_known_record_with_a_faulty_row_is_not_called_absent(
    db: Database, reference: Reference, tmp_path: Path
) -> None:
    good = BAD.replace("Verzonnen-aan-Zee", "Goeree-Overflakkee")
    import_delivery(db, reference, ImportOrder([rows(tmp_path, GOOD, good)], "G"))
    outcome = import_delivery(db, reference, ImportOrder([rows(tmp_path, GOOD, BAD)], "G"))
    assert outcome.counts["absent"] == 0
    assert stored(db)["A-2"].state is RecordState.DELIVERED


def test_an_explicit_deletion_takes_it_out_of_sight_and_keeps_our_layer(
    db: Database, reference: Reference, tmp_path: Path
) -> None:
    import_delivery(db, reference, ImportOrder([rows(tmp_path, GOOD)], "G"))
    record_id = stored(db)["A-1"].id
    Editor(ByHand(db, reference)).set_note(record_id, "Onze notitie")
    path = tmp_path / "weg.csv"
    path.write_text(
        "aanbod_id;naam;aanbieder;domeinen;gemeente;verwijderd\n"
        "A-1;Inloop;Stichting Voorbeeld;financien;Goeree-Overflakkee;ja\n",
        encoding="utf-8",
    )
    outcome = import_delivery(db, reference, ImportOrder([path], "G"))
    assert outcome.counts["deleted"] == 1
    assert stored(db) == {}
    kept = Records(db).get(record_id)
    assert kept is not None
    assert kept.overlay == {"note": "Onze notitie"}


def test_rows_without_an_id_are_known_again_by_name_and_postcode(
    db: Database, deliver: Deliver
) -> None:
    deliver([service(external_id="")])
    first = next(Records(db).shown(RecordKind.SERVICE)).id
    outcome = deliver([service(external_id="", name="GRIP OP JE GELD", phone="0187-000999")])
    assert (outcome.counts["changed"], outcome.counts["new"]) == (1, 0)
    assert next(Records(db).shown(RecordKind.SERVICE)).id == first


def test_one_person_in_two_rows_without_ids_stays_two_records(
    db: Database, deliver: Deliver
) -> None:
    people = [contact(external_id=""), contact(external_id="", domains=("wonen",))]
    deliver(contacts=people)
    outcome = deliver(contacts=people)
    assert outcome.counts["unchanged"] == 2


def test_a_row_that_gains_an_id_stays_the_same_record(db: Database, deliver: Deliver) -> None:
    deliver([service(external_id="")])
    first = next(Records(db).shown(RecordKind.SERVICE)).id
    outcome = deliver([service(external_id="A-1")])
    assert outcome.counts["new"] == 0
    assert stored(db)["A-1"].id == first


def test_a_file_that_cannot_be_read_changes_nothing(
    db: Database, reference: Reference, tmp_path: Path
) -> None:
    picture = tmp_path / "foto.csv"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(400))
    before = content(db)
    with pytest.raises(UnreadableFileError):
        import_delivery(db, reference, ImportOrder([rows(tmp_path, GOOD), picture], "G"))
    assert content(db) == before


def test_a_delivery_needs_a_source(db: Database, reference: Reference, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="bron"):
        import_delivery(db, reference, ImportOrder([rows(tmp_path, GOOD)], "  "))


def test_a_cancelled_delivery_leaves_nothing(
    db: Database, reference: Reference, tmp_path: Path
) -> None:
    before = content(db)
    order = ImportOrder([rows(tmp_path, GOOD)], "G", cancelled=lambda: True)
    with pytest.raises(CancelledError):
        import_delivery(db, reference, order)
    assert content(db) == before


def test_a_copy_is_kept_before_a_later_delivery(reference: Reference, tmp_path: Path) -> None:
    from socialekaart.storage.backup import backups

    path = tmp_path / "kaart.db"
    with Database.open(path) as db:
        import_delivery(db, reference, ImportOrder([rows(tmp_path, GOOD)], "G"))
        assert backups(path) == []
        import_delivery(db, reference, ImportOrder([rows(tmp_path, BAD)], "G"))
    (copy,) = backups(path)
    with Database.open(copy) as before:
        assert set(stored(before)) == {"A-1"}
        assert [source.name for source in Sources(before).all()] == ["G"]


TWIN = service(external_id="", description="De tweede groep.")


def test_rows_without_an_id_that_are_called_the_same_stay_apart(
    db: Database, deliver: Deliver
) -> None:
    twins = [service(external_id=""), TWIN]
    deliver(twins)
    changed = [replace(twin, phone="0187-000999") for twin in twins]
    assert deliver(changed).counts["changed"] == 2
    found = [shown(record) for record in Records(db).shown(RecordKind.SERVICE)]
    assert found == changed


def test_a_row_without_an_id_never_takes_the_record_of_a_row_that_has_one(
    db: Database, deliver: Deliver
) -> None:
    deliver([service()])
    outcome = deliver([TWIN, service()])
    assert (outcome.counts["unchanged"], outcome.counts["new"]) == (1, 1)
    assert deliver([TWIN, service()]).counts["unchanged"] == 2
    assert shown(stored(db)["A-1"]) == service()


def test_a_file_that_lost_its_ids_is_still_about_the_same_records(
    db: Database, deliver: Deliver
) -> None:
    deliver([service()])
    outcome = deliver([service(external_id="")])
    assert (outcome.counts["new"], outcome.counts["absent"]) == (0, 0)


def test_a_source_out_of_sight_comes_back_whole_with_its_next_delivery(
    db: Database, reference: Reference, deliver: Deliver
) -> None:
    deliver([service()])
    source = Sources(db).by_name("Gemeente Voorbeeld")
    assert source is not None
    withdraw_source(db, reference, source.id)
    finder = ServiceFinder(db, reference)
    assert finder.find(ServiceQuery("geld"), MONDAY).total == 0
    deliver([service()])
    assert finder.find(ServiceQuery("geld"), MONDAY).total == 1
