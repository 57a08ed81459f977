"""When a fact was last known to hold, from the source, from our values and from our calls."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from socialekaart.domain.freshness import Age, CheckResult, Fact, FactTerms
from socialekaart.services.by_hand import ByHand
from socialekaart.services.checks.desk import ChecksDesk
from socialekaart.services.checks.reading import facts_of_many
from socialekaart.services.edit_record import Editor
from socialekaart.services.waits.desk import WaitsDesk
from socialekaart.storage.database import Database
from socialekaart.storage.records import Records
from tests.factories import contact, service
from tests.services.checks.conftest import SOURCE, TODAY, IdOf, StateOf
from tests.services.conftest import Deliver

NAME = "Grip op je geld"
NUMBER = {Fact.PHONE: CheckResult.CORRECT}


def test_importing_is_not_checking(deliver: Deliver, state_of: StateOf) -> None:
    deliver([service()])
    assert state_of(NAME, Fact.PHONE).age is Age.NEVER


def test_the_sources_check_covers_every_fact(deliver: Deliver, state_of: StateOf) -> None:
    deliver([service(assured_date=date(2026, 11, 12), assured_by="Anouk Voorbeeld")])
    for fact in (Fact.PHONE, Fact.HOURS, Fact.REST):
        state = state_of(NAME, fact)
        assert (state.age, state.checked_on) == (Age.FRESH, date(2026, 11, 12))
        assert (state.checker, state.source) == ("Anouk Voorbeeld", SOURCE)


def test_our_call_counts_for_the_fact_it_was_about(
    deliver: Deliver, state_of: StateOf, desk: ChecksDesk, id_of: IdOf
) -> None:
    deliver([service()])
    desk.mark(id_of(NAME), NUMBER, "Bram")
    phone = state_of(NAME, Fact.PHONE)
    assert (phone.age, phone.checker, phone.source) == (Age.FRESH, "Bram", "")
    assert state_of(NAME, Fact.HOURS).age is Age.NEVER


def test_a_value_written_by_hand_is_our_statement_of_that_day(
    db: Database, deliver: Deliver, state_of: StateOf, hand: ByHand, id_of: IdOf
) -> None:
    deliver([service(assured_date=date(2026, 11, 12))])
    Editor(hand).set_own_value(id_of(NAME), "phone", "0187-000999")
    with db.writing():
        # Half past midnight on the twentieth in the Netherlands.
        moment = datetime(2026, 11, 19, 23, 30, tzinfo=UTC)
        Records(db).set_own_value(id_of(NAME), "phone", "0187-000999", moment.isoformat())
    phone = state_of(NAME, Fact.PHONE)
    assert (phone.checked_on, phone.source) == (date(2026, 11, 20), "")
    assert state_of(NAME, Fact.HOURS).checked_on == date(2026, 11, 12)


def test_the_source_did_not_check_a_value_of_ours(
    db: Database, deliver: Deliver, state_of: StateOf, hand: ByHand, id_of: IdOf
) -> None:
    deliver([service(assured_date=TODAY)])
    Editor(hand).set_own_value(id_of(NAME), "phone", "0187-000999")
    long_ago = datetime(2024, 1, 8, 12, tzinfo=UTC).isoformat()
    with db.writing():
        Records(db).set_own_value(id_of(NAME), "phone", "0187-000999", long_ago)
    assert state_of(NAME, Fact.PHONE).age is Age.STALE


def test_one_field_of_the_rest_says_nothing_of_the_others(
    deliver: Deliver, state_of: StateOf, hand: ByHand, id_of: IdOf
) -> None:
    deliver([service()])
    Editor(hand).set_own_value(id_of(NAME), "fees", "gratis")
    Editor(hand).set_note(id_of(NAME), "Bel na tienen.")
    assert state_of(NAME, Fact.REST).age is Age.NEVER


def test_what_a_delivery_changed_since_is_not_what_we_checked(
    deliver: Deliver, state_of: StateOf, desk: ChecksDesk, id_of: IdOf
) -> None:
    deliver([service()])
    both = {Fact.PHONE: CheckResult.CORRECT, Fact.HOURS: CheckResult.CORRECT}
    desk.mark(id_of(NAME), both)
    deliver([service(phone="0187-000456")])
    assert state_of(NAME, Fact.PHONE).age is Age.NEVER
    assert state_of(NAME, Fact.HOURS).age is Age.FRESH


def test_our_own_number_stays_checked_whatever_the_source_delivers(
    deliver: Deliver, state_of: StateOf, desk: ChecksDesk, id_of: IdOf
) -> None:
    deliver([service()])
    desk.changed(id_of(NAME), {Fact.PHONE: {"phone": "0187-000999"}})
    deliver([service(phone="0187-000456")])
    assert state_of(NAME, Fact.PHONE).age is Age.FRESH


def test_a_source_that_takes_over_our_number_leaves_it_checked(
    deliver: Deliver, state_of: StateOf, desk: ChecksDesk, id_of: IdOf
) -> None:
    deliver([service()])
    desk.changed(id_of(NAME), {Fact.PHONE: {"phone": "0187-000999"}})
    deliver([service(phone="0187-000999")])
    assert state_of(NAME, Fact.PHONE).age is Age.FRESH


@pytest.mark.parametrize(
    ("told_on", "assured", "checked"),
    [
        (date(2026, 9, 1), TODAY, date(2026, 9, 1)),
        (None, date(2026, 11, 2), date(2026, 11, 2)),
        (None, None, None),
    ],
    ids=["reference_date", "assured", "nobody"],
)
def test_a_wait_is_known_as_of_its_own_day(
    deliver: Deliver,
    state_of: StateOf,
    told_on: date | None,
    assured: date | None,
    checked: date | None,
) -> None:
    told = service(intake_wait_weeks=6, wait_reference_date=told_on, assured_date=assured)
    deliver([told])
    assert state_of(NAME, Fact.WAIT).checked_on == checked


def test_a_wait_we_heard_counts_as_its_check(
    deliver: Deliver, state_of: StateOf, hand: ByHand, id_of: IdOf
) -> None:
    deliver([service(intake_wait_weeks=6, wait_reference_date=date(2026, 2, 2))])
    waits = WaitsDesk(hand, lambda: TODAY)
    waits.record(id_of(NAME), "jongeren", 9, None, TODAY, "Bram")
    assert state_of(NAME, Fact.WAIT).checked_on == date(2026, 2, 2)
    waits.record(id_of(NAME), "", 8, None, date(2026, 11, 20), "Bram")
    wait = state_of(NAME, Fact.WAIT)
    assert (wait.checked_on, wait.checker, wait.source) == (date(2026, 11, 20), "Bram", "")


def test_a_wait_written_over_the_sources_is_of_the_day_it_was_written(
    deliver: Deliver, state_of: StateOf, hand: ByHand, id_of: IdOf
) -> None:
    deliver([service(intake_wait_weeks=6, wait_reference_date=date(2024, 2, 2))])
    Editor(hand).set_own_value(id_of(NAME), "intake_wait_weeks", "9")
    assert state_of(NAME, Fact.WAIT).age is Age.FRESH


def test_many_are_told_at_once(db: Database, deliver: Deliver) -> None:
    deliver([service(external_id=f"A-{n}", name=f"Cursus {n}") for n in range(20)], [contact()])
    stored = list(Records(db).in_any_state(range(1, 22)).values())
    told = facts_of_many(db, stored, TODAY, FactTerms())
    assert len(told) == 21
    assert {state.age for states in told.values() for state in states} == {Age.NEVER}
