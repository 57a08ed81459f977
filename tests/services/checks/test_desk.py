"""The one-minute list: what stands on it, what a call brings, and that it can be taken back."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from socialekaart.domain.checklist import Question
from socialekaart.domain.freshness import Age, CheckResult, Fact, FactTerms
from socialekaart.domain.model import AreaKind, RecordKind, Service, ServiceArea, ServiceStatus
from socialekaart.domain.record_values import WHOLE_RECORD, to_values
from socialekaart.errors import PatientDataError, UsageError
from socialekaart.services.by_hand import ByHand
from socialekaart.services.checks.desk import ChecksDesk
from socialekaart.services.checks.told import CHECK, told_text
from socialekaart.services.own_values import OwnValueError
from socialekaart.storage.corrections import Corrections, StoredCorrection
from socialekaart.storage.database import Database
from socialekaart.storage.history import History
from socialekaart.storage.records import NewRecord, Records
from socialekaart.storage.waits import Waits
from tests.factories import GOEREE, contact, service
from tests.services.checks.conftest import NOW, TODAY, IdOf, StateOf, open_often
from tests.services.conftest import Deliver

NAME = "Grip op je geld"
MARIJKE = "Marijke Voorbeeld"
FRESH = TODAY - timedelta(days=5)
LONG_AGO = date(2025, 9, 15)
ALL_FACTS = dict.fromkeys((Fact.PHONE, Fact.HOURS, Fact.REST), CheckResult.CORRECT)


def names(desk: ChecksDesk, now: datetime = NOW) -> list[str]:
    return [item.name for item in desk.todo(now, 20).items]


def shown(db: Database, record_id: str, attribute: str) -> Any:
    stored = Records(db).get(record_id)
    assert stored is not None
    return stored.shown_value(attribute)


def reported(db: Database) -> list[StoredCorrection]:
    return Corrections(db).all()


# --- what stands on it ----------------------------------------------------------------------------


def test_what_is_checked_stays_off_the_list(deliver: Deliver, desk: ChecksDesk) -> None:
    deliver([service(assured_date=FRESH), service(external_id="A-2", name="Oud")])
    assert names(desk) == ["Oud"]


def test_the_most_opened_comes_first(
    db: Database, deliver: Deliver, desk: ChecksDesk, id_of: IdOf
) -> None:
    deliver([service(external_id=f"A-{n}", name=n) for n in ("Een", "Twee", "Drie")])
    open_often(db, id_of("Drie"), 9)
    open_often(db, id_of("Twee"), 2)
    open_often(db, id_of("Een"), 12, date(2025, 11, 30))
    found = desk.todo(NOW, 20).items
    assert [(item.name, item.times) for item in found] == [("Drie", 9), ("Twee", 2), ("Een", 0)]


def test_an_item_says_what_to_dial_what_to_ask_and_what_we_have_now(
    deliver: Deliver, desk: ChecksDesk
) -> None:
    deliver([service(assured_date=LONG_AGO, fees="gratis", intake_wait_weeks=6)])
    (item,) = desk.todo(NOW, 20).items
    assert (item.phone, item.organization) == ("0187-000123", "Stichting Voorbeeld Eilanden")
    assert item.questions == (Question.PHONE, Question.HOURS, Question.WAIT, Question.REST)
    told = {one.attribute: one.text for due in item.due for one in due.fields}
    assert told == {
        "phone": "0187-000123",
        "opening_hours": "ma–vr 09:00–17:00",
        "intake_wait_weeks": "6",
        "treatment_wait_weeks": "",
        "application_process": "",
        "fees": "gratis",
        "email": "",
        "website": "",
    }
    assert item.because.checked_on == LONG_AGO


def test_a_person_is_asked_for_by_name_and_days(deliver: Deliver, desk: ChecksDesk) -> None:
    deliver([service(assured_date=FRESH)], [contact()])
    (item,) = desk.todo(NOW, 20).items
    assert (item.name, item.phone, item.phone_is_general) == (MARIJKE, "06-00001234", False)
    assert item.questions == (Question.PHONE, Question.PERSON, Question.DAYS, Question.REST)
    told = {one.attribute: one.text for due in item.due for one in due.fields}
    assert told["working_days"] == "ma di do"


def test_what_ended_or_is_no_longer_delivered_is_left_alone(
    deliver: Deliver, desk: ChecksDesk
) -> None:
    ended = service(external_id="A-2", name="Gestopt", status=ServiceStatus.ENDED)
    past = service(external_id="A-3", name="Voorbij", valid_to=TODAY - timedelta(days=1))
    deliver([service(), service(external_id="A-4", name="Weg"), ended, past])
    deliver([service(), ended, past])
    assert names(desk) == [NAME]


def test_the_own_area_stands_before_national_lines_and_elsewhere_comes_when_used(
    db: Database, hand: ByHand, deliver: Deliver, id_of: IdOf
) -> None:
    country = ServiceArea(AreaKind.NATIONAL)
    deliver(
        [
            service(external_id="A-2", name="Lijn", municipality="", area=country, locations=()),
            service(external_id="A-3", name="Ver", municipality="GM0363", locations=()),
            service(external_id="A-4", name="Ook ver", municipality="GM0363", locations=()),
            service(),
        ]
    )
    open_often(db, id_of("Ver"), 12)
    near = ChecksDesk(hand, catchment=lambda: (GOEREE,), today=lambda: TODAY)
    assert names(near) == [NAME, "Lijn", "Ver"]


def test_the_practices_terms_decide_what_is_due(hand: ByHand, deliver: Deliver) -> None:
    deliver([service(assured_date=TODAY - timedelta(days=50))])
    assert names(ChecksDesk(hand)) == []
    strict = ChecksDesk(hand, lambda: FactTerms(phone=28))
    (item,) = strict.todo(NOW, 20).items
    assert [due.state.fact for due in item.due] == [Fact.PHONE]
    assert [state.fact for state in item.others] == [Fact.HOURS, Fact.REST]


def test_a_list_has_a_limit_and_counts_the_rest(deliver: Deliver, desk: ChecksDesk) -> None:
    deliver([service(external_id=f"A-{n}", name=f"Cursus {n}") for n in range(8)])
    todo = desk.todo(NOW, 3)
    assert (len(todo.items), todo.total) == (3, 8)


# --- what a call brings ---------------------------------------------------------------------------


def test_what_was_right_leaves_the_list(deliver: Deliver, desk: ChecksDesk, id_of: IdOf) -> None:
    deliver([service()])
    desk.mark(id_of(NAME), ALL_FACTS)
    assert names(desk) == []


def test_who_was_not_reached_comes_last_today_and_as_before_tomorrow(
    db: Database, deliver: Deliver, desk: ChecksDesk, id_of: IdOf
) -> None:
    deliver([service(), service(external_id="A-2", name="Zwemmen")])
    open_often(db, id_of(NAME), 5)
    desk.not_reached(id_of(NAME))
    assert names(desk) == ["Zwemmen", NAME]
    assert desk.todo(NOW, 20).items[1].tried_today
    assert names(desk, NOW + timedelta(days=1)) == [NAME, "Zwemmen"]


def test_a_new_number_shows_at_once_and_goes_to_the_source(
    db: Database, deliver: Deliver, desk: ChecksDesk, id_of: IdOf, state_of: StateOf
) -> None:
    deliver([service()])
    values = {Fact.PHONE: {"phone": "0187 000 999"}, Fact.HOURS: {"opening_hours": "ma-vr 9-17"}}
    desk.changed(id_of(NAME), values, "Bram")
    assert shown(db, id_of(NAME), "phone") == "0187-000999"
    (sent,) = reported(db)
    assert (sent.field, sent.was, sent.proposed) == ("phone", "0187-000123", "0187-000999")
    assert sent.reason == "Gebeld op 23-11-2026"
    for fact in (Fact.PHONE, Fact.HOURS):
        state = state_of(NAME, fact)
        assert (state.age, state.checker) == (Age.FRESH, "Bram")


def test_what_was_left_as_it_stood_is_right(
    db: Database, deliver: Deliver, desk: ChecksDesk, id_of: IdOf
) -> None:
    deliver([service(fees="gratis", email="info@voorbeeld.example")], [contact()])
    for item in desk.todo(NOW).items:
        texts = {
            due.state.fact: {one.attribute: one.text for one in due.fields} for due in item.due
        }
        with pytest.raises(UsageError, match="Er is niets veranderd"):
            desk.changed(item.record_id, texts)
    assert len(desk.todo(NOW).items) == 2


def test_new_days_of_a_person_go_the_same_way(
    db: Database, deliver: Deliver, desk: ChecksDesk, id_of: IdOf
) -> None:
    deliver([service()], [contact()])
    desk.changed(id_of(MARIJKE), {Fact.HOURS: {"working_days": "wo do", "reachable": "9-12"}})
    assert shown(db, id_of(MARIJKE), "working_days") == ["wo", "do"]
    assert sorted(one.field for one in reported(db)) == ["reachable", "working_days"]


def test_a_new_wait_is_heard_today_and_goes_to_the_source(
    db: Database, deliver: Deliver, desk: ChecksDesk, id_of: IdOf, state_of: StateOf
) -> None:
    deliver([service(intake_wait_weeks=6, treatment_wait_weeks=2)])
    texts = {"intake_wait_weeks": "9", "treatment_wait_weeks": "2"}
    desk.changed(id_of(NAME), {Fact.WAIT: texts}, "Bram")
    (heard,) = Waits(db).of_record(id_of(NAME))
    assert (heard.intake_weeks, heard.treatment_weeks) == (9, 2)
    assert (heard.reference_date, heard.recorded_by) == (TODAY, "Bram")
    (sent,) = reported(db)
    assert (sent.field, sent.proposed) == ("intake_wait_weeks", 9)
    assert state_of(NAME, Fact.WAIT).age is Age.FRESH
    told = {one.attribute: one.text for one in _fields(desk, TODAY + timedelta(days=60))}
    assert (told["intake_wait_weeks"], told["treatment_wait_weeks"]) == ("9", "2")


def _fields(desk: ChecksDesk, on: date) -> list[Any]:
    (item,) = desk.todo(datetime.combine(on, NOW.time()), 20).items
    return [one for due in item.due for one in due.fields]


def test_what_no_longer_exists_leaves_the_list_and_is_told_once(
    db: Database, deliver: Deliver, desk: ChecksDesk, id_of: IdOf
) -> None:
    deliver([service()])
    desk.gone(id_of(NAME))
    desk.gone(id_of(NAME))
    assert names(desk) == names(desk, NOW + timedelta(days=400)) == []
    (sent,) = reported(db)
    assert (sent.field, sent.reason) == (WHOLE_RECORD, "Bestaat niet meer. Gebeld op 23-11-2026")


def test_a_number_that_changed_again_takes_the_place_of_what_was_not_sent(
    db: Database, deliver: Deliver, desk: ChecksDesk, id_of: IdOf
) -> None:
    deliver([service()])
    for number in ("0187-000999", "0187-000998"):
        desk.changed(id_of(NAME), {Fact.PHONE: {"phone": number}})
    assert [one.proposed for one in reported(db)] == ["0187-000998"]


def test_back_to_what_the_source_says_leaves_nothing_to_tell(
    db: Database, deliver: Deliver, desk: ChecksDesk, id_of: IdOf, state_of: StateOf
) -> None:
    deliver([service()])
    for number in ("0187-000999", "0187-000123"):
        desk.changed(id_of(NAME), {Fact.PHONE: {"phone": number}})
    stored = Records(db).get(id_of(NAME))
    assert stored is not None
    assert "phone" not in stored.overlay
    assert reported(db) == []
    assert state_of(NAME, Fact.PHONE).age is Age.FRESH


def test_what_we_keep_ourselves_has_no_source_to_tell(db: Database, desk: ChecksDesk) -> None:
    with db.writing():
        own = NewRecord(Records(db).next_number(), RecordKind.SERVICE, None)
        Records(db).add([own])
        for name, value in to_values(service()).items():
            Records(db).set_own_value(own.id, name, value)
    desk.changed(own.id, {Fact.PHONE: {"phone": "0187-000999"}})
    assert shown(db, own.id, "phone") == "0187-000999"
    desk.gone(own.id)
    assert reported(db) == []
    assert names(desk) == []


def test_the_history_tells_of_a_check(
    db: Database, deliver: Deliver, desk: ChecksDesk, id_of: IdOf
) -> None:
    deliver([service()])
    desk.mark(id_of(NAME), {Fact.PHONE: CheckResult.CORRECT, Fact.WAIT: CheckResult.CHANGED})
    (change,) = [one for one in History(db).of_record(id_of(NAME)) if one.field == CHECK]
    assert told_text(change.new) == "nummer klopt, wachttijd gewijzigd"


# --- one undo each --------------------------------------------------------------------------------

ACTS: dict[str, Any] = {
    "correct": lambda desk, it: desk.mark(it, ALL_FACTS),
    "not_reached": lambda desk, it: desk.not_reached(it),
    "gone": lambda desk, it: desk.gone(it),
    "changed": lambda desk, it: desk.changed(
        it,
        {
            Fact.PHONE: {"phone": "0187-000999"},
            Fact.HOURS: {"opening_hours": "di 10:00-12:00"},
            Fact.WAIT: {"intake_wait_weeks": "9", "treatment_wait_weeks": ""},
            Fact.REST: {"fees": "5 euro per keer"},
        },
    ),
}


@pytest.mark.parametrize("act", ACTS)
def test_one_call_is_one_undo(
    db: Database, deliver: Deliver, desk: ChecksDesk, hand: ByHand, id_of: IdOf, act: str
) -> None:
    deliver([service(intake_wait_weeks=6, fees="gratis")])
    before = desk.todo(NOW, 20)
    ACTS[act](desk, id_of(NAME))
    assert desk.todo(NOW, 20) != before
    assert hand.undo() == "De controle is teruggedraaid."
    assert desk.todo(NOW, 20) == before
    assert reported(db) == []
    stored = Records(db).get(id_of(NAME))
    assert stored is not None
    assert stored.overlay == {}
    assert hand.undo() is None


def test_a_value_that_is_put_back_was_not_written_today(
    db: Database, deliver: Deliver, desk: ChecksDesk, hand: ByHand, id_of: IdOf, state_of: StateOf
) -> None:
    deliver([service()])
    desk.changed(id_of(NAME), {Fact.PHONE: {"phone": "0187-000999"}})
    with db.writing():
        db.execute("UPDATE overlay SET changed_at = '2024-01-08T12:00:00+00:00'")
        db.execute("UPDATE fact_check SET checked_on = '2024-01-08'")
    desk.changed(id_of(NAME), {Fact.PHONE: {"phone": "0187-000998"}})
    hand.undo()
    phone = state_of(NAME, Fact.PHONE)
    assert (phone.age, phone.checked_on) == (Age.STALE, date(2024, 1, 8))
    assert [one.proposed for one in reported(db)] == ["0187-000999"]


# --- refusals -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "error", "sentence"),
    [
        ({Fact.PHONE: {"phone": "0187-000123"}}, UsageError, "Er is niets veranderd"),
        ({Fact.PHONE: {"phone": " "}}, UsageError, "Vul in wat het nu is"),
        ({Fact.WAIT: {"intake_wait_weeks": "lang"}}, OwnValueError, "heel aantal weken"),
        ({Fact.PHONE: {"phone": "geen idee"}}, OwnValueError, "lijkt geen telefoonnummer"),
        ({Fact.REST: {"fees": "patiënt 123456782"}}, PatientDataError, "BSN"),
        ({Fact.REST: {"iets": "anders"}}, OwnValueError, "hier niet veranderen"),
    ],
    ids=["same", "empty", "weeks", "phone", "bsn", "unknown"],
)
def test_what_cannot_be_is_refused_in_words_and_changes_nothing(
    db: Database,
    deliver: Deliver,
    desk: ChecksDesk,
    hand: ByHand,
    id_of: IdOf,
    values: dict[Fact, dict[str, str]],
    error: type[Exception],
    sentence: str,
) -> None:
    deliver([service()])
    nothing_new = error is UsageError
    before = {} if nothing_new else {Fact.HOURS: {"opening_hours": "di 10:00-12:00"}}
    with pytest.raises(error, match=sentence):
        desk.changed(id_of(NAME), {**before, **values})
    assert shown(db, id_of(NAME), "opening_hours") == "Mo-Fr 09:00-17:00"
    assert reported(db) == []
    assert hand.undo() is None


def test_a_name_of_who_called_is_short_and_no_patient(
    deliver: Deliver, desk: ChecksDesk, id_of: IdOf
) -> None:
    deliver([service()])
    with pytest.raises(PatientDataError):
        desk.mark(id_of(NAME), ALL_FACTS, "mevrouw 123456782")
    with pytest.raises(UsageError, match="hooguit 60 letters"):
        desk.mark(id_of(NAME), ALL_FACTS, "a" * 61)


def test_a_record_that_is_not_there_is_told(desk: ChecksDesk) -> None:
    with pytest.raises(UsageError, match="Zoek het opnieuw op"):
        desk.not_reached("weg")


# --- the month ------------------------------------------------------------------------------------


def test_the_month_counts_records_once_and_by_day(
    hand: ByHand, deliver: Deliver, id_of: IdOf
) -> None:
    deliver([service(external_id=f"A-{n}", name=n) for n in ("Een", "Twee", "Drie", "Vier")])
    day = [date(2026, 10, 31)]
    desk = ChecksDesk(hand, goal=lambda: 3, today=lambda: day[0])
    desk.mark(id_of("Vier"), ALL_FACTS)
    day[0] = date(2026, 11, 2)
    desk.mark(id_of("Een"), ALL_FACTS)
    desk.not_reached(id_of("Twee"))
    day[0] = TODAY
    desk.mark(id_of("Een"), ALL_FACTS)
    desk.gone(id_of("Twee"))
    told = desk.progress(NOW, desk.todo(NOW).total)
    assert (told.month, told.done) == (date(2026, 11, 1), 2)
    assert [(one.on.day, one.records) for one in told.days] == [(2, 1), (23, 2)]
    assert told.goal == 3


def test_the_goal_is_no_more_than_there_is_to_do(deliver: Deliver, desk: ChecksDesk) -> None:
    deliver([service()])
    assert desk.progress(NOW, desk.todo(NOW).total).goal == 1


def test_services_have_no_role(deliver: Deliver, desk: ChecksDesk, id_of: IdOf) -> None:
    deliver([service()])
    item = desk.item(id_of(NAME), NOW)
    assert item is not None
    assert item.role == ""
    assert desk.item("weg", NOW) is None
    assert isinstance(service(), Service)
