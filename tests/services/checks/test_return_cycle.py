"""What calls and wrong doors bring goes to the municipality, is worked in, and is answered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from socialekaart.domain.freshness import Fact
from socialekaart.exchange.csv_writer import write_services
from socialekaart.services.agreements.desk import AgreementsDesk
from socialekaart.services.agreements.views import DoorReport
from socialekaart.services.by_hand import ByHand
from socialekaart.services.checks.desk import ChecksDesk
from socialekaart.services.deliveries.report_back import Reporter
from socialekaart.services.deliveries.states import CorrectionState
from socialekaart.services.import_delivery import ImportOrder, import_delivery
from socialekaart.services.maintain import corrections as maintain
from socialekaart.services.maintain.document import DataFile
from socialekaart.services.maintain.save import save_clean
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from socialekaart.storage.sources import Sources
from tests.factories import service
from tests.services.checks.conftest import SOURCE, TODAY, IdOf
from tests.services.conftest import Deliver

NAME = "Grip op je geld"
GIVEN = [
    service(intake_wait_weeks=4, not_for="kinderen", fees="gratis"),
    service(external_id="A-2", name="Weg"),
    service(external_id="A-3", name="Woonloket Voorbeeld"),
]


def report(hand: ByHand, desk: ChecksDesk, id_of: IdOf) -> None:
    """Find out four things on the telephone."""
    desk.gone(id_of("Weg"))
    values = {
        Fact.PHONE: {"phone": "0187-000999"},
        Fact.HOURS: {"opening_hours": "ma 9-12"},
        Fact.WAIT: {"intake_wait_weeks": "8", "treatment_wait_weeks": "0"},
        Fact.REST: {"fees": "=1+1"},
    }
    desk.changed(id_of(NAME), values)
    door = DoorReport(id_of(NAME), ("wonen",), "huur", id_of("Woonloket Voorbeeld"))
    AgreementsDesk(hand).report_door(door, TODAY)


def send(db: Database, reference: Reference, folder: Path) -> Path:
    source = Sources(db).by_name(SOURCE)
    assert source is not None
    return Reporter(db, reference).write(source.id, folder, "Praktijk Voorbeeld").path


def states(db: Database, reference: Reference) -> set[CorrectionState]:
    return {one.state for one in Reporter(db, reference).lines()}


def test_what_was_found_is_worked_in_and_comes_back_resolved(
    db: Database,
    reference: Reference,
    hand: ByHand,
    desk: ChecksDesk,
    deliver: Deliver,
    id_of: IdOf,
    tmp_path: Path,
) -> None:
    deliver(GIVEN)
    report(hand, desk, id_of)
    sent = send(db, reference, tmp_path)
    kept = tmp_path / "bij-de-gemeente"
    kept.mkdir()
    write_services(kept / "aanbod.csv", GIVEN, reference.vocabulary)
    file = DataFile.open([kept / "aanbod.csv"], reference.vocabulary)
    found = maintain.Corrections(file)
    assert not found.add_files([sent]).has_errors
    items = [item for group in found.groups() for item in group.items]
    assert {item.state for item in items} == {maintain.CorrectionState.TODO}
    for item in items:
        found.accept(item.key)
    save_clean(file)
    import_delivery(db, reference, ImportOrder([kept / "aanbod.csv"], SOURCE))
    assert states(db, reference) == {CorrectionState.RESOLVED}


def test_what_is_brought_again_as_it_was_is_still_wrong_and_sent_again(
    db: Database,
    reference: Reference,
    hand: ByHand,
    desk: ChecksDesk,
    deliver: Deliver,
    id_of: IdOf,
    tmp_path: Path,
) -> None:
    deliver(GIVEN)
    report(hand, desk, id_of)
    first = send(db, reference, tmp_path).read_text("utf-8-sig")
    deliver([replace(one, summary="Opnieuw") for one in GIVEN])
    assert states(db, reference) == {CorrectionState.STILL_WRONG}
    assert send(db, reference, tmp_path).read_text("utf-8-sig") == first
