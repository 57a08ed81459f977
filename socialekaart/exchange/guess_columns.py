"""A first proposal for reading somebody else's table: which column is which, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from socialekaart.domain.model import RecordKind
from socialekaart.domain.words import bare
from socialekaart.exchange.cell_parts import AGES, LISTS, POSITION
from socialekaart.exchange.column_mapping import IGNORED, ColumnMapping, MappedColumn
from socialekaart.exchange.guess_by_contents import contradicts, guess_by_contents, needs_splitting
from socialekaart.exchange.guess_constants import propose_constants
from socialekaart.exchange.guess_contents import Contents, look_at
from socialekaart.exchange.guess_header import find_header
from socialekaart.exchange.guess_names import (
    NUMBERED,
    PART,
    NameGuess,
    base_name,
    day_of,
    guess_by_name,
    is_block,
    name_part,
)
from socialekaart.exchange.schema import CellKind, load_schema
from socialekaart.exchange.vocabulary import Vocabulary

_JOINED = frozenset((CellKind.DOMAINS, CellKind.LIST, CellKind.LANGUAGES, CellKind.CHOICES))
_TELLING = {
    RecordKind.SERVICE: frozenset(
        ("website", "straat", "plaats", "postcode", "omschrijving", "samenvatting", "doelgroepen",
         "kosten", "openingstijden", "breedtegraad", "vorm", "gemeente", "talen", "aanmelden_hoe")
    ),
    RecordKind.CONTACT: frozenset(
        ("functie", "telefoon_direct", "werkdagen", "waarnemer", "bereikbaar", "zichtbaar_voor")
    ),
}  # fmt: skip
"""Columns that say by themselves which table it is."""
_HINTS = {
    RecordKind.CONTACT: ("contactperso", "medewerker", "wijkteamleden", "bereikbaarheidslijst"),
    RecordKind.SERVICE: ("aanbod", "activiteit", "socialekaart", "voorziening", "subsidie"),
}
_COUNTERS = frozenset(
    ("", "nr", "volgnr", "volgnummer", "rij", "rijnummer", "regel", "nummer", "no")
)
_MATCHING_CONTENTS, _SOME_TIMES = 0.5, 0.3
_LONGEST_DAY = 30


@dataclass(frozen=True, slots=True)
class _Seen:
    """One column of the file as it was looked at."""

    position: int
    header: str
    contents: Contents


@dataclass(slots=True)
class _Plan:
    """The targets given out so far, and how sure each is."""

    kind: RecordKind
    by_target: dict[str, list[_Seen]] = field(default_factory=dict)
    chosen: dict[int, NameGuess] = field(default_factory=dict)


def guess_table(
    rows: Sequence[Sequence[str]],
    vocabulary: Vocabulary,
    first_row: int = 1,
    hints: Sequence[str] = (),
) -> ColumnMapping:
    """Propose a mapping for a table by its first rows; the row of `rows[0]` is Excel's `first_row`.

    `hints` are other texts that may say what it is about, such as the names of file and sheet.
    """
    found = find_header(rows)
    if found is None:
        return guess((), rows, vocabulary, 0, hints)
    above = [cell.strip() for row in rows[:found] for cell in row if cell.strip()]
    sample = [row for row in rows[found + 1 :] if any(cell.strip() for cell in row)]
    return guess(rows[found], sample, vocabulary, first_row + found, (*hints, *above))


def guess(
    header: Sequence[str],
    sample: Sequence[Sequence[str]],
    vocabulary: Vocabulary,
    header_row: int = 1,
    hints: Sequence[str] = (),
) -> ColumnMapping:
    """Propose a mapping for a table by its column names and some rows below them.

    An empty header is none at all. Every column is in the mapping; what isn't understood is kept
    as a column we don't know. No target is given out twice unless its cells can be joined.
    """
    width = max((len(row) for row in (header, *sample)), default=0)
    names = [*header, *[""] * (width - len(header))]
    seen = [
        _Seen(
            position, names[position], look_at([_cell(row, position) for row in sample], vocabulary)
        )
        for position in range(width)
    ]
    plans = [_assign(kind, seen, bool(header)) for kind in RecordKind]
    plan = max(plans, key=lambda plan: _total(plan, hints))
    columns = tuple(_column(column, plan) for column in seen)
    mapping = ColumnMapping(plan.kind, header_row if any(map(str.strip, header)) else 0, columns)
    constants = propose_constants(mapping, sample, vocabulary, hints)
    return ColumnMapping(mapping.kind, mapping.header_row, columns, constants)


def _cell(row: Sequence[str], position: int) -> str:
    return row[position] if position < len(row) else ""


def _assign(kind: RecordKind, seen: Sequence[_Seen], has_header: bool) -> _Plan:
    """Give out the targets of one table, the surest first."""
    offers = [
        (offer.score, -column.position, column, offer)
        for column in seen
        for offer in _offers(column, kind, has_header)
    ]
    plan = _Plan(kind)
    for _, _, column, offer in sorted(offers, key=lambda item: item[:2], reverse=True):
        taken = plan.by_target.setdefault(offer.target, [])
        if column.position in plan.chosen or (taken and not _joins(column, offer, taken, kind)):
            continue
        taken.append(column)
        plan.chosen[column.position] = offer
    return plan


def _offers(column: _Seen, kind: RecordKind, has_header: bool) -> list[NameGuess]:
    """Give what a column may be, by its name and by its contents; agreement makes surer."""
    if of_day := _offer_of_day(column, kind):
        return [of_day]
    by_contents: dict[str, NameGuess] = {}
    for offer in guess_by_contents(column.contents, kind):
        by_contents.setdefault(offer.target, offer)
    if not has_header or not column.header.strip():
        return list(by_contents.values())
    by_contents.pop("naam", None)  # any short text could be one: only without names to go by
    by_name = [
        NameGuess(offer.target, offer.score + 4 * (offer.target in by_contents), offer.reason)
        for offer in guess_by_name(column.header, kind)
        if not contradicts(offer.target, offer.score, column.contents, kind)
    ]
    named = {offer.target for offer in by_name}
    sure = max((offer.score for offer in by_name), default=0) >= NUMBERED
    others = [] if sure else [o for o in by_contents.values() if o.target not in named]
    return by_name + others


def _offer_of_day(column: _Seen, kind: RecordKind) -> NameGuess | None:
    """Give what a column about one day of the week is: its hours, or whether somebody works."""
    if not day_of(column.header) or len(column.header) > _LONGEST_DAY:
        return None
    if column.contents.share("times") >= _SOME_TIMES:
        target = "openingstijden" if kind is RecordKind.SERVICE else "bereikbaar"
        return NameGuess(target, NUMBERED, "tijden per dag")
    if kind is RecordKind.CONTACT and column.contents.share("boolean") >= _MATCHING_CONTENTS:
        return NameGuess("werkdagen", NUMBERED, "kruisjes per dag")
    return None


def _joins(column: _Seen, offer: NameGuess, taken: Sequence[_Seen], kind: RecordKind) -> bool:
    """Say whether a second column may have a target too: lists, and the parts of a name."""
    target = load_schema(kind).column(offer.target)
    if target.kind in (CellKind.HOURS, CellKind.DAYS):
        days = [day_of(other.header) for other in (column, *taken)]
        return "" not in days and len(set(days)) == len(days)
    if target.attribute == "name":
        parts = [name_part(other.header) for other in (column, *taken)]
        return None not in parts and len(set(parts)) == len(parts)
    if offer.score < NUMBERED:
        return False
    same_name = base_name(column.header) == base_name(taken[0].header)
    if target.is_note or target.kind is CellKind.AREA:
        return same_name
    of_domains = column.contents.share("domains") >= _MATCHING_CONTENTS
    return target.kind in _JOINED and (same_name or of_domains)


def _total(plan: _Plan, hints: Sequence[str]) -> float:
    """Say how well a table fits: how sure its columns are, what is telling, what is missing."""
    sure = sum(offer.score for offer in plan.chosen.values()) / 100
    own = {offer.target for offer in plan.chosen.values() if offer.score >= PART}
    telling = len(own & _TELLING[plan.kind])
    hinted = any(word in bare(" ".join(hints)) for word in _HINTS[plan.kind])
    return sure + 0.5 * telling + 1.5 * hinted + 0.01 * (plan.kind is RecordKind.SERVICE)


def _column(column: _Seen, plan: _Plan) -> MappedColumn:
    """Write down what was decided about one column."""
    offer = plan.chosen.get(column.position)
    target = offer.target if offer else ""
    splits = needs_splitting(target, column.header, column.contents)
    reason = offer.reason if offer else _why_kept(column, plan)
    if splits:
        reason = _why_split(target, column, reason)
    elif not offer and column.contents.share("counter") and bare(column.header) in _COUNTERS:
        return MappedColumn(
            column.position, column.header, IGNORED, False, "dit telt alleen de rijen"
        )
    return MappedColumn(column.position, column.header, target, splits, reason)


def _why_split(target: str, column: _Seen, reason: str) -> str:
    """Say why a cell is taken apart."""
    if target in (*AGES, *POSITION):
        return f"{reason}; er staan twee getallen in een cel"
    if target in LISTS:
        return f"{reason}; er staan komma's tussen"
    if is_block(column.header) and not column.contents.share("mixed"):
        return "kolomnaam is die van contactgegevens bij elkaar"
    told = "er staan meer gegevens in een cel"
    return f"{reason}; {told}" if target else told


def _why_kept(column: _Seen, plan: _Plan) -> str:
    """Say why a column has no target."""
    if not column.contents.filled:
        return "lege kolom"
    for offer in guess_by_name(column.header, plan.kind):
        if others := plan.by_target.get(offer.target):
            first = others[0].header.strip() or f"kolom {others[0].position + 1}"
            return f"{offer.target} komt al uit {' '.join(first.split())}"
    return "deze kolom kennen we niet; hij blijft bewaard"
