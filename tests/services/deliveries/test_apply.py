"""Applying a delivery: what was chosen is done, what people made stays, all of it or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from socialekaart.domain.model import RecordKind
from socialekaart.domain.record_values import WHOLE_RECORD
from socialekaart.errors import FilesChangedError
from socialekaart.services.deliveries.views import Choices, Gone, Outcome, Question, Take
from socialekaart.services.progress import CancelledError
from socialekaart.services.reference import Reference
from socialekaart.storage.backup import backups
from socialekaart.storage.database import Database
from socialekaart.storage.deliveries import Deliveries
from socialekaart.storage.history import History
from socialekaart.storage.records import Records
from tests.factories import contact, service
from tests.services.deliveries.conftest import Practice, item, some

GRIP, ROUW = service(), service(external_id="A-2", name="Rouwgroep", phone="0187-000201")


def changes(practice: Practice, delivery_id: str = "") -> list[tuple[str, str, object, object]]:
    """Give layer, field, old and new of what a delivery wrote in the history."""
    rows = practice.db.rows(
        "SELECT layer, field, old, new FROM history WHERE delivery_id = ? ORDER BY seq",
        (delivery_id or practice.last,),
    )
    return [tuple(row) for row in rows]


def conflict(practice: Practice) -> str:
    """Give us an own phone number that the source contradicts; return the key of the item."""
    practice.deliver([GRIP, ROUW])
    practice.editor.set_own_value(practice.id_of(GRIP.name), "phone", "0187-000999")
    (question,) = practice.preview([service(phone="0187-000456"), ROUW]).to_choose
    assert question.question is Question.FIELDS
    return question.key


@pytest.mark.parametrize(
    ("take", "shown"),
    [(None, "0187-000999"), (Take.OWN, "0187-000999"), (Take.SOURCE, "0187-000456")],
)
def test_after_a_conflict_the_chosen_value_shows_and_ours_unless_it_is_answered(
    practice: Practice, take: Take | None, shown: str
) -> None:
    key = conflict(practice)
    said = {(key, "phone"): take} if take else {}
    practice.deliver([service(phone="0187-000456"), ROUW], choices=Choices(fields=said))
    record = practice.named(GRIP.name)
    assert (record.base or {})["phone"] == "0187-000456"
    assert record.shown_value("phone") == shown
    assert practice.preview([service(phone="0187-000456"), ROUW]).to_choose == ()


def test_an_own_value_that_was_given_up_can_be_read_in_the_history(practice: Practice) -> None:
    key = conflict(practice)
    choices = Choices(fields={(key, "phone"): Take.SOURCE})
    practice.deliver([service(phone="0187-000456"), ROUW], choices=choices)
    assert changes(practice) == [
        ("base", "phone", '"0187-000123"', '"0187-000456"'),
        ("own", "phone", '"0187-000999"', None),
    ]


def test_choosing_the_source_for_one_field_keeps_our_other_values(practice: Practice) -> None:
    key = conflict(practice)
    record_id = practice.note(GRIP.name)
    practice.editor.set_own_value(record_id, "fees", "een tientje")
    choices = Choices(fields={(key, "phone"): Take.SOURCE})
    news = service(phone="0187-000456", fees="gratis")
    practice.deliver([news, ROUW], choices=choices)
    assert practice.named(GRIP.name).overlay == {"note": "Onze notitie", "fees": "een tientje"}


def test_a_choice_for_a_field_that_is_no_conflict_takes_nothing(practice: Practice) -> None:
    practice.deliver([GRIP])
    record_id = practice.note(GRIP.name)
    key = item(practice.preview([service(fees="gratis")]), GRIP.name).key
    choices = Choices(fields={(key, "note"): Take.SOURCE, (key, "fees"): Take.SOURCE})
    practice.deliver([service(fees="gratis")], choices=choices)
    stored = Records(practice.db).get(record_id)
    assert stored is not None
    assert stored.overlay == {"note": "Onze notitie"}


def test_an_own_value_that_the_source_took_over_is_no_longer_ours(practice: Practice) -> None:
    practice.deliver([GRIP])
    practice.editor.set_own_value(practice.id_of(GRIP.name), "phone", "0187-000999")
    practice.deliver([service(phone="0187-000999")])
    assert practice.named(GRIP.name).overlay == {}
    practice.deliver([service(phone="0187-000111")])
    assert practice.named(GRIP.name).shown_value("phone") == "0187-000111"


@pytest.mark.parametrize("gone", [None, Gone.KEEP, Gone.ARCHIVE])
@pytest.mark.parametrize("deleted", [False, True])
def test_what_is_absent_stays_and_what_is_deleted_goes_unless_chosen_otherwise(
    practice: Practice, deleted: bool, gone: Gone | None
) -> None:
    practice.deliver([GRIP, ROUW])
    practice.note(GRIP.name)
    rows, marked = ([GRIP, ROUW], ["A-1"]) if deleted else ([ROUW], [])
    found = item(practice.preview(rows, deleted=marked), GRIP.name)
    said = {found.key: gone} if gone else {}
    practice.deliver(rows, deleted=marked, choices=Choices(gone=said))
    out_of_sight = "deleted" if deleted else "archived"
    default = Gone.ARCHIVE if deleted else Gone.KEEP
    expected = "absent" if (gone or default) is Gone.KEEP else out_of_sight
    assert practice.states() == {"Grip op je geld": expected, "Rouwgroep": "delivered"}
    shown = [r.external_id for r in Records(practice.db).shown(RecordKind.SERVICE)]
    assert shown == (["A-1", "A-2"] if expected == "absent" else ["A-2"])
    indexed = practice.db.rows("SELECT count(*) FROM service_index")[0][0]
    assert indexed == len(shown)
    assert practice.notes() == {"Grip op je geld": "Onze notitie"}


@pytest.mark.parametrize("deleted", [False, True])
def test_what_went_out_of_sight_comes_back_when_it_is_delivered_again(
    practice: Practice, deleted: bool
) -> None:
    practice.deliver([GRIP, ROUW])
    record_id = practice.note(GRIP.name)
    rows, marked = ([GRIP, ROUW], ["A-1"]) if deleted else ([ROUW], [])
    choices = Choices(gone={f"service|{record_id}": Gone.ARCHIVE})
    practice.deliver(rows, deleted=marked, choices=choices)
    done = practice.deliver([service(fees="gratis"), ROUW])
    assert some(done.counts) == {"returned": 1, "unchanged": 1}
    assert practice.states() == {"Grip op je geld": "delivered", "Rouwgroep": "delivered"}
    assert practice.notes() == {"Grip op je geld": "Onze notitie"}
    assert practice.id_of(GRIP.name) == record_id


def test_a_deletion_that_was_answered_by_keeping_it_is_not_followed_later(
    practice: Practice,
) -> None:
    practice.deliver([GRIP, ROUW])
    choices = Choices(
        gone={item(practice.preview([GRIP, ROUW], deleted=["A-1"]), GRIP.name).key: Gone.KEEP}
    )
    practice.deliver([GRIP, ROUW], deleted=["A-1"], choices=choices)
    done = practice.deliver([GRIP, ROUW], deleted=["A-1"])
    assert some(done.counts) == {"unchanged": 1}
    assert practice.states()[GRIP.name] == "absent"
    assert some(practice.deliver([GRIP, ROUW]).counts) == {"returned": 1, "unchanged": 1}
    assert some(practice.deliver([GRIP, ROUW], deleted=["A-1"]).counts)["deleted"] == 1


def test_a_conflict_of_something_that_returns_is_asked_too(practice: Practice) -> None:
    practice.deliver([GRIP, ROUW])
    practice.editor.set_own_value(practice.id_of(GRIP.name), "phone", "0187-000999")
    practice.deliver([ROUW])
    found = item(practice.preview([service(phone="0187-000456"), ROUW]), GRIP.name)
    assert (found.outcome, found.question) == (Outcome.RETURNED, Question.FIELDS)


def test_each_delivery_has_its_own_history_and_counts(practice: Practice) -> None:
    practice.deliver([GRIP, ROUW])
    first = practice.last
    practice.deliver([service(fees="gratis")])
    assert changes(practice, first) == [("base", WHOLE_RECORD, None, '"new"')] * 2
    assert changes(practice) == [
        ("base", "fees", None, '"gratis"'),
        ("base", WHOLE_RECORD, '"delivered"', '"absent"'),
    ]
    newest, oldest = Deliveries(practice.db).of_source(practice.source_id())
    assert (newest.id, oldest.id) == (practice.last, first)
    told = {name: count for name, count in newest.counts.items() if count}
    assert told == {"changed": 1, "absent": 1}
    assert newest.files == ("aanbod.csv",)
    (change,) = History(practice.db).of_record(practice.id_of(GRIP.name))[:1]
    assert (change.field, change.source) == ("fees", "Gemeente Voorbeeld")


def test_a_delivery_that_says_nothing_new_writes_no_history(practice: Practice) -> None:
    practice.deliver([GRIP], [contact()])
    practice.deliver([GRIP], [contact()])
    assert changes(practice) == []


def test_stopping_halfway_leaves_nothing(practice: Practice) -> None:
    practice.deliver([GRIP, ROUW], [contact()])
    practice.note(GRIP.name)
    practice.withdraw()
    before, rows = practice.content(), list(practice.db.connection.iterdump())
    calls = iter([False, True])
    paths = practice.files([service(fees="gratis")], [contact(name="Jan Testman")])
    with pytest.raises(CancelledError):
        practice.apply(paths, cancelled=lambda: next(calls))
    assert practice.content() == before
    assert list(practice.db.connection.iterdump()) == rows


def test_a_copy_is_made_before_a_later_delivery_and_before_an_undo(
    reference: Reference, tmp_path: Path
) -> None:
    path = tmp_path / "kaart.db"
    with Database.open(path) as db:
        practice = Practice(db, reference, tmp_path)
        practice.deliver([GRIP])
        assert backups(path) == []
        practice.note(GRIP.name)
        practice.deliver([service(fees="gratis")])
        practice.undo()
    before_delivery, before_undo = backups(path)
    fees = []
    for copy in (before_delivery, before_undo):
        with Database.open(copy) as opened:
            (record,) = Practice(opened, reference, tmp_path).all()
            assert record.overlay == {"note": "Onze notitie"}
            fees.append((record.base or {}).get("fees"))
    assert fees == [None, "gratis"]


def test_a_strict_delivery_with_an_error_does_nothing_and_tells(practice: Practice) -> None:
    practice.deliver([GRIP, ROUW])
    before = practice.content()
    paths = practice.files([service(fees="gratis"), ROUW], faulty=["A-2"])
    done = practice.apply(paths, strict=True)
    assert (done.delivery_id, done.report.rows_rejected) == ("", 1)
    assert practice.content() == before


def test_a_source_that_was_out_of_sight_comes_back_with_its_delivery(practice: Practice) -> None:
    practice.deliver([GRIP, ROUW])
    practice.withdraw()
    practice.deliver([GRIP, service(external_id="A-3", name="Taalcafé")])
    shown = [(r.base or {})["name"] for r in Records(practice.db).shown(RecordKind.SERVICE)]
    assert shown == ["Grip op je geld", "Rouwgroep", "Taalcafé"]


def test_a_file_that_is_saved_while_it_is_applied_changes_nothing(practice: Practice) -> None:
    paths = practice.files([service(external_id=f"A-{n}", name=f"Cursus {n}") for n in range(3)])

    def save_meanwhile(*_: object) -> None:
        with paths[0].open("a", encoding="utf-8") as file:
            file.write("A-9;Nog een cursus;Voorbeeld;;;wonen\r\n")

    before = practice.content()
    with pytest.raises(FilesChangedError):
        practice.apply(paths, progress=save_meanwhile)
    assert practice.content() == before
