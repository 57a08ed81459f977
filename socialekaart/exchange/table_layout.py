"""How the rows of one table are read: by its own header, or by a mapping for somebody else's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from socialekaart.errors import EmptyFileError, NoRowsError, UnknownTableError, UnreadableFileError
from socialekaart.exchange.column_mapping import ColumnMapping
from socialekaart.exchange.csv_rows import Record
from socialekaart.exchange.csv_table import HEADER_WITHIN
from socialekaart.exchange.damage import undefuse
from socialekaart.exchange.header import Header, check_needed, recognise
from socialekaart.exchange.row_mapper import RowMapper
from socialekaart.exchange.schema import load_schema
from socialekaart.exchange.table_source import TableRows, TableSource

_SEPARATOR = "\x1f"


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the data of a table begins and what its cells mean.

    `header` is about the cells after `mapper`, if there is one. `width` is how many cells a row of
    the file should have. `signature` changes when the same cells would be read otherwise.
    """

    source: TableSource
    header: Header
    header_row: int
    width: int
    signature: str
    mapper: RowMapper | None = None

    def open_rows(self) -> tuple[TableRows, Iterator[Record]]:
        """Give the rows of the source anew, and the iterator over those below the header."""
        rows = self.source.rows()
        records = iter(rows)
        first = None
        if self.header_row:
            first = next((r for r in records if r.number >= self.header_row), None)
        rows.width = self.width
        if first is not None and first.number > self.header_row:
            return rows, _with(first, records)
        return rows, records


def find_layout(source: TableSource, mapping: ColumnMapping | None = None) -> Layout:
    """Find the header of a table, or take what the mapping says; there is a row below it.

    Raises UnknownTableError when it is no table of ours, NoRowsError when it has no rows, and what
    reading the source raises.
    """
    layout = _find_header(source) if mapping is None else _mapped(source, mapping)
    _, records = layout.open_rows()
    if next(records, None) is None:
        raise NoRowsError(source.path, source.sheet)
    return layout


def _with(first: Record, records: Iterator[Record]) -> Iterator[Record]:
    """Put back a row that was taken."""
    yield first
    yield from records


def _find_header(source: TableSource) -> Layout:
    """Take the first row that is a header of ours."""
    failure: UnreadableFileError | None = None
    for record in source.rows():
        names = [undefuse(cell.strip()) for cell in record.cells]
        try:
            header = recognise(names, source.label, record.number)
        except UnknownTableError as error:
            failure = _more_telling(failure, error)
            if record.number >= HEADER_WITHIN:
                break
            continue
        signature = _SEPARATOR.join(_names_in_order(header))
        return Layout(source, header, record.number, header.width, signature)
    raise failure or EmptyFileError(source.path)


def _more_telling(
    before: UnreadableFileError | None, error: UnreadableFileError
) -> UnreadableFileError:
    """Keep the failure that names missing columns above one that says there is no table."""
    if before is None or ("mist de kolommen" in str(error) and "mist" not in str(before)):
        return error
    return before


def _names_in_order(header: Header) -> list[str]:
    """Give the names of the columns by position."""
    named = {position: name for name, position in header.positions.items()}
    named.update(dict(header.extras))
    return [named.get(position, "") for position in range(header.width)]


def _mapped(source: TableSource, mapping: ColumnMapping) -> Layout:
    """Make the header that a mapping amounts to; a person chose it, so that nothing is told."""
    mapper = RowMapper(mapping)
    schema = load_schema(mapping.kind)
    header = Header(schema, mapper.positions, mapper.extras, len(mapper.header))
    check_needed(header, source.label)
    signature = _SEPARATOR.join((*mapper.header, _told(mapping)))
    return Layout(source, header, mapping.header_row, mapper.width, signature, mapper)


def _told(mapping: ColumnMapping) -> str:
    """Give as text all of a mapping that changes how a row is read."""
    columns = [(c.position, c.header, c.target, c.splits) for c in mapping.columns]
    translated = [(name, sorted(table.items())) for name, table in mapping.translations.items()]
    return repr((columns, sorted(mapping.constants.items()), sorted(translated)))
