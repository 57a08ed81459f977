"""Everything of one contact, with both layers beside each other and what hangs on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime

from socialekaart.domain.freshness import FactState
from socialekaart.domain.model import Contact, RecordKind, Service
from socialekaart.domain.opening import reachable_at
from socialekaart.domain.stand_ins import Chain, StandIns
from socialekaart.services.agreements.views import AgreementLine
from socialekaart.services.clock import in_dutch_time
from socialekaart.services.deliveries.answers import state_of
from socialekaart.services.deliveries.states import CorrectionState
from socialekaart.services.edit_record import NOTE
from socialekaart.services.field_texts import area_text
from socialekaart.services.history_texts import history_lines
from socialekaart.services.people.fields import ContactFields
from socialekaart.services.people.known import handles, leaves, phone_of, shown_name, where
from socialekaart.services.people.views import HandledCell, PersonDetail, PersonLink, StandInLine
from socialekaart.services.reference import Reference
from socialekaart.services.views import Alternative
from socialekaart.storage.assignments import Assignments, OwnAssignment
from socialekaart.storage.corrections import Corrections
from socialekaart.storage.database import Database
from socialekaart.storage.history import History
from socialekaart.storage.records import Records, StoredRecord

AgreementsOf = Callable[[Database, str, str, date], tuple[AgreementLine, ...]]
"""From record id, organisation and today to the agreements with either."""
FactsOf = Callable[[Database, StoredRecord, date], tuple[FactState, ...]]
"""From a record and today to how fresh each fact of it is."""

_DONE = (CorrectionState.RESOLVED, CorrectionState.CHANGED_OTHERWISE)


class PersonViewer:
    """Collects what the contact page shows. Used by one thread at a time."""

    def __init__(
        self, db: Database, reference: Reference, agreements: AgreementsOf, facts: FactsOf
    ) -> None:
        self._db, self._reference = db, reference
        self._records, self._assignments, self._history = Records(db), Assignments(db), History(db)
        self._fields = ContactFields(reference)
        self._agreements, self._facts = agreements, facts

    def detail(self, stored: StoredRecord, people: StandIns, now: datetime) -> PersonDetail:
        """Give the contact as it stands at `now` (local Dutch time)."""
        contact, today = _contact(stored), now.date()

        def name(text: str) -> str:
            return named(people, stored.id, text)

        chain = people.chain(stored.id, now)
        leaving_on, left = leaves(contact, today)
        return PersonDetail(
            id=stored.id,
            contact=contact,
            fields=tuple(self._fields.views(stored, self._reported(stored.id), name)),
            cells=tuple(self._cells(stored, contact, today)),
            opening=reachable_at(contact.working_days, contact.reachable, now),
            chain=tuple(_chain_lines(chain)),
            chain_unknown=chain.unknown,
            chain_loops=chain.loops,
            stands_in_for=tuple(
                PersonLink(line.contact_id, shown_name(line.contact), line.contact.role)
                for line in people.stands_in_for(stored.id)
            ),
            services=tuple(self._services(stored, contact)),
            agreements=self._agreements(self._db, stored.id, contact.organization, today),
            note=str(stored.overlay.get(NOTE, "")),
            facts=self._facts(self._db, stored, today),
            history=tuple(
                history_lines(
                    self._history.of_record(stored.id), RecordKind.CONTACT, self._reference, name
                )
            ),
            state=stored.state,
            source=stored.source,
            is_example=stored.is_example,
            delivered_on=_day(stored.delivered_at),
            leaving_on=leaving_on,
            left=left,
        )

    def _reported(self, record_id: str) -> set[str]:
        """Give the fields that we reported as wrong and that aren't mended yet."""
        found = Corrections(self._db).of_record(record_id)
        return {one.field for one in found if state_of(one) not in _DONE}

    def _cells(self, stored: StoredRecord, contact: Contact, today: date) -> Iterator[HandledCell]:
        """Give what the practice chose them for, then what they are there for themselves."""
        for one in self._assignments.of_contact(stored.id):
            yield self._chosen(one, contact, today)
        for domain in handles(contact):
            yield HandledCell(
                domain=domain,
                label=self._label(domain),
                area=where(contact, self._reference),
                kind=contact.kind,
                minimum_age=contact.minimum_age,
                maximum_age=contact.maximum_age,
                valid_from=contact.valid_from,
                valid_to=contact.valid_to,
                over=_is_past(contact.valid_to, today),
            )

    def _chosen(self, one: OwnAssignment, contact: Contact, today: date) -> HandledCell:
        area = one.area
        ages_told = one.minimum_age is not None or one.maximum_age is not None
        ages = one if ages_told else contact
        last_days = [day for day in (one.valid_to, contact.valid_to) if day is not None]
        last = min(last_days, default=None)
        return HandledCell(
            domain=one.domain,
            label=self._label(one.domain),
            area=area_text(area.kind, list(area.names), self._reference) if area else "",
            kind=one.kind or contact.kind,
            minimum_age=ages.minimum_age,
            maximum_age=ages.maximum_age,
            valid_from=one.valid_from or contact.valid_from,
            valid_to=last,
            own=True,
            fixed=one.kind is None,
            assignment_id=one.id,
            over=_is_past(last, today),
        )

    def _label(self, domain: str) -> str:
        return self._reference.domains.label(domain) if domain else ""

    def _services(self, stored: StoredRecord, contact: Contact) -> Iterator[Alternative]:
        """Give the offerings of the same source they are the entrance to, in its order."""
        wanted = contact.service_ids
        if not wanted:
            return
        found = self._records.by_external_ids(stored.source_id, RecordKind.SERVICE, list(wanted))
        known = {one.external_id: one for one in found}
        for external_id in wanted:
            other = known[external_id].effective() if external_id in known else None
            if isinstance(other, Service):
                yield Alternative(other.name, known[external_id].id)
            else:
                yield Alternative(external_id)


def named(people: StandIns, contact_id: str, text: str) -> str:
    """Name whom a stored stand-in means; the text itself when we know nobody by it."""
    line = people.line(contact_id)
    found = people.next(line) if line and line.contact.stand_in == text else None
    if found is None and line:
        found = next(iter(people.named(text, line)), None)
    return shown_name(found.contact) if found else text


def _chain_lines(chain: Chain) -> Iterator[StandInLine]:
    told = False
    for one in chain.links:
        contact = one.line.contact
        first, told = one.is_reachable and not told, told or one.is_reachable
        yield StandInLine(
            contact_id=one.line.contact_id,
            name=shown_name(contact),
            role=contact.role if contact.name else "",
            organization=contact.organization,
            phone=phone_of(contact),
            phone_is_general=bool(contact.general_phone and not contact.direct_phone),
            opening=one.opening,
            gone=not one.may_answer,
            first_reachable=first,
        )


def _contact(stored: StoredRecord) -> Contact:
    contact = stored.effective()
    assert isinstance(contact, Contact)
    return contact


def _is_past(day: date | None, today: date) -> bool:
    return day is not None and day < today


def _day(stamp: str) -> date | None:
    return in_dutch_time(datetime.fromisoformat(stamp)).date() if stamp else None
