"""What a document says as a delivery: its records, and what their cells become."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import ClassVar

from socialekaart.domain.model import Contact, Record, RecordKind, Service
from socialekaart.exchange.cell_writer import CellWriter
from socialekaart.exchange.report import Severity
from socialekaart.exchange.schema import CellKind
from socialekaart.exchange.values import not_told, parse_boolean
from socialekaart.services.maintain.document import DELETED, DataFile
from socialekaart.services.maintain.sheet import Sheet, SheetRow
from socialekaart.services.maintain.validation import Located

_WORDED = frozenset((CellKind.BOOLEAN, CellKind.INTEGER, CellKind.DATE))
"""Kinds for which words such as "onbekend" mean that nothing is told."""
_FALSE_IS_EMPTY = frozenset(("adres_geheim", DELETED))


class GoneService(Service):
    """An offering that is written with verwijderd = ja."""

    __slots__ = ()
    deleted: ClassVar[bool] = True


class GoneContact(Contact):
    """A contact that is written with verwijderd = ja."""

    __slots__ = ()
    deleted: ClassVar[bool] = True


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell that is written otherwise than it was typed. `number` is the row as Excel shows it."""

    kind: RecordKind
    row: int
    number: int
    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class CleanCheck:
    """What saving as a delivery would do.

    `errors` forbid it. `dropped` are texts that nobody can read and that would be left out;
    `changed` is everything that is written otherwise, those included. The counts are of rows.
    """

    errors: tuple[Located, ...]
    dropped: tuple[CellChange, ...]
    changed: tuple[CellChange, ...]
    services: int
    contacts: int

    @property
    def is_clean(self) -> bool:
        """Say whether it can be saved without asking anything."""
        return not self.errors and not self.dropped


def check_clean(file: DataFile) -> CleanCheck:
    """Say what saving as a delivery would do; nothing is written."""
    errors = [found for found in file.checks.all() if found.finding.severity is Severity.ERROR]
    changed: list[CellChange] = []
    dropped: list[CellChange] = []
    numbers = dict.fromkeys(RecordKind, 0)
    for kind, sheet in file.sheets.items():
        writer = CellWriter(sheet.schema, file.vocabulary)
        for row, record in records(file, kind):
            numbers[kind] += 1
            for change in _changes(sheet, row, written(writer, sheet, record)):
                changed.append(change)
                if not _is_nothing(sheet, change) and (not change.after or _is_cut(file, change)):
                    dropped.append(change)
    return CleanCheck(
        tuple(errors),
        tuple(dropped),
        tuple(changed),
        numbers[RecordKind.SERVICE],
        numbers[RecordKind.CONTACT],
    )


def records(file: DataFile, kind: RecordKind) -> Iterator[tuple[SheetRow, Record]]:
    """Give the rows that can be read, with their records; rows with an error are passed over.

    All columns of their own stand in each record, so that none falls away for being empty.
    """
    sheet = file.sheet(kind)
    for row in sheet.rows:
        record = file.checks.record(row.key)
        if record is None:
            continue
        if file.checks.is_deletion(row.key):
            record = _gone(file, sheet, row, record)
        extra = {name: record.extra.get(name, "") for name in sheet.extras}
        yield row, replace(record, extra=extra)


def written(writer: CellWriter, sheet: Sheet, record: Record) -> list[str]:
    """Give the cells of a record by the columns of the sheet, as a clean file has them."""
    return [*writer.texts(record), *(record.extra.get(name, "") for name in sheet.extras)]


def _gone(file: DataFile, sheet: Sheet, row: SheetRow, record: Record) -> Record:
    """Give the record of a row to delete, with all it says when all of that can be read."""
    cells = list(row.cells)
    cells[sheet.position(DELETED)] = ""
    whole, _ = file.checks.parse(sheet.kind, cells)
    chosen = whole or record
    values = {f.name: getattr(chosen, f.name) for f in fields(chosen)}
    return GoneService(**values) if isinstance(chosen, Service) else GoneContact(**values)


def _changes(sheet: Sheet, row: SheetRow, after: list[str]) -> Iterator[CellChange]:
    number = sheet.number(row.key)
    for column, before, new in zip(sheet.columns, row.cells, after, strict=True):
        if before.strip() != new:
            yield CellChange(sheet.kind, row.key, number, column.name, before, new)


def _is_cut(file: DataFile, change: CellChange) -> bool:
    """Say whether the reader told that it leaves out a part of the cell."""
    return any(
        finding.severity is Severity.WARNING and finding.before and not finding.after
        for finding in file.checks.cell(change.row, change.column)
    )


def _is_nothing(sheet: Sheet, change: CellChange) -> bool:
    """Say whether a cell that is written empty told nothing anyway."""
    text = change.before.strip()
    if text in sheet.schema.missing:
        return True
    if change.column in _FALSE_IS_EMPTY and parse_boolean(text) is False:
        return True
    known = sheet.columns[sheet.position(change.column)].known
    return known is not None and known.kind in _WORDED and not_told(text)
