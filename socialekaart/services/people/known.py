"""All contacts at once, kept until the data changes: to browse them and to follow stand-ins."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain
from uuid import UUID

from socialekaart.domain.freshness import FactTerms
from socialekaart.domain.model import AssignmentKind, Contact, RecordKind, RecordState
from socialekaart.domain.roster import RosterLine, in_force
from socialekaart.domain.stand_ins import StandIns
from socialekaart.domain.words import fold, tokens
from socialekaart.services.by_hand import ByHand
from socialekaart.services.field_texts import area_text
from socialekaart.services.people.views import PersonLine
from socialekaart.services.reference import Reference
from socialekaart.storage.assignments import Assignments, OwnAssignment
from socialekaart.storage.records import Records, StoredRecord
from socialekaart.storage.shown_as import as_shown

NEAR = timedelta(days=92)
"""How long beforehand the list says that somebody leaves: long enough to find another."""


@dataclass(frozen=True, slots=True)
class Known:
    """One contact with what of its record is needed; `words` is what the filter looks in."""

    id: str
    contact: Contact
    source_id: str
    source: str
    state: RecordState
    is_example: bool
    domains: tuple[str, ...]
    area: str
    words: str

    def is_gone(self, chosen: set[str]) -> bool:
        """Tell, as the roster does, whether this one has left: not delivered, nor chosen by us."""
        return self.state is RecordState.ABSENT and self.id not in chosen


class KnownPeople:
    """Reads every contact once, and again when something changed. Used by one thread at a time."""

    def __init__(self, hand: ByHand) -> None:
        self._hand, self._db, self._reference = hand, hand.db, hand.reference
        self._version = (-1, -1)
        self._all: list[Known] = []
        self._chosen: list[OwnAssignment] = []
        self._stand_ins: tuple[date, StandIns] | None = None

    def all(self) -> list[Known]:
        """Give the contacts that are shown, by name."""
        version = (self._db.data_version(), self._hand.changes)
        if version != self._version:
            self._stand_ins = None
            shown = Records(self._db).shown(RecordKind.CONTACT)
            found = [_known(stored, self._reference) for stored in shown]
            self._all = sorted(found, key=lambda one: (fold(shown_name(one.contact)), one.id))
            self._chosen = Assignments(self._db).all()
            self._version = version
        return self._all

    def stand_ins(self, day: date) -> StandIns:
        """Give who stands in for whom on a day."""
        people = self.all()
        if self._stand_ins is None or self._stand_ins[0] != day:
            chosen, merged = self._chosen_on(day), self._merged(people)
            lines = [
                RosterLine(
                    one.id,
                    merged.get(one.id, one.contact),
                    source=one.source_id,
                    archived=one.is_gone(chosen),
                )
                for one in people
            ]
            self._stand_ins = day, StandIns(lines, day)
        return self._stand_ins[1]

    def gone(self, day: date) -> set[str]:
        """Give the ids of who is no longer delivered and whom we didn't choose ourselves."""
        people, chosen = self.all(), self._chosen_on(day)
        return {one.id for one in people if one.is_gone(chosen)}

    def _merged(self, people: list[Known]) -> dict[str, Contact]:
        """Give by id the contacts of whom the stand-in was merged into somebody: that one then."""
        shown = {one.id for one in people}
        named = {one.contact.stand_in for one in people} - shown
        meant = as_shown(Records(self._db), filter(_is_id, named))
        return {
            one.id: replace(one.contact, stand_in=meant[one.contact.stand_in].id)
            for one in people
            if one.contact.stand_in in meant
        }

    def _chosen_on(self, day: date) -> set[str]:
        """Give whom the practice chose for anything on a day."""
        return {
            one.contact_id for one in self._chosen if in_force(one.valid_from, one.valid_to, day)
        }


def _is_id(text: str) -> bool:
    """Tell whether a text is the id of a record, and no name or id of a source."""
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


class Browser:
    """Turns contacts into the lines of the list."""

    def __init__(
        self, terms: Callable[[], FactTerms], checked: Callable[[], Mapping[str, date]]
    ) -> None:
        self._terms, self._checked = terms, checked

    def lines(self, people: list[Known], text: str, today: date) -> tuple[PersonLine, ...]:
        """Give the contacts of which name, role, organisation, domains or area hold all words."""
        wanted, checked = tokens(text), self._checked()
        since = today - timedelta(days=self._terms().phone)
        return tuple(
            self._line(one, checked.get(one.id), today, since)
            for one in people
            if all(word in one.words for word in wanted)
        )

    def _line(self, one: Known, checked: date | None, today: date, since: date) -> PersonLine:
        contact = one.contact
        days = [day for day in (contact.assured_date, checked) if day is not None]
        leaving, left = leaves(contact, today)
        return PersonLine(
            id=one.id,
            name=shown_name(contact),
            role=contact.role if contact.name else "",
            organization=contact.organization,
            kind=contact.kind,
            domains=one.domains,
            area=one.area,
            phone=phone_of(contact),
            state=one.state,
            source=one.source,
            is_example=one.is_example,
            leaving_on=leaving,
            left=left,
            stale=bool(days) and max(days) < since,
        )


def leaves(contact: Contact, today: date) -> tuple[date | None, bool]:
    """Say the last day when it is near, and whether it is past."""
    last = contact.valid_to
    if last is None or last < today:
        return None, last is not None
    return (last if last - today <= NEAR else None), False


def shown_name(contact: Contact) -> str:
    """Name a person, or what they do when no person is named."""
    return contact.name or contact.role or contact.organization


def phone_of(contact: Contact) -> str:
    """Give the number to dial: the direct one when there is one."""
    return contact.direct_phone or contact.general_phone


def where(contact: Contact, reference: Reference) -> str:
    """Write the area of a contact in words; "" when nobody told it."""
    area = contact.area
    return area_text(area.kind, list(area.names), reference) if area else ""


def handles(contact: Contact) -> tuple[str, ...]:
    """Give the ids of the domains of a contact; a front door without any is there for all: ""."""
    if contact.domains or contact.kind is not AssignmentKind.FRONT_DOOR:
        return contact.domains
    return ("",)


def _known(stored: StoredRecord, reference: Reference) -> Known:
    contact = stored.effective()
    assert isinstance(contact, Contact)
    domains = tuple(map(reference.domains.label, contact.domains))
    area = where(contact, reference)
    told = (contact.name, contact.role, contact.organization, contact.kind.value, area)
    return Known(
        id=stored.id,
        contact=contact,
        source_id=stored.source_id,
        source=stored.source,
        state=stored.state,
        is_example=stored.is_example,
        domains=domains,
        area=area,
        words=" ".join(chain.from_iterable(tokens(text) for text in (*told, *domains))),
    )
