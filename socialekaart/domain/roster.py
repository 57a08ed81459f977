"""The roster: who handles what, who may answer on a day, and who stands in for whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from socialekaart.domain.model import AssignmentKind, Contact, ServiceArea
from socialekaart.domain.words import fold


@dataclass(frozen=True, slots=True)
class OwnChoice:
    """The practice's own assignment of a contact. No domains is every domain, no area everywhere.

    Ages are years and inclusive; the days are inclusive too. `kind` None is a fixed contact: whom
    the practice calls first, whatever the contact's own kind. `id` is the assignment's.
    """

    domains: tuple[str, ...] = ()
    area: ServiceArea | None = None
    minimum_age: int | None = None
    maximum_age: int | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    kind: AssignmentKind | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class RosterLine:
    """One contact the practice knows. `source` keeps external ids of several sources apart.

    `archived` contacts never answer; they only lead on to their stand-in. Who is `only_chosen` is
    no longer delivered: the practice's own choice answers as long as it holds, the source's word
    doesn't.
    """

    contact_id: str
    contact: Contact
    own_choices: tuple[OwnChoice, ...] = ()
    source: str = ""
    archived: bool = False
    only_chosen: bool = False

    def is_known_on(self, day: date) -> bool:
        """Tell whether somebody still speaks for this contact: its source, or we on that day."""
        chosen = (in_force(one.valid_from, one.valid_to, day) for one in self.own_choices)
        return not self.archived and (not self.only_chosen or any(chosen))


class Roster:
    """The lines with the day and the age asked: what decides who may answer at all."""

    def __init__(self, lines: Iterable[RosterLine], day: date, age: int | None) -> None:
        # Whatever order the lines come in, look-ups find the same one.
        self.lines = sorted(lines, key=lambda line: (line.contact_id, repr(line.own_choices)))
        self._day = day
        self._age = age

    def may_answer(self, line: RosterLine) -> bool:
        """Tell whether the contact is neither archived nor out of date nor of another age group."""
        contact = line.contact
        return (
            line.is_known_on(self._day)
            and in_force(contact.valid_from, contact.valid_to, self._day)
            and fits_age(contact.minimum_age, contact.maximum_age, self._age)
        )

    def stand_ins(self, line: RosterLine) -> Iterator[RosterLine]:
        """Yield who stands in, then who stands in for that one, as long as there are new ones.

        Who may not answer is passed over, and so is a second record of the person asked for.
        """
        passed = {line.contact_id}
        persons = {identity(line)}
        following = self._stand_in(line)
        while following is not None and following.contact_id not in passed:
            passed.add(following.contact_id)
            if self.may_answer(following) and identity(following) not in persons:
                persons.add(identity(following))
                yield following
            following = self._stand_in(following)

    def _stand_in(self, line: RosterLine) -> RosterLine | None:
        """Find the stand-in by external id in the same source, else by name, own source first."""
        wanted = line.contact.stand_in.strip()
        if not wanted:
            return None
        found = self._by_external_id.get((line.source, wanted)) or self._by_contact_id.get(wanted)
        if not found:
            named = self._by_name.get(_plain(wanted), [])
            found = [other for other in named if other.source == line.source] or named
        return min(found, key=lambda other: not self.may_answer(other), default=None)

    @cached_property
    def _by_external_id(self) -> dict[tuple[str, str], list[RosterLine]]:
        found: dict[tuple[str, str], list[RosterLine]] = defaultdict(list)
        for line in self.lines:
            if line.contact.external_id:
                found[line.source, line.contact.external_id].append(line)
        return found

    @cached_property
    def _by_contact_id(self) -> dict[str, list[RosterLine]]:
        found: dict[str, list[RosterLine]] = defaultdict(list)
        for line in self.lines:
            found[line.contact_id].append(line)
        return found

    @cached_property
    def _by_name(self) -> dict[str, list[RosterLine]]:
        found: dict[str, list[RosterLine]] = defaultdict(list)
        for line in self.lines:
            if line.contact.name:
                found[_plain(line.contact.name)].append(line)
        return found


def identity(line: RosterLine) -> tuple[str, ...]:
    """Say which person a line is: sources give one person a row per domain or area.

    Same name, organisation and number is one person. Without a name each record is its own.
    """
    contact = line.contact
    if not contact.name:
        return (line.contact_id,)
    phone = contact.direct_phone or contact.general_phone
    return (_plain(contact.name), _plain(contact.organization), phone)


def in_force(valid_from: date | None, valid_to: date | None, day: date) -> bool:
    """Tell whether a day lies in the period, both ends included."""
    return (valid_from is None or valid_from <= day) and (valid_to is None or day <= valid_to)


def fits_age(minimum: int | None, maximum: int | None, age: int | None) -> bool:
    """Tell whether an age in years is in the range; no age asked fits all."""
    if age is None:
        return True
    return (minimum is None or minimum <= age) and (maximum is None or age <= maximum)


def _plain(name: str) -> str:
    return " ".join(fold(name).split())
