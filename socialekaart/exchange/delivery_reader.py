"""The files of a delivery to records, a row at a time; memory stays flat however long they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from socialekaart.domain.model import RecordKind
from socialekaart.errors import NoRowsError, UnknownTableError
from socialekaart.exchange.column_mapping import ColumnMapping
from socialekaart.exchange.delivered_rows import (
    READER_VERSION,
    DeliveredRow,
    SeenIds,
    delivered_rows,
)
from socialekaart.exchange.header import Header
from socialekaart.exchange.messages import Code, make
from socialekaart.exchange.report import Report
from socialekaart.exchange.row_parser import RowParser
from socialekaart.exchange.table_layout import Layout, find_layout
from socialekaart.exchange.table_source import open_tables
from socialekaart.exchange.vocabulary import Vocabulary

__all__ = [
    "READER_VERSION",
    "DeliveredRow",
    "DeliveredTable",
    "Delivery",
    "Mappings",
    "check_delivery",
    "read_delivery",
]

Mappings = Mapping[tuple[str, str], ColumnMapping]
"""(file name, sheet) -> how its columns are read; the sheet of a CSV file is ""."""


@dataclass(slots=True)
class DeliveredTable:
    """One table of a delivery: which it is, and its rows, which are given once.

    `sheet`, and of a workbook `encoding` and `delimiter`, are "". `label` names it in reports.
    """

    kind: RecordKind
    path: Path
    sheet: str
    label: str
    header: Header
    encoding: str
    delimiter: str
    rows: Iterator[DeliveredRow] = field(repr=False)

    def __iter__(self) -> Iterator[DeliveredRow]:
        return self.rows

    @property
    def extra_columns(self) -> tuple[str, ...]:
        """The headers of columns we don't know, in the order of the file."""
        return tuple(name for _, name in self.header.extras)


@dataclass(frozen=True, slots=True)
class Delivery:
    """The tables of one delivery, in the order their files were given."""

    tables: tuple[DeliveredTable, ...]

    def rows(self) -> Iterator[DeliveredRow]:
        """Give all rows of all tables, once."""
        return chain.from_iterable(self.tables)


@dataclass(slots=True)
class _Found:
    """The tables met so far, and those with column names only: (label, error)."""

    layouts: list[Layout] = field(default_factory=list)
    empty: list[tuple[str, NoRowsError]] = field(default_factory=list)


def read_delivery(
    paths: Sequence[Path],
    vocabulary: Vocabulary,
    report: Report,
    mappings: Mappings | None = None,
) -> Delivery:
    """Open the files of one delivery and recognise their tables; rows are read while iterating.

    Raises UnreadableFileError (or one of its kind) for the first file that holds no table of ours,
    before any row is given. A table with only column names is left out when another has rows, and
    so is a sheet that is no table beside one that is. A table in `mappings` is read as that says.
    Findings go to `report` as rows are read and their records asked for.
    """
    found = _Found()
    chosen: set[Path] = set()
    for path in paths:
        whole = path.resolve()
        if whole in chosen:
            report.add(make(Code.SAME_FILE, path.name))
            continue
        chosen.add(whole)
        _look_into(path, mappings or {}, report, found)
    if not found.layouts and found.empty:
        raise found.empty[0][1]
    seen = SeenIds()
    tables = tuple(_table(layout, vocabulary, report, seen) for layout in found.layouts)
    for label, _ in found.empty:
        # Beside a filled table the other one is often still the bare template: it says nothing.
        report.files.append(label)
        report.add(make(Code.NO_ROWS, label))
    return Delivery(tables)


def check_delivery(
    paths: Sequence[Path], vocabulary: Vocabulary, mappings: Mappings | None = None
) -> Report:
    """Read everything and give only the report. Raises what read_delivery raises."""
    report = Report()
    for row in read_delivery(paths, vocabulary, report, mappings).rows():
        row.parse()
    return report


def _look_into(path: Path, mappings: Mappings, report: Report, found: _Found) -> None:
    """Find the tables of one file; raises UnknownTableError when it has none."""
    strange: list[tuple[str, UnknownTableError]] = []
    sources = open_tables(path)
    for source in sources:
        try:
            found.layouts.append(find_layout(source, mappings.get((path.name, source.sheet))))
        except NoRowsError as error:
            found.empty.append((source.label, error))
        except UnknownTableError as error:
            strange.append((source.label, error))
    if len(strange) == len(sources):
        raise next((e for _, e in strange if "mist de kolommen" in str(e)), strange[0][1])
    for label, _ in strange:
        report.add(make(Code.NO_TABLE, label))


def _table(layout: Layout, vocabulary: Vocabulary, report: Report, seen: SeenIds) -> DeliveredTable:
    """Tell what is odd about a table as a whole, and prepare its rows."""
    source, header = layout.source, layout.header
    report.files.append(source.label)
    if source.lossy:
        report.add(make(Code.BAD_BYTES, source.label))
    if source.uncounted:
        report.add(make(Code.NOT_COUNTED, source.label))
    for finding in header.findings:
        report.add(finding)
    rows = delivered_rows(layout, RowParser(header, vocabulary), report, seen)
    return DeliveredTable(
        kind=header.schema.kind,
        path=source.path,
        sheet=source.sheet,
        label=source.label,
        header=header,
        encoding=source.encoding,
        delimiter=source.delimiter,
        rows=rows,
    )
