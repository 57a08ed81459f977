"""Taking a whole delivery back: as it was, but for what people did since."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings

from socialekaart.domain.model import RecordKind, Service
from socialekaart.errors import UsageError
from socialekaart.services.deliveries.views import Choices, Gone, Take
from socialekaart.services.find_services import ServiceFinder
from socialekaart.services.rebuild_index import rebuild_index
from socialekaart.services.views import ServiceQuery
from socialekaart.storage.deliveries import Deliveries
from socialekaart.storage.records import Records
from socialekaart.storage.sources import Sources
from tests.factories import contact, service
from tests.services.deliveries.conftest import Practice, item, renumbered, some
from tests.services.deliveries.sequences import (
    Delivery,
    Edit,
    edit,
    fresh_practice,
    steps,
    steps_with_merges,
)

MONDAY = datetime(2026, 11, 23, 10, 0)
GRIP, ROUW = service(), service(external_id="A-2", name="Rouwgroep", phone="0187-000201")
TAAL = service(external_id="A-3", name="Taalcafé", phone="0187-000301")


def view(practice: Practice) -> list[tuple[str, ...]]:
    """Give the records without the ids that are made anew each time."""
    return sorted(
        (
            json.dumps(record.base, sort_keys=True),
            record.state.value,
            record.external_id,
            json.dumps(record.overlay, sort_keys=True),
        )
        for kind in RecordKind
        for record in practice.all(kind)
    )


# --- laws -----------------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps_with_merges)
def test_a_delivery_and_its_undo_leave_the_database_as_it_was(taken: list[Delivery | Edit]) -> None:
    with fresh_practice() as practice:
        for step in taken:
            if isinstance(step, Edit):
                edit(practice, step)
                continue
            before = practice.content()
            done = practice.deliver(*step.rows)
            result = view(practice)
            practice.undo()
            assert practice.content() == before
            assert some(practice.deliver(*step.rows).counts) == some(done.counts)
            assert view(practice) == result


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps)
def test_when_all_deliveries_are_undone_exactly_what_people_entered_is_left(
    taken: list[Delivery | Edit],
) -> None:
    with fresh_practice() as practice:
        entered: dict[tuple[str, str], object] = {}
        for step in taken:
            if isinstance(step, Delivery):
                practice.deliver(*step.rows)
            elif written := edit(practice, step):
                follow(practice, entered, written)
        undo_everything(practice)
        assert own_values(practice) == entered
        touched = {record_id for record_id, _ in entered}
        assert touched <= {record.id for kind in RecordKind for record in practice.all(kind)}
        before = practice.content()
        rebuild_index(practice.db, practice.reference)
        assert practice.content() == before


def own_values(practice: Practice) -> dict[tuple[str, str], object]:
    rows = practice.db.rows("SELECT record_id, field, json_extract(value, '$') FROM overlay")
    return {(row[0], row[1]): row[2] for row in rows}


def follow(
    practice: Practice, entered: dict[tuple[str, str], object], written: tuple[str, str]
) -> None:
    """Keep in mind what a person entered, or removed."""
    value = own_values(practice).get(written)
    if value is not None:
        entered[written] = value
    elif written in entered and was_removed_by_hand(practice, written):
        del entered[written]


def was_removed_by_hand(practice: Practice, written: tuple[str, str]) -> bool:
    """Tell whether a person emptied it: what a delivery took, its undo gives back."""
    rows = practice.db.rows(
        "SELECT delivery_id FROM history WHERE record_id = ? AND field = ? AND layer = 'own'"
        " ORDER BY seq DESC LIMIT 1",
        written,
    )
    return rows[0][0] is None


def undo_everything(practice: Practice) -> None:
    for source in Sources(practice.db).all():
        while newest := Deliveries(practice.db).newest(source.id):
            practice.undo(newest.id)


# --- what people did since ------------------------------------------------------------------------


def test_a_note_on_something_the_delivery_brought_keeps_it_as_absent(practice: Practice) -> None:
    practice.deliver([GRIP])
    practice.deliver([GRIP, ROUW, TAAL])
    practice.note("Rouwgroep", "Begint pas in mei")
    practice.undo()
    assert practice.states() == {"Grip op je geld": "delivered", "Rouwgroep": "absent"}
    assert practice.notes() == {"Rouwgroep": "Begint pas in mei"}
    done = practice.deliver([GRIP, ROUW, TAAL])
    assert some(done.counts) == {"unchanged": 1, "returned": 1, "new": 1}
    assert practice.named("Rouwgroep").external_id == "A-2"
    assert practice.notes() == {"Rouwgroep": "Begint pas in mei"}


def once_chosen(practice: Practice, record_id: str) -> None:
    practice.roster.choose("wonen", "", record_id)
    practice.roster.withdraw_choice("wonen", "")


KEEPS: dict[str, Callable[[Practice, str], object]] = {
    "note": lambda p, id_: p.editor.set_note(id_, "Onze notitie"),
    "own value": lambda p, id_: p.editor.set_own_value(id_, "email", "m@voorbeeld.example"),
    "fixed contact": lambda p, id_: p.roster.choose("wonen", "", id_),
    "former contact": lambda p, id_: once_chosen(p, id_),
    "report": lambda p, id_: p.report_on(id_, "email", None, "m@voorbeeld.example"),
}


@pytest.mark.parametrize("what", KEEPS)
def test_a_person_the_delivery_brought_stays_when_anything_was_said_of_them(
    practice: Practice, what: str
) -> None:
    practice.deliver(contacts=[contact()])
    newcomer = contact(external_id="C-2", name="Jan Testman", direct_phone="06-00000009")
    practice.deliver(contacts=[contact(), newcomer])
    KEEPS[what](practice, practice.id_of("Jan Testman"))
    practice.undo()
    assert practice.states(RecordKind.CONTACT)["Jan Testman"] == "absent"


def test_edits_on_what_was_there_before_survive(practice: Practice) -> None:
    practice.deliver([GRIP, ROUW])
    practice.deliver([service(phone="0187-000456")])
    practice.editor.set_own_value(practice.id_of(GRIP.name), "phone", "0187-000999")
    practice.note("Rouwgroep")
    practice.undo()
    grip = practice.named(GRIP.name)
    assert (grip.shown_value("phone"), (grip.base or {})["phone"]) == ("0187-000999", GRIP.phone)
    assert practice.notes() == {"Rouwgroep": "Onze notitie"}
    assert practice.states() == {"Grip op je geld": "delivered", "Rouwgroep": "delivered"}


def test_an_own_value_that_was_given_up_comes_back_with_its_date(practice: Practice) -> None:
    practice.deliver([GRIP])
    record_id = practice.id_of(GRIP.name)
    practice.editor.set_own_value(record_id, "phone", "0187-000999")
    before = practice.content()
    key = item(practice.preview([service(phone="0187-000456")]), GRIP.name).key
    choices = Choices(fields={(key, "phone"): Take.SOURCE})
    practice.deliver([service(phone="0187-000456")], choices=choices)
    practice.undo()
    assert practice.content() == before


def test_a_newer_own_value_is_not_put_aside_for_one_that_was_given_up(practice: Practice) -> None:
    practice.deliver([GRIP])
    record_id = practice.id_of(GRIP.name)
    practice.editor.set_own_value(record_id, "phone", "0187-000999")
    practice.deliver([service(phone="0187-000999")])
    practice.editor.set_own_value(record_id, "phone", "0187-000555")
    practice.undo()
    assert practice.named(GRIP.name).overlay == {"phone": "0187-000555"}


def test_a_note_that_was_removed_since_stays_removed(practice: Practice) -> None:
    practice.deliver([GRIP])
    record_id = practice.note(GRIP.name)
    practice.deliver([service(phone="0187-000456")])
    practice.editor.set_note(record_id, "")
    practice.undo()
    assert practice.notes() == {}


def test_taking_a_note_back_brings_nothing_into_sight_that_was_deleted(practice: Practice) -> None:
    practice.deliver([GRIP, ROUW])
    practice.note(GRIP.name)
    practice.deliver([GRIP, ROUW], deleted=["A-1"])
    practice.hand.undo()
    assert practice.notes() == {}
    assert practice.db.rows("SELECT count(*) FROM service_index")[0][0] == 1


def test_what_was_put_out_of_sight_on_request_comes_back_into_sight(practice: Practice) -> None:
    practice.deliver([GRIP, ROUW])
    before = practice.content()
    choices = Choices(gone={f"service|{practice.id_of('Rouwgroep')}": Gone.ARCHIVE})
    practice.deliver([GRIP], choices=choices)
    practice.undo()
    assert practice.content() == before


# --- which delivery -------------------------------------------------------------------------------


def test_only_the_newest_delivery_can_be_undone(practice: Practice) -> None:
    practice.deliver([GRIP])
    first = practice.last
    practice.deliver([service(fees="gratis")])
    before = practice.content()
    with pytest.raises(UsageError, match="nieuwste"):
        practice.undo(first)
    assert practice.content() == before
    practice.undo()
    practice.undo(first)
    assert practice.all() == []


def test_a_newer_delivery_of_another_source_is_no_obstacle(practice: Practice) -> None:
    practice.deliver([GRIP])
    first = practice.last
    practice.apply(practice.files([TAAL]), "Welzijn Voorbeeld")
    practice.undo(first)
    assert practice.states() == {"Taalcafé": "delivered"}


def test_undoing_twice_is_refused(practice: Practice) -> None:
    practice.deliver([GRIP])
    practice.undo()
    with pytest.raises(UsageError, match="al ongedaan"):
        practice.undo()


def test_a_delivery_nobody_knows_is_refused(practice: Practice) -> None:
    with pytest.raises(UsageError, match="niet meer"):
        practice.undo("bestaat-niet")


def test_the_newest_is_what_was_applied_last_whatever_the_clock_said(practice: Practice) -> None:
    practice.deliver([GRIP])
    practice.db.execute("UPDATE delivery SET received_at = '2031-01-01T00:00:00+00:00'")
    practice.db.connection.commit()
    practice.deliver([service(fees="gratis")])
    newest = Deliveries(practice.db).newest(practice.source_id())
    assert newest is not None
    assert newest.id == practice.last


def test_a_delivery_whose_former_values_were_not_kept_is_refused(practice: Practice) -> None:
    practice.deliver([GRIP])
    practice.db.execute(
        "UPDATE delivery SET checksum = ''"
    )  # as the version before this one left it
    practice.db.connection.commit()
    with pytest.raises(UsageError, match="oudere versie"):
        practice.undo()


def test_it_tells_what_was_undone(practice: Practice) -> None:
    practice.deliver([GRIP, ROUW, TAAL])
    practice.deliver([service(fees="gratis"), TAAL], deleted=["A-3"])
    assert some(practice.undo()) == {"changed": 1, "absent": 1, "deleted": 1}
    practice.deliver([GRIP, ROUW, TAAL, service(external_id="A-4", name="Koken")])
    assert some(practice.undo()) == {"new": 1}


def test_what_an_undo_changed_stands_in_the_history_of_the_delivery(practice: Practice) -> None:
    practice.deliver([GRIP])
    practice.deliver([service(fees="gratis")])
    practice.undo()
    rows = practice.db.rows(
        "SELECT field, old, new FROM history WHERE delivery_id = ? ORDER BY seq", (practice.last,)
    )
    assert [tuple(row) for row in rows] == [("fees", None, '"gratis"'), ("fees", '"gratis"', None)]


# --- ids, sources, search -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "rows",
    [
        renumbered([ROUW, GRIP, TAAL]),
        renumbered([TAAL, GRIP, ROUW]),
        renumbered([service(name="Aanloophuis"), GRIP, ROUW, TAAL]),
        renumbered([ROUW, TAAL]),
        [service(name="Koken voor mannen", organization="De Ark", phone="0187-000777"), ROUW],
    ],
)
def test_ids_that_moved_go_back_where_they_were(practice: Practice, rows: list[Service]) -> None:
    practice.deliver([GRIP, ROUW, TAAL])
    before = practice.content()
    practice.deliver(rows)
    after = view(practice)
    practice.undo()
    assert practice.content() == before
    practice.deliver(rows)
    assert view(practice) == after


def test_an_id_goes_back_from_a_newcomer_that_stays_for_its_note(practice: Practice) -> None:
    practice.deliver([GRIP])
    practice.deliver([service(name="Koken voor mannen", organization="De Ark", phone="")])
    practice.note("Koken voor mannen")
    practice.undo()
    assert practice.named("Grip op je geld").external_id == "A-1"
    assert practice.named("Koken voor mannen").external_id == ""


def test_a_source_that_came_back_into_sight_by_it_goes_out_of_sight_again(
    practice: Practice,
) -> None:
    practice.deliver([GRIP])
    practice.withdraw()
    before = practice.content()
    practice.deliver([GRIP, ROUW])
    assert len(list(Records(practice.db).shown(RecordKind.SERVICE))) == 2
    practice.undo()
    assert practice.content() == before
    assert list(Records(practice.db).shown(RecordKind.SERVICE)) == []


def test_a_source_that_was_put_out_of_sight_since_stays_so(practice: Practice) -> None:
    practice.deliver([GRIP])
    practice.deliver([service(fees="gratis")])
    practice.withdraw()
    practice.undo()
    assert list(Records(practice.db).shown(RecordKind.SERVICE)) == []
    assert practice.db.rows("SELECT count(*) FROM service_index")[0][0] == 0


def test_search_finds_again_what_it_found_before(practice: Practice) -> None:
    def found(text: str) -> list[str]:
        page = ServiceFinder(practice.db, practice.reference).find(ServiceQuery(text), MONDAY)
        return sorted(hit.name for hit in page.hits)

    practice.deliver([GRIP, ROUW])
    practice.deliver([replace(GRIP, name="Budgetcoach"), TAAL])
    assert (found("budgetcoach"), found("taal")) == (["Budgetcoach"], ["Taalcafé"])
    practice.undo()
    assert (found("budgetcoach"), found("taal")) == ([], [])
    assert (found("grip"), found("rouwgroep")) == (["Grip op je geld"], ["Rouwgroep"])


def test_verdicts_on_what_we_reported_are_those_of_the_delivery_before(practice: Practice) -> None:
    practice.deliver([GRIP])
    made = practice.report(GRIP.name, "phone", GRIP.phone, "0187-000456")
    practice.deliver([service(fees="gratis")])
    assert practice.content()["verdicts"] == {made: "still_wrong"}
    practice.deliver([service(fees="gratis", phone="0187-000456")])
    assert practice.content()["verdicts"] == {made: "resolved"}
    practice.undo()
    assert practice.content()["verdicts"] == {made: "still_wrong"}
