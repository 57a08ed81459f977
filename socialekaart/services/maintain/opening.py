"""The files of a municipality opened for editing: every cell as it stands there."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path

from socialekaart.domain.model import RecordKind
from socialekaart.errors import NoRowsError, TwoTablesError, UnknownTableError
from socialekaart.exchange.column_mapping import ColumnMapping
from socialekaart.exchange.csv_rows import Quoting, Record
from socialekaart.exchange.delivery_reader import Mappings
from socialekaart.exchange.header import Header, recognise
from socialekaart.exchange.messages import Code, make
from socialekaart.exchange.report import Finding, Report
from socialekaart.exchange.schema import TableSchema
from socialekaart.exchange.sniffing import cannot_open
from socialekaart.exchange.spreadsheets import undefuse
from socialekaart.exchange.table_layout import Layout, find_layout
from socialekaart.exchange.table_source import TableSource, open_tables
from socialekaart.services.maintain.cells import as_typed
from socialekaart.services.maintain.sheet import Sheet, SheetRow
from socialekaart.services.maintain.validation import Problem

_UNREAD = "niet gelezen"
"""Column for the rest of a line that a quote made unreadable."""


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A file as it was when opened, or when last saved. `digest` is of its bytes.

    `is_ours`: all of it is in the document in our own format, so it may be saved over.
    """

    path: Path
    digest: str
    kinds: tuple[RecordKind, ...] = ()
    is_workbook: bool = False
    is_ours: bool = True


@dataclass(slots=True)
class Opened:
    """What came out of the files. `report` tells about tables as a whole."""

    sheets: dict[RecordKind, Sheet]
    problems: dict[int, Problem]
    files: tuple[OpenedFile, ...]
    report: Report = field(default_factory=Report)


@dataclass(frozen=True, slots=True)
class _Table:
    """One table read whole."""

    source: TableSource
    header: Header
    rows: list[Record]

    @property
    def kind(self) -> RecordKind:
        """Which of the two tables it is."""
        return self.header.schema.kind


def digest_of(path: Path) -> str:
    """Give the digest of a file's bytes, "" when there is no such file."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise cannot_open(path) from error


def open_files(paths: Sequence[Path], mappings: Mappings, keys: count[int]) -> Opened:
    """Read the files whole. A table without rows is fine: it is where one starts.

    Raises UnreadableFileError or one of its kind for a file that is no table of ours and has no
    mapping, and TwoTablesError when two tables are of one kind.
    """
    report = Report()
    files: list[OpenedFile] = []
    tables: dict[RecordKind, _Table] = {}
    for path in dict.fromkeys(paths):
        digest = digest_of(path)
        report.files.append(path.name)
        sources = open_tables(path)
        found = _tables(sources, path, mappings, report)
        for table in found:
            if table.kind in tables:
                raise TwoTablesError(tables[table.kind].source.label, table.source.label)
            tables[table.kind] = table
        files.append(
            OpenedFile(
                path=path,
                digest=digest,
                kinds=tuple(table.kind for table in found),
                is_workbook=any(source.sheet for source in sources),
                is_ours=_is_ours(sources, found, path, mappings),
            )
        )
    problems: dict[int, Problem] = {}
    sheets = {
        kind: _sheet(tables[kind], keys, problems) if kind in tables else Sheet(kind)
        for kind in RecordKind
    }
    return Opened(sheets, problems, tuple(files), report)


def _tables(
    sources: Sequence[TableSource], path: Path, mappings: Mappings, report: Report
) -> list[_Table]:
    """Give the tables of one file that are ours; other sheets are named in the report."""
    strange: list[tuple[str, UnknownTableError]] = []
    found: list[_Table] = []
    for source in sources:
        try:
            found.append(_table(source, mappings.get((path.name, source.sheet)), report))
        except UnknownTableError as error:
            strange.append((source.label, error))
    if strange and not found:
        raise strange[0][1]
    for label, _ in strange:
        report.add(make(Code.NO_TABLE, label))
    return found


def _is_ours(
    sources: Sequence[TableSource], found: Sequence[_Table], path: Path, mappings: Mappings
) -> bool:
    """Say whether the document holds all there is in a file."""
    read = {table.source.sheet for table in found}
    mapped = any(name == path.name for name, _ in mappings)
    return not mapped and all(source.sheet in read for source in sources)


def _table(source: TableSource, mapping: ColumnMapping | None, report: Report) -> _Table:
    """Read one table whole, and tell what is odd about it."""
    layout = _layout(source, mapping)
    if source.lossy:
        report.add(make(Code.BAD_BYTES, source.label))
    for finding in layout.header.findings:
        report.add(finding)
    _, records = layout.open_rows()
    rows = [_in_place(record, layout) for record in records]
    report.rows_read += len(rows)
    return _Table(source, layout.header, rows)


def _layout(source: TableSource, mapping: ColumnMapping | None) -> Layout:
    """Find the header, of a table without rows too: it is where one starts."""
    try:
        return find_layout(source, mapping)
    except NoRowsError:
        for record in source.rows():
            with contextlib.suppress(UnknownTableError):
                names = [undefuse(cell.strip()) for cell in record.cells]
                header = recognise(names, source.label, record.number)
                return Layout(source, header, record.number, header.width, "")
        raise


def _in_place(record: Record, layout: Layout) -> Record:
    """Give a row with its cells under the columns of the header; what is beside it stays behind."""
    if layout.mapper is None:
        return record
    beside = record.cells[layout.width :]
    return replace(record, cells=layout.mapper.map(record.cells) + beside)


def _sheet(table: _Table, keys: count[int], problems: dict[int, Problem]) -> Sheet:
    """Put the rows in a sheet; cells beside the table get columns of their own."""
    places = dict(table.header.positions) | {name: at for at, name in table.header.extras}
    places |= _beside(table, places)
    unread = _free_name(_UNREAD, places) if any(r.unread for r in table.rows) else ""
    known = [column.name for column in table.header.schema.columns]
    extras = [name for name in places if name not in known] + [unread] * bool(unread)
    sheet = Sheet(table.kind, extras)
    placed: list[tuple[int, SheetRow]] = []
    for record in table.rows:
        cells = [_cell(record, places.get(c.name), sheet.schema) for c in sheet.columns]
        if record.unread:
            cells[-1] = record.unread
        row = SheetRow(next(keys), cells, delivered=True)
        placed.append((len(placed), row))
        problem = _problem(table, record)
        if problem is not None:
            problems[row.key] = Problem(tuple(cells), problem)
    sheet.insert(placed)
    return sheet


def _cell(record: Record, at: int | None, schema: TableSchema) -> str:
    """Give a cell as a person sees it; "" for a column that isn't in the file."""
    return as_typed(record.cells[at], schema) if at is not None and at < len(record.cells) else ""


def _beside(table: _Table, taken: Collection[str]) -> dict[str, int]:
    """Name the places beside the table where something stands: "kolom 12", as far as free."""
    width = table.header.width
    filled = {
        at
        for record in table.rows
        for at, cell in enumerate(record.cells[width:], start=width)
        if cell.strip()
    }
    return {_free_name(f"kolom {at + 1}", taken): at for at in sorted(filled)}


def _free_name(name: str, taken: Collection[str]) -> str:
    """Give the name, with a number behind it when a column has it already."""
    names = (name if number == 1 else f"{name} ({number})" for number in count(1))
    return next(free for free in names if free not in taken)


def _problem(table: _Table, record: Record) -> Finding | None:
    """Give what is wrong with a row as a whole: its quotes, or cells beside the table."""
    label, delimiter, width = table.source.label, table.source.delimiter, table.header.width
    if record.quoting is Quoting.OPEN:
        return make(Code.OPEN_QUOTE, label)
    if delimiter and any(cell.strip() for cell in record.cells[width:]):
        named = "tab" if delimiter == "\t" else delimiter
        there = len(record.cells)
        return make(Code.TOO_MANY_CELLS, label, value=there, expected=width, delimiter=named)
    return make(Code.STRAY_QUOTE, label) if record.quoting is Quoting.STRAY else None
