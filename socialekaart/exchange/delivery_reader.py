"""The files of a delivery to records, a row at a time; memory stays flat however long they are."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from socialekaart.domain.model import Record, RecordKind
from socialekaart.errors import EmptyFileError, NoRowsError, UnknownTableError, UnreadableFileError
from socialekaart.exchange.csv_rows import CsvRows, Quoting
from socialekaart.exchange.csv_rows import Record as CsvRecord
from socialekaart.exchange.damage import undefuse
from socialekaart.exchange.header import Header, choose_delimiter, recognise, separator_line
from socialekaart.exchange.messages import Code, make
from socialekaart.exchange.report import Report
from socialekaart.exchange.row_log import RowLog
from socialekaart.exchange.row_parser import RowParser
from socialekaart.exchange.sniffing import TextFile, cannot_open, sniff
from socialekaart.exchange.vocabulary import Vocabulary

READER_VERSION = "1"
"""Part of every row hash: raise it when cells are read otherwise, so that no old hash matches."""
_HEADER_WITHIN = 10
"""Among how many first rows the header is looked for."""
_CELL, _DELIMITER_NAMES = "\x1f", {";": ";", ",": ",", "\t": "tab"}


class DeliveredRow:
    """One row of a table. Its record is made when first asked for.

    `row` is the number Excel shows. `external_id` and `deleted` are there even when the row has an
    error. `raw_hash` (32 hex digits) is that of the cells with their headers: the same hash as last
    time means the same record, and then there is no need to ask for it.
    """

    __slots__ = (
        "_cells", "_log", "_parsed", "_parser", "_record",
        "deleted", "external_id", "kind", "raw_hash", "row",
    )  # fmt: skip

    def __init__(self, parser: RowParser, cells: list[str], log: RowLog, raw_hash: str) -> None:
        self.kind = parser.schema.kind
        self.row = log.row
        self.external_id = parser.external_id(cells)
        self.deleted = parser.is_deletion(cells)
        self.raw_hash = raw_hash
        self._cells = cells
        self._parser = parser
        self._log = log
        self._parsed = False
        self._record: Record | None = None

    @property
    def record(self) -> Record | None:
        """The record, or None when the row has an error; its findings go to the report."""
        return self.parse()

    def parse(self) -> Record | None:
        """Read the cells (the first time) and give the record, or None when there is an error."""
        if not self._parsed:
            self._parsed = True
            self._record = self._parser.parse(self._cells, self._log)
            if self._record is None:
                self._log.report.rows_rejected += 1
        return self._record

    def refuse(self) -> None:
        """Count the row as an error without reading its cells: the row as a whole is wrong."""
        self._parsed = True
        self._log.report.rows_rejected += 1


@dataclass(slots=True)
class DeliveredTable:
    """One file of a delivery: which table it is, and its rows, which are given once."""

    kind: RecordKind
    path: Path
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
class _Opened:
    """An open file with its header found, and the first row below it."""

    header: Header
    rows: Iterator[CsvRecord]
    source: CsvRows


@dataclass(slots=True)
class _Seen:
    """Where each id was met first, per kind: (file, row)."""

    places: dict[RecordKind, dict[str, tuple[str, int]]] = field(default_factory=dict)

    def first(self, kind: RecordKind, external_id: str, place: tuple[str, int]) -> tuple[str, int]:
        """Give where the id was met first, which may be here."""
        return self.places.setdefault(kind, {}).setdefault(external_id, place)


def read_delivery(paths: Sequence[Path], vocabulary: Vocabulary, report: Report) -> Delivery:
    """Open the files of one delivery and recognise their tables; rows are read while iterating.

    Raises UnreadableFileError (or one of its kind) for the first file that is no table of ours,
    before any row is given. A file with only column names is left out when another has rows.
    Findings go to `report` as rows are read and their records asked for.
    """
    tables: list[DeliveredTable] = []
    empty: list[tuple[Path, NoRowsError]] = []
    chosen: set[Path] = set()
    seen = _Seen()
    for path in paths:
        whole = path.resolve()
        if whole in chosen:
            report.add(make(Code.SAME_FILE, path.name))
            continue
        chosen.add(whole)
        try:
            tables.append(_open_table(path, vocabulary, report, seen))
        except NoRowsError as error:
            empty.append((path, error))
    if not tables and empty:
        raise empty[0][1]
    for path, _ in empty:
        # Beside a filled file the other one is often still the bare template: it says nothing.
        report.files.append(path.name)
        report.add(make(Code.NO_ROWS, path.name))
    return Delivery(tuple(tables))


def check_delivery(paths: Sequence[Path], vocabulary: Vocabulary) -> Report:
    """Read everything and give only the report. Raises what read_delivery raises."""
    report = Report()
    for row in read_delivery(paths, vocabulary, report).rows():
        row.parse()
    return report


def _open_table(path: Path, vocabulary: Vocabulary, report: Report, seen: _Seen) -> DeliveredTable:
    """Sniff a file, find its header, and prepare its rows."""
    text = sniff(path)
    delimiter = _find_delimiter(text)
    header = _peek(text, delimiter)
    report.files.append(path.name)
    if text.lossy:
        report.add(make(Code.BAD_BYTES, path.name))
    for finding in header.findings:
        report.add(finding)
    rows = _rows(text, delimiter, RowParser(header, vocabulary), report, seen)
    return DeliveredTable(header.schema.kind, path, header, text.encoding, delimiter, rows)


def _lines(text: TextFile) -> Iterator[str]:
    """Give the lines of a file with their line ends, without a first line sep=;."""
    try:
        with text.path.open(encoding=text.encoding, errors=text.errors, newline="") as file:
            first = file.readline()
            if separator_line(first) is None:
                yield first
            yield from file
    except (OSError, UnicodeError) as error:
        raise cannot_open(text.path) from error


def _find_delimiter(text: TextFile) -> str:
    """Give the delimiter by which one of the first lines looks most like a header."""
    named = None
    try:
        with text.path.open(encoding=text.encoding, errors=text.errors, newline="") as file:
            first = file.readline(100_000)
            named = separator_line(first)
            lines = [first, *(file.readline(100_000) for _ in range(_HEADER_WITHIN))]
    except (OSError, UnicodeError) as error:
        raise cannot_open(text.path) from error
    scores = [(score, delimiter) for delimiter, score in map(choose_delimiter, lines)]
    best = max(score for score, _ in scores)
    by_score = next(delimiter for score, delimiter in scores if score == best)
    return named if named and best < 2 else _prefer(named, lines, by_score)


def _prefer(named: str | None, lines: list[str], by_score: str) -> str:
    """Keep to the delimiter that the file names, unless its header has none of it."""
    if named and any(named in line for line in lines[1:]):
        return named
    return by_score


def _peek(text: TextFile, delimiter: str) -> Header:
    """Give the header of a file, making sure that there is a row below it."""
    opened = _open_rows(text, delimiter)
    if next(opened.rows, None) is None:
        raise NoRowsError(text.path)
    return opened.header


def _open_rows(text: TextFile, delimiter: str) -> _Opened:
    """Read up to and including the header. The first row that is one of ours is it."""
    source = CsvRows(_lines(text), delimiter)
    rows = iter(source)
    failure: UnreadableFileError | None = None
    for record in rows:
        names = [undefuse(cell.strip()) for cell in record.cells]
        try:
            header = recognise(names, text.path, record.number)
        except UnknownTableError as error:
            failure = _more_telling(failure, error)
            if record.number >= _HEADER_WITHIN:
                break
            continue
        source.width = header.width
        return _Opened(header, rows, source)
    raise failure or EmptyFileError(text.path)


def _more_telling(
    before: UnreadableFileError | None, error: UnknownTableError
) -> UnreadableFileError:
    """Keep the failure that names missing columns above one that says there is no table."""
    if before is None or ("mist de kolommen" in str(error) and "mist" not in str(before)):
        return error
    return before


def _rows(
    text: TextFile, delimiter: str, parser: RowParser, report: Report, seen: _Seen
) -> Iterator[DeliveredRow]:
    """Give the rows below the header; what is wrong with a row as a whole is told here."""
    file = text.path.name
    opened = _open_rows(text, delimiter)
    salt = hashlib.blake2b(
        _CELL.join((READER_VERSION, *_names_in_order(parser.header))).encode("utf-8", "replace"),
        digest_size=16,
    )
    for record in opened.rows:
        report.rows_read += 1
        log = RowLog(report, file, record.number)
        _check_shape(record, parser.header.width, delimiter, log)
        digest = salt.copy()
        digest.update(_CELL.join(record.cells).encode("utf-8", "replace"))
        row = DeliveredRow(parser, record.cells, log, digest.hexdigest())
        if not log.failed and row.external_id:
            _check_id(row, file, parser, seen, log)
        if log.failed:
            row.refuse()
        yield row
    if opened.source.mixed_line_ends:
        report.add(make(Code.MIXED_LINE_ENDS, file))


def _names_in_order(header: Header) -> list[str]:
    """Give the names of the columns by position."""
    named = {position: name for name, position in header.positions.items()}
    named.update(dict(header.extras))
    return [named.get(position, "") for position in range(header.width)]


def _check_shape(record: CsvRecord, width: int, delimiter: str, log: RowLog) -> None:
    """Tell quotes that go wrong and rows that are too long or too short."""
    if record.quoting is Quoting.OPEN:
        log.tell(Code.OPEN_QUOTE)
        return
    if record.quoting is Quoting.STRAY:
        log.tell(Code.STRAY_QUOTE)
    count = len(record.cells)
    if count > width and any(cell.strip() for cell in record.cells[width:]):
        named = _DELIMITER_NAMES[delimiter]
        log.tell(Code.TOO_MANY_CELLS, value=count, expected=width, delimiter=named)
    elif count < width:
        log.tell(Code.TOO_FEW_CELLS, value=count, expected=width)


def _check_id(row: DeliveredRow, file: str, parser: RowParser, seen: _Seen, log: RowLog) -> None:
    """Tell an id that another row of this delivery has too."""
    place = (file, row.row)
    first_file, first_row = seen.first(row.kind, row.external_id, place)
    if (first_file, first_row) == place:
        return
    where = f"rij {first_row}" if first_file == file else f"rij {first_row} van {first_file}"
    log.tell(Code.DOUBLE_ID, parser.id_column, value=row.external_id, first=where)
