"""From "klopt niet" to terugmelding.csv, and what the next delivery makes of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest

from socialekaart.domain.model import Location
from socialekaart.domain.record_values import WHOLE_RECORD
from socialekaart.errors import PatientDataError, UsageError
from socialekaart.exchange.report import Report
from socialekaart.exchange.return_file import ReturnRow, read_return_file
from socialekaart.services.deliveries.report_back import Reporter
from socialekaart.services.deliveries.source_list import save_source
from socialekaart.services.deliveries.views import CorrectionState, SourceSettings
from socialekaart.services.import_delivery import ImportOrder, import_delivery
from socialekaart.services.own_values import OwnValueError
from socialekaart.services.reference import Reference
from socialekaart.services.show_service import ServiceViewer
from socialekaart.storage.database import Database
from socialekaart.storage.records import Records
from socialekaart.storage.sources import Sources
from tests.factories import contact, service
from tests.services.conftest import Deliver
from tests.services.test_find_services import MONDAY

SOURCE = "Gemeente Voorbeeld"
PHONE = "0187-000999"


@pytest.fixture
def reporter(db: Database, reference: Reference) -> Reporter:
    return Reporter(db, reference)


def the_id(db: Database, kind: str = "service") -> str:
    return str(db.rows("SELECT id FROM record WHERE kind = ? ORDER BY nr", (kind,))[0][0])


def source_id(db: Database) -> str:
    source = Sources(db).by_name(SOURCE)
    assert source is not None
    return source.id


def written(reporter: Reporter, db: Database, folder: Path) -> tuple[ReturnRow, ...]:
    report = Report()
    rows = read_return_file(reporter.write(source_id(db), folder, "").path, report)
    assert not report.findings
    return rows


def test_a_report_keeps_what_it_was_and_what_it_must_be(
    db: Database, deliver: Deliver, reporter: Reporter
) -> None:
    deliver([service()])
    reporter.report(the_id(db), "phone", "0187 000 999", "Nummer doet het niet.", take_over=False)
    (line,) = reporter.lines()
    assert (line.was, line.proposed, line.state) == ("0187-000123", PHONE, CorrectionState.OPEN)
    assert (line.label, line.source_name) == ("Telefoon", SOURCE)


def test_our_value_shows_at_once_when_asked(
    db: Database, deliver: Deliver, reporter: Reporter
) -> None:
    deliver([service()])
    reporter.report(the_id(db), "phone", PHONE, "", take_over=True)
    stored = Records(db).get(the_id(db))
    assert stored is not None
    assert stored.shown_value("phone") == PHONE
    assert stored.base is not None
    assert stored.base["phone"] == "0187-000123"


def test_a_field_of_a_contact_can_be_reported(
    db: Database, deliver: Deliver, reporter: Reporter, tmp_path: Path
) -> None:
    deliver([service()], [contact()])
    reporter.report(the_id(db, "contact"), "working_days", "ma wo", "Nieuw rooster", take_over=True)
    (row,) = written(reporter, db, tmp_path)
    assert (row.column, row.current, row.proposed) == ("werkdagen", "ma di do", "ma wo")


def test_the_return_file_names_row_and_cell_as_the_source_does(
    db: Database, deliver: Deliver, reporter: Reporter, tmp_path: Path
) -> None:
    deliver([service()])
    reporter.report(the_id(db), "opening_hours", "ma-do 09:00-16:00", "Gebeld", take_over=False)
    (row,) = written(reporter, db, tmp_path)
    assert (row.record_id, row.column) == ("A-1", "openingstijden")
    assert (row.current, row.proposed) == ("ma-vr 09:00-17:00", "ma-do 09:00-16:00")
    assert (row.reason, row.practice) == ("Gebeld", "")


def test_an_address_comes_back_as_the_cells_that_change(
    db: Database, deliver: Deliver, reporter: Reporter, tmp_path: Path
) -> None:
    deliver([service()])
    address = "Nieuwe Voorbeeldweg 12b, 3241 CD Middelharnis"
    reporter.report(the_id(db), "locations", address, "Verhuisd", take_over=False)
    rows = {row.column: row.proposed for row in written(reporter, db, tmp_path)}
    assert rows["straat"] == "Nieuwe Voorbeeldweg"
    assert rows["huisnummer"] == "12"
    assert rows["toevoeging"] == "b"
    assert rows["postcode"] == "3241 CD"
    assert "plaats" not in rows


def test_saying_only_that_it_is_wrong_is_enough(
    db: Database, deliver: Deliver, reporter: Reporter, tmp_path: Path
) -> None:
    deliver([service()])
    reporter.report(the_id(db), "email", "", "Komt terug", take_over=True)
    reporter.report(the_id(db), WHOLE_RECORD, "", "Bestaat niet meer", take_over=True)
    rows = written(reporter, db, tmp_path)
    assert [(row.column, row.proposed) for row in rows] == [("email", ""), ("*", "")]


@pytest.mark.parametrize(
    ("attribute", "text"),
    [("minimum_age", "jong"), ("wait_reference_date", "ooit"), ("intake_wait_weeks", "lang")],
)
def test_a_text_the_field_cannot_hold_is_refused_in_words(
    db: Database, deliver: Deliver, reporter: Reporter, attribute: str, text: str
) -> None:
    deliver([service()])
    with pytest.raises(OwnValueError, match="Dit kan niet"):
        reporter.report(the_id(db), attribute, text, "", take_over=True)
    assert reporter.lines() == ()


def test_patient_data_is_refused(db: Database, deliver: Deliver, reporter: Reporter) -> None:
    deliver([service()])
    with pytest.raises(PatientDataError):
        reporter.report(the_id(db), "phone", "", "Patiënt 111222333 belde", take_over=False)
    assert reporter.lines() == ()


def test_what_stands_there_already_is_no_correction(
    db: Database, deliver: Deliver, reporter: Reporter
) -> None:
    deliver([service()])
    with pytest.raises(UsageError, match="staat er al"):
        reporter.report(the_id(db), "phone", "0187-000123", "", take_over=False)


def test_nothing_to_report_is_said(
    db: Database, deliver: Deliver, reporter: Reporter, tmp_path: Path
) -> None:
    deliver([service()])
    with pytest.raises(UsageError, match="niets te melden"):
        reporter.write(source_id(db), tmp_path, "")


def test_a_withdrawn_report_is_not_sent(
    db: Database, deliver: Deliver, reporter: Reporter, tmp_path: Path
) -> None:
    deliver([service()])
    kept = reporter.report(the_id(db), "phone", PHONE, "", take_over=False)
    reporter.withdraw(
        reporter.report(the_id(db), "email", "a@voorbeeld.example", "", take_over=False)
    )
    assert [row.correction_id for row in written(reporter, db, tmp_path)] == [kept]


def test_the_draft_of_the_mail_names_the_file_and_no_person(
    db: Database, deliver: Deliver, reporter: Reporter, reference: Reference, tmp_path: Path
) -> None:
    deliver([service()])
    settings = SourceSettings(SOURCE, email="data@voorbeeld.example")
    save_source(db, source_id(db), settings)
    reporter.report(the_id(db), "phone", PHONE, "", take_over=False)
    sent = reporter.write(source_id(db), tmp_path, "")
    assert sent.mailto.startswith("mailto:data@voorbeeld.example?subject=")
    assert "terugmelding.csv" in unquote(sent.mailto)
    assert sent.path.name == "terugmelding.csv"


def test_an_earlier_file_is_never_overwritten(
    db: Database, deliver: Deliver, reporter: Reporter, tmp_path: Path
) -> None:
    deliver([service()])
    (tmp_path / "terugmelding.csv").write_text("van vorige maand")
    reporter.report(the_id(db), "phone", PHONE, "", take_over=False)
    assert reporter.write(source_id(db), tmp_path, "").path.name == "terugmelding-2.csv"
    assert (tmp_path / "terugmelding.csv").read_text() == "van vorige maand"


@pytest.mark.parametrize(
    ("phone", "state"),
    [
        (PHONE, CorrectionState.RESOLVED),
        ("0187-000123", CorrectionState.STILL_WRONG),
        ("0187-000777", CorrectionState.CHANGED_OTHERWISE),
    ],
)
def test_the_next_delivery_answers(
    db: Database,
    deliver: Deliver,
    reporter: Reporter,
    tmp_path: Path,
    phone: str,
    state: CorrectionState,
) -> None:
    deliver([service()])
    reporter.report(the_id(db), "phone", PHONE, "", take_over=False)
    written(reporter, db, tmp_path)
    assert reporter.lines()[0].state is CorrectionState.SENT
    deliver([service(phone=phone, summary="Iets anders.")])
    assert reporter.lines()[0].state is state


def test_what_was_never_sent_is_not_called_still_wrong(
    db: Database, deliver: Deliver, reporter: Reporter
) -> None:
    deliver([service()])
    reporter.report(the_id(db), "phone", PHONE, "", take_over=False)
    deliver([service(summary="Iets anders.")])
    assert reporter.lines()[0].state is CorrectionState.OPEN


def test_what_is_still_wrong_is_sent_again(
    db: Database, deliver: Deliver, reporter: Reporter, tmp_path: Path
) -> None:
    deliver([service()])
    reporter.report(the_id(db), "phone", PHONE, "", take_over=False)
    written(reporter, db, tmp_path)
    deliver([service(summary="Iets anders.")])
    assert len(written(reporter, db, tmp_path)) == 1


def test_a_new_address_is_taken_over_whole(
    db: Database, deliver: Deliver, reporter: Reporter
) -> None:
    deliver([service()])
    reporter.report(
        the_id(db), "locations", "Voorbeeldkade 3, 3241 CD Middelharnis", "", take_over=True
    )
    stored = Records(db).get(the_id(db))
    assert stored is not None
    shown = stored.effective()
    assert shown == replace(
        service(),
        locations=(Location("Voorbeeldkade", "3", "", "3241 CD", "Middelharnis"),),
    )


def test_a_secret_address_is_never_written_down(
    db: Database, deliver: Deliver, reporter: Reporter, reference: Reference, tmp_path: Path
) -> None:
    rows = tmp_path / "geheim.csv"
    rows.write_text(
        "aanbod_id;naam;aanbieder;domeinen;gemeente;straat;huisnummer;postcode;plaats;adres_geheim"
        "\nG-1;Opvang;Voorbeeld;wonen;GM1924;Geheimlaan;2;3241 AB;Middelharnis;ja\n",
        encoding="utf-8",
    )
    import_delivery(db, reference, ImportOrder([rows], SOURCE))
    with pytest.raises(UsageError, match="geheim"):
        reporter.report(the_id(db), "locations", "Anderlaan 3", "", take_over=False)
    reporter.report(the_id(db), "locations", "", "Verhuisd", take_over=False)
    sent = reporter.write(source_id(db), tmp_path, "")
    assert "Geheimlaan" not in sent.path.read_text(encoding="utf-8-sig")
    assert "Geheimlaan" not in str(reporter.lines())


def test_what_was_reported_before_the_address_became_secret_is_not_written_down(
    db: Database, deliver: Deliver, reporter: Reporter, tmp_path: Path
) -> None:
    extra = {"Bezoekadres": "Voorbeeldkade 7, Middelharnis", "Intern": "7"}
    deliver([service(extra=extra)])
    new = "Voorbeeldkade 9, 3241 AC Middelharnis"
    reporter.report(the_id(db), "locations", new, "", take_over=True)
    reporter.report(the_id(db), "extra.Bezoekadres", new, "", take_over=False)
    reporter.report(the_id(db), "extra.Intern", "8", "", take_over=False)
    deliver([service(extra=extra, confidential_address=True)])
    rows = written(reporter, db, tmp_path)
    assert "Voorbeeldkade" not in str(rows)
    assert "Voorbeeldkade" not in str(
        [one.proposed for one in reporter.lines() if one.attribute == "locations"]
    )
    assert {row.column: row.proposed for row in rows}["Intern"] == "8"


def test_a_reported_field_is_marked_until_it_is_mended(
    db: Database, deliver: Deliver, reporter: Reporter, reference: Reference, tmp_path: Path
) -> None:
    def marked() -> list[str]:
        detail = ServiceViewer(db, reference).detail(the_id(db), MONDAY)
        assert detail is not None
        return [view.attribute for view in detail.fields if view.reported]

    deliver([service(extra={"Intern": "7"})])
    reporter.report(the_id(db), "phone", PHONE, "", take_over=False)
    reporter.report(the_id(db), "extra.Intern", "8", "", take_over=True)
    assert marked() == ["phone", "extra.Intern"]
    rows = {row.column: row.proposed for row in written(reporter, db, tmp_path)}
    assert rows == {"telefoon": PHONE, "Intern": "8"}
    deliver([service(phone=PHONE, extra={"Intern": "7"})])
    assert marked() == ["extra.Intern"]
