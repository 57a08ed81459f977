"""Which record a row is about: every rung of the ladder, and what must not be mixed up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from socialekaart.domain.model import Contact, Location, Service
from socialekaart.services.deliveries import likely, matching
from socialekaart.services.deliveries.views import Outcome, Question
from socialekaart.storage.database import Database
from tests.factories import contact, service
from tests.services.deliveries.conftest import SOURCE, Practice, item, renumbered, some

GRIP = service(external_id="", name="Grip op je geld", phone="0187-000101")
INLOOP = service(external_id="", name="Inloop Dirksland", phone="0187-000102")
MAATJES = service(external_id="", name="Maatjes voor ouderen", phone="0187-000103")

ONE_DESK = [
    service(external_id="", name=name)
    for name in (
        "Grip op je geld",
        "Inloop Dirksland",
        "Maatjes voor ouderen",
        "Rouwgroep",
        "Taalcafé",
    )
]
"""Five offerings of one organisation at one address with one phone number."""


def ids(practice: Practice) -> dict[str, str]:
    """Give the source's id of every offering by its name."""
    return {str((r.base or {})["name"]): r.external_id for r in practice.all()}


def records(practice: Practice) -> dict[str, str]:
    return {str((r.base or {})["name"]): r.id for r in practice.all()}


# --- surely the same ------------------------------------------------------------------------------


def test_a_row_is_known_by_its_id_and_name(practice: Practice) -> None:
    practice.deliver([service()])
    found = item(practice.preview([service(phone="0187-000456")]), "Grip op je geld")
    assert (found.outcome, found.reason) == (Outcome.CHANGED, "zelfde id A-1")
    assert found.record_id == practice.id_of("Grip op je geld")


def test_the_same_row_without_an_id_is_known_by_its_cells(practice: Practice) -> None:
    twins = [GRIP, replace(GRIP, description="Tweede groep")]
    practice.deliver(twins)
    assert some(practice.deliver(twins[::-1]).counts) == {"unchanged": 2}


def test_a_row_without_an_id_is_known_by_its_description(practice: Practice) -> None:
    practice.deliver([GRIP])
    shouted = replace(
        GRIP, name="GRIP, op jegeld", phone="0187-000999", email="a@voorbeeld.example"
    )
    found = item(practice.preview([shouted]), "GRIP, op jegeld")
    assert (found.outcome, found.question) == (Outcome.CHANGED, None)
    assert found.reason == "zelfde naam, aanbieder en plek"


def test_a_row_that_gained_an_id_is_the_same_and_keeps_it(practice: Practice) -> None:
    practice.deliver([GRIP])
    before = records(practice)
    assert some(practice.deliver([replace(GRIP, external_id="A-7")]).counts) == {"changed": 1}
    assert (records(practice), ids(practice)) == (before, {"Grip op je geld": "A-7"})


def test_a_row_that_lost_its_id_is_the_same_and_keeps_the_id_it_had(practice: Practice) -> None:
    practice.deliver([service()])
    before = records(practice)
    assert some(practice.deliver([service(external_id="")]).counts) == {"changed": 1}
    assert (records(practice), ids(practice)) == (before, {"Grip op je geld": "A-1"})


# --- ids that moved -------------------------------------------------------------------------------


def test_two_ids_that_were_swapped_stay_with_their_own_records(practice: Practice) -> None:
    practice.deliver(renumbered([GRIP, INLOOP]))
    before = records(practice)
    practice.deliver(renumbered([INLOOP, GRIP]))
    assert records(practice) == before
    assert ids(practice) == {"Inloop Dirksland": "A-1", "Grip op je geld": "A-2"}


def test_a_row_put_in_at_the_top_shifts_all_ids_and_mixes_nothing_up(practice: Practice) -> None:
    practice.deliver(renumbered(ONE_DESK))
    before = records(practice)
    for name in before:
        practice.note(name, f"Bij {name}")
    longer = renumbered([service(external_id="", name="Aanloophuis"), *ONE_DESK])
    preview = practice.preview(longer)
    assert preview.to_choose == ()
    assert item(preview, "Rouwgroep").reason == "zelfde naam, aanbieder en plek; id was A-4"
    assert some(practice.deliver(longer).counts) == {"new": 1, "changed": 5}
    after = records(practice)
    assert {name: after[name] for name in before} == before
    assert ids(practice) == {row.name: row.external_id for row in longer}
    assert practice.notes() == {name: f"Bij {name}" for name in before}


def test_a_row_taken_out_at_the_top_shifts_all_ids_and_mixes_nothing_up(
    practice: Practice,
) -> None:
    practice.deliver(renumbered(ONE_DESK))
    before = records(practice)
    counts = some(practice.deliver(renumbered(ONE_DESK[1:])).counts)
    assert counts == {"absent": 1, "changed": 4}
    assert records(practice) == before
    assert practice.states()["Grip op je geld"] == "absent"


def test_a_renamed_row_in_a_shifted_list_is_asked_not_guessed(practice: Practice) -> None:
    practice.deliver(renumbered(ONE_DESK))
    shorter = renumbered(ONE_DESK[1:])
    shorter[0] = replace(shorter[0], name="Inloop Dirksland en Herkingen")
    found = item(practice.preview(shorter), "Inloop Dirksland en Herkingen")
    assert found.question is Question.SAME
    assert practice.id_of("Inloop Dirksland") in {c.record_id for c in found.candidates}


def test_a_faulty_row_in_a_shifted_list_holds_no_record_of_another_row(
    practice: Practice,
) -> None:
    practice.deliver(renumbered(ONE_DESK))
    before = records(practice)
    longer = renumbered([service(external_id="", name="Aanloophuis"), *ONE_DESK])
    counts = some(practice.deliver(longer, faulty=["Inloop Dirksland"]).counts)
    assert counts == {"new": 1, "changed": 4, "rejected": 1, "absent": 1}
    after = records(practice)
    assert {name: after[name] for name in before} == before


# --- what must stay apart -------------------------------------------------------------------------


def test_two_identical_rows_without_ids_are_two_records_and_stay_so(practice: Practice) -> None:
    assert some(practice.deliver([GRIP, GRIP]).counts) == {"new": 2}
    assert some(practice.deliver([GRIP, GRIP]).counts) == {"unchanged": 2}
    changed = replace(GRIP, fees="gratis")
    assert some(practice.deliver([changed, changed]).counts) == {"changed": 2}
    assert some(practice.deliver([changed]).counts) == {"unchanged": 1, "absent": 1}


def test_of_twins_the_one_that_was_delivered_last_is_the_row(practice: Practice) -> None:
    twin = replace(GRIP, description="Tweede groep")
    practice.deliver([GRIP, twin])
    second = practice.all()[1].id
    practice.deliver([twin])
    practice.deliver([replace(twin, fees="gratis")])
    assert {r.id: r.state.value for r in practice.all()}[second] == "delivered"
    assert len([r for r in practice.all() if r.state.value == "delivered"]) == 1


def test_two_files_of_one_kind_are_one_delivery(practice: Practice) -> None:
    def both(one: Sequence[Service], other: Sequence[Service]) -> dict[str, int]:
        (first,) = practice.files(one)
        first = first.rename(practice.folder / "eerste.csv")
        return some(practice.apply([first, *practice.files(other)]).counts)

    assert both([service()], [service(external_id="A-2", name="Rouwgroep")]) == {"new": 2}
    moved = [service(external_id="A-2", name="Rouwgroep"), service(phone="0187-000456")]
    assert both(moved[:1], moved[1:]) == {"unchanged": 1, "changed": 1}


def test_an_id_that_stands_in_two_files_is_told_and_taken_once(practice: Practice) -> None:
    practice.deliver([service(external_id="A-2", name="Rouwgroep")])
    (first,) = practice.files([service(), service(external_id="A-2", name="Rouwgroep")])
    first = first.rename(practice.folder / "eerste.csv")
    done = practice.apply([first, *practice.files([service()])])
    assert some(done.counts) == {"new": 1, "unchanged": 1, "rejected": 1}


STRANGE = service(name="Koken voor mannen", organization="Buurthuis De Ark", phone="0187-000777")


@pytest.mark.parametrize("other", [service(), service(name="Grip op geld")])
def test_an_id_met_twice_follows_the_first_row_with_it(practice: Practice, other: Service) -> None:
    practice.deliver([service()])
    before = practice.id_of("Grip op je geld")
    done = practice.deliver([service(name="Grip op je eigen geld"), other])
    assert some(done.counts) == {"changed": 1, "rejected": 1}
    assert practice.id_of("Grip op je eigen geld") == before


def test_another_source_is_never_touched(practice: Practice, db: Database) -> None:
    practice.apply(practice.files([service()], [contact()]), "Welzijn Voorbeeld")
    theirs = practice.source_id("Welzijn Voorbeeld")
    query = "SELECT * FROM record WHERE source_id = ?"
    before = [tuple(row) for row in db.rows(query, (theirs,))]
    practice.deliver([service(fees="gratis")], [contact(name="Ahmed Testman")])
    practice.deliver([replace(STRANGE, external_id="A-9")], [contact(external_id="C-9")])
    practice.deliver([replace(STRANGE, external_id="A-1")], deleted=["A-1"])
    assert [tuple(row) for row in db.rows(query, (theirs,))] == before
    assert practice.source_id(SOURCE) != theirs


def test_who_is_only_in_the_contacts_is_no_offering(practice: Practice) -> None:
    practice.deliver([service(external_id="X-1")], [contact(external_id="X-1")])
    done = practice.deliver([service(external_id="X-1")], [contact(external_id="X-1", role="spv")])
    assert some(done.counts) == {"unchanged": 1, "changed": 1}


# --- explicit deletions ---------------------------------------------------------------------------


def bare_deletion(practice: Practice, line: str) -> dict[str, int]:
    path = practice.folder / "weg.csv"
    path.write_text(f"aanbod_id;naam;aanbieder;verwijderd;domeinen\n{line};\n", "utf-8")
    return some(practice.apply([path]).counts)


NAMED = "Grip op je geld;Stichting Voorbeeld Eilanden"


@pytest.mark.parametrize("line", ["A-1;;;ja", "A-1;Grip op je geld;;ja", f";{NAMED};ja"])
def test_a_deletion_needs_no_more_than_an_id_or_a_name_and_organisation(
    practice: Practice, line: str
) -> None:
    practice.deliver([service(), service(external_id="A-2", name="Rouwgroep")])
    assert bare_deletion(practice, line) == {"deleted": 1, "absent": 1}
    assert practice.states() == {"Grip op je geld": "deleted", "Rouwgroep": "absent"}


def test_a_deletion_of_an_id_that_is_called_otherwise_deletes_nothing(practice: Practice) -> None:
    practice.deliver([service()])
    line = "A-1;Koken voor mannen;Buurthuis De Ark;ja"
    assert bare_deletion(practice, line) == {"absent": 1}


def test_deleting_twice_says_nothing_the_second_time(practice: Practice) -> None:
    practice.deliver([service()])
    assert bare_deletion(practice, "A-1;;;ja") == {"deleted": 1}
    assert bare_deletion(practice, "A-1;;;ja") == {}


# --- very many --------------------------------------------------------------------------------


def test_a_table_that_is_new_from_top_to_bottom_is_still_known_by_description(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(matching, "MOST_LATE", 2)
    rows = [replace(one, phone="") for one in ONE_DESK]
    practice.deliver(rows)
    with_column = [replace(one, extra={"Nieuw": "ja"}) for one in rows]
    assert some(practice.deliver(with_column).counts) == {"changed": 5}


def test_with_very_many_changes_an_id_has_the_last_word(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(matching, "MOST_LATE", 2)
    practice.deliver(renumbered(ONE_DESK))
    others = [replace(one, name=f"Cursus {one.name[::-1]}", phone="") for one in ONE_DESK]
    done = practice.deliver(renumbered(others))
    assert (some(done.counts), done.doubtful) == ({"changed": 5}, 0)


def test_an_organisation_that_moved_is_asked_row_by_row_however_many_there_are(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(likely, "_MOST_TOGETHER", 2)
    practice.deliver(ONE_DESK)
    there = (Location(street="Kade", house_number="1", postcode="3247 AB", town="Dirksland"),)
    preview = practice.preview([replace(one, locations=there) for one in ONE_DESK])
    offered = {q.name: [c.name for c in q.candidates] for q in preview.to_choose}
    assert offered == {one.name: [one.name] for one in ONE_DESK}


def test_a_contact_that_is_called_for_two_things_stays_two_entries(practice: Practice) -> None:
    def rows(phone: str) -> list[Contact]:
        one = contact(external_id="", direct_phone=phone)
        return [one, replace(one, domains=("wonen",))]

    practice.deliver(contacts=rows("06-00001234"))
    assert some(practice.deliver(contacts=rows("06-00009999")).counts) == {"changed": 2}
