"""Damage that can be mended with certainty, as proposals: before and after, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from socialekaart.exchange.damage import repair_mojibake
from socialekaart.exchange.locations import LATITUDE, LONGITUDE
from socialekaart.exchange.messages import Code, shorten
from socialekaart.exchange.report import Finding, Severity
from socialekaart.services.maintain.sheet import Sheet, SheetRow

_WHOLE_CELL = frozenset((Code.LOST_ZERO, Code.SCIENTIFIC, Code.DATE_NUMBER))
"""Repairs of which the finding holds the whole new text, short as these are."""


@dataclass(frozen=True, slots=True)
class Repair:
    """One cell that can be mended; `message` says in Dutch what happened to it."""

    row: int
    column: str
    before: str
    after: str
    message: str


def repairs_of(sheet: Sheet, row: SheetRow, findings: tuple[Finding, ...]) -> list[Repair]:
    """Give the proposals for one row from what was told about it; at most one for a cell."""
    cells = dict(zip((column.name for column in sheet.columns), row.cells, strict=True))
    found: dict[str, Repair] = {}
    for finding in findings:
        if finding.severity is not Severity.REPAIR:
            continue
        for column, after in _mended(cells, finding):
            if after != cells[column]:
                repair = Repair(row.key, column, cells[column], after, finding.message)
                found.setdefault(column, repair)
    return list(found.values())


def _mended(cells: dict[str, str], finding: Finding) -> Iterator[tuple[str, str]]:
    """Give the columns that a repair changes, with their new texts."""
    code, column = finding.code, finding.column
    if code == Code.MOJIBAKE:
        yield column, repair_mojibake(cells[column])
    elif code in _WHOLE_CELL and shorten(cells[column]) == finding.before:
        yield column, finding.after
    elif code == Code.COORDINATE_POINT:
        yield column, _swap_part(cells[column], finding.before, finding.after)
    elif code == Code.COORDINATE_SWAPPED:
        yield from _exchanged(cells, finding)


def _swap_part(text: str, before: str, after: str) -> str:
    """Replace the parts of a list that read as `before`."""
    return "|".join(after if shorten(part) == before else part for part in text.split("|"))


def _exchanged(cells: dict[str, str], finding: Finding) -> Iterator[tuple[str, str]]:
    """Put latitude and longitude back at the places where they were the wrong way round."""
    north, east = (cells[name].split("|") for name in (LATITUDE, LONGITUDE))
    for place in range(min(len(north), len(east))):
        if f"{north[place].strip()} / {east[place].strip()}" == finding.before:
            north[place], east[place] = east[place], north[place]
    yield LATITUDE, "|".join(north)
    yield LONGITUDE, "|".join(east)
