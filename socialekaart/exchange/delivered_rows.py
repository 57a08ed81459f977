"""The rows of one delivered table: each with its id and hash, its record only when asked for."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from socialekaart.domain.model import Record, RecordKind
from socialekaart.exchange.csv_rows import Quoting
from socialekaart.exchange.csv_rows import Record as CsvRecord
from socialekaart.exchange.messages import Code, make
from socialekaart.exchange.report import Report
from socialekaart.exchange.row_log import RowLog
from socialekaart.exchange.row_parser import RowParser
from socialekaart.exchange.table_layout import Layout

READER_VERSION = "1"
"""Part of every row hash: raise it when cells are read otherwise, so that no old hash matches."""
_CELL = "\x1f"
_DELIMITER_NAMES = {"\t": "tab"}


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
class SeenIds:
    """Where each id was met first in a delivery, per kind: (file, row)."""

    places: dict[RecordKind, dict[str, tuple[str, int]]] = field(default_factory=dict)

    def first(self, kind: RecordKind, external_id: str, place: tuple[str, int]) -> tuple[str, int]:
        """Give where the id was met first, which may be here."""
        return self.places.setdefault(kind, {}).setdefault(external_id, place)


def delivered_rows(
    layout: Layout, parser: RowParser, report: Report, seen: SeenIds
) -> Iterator[DeliveredRow]:
    """Give the rows below the header; what is wrong with a row as a whole is told here."""
    label = layout.source.label
    fill_up = bool(layout.source.sheet)
    rows, records = layout.open_rows()
    salt = hashlib.blake2b(
        _CELL.join((READER_VERSION, layout.signature)).encode("utf-8", "replace"), digest_size=16
    )
    for record in records:
        report.rows_read += 1
        log = RowLog(report, label, record.number)
        _check_shape(record, layout, log)
        cells = record.cells
        if fill_up:
            # A sheet gives no empty cells at the end; with them its row is that of a CSV.
            cells += [""] * (layout.width - len(cells))
        digest = salt.copy()
        digest.update(_CELL.join(cells).encode("utf-8", "replace"))
        if layout.mapper is not None:
            cells = layout.mapper.map(cells)
        row = DeliveredRow(parser, cells, log, digest.hexdigest())
        if not log.failed and row.external_id:
            _check_id(row, label, parser, seen, log)
        if log.failed:
            row.refuse()
        yield row
    if rows.mixed_line_ends:
        report.add(make(Code.MIXED_LINE_ENDS, label))


def _check_shape(record: CsvRecord, layout: Layout, log: RowLog) -> None:
    """Tell quotes that go wrong and rows that are too long or too short."""
    if record.quoting is Quoting.OPEN:
        log.tell(Code.OPEN_QUOTE)
        return
    if record.quoting is Quoting.STRAY:
        log.tell(Code.STRAY_QUOTE)
    count, width = len(record.cells), layout.width
    if count == width:
        return
    beside = next((cell for cell in record.cells[width:] if cell.strip()), "")
    if layout.source.sheet:
        if beside:
            log.tell(Code.CELL_BESIDE, value=beside)
    elif beside:
        delimiter = layout.source.delimiter
        named = _DELIMITER_NAMES.get(delimiter, delimiter)
        log.tell(Code.TOO_MANY_CELLS, value=count, expected=width, delimiter=named)
    elif count < width:
        log.tell(Code.TOO_FEW_CELLS, value=count, expected=width)


def _check_id(row: DeliveredRow, label: str, parser: RowParser, seen: SeenIds, log: RowLog) -> None:
    """Tell an id that another row of this delivery has too."""
    place = (label, row.row)
    first_file, first_row = seen.first(row.kind, row.external_id, place)
    if (first_file, first_row) == place:
        return
    where = f"rij {first_row}" if first_file == label else f"rij {first_row} van {first_file}"
    log.tell(Code.DOUBLE_ID, parser.id_column, value=row.external_id, first=where)
