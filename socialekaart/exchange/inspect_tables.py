"""A first look at the tables of a delivery: their first rows, and which column is which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from socialekaart.domain.model import RecordKind
from socialekaart.domain.words import bare
from socialekaart.errors import EmptyFileError, UnknownTableError, UnreadableFileError
from socialekaart.exchange.column_mapping import ColumnMapping, MappedColumn
from socialekaart.exchange.csv_rows import Record
from socialekaart.exchange.damage import repair_mojibake, undefuse
from socialekaart.exchange.guess_columns import guess_table
from socialekaart.exchange.header import Header, recognise
from socialekaart.exchange.mapping_gaps import missing, missing_columns, unknown_values
from socialekaart.exchange.mapping_memory import fingerprint, refit
from socialekaart.exchange.table_source import TableSource, open_tables
from socialekaart.exchange.vocabulary import Vocabulary

__all__ = [
    "TableSample",
    "fingerprint",
    "header_of",
    "inspect_file",
    "missing",
    "missing_columns",
    "refit",
    "unknown_values",
]

_HEADER_WITHIN = 10
_MOSTLY = 0.8
"""What share of our columns must have our own names in a table made from our template."""


@dataclass(frozen=True, slots=True)
class TableSample:
    """The top of one table: a CSV file, or a sheet (`sheet`) of a workbook.

    `rows` are the first rows as text, those above the header too; `first_row` is Excel's number of
    the first. `recognised` says that the header is ours, so that nothing needs correcting.
    `remembered`: the mapping is one that was corrected before for this source. `problem` is a Dutch
    sentence when the table can't be read at all; the mapping has no columns then.
    """

    path: Path
    sheet: str
    rows: tuple[tuple[str, ...], ...]
    first_row: int
    recognised: bool
    mapping: ColumnMapping
    remembered: bool = False
    problem: str = ""


def header_of(sample: TableSample) -> tuple[str, ...]:
    """Give the column names of a table as wide as it is; all "" when it has no header."""
    width = max((len(row) for row in sample.rows), default=0)
    index = sample.mapping.header_row - sample.first_row
    row = sample.rows[index] if sample.mapping.header_row and index < len(sample.rows) else ()
    return (*row, *[""] * (width - len(row)))


def inspect_file(path: Path, vocabulary: Vocabulary, rows: int = 30) -> tuple[TableSample, ...]:
    """Look at the first rows of every table of a file, and propose how to read them.

    Raises nothing for a file that can't be read: that is the `problem` of its one sample.
    """
    try:
        tables = open_tables(path)
    except UnreadableFileError as error:
        return (_unreadable(path, "", error),)
    return tuple(_inspect(table, vocabulary, rows) for table in tables)


def _inspect(table: TableSource, vocabulary: Vocabulary, most: int) -> TableSample:
    """Look at one table."""
    try:
        records = list(islice(table.rows(), most))
    except UnreadableFileError as error:
        return _unreadable(table.path, table.sheet, error)
    if not records:
        return _unreadable(table.path, table.sheet, EmptyFileError(table.path))
    top = records[0].number
    texts = _continuous(records)
    guessed = guess_table(texts, vocabulary, top, (table.sheet, table.path.stem))
    ours = _recognise(records, table.label)
    # Our own words above cells that need taking apart ("Adres") are still somebody else's table.
    recognised = ours is not None and not _needs_work(ours, guessed)
    mapping = ours if ours is not None and recognised else guessed
    return TableSample(table.path, table.sheet, texts, top, recognised, mapping)


def _unreadable(path: Path, sheet: str, error: UnreadableFileError) -> TableSample:
    """Make the sample of a table that can't be read."""
    nothing = ColumnMapping(RecordKind.SERVICE, 0, ())
    return TableSample(path, sheet, (), 1, False, nothing, problem=str(error))


def _continuous(records: Sequence[Record]) -> tuple[tuple[str, ...], ...]:
    """Give the rows with the empty ones put back, so that their numbers count on."""
    rows: list[tuple[str, ...]] = []
    for record in records:
        rows += [()] * (record.number - records[0].number - len(rows))
        rows.append(tuple(repair_mojibake(undefuse(cell.strip())) for cell in record.cells))
    return tuple(rows)


def _recognise(records: Sequence[Record], label: str) -> ColumnMapping | None:
    """Give the mapping of a table that is ours by its header; None when it isn't."""
    for record in records:
        if record.number > _HEADER_WITHIN:
            return None
        names = [undefuse(cell.strip()) for cell in record.cells]
        try:
            return _as_mapping(recognise(names, label, record.number), names, record.number)
        except UnknownTableError:
            continue
    return None


def _as_mapping(header: Header, names: Sequence[str], row: int) -> ColumnMapping:
    """Say a recognised header as a mapping."""
    targets = {position: name for name, position in header.positions.items()}
    columns = tuple(
        MappedColumn(position, name, target, reason=_reason(name, target))
        for position, name in enumerate(names[: header.width])
        for target in (targets.get(position, ""),)
    )
    return ColumnMapping(header.schema.kind, row, columns)


def _reason(name: str, target: str) -> str:
    """Say why a column of a recognised table is read as it is."""
    if not target:
        return "deze kolom kennen we niet; hij blijft bewaard"
    return f"kolomnaam {'is' if _is_own(name, target) else 'betekent'} {target}"


def _is_own(name: str, target: str) -> bool:
    """Say whether a column has the very name of ours."""
    return bool(target) and bare(name) == bare(target)


def _needs_work(ours: ColumnMapping, guessed: ColumnMapping) -> bool:
    """Say whether a recognised table is better read by what was guessed.

    So it is when cells must be taken apart below a name that isn't our own, and, in a table that
    has few of our own names, when a column we don't know by its name is understood all the same.
    """
    own = {column.position for column in ours.columns if _is_own(column.header, column.target)}
    known = {column.position for column in ours.columns if column.target}
    from_template = len(own) >= _MOSTLY * len(known)
    return any(
        (column.splits and column.position not in own)
        or (column.target and column.position not in known and not from_template)
        for column in guessed.columns
    )
