"""What a preview shows, that it writes nothing, and that it tells what then happens."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from socialekaart.domain.merge import FieldOutcome
from socialekaart.domain.model import RecordKind
from socialekaart.domain.record_values import WHOLE_RECORD
from socialekaart.errors import FilesChangedError, UnreadableFileError, UsageError
from socialekaart.services.deliveries import previewing
from socialekaart.services.deliveries.previewing import preview_delivery
from socialekaart.services.deliveries.views import (
    Affected,
    CorrectionState,
    Outcome,
    Preview,
    Question,
)
from socialekaart.services.progress import CancelledError
from tests.factories import contact, service
from tests.services.deliveries.conftest import Practice, item, some
from tests.services.deliveries.sequences import Delivery, Edit, edit, fresh_practice, steps

ROUW = service(external_id="A-2", name="Rouwgroep", phone="0187-000201")
TAAL = service(external_id="A-3", name="Taalcafé", phone="0187-000301")
ALL = [service(), ROUW, TAAL]


def test_nothing_is_written(practice: Practice) -> None:
    practice.deliver(ALL, [contact()])
    practice.note("Rouwgroep")
    practice.report("Taalcafé", "phone", "0187-000301", "0187-000302")
    before, changes = list(practice.db.connection.iterdump()), practice.db.connection.total_changes
    renamed = replace(ROUW, external_id="A-9", name="Rouwgroep voor jongeren")
    practice.preview([service(fees="gratis"), renamed], [contact(name="Jan Testman")], ["A-1"])
    assert practice.db.connection.total_changes == changes
    assert not practice.db.connection.in_transaction
    assert list(practice.db.connection.iterdump()) == before


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps)
def test_what_was_shown_is_what_happens(taken: list[Delivery | Edit]) -> None:
    with fresh_practice() as practice:
        for step in taken:
            if isinstance(step, Edit):
                edit(practice, step)
                continue
            preview = practice.preview(*step.rows)
            done = practice.deliver(*step.rows)
            assert preview.counts == {one: done.counts.get(one, 0) for one in Outcome}
            questions = [i.question for i in preview.to_choose]
            assert questions.count(Question.SAME) == done.doubtful
            assert questions.count(Question.FIELDS) == done.conflicts
            verdicts = practice.content()["verdicts"]
            told = {r.correction_id: r.state.value for r in preview.corrections}
            assert isinstance(verdicts, dict)
            assert {key: verdicts[key] for key in told} == told
            assert preview.report.rows_rejected == done.report.rows_rejected


def test_a_first_delivery_says_what_is_new_in_one_line(practice: Practice) -> None:
    preview = practice.preview([service()])
    assert preview.is_first
    assert (preview.source_name, preview.file_names) == ("Gemeente Voorbeeld", ("aanbod.csv",))
    found = item(preview, "Grip op je geld")
    assert found.summary == "Stichting Voorbeeld Eilanden · Geld · Goeree-Overflakkee"
    assert (found.outcome, found.reason, found.question) == (Outcome.NEW, "nieuw id A-1", None)
    assert (found.file, found.row) == ("aanbod.csv", 2)


def test_a_conflict_shows_three_values_as_text(practice: Practice) -> None:
    practice.deliver([service()])
    practice.editor.set_own_value(
        practice.id_of("Grip op je geld"), "opening_hours", "ma 10:00-12:00"
    )
    preview = practice.preview([service(opening_hours="Tu 09:00-17:00", fees="gratis")])
    found = item(preview, "Grip op je geld")
    assert found.question is Question.FIELDS
    assert preview.to_choose == (found,)
    (conflict,) = found.conflicts
    assert conflict.label == "Openingstijden"
    assert (conflict.before, conflict.after, conflict.own) == (
        "ma–vr 09:00–17:00",
        "di 09:00–17:00",
        "ma 10:00–12:00",
    )
    others = {c.attribute: c.outcome for c in found.changes if c is not conflict}
    assert others == {"fees": FieldOutcome.CHANGED}
    assert found.summary == "Kosten en Openingstijden"


def test_a_source_that_now_says_what_we_said_needs_no_choice(practice: Practice) -> None:
    practice.deliver([service()])
    practice.editor.set_own_value(practice.id_of("Grip op je geld"), "phone", "0187-000999")
    found = item(practice.preview([service(phone="0187-000999")]), "Grip op je geld")
    assert found.question is None
    assert [c.outcome for c in found.changes] == [FieldOutcome.AGREED]


def test_an_own_value_the_source_says_nothing_new_of_is_kept(practice: Practice) -> None:
    practice.deliver([service()])
    practice.editor.set_own_value(practice.id_of("Grip op je geld"), "phone", "0187-000999")
    found = item(practice.preview([service(fees="gratis")]), "Grip op je geld")
    outcomes = {c.attribute: c.outcome for c in found.changes}
    assert outcomes == {"phone": FieldOutcome.OWN_KEPT, "fees": FieldOutcome.CHANGED}
    assert (found.question, found.summary) == (None, "Kosten")


def test_a_column_we_do_not_know_is_told_by_its_own_name(practice: Practice) -> None:
    practice.deliver([service(extra={"Kleur": "rood", "Lift": "ja"})])
    found = item(
        practice.preview([service(extra={"Kleur": "blauw", "Lift": "ja"})]), service().name
    )
    assert [(c.label, c.before, c.after) for c in found.changes] == [("Kleur", "rood", "blauw")]


@pytest.mark.parametrize("deleted", [True, False])
def test_what_disappears_tells_what_of_ours_hangs_on_it(practice: Practice, deleted: bool) -> None:
    marijke = contact(service_ids=("A-1",))
    jan = contact(external_id="C-2", name="Jan Testman", stand_in="C-1", direct_phone="06-00000009")
    piet = contact(external_id="C-3", name="Piet Proef", stand_in="marijke voorbeeld")
    practice.deliver([service()], [marijke, jan, piet])
    record_id = practice.note("Marijke Voorbeeld")
    practice.roster.choose("financien", "", record_id)
    practice.roster.choose("wonen", "GM1924", record_id)
    practice.editor.set_own_value(record_id, "email", "marijke@voorbeeld.example")
    rows = [marijke, jan, piet] if deleted else [jan, piet]
    preview = practice.preview(contacts=rows, deleted=["C-1"] if deleted else [])
    found = item(preview, "Marijke Voorbeeld")
    assert found.outcome is (Outcome.DELETED if deleted else Outcome.ABSENT)
    assert found.question is Question.GONE
    assert found.affected == Affected(assignments=2, notes=1, own_values=1, named_by=2)


def test_an_offering_that_disappears_tells_who_names_it(practice: Practice) -> None:
    by_id = replace(ROUW, alternatives=("A-1",))
    by_name = replace(TAAL, alternatives=("Grip op je geld", "A-1"))
    practice.deliver([service(), by_id, by_name], [contact(service_ids=("A-1", "A-2"))])
    preview = practice.preview([by_id, by_name])
    assert item(preview, "Grip op je geld").affected == Affected(named_by=3)


def test_who_names_a_record_of_the_same_name_in_another_source_does_not_count(
    practice: Practice,
) -> None:
    practice.deliver([service(), ROUW])
    theirs = practice.files([replace(TAAL, alternatives=("A-1",))])
    practice.apply(theirs, "Welzijn Voorbeeld")
    assert not item(practice.preview([ROUW]), "Grip op je geld").affected.any


def test_an_absent_record_is_not_listed_while_it_may_be_one_of_the_rows(practice: Practice) -> None:
    practice.deliver([service(external_id=""), ROUW])
    preview = practice.preview([service(external_id="", name="Grip op je geld voor jongeren")])
    assert preview.counts[Outcome.ABSENT] == 2
    absent = [i.name for i in preview.items if i.outcome is Outcome.ABSENT]
    assert absent == ["Rouwgroep"]
    (question,) = preview.to_choose
    assert [c.name for c in question.candidates] == ["Grip op je geld"]


def test_questions_come_first_and_then_what_changes_most(practice: Practice) -> None:
    practice.deliver(ALL)
    practice.editor.set_own_value(practice.id_of("Rouwgroep"), "phone", "0187-000999")
    new = service(external_id="A-4", name="Koken", phone="0187-000401")
    preview = practice.preview([new, service(), replace(ROUW, phone="0187-000202")])
    assert [i.name for i in preview.items] == ["Rouwgroep", "Koken", "Taalcafé", "Grip op je geld"]


# --- what we reported -----------------------------------------------------------------------------


def states(preview: Preview) -> list[tuple[str, str, CorrectionState]]:
    return [(one.label, one.now, one.state) for one in preview.corrections]


@pytest.mark.parametrize(
    ("now", "state"),
    [
        ("0187-000456", CorrectionState.RESOLVED),
        ("0187-000123", CorrectionState.STILL_WRONG),
        ("0187-000789", CorrectionState.CHANGED_OTHERWISE),
    ],
)
def test_what_we_reported_is_resolved_still_wrong_or_changed_otherwise(
    practice: Practice, now: str, state: CorrectionState
) -> None:
    practice.deliver([service()])
    practice.report("Grip op je geld", "phone", "0187-000123", "0187-000456")
    preview = practice.preview([service(phone=now)])
    assert states(preview) == [("Telefoon", now, state)]
    (told,) = preview.corrections
    assert (told.was, told.proposed) == ("0187-000123", "0187-000456")


@pytest.mark.parametrize("deleted", [True, False])
def test_what_should_not_be_there_is_resolved_once_it_has_gone(
    practice: Practice, deleted: bool
) -> None:
    practice.deliver([service(), ROUW])
    practice.report("Grip op je geld", WHOLE_RECORD, None, None)
    assert states(practice.preview([service(), ROUW]))[0][2] is CorrectionState.STILL_WRONG
    preview = (
        practice.preview([service(), ROUW], deleted=["A-1"])
        if deleted
        else practice.preview([ROUW])
    )
    assert states(preview)[0][2] is CorrectionState.RESOLVED


def test_a_report_that_was_not_sent_is_not_judged(practice: Practice) -> None:
    practice.deliver([service()])
    made = practice.report("Grip op je geld", "phone", "0187-000123", None)
    practice.db.execute("UPDATE correction SET sent_at = NULL WHERE id = ?", (made,))
    practice.db.connection.commit()
    assert practice.preview([service(phone="0187-000456")]).corrections == ()


def test_a_delivery_of_offerings_says_nothing_of_what_we_reported_of_a_person(
    practice: Practice,
) -> None:
    practice.deliver([service()], [contact()])
    made = practice.report("Marijke Voorbeeld", "direct_phone", "06-00001234", "06-00000009")
    assert practice.preview([service()]).corrections == ()
    practice.deliver([service(fees="gratis")])
    assert practice.content()["verdicts"] == {made: ""}


def test_a_column_we_do_not_know_can_be_reported_too(practice: Practice) -> None:
    practice.deliver([service(extra={"Kleur": "rood"})])
    practice.report("Grip op je geld", "extra.Kleur", "rood", "blauw")
    preview = practice.preview([service(extra={"Kleur": "blauw"})])
    assert states(preview) == [("Kleur", "blauw", CorrectionState.RESOLVED)]


# --- harmless or not ------------------------------------------------------------------------------


def test_only_news_and_plain_changes_are_harmless(practice: Practice) -> None:
    practice.deliver([service(), ROUW])
    assert practice.preview([service(fees="gratis"), ROUW, TAAL]).is_harmless
    assert practice.preview([service(), ROUW]).is_harmless
    assert not practice.preview([service()]).is_harmless
    assert not practice.preview([service(), ROUW], deleted=["A-2"]).is_harmless
    assert not practice.preview([service(), ROUW, TAAL], faulty=["A-3"]).is_harmless
    assert not practice.preview(
        [service(), replace(ROUW, external_id="", name="Rouwgroepen")]
    ).is_harmless
    practice.editor.set_own_value(practice.id_of("Rouwgroep"), "phone", "0187-000999")
    assert not practice.preview([service(), replace(ROUW, phone="0187-000202")]).is_harmless


def test_every_question_is_listed_and_of_the_rest_some_but_all_are_counted(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(previewing, "MOST_ITEMS", 2)
    named = [
        service(external_id=f"A-{nr}", name=f"{word} hulp", phone=f"0187-0001{nr:02}")
        for nr, word in enumerate(["Bos", "Duin", "Gras", "Heide", "Kade", "Laan", "Markt"])
    ]
    practice.deliver(named)
    for one in named[:3]:
        practice.editor.set_own_value(practice.id_of(one.name), "fees", "tientje")
    asked = [replace(one, fees="gratis") for one in named[:3]]
    preview = practice.preview([*asked, *named[3:]])
    assert len(preview.to_choose) == 3
    assert len([i for i in preview.items if i.outcome is Outcome.UNCHANGED]) == 2
    assert some(preview.counts) == {"changed": 3, "unchanged": 4}
    new = practice.preview([replace(one, external_id=f"B-{one.external_id}") for one in named])
    assert len(new.items) == 2
    assert some(new.counts) == {"changed": 7}


# --- files and stopping ---------------------------------------------------------------------------


def test_files_that_changed_since_the_preview_are_refused(practice: Practice) -> None:
    practice.deliver([service()])
    before = practice.content()
    paths = practice.files([service(fees="gratis")])
    seen = preview_delivery(practice.db, practice.reference, practice.order(paths)).checksum
    practice.files([service(fees="tien euro")])
    with pytest.raises(FilesChangedError):
        practice.apply(paths, checksum=seen)
    assert practice.content() == before
    practice.files([service(fees="gratis")])
    assert some(practice.apply(paths, checksum=seen).counts) == {"changed": 1}


def test_a_file_that_went_away_since_the_preview_is_told(practice: Practice) -> None:
    paths = practice.files([service()])
    seen = preview_delivery(practice.db, practice.reference, practice.order(paths)).checksum
    paths[0].unlink()
    with pytest.raises(UnreadableFileError):
        practice.apply(paths, checksum=seen)


def test_a_preview_can_be_stopped_and_needs_a_source(practice: Practice) -> None:
    paths = practice.files([service()])
    with pytest.raises(CancelledError):
        preview_delivery(
            practice.db, practice.reference, practice.order(paths, cancelled=lambda: True)
        )
    with pytest.raises(UsageError, match="bron"):
        preview_delivery(practice.db, practice.reference, practice.order(paths, " "))


def test_a_row_with_an_error_is_shown_as_left_out(practice: Practice) -> None:
    practice.deliver([service(), ROUW])
    preview = practice.preview([service(), ROUW], faulty=["A-2"])
    assert some(preview.counts) == {"unchanged": 1, "rejected": 1}
    assert item(preview, "Rouwgroep").outcome is Outcome.REJECTED
    assert practice.states(RecordKind.SERVICE)["Rouwgroep"] == "delivered"


def test_a_doubtful_row_shows_what_it_would_change_of_each_record_it_may_be(
    practice: Practice,
) -> None:
    practice.deliver([service(external_id="", email="a@voorbeeld.example")])
    practice.editor.set_own_value(practice.id_of("Grip op je geld"), "phone", "0187-000999")
    renamed = service(
        external_id="",
        name="Grip op geld en post",
        phone="0187-000777",
        fees="gratis",
        email="a@voorbeeld.example",
    )
    (asked,) = practice.preview([renamed]).to_choose
    changes = {change.attribute: change for change in asked.candidates[0].changes}
    assert changes["fees"].after == "gratis"
    assert changes["phone"].outcome is FieldOutcome.CONFLICT


def test_a_new_record_shows_its_values(practice: Practice) -> None:
    (new,) = practice.preview([service()]).items
    assert ("Telefoon", "", "0187-000123") in [(c.label, c.before, c.after) for c in new.changes]
