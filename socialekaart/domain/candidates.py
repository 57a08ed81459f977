"""Who may answer a question, why, and in which order.

Outside office hours who is on duty comes right after the practice's own choice. Within a tier:
the nearer own choice or front door, a direct number before a general one, more of the domains
asked, the kind, the narrower age, fewer domains, a person before a team, who works now, the name.
No scores: each step can be told to the user.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from socialekaart.domain.areas import Resolve, coverage, touches, width
from socialekaart.domain.model import AreaKind, AssignmentKind, Contact, Place
from socialekaart.domain.opening import OpenState, in_office_hours, reachable_at
from socialekaart.domain.roster import OwnChoice, Roster, RosterLine, fits_age, in_force
from socialekaart.domain.words import fold


class Reason(StrEnum):
    """Why a person stands in the answer."""

    OWN_CHOICE = "own_choice"
    POSTCODE = "postcode"
    NEIGHBOURHOOD = "neighbourhood"
    MUNICIPALITY = "municipality"
    REGION = "region"
    NATIONAL = "national"
    FRONT_DOOR = "front_door"
    GENERAL_NUMBER = "general_number"
    STANDS_IN = "stands_in"


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked. No domains asks for the front door; no place or age leaves that open.

    `moment` is local Dutch time, naive.
    """

    domains: tuple[str, ...]
    place: Place | None
    age: int | None
    moment: datetime


@dataclass(frozen=True, slots=True)
class Candidate:
    """A contact that may answer, with why and how it stands at the moment."""

    line: RosterLine
    reason: Reason
    domains: tuple[str, ...]
    area_kind: AreaKind | None
    opening: OpenState
    kind: AssignmentKind
    partly: bool = False
    """Serves a part of the place asked, or a wijk that the place may lie in."""
    choice: OwnChoice | None = None
    """The practice's own assignment by which this one answers."""


_KINDS = (
    AssignmentKind.CONTACT_POINT,
    AssignmentKind.CASE_MANAGER,
    AssignmentKind.CONSULTATION,
    AssignmentKind.ON_DUTY,
    AssignmentKind.RETURN,
    AssignmentKind.FRONT_DOOR,
)
_BY_AREA = {
    AreaKind.POSTCODE: Reason.POSTCODE,
    AreaKind.NEIGHBOURHOOD: Reason.NEIGHBOURHOOD,
    AreaKind.MUNICIPALITY: Reason.MUNICIPALITY,
    AreaKind.REGION: Reason.REGION,
    AreaKind.NATIONAL: Reason.NATIONAL,
}
_TIERS = {
    Reason.OWN_CHOICE: 0,
    Reason.POSTCODE: 1,
    Reason.NEIGHBOURHOOD: 1,
    Reason.MUNICIPALITY: 2,
    Reason.REGION: 3,
    Reason.NATIONAL: 4,
    Reason.FRONT_DOOR: 5,
    Reason.GENERAL_NUMBER: 6,
}
_ON_DUTY_TIER = 0.5
_PARTLY_TIER = 2.5
_BESIDE_TIER = 2.75
_BESIDE = (AssignmentKind.CONSULTATION, AssignmentKind.ON_DUTY, AssignmentKind.RETURN)
"""Kinds for which the practice chooses somebody beside whom it calls first."""
_OLDEST = 120
_EVERY_DOMAIN = 99


class Asking:
    """One question put to one roster."""

    def __init__(self, question: Question, roster: Roster, resolve: Resolve) -> None:
        self._question = question
        self._roster = roster
        self._resolve = resolve
        self._office_hours = in_office_hours(question.moment)

    def candidates(self) -> Iterator[Candidate]:
        """Yield who answers, in no particular order."""
        for line in self._roster.lines:
            if self._roster.may_answer(line):
                for choice in line.own_choices:
                    if chosen := self._as_chosen(line, choice):
                        yield chosen
                if not line.only_chosen and (entered := self._as_entered(line)):
                    yield entered

    def doors_elsewhere(self) -> Iterator[Candidate]:
        """Yield front doors that may answer though their domain or area is another."""
        for line in self._roster.lines:
            if self._is_a_door(line) and self._roster.may_answer(line):
                found = self._candidate(line, Reason.FRONT_DOOR, self._covers(line), ())
                yield replace(found, kind=AssignmentKind.FRONT_DOOR)

    def _is_a_door(self, line: RosterLine) -> bool:
        """Tell whether somebody is a front door anywhere, by the source or by our own choice."""
        if line.contact.kind is AssignmentKind.FRONT_DOOR and not line.only_chosen:
            return True
        return any(
            choice.kind is AssignmentKind.FRONT_DOOR and self._holds(choice)
            for choice in line.own_choices
        )

    def order(self, one: Candidate) -> tuple[object, ...]:
        """Give the place of a candidate in the answer: a total order, the contact's id last."""
        contact = one.line.contact
        return (
            self._tier(one),
            self._closeness(one),
            _number_rank(contact),
            -len(one.domains),
            _KINDS.index(one.kind),
            self._age_width(contact),
            self._breadth(contact),
            not contact.name,
            {True: 0, None: 1, False: 2}[one.opening.is_open],
            fold(contact.name or contact.role or contact.organization),
            one.line.contact_id,
            one.line.source,
        )

    def stand_in(self, one: Candidate) -> Candidate | None:
        """Return who to call instead: the first in the chain who isn't known to be absent.

        Hours nobody told don't make absent. When the person is there, or nobody in the chain is,
        it is just the first who may answer.
        """
        chain = [self._standing_in(line) for line in self._roster.stand_ins(one.line)]
        first = next(iter(chain), None)
        if one.opening.is_open is False:
            return next((other for other in chain if other.opening.is_open is not False), first)
        return first

    def _standing_in(self, line: RosterLine) -> Candidate:
        domains = self._asked(line.contact.domains)
        return self._candidate(line, Reason.STANDS_IN, self._covers(line), domains)

    def _as_chosen(self, line: RosterLine, choice: OwnChoice) -> Candidate | None:
        """Take the practice's choice as said: whatever domains and area the contact has."""
        question, area = self._question, choice.area
        domains = self._asked(choice.domains) if choice.domains else question.domains
        here = area is None or bool(coverage(area, question.place, resolve=self._resolve))
        partly = not here and touches(area, question.place) is not None
        if not ((here or partly) and self._holds(choice) and (domains or not choice.domains)):
            return None
        is_door = choice.kind is AssignmentKind.FRONT_DOOR
        reason = Reason.FRONT_DOOR if is_door else Reason.OWN_CHOICE
        found = self._candidate(line, reason, self._covers(line), domains, partly)
        return replace(found, kind=choice.kind or line.contact.kind, choice=choice)

    def _holds(self, choice: OwnChoice) -> bool:
        """Tell whether a choice holds at the moment and for the age asked."""
        day = self._question.moment.date()
        of_age = fits_age(choice.minimum_age, choice.maximum_age, self._question.age)
        return of_age and in_force(choice.valid_from, choice.valid_to, day)

    def _as_entered(self, line: RosterLine) -> Candidate | None:
        """Take the contact by its own domains and area."""
        contact = line.contact
        covered = self._covers(line)
        area_kind = covered or touches(contact.area, self._question.place)
        domains = self._asked(contact.domains)
        if area_kind is None:
            return None
        partly = covered is None
        if contact.kind is AssignmentKind.FRONT_DOOR:
            for_all = not contact.domains or not self._question.domains
            if not (for_all or domains):
                return None
            domains = self._question.domains if for_all else domains
            return self._candidate(line, Reason.FRONT_DOOR, area_kind, domains, partly)
        if not domains:
            return None
        reason = Reason.GENERAL_NUMBER if _is_general_number(contact) else _BY_AREA[area_kind]
        return self._candidate(line, reason, area_kind, domains, partly)

    def _candidate(
        self,
        line: RosterLine,
        reason: Reason,
        area_kind: AreaKind | None,
        domains: tuple[str, ...],
        partly: bool = False,
    ) -> Candidate:
        contact = line.contact
        opening = reachable_at(contact.working_days, contact.reachable, self._question.moment)
        return Candidate(line, reason, domains, area_kind, opening, contact.kind, partly)

    def _asked(self, domains: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(domain for domain in self._question.domains if domain in domains)

    def _covers(self, line: RosterLine) -> AreaKind | None:
        return coverage(line.contact.area, self._question.place, resolve=self._resolve)

    def _tier(self, one: Candidate) -> float:
        """Rank the reason; without a place no area is nearer than another.

        Outside office hours who is on duty comes before who isn't, however wide their area. Who
        is there for a part of the place comes after who is there for all of the municipality.
        """
        if self._on_duty_now(one) and one.reason is not Reason.OWN_CHOICE:
            return _ON_DUTY_TIER
        if one.reason is Reason.OWN_CHOICE and one.choice and one.choice.kind in _BESIDE:
            return _BESIDE_TIER
        if one.partly and (one.reason is Reason.OWN_CHOICE or one.reason in _BY_AREA.values()):
            return _PARTLY_TIER
        if self._question.place is None and one.reason in _BY_AREA.values():
            return 1
        return _TIERS[one.reason]

    def _closeness(self, one: Candidate) -> float:
        """Rank own choices and front doors by area within their tier; an own door goes first.

        One for a part of the place goes before the source's for a part, behind all for the whole.
        """
        if one.choice:
            area, is_door = one.choice.area, one.reason is Reason.FRONT_DOOR
            if one.partly:
                return width(None) - 0.5 if is_door else -1
            return width(area.kind if area else None) - (width(None) + 1 if is_door else 0)
        if self._on_duty_now(one):
            return width(one.area_kind)
        if one.reason is Reason.FRONT_DOOR:
            return width(one.area_kind) + (width(None) if one.partly else 0)
        return 0

    def _on_duty_now(self, one: Candidate) -> bool:
        """Tell whether somebody is on duty outside office hours and can be reached."""
        on_duty = one.kind is AssignmentKind.ON_DUTY
        return on_duty and not self._office_hours and one.opening.is_open is True

    def _age_width(self, contact: Contact) -> int:
        """Rank a range of ages: the narrower fits better, when an age is asked."""
        if self._question.age is None:
            return 0
        return (contact.maximum_age or _OLDEST) - (contact.minimum_age or 0)

    def _breadth(self, contact: Contact) -> int:
        """Rank by how specific someone is; who asks for no domain wants the door for all."""
        number = len(contact.domains) or _EVERY_DOMAIN
        return number if self._question.domains else -number


def _number_rank(contact: Contact) -> int:
    """Rank a direct number before a general one, and that before none."""
    return 0 if contact.direct_phone else 1 if contact.general_phone else 2


def _is_general_number(contact: Contact) -> bool:
    """Tell whether this is the number of an organisation, not of a person or of who is on duty."""
    nobody = not contact.name and not contact.direct_phone
    return nobody and bool(contact.general_phone) and contact.kind is not AssignmentKind.ON_DUTY
