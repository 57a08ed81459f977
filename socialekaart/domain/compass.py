"""Start from the question: which offerings come first, from two questions and a choice of weight.

Two questions make four groups: are there social problems, and is there a (suspected) psychiatric
illness. Who answers "weet ik niet" stands in both groups of that row. A group says in which order
offerings are shown, never which of them may be seen: nothing is scored, and what is severe or acute
is never put behind anything lighter. The order of offerings inside a part is that of the search.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from socialekaart.domain.model import NETWORK


class Answer(StrEnum):
    """What one answers to "is er (een vermoeden van) een psychische aandoening?"."""

    YES = "ja"
    NO = "nee"
    UNKNOWN = "weet_niet"


class Group(IntEnum):
    """The four groups of the field, by the number they have there."""

    OWN_PRACTICE = 1
    SOCIAL = 2
    CARE = 3
    BOTH = 4


class Severity(StrEnum):
    """How heavy it is, as the user says; never derived from anything."""

    LIGHT = "licht"
    MEDIUM = "matig"
    HEAVY = "zwaar"


class Part(StrEnum):
    """Offerings that are shown together, below one heading."""

    OURS = "ours"
    """What the practice entered or wrote a note about."""
    PRACTICE = "practice"
    CONSULT = "consult"
    """Who thinks along with the practice."""
    PEERS = "peers"
    SOCIAL = "social"
    BASIC = "basic"
    SPECIALISED = "specialised"
    CRISIS = "crisis"
    LONG_TERM = "long_term"
    OTHER = "other"
    """Nobody told where it belongs."""
    EXPLORING = "exploring"
    """The verkennend gesprek: above the columns, never in one."""
    NETWORK = "network"
    """Shown as cards of their own."""


class Side(StrEnum):
    """A column of the answer."""

    PRACTICE = "practice"
    SOCIAL = "social"
    CARE = "care"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its parts from top to bottom."""

    side: Side
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """What is shown: columns from left to right; `exploring` puts the talk and the MGN above."""

    columns: tuple[Column, ...]
    exploring: bool

    @property
    def parts(self) -> tuple[Part, ...]:
        """Give the parts of all columns."""
        return tuple(part for column in self.columns for part in column.parts)


PEER_KINDS = frozenset(("ontmoeting", "lotgenoten/peergroep", "maatje", "hulplijn/chat"))
"""Kinds of offering that are informal or led by peers, whoever keeps them."""
_OPEN_KINDS = PEER_KINDS | {"inloop", "bewegen/leefstijl"}
"""Kinds that are informal when nobody told their echelon."""
_CARE_KINDS = frozenset(("behandeling", "diagnostiek", "FACT/wijk-ggz-team", "bemoeizorg"))
_BY_KIND = {
    NETWORK: Part.NETWORK,
    "verkennend gesprek": Part.EXPLORING,
    "consultatie": Part.CONSULT,
}
_BY_ECHELON = {
    "sociale basis": Part.PEERS,
    "sociaal domein": Part.SOCIAL,
    "huisartsenzorg": Part.PRACTICE,
    "basis-ggz": Part.BASIC,
    "gespecialiseerde ggz": Part.SPECIALISED,
    "verslavingszorg": Part.SPECIALISED,
    "jeugd-ggz": Part.SPECIALISED,
    "langdurige zorg": Part.LONG_TERM,
}
_SIDES = {
    Group.OWN_PRACTICE: (Side.PRACTICE,),
    Group.SOCIAL: (Side.SOCIAL,),
    Group.CARE: (Side.CARE,),
    Group.BOTH: (Side.SOCIAL, Side.CARE),
}
_PRACTICE = (Part.OURS, Part.PRACTICE, Part.CONSULT, Part.PEERS, Part.OTHER)
_SOCIAL = (Part.PEERS, Part.SOCIAL, Part.LONG_TERM, Part.OTHER)
_LADDER = {
    Severity.LIGHT: (Part.BASIC, Part.SPECIALISED, Part.CRISIS),
    Severity.MEDIUM: (Part.SPECIALISED, Part.BASIC, Part.CRISIS),
    Severity.HEAVY: (Part.SPECIALISED, Part.CRISIS, Part.BASIC),
}
"""Where one begins; the other rungs stay below it."""
_BESIDE_CARE = (Part.CONSULT, Part.LONG_TERM, Part.OTHER)


def groups_of(social: bool, diagnosis: Answer) -> tuple[Group, ...]:
    """Give the groups that the two answers point at; two when one of them isn't known."""
    without, suspected = (Group.SOCIAL, Group.BOTH) if social else (Group.OWN_PRACTICE, Group.CARE)
    if diagnosis is Answer.UNKNOWN:
        return (without, suspected)
    return (suspected,) if diagnosis is Answer.YES else (without,)


def answers_of(group: Group) -> tuple[bool, Answer]:
    """Give the two answers that stand for a group."""
    social = group in (Group.SOCIAL, Group.BOTH)
    return social, Answer.YES if group in (Group.CARE, Group.BOTH) else Answer.NO


def course(groups: Iterable[Group], severity: Severity | None = None) -> Course:
    """Give the columns of the groups, each once; without a weight the care column begins light."""
    chosen = sorted(set(groups))
    sides = dict.fromkeys(side for group in chosen for side in _SIDES[group])
    columns = [Column(side, _parts(side, severity)) for side in sides]
    return Course(_each_once(columns), exploring=Group.BOTH in chosen)


def part_of(echelon: str, kind: str) -> Part:
    """Tell where an offering belongs, by its echelon and its kind (`soort`); never by its text.

    Crisis help is crisis help whatever kind it is. A kind that means care is care without an
    echelon too.
    """
    if "crisis" in (echelon, kind):
        return Part.CRISIS
    if kind in _BY_KIND:
        return _BY_KIND[kind]
    if echelon == "huisartsenzorg":
        return Part.PRACTICE
    if kind in PEER_KINDS:
        return Part.PEERS
    if echelon in _BY_ECHELON:
        return _BY_ECHELON[echelon]
    if kind in _CARE_KINDS:
        return Part.SPECIALISED
    return Part.PEERS if kind in _OPEN_KINDS else Part.OTHER


def _parts(side: Side, severity: Severity | None) -> tuple[Part, ...]:
    if side is Side.CARE:
        return (*_LADDER[severity or Severity.LIGHT], *_BESIDE_CARE)
    return _PRACTICE if side is Side.PRACTICE else _SOCIAL


def _each_once(columns: list[Column]) -> tuple[Column, ...]:
    """Leave a part out of a column when one further to the left or right holds it already.

    What nobody filed, and who thinks along, stands in the last column that has it.
    """
    kept: list[Column] = []
    for number, column in enumerate(columns):
        later = {part for other in columns[number + 1 :] for part in other.parts}
        parts = tuple(part for part in column.parts if part not in later)
        kept.append(Column(column.side, parts))
    return tuple(kept)
