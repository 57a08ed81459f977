"""The practice's own layer: written, guarded, and taken back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from socialekaart.domain.model import RecordKind
from socialekaart.errors import PatientDataError
from socialekaart.services.by_hand import ByHand
from socialekaart.services.edit_record import Editor
from socialekaart.services.find_services import ServiceFinder
from socialekaart.services.own_values import OwnValueError
from socialekaart.services.reference import Reference
from socialekaart.services.roster.desk import RosterDesk
from socialekaart.services.show_service import ServiceViewer
from socialekaart.services.views import ServiceQuery
from socialekaart.storage.assignments import Assignments
from socialekaart.storage.database import Database
from socialekaart.storage.records import Records
from tests.factories import contact, service
from tests.services.conftest import Deliver
from tests.services.test_find_services import MONDAY


@pytest.fixture
def hand(db: Database, reference: Reference) -> ByHand:
    return ByHand(db, reference)


@pytest.fixture
def editor(hand: ByHand, deliver: Deliver) -> Editor:
    deliver([service()], [contact()])
    return Editor(hand)


def one_id(db: Database, kind: RecordKind = RecordKind.SERVICE) -> str:
    return next(Records(db).shown(kind)).id


def test_an_own_number_is_shown_with_the_sources_beside_it(
    db: Database, reference: Reference, editor: Editor
) -> None:
    editor.set_own_value(one_id(db), "phone", "+31 187 000 999")
    detail = ServiceViewer(db, reference).detail(one_id(db), MONDAY)
    assert detail is not None
    (phone,) = [field for field in detail.fields if field.attribute == "phone"]
    assert (phone.text, phone.base_text, phone.own) == ("0187-000999", "0187-000123", True)


def test_the_search_knows_the_own_value(db: Database, reference: Reference, editor: Editor) -> None:
    editor.set_own_value(one_id(db), "summary", "Iedere week zwemmen.")
    found = ServiceFinder(db, reference).find(ServiceQuery("zwemmen"), MONDAY)
    assert [hit.summary for hit in found.hits] == ["Iedere week zwemmen."]


def test_every_change_can_be_taken_back_newest_first(
    db: Database, hand: ByHand, editor: Editor
) -> None:
    record_id = one_id(db)
    before = Records(db).get(record_id)
    editor.set_note(record_id, "eerste")
    editor.set_note(record_id, "tweede")
    editor.set_own_value(record_id, "phone", "0187 000 999")
    overlays = []
    while hand.undo():
        stored = Records(db).get(record_id)
        assert stored is not None
        overlays.append(stored.overlay)
    assert overlays == [{"note": "tweede"}, {"note": "eerste"}, {}]
    assert Records(db).get(record_id) == before


def test_empty_text_gives_the_sources_value_back(db: Database, editor: Editor) -> None:
    editor.set_own_value(one_id(db), "phone", "0187 000 999")
    editor.set_own_value(one_id(db), "phone", "  ")
    stored = Records(db).get(one_id(db))
    assert stored is not None
    assert stored.overlay == {}


@pytest.mark.parametrize("attribute", ["note", "summary"])
def test_a_citizen_number_is_refused_and_nothing_is_stored(
    db: Database, editor: Editor, attribute: str
) -> None:
    text = "Patiënt met BSN 111222333 belt terug"
    write: dict[str, Callable[[], None]] = {
        "note": lambda: editor.set_note(one_id(db), text),
        "summary": lambda: editor.set_own_value(one_id(db), "summary", text),
    }
    with pytest.raises(PatientDataError, match="BSN") as caught:
        write[attribute]()
    assert "111222333" not in str(caught.value)
    stored = Records(db).get(one_id(db))
    assert stored is not None
    assert stored.overlay == {}
    assert "111222333" not in "".join(db.connection.iterdump())


@pytest.mark.parametrize(
    ("attribute", "text"),
    [
        ("opening_hours", "soms"),
        ("website", "javascript://x"),
        ("intake_wait_weeks", "veel"),
        ("wait_reference_date", "31-31-2026"),
        ("external_id", "A-2"),
    ],
)
def test_what_a_field_cannot_hold_is_refused_in_words(
    db: Database, editor: Editor, attribute: str, text: str
) -> None:
    with pytest.raises(OwnValueError):
        editor.set_own_value(one_id(db), attribute, text)


def test_a_choice_replaces_the_one_before_and_undo_brings_it_back(
    db: Database, hand: ByHand, editor: Editor, deliver: Deliver
) -> None:
    deliver(contacts=[contact(), contact(external_id="C-2", name="Sjoerd Voorbeeld")])
    first, second = (record.id for record in Records(db).shown(RecordKind.CONTACT))
    RosterDesk(hand).choose("financien", "GM1924", first)
    RosterDesk(hand).choose("financien", "GM1924", second)
    chosen = [choice.contact_id for choice in Assignments(db).all()]
    assert chosen == [second]
    hand.undo()
    assert [choice.contact_id for choice in Assignments(db).all()] == [first]
    hand.undo()
    assert Assignments(db).all() == []


def test_a_number_of_the_sources_own_may_stay_in_an_own_value(
    db: Database, hand: ByHand, deliver: Deliver
) -> None:
    deliver([service(not_for="Zie 123456782.")])
    Editor(hand).set_own_value(one_id(db), "not_for", "Hulp, zie 123456782.")
    with pytest.raises(PatientDataError):
        Editor(hand).set_own_value(one_id(db), "not_for", "Hulp, zie 123456782 en 111222333.")
    (shown,) = Records(db).shown(RecordKind.SERVICE)
    assert shown.shown_value("not_for") == "Hulp, zie 123456782."
