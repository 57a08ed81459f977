"""Wrong doors: what an offering turned out not to be for, and who is. Never about a patient.

From what each offering says ("niet voor -> wel bij") and what the practice found out, this makes
the ways on from an offering, and finds where doors point back at each other.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from socialekaart.domain.words import bare

MOST_STEPS = 4
"""Doors further on than this help nobody on the phone."""


@dataclass(frozen=True, slots=True)
class WrongDoor:
    """One "niet hier": the kind of question by domain ids and words, and where it should go.

    `instead_id` is the record of who does take it, "" when only a name is known, or nothing.
    """

    id: str
    record_id: str
    domains: tuple[str, ...]
    reason: str
    instead_id: str
    instead_name: str
    reported_on: date


@dataclass(frozen=True, slots=True)
class Referral:
    """A door that points to another one. Doors are known by a key, see `door_key`.

    No domains: it is said of every kind of question. `by_us` is the practice's own report, and
    `reported_on` when; `reason` says in words for whom the first door is not.
    """

    origin: str
    target: str
    domains: tuple[str, ...] = ()
    by_us: bool = False
    reported_on: date | None = None
    reason: str = ""


Way = tuple[Referral, ...]
"""Referrals after each other: each begins at the door where the one before ends."""


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways on from a door, and the circles that one gets into from there.

    A loop begins and ends at the same door; at the start itself when it goes through it.
    """

    chains: tuple[Way, ...] = ()
    loops: tuple[Way, ...] = ()


def door_key(record_id: str, name: str) -> str:
    """Name a door: by its record, else by the letters of its name."""
    return record_id or f"naam:{bare(name)}"


def same_report(one: WrongDoor, other: WrongDoor) -> bool:
    """Tell whether two reports say the same of the same door, apart from the words."""
    return _report_key(one) == _report_key(other)


def _report_key(one: WrongDoor) -> tuple[str, frozenset[str], str]:
    # Without a domain only the words say which kind of question it is.
    words = "" if one.domains else bare(one.reason)
    instead = door_key(one.instead_id, one.instead_name)
    return one.record_id, frozenset(one.domains), f"{instead}|{words}"


def ways_on(start: str, referrals: Iterable[Referral]) -> Ways:
    """Find all ways on from a door, for each kind of question that is named on the way.

    A chain that is only the beginning of another is left out: the longer one says it too.
    """
    known = tuple(referrals)
    kinds = [*sorted({domain for one in known for domain in one.domains}), ""]
    found = [ways_for(start, known, kind) for kind in kinds]
    chains = list(dict.fromkeys(chain for ways in found for chain in ways.chains))
    begun = {chain[:count] for chain in chains for count in range(1, len(chain))}
    loops: dict[frozenset[tuple[str, str]], Way] = {}
    for loop in (loop for ways in found for loop in ways.loops):
        loops.setdefault(frozenset((one.origin, one.target) for one in loop), loop)
    return Ways(tuple(chain for chain in chains if chain not in begun), tuple(loops.values()))


def ways_for(start: str, referrals: Iterable[Referral], domain: str = "") -> Ways:
    """Find the ways on for one kind of question; "" follows only what is said of every kind.

    Breadth first, so that a door is reached by its shortest way and by no other. A way that the
    practice found to lead back ends where the loop begins. What sources say is said of people (not
    for children), not of a question: two that point at each other may both be right, so that way
    stays beside the loop.
    """
    pointing = _by_origin(start, referrals, domain)
    way_to: dict[str, Way] = {start: ()}
    ends: dict[str, Way] = {}
    back: list[Referral] = []
    waiting = deque([start])
    while waiting:
        door = waiting.popleft()
        on = pointing.get(door, ()) if len(way_to[door]) < MOST_STEPS else ()
        new = [one for one in on if one.target not in way_to]
        back += [one for one in on if one.target in way_to]
        for one in new:
            way_to[one.target] = (*way_to[door], one)
            waiting.append(one.target)
        if not new and door != start:
            ends[door] = way_to[door]
    loops = tuple(_loops(way_to, back, pointing))
    caught = [loop for loop in loops if any(one.by_us for one in loop)]
    chains = dict.fromkeys(_until_caught(way, caught) for way in ends.values())
    return Ways(tuple(chain for chain in chains if chain), loops)


def _until_caught(way: Way, loops: Sequence[Way]) -> Way:
    """End a way at the door where it enters the loop that its last door is in."""
    circles = [{one.origin for one in loop} for loop in loops]
    caught = [doors for doors in circles if way[-1].target in doors]
    for count, one in enumerate(way):
        if any(one.origin in doors for doors in caught):
            return way[:count]
    return way


def _by_origin(
    start: str, referrals: Iterable[Referral], domain: str
) -> Mapping[str, Sequence[Referral]]:
    """Share referrals over the doors they begin at; of two to the same door the first counts."""
    found: dict[str, dict[str, Referral]] = {start: {}}
    for one in referrals:
        if one.origin != one.target and (not one.domains or domain in one.domains):
            found.setdefault(one.origin, {}).setdefault(one.target, one)
    return {origin: tuple(targets.values()) for origin, targets in found.items()}


def _loops(
    reached: Iterable[str], back: Iterable[Referral], pointing: Mapping[str, Sequence[Referral]]
) -> Iterable[Way]:
    """Close every referral to a door that was passed before with the shortest way round."""
    seen = set()
    nearness = {door: nr for nr, door in enumerate(reached)}
    for one in back:
        around = _shortest(one.target, one.origin, pointing)
        if around is None:
            continue
        loop = _turned((*around, one), nearness)
        doors = frozenset((step.origin, step.target) for step in loop)
        if doors not in seen:
            seen.add(doors)
            yield loop


def _shortest(origin: str, target: str, pointing: Mapping[str, Sequence[Referral]]) -> Way | None:
    way_to: dict[str, Way] = {origin: ()}
    waiting = deque([origin])
    while waiting:
        door = waiting.popleft()
        if door == target:
            return way_to[door]
        for one in pointing.get(door, ()):
            if one.target not in way_to:
                way_to[one.target] = (*way_to[door], one)
                waiting.append(one.target)
    return None


def _turned(loop: Way, nearness: Mapping[str, int]) -> Way:
    """Begin a loop at the door that is reached first; that is the start when it goes through it."""
    far = len(nearness)
    place = min(range(len(loop)), key=lambda nr: nearness.get(loop[nr].origin, far))
    return (*loop[place:], *loop[:place])


Pointing = Callable[[str], Iterable[Referral]]
"""Gives the referrals that begin at a door."""


def gather(start: str, pointing: Pointing, most_doors: int) -> tuple[Referral, ...]:
    """Collect what is said at a door and at those it leads to, nearest first, of so many doors."""
    found: list[Referral] = []
    steps = {start: 0}
    waiting = deque([start])
    while waiting:
        door = waiting.popleft()
        if steps[door] == MOST_STEPS:
            continue
        for one in islice(pointing(door), most_doors):
            if one.target not in steps:
                if len(steps) == most_doors:
                    continue
                steps[one.target] = steps[door] + 1
                waiting.append(one.target)
            found.append(one)
    return tuple(found)
