"""The roster as a matrix: who handles which domain in which area. Pure; see `grid`.

A contact stands in the columns as wide as its own area: a wijk's person in the wijk, the gemeente's
in the column of the whole gemeente. A narrower cell without anyone refers to the wider one. What
the practice chose for a wide area holds in the narrow ones too, as it does in "wie bel ik?".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from socialekaart.domain.areas import coverage, touches
from socialekaart.domain.model import AreaKind, AssignmentKind, Place, ServiceArea
from socialekaart.domain.roster import OwnChoice, RosterLine, in_force
from socialekaart.domain.words import bare

EVERY_DOMAIN = ""
"""The row of the front door."""
LEAVING_DAYS = 92
"""From how many days ahead a cell says that its last person leaves."""
DEPARTED_DAYS = 365
"""How long a cell remembers who left it."""

_OLDEST = 200
FIXED = (None, AssignmentKind.CONTACT_POINT, AssignmentKind.CASE_MANAGER)
"""Kinds of own assignments that go before what the source says."""


class CellState(StrEnum):
    """How a cell of the roster stands."""

    FILLED = "filled"
    LEAVING = "leaving"
    """Whoever handles it leaves, and nobody comes after."""
    INHERITED = "inherited"
    """Nobody here by name, but somebody for a wider area."""
    GAP = "gap"
    EMPTY = "empty"
    """Nobody for the region, and nobody needed: somebody handles it in a municipality."""


@dataclass(frozen=True, slots=True)
class Column:
    """An area of the roster. `place` lies in it: a town, a municipality, or one of a region."""

    key: str
    area: ServiceArea
    place: Place | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A contact in a cell, by its own area or (`choice`) by the practice's assignment.

    `first` and `last` are the days that contact and assignment both hold, inclusive.
    `from_wider` is said of a choice for a wider area.
    """

    line: RosterLine
    kind: AssignmentKind
    area: ServiceArea | None
    choice: OwnChoice | None = None
    first: date | None = None
    last: date | None = None
    from_wider: bool = False
    overruled: bool = False

    def holds_on(self, day: date) -> bool:
        """Tell whether this one is there on a day."""
        return not self.archived and in_force(self.first, self.last, day)

    def comes_after(self, day: date) -> bool:
        """Tell whether this one is still to come."""
        return not self.archived and self.first is not None and self.first > day

    @property
    def archived(self) -> bool:
        """Tell whether nobody speaks for this one any more: not the source, nor our choice."""
        return self.line.archived or (self.line.only_chosen and self.choice is None)


@dataclass(frozen=True, slots=True)
class Cell:
    """Who handles a domain in an area: who is there now, then who is still to come.

    `wider` is who handles it for a wider area, when nobody does here. `departed` left in the past
    year, the last to go first. `leaving_on` is the last day of the last who is there.
    """

    state: CellState
    entries: tuple[Entry, ...] = ()
    wider: Entry | None = None
    departed: tuple[Entry, ...] = ()
    leaving_on: date | None = None


def grid(
    lines: Iterable[RosterLine],
    domains: Sequence[str],
    columns: Sequence[Column],
    kinds: Iterable[AssignmentKind],
    day: date,
) -> Mapping[tuple[str, str], Cell]:
    """Return the cells by domain and key of the column; no kinds takes all.

    The row of the front door (`EVERY_DOMAIN`) is always about front doors, whatever the kinds.
    """
    known = [
        (entry, told)
        for line in lines
        for entry, told in _entries(line)
        # A period that ends before it begins never comes.
        if not (entry.first and entry.last and entry.last < entry.first)
    ]
    wanted = frozenset(kinds)
    cells = {}
    for column in columns:
        here = [
            (replace(entry, from_wider=wider), told)
            for entry, told in known
            for wider in _stands_in(entry, column)
        ]
        beyond = [(entry, told) for entry, told in known if _serves_from_wider(entry, column)]
        for domain in domains:
            cells[domain, column.key] = _cell(
                [entry for entry, told in here if _belongs(entry, told, domain, wanted)],
                [entry for entry, told in beyond if _belongs(entry, told, domain, wanted)],
                day,
            )
    return _without_needless_gaps(cells, domains, columns)


def _without_needless_gaps(
    cells: Mapping[tuple[str, str], Cell], domains: Sequence[str], columns: Sequence[Column]
) -> Mapping[tuple[str, str], Cell]:
    """Call a region's gap empty when a municipality has somebody: it isn't missed there."""
    towns = [c.key for c in columns if c.area.kind is AreaKind.MUNICIPALITY]
    wide = [c.key for c in columns if _LEVELS[c.area.kind] == _LEVELS[AreaKind.REGION]]
    handled = {d for d in domains for key in towns if cells[d, key].state is not CellState.GAP}
    return {
        (domain, key): replace(cell, state=CellState.EMPTY)
        if key in wide and domain in handled and cell.state is CellState.GAP
        else cell
        for (domain, key), cell in cells.items()
    }


def _entries(line: RosterLine) -> Iterator[tuple[Entry, tuple[str, ...] | None]]:
    """Yield how a contact may stand in the roster, with its domains; None is every domain."""
    contact = line.contact
    is_door = contact.kind is AssignmentKind.FRONT_DOOR and not contact.domains
    told = (EVERY_DOMAIN,) if is_door else contact.domains
    yield (
        Entry(line, contact.kind, contact.area, None, contact.valid_from, contact.valid_to),
        told,
    )
    for choice in line.own_choices:
        first = max(filter(None, (contact.valid_from, choice.valid_from)), default=None)
        last = min(filter(None, (contact.valid_to, choice.valid_to)), default=None)
        door = choice.kind is AssignmentKind.FRONT_DOOR and not choice.domains
        fixed = contact.kind if contact.kind in FIXED else AssignmentKind.CONTACT_POINT
        kind = choice.kind or fixed
        area = choice.area or ServiceArea(AreaKind.NATIONAL)
        entry = Entry(line, kind, area, choice, first, last)
        yield entry, (EVERY_DOMAIN,) if door else choice.domains or None


def _belongs(
    entry: Entry,
    told: tuple[str, ...] | None,
    domain: str,
    kinds: frozenset[AssignmentKind],
) -> bool:
    if domain == EVERY_DOMAIN:
        return told == (EVERY_DOMAIN,)
    return (told is None or domain in told) and (not kinds or entry.kind in kinds)


_LEVELS = {
    AreaKind.POSTCODE: 0,
    AreaKind.NEIGHBOURHOOD: 0,
    AreaKind.MUNICIPALITY: 1,
    AreaKind.REGION: 2,
    AreaKind.NATIONAL: 2,
}


def _stands_in(entry: Entry, column: Column) -> Iterator[bool]:
    """Yield whether it comes from a wider area, when the entry stands in the column at all."""
    if entry.area is None:
        return
    if _LEVELS[entry.area.kind] == _LEVELS[column.area.kind]:
        if _is_of(entry.area, column):
            yield False
    elif entry.choice and entry.choice.kind in FIXED and _serves_from_wider(entry, column):
        yield True


def _is_of(area: ServiceArea, column: Column) -> bool:
    """Tell whether an area as wide as the column is that column's, or a part of it."""
    if area.kind is AreaKind.NATIONAL:
        return True
    if area.kind is AreaKind.REGION:
        names = {bare(name) for name in column.area.names}
        return any(bare(name) in names for name in area.names)
    if coverage(area, column.place):
        return True
    # A part of the postcodes will do; of a wijk that we can't place nobody knows where it is.
    return area.kind is AreaKind.POSTCODE and touches(area, column.place) is not None


def _serves_from_wider(entry: Entry, column: Column) -> bool:
    area = entry.area
    if area is None or _LEVELS[area.kind] <= _LEVELS[column.area.kind]:
        return False
    return column.place is not None and coverage(area, column.place) is not None


def _cell(here: Sequence[Entry], beyond: Sequence[Entry], day: date) -> Cell:
    now = _each_once(entry for entry in here if entry.holds_on(day))
    coming = _each_once(entry for entry in here if entry.comes_after(day))
    present = _with_overruled(sorted(now, key=_order))
    entries = (*present, *sorted(coming, key=_order))
    departed = tuple(_departed(here, entries, day))
    if present:
        leaving = _leaving_on([e for e in here if not e.archived], day)
        state = CellState.LEAVING if leaving else CellState.FILLED
        return Cell(state, entries, departed=departed, leaving_on=leaving)
    wider = sorted((entry for entry in beyond if entry.holds_on(day)), key=_order)
    if wider:
        return Cell(CellState.INHERITED, entries, wider=wider[0], departed=departed)
    return Cell(CellState.GAP, entries, departed=departed)


def _each_once(entries: Iterable[Entry]) -> list[Entry]:
    """Keep of each contact and kind what the practice says, else what the source says."""
    kept: dict[tuple[str, AssignmentKind], Entry] = {}
    for entry in sorted(entries, key=_order):
        kept.setdefault((entry.line.contact_id, entry.kind), entry)
    return list(kept.values())


def _with_overruled(entries: Sequence[Entry]) -> list[Entry]:
    """Mark who stands behind a fixed contact of the practice's own."""
    fixed = [entry.choice for entry in entries if entry.choice and entry.choice.kind in FIXED]
    return [
        replace(entry, overruled=True)
        if not entry.choice and entry.kind in FIXED and _is_for_all_of(fixed, entry)
        else entry
        for entry in entries
    ]


def _is_for_all_of(choices: Iterable[OwnChoice], entry: Entry) -> bool:
    """Tell whether one of the practice's choices is for every age that an entry is for."""
    low, high = _ages(entry.line.contact.minimum_age, entry.line.contact.maximum_age)
    spans = (_ages(choice.minimum_age, choice.maximum_age) for choice in choices)
    return any(first <= low and high <= last for first, last in spans)


def _ages(minimum: int | None, maximum: int | None) -> tuple[int, int]:
    return (minimum or 0, _OLDEST if maximum is None else maximum)


def _leaving_on(entries: Iterable[Entry], day: date) -> date | None:
    """Return the last day before there is nobody, when that is near.

    `entries` are all there ever were or will be, also somebody's second period or word.
    """
    last, near = day, day + timedelta(days=LEAVING_DAYS)
    # In the order in which they begin: who comes right after takes over.
    for entry in sorted(entries, key=lambda one: one.first or date.min):
        begins = entry.first is None or entry.first <= last + timedelta(days=1)
        if begins and (entry.last is None or entry.last > last):
            if entry.last is None or entry.last > near:
                return None
            last = entry.last
    return last


def _departed(here: Sequence[Entry], still: Sequence[Entry], day: date) -> Iterator[Entry]:
    """Yield who left this cell in the past year, the last to go first, each once."""
    said = {entry.line.contact_id for entry in still}
    oldest = day - timedelta(days=DEPARTED_DAYS)
    left = [e for e in here if not e.holds_on(day) and not e.comes_after(day) and not e.from_wider]
    for entry in sorted(left, key=lambda e: (_last_seen(e, day), e.line.contact_id), reverse=True):
        if entry.line.contact_id not in said and _last_seen(entry, day) >= oldest:
            said.add(entry.line.contact_id)
            yield entry


def _last_seen(entry: Entry, day: date) -> date:
    """Say until when somebody was there; whom the source left out without a day, until now."""
    return min(entry.last or day, day)


def _order(entry: Entry) -> tuple[object, ...]:
    """Order within a cell: our fixed contact, our other choices, the nearer one, kind and name."""
    contact = entry.line.contact
    return (
        entry.choice is None,
        entry.choice is not None and entry.choice.kind not in FIXED,
        entry.from_wider,
        _LEVELS[entry.area.kind] if entry.area else 3,
        tuple(AssignmentKind).index(entry.kind),
        not contact.name,
        bare(contact.name or contact.role or contact.organization),
        entry.line.contact_id,
        entry.choice.id if entry.choice else "",
        entry.first or date.min,
    )
