"""Records that look the same are offered; what a person says of them holds and can be undone."""

from __future__ import annotations

import pytest

from socialekaart.errors import UsageError
from socialekaart.services.by_hand import ByHand
from socialekaart.services.deliveries.duplicates import find_duplicates
from socialekaart.services.deliveries.pairs import decide_pair, undo_decision
from socialekaart.services.deliveries.views import DuplicatePair, SameDecision
from socialekaart.services.edit_record import Editor
from socialekaart.services.find_services import ServiceFinder
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

OTHER = "Welzijn Voorbeeld"


@pytest.fixture
def both(deliver: Deliver) -> None:
    """Two sources that tell of the same offering."""
    deliver([service()])
    deliver([service(external_id="W-7", name="Grip op je geld!")], source=OTHER)


def the_pair(db: Database) -> DuplicatePair:
    (pair,) = find_duplicates(db)
    return pair


def found(db: Database, reference: Reference) -> int:
    return ServiceFinder(db, reference).find(ServiceQuery("geld"), MONDAY).total


def own(db: Database, record_id: str) -> dict[str, object]:
    stored = Records(db).get(record_id)
    assert stored is not None
    return stored.overlay


@pytest.mark.usefixtures("both")
def test_two_sources_that_tell_of_the_same_are_a_pair_with_a_reason(db: Database) -> None:
    pair = the_pair(db)
    assert {pair.first.source_name, pair.second.source_name} == {"Gemeente Voorbeeld", OTHER}
    assert pair.likeness == 100
    assert "naam" in pair.reason
    assert "telefoonnummer" in pair.reason


def test_a_name_that_is_nearly_the_same_with_one_number_is_a_pair(
    db: Database, deliver: Deliver
) -> None:
    deliver([service()])
    deliver([service(external_id="W-7", name="Grip op geld cursus", locations=())], source=OTHER)
    assert 60 <= the_pair(db).likeness < 100


def test_different_offerings_of_one_organisation_are_no_pair(
    db: Database, deliver: Deliver
) -> None:
    deliver([service(), service(external_id="A-2", name="Wandelgroep voor nabestaanden")])
    assert find_duplicates(db) == ()


def test_one_row_twice_in_a_delivery_is_a_pair(db: Database, deliver: Deliver) -> None:
    deliver([service(), service(external_id="A-2")])
    assert the_pair(db).likeness == 100


def test_a_person_called_for_two_things_is_no_duplicate(db: Database, deliver: Deliver) -> None:
    deliver(None, [contact(), contact(external_id="C-2", domains=("wonen",))])
    assert find_duplicates(db) == ()


@pytest.mark.usefixtures("both")
@pytest.mark.parametrize("decision", list(SameDecision))
def test_what_was_decided_is_not_asked_again_until_it_is_undone(
    db: Database, reference: Reference, decision: SameDecision
) -> None:
    pair = the_pair(db)
    made = decide_pair(db, reference, pair.first.record_id, pair.second.record_id, decision)
    assert find_duplicates(db) == ()
    undo_decision(db, reference, made)
    assert the_pair(db) == pair


@pytest.mark.usefixtures("both")
def test_merging_shows_one_with_the_notes_of_both_and_undoing_gives_both_back(
    db: Database, reference: Reference
) -> None:
    pair, editor = the_pair(db), Editor(ByHand(db, reference))
    first, second = pair.first.record_id, pair.second.record_id
    editor.set_note(first, "Bel voor tienen.")
    editor.set_note(second, "Vraag naar Ans.")
    editor.set_own_value(second, "fees", "gratis")
    made = decide_pair(db, reference, first, second, SameDecision.MERGED)
    assert found(db, reference) == 1
    assert own(db, first) == {"note": "Bel voor tienen.\nVraag naar Ans.", "fees": "gratis"}
    undo_decision(db, reference, made)
    assert found(db, reference) == 2
    assert own(db, first) == {"note": "Bel voor tienen."}
    assert own(db, second) == {"note": "Vraag naar Ans.", "fees": "gratis"}


@pytest.mark.usefixtures("both")
def test_what_was_entered_after_a_merge_survives_its_undo(
    db: Database, reference: Reference
) -> None:
    pair, editor = the_pair(db), Editor(ByHand(db, reference))
    editor.set_note(pair.second.record_id, "Vraag naar Ans.")
    made = decide_pair(
        db, reference, pair.first.record_id, pair.second.record_id, SameDecision.MERGED
    )
    editor.set_note(pair.first.record_id, "Vraag naar Ans of Bea.")
    undo_decision(db, reference, made)
    assert own(db, pair.first.record_id) == {"note": "Vraag naar Ans of Bea."}


@pytest.mark.usefixtures("both")
def test_a_merged_record_comes_back_when_the_other_is_no_longer_delivered(
    db: Database, reference: Reference, deliver: Deliver
) -> None:
    pair = the_pair(db)
    sides = {pair.first.source_name: pair.first, pair.second.source_name: pair.second}
    kept, hidden = sides[OTHER], sides["Gemeente Voorbeeld"]
    decide_pair(db, reference, kept.record_id, hidden.record_id, SameDecision.MERGED)
    deliver(
        [service(external_id="W-8", name="Iets heel anders", phone="0187-000555")], source=OTHER
    )
    finder = ServiceFinder(db, reference)
    hits = finder.find(ServiceQuery("grip"), MONDAY).hits
    assert hidden.record_id in {hit.id for hit in hits}
    deliver([service(external_id="W-7", name="Grip op je geld!")], source=OTHER)
    hits = finder.find(ServiceQuery("grip"), MONDAY).hits
    assert {hit.id for hit in hits} == {kept.record_id}


def test_a_fixed_contact_moves_along_and_back(
    db: Database, reference: Reference, deliver: Deliver
) -> None:
    deliver(None, [contact()])
    deliver(None, [contact(external_id="W-1")], source=OTHER)
    pair = the_pair(db)
    RosterDesk(ByHand(db, reference)).choose("financien", "", pair.second.record_id)
    made = decide_pair(
        db, reference, pair.first.record_id, pair.second.record_id, SameDecision.MERGED
    )
    assert Assignments(db).all()[0].contact_id == pair.first.record_id
    undo_decision(db, reference, made)
    assert Assignments(db).all()[0].contact_id == pair.second.record_id


@pytest.mark.usefixtures("both")
def test_a_record_is_never_merged_twice(
    db: Database, reference: Reference, deliver: Deliver
) -> None:
    pair = the_pair(db)
    deliver([service(external_id="D-1")], source="Derde bron")
    (third,) = db.rows("SELECT id FROM record WHERE external_id = 'D-1'")
    first, second = pair.first.record_id, pair.second.record_id
    decide_pair(db, reference, first, second, SameDecision.MERGED)
    with pytest.raises(UsageError, match="al samengevoegd"):
        decide_pair(db, reference, third[0], second, SameDecision.MERGED)


@pytest.mark.usefixtures("both")
def test_a_record_is_no_duplicate_of_itself(db: Database, reference: Reference) -> None:
    first = the_pair(db).first.record_id
    with pytest.raises(UsageError):
        decide_pair(db, reference, first, first, SameDecision.LINKED)


@pytest.mark.usefixtures("both")
@pytest.mark.parametrize(
    ("decision", "told"),
    [
        (SameDecision.LINKED, [OTHER]),
        (SameDecision.MERGED, [OTHER]),
        (SameDecision.DIFFERENT, []),
    ],
)
def test_an_offering_says_which_other_source_tells_of_it(
    db: Database, reference: Reference, decision: SameDecision, told: list[str]
) -> None:
    pair = the_pair(db)
    sides = sorted((pair.first, pair.second), key=lambda side: side.source_name == OTHER)
    decide_pair(db, reference, sides[0].record_id, sides[1].record_id, decision)
    detail = ServiceViewer(db, reference).detail(sides[0].record_id, MONDAY)
    assert detail is not None
    assert [other.name for other in detail.also_at] == told


@pytest.mark.usefixtures("both")
def test_agreements_wrong_doors_and_waits_move_along_with_a_merge_and_back(
    db: Database, reference: Reference
) -> None:
    pair = the_pair(db)
    first, second = pair.first.record_id, pair.second.record_id
    with db.writing():
        db.execute(
            "INSERT INTO agreement(id, record_id, kind, since) VALUES ('a', ?, 'overleg', '')",
            (second,),
        )
        db.execute(
            "INSERT INTO wrong_door(id, record_id, reported_on, since)"
            " VALUES ('d', ?, '2026-11-03', '')",
            (second,),
        )
        db.execute(
            "INSERT INTO wait(id, record_id, reference_date, since)"
            " VALUES ('w', ?, '2026-11-03', '')",
            (second,),
        )

    def whose() -> set[str]:
        tables = ("agreement", "wrong_door", "wait")
        return {row[0] for t in tables for row in db.rows(f"SELECT record_id FROM {t}")}

    made = decide_pair(db, reference, first, second, SameDecision.MERGED)
    assert whose() == {first}
    undo_decision(db, reference, made)
    assert whose() == {second}
