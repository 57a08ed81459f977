"""Who stands in for whom: the chain to show, and the loop that a new stand-in would make."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property

from socialekaart.domain.opening import OpenState, reachable_at
from socialekaart.domain.roster import Roster, RosterLine, identity


@dataclass(frozen=True, slots=True)
class StandIn:
    """One link of a chain. `may_answer` is False for who has left or isn't there yet."""

    line: RosterLine
    opening: OpenState
    may_answer: bool

    @property
    def is_reachable(self) -> bool:
        """Tell whether this one answers now, as far as is known."""
        return self.may_answer and bool(self.opening.is_open)


@dataclass(frozen=True, slots=True)
class Chain:
    """Who stands in, in order. `unknown` is the name at its end that nobody we know has; `loops`
    when it leads back to somebody in it."""

    links: tuple[StandIn, ...] = ()
    unknown: str = ""
    loops: bool = False


class StandIns(Roster):
    """Looks stand-ins up exactly as the roster does; asked often, it keeps what it found."""

    def __init__(self, lines: Iterable[RosterLine], day: date) -> None:
        super().__init__(lines, day, None)

    def line(self, contact_id: str) -> RosterLine | None:
        """Find somebody by the id of the record."""
        found = self._by_contact_id.get(contact_id)
        return found[0] if found else None

    def next(self, line: RosterLine) -> RosterLine | None:
        """Give who stands in first, also when that one has left."""
        return self._stand_in(line)

    def same_person(self, line: RosterLine) -> list[RosterLine]:
        """Give every record of a person, this one among them."""
        return self._persons[identity(line)]

    def named(self, wanted: str, line: RosterLine) -> list[RosterLine]:
        """Give whom a text may mean as the stand-in of somebody: one record a person.

        An id means one; a name of several people means each of them.
        """
        found = self.next(_with(line, wanted))
        if found is None:
            return []
        if wanted.strip() in (found.contact_id, found.contact.external_id):
            return [found]
        same_name = [
            other
            for other in self._by_name[_key(found)]
            if other.source == found.source or found.source != line.source
        ]
        persons = {identity(other): other for other in reversed(same_name)}
        return [found, *(one for key, one in persons.items() if key != identity(found))]

    def way_back(self, contact_id: str, wanted: str) -> tuple[RosterLine, ...]:
        """Give who would stand in for whom, up to the person themselves; empty for no loop.

        `wanted` is the id or name as it would be written down. One person may have many records.
        """
        start = self.line(contact_id)
        if start is None:
            return ()
        way: list[RosterLine] = []
        following = self.next(_with(start, wanted))
        while following is not None and all(one.contact_id != following.contact_id for one in way):
            way.append(following)
            if following.contact_id == contact_id or identity(following) == identity(start):
                return tuple(way)
            following = self.next(following)
        return ()

    def leading_to(self, contact_id: str) -> set[str]:
        """Give the ids of all who would close a loop as this person's stand-in, this one too."""
        start = self.line(contact_id)
        waiting = [one.contact_id for one in self.same_person(start)] if start else [contact_id]
        found: set[str] = set()
        while waiting:
            one = waiting.pop()
            if one not in found:
                found.add(one)
                waiting += [line.contact_id for line in self._before.get(one, ())]
        return found

    def stands_in_for(self, contact_id: str) -> list[RosterLine]:
        """Give those for whom a person is the first stand-in, one record for each person."""
        start = self.line(contact_id)
        if start is None:
            return []
        found = {
            identity(line): line
            for own in self.same_person(start)
            for line in self._before.get(own.contact_id, ())
        }
        found.pop(identity(start), None)
        return list(found.values())

    def chain(self, contact_id: str, moment: datetime) -> Chain:
        """Give the whole chain of a person at a moment (local Dutch time).

        Second records of somebody who was named already are followed, but not named again.
        """
        start = self.line(contact_id)
        if start is None:
            return Chain()
        passed, persons = {contact_id}, {identity(start)}
        links: list[StandIn] = []
        last = start
        for line in self._follow(start):
            if line.contact_id in passed:
                return Chain(tuple(links), loops=True)
            passed.add(line.contact_id)
            if identity(line) not in persons:
                persons.add(identity(line))
                links.append(self._link(line, moment))
            last = line
        return Chain(tuple(links), unknown=last.contact.stand_in.strip())

    def _follow(self, line: RosterLine) -> Iterator[RosterLine]:
        """Yield who stands in and so on; without end when the chain loops."""
        following = self.next(line)
        while following is not None:
            yield following
            following = self.next(following)

    def _link(self, line: RosterLine, moment: datetime) -> StandIn:
        contact = line.contact
        opening = reachable_at(contact.working_days, contact.reachable, moment)
        return StandIn(line, opening, self.may_answer(line))

    @cached_property
    def _before(self) -> dict[str, list[RosterLine]]:
        found: dict[str, list[RosterLine]] = defaultdict(list)
        for line in self.lines:
            following = self.next(line)
            if following is not None:
                found[following.contact_id].append(line)
        return found

    @cached_property
    def _persons(self) -> dict[tuple[str, ...], list[RosterLine]]:
        found: dict[tuple[str, ...], list[RosterLine]] = defaultdict(list)
        for line in self.lines:
            found[identity(line)].append(line)
        return found


def closes_loop(known: StandIns, contact_id: str, wanted: str) -> bool:
    """Tell whether making `wanted` (id or name) somebody's stand-in leads back to that person."""
    return bool(known.way_back(contact_id, wanted))


def _with(line: RosterLine, wanted: str) -> RosterLine:
    return replace(line, contact=replace(line.contact, stand_in=wanted))


def _key(line: RosterLine) -> str:
    return identity(line)[0]
