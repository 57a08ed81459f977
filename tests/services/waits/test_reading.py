"""The waits of an offering: source and practice together, the course, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from socialekaart.domain.model import AreaKind, RecordKind, RecordState, Service, ServiceArea
from socialekaart.domain.waiting import Mediator, Wait, WaitState
from socialekaart.services.by_hand import ByHand
from socialekaart.services.clock import dutch_now
from socialekaart.services.deliveries.undoing import undo_delivery
from socialekaart.services.edit_record import Editor
from socialekaart.services.reference import Reference
from socialekaart.services.waits.course import with_wait_of_today
from socialekaart.services.waits.desk import WaitsDesk
from socialekaart.services.waits.reading import waits_of
from socialekaart.services.waits.views import WaitPoint, WaitView
from socialekaart.storage.database import Database
from socialekaart.storage.deliveries import Deliveries
from socialekaart.storage.records import Records, StoredRecord
from tests.factories import service

TODAY = date(2026, 11, 23)
Deliver = Callable[..., Any]


def treatment(**values: Any) -> Service:
    usual: dict[str, Any] = {
        "external_id": "B-1",
        "name": "Behandeling Voorbeeld",
        "domains": ("psychisch",),
        "service_type": "behandeling",
        "law": "Zvw",
        "echelon": "gespecialiseerde ggz",
        "target_groups": ("volwassenen",),
        "minimum_age": 18,
        "intake_wait_weeks": 6,
        "treatment_wait_weeks": 12,
        "wait_reference_date": date(2026, 11, 3),
    }
    return service(**{**usual, **values})


def light(number: int, **values: Any) -> Service:
    usual: dict[str, Any] = {
        "external_id": f"L-{number}",
        "name": f"Inloop Voorbeeld {number}",
        "domains": ("psychisch",),
        "service_type": "inloop",
        "echelon": "sociale basis",
        "referral_needed": False,
    }
    return service(**{**usual, **values})


def stored(db: Database, name: str = "Behandeling Voorbeeld") -> StoredRecord:
    return Records(db).by_name(RecordKind.SERVICE, name)[0]


def view(db: Database, today: date = TODAY, **options: Any) -> WaitView:
    found = stored(db)
    shown = found.effective()
    assert isinstance(shown, Service)
    return waits_of(db, found, shown, today, **options)


@pytest.fixture
def desk(db: Database, reference: Reference) -> WaitsDesk:
    return WaitsDesk(ByHand(db, reference), lambda: TODAY)


def test_the_sources_wait_is_for_everyone(db: Database, deliver: Deliver) -> None:
    deliver([treatment()])

    (line,) = view(db).lines

    assert (line.wait.target_group, line.wait.intake_weeks, line.wait.own) == ("", 6, False)
    assert line.state is WaitState.OVER
    assert not line.aged
    assert line.course == (WaitPoint(date(2026, 11, 3), 6, 12, own=False),)


def test_nothing_told_gives_no_line(db: Database, deliver: Deliver) -> None:
    deliver([treatment(intake_wait_weeks=None, treatment_wait_weeks=None)])

    assert view(db).lines == ()
    assert view(db).meanwhile == ()
    assert view(db).mediator is None


def test_what_the_practice_heard_later_holds(
    db: Database, deliver: Deliver, desk: WaitsDesk
) -> None:
    deliver([treatment()])
    desk.record(stored(db).id, "", 2, 4, date(2026, 11, 20), "aanmeldpunt")

    (line,) = view(db).lines

    assert (line.wait.intake_weeks, line.wait.own, line.wait.recorded_by) == (
        2,
        True,
        "aanmeldpunt",
    )
    assert line.state is WaitState.WITHIN
    assert [point.own for point in line.course] == [False, True]


def test_a_group_has_a_line_of_its_own(db: Database, deliver: Deliver, desk: WaitsDesk) -> None:
    deliver([treatment()])
    desk.record(stored(db).id, "Jongvolwassenen", 20, None, date(2026, 11, 1))

    lines = view(db).lines

    assert [line.wait.target_group for line in lines] == ["", "Jongvolwassenen"]
    assert [len(line.course) for line in lines] == [1, 1]


def test_a_value_of_the_practice_over_the_sources_is_its_own_wait(
    db: Database, deliver: Deliver, reference: Reference
) -> None:
    deliver([treatment()])
    Editor(ByHand(db, reference)).set_own_value(stored(db).id, "intake_wait_weeks", "3")

    (line,) = view(db).lines

    assert (line.wait.intake_weeks, line.wait.treatment_weeks, line.wait.own) == (3, 12, True)
    assert line.wait.id == ""


def test_the_course_stands_at_the_days_the_source_counted(db: Database, deliver: Deliver) -> None:
    deliver([treatment(intake_wait_weeks=3, wait_reference_date=date(2025, 12, 31))])
    deliver([treatment(intake_wait_weeks=5, wait_reference_date=date(2026, 3, 29))])
    deliver([treatment(intake_wait_weeks=6)])

    (line,) = view(db).lines

    assert [(point.on, point.intake_weeks) for point in line.course] == [
        (date(2025, 12, 31), 3),
        (date(2026, 3, 29), 5),
        (date(2026, 11, 3), 6),
    ]


def test_the_same_wait_counted_again_is_a_point_too(db: Database, deliver: Deliver) -> None:
    deliver([treatment(wait_reference_date=date(2026, 9, 1))])
    deliver([treatment()])

    assert [point.intake_weeks for point in view(db).lines[0].course] == [6, 6]


def test_what_the_source_corrected_for_the_same_day_is_no_point(
    db: Database, deliver: Deliver
) -> None:
    deliver([treatment(intake_wait_weeks=60)])
    deliver([treatment()])

    assert [point.intake_weeks for point in view(db).lines[0].course] == [6]


def test_a_change_without_a_date_stands_at_the_day_it_came(db: Database, deliver: Deliver) -> None:
    deliver([treatment(intake_wait_weeks=3, wait_reference_date=date(2026, 1, 5))])
    deliver([treatment(wait_reference_date=None)])
    came = dutch_now().date()

    (line,) = view(db, today=came).lines

    assert [(point.on, point.intake_weeks) for point in line.course] == [
        (date(2026, 1, 5), 3),
        (came, 6),
    ]
    assert line.wait.reference_date is None
    assert line.aged


def test_what_an_undone_delivery_told_is_no_point(
    db: Database, deliver: Deliver, reference: Reference
) -> None:
    deliver([treatment(wait_reference_date=date(2026, 9, 1))])
    deliver([treatment(intake_wait_weeks=99, wait_reference_date=date(2026, 10, 1))])
    undo_delivery(db, reference, newest_delivery(db))
    deliver([treatment()])

    assert [point.intake_weeks for point in view(db).lines[0].course] == [6, 6]


def newest_delivery(db: Database) -> str:
    source = db.rows("SELECT source_id FROM delivery LIMIT 1")[0][0]
    found = Deliveries(db).newest(source)
    assert found is not None
    return found.id


def test_a_wait_that_the_source_dates_in_the_future_is_shown_as_aged(
    db: Database, deliver: Deliver
) -> None:
    deliver([treatment(wait_reference_date=TODAY + timedelta(days=40))])

    (line,) = view(db).lines

    assert line.aged
    assert line.course == ()


def test_the_term_after_which_a_wait_is_aged_is_chosen(db: Database, deliver: Deliver) -> None:
    deliver([treatment()])

    assert not view(db, max_age_days=20).lines[0].aged
    assert view(db, max_age_days=19).lines[0].aged


@pytest.mark.parametrize(
    ("law", "weeks", "mediation", "mediator"),
    [
        ("Zvw", 6, True, Mediator.INSURER),
        ("Zvw", 4, False, None),
        ("Jeugdwet", 6, False, Mediator.MUNICIPALITY),
        ("Wlz", 6, False, Mediator.CARE_OFFICE),
        ("geen", 6, False, None),
    ],
)
def test_mediation_is_named_over_the_norm_only(
    db: Database, deliver: Deliver, law: str, weeks: int, mediation: bool, mediator: Mediator | None
) -> None:
    deliver([treatment(law=law, intake_wait_weeks=weeks, treatment_wait_weeks=0)])

    found = view(db)

    assert (found.mediation, found.mediator) == (mediation, mediator)


def test_the_criteria_are_told_with_the_wait(db: Database, deliver: Deliver) -> None:
    deliver([treatment(referral_needed=True, not_for="Crisis.")])

    assert view(db).criteria == ("referral", "ages", "target_groups", "not_for")


def test_what_helps_meanwhile_is_near_open_and_at_most_three(
    db: Database, deliver: Deliver
) -> None:
    deliver([treatment(), *(light(number) for number in range(5))])

    found = view(db).meanwhile

    assert len(found) == 3
    assert [name for _, name in found] == [f"Inloop Voorbeeld {n}" for n in range(3)]
    assert found[0][0] == stored(db, "Inloop Voorbeeld 0").id


@pytest.mark.parametrize(
    "values",
    [
        {"domains": ("wonen",)},
        {"municipality": "GM1992"},
        {"maximum_age": 17},
        {"target_groups": ("kinderen",)},
        {"service_type": "behandeling"},
        {"referral_needed": True},
        {"intake_wait_weeks": 3},
        {"valid_to": date(2026, 11, 22)},
    ],
    ids=lambda values: ",".join(values),
)
def test_what_does_not_fit_does_not_help_meanwhile(
    db: Database, deliver: Deliver, values: dict[str, Any]
) -> None:
    deliver([treatment(), light(1, **values)])

    assert view(db).meanwhile == ()


def test_what_serves_the_whole_country_helps_too_but_comes_later(
    db: Database, deliver: Deliver
) -> None:
    deliver([treatment(), light(1)])
    wide = light(0, municipality="", area=ServiceArea(AreaKind.NATIONAL), locations=())
    deliver([wide], source="Landelijk Voorbeeld")

    assert [name for _, name in view(db).meanwhile] == ["Inloop Voorbeeld 1", "Inloop Voorbeeld 0"]


def test_a_wait_that_the_practice_heard_keeps_help_out_of_meanwhile(
    db: Database, deliver: Deliver, desk: WaitsDesk
) -> None:
    deliver([treatment(), light(1)])
    desk.record(stored(db, "Inloop Voorbeeld 1").id, "", 8, None, date(2026, 11, 1))

    assert view(db).meanwhile == ()


def test_without_a_wait_nothing_is_looked_for(db: Database, deliver: Deliver) -> None:
    deliver([treatment(intake_wait_weeks=1, treatment_wait_weeks=0), light(1)])

    def refuse(*_: object) -> tuple[tuple[str, str], ...]:
        raise AssertionError("asked for nothing")

    assert view(db, meanwhile=refuse).meanwhile == ()


def test_an_offering_without_a_domain_has_nothing_meanwhile(db: Database, deliver: Deliver) -> None:
    deliver([treatment(domains=("psychisch",)), light(1)])
    found = stored(db)
    without = treatment(domains=())

    assert waits_of(db, found, without, TODAY).meanwhile == ()


@pytest.mark.parametrize(("ours", "shown"), [(date(2026, 11, 4), 2), (date(2026, 11, 2), 6)])
def test_an_offering_can_be_had_with_the_wait_that_holds_today(
    db: Database, deliver: Deliver, ours: date, shown: int
) -> None:
    deliver([treatment()])
    heard = Wait("", 2, None, ours, own=True, id="w")

    found = with_wait_of_today(stored(db), [heard], TODAY)

    assert found.intake_wait_weeks == shown
    assert found.name == "Behandeling Voorbeeld"


def test_an_offering_of_which_nobody_told_a_wait_stays_as_it_is(
    db: Database, deliver: Deliver
) -> None:
    deliver([treatment(intake_wait_weeks=None, treatment_wait_weeks=None)])

    assert with_wait_of_today(stored(db), [], TODAY) == stored(db).effective()


def test_undoing_a_delivery_keeps_an_offering_with_a_wait_of_ours(
    db: Database, deliver: Deliver, desk: WaitsDesk, reference: Reference
) -> None:
    deliver([treatment()])
    record_id = stored(db).id
    desk.record(record_id, "", 2, None, date(2026, 11, 4))

    undo_delivery(db, reference, newest_delivery(db))

    kept = Records(db).get(record_id)
    assert kept is not None
    assert kept.state is RecordState.ABSENT
