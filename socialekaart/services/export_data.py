"""Write what the directory holds, to hand on or to keep."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from socialekaart.domain.model import Contact, Record, RecordKind, RecordState, Service
from socialekaart.errors import SocialekaartError
from socialekaart.exchange.csv_writer import write_contacts, write_services
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from socialekaart.storage.records import Records
from socialekaart.storage.sources import Sources

SERVICES_FILE = "aanbod.csv"
CONTACTS_FILE = "contactpersonen.csv"
WORKBOOK_FILE = "socialekaart.xlsx"
PACKAGE_FILE = "socialekaart-hsds.zip"


class ExportError(SocialekaartError):
    """The folder can't take the files."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class ExportOutcome:
    """The files written and how many rows each has."""

    files: tuple[Path, ...]
    services: int
    contacts: int


class ExportFormat(StrEnum):
    """In which form: two CSV files, one workbook, or an HSDS 3.1 data package."""

    CSV = "csv"
    XLSX = "xlsx"
    HSDS = "hsds"


def export_data(
    db: Database,
    reference: Reference,
    folder: Path,
    source_name: str = "",
    file_format: ExportFormat = ExportFormat.CSV,
) -> ExportOutcome:
    """Write offerings and contacts as shown: the practice's values over the sources'.

    Of all sources, or of the one named. What a source no longer delivers stays out, and so do
    confidential addresses; from a data package, which is for everybody, also the contacts that only
    practices may see. Raises ExportError for an unknown source or a folder that can't be written.
    """
    source_id = _source_id(db, source_name) if source_name else None
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(
            f"De map {folder} kan niet worden gemaakt. Kies een map waarin je mag schrijven."
        ) from error
    records = Records(db)
    services, contacts = _services(records, source_id), _contacts(records, source_id)
    write = {
        ExportFormat.CSV: _write_csv,
        ExportFormat.XLSX: _write_xlsx,
        ExportFormat.HSDS: _write_hsds,
    }
    return write[file_format](folder, services, contacts, reference)


def _write_csv(
    folder: Path, services: Iterable[Service], contacts: Iterable[Contact], reference: Reference
) -> ExportOutcome:
    files = (folder / SERVICES_FILE, folder / CONTACTS_FILE)
    count = write_services(files[0], services, reference.vocabulary)
    return ExportOutcome(files, count, write_contacts(files[1], contacts, reference.vocabulary))


def _write_xlsx(
    folder: Path, services: Iterable[Service], contacts: Iterable[Contact], reference: Reference
) -> ExportOutcome:
    from socialekaart.exchange.xlsx_writer import write_workbook

    path = folder / WORKBOOK_FILE
    counts = write_workbook(path, services, contacts, reference.vocabulary)
    return ExportOutcome((path,), *counts)


def _write_hsds(
    folder: Path, services: Iterable[Service], contacts: Iterable[Contact], reference: Reference
) -> ExportOutcome:
    from socialekaart.exchange.hsds.package_writer import export_package

    path = folder / PACKAGE_FILE
    outcome = export_package(
        path, services, contacts, reference.vocabulary, domain_label=reference.domains.label
    )
    return ExportOutcome((path,), outcome.services, outcome.contacts)


def _source_id(db: Database, name: str) -> str:
    source = Sources(db).by_name(name)
    if source is None:
        known = ", ".join(source.name for source in Sources(db).all())
        raise ExportError(f"De bron '{name}' kennen we niet. Kies uit: {known or 'nog geen bron'}.")
    return source.id


def _services(records: Records, source_id: str | None) -> Iterator[Service]:
    for record in _unique(records, RecordKind.SERVICE, source_id):
        assert isinstance(record, Service)
        yield record


def _contacts(records: Records, source_id: str | None) -> Iterator[Contact]:
    for record in _unique(records, RecordKind.CONTACT, source_id):
        assert isinstance(record, Contact)
        yield record


def _unique(records: Records, kind: RecordKind, source_id: str | None) -> Iterator[Record]:
    """Yield what is still delivered; an id that two sources use is replaced by our own the
    second time, for a file with one id twice can't be read back."""
    used: set[str] = set()
    for stored in records.shown(kind, source_id):
        if stored.state is RecordState.ABSENT:
            continue
        record = stored.effective()
        external_id = stored.id if stored.external_id in used else stored.external_id
        used |= {external_id} - {""}
        yield replace(record, external_id=external_id)
