"""Everything of one offering, with both layers beside each other and what hangs on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime

from socialekaart.domain.freshness import FactTerms
from socialekaart.domain.model import Contact, RecordKind, Service
from socialekaart.domain.opening import reachable_at, state_at
from socialekaart.domain.words import tokens
from socialekaart.services.agreements.doors import doors_of
from socialekaart.services.agreements.reading import agreements_of
from socialekaart.services.checks.reading import facts_of
from socialekaart.services.clock import in_dutch_time
from socialekaart.services.deliveries.answers import state_of
from socialekaart.services.deliveries.states import CorrectionState, SameDecision
from socialekaart.services.edit_record import NOTE
from socialekaart.services.field_texts import field_text
from socialekaart.services.history_texts import history_lines
from socialekaart.services.index_places import Placer
from socialekaart.services.own_values import ADDRESSES, EDITABLE
from socialekaart.services.places.provenance import address_places
from socialekaart.services.reference import Reference
from socialekaart.services.views import (
    Alternative,
    ContactLine,
    FieldView,
    ServiceDetail,
)
from socialekaart.services.waits.reading import waits_of
from socialekaart.storage.corrections import Corrections
from socialekaart.storage.database import Database
from socialekaart.storage.history import Change, History
from socialekaart.storage.pairs import Pairs
from socialekaart.storage.records import Records, StoredRecord

_SECRET = "geheim adres"
"""What is told of an address that nobody may read."""


class ServiceViewer:
    """Collects what the detail of an offering shows."""

    def __init__(
        self, db: Database, reference: Reference, terms: Callable[[], FactTerms] = FactTerms
    ) -> None:
        self._db, self._terms = db, terms
        self._records = Records(db)
        self._history = History(db)
        self._corrections = Corrections(db)
        self._pairs = Pairs(db)
        self._reference = reference
        self._placer = Placer(reference)

    def detail(self, service_id: str, now: datetime) -> ServiceDetail | None:
        """Return the offering as shown now (local Dutch time), None when there is none."""
        stored = self._records.get(service_id)
        service = stored.effective() if stored else None
        if stored is None or not isinstance(service, Service):
            return None
        today = now.date()
        return ServiceDetail(
            id=stored.id,
            service=service,
            fields=tuple(self._fields(stored)),
            opening=state_at(service.opening_hours, now),
            alternatives=tuple(self._alternatives(stored, service)),
            contacts=tuple(self._contacts(stored, service, now)),
            note=str(stored.overlay.get(NOTE, "")),
            state=stored.state,
            source=stored.source,
            is_example=stored.is_example,
            delivered_on=_day(stored.delivered_at),
            municipality_name=self._reference.places.municipality_name(service.municipality),
            history=tuple(
                history_lines(self._changes(stored), RecordKind.SERVICE, self._reference)
            ),
            also_at=tuple(self._also_at(stored.id)),
            agreements=agreements_of(self._db, stored.id, service.organization, today),
            doors=doors_of(self._db, self._reference, stored, today),
            waits=waits_of(self._db, stored, service, today, self._terms().wait),
            facts=facts_of(self._db, stored, today, self._terms()),
            places=address_places(self._db, self._placer, service),
        )

    def _also_at(self, record_id: str) -> Iterable[Alternative]:
        """Give the records that a person said are the same, by the name of their source."""
        for pair in self._pairs.of_record(record_id):
            other_id = pair.second_id if pair.first_id == record_id else pair.first_id
            other = self._records.get(other_id)
            if other is not None and pair.decision in (SameDecision.LINKED, SameDecision.MERGED):
                yield Alternative(other.source, other.id)

    def _changes(self, stored: StoredRecord) -> Iterable[Change]:
        """Give what changed; of an address that is secret now not what it ever was."""
        is_secret = stored.shown_value("confidential_address")
        for one in self._history.of_record(stored.id):
            if is_secret and one.field == ADDRESSES:
                old, new = (value and _SECRET for value in (one.old, one.new))
                yield replace(one, old=old, new=new)
            else:
                yield one

    def _fields(self, stored: StoredRecord) -> Iterable[FieldView]:
        """Give what has a value, and what has none but may get the practice's own.

        An address that is secret is neither written nor asked for.
        """
        base = stored.base or {}
        is_secret = stored.shown_value("confidential_address")
        reported = self._reported(stored.id)
        for attribute, label in self._reference.service_labels.items():
            own = attribute in stored.overlay
            shown = stored.overlay[attribute] if own else base.get(attribute)
            text = self._text(attribute, shown)
            base_text = self._text(attribute, base.get(attribute))
            hidden = is_secret and attribute == ADDRESSES
            if hidden:
                text, base_text = (part and _SECRET for part in (text, base_text))
            if text or base_text or (attribute in EDITABLE and not hidden):
                yield FieldView(attribute, label, text, base_text, own, attribute in reported)
        for label, text in base.get("extra", {}).items():
            name = f"extra.{label}"
            yield FieldView(name, label, text, text, own=False, reported=name in reported)

    def _reported(self, record_id: str) -> set[str]:
        """Give the fields that we reported as wrong and that aren't mended yet."""
        done = (CorrectionState.RESOLVED, CorrectionState.CHANGED_OTHERWISE)
        found = self._corrections.of_record(record_id)
        return {one.field for one in found if state_of(one) not in done}

    def _text(self, attribute: str, value: object) -> str:
        return field_text(attribute, value, self._reference)

    def _alternatives(self, stored: StoredRecord, service: Service) -> Iterable[Alternative]:
        """Follow "wel bij": by id within the source, else by name."""
        for wanted in service.alternatives:
            found = self._of_same_source(stored, RecordKind.SERVICE, [wanted]) or (
                self._records.by_name(RecordKind.SERVICE, wanted)
            )
            other = found[0].effective() if found else None
            if isinstance(other, Service):
                yield Alternative(other.name, found[0].id)
            else:
                yield Alternative(wanted)

    def _contacts(
        self, stored: StoredRecord, service: Service, now: datetime
    ) -> Iterable[ContactLine]:
        """Return contacts that name this offering as theirs, of the same source."""
        if not stored.external_id:
            return
        for found in self._records.contacts_of_service(stored.source_id, stored.external_id):
            contact = found.effective()
            if isinstance(contact, Contact):
                yield contact_line(found, contact, now)

    def _of_same_source(
        self, stored: StoredRecord, kind: RecordKind, ids: list[str]
    ) -> list[StoredRecord]:
        return self._records.by_external_ids(stored.source_id, kind, ids)


def contact_line(stored: StoredRecord, contact: Contact, now: datetime) -> ContactLine:
    """Build the line that shows a contact with an offering or in a list to choose from."""
    opening = reachable_at(contact.working_days, contact.reachable, now)
    return ContactLine(stored.id, contact, opening, stored.source)


def has_left(contact: Contact, day: date) -> bool:
    """Tell whether somebody's last day is past."""
    return contact.valid_to is not None and contact.valid_to < day


def find_contacts(db: Database, text: str, now: datetime, most: int = 100) -> list[ContactLine]:
    """Return contacts of which name, role or organisation holds all words of the text.

    Who has left by now is nobody to call any more.
    """
    wanted = tokens(text)
    found = []
    for stored in Records(db).shown(RecordKind.CONTACT):
        contact = stored.effective()
        if not isinstance(contact, Contact) or has_left(contact, now.date()):
            continue
        known = " ".join(tokens(f"{contact.name} {contact.role} {contact.organization}"))
        if all(word in known for word in wanted):
            found.append(contact_line(stored, contact, now))
            if len(found) == most:
                break
    return found


def _day(stamp: str) -> date | None:
    return in_dutch_time(datetime.fromisoformat(stamp)).date() if stamp else None
