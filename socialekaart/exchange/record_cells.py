"""A record as the cells of its row in the data file and back, to change one field by its text."""

from __future__ import annotations

from collections.abc import Mapping

from socialekaart.domain.model import Record, RecordKind
from socialekaart.exchange.cell_writer import CellWriter
from socialekaart.exchange.header import Header
from socialekaart.exchange.report import Finding, Report
from socialekaart.exchange.row_log import RowLog
from socialekaart.exchange.row_parser import RowParser
from socialekaart.exchange.schema import load_schema
from socialekaart.exchange.split_cell import split_cell
from socialekaart.exchange.vocabulary import Vocabulary

_ADDRESS_PARTS = ("street", "house_number", "addition", "postcode", "town")


class RecordCells:
    """Writes and reads the cells of one kind of record, under the names of our columns."""

    def __init__(self, kind: RecordKind, vocabulary: Vocabulary) -> None:
        self.schema = load_schema(kind)
        names = [column.name for column in self.schema.columns]
        positions = {name: position for position, name in enumerate(names)}
        header = Header(self.schema, positions, (), len(names))
        self._names = names
        self._writer = CellWriter(self.schema, vocabulary)
        self._parser = RowParser(header, vocabulary)

    def texts(self, record: Record) -> dict[str, str]:
        """Give the text of every cell, by the name of its column."""
        return dict(zip(self._names, self._writer.texts(record), strict=True))

    def columns_of(self, attribute: str) -> tuple[str, ...]:
        """Give the names of the columns that fill an attribute; an address takes several."""
        return tuple(
            column.name
            for column in self.schema.columns
            if column.attribute.partition(".")[0] == attribute
        )

    def cells_for(self, attribute: str, text: str) -> dict[str, str]:
        """Give the cells that say a text for an attribute; an address is taken apart."""
        columns = self.columns_of(attribute)
        if attribute == "locations":
            return dict.fromkeys(columns, "") | self._address(text)
        if attribute == "area":
            return {columns[-1]: text}
        return {columns[0]: text} if columns else {}

    def read(self, cells: Mapping[str, str]) -> tuple[Record | None, tuple[Finding, ...]]:
        """Give the record that a row of cells makes, and what there is to tell about it."""
        report = Report()
        row = [cells.get(name, "") for name in self._names]
        record = self._parser.parse(row, RowLog(report, "", 0))
        return record, tuple(report.findings)

    def _address(self, text: str) -> dict[str, str]:
        parts = split_cell(text)
        by_attribute = {column.attribute: column.name for column in self.schema.columns}
        found = {by_attribute[f"locations.{part}"]: getattr(parts, part) for part in _ADDRESS_PARTS}
        # A text that isn't taken for an address is kept whole, where a street stands.
        return found if any(found.values()) else {by_attribute["locations.street"]: text}
