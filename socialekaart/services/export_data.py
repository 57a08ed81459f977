"""Write what the directory holds as the municipal data file, to hand on or to keep."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
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


class ExportError(SocialekaartError):
    """The folder can't take the files."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class ExportOutcome:
    """The files written and how many rows each has."""

    files: tuple[Path, ...]
    services: int
    contacts: int


def export_data(
    db: Database, reference: Reference, folder: Path, source_name: str = ""
) -> ExportOutcome:
    """Write aanbod.csv and contactpersonen.csv as shown: the practice's values over the sources'.

    Of all sources, or of the one named. What a source no longer delivers stays out, and so do
    confidential addresses. Raises ExportError for an unknown source or a folder that can't be
    written.
    """
    source_id = _source_id(db, source_name) if source_name else None
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(
            f"De map {folder} kan niet worden gemaakt. Kies een map waarin je mag schrijven."
        ) from error
    records = Records(db)
    files = (folder / SERVICES_FILE, folder / CONTACTS_FILE)
    vocabulary = reference.vocabulary
    services = write_services(files[0], _services(records, source_id), vocabulary)
    contacts = write_contacts(files[1], _contacts(records, source_id), vocabulary)
    return ExportOutcome(files, services, contacts)


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
