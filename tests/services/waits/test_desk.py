"""What the practice heard about waits: kept, corrected, withdrawn, and each taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from socialekaart.domain.model import RecordKind
from socialekaart.domain.waiting import Wait
from socialekaart.errors import PatientDataError, UsageError
from socialekaart.services.by_hand import ByHand
from socialekaart.services.reference import Reference
from socialekaart.services.waits.desk import WaitsDesk
from socialekaart.services.waits.history import WAIT, told, told_text
from socialekaart.storage.database import Database
from socialekaart.storage.history import History
from socialekaart.storage.records import Records
from socialekaart.storage.waits import Waits
from tests.factories import contact, service

TODAY = date(2026, 11, 23)
DAY = date(2026, 11, 3)
BSN = "123456782"


@pytest.fixture
def hand(db: Database, reference: Reference) -> ByHand:
    return ByHand(db, reference)


@pytest.fixture
def desk(hand: ByHand) -> WaitsDesk:
    return WaitsDesk(hand, lambda: TODAY)


@pytest.fixture
def record_id(db: Database, deliver: Callable[..., Any]) -> str:
    deliver([service()], [contact()])
    return Records(db).by_name(RecordKind.SERVICE, "Grip op je geld")[0].id


def kept(db: Database, record_id: str) -> list[Wait]:
    return Waits(db).of_record(record_id)


def weeks(db: Database, record_id: str) -> list[int | None]:
    return [wait.intake_weeks for wait in kept(db, record_id)]


def test_a_wait_is_kept_with_who_told_it(db: Database, desk: WaitsDesk, record_id: str) -> None:
    wait_id = desk.record(record_id, " Volwassenen ", 6, 12, DAY, "  aanmeldpunt ")

    assert kept(db, record_id) == [
        Wait("Volwassenen", 6, 12, DAY, own=True, recorded_by="aanmeldpunt", id=wait_id)
    ]


def test_recording_is_taken_back_as_one(
    db: Database, hand: ByHand, desk: WaitsDesk, record_id: str
) -> None:
    desk.record(record_id, "", 6, None, DAY)

    assert hand.undo() == "De wachttijd is weer weg."
    assert kept(db, record_id) == []
    assert hand.undo() is None


def test_waits_of_other_days_stay_for_the_course(
    db: Database, desk: WaitsDesk, record_id: str
) -> None:
    desk.record(record_id, "", 6, None, DAY)
    desk.record(record_id, "", 8, None, DAY + timedelta(days=7))

    assert weeks(db, record_id) == [6, 8]


def test_the_same_day_and_group_is_told_anew(
    db: Database, hand: ByHand, desk: WaitsDesk, record_id: str
) -> None:
    desk.record(record_id, "volwassenen", 6, None, DAY)
    desk.record(record_id, "Volwassenen", 8, None, DAY)
    assert weeks(db, record_id) == [8]

    hand.undo()
    assert weeks(db, record_id) == [6]


def test_a_wait_is_corrected_in_place_and_that_is_taken_back(
    db: Database, hand: ByHand, desk: WaitsDesk, record_id: str
) -> None:
    wait_id = desk.record(record_id, "", 6, None, DAY)
    before = kept(db, record_id)

    desk.change(wait_id, "ouderen", 9, 1, TODAY, "balie")
    assert kept(db, record_id) == [
        Wait("ouderen", 9, 1, TODAY, own=True, recorded_by="balie", id=wait_id)
    ]

    assert hand.undo() == "De wachttijd is teruggezet."
    assert kept(db, record_id) == before


def test_correcting_to_a_day_that_is_told_takes_its_place(
    db: Database, hand: ByHand, desk: WaitsDesk, record_id: str
) -> None:
    desk.record(record_id, "", 6, None, DAY)
    wrong = desk.record(record_id, "", 8, None, TODAY)

    desk.change(wrong, "", 8, None, DAY)
    assert weeks(db, record_id) == [8]

    hand.undo()
    assert weeks(db, record_id) == [6, 8]


def test_a_withdrawn_wait_comes_back(
    db: Database, hand: ByHand, desk: WaitsDesk, record_id: str
) -> None:
    wait_id = desk.record(record_id, "", 6, None, DAY)

    desk.end(wait_id)
    assert kept(db, record_id) == []

    assert hand.undo() == "De wachttijd staat er weer."
    assert weeks(db, record_id) == [6]


def test_every_change_stands_in_the_history(
    db: Database, hand: ByHand, desk: WaitsDesk, record_id: str
) -> None:
    wait_id = desk.record(record_id, "", 6, None, DAY)
    desk.change(wait_id, "", 7, None, DAY)
    desk.end(wait_id)
    hand.undo()

    changes = [c for c in History(db).of_record(record_id) if c.field == WAIT]
    told_weeks = [
        tuple(side and side["intake_weeks"] for side in (change.old, change.new))
        for change in changes
    ]
    assert told_weeks == [(None, 7), (7, None), (6, 7), (None, 6)]
    assert {change.layer for change in changes} == {"own"}


def test_the_history_is_told_in_words() -> None:
    both = Wait("Volwassenen", 6, 1, DAY, own=True, recorded_by="balie", id="w")
    bare = Wait("", None, 0, date(2028, 2, 29), own=True, id="w")

    assert told_text(told(both)) == (
        "Volwassenen: 6 weken tot de intake en 1 week tot de behandeling, peildatum 03-11-2026"
        " (van balie)"
    )
    assert told_text(told(bare)) == "0 weken tot de behandeling, peildatum 29-02-2028"


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"intake": None, "treatment": None}, "Vul minstens één wachttijd in"),
        ({"intake": -1}, "nul weken of meer"),
        ({"treatment": -3}, "nul weken of meer"),
        ({"intake": 521}, "521 weken is meer dan tien jaar"),
        ({"treatment": 1000}, "1000 weken is meer dan tien jaar"),
        ({"day": TODAY + timedelta(days=1)}, "in de toekomst"),
        ({"day": date(26, 11, 3)}, "van voor 2000"),
        ({"group": "x" * 121}, "Houd het kort"),
        ({"who": "x" * 121}, "Houd het kort"),
    ],
    ids=lambda value: value if isinstance(value, str) else ",".join(value),
)
def test_what_cannot_be_is_refused_in_words(
    db: Database, desk: WaitsDesk, record_id: str, values: dict[str, Any], sentence: str
) -> None:
    usual = {"group": "", "intake": 6, "treatment": None, "day": DAY, "who": ""}

    with pytest.raises(UsageError, match=sentence):
        desk.record(record_id, *({**usual, **values}.values()))
    wait_id = desk.record(record_id, "", 1, None, DAY)
    with pytest.raises(UsageError, match=sentence):
        desk.change(wait_id, *({**usual, **values}.values()))

    assert weeks(db, record_id) == [1]


def test_the_longest_wait_and_today_are_possible(
    db: Database, desk: WaitsDesk, record_id: str
) -> None:
    desk.record(record_id, "", 520, 0, TODAY)

    assert weeks(db, record_id) == [520]


@pytest.mark.parametrize("place", ["group", "who"])
def test_a_patient_number_is_refused(
    db: Database, desk: WaitsDesk, record_id: str, place: str
) -> None:
    texts = {"group": "", "who": "", place: f"BSN {BSN}"}

    with pytest.raises(PatientDataError) as refused:
        desk.record(record_id, texts["group"], 6, None, DAY, texts["who"])

    assert BSN not in str(refused.value)
    assert kept(db, record_id) == []


def test_a_wait_that_is_gone_is_told_so(desk: WaitsDesk, record_id: str) -> None:
    wait_id = desk.record(record_id, "", 6, None, DAY)
    desk.end(wait_id)

    with pytest.raises(UsageError, match="intussen weggehaald"):
        desk.end(wait_id)
    with pytest.raises(UsageError, match="intussen weggehaald"):
        desk.change(wait_id, "", 6, None, DAY)


def test_only_an_offering_has_a_wait(db: Database, desk: WaitsDesk, record_id: str) -> None:
    person = Records(db).by_name(RecordKind.CONTACT, "Marijke Voorbeeld")[0]

    with pytest.raises(UsageError, match="hoort bij een aanbod"):
        desk.record(person.id, "", 6, None, DAY)
    with pytest.raises(UsageError, match="niet meer in de database"):
        desk.record("weg", "", 6, None, DAY)
