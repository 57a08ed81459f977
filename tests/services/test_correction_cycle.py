"""From a practice to the municipality and back: what was reported is mended and says so."""

from __future__ import annotations

import shutil
from datetime import date, datetime
from pathlib import Path

import pytest

from socialekaart.services.deliveries.report_back import Reporter
from socialekaart.services.deliveries.views import CorrectionState
from socialekaart.services.import_delivery import ImportOrder, import_delivery
from socialekaart.services.maintain.corrections import Corrections
from socialekaart.services.maintain.document import DataFile
from socialekaart.services.maintain.save import SaveTarget, save_clean
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from socialekaart.storage.records import Records
from socialekaart.storage.sources import Sources
from tests.factories import contact, service
from tests.services.conftest import Deliver

SOURCE = "Gemeente Voorbeeld"
NOW = datetime(2026, 11, 23, 10, 0)


@pytest.mark.parametrize("as_workbook", [False, True])
def test_a_correction_goes_round(
    db: Database, reference: Reference, deliver: Deliver, tmp_path: Path, as_workbook: bool
) -> None:
    deliver([service(), service(external_id="A-2", name="Wandelgroep")], [contact()])
    ids = {r["external_id"]: r["id"] for r in db.rows("SELECT external_id, id FROM record")}
    practice = Reporter(db, reference)
    practice.report(ids["A-1"], "phone", "0187-000999", "Gebeld", take_over=True)
    address = "Voorbeeldkade 3, 3241 CD Middelharnis"
    practice.report(ids["A-2"], "locations", address, "Verhuisd", take_over=False)
    practice.report(ids["C-1"], "working_days", "wo do", "Nieuw rooster", take_over=False)
    source = Sources(db).by_name(SOURCE)
    assert source is not None
    sent = practice.write(source.id, tmp_path, "").path

    office = tmp_path / "gemeente"
    office.mkdir()
    files = [
        Path(shutil.copy(tmp_path / name, office)) for name in ("aanbod.csv", "contactpersonen.csv")
    ]
    data = DataFile.open(files, reference.vocabulary)
    corrections = Corrections(data)
    assert not corrections.add_files([sent]).findings
    groups = corrections.groups()
    for group in groups:
        for item in group.items:
            # The position of the old address is reported as wrong, without another one.
            text = "" if item.needs_text else None
            corrections.accept(item.key, by="Team data", on=NOW.date(), text=text)
    workbook = office / "levering.xlsx"
    target = SaveTarget(workbook=workbook) if as_workbook else SaveTarget.folder(office)
    save_clean(data, target, NOW)

    delivered = [workbook] if as_workbook else files
    outcome = import_delivery(db, reference, ImportOrder(delivered, SOURCE))
    assert (outcome.counts["changed"], outcome.counts["new"], outcome.counts["absent"]) == (3, 0, 0)
    assert {line.state for line in practice.lines()} == {CorrectionState.RESOLVED}
    stored = Records(db).get(ids["A-1"])
    assert stored is not None
    assert stored.overlay == {}
    assert stored.shown_value("phone") == "0187-000999"
    assert stored.shown_value("assured_date") == date(2026, 11, 23).isoformat()
