"""What our wrong doors propose to the source, whatever it delivers meanwhile."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from socialekaart.errors import PatientDataError
from socialekaart.services.agreements.desk import AgreementsDesk
from socialekaart.services.agreements.views import DoorReport
from socialekaart.services.deliveries.report_back import Reporter
from socialekaart.services.deliveries.states import CorrectionState
from socialekaart.services.reference import Reference
from socialekaart.storage.corrections import Corrections
from socialekaart.storage.database import Database
from socialekaart.storage.sources import Sources
from tests.factories import service
from tests.services.conftest import Deliver

TODAY = date(2026, 11, 23)
NUMBER = "123456782"
"""Passes the eleven test."""


def only(db: Database) -> str:
    return str(db.rows("SELECT id FROM record")[0][0])


def proposed(db: Database) -> list[tuple[str, object]]:
    return [(one.field, one.proposed) for one in Corrections(db).all()]


def send(db: Database, reference: Reference, folder: Path) -> None:
    source = Sources(db).by_name("Gemeente Voorbeeld")
    assert source is not None
    Reporter(db, reference).write(source.id, folder, "")


def test_a_number_of_the_sources_own_is_no_patient(
    db: Database, deliver: Deliver, desk: AgreementsDesk, reference: Reference, tmp_path: Path
) -> None:
    deliver([service(not_for=f"Zie {NUMBER} voor uitleg")])
    desk.report_door(DoorReport(only(db), ("wonen",)), TODAY)
    assert proposed(db) == [("not_for", f"Zie {NUMBER} voor uitleg; Wonen")]
    send(db, reference, tmp_path)


@pytest.mark.parametrize("more", [" of 111222333", "; patiënten"])
def test_what_is_added_to_it_is_guarded(
    more: str, db: Database, deliver: Deliver, reference: Reference
) -> None:
    known = f"Zie {NUMBER} voor uitleg"
    deliver([service(not_for=known)])
    with pytest.raises(PatientDataError):
        Reporter(db, reference).report(only(db), "not_for", known + more, "", take_over=False)
    assert proposed(db) == []


def test_a_reason_with_a_semicolon_is_one_part_of_the_cell_for_good(
    db: Database, deliver: Deliver, desk: AgreementsDesk, reference: Reference, tmp_path: Path
) -> None:
    deliver([service(not_for="kinderen")])
    desk.report_door(DoorReport(only(db), (), "huur; hypotheek"), TODAY)
    assert proposed(db) == [("not_for", "kinderen; huur, hypotheek")]
    send(db, reference, tmp_path)
    deliver([service(not_for="kinderen; huur, hypotheek")])
    assert [one.state for one in Reporter(db, reference).lines()] == [CorrectionState.RESOLVED]
    desk.report_door(DoorReport(only(db), ("wonen",)), TODAY)
    assert proposed(db)[0] == ("not_for", "kinderen; huur, hypotheek; Wonen")


def test_a_cell_has_one_proposal_also_when_the_source_changed_it_meanwhile(
    db: Database, deliver: Deliver, desk: AgreementsDesk
) -> None:
    deliver([service()])
    desk.report_door(DoorReport(only(db), ("financien",)), TODAY)
    deliver([service(not_for="kinderen")])
    desk.report_door(DoorReport(only(db), ("wonen",)), TODAY)
    assert proposed(db) == [("not_for", "kinderen; Geld en schulden; Wonen")]


def test_a_cell_that_is_still_wrong_is_told_again(
    db: Database, deliver: Deliver, desk: AgreementsDesk, reference: Reference, tmp_path: Path
) -> None:
    deliver([service(not_for="kinderen")])
    desk.report_door(DoorReport(only(db), ("wonen",), "", "", "Woonloket Voorbeeld"), TODAY)
    send(db, reference, tmp_path)
    deliver([service(not_for="kinderen", summary="Anders")])
    states = {one.state for one in Reporter(db, reference).lines()}
    assert states == {CorrectionState.STILL_WRONG}
    send(db, reference, tmp_path)
