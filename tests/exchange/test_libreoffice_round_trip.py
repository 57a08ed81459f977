"""Export, open and save again in a Dutch spreadsheet, import: nothing may differ.

Runs LibreOffice itself, with a profile of its own that speaks Dutch, so that it takes 1-3 for the
first of March and 2,50 for a number, as Dutch Excel does.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from socialekaart import paths
from socialekaart.domain.model import AreaKind, Contact, Location, Record, Service, ServiceArea
from socialekaart.exchange.csv_writer import write_contacts, write_services
from socialekaart.exchange.delivery_reader import read_delivery
from socialekaart.exchange.report import Report, Severity
from socialekaart.exchange.vocabulary import Vocabulary
from socialekaart.exchange.xlsx_writer import write_workbook
from socialekaart.services.reference import Reference
from tests.factories import contact, service

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(not OFFICE, reason="LibreOffice (soffice) is not installed")

CSV_FILTER = "Text - txt - csv (StarCalc)"
DUTCH = "59,34,76,1,,1043,false,true"
"""; and " and UTF-8, from the first line; Dutch; quoted cells are no text; numbers are detected."""
ALL_SHEETS = f"{DUTCH},false,false,false,-1"
PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>nl-NL</value></prop>
</item>
</oor:items>
"""

NASTY = [
    service(external_id="007", name="Noodopvang 1-3", organization="24/7"),
    service(external_id="1-3", name="=1+1", summary="-", description="a;b\n\"c\"\n'd'"),
    service(
        external_id="1E5",
        name="mei 2026",
        phone="06-00001234",
        opening_hours="24/7",
        fees="€ 2,50",
        remark="0600001234",
        wait_reference_date=date(2026, 2, 1),
        intake_wait_weeks=0,
        valid_from=date(2026, 3, 12),
        valid_to=date(2031, 12, 31),
        assured_date=date(2026, 11, 2),
    ),
    service(
        external_id="A-1",
        area=ServiceArea(AreaKind.POSTCODE, ("3240-3249",)),
        locations=(
            Location(street="1e Kade", house_number="1-3", postcode="3241", town="1-2"),
            Location(street="Weg", house_number="12", addition="1/2", latitude=51.7, longitude=4.0),
        ),
        alternatives=("1-12",),
        target_groups=("12-18",),
        extra={"KvK": "01234567", "Sinds": "2,50", "Vrij": "true"},
    ),
    service(
        external_id="A-2",
        locations=(Location(latitude=52.969170521304875, longitude=6.514650051219009),),
        phone="112",
        fees="gratis",
    ),
]
PEOPLE = [
    contact(external_id="010", name="Juni 7", role="1-2", service_ids=("007",)),
    contact(external_id="C-2", direct_phone="", general_phone="14 0187", reachable="24/7"),
]


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    """The program's own domains and municipalities."""
    return Reference(paths.data()).vocabulary


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile that speaks Dutch."""
    folder = tmp_path_factory.mktemp("profiel")
    (folder / "user").mkdir()
    (folder / "user" / "registrymodifications.xcu").write_text(PROFILE, encoding="utf-8")
    return folder


def saved_again(profile: Path, path: Path, target: str) -> None:
    """Open a file in LibreOffice and save it in a folder `opnieuw` beside it."""
    command = [
        str(OFFICE),
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--norestore",
        *([f"--infilter={CSV_FILTER}:{DUTCH}"] if path.suffix == ".csv" else []),
        "--convert-to",
        target,
        "--outdir",
        str(path.parent / "opnieuw"),
        str(path),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=100)


def read(vocabulary: Vocabulary, *files: Path) -> tuple[list[Record | None], Report]:
    """Read files as one delivery."""
    report = Report()
    rows = list(read_delivery(files, vocabulary, report).rows())
    return [row.record for row in rows], report


def split(records: Sequence[Record | None]) -> tuple[list[Service], list[Contact]]:
    """Give the offerings and the contacts."""
    return (
        [record for record in records if isinstance(record, Service)],
        [record for record in records if isinstance(record, Contact)],
    )


@pytest.fixture(scope="module")
def records(vocabulary: Vocabulary) -> tuple[list[Service], list[Contact]]:
    """The example region, and records that a spreadsheet likes to change."""
    example = paths.data("voorbeeld")
    found, _ = read(vocabulary, example / "aanbod.csv", example / "contactpersonen.csv")
    services, contacts = split(found)
    assert len(services) > 100
    return services + NASTY, contacts + PEOPLE


Records = tuple[list[Service], list[Contact]]


def test_csv_saved_again_as_dutch_csv_says_the_same(
    tmp_path: Path, profile: Path, vocabulary: Vocabulary, records: Records
) -> None:
    services, contacts = records
    write_services(tmp_path / "aanbod.csv", services, vocabulary, include_confidential=True)
    write_contacts(tmp_path / "contactpersonen.csv", contacts, vocabulary)
    for name in ("aanbod.csv", "contactpersonen.csv"):
        saved_again(profile, tmp_path / name, f"csv:{CSV_FILTER}:{DUTCH}")
    folder = tmp_path / "opnieuw"
    assert (folder / "aanbod.csv").read_bytes() != (tmp_path / "aanbod.csv").read_bytes()
    again, report = read(vocabulary, folder / "aanbod.csv", folder / "contactpersonen.csv")
    assert split(again) == records
    assert {finding.code for finding in report.findings} <= {"excel_bedrag"}


def test_a_workbook_saved_again_says_the_same(
    tmp_path: Path, profile: Path, vocabulary: Vocabulary, records: Records
) -> None:
    path = tmp_path / "levering.xlsx"
    write_workbook(path, *records, vocabulary, include_confidential=True)
    saved_again(profile, path, "xlsx")
    again, report = read(vocabulary, tmp_path / "opnieuw" / "levering.xlsx")
    assert split(again) == records
    assert not report.findings


def test_a_workbook_saved_as_dutch_csv_says_the_same(
    tmp_path: Path, profile: Path, vocabulary: Vocabulary, records: Records
) -> None:
    path = tmp_path / "levering.xlsx"
    write_workbook(path, *records, vocabulary, include_confidential=True)
    saved_again(profile, path, f"csv:{CSV_FILTER}:{ALL_SHEETS}")
    folder = tmp_path / "opnieuw"
    sheets = (folder / "levering-Aanbod.csv", folder / "levering-Contactpersonen.csv")
    again, _ = read(vocabulary, *sheets)
    assert split(again) == records


def test_csv_saved_as_a_workbook_says_the_same(
    tmp_path: Path, profile: Path, vocabulary: Vocabulary, records: Records
) -> None:
    services, _ = records
    write_services(tmp_path / "aanbod.csv", services, vocabulary, include_confidential=True)
    saved_again(profile, tmp_path / "aanbod.csv", "xlsx")
    again, report = read(vocabulary, tmp_path / "opnieuw" / "aanbod.xlsx")
    assert again == services
    assert {finding.code for finding in report.findings} <= {"excel_bedrag"}


def test_what_cannot_be_kept_is_told(tmp_path: Path, profile: Path, vocabulary: Vocabulary) -> None:
    # A date of the last century loses the first figures of its year in Dutch notation.
    old = service(external_id="A-9", assured_date=date(1998, 5, 1), valid_to=date(2088, 1, 1))
    write_services(tmp_path / "aanbod.csv", [old], vocabulary)
    saved_again(profile, tmp_path / "aanbod.csv", f"csv:{CSV_FILTER}:{DUTCH}")
    again, report = read(vocabulary, tmp_path / "opnieuw" / "aanbod.csv")
    told = {finding.column: finding for finding in report.findings}
    assert again == [old]
    assert {finding.severity for finding in told.values()} == {Severity.REPAIR}
    assert (told["gecontroleerd_op"].before, told["gecontroleerd_op"].after) == (
        "01-05-98",
        "01-05-1998",
    )
