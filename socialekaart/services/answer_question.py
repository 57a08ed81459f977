"""Wie bel ik? From the stored contacts and the practice's choices to the front door's answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from socialekaart.domain.front_door import (
    AnswerLine,
    OwnChoice,
    Question,
    RosterLine,
    answer,
)
from socialekaart.domain.model import AreaKind, Contact, Place, RecordKind, RecordState, ServiceArea
from socialekaart.domain.search_query import tag
from socialekaart.services.field_texts import area_names
from socialekaart.services.index_record import EVERYWHERE, NATIONAL
from socialekaart.services.reference import Reference
from socialekaart.services.views import WhoAnswer, WhoLine
from socialekaart.services.wording import because, enumerate_dutch
from socialekaart.storage.assignments import Assignments, OwnAssignment
from socialekaart.storage.database import Database
from socialekaart.storage.records import Records, StoredRecord

_DEEPEST_CHAIN = 5
"""Stand-ins of stand-ins looked up; a longer chain is a mistake in the file."""


class Answerer:
    """Answers "wie bel ik?" from the database. Used by one thread at a time."""

    def __init__(self, db: Database, reference: Reference) -> None:
        self._records = Records(db)
        self._assignments = Assignments(db)
        self._reference = reference
        self._own_area: dict[str, set[str]] = {}

    def who(
        self, domains: tuple[str, ...], place: Place | None, age: int | None, moment: datetime
    ) -> WhoAnswer:
        """Return whom to call; without a domain that is the front door of the place.

        `moment` is local Dutch time. Crisis lines are always part of the answer.
        """
        self._own_area.clear()
        choices = self._choices(domains, place)
        known = self._contacts(place, choices)
        question = Question(domains, place, age, moment)
        found = answer(question, self._roster(known, choices, place))
        if place is not None and not found.lines:
            # Nobody serves this place: then the front doors of elsewhere, they can at least refer.
            known = {stored.id: stored for stored in self._in_area(None)}
            found = answer(question, self._roster(known, choices, place))
        show = _Lines(self._reference, known, domains)
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

    def _choices(self, domains: tuple[str, ...], place: Place | None) -> list[OwnAssignment]:
        """Return the practice's choices for these domains that hold in this place."""
        here = place.municipality if place else ""
        return [
            choice
            for choice in self._assignments.valid()
            if choice.domain in domains and choice.municipality in ("", here)
        ]

    def _contacts(
        self, place: Place | None, choices: list[OwnAssignment]
    ) -> dict[str, StoredRecord]:
        """Collect by id the contacts that may answer here, the chosen ones and their stand-ins."""
        known = {stored.id: stored for stored in self._in_area(place)}
        for choice in choices:
            chosen = self._records.get(choice.contact_id)
            if chosen is not None and chosen.state is not RecordState.DELETED:
                known[chosen.id] = chosen
        asked: set[tuple[str, str]] = set()
        for _ in range(_DEEPEST_CHAIN):
            missing = _stand_ins(known.values()) - asked
            asked |= missing
            for source_id, wanted in sorted(missing):
                for stored in self._stand_in(source_id, wanted):
                    known.setdefault(stored.id, stored)
            if not missing:
                break
        return known

    def _in_area(self, place: Place | None) -> Iterable[StoredRecord]:
        if place is None or not place.municipality:
            return self._records.shown(RecordKind.CONTACT)
        tags = [tag("g", place.municipality), NATIONAL, EVERYWHERE]
        numbers = self._assignments.contacts_in(tags)
        return self._records.by_numbers(numbers).values()

    def _stand_in(self, source_id: str, wanted: str) -> list[StoredRecord]:
        by_id = self._records.by_external_ids(source_id, RecordKind.CONTACT, [wanted])
        return by_id or [
            stored
            for stored in self._records.by_name(RecordKind.CONTACT, wanted)
            if stored.source_id == source_id
        ]

    def _roster(
        self, known: dict[str, StoredRecord], choices: list[OwnAssignment], place: Place | None
    ) -> list[RosterLine]:
        return [self._roster_line(stored, choices, place) for stored in known.values()]

    def _roster_line(
        self, stored: StoredRecord, choices: list[OwnAssignment], place: Place | None
    ) -> RosterLine:
        contact = stored.effective()
        assert isinstance(contact, Contact)
        chosen = tuple(choice.domain for choice in choices if choice.contact_id == stored.id)
        return RosterLine(
            contact_id=stored.id,
            contact=replace(contact, area=self._placed(contact.area, stored, place)),
            own_choice=OwnChoice(domains=chosen) if chosen else None,
            source=stored.source_id,
            # Who is no longer in the source's file has most likely left; but the practice knows
            # whom it chose itself.
            archived=stored.state is RecordState.ABSENT and not chosen,
        )

    def _placed(
        self, area: ServiceArea | None, stored: StoredRecord, place: Place | None
    ) -> ServiceArea | None:
        """Give a region, and a wijk as far as needed, by the codes of its municipalities.

        One we don't know by name is taken to be where its source has its offerings and contacts:
        a municipality delivers for its own region and its own neighbourhoods.
        """
        if area is None or area.kind not in (AreaKind.REGION, AreaKind.NEIGHBOURHOOD):
            return area
        if area.kind is AreaKind.REGION:
            codes = self._region_codes(area.names)
        else:
            codes = self._neighbourhood_codes(area.names, place)
        if codes is None:
            codes = self._municipalities_of(stored.source_id)
        return replace(area, names=(*area.names, *sorted(codes - set(area.names))))

    def _region_codes(self, names: Iterable[str]) -> set[str] | None:
        """Return the municipalities of the regions with these names; None when we know none."""
        places = self._reference.places
        codes: set[str] = set()
        for name in names:
            code = places.municipality_code(name)
            codes |= {code} if code else set(places.region_members(name))
        return codes or None

    def _neighbourhood_codes(self, names: Iterable[str], place: Place | None) -> set[str] | None:
        """Return where the wijken with these names lie; None when one is unknown.

        A town we know is where it is; it counts only when a whole municipality is asked, for who
        names a town or postcode is either in it or not.
        """
        found = [self._reference.places.find(name) for name in names]
        if not all(found):
            return None
        whole = place is not None and not (place.town or place.postcode)
        return {town.municipality for town in found if town} if whole else set()

    def _municipalities_of(self, source_id: str) -> set[str]:
        if source_id not in self._own_area:
            self._own_area[source_id] = set(self._records.municipalities_of(source_id))
        return self._own_area[source_id]


def _stand_ins(known: Iterable[StoredRecord]) -> set[tuple[str, str]]:
    """Return (source, id or name) of the stand-ins that are named."""
    found = set()
    for stored in known:
        wanted = {**(stored.base or {}), **stored.overlay}.get("stand_in")
        if wanted:
            found.add((stored.source_id, str(wanted)))
    return found


class _Lines:
    """Turns the lines of the pure answer into lines to show."""

    def __init__(
        self,
        reference: Reference,
        known: dict[str, StoredRecord],
        domains: tuple[str, ...],
    ) -> None:
        self._reference = reference
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
