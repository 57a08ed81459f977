"""Who do I call? A pure function from a question and the roster to an ordered answer.

Tiers: the practice's own fixed choice, then who is there for the wijk or postcode, the gemeente,
the regio, the country, then the front door, and last general numbers without a person. Outside
office hours who is on duty comes right after the own choice: everybody else is at home.
`candidates` holds the order within them, `roster` who stands in for whom.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from socialekaart.domain.areas import Resolve, no_names
from socialekaart.domain.candidates import Asking, Candidate, Question, Reason
from socialekaart.domain.model import AreaKind, AssignmentKind, Contact
from socialekaart.domain.opening import OpenState
from socialekaart.domain.roster import OwnChoice, Roster, RosterLine, identity

__all__ = ["Answer", "AnswerLine", "OwnChoice", "Question", "Reason", "RosterLine", "answer"]


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One contact in the answer, and why.

    `phone` is the number to dial, direct when there is one. `stand_in_id` is who to call instead:
    when the person is absent the first in the chain who isn't, else the first who may answer.
    `domains` are the asked ones this contact handles; `area_kind` is None when the contact is not
    known to serve the place: a stand-in, an own choice, or a front door of elsewhere.
    """

    contact_id: str
    contact: Contact
    kind: AssignmentKind
    reason: Reason
    opening: OpenState
    stands_in_for: str | None = None
    stand_in_id: str | None = None
    phone: str = ""
    phone_is_general: bool = False
    own_choice: bool = False
    area_kind: AreaKind | None = None
    domains: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """Lines in order, the first one is whom to call; no person stands in it twice.

    `front_doors` are the doors of the place, narrowest area first; they are among the lines too.
    `nobody_for_domain` says that no one but a front door handles any of the domains asked, and
    `uncovered` which of them have no one.
    """

    lines: tuple[AnswerLine, ...]
    front_doors: tuple[AnswerLine, ...]
    nobody_for_domain: bool
    uncovered: tuple[str, ...] = ()


def answer(
    question: Question, roster: Iterable[RosterLine], *, resolve: Resolve = no_names
) -> Answer:
    """Answer a question from the roster.

    Who is archived, expired, not yet there or of another age group never answers. When nobody
    covers the place, any other front door answers rather than nobody: it can at least refer.
    """
    known = Roster(roster, question.moment.date(), question.age)
    asking = Asking(question, known, resolve)
    found = sorted(asking.candidates(), key=asking.order)
    if not found:
        found = sorted(asking.doors_elsewhere(), key=asking.order)
    doors = [one for one in found if one.kind is AssignmentKind.FRONT_DOOR]
    handled = {d for one in found if one.reason is not Reason.FRONT_DOOR for d in one.domains}
    uncovered = tuple(d for d in dict.fromkeys(question.domains) if d not in handled)
    return Answer(
        lines=tuple(_lines(asking, found)),
        front_doors=tuple(_line(asking, one) for one in _each_once(doors)),
        nobody_for_domain=bool(question.domains) and not handled,
        uncovered=uncovered,
    )


def _lines(asking: Asking, found: Sequence[Candidate]) -> Iterator[AnswerLine]:
    """Yield the answer: each person once, before an absent person the one who stands in."""
    said: set[tuple[str, ...]] = set()
    for one in found:
        if identity(one.line) in said:
            continue
        stand_in = asking.stand_in(one)
        if stand_in and _replaces(stand_in, one) and identity(stand_in.line) not in said:
            said.add(identity(stand_in.line))
            yield _line(asking, stand_in, stands_in_for=one.line.contact_id)
        said.add(identity(one.line))
        yield _line(asking, one)


def _replaces(stand_in: Candidate, one: Candidate) -> bool:
    return one.opening.is_open is False and stand_in.opening.is_open is not False


def _line(asking: Asking, one: Candidate, stands_in_for: str | None = None) -> AnswerLine:
    contact, stand_in = one.line.contact, asking.stand_in(one)
    return AnswerLine(
        contact_id=one.line.contact_id,
        contact=contact,
        kind=one.kind,
        reason=one.reason,
        opening=one.opening,
        stands_in_for=stands_in_for,
        stand_in_id=stand_in.line.contact_id if stand_in else None,
        phone=contact.direct_phone or contact.general_phone,
        phone_is_general=bool(contact.general_phone and not contact.direct_phone),
        own_choice=one.choice is not None,
        area_kind=one.area_kind,
        domains=one.domains,
        source=one.line.source,
    )


def _each_once(found: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield the first candidate of each person."""
    said: set[tuple[str, ...]] = set()
    for one in found:
        if identity(one.line) not in said:
            said.add(identity(one.line))
            yield one
