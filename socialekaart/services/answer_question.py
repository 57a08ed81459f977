"""Wie bel ik? From the stored contacts and the practice's choices to the front door's answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from socialekaart.domain.freshness import FactState, FactTerms
from socialekaart.domain.front_door import Answer, AnswerLine, Question, answer
from socialekaart.domain.model import Contact, Place
from socialekaart.services.agreements.reading import agreements_of_many
from socialekaart.services.agreements.views import AgreementLine
from socialekaart.services.checks.reading import facts_of_many
from socialekaart.services.field_texts import area_names
from socialekaart.services.reference import Reference
from socialekaart.services.roster.lines import RosterReader
from socialekaart.services.views import WhoAnswer, WhoLine
from socialekaart.services.wording import because, enumerate_dutch
from socialekaart.storage.database import Database
from socialekaart.storage.records import StoredRecord


class Answerer:
    """Answers "wie bel ik?" from the database. Used by one thread at a time."""

    def __init__(
        self, db: Database, reference: Reference, terms: Callable[[], FactTerms] = FactTerms
    ) -> None:
        self._db, self._reference, self._terms = db, reference, terms
        self._reader = RosterReader(db, reference)

    def who(
        self, domains: tuple[str, ...], place: Place | None, age: int | None, moment: datetime
    ) -> WhoAnswer:
        """Return whom to call; without a domain that is the front door of the place.

        `moment` is local Dutch time. Crisis lines are always part of the answer.
        """
        question = Question(domains, place, age, moment)
        known, roster = self._reader.lines(place)
        found = answer(question, roster)
        if place is not None and not found.lines:
            # Nobody serves this place: then the front doors of elsewhere, they can at least refer.
            known, roster = self._reader.lines(None)
            found = answer(question, roster)
        show = _Lines(self._reference, known, domains, self._around(found, known, moment.date()))
        lines = tuple(show.line(line) for line in found.lines)
        doors = [show.line(line) for line in found.front_doors]
        return WhoAnswer(
            domains=domains,
            domain_label=enumerate_dutch(
                [self._reference.domains.label(domain) for domain in domains]
            ),
            place=place,
            lines=lines,
            front_door=doors[0] if doors else None,
            nobody_for_domain=found.nobody_for_domain,
            crisis=self._reference.crisis_lines,
        )

    def _around(self, found: Answer, known: dict[str, StoredRecord], today: date) -> _Around:
        """Collect what is agreed with those in the answer, and how fresh their facts are."""
        said = {line.contact_id: known[line.contact_id] for line in found.lines}
        named = [(one.id, str(one.shown_value("organization") or "")) for one in said.values()]
        return _Around(
            agreements_of_many(self._db, named, today),
            facts_of_many(self._db, list(said.values()), today, self._terms()),
        )


@dataclass(frozen=True, slots=True)
class _Around:
    """By contact: agreements with them, and their facts."""

    agreements: Mapping[str, tuple[AgreementLine, ...]]
    facts: Mapping[str, tuple[FactState, ...]]


class _Lines:
    """Turns the lines of the pure answer into lines to show."""

    def __init__(
        self,
        reference: Reference,
        known: dict[str, StoredRecord],
        domains: tuple[str, ...],
        around: _Around,
    ) -> None:
        self._reference, self._around = reference, around
        self._known = known
        self._domains = domains

    def line(self, found: AnswerLine) -> WhoLine:
        """Build one line; reasons and stand-ins in words."""
        stored = self._known[found.contact_id]
        # As stored, not as placed for the question: a region keeps the name the source gave it.
        contact = stored.effective()
        assert isinstance(contact, Contact)
        stand_in = self._contact(found.stand_in_id)
        return WhoLine(
            contact_id=found.contact_id,
            contact=contact,
            kind=found.kind,
            reason=found.reason,
            because=self._because(found, contact),
            phone=found.phone,
            phone_is_general=found.phone_is_general,
            opening=found.opening,
            stand_in_name=_name(stand_in),
            stand_in_phone=_phone(stand_in),
            stands_in_for=_name(self._contact(found.stands_in_for)),
            source=stored.source,
            own_choice=found.own_choice,
            agreements=self._around.agreements.get(found.contact_id, ()),
            facts=self._around.facts.get(found.contact_id, ()),
        )

    def _because(self, found: AnswerLine, contact: Contact) -> str:
        domain = enumerate_dutch([self._reference.domains.label(name) for name in self._domains])
        names = contact.area.names if contact.area else ()
        told = area_names(names, self._reference)
        person = _name(self._contact(found.stands_in_for))
        return because(found.reason, domain=domain, area=told, person=person)

    def _contact(self, contact_id: str | None) -> Contact | None:
        stored = self._known.get(contact_id or "")
        contact = stored.effective() if stored else None
        return contact if isinstance(contact, Contact) else None


def _name(contact: Contact | None) -> str:
    return "" if contact is None else contact.name or contact.role


def _phone(contact: Contact | None) -> str:
    return "" if contact is None else contact.direct_phone or contact.general_phone
