"""Names that changed, other people, lookalikes: what is asked, and what an answer does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from socialekaart.domain.model import RecordKind
from socialekaart.services.deliveries.views import NEW_RECORD, Choices, Outcome, Question
from tests.factories import contact, service
from tests.services.deliveries.conftest import Practice, item, some

GRIP = service(external_id="", name="Grip op je geld", phone="0187-000101")
STRANGE = service(name="Koken voor mannen", organization="Buurthuis De Ark", phone="0187-000777")


# --- names that changed ---------------------------------------------------------------------------


def test_a_typing_error_in_the_name_needs_no_question(practice: Practice) -> None:
    practice.deliver([GRIP])
    found = item(practice.preview([replace(GRIP, name="Grip op je gled")]), "Grip op je gled")
    assert (found.outcome, found.question) == (Outcome.CHANGED, None)
    assert found.reason == "naam 93% gelijk, rest hetzelfde"


def test_another_number_in_the_name_is_asked_not_taken_for_a_typing_error(
    practice: Practice,
) -> None:
    practice.deliver([replace(GRIP, name="Lotgenotengroep depressie 1")])
    second = replace(GRIP, name="Lotgenotengroep depressie 2")
    assert item(practice.preview([second]), second.name).question is Question.SAME


def test_a_new_name_under_the_same_id_and_phone_is_the_same(practice: Practice) -> None:
    practice.deliver([service()])
    note = practice.note("Grip op je geld")
    found = item(practice.preview([service(name="Budgetcoach Eilanden")]), "Budgetcoach Eilanden")
    assert (found.outcome, found.question, found.record_id) == (Outcome.CHANGED, None, note)
    practice.deliver([service(name="Budgetcoach Eilanden")])
    assert practice.notes() == {"Budgetcoach Eilanden": "Onze notitie"}


def test_a_new_name_and_organisation_under_one_switchboard_number_is_asked(
    practice: Practice,
) -> None:
    practice.deliver([service()])
    other = service(name="Koken voor mannen", organization="Buurthuis De Ark")
    assert item(practice.preview([other]), other.name).question is Question.SAME


def test_the_same_id_for_something_else_altogether_is_asked(practice: Practice) -> None:
    practice.deliver([service()])
    found = item(practice.preview([STRANGE]), "Koken voor mannen")
    assert (found.outcome, found.question) == (Outcome.NEW, Question.SAME)
    (candidate,) = found.candidates
    assert candidate.record_id == practice.id_of("Grip op je geld")
    assert candidate.reason.startswith("zelfde id A-1")


def test_unanswered_it_is_new_gets_the_id_and_leaves_what_we_knew_with_the_old(
    practice: Practice,
) -> None:
    practice.deliver([service()])
    practice.note("Grip op je geld")
    done = practice.deliver([STRANGE])
    assert (some(done.counts), done.doubtful) == ({"new": 1, "absent": 1}, 1)
    ids = {(r.base or {})["name"]: r.external_id for r in practice.all()}
    assert ids == {"Grip op je geld": "", "Koken voor mannen": "A-1"}
    assert practice.notes() == {"Grip op je geld": "Onze notitie"}
    assert practice.states() == {"Grip op je geld": "absent", "Koken voor mannen": "delivered"}


# --- people ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["Ahmed Testman", "Jan Voorbeeld"])
def test_a_successor_with_the_same_id_and_phone_is_asked_and_new_by_default(
    practice: Practice, name: str
) -> None:
    practice.deliver(contacts=[contact()])
    marijke = practice.note("Marijke Voorbeeld", "Denkt graag mee")
    practice.roster.choose("financien", "", marijke)
    successor = contact(name=name)
    found = item(practice.preview(contacts=[successor]), name)
    assert (found.outcome, found.question) == (Outcome.NEW, Question.SAME)
    assert found.candidates[0].reason == (
        "zelfde id C-1 en telefoonnummer, maar een andere persoon"
    )
    practice.deliver(contacts=[successor])
    assert practice.states(RecordKind.CONTACT) == {"Marijke Voorbeeld": "absent", name: "delivered"}
    assert practice.notes() == {"Marijke Voorbeeld": "Denkt graag mee"}
    (choice,) = practice.db.rows("SELECT contact_id FROM assignment WHERE ended_at IS NULL")
    assert choice[0] == marijke


def test_a_person_who_writes_the_name_otherwise_is_not_asked(practice: Practice) -> None:
    practice.deliver(contacts=[contact()])
    done = practice.deliver(contacts=[contact(name="M. Voorbeeld", email="m@voorbeeld.example")])
    assert some(done.counts) == {"changed": 1}


def test_a_role_that_gets_a_name_is_the_same_entry(practice: Practice) -> None:
    practice.deliver(contacts=[contact(name="")])
    assert some(practice.deliver(contacts=[contact()]).counts) == {"changed": 1}


# --- what a person decides ------------------------------------------------------------------------

NEARLY = replace(GRIP, name="Grip op je geld voor jongeren")


def asked(practice: Practice) -> tuple[str, str]:
    """Give the key of the one question and the record it offers."""
    (question,) = practice.preview([NEARLY]).to_choose
    (candidate,) = question.candidates
    return question.key, candidate.record_id


def test_a_lookalike_without_an_id_is_asked_with_its_reason(practice: Practice) -> None:
    practice.deliver([GRIP])
    (question,) = practice.preview([NEARLY]).to_choose
    assert question.question is Question.SAME
    assert question.reason == "lijkt op iets dat er al is"
    (candidate,) = question.candidates
    assert candidate.name == "Grip op je geld"
    assert candidate.reason == f"zelfde telefoonnummer, naam {candidate.likeness}% gelijk"


@pytest.mark.parametrize("answer", ["same", "new", None])
def test_what_was_decided_is_not_asked_again(practice: Practice, answer: str | None) -> None:
    practice.deliver([GRIP])
    old = practice.note("Grip op je geld")
    key, record_id = asked(practice)
    said = {"same": {key: record_id}, "new": {key: NEW_RECORD}, None: {}}[answer]
    practice.deliver([NEARLY], choices=Choices(same=said))
    assert (practice.id_of(NEARLY.name) == old) is (answer == "same")
    assert practice.notes() == {
        (NEARLY.name if answer == "same" else "Grip op je geld"): "Onze notitie"
    }
    again = practice.preview([replace(NEARLY, email="geld@voorbeeld.example")])
    assert again.to_choose == ()
    assert item(again, NEARLY.name).outcome is Outcome.CHANGED


def test_the_preview_with_an_answer_shows_what_then_happens(practice: Practice) -> None:
    practice.deliver([GRIP])
    key, record_id = asked(practice)
    choices = Choices(same={key: record_id})
    found = item(practice.preview([NEARLY], choices=choices), NEARLY.name)
    assert (found.outcome, found.reason) == (Outcome.CHANGED, "door jou gekozen")
    assert [change.attribute for change in found.changes] == ["name"]


def test_one_record_is_never_two_rows_whatever_is_answered(practice: Practice) -> None:
    practice.deliver([GRIP])
    other = replace(GRIP, name="Grip op je geld voor ouderen")
    questions = practice.preview([NEARLY, other]).to_choose
    record_id = practice.id_of("Grip op je geld")
    choices = Choices(same={question.key: record_id for question in questions})
    done = practice.deliver([NEARLY, other], choices=choices)
    assert some(done.counts) == {"changed": 1, "new": 1}


def test_an_answer_that_names_a_record_of_another_source_is_not_followed(
    practice: Practice,
) -> None:
    practice.apply(practice.files([service(name="Van een ander")]), "Welzijn Voorbeeld")
    theirs = practice.id_of("Van een ander")
    practice.deliver([GRIP])
    key, _ = asked(practice)
    done = practice.deliver([NEARLY], choices=Choices(same={key: theirs}))
    assert some(done.counts) == {"new": 1, "absent": 1}
    assert practice.named("Van een ander").source == "Welzijn Voorbeeld"
