"""What a call tells the source, and what it takes back of what was told before."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from socialekaart.domain.freshness import Age, Fact
from socialekaart.domain.record_values import WHOLE_RECORD
from socialekaart.services.by_hand import ByHand
from socialekaart.services.checks import listing
from socialekaart.services.checks.desk import ChecksDesk
from socialekaart.services.deliveries.pairs import decide_pair
from socialekaart.services.deliveries.report_back import Reporter
from socialekaart.services.deliveries.states import SameDecision
from socialekaart.services.own_values import OwnValueError
from socialekaart.services.reference import Reference
from socialekaart.services.waits.desk import WaitsDesk
from socialekaart.services.withdraw_source import withdraw_source
from socialekaart.storage.corrections import Corrections
from socialekaart.storage.database import Database
from socialekaart.storage.sources import Sources
from tests.factories import contact, service
from tests.services.checks.conftest import NOW, SOURCE, TODAY, IdOf, StateOf
from tests.services.conftest import Deliver

NAME = "Grip op je geld"
YESTERDAY = TODAY - timedelta(days=1)


def told(db: Database) -> list[tuple[str, object]]:
    return sorted((one.reason, one.proposed) for one in Corrections(db).all())


def wait(desk: ChecksDesk, record_id: str, weeks: str) -> None:
    desk.changed(record_id, {Fact.WAIT: {"intake_wait_weeks": weeks, "treatment_wait_weeks": ""}})


def test_a_wait_that_is_again_what_the_source_says_is_no_longer_reported(
    db: Database, deliver: Deliver, desk: ChecksDesk, id_of: IdOf
) -> None:
    deliver([service(intake_wait_weeks=4, wait_reference_date=date(2026, 1, 1))])
    wait(desk, id_of(NAME), "8")
    assert [what for _, what in told(db)] == [8]
    wait(desk, id_of(NAME), "4")
    assert told(db) == []


@pytest.mark.parametrize("weeks", ["9" * 5_000, "1" * 10, "²"])
def test_a_number_of_weeks_that_is_none_is_told(
    weeks: str, deliver: Deliver, desk: ChecksDesk, id_of: IdOf
) -> None:
    deliver([service(intake_wait_weeks=4)])
    with pytest.raises(OwnValueError, match="heel aantal weken"):
        wait(desk, id_of(NAME), weeks)


def test_something_else_that_was_reported_of_a_record_does_not_hide_that_it_stopped(
    db: Database, reference: Reference, deliver: Deliver, desk: ChecksDesk, id_of: IdOf
) -> None:
    deliver([service()])
    record = id_of(NAME)
    Reporter(db, reference).report(record, WHOLE_RECORD, "", "Staat er dubbel in.", take_over=False)
    desk.gone(record)
    desk.gone(record)
    gone = "Bestaat niet meer. Gebeld op 23-11-2026"
    assert told(db) == [(gone, None), ("Staat er dubbel in.", None)]


def test_a_number_of_the_sources_own_may_stay_in_what_one_types_over(
    db: Database, deliver: Deliver, desk: ChecksDesk, id_of: IdOf
) -> None:
    deliver([service(fees="code 123456782")])
    desk.changed(id_of(NAME), {Fact.REST: {"fees": "gratis, code 123456782"}})
    assert [what for _, what in told(db)] == ["gratis, code 123456782"]


def test_what_ended_never_keeps_others_off_the_list(
    db: Database,
    reference: Reference,
    deliver: Deliver,
    desk: ChecksDesk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(listing, "LONGEST_UNCHECKED", 2)
    deliver([], [contact(external_id=f"W-{n}", name=f"Weg {n}") for n in range(3)], "Oud Voorbeeld")
    old = Sources(db).by_name("Oud Voorbeeld")
    assert old is not None
    withdraw_source(db, reference, old.id)
    ended = [
        service(external_id=f"E-{n}", name=f"Voorbij {n}", valid_to=YESTERDAY) for n in range(3)
    ]
    left = [contact(external_id=f"L-{n}", name=f"Uit {n}", valid_to=YESTERDAY) for n in range(3)]
    deliver([*ended, service(valid_to=TODAY)], [*left, contact(valid_to=TODAY)])
    assert {item.name for item in desk.todo(NOW).items} == {NAME, "Marijke Voorbeeld"}


def test_a_wait_of_which_the_date_is_still_to_come_is_not_what_holds(
    db: Database, deliver: Deliver, desk: ChecksDesk, hand: ByHand, id_of: IdOf, state_of: StateOf
) -> None:
    deliver([service(intake_wait_weeks=3, wait_reference_date=TODAY + timedelta(days=90))])
    assert state_of(NAME, Fact.WAIT).age is Age.NEVER
    long_ago = TODAY - timedelta(days=60)
    WaitsDesk(hand, lambda: TODAY).record(id_of(NAME), "", 9, None, long_ago)
    item = desk.item(id_of(NAME), NOW)
    assert item is not None
    (told,) = (due for due in item.due if due.state.fact is Fact.WAIT)
    assert told.state.checked_on == long_ago
    assert [one.text for one in told.fields] == ["9", ""]


def test_what_is_out_of_sight_is_nothing_to_call_about(
    db: Database, reference: Reference, deliver: Deliver, desk: ChecksDesk, id_of: IdOf
) -> None:
    deliver([service(), service(external_id="A-2", name="Dubbel")])
    decide_pair(db, reference, id_of(NAME), id_of("Dubbel"), SameDecision.MERGED)
    assert desk.item(id_of("Dubbel"), NOW) is None
    source = Sources(db).by_name(SOURCE)
    assert source is not None
    withdraw_source(db, reference, source.id)
    assert desk.item(id_of(NAME), NOW) is None
