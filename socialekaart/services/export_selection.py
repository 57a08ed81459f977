"""Write what was found as a file to hand on: the offerings of a search, and nothing private."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from socialekaart.domain.model import Contact, RecordKind, RecordState, Service, Visibility
from socialekaart.domain.record_values import from_values
from socialekaart.errors import UsageError
from socialekaart.exchange.csv_writer import write_services
from socialekaart.services.edit_record import NOTE
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from socialekaart.storage.records import Records, StoredRecord

NOTE_COLUMN = "Notitie van de praktijk"


def export_selection(
    db: Database,
    reference: Reference,
    service_ids: Sequence[str],
    path: Path,
    *,
    with_practice_only: bool = False,
    with_confidential: bool = False,
) -> int:
    """Write offerings as .csv, or as .xlsx with the contacts that belong to them; give how many.

    What the practice keeps for itself stays out unless asked for: own values, notes, and contacts
    that only practices may see. So do addresses that are secret. Raises UnwritableFileError,
    UsageError for another ending or an empty selection.
    """
    stored = list(_stored(Records(db), service_ids))
    if not stored:
        raise UsageError("Er is niets om te exporteren. Zoek eerst iets op.")
    services = list(_services(stored, with_practice_only))
    ending = path.suffix.lower()
    if ending == ".csv":
        return write_services(path, services, reference.vocabulary, with_confidential)
    if ending != ".xlsx":
        raise UsageError("Kies een naam die eindigt op .csv of .xlsx.")
    from socialekaart.exchange.xlsx_writer import write_workbook

    contacts = list(_contacts(Records(db), stored, with_practice_only))
    count, _ = write_workbook(
        path, services, contacts, reference.vocabulary, include_confidential=with_confidential
    )
    return count


def _stored(records: Records, service_ids: Iterable[str]) -> Iterator[StoredRecord]:
    for service_id in dict.fromkeys(service_ids):
        stored = records.get(service_id)
        if stored is not None and stored.kind is RecordKind.SERVICE:
            yield stored


def _services(stored: Iterable[StoredRecord], with_practice_only: bool) -> Iterator[Service]:
    used: set[str] = set()
    for one in stored:
        is_own = one.state is RecordState.OWN
        shown = one.effective() if with_practice_only or is_own else _delivered(one)
        assert isinstance(shown, Service)
        external_id = one.id if one.external_id in used else one.external_id
        used |= {external_id} - {""}
        note = str(one.overlay.get(NOTE, "")) if with_practice_only else ""
        extra = shown.extra | ({NOTE_COLUMN: note} if note else {})
        # What a person calls secret stays so where only the source's values are written.
        secret = shown.confidential_address or one.says_secret
        yield replace(shown, external_id=external_id, extra=extra, confidential_address=secret)


def _delivered(one: StoredRecord) -> Service:
    record = from_values(one.kind, one.base or {})
    assert isinstance(record, Service)
    return record


def _contacts(
    records: Records, stored: Iterable[StoredRecord], with_practice_only: bool
) -> Iterator[Contact]:
    """Yield the contacts that name one of the offerings as theirs, each once."""
    seen: set[str] = set()
    for one in stored:
        for found in records.contacts_of_service(one.source_id, one.external_id):
            delivered = from_values(found.kind, found.base or {})
            contact = found.effective() if with_practice_only else delivered
            if found.id in seen or not isinstance(contact, Contact):
                continue
            seen.add(found.id)
            if with_practice_only or contact.visibility is Visibility.PUBLIC:
                yield contact
