"""Which cell a correction is about, and whether two texts of a cell mean the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from socialekaart.domain.model import RecordKind
from socialekaart.domain.words import bare
from socialekaart.exchange.cells import CellReader, split_list
from socialekaart.exchange.report import Report
from socialekaart.exchange.return_file import WHOLE_ROW, ReturnRow
from socialekaart.exchange.row_log import RowLog
from socialekaart.exchange.schema import CellKind, Column
from socialekaart.exchange.values import parse_decimal, parse_postcode
from socialekaart.exchange.vocabulary import Vocabulary
from socialekaart.services.maintain.document import DELETED, DataFile
from socialekaart.services.maintain.sheet import Sheet, SheetRow


@dataclass(frozen=True, slots=True)
class Found:
    """The cell a correction is about. `row` 0: it isn't found, and `problem` says why (Dutch).

    `is_gone`: the correction says that the row should go, and there is no such row.
    """

    kind: RecordKind | None = None
    row: int = 0
    column: str = ""
    title: str = ""
    known: Column | None = None
    text: str = ""
    name: str = ""
    problem: str = ""
    is_gone: bool = False


class Finder:
    """Finds the cells of corrections in a document as it is now."""

    def __init__(self, file: DataFile) -> None:
        self._file = file
        self._by_id: dict[str, list[tuple[Sheet, SheetRow]]] = defaultdict(list)
        self._by_name: dict[str, list[tuple[Sheet, SheetRow]]] = defaultdict(list)
        for sheet in file.sheets.values():
            for row in sheet.rows:
                if not row.is_blank:
                    self._note(sheet, row)

    def find(self, row: ReturnRow) -> Found:
        """Find the cell: the row by id, else by name and organisation; the column by name."""
        title = row.column
        wanted = DELETED if row.column.strip() in (WHOLE_ROW, "") else row.column
        rows = [pair for pair in self._rows(row) if _column(pair[0], wanted)]
        if len(rows) > 1:
            rows = self._narrowed(rows, row)
        if len(rows) == 1:
            return _found(*rows[0], _column(rows[0][0], wanted))
        is_gone = wanted == DELETED and not rows and not self._rows(row)
        return Found(
            column=row.column, title=title, problem=self._problem(row, rows), is_gone=is_gone
        )

    def _note(self, sheet: Sheet, row: SheetRow) -> None:
        external_id = self._file.checks.external_id(row.key)
        if external_id:
            self._by_id[external_id].append((sheet, row))
        name, organization = sheet.names(row)
        for text in {bare(name), bare(f"{name}{organization}"), bare(f"{organization}{name}")}:
            if text:
                self._by_name[text].append((sheet, row))

    def _rows(self, row: ReturnRow) -> list[tuple[Sheet, SheetRow]]:
        """Give the rows with the id; without such an id those with the name."""
        found = self._by_id.get(row.record_id.strip(), []) if row.record_id.strip() else []
        return found or self._by_name.get(bare(row.record_name), [])

    def _narrowed(
        self, rows: list[tuple[Sheet, SheetRow]], row: ReturnRow
    ) -> list[tuple[Sheet, SheetRow]]:
        """Of several rows with one id or name, give those with the name that was told too."""
        told = bare(row.record_name)
        named = [(sheet, r) for sheet, r in rows if told and bare(sheet.names(r)[0]) in told]
        return named or rows

    def _problem(self, row: ReturnRow, rows: list[tuple[Sheet, SheetRow]]) -> str:
        what = row.record_name or row.record_id
        if len(rows) > 1:
            places = ", ".join(f"rij {sheet.number(r.key)}" for sheet, r in rows)
            return f"Meer dan één regel kan bedoeld zijn voor '{what}': {places}."
        if self._rows(row):
            return f"De kolom '{row.column}' kennen we niet bij '{what}'."
        return f"'{what}' staat niet in dit bestand."


class Comparer:
    """Says whether two texts mean the same in a column, however they are typed."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._cells = CellReader(vocabulary)

    def same(self, column: Column | None, first: str, second: str) -> bool:
        """Compare two texts; of a column we don't know by their words alone."""
        if _plain(first) == _plain(second):
            return True
        if column is None:
            return False
        return self._value(column, first) == self._value(column, second)

    def _value(self, column: Column, text: str) -> object:
        text = _plain(text)
        if not text or text == "-":
            return None
        if column.kind in (CellKind.COORDINATE, CellKind.POSTCODE, CellKind.ADDRESS):
            return tuple(_part(column.kind, part.strip()) for part in text.split("|"))
        if column.kind is CellKind.AREA:
            names = (self._cells.municipality(part) or bare(part) for part in split_list(text))
            return frozenset(names)
        log = RowLog(Report(), "", 0, muted=True)
        value = self._cells.reader(column)(column, text, log)
        value = text if value is None or log.failed else value
        return frozenset(value) if isinstance(value, tuple) else value


def _part(kind: CellKind, text: str) -> object:
    """Read one of the parts of an address."""
    if kind is CellKind.COORDINATE:
        degrees = parse_decimal(text)
        return text if degrees is None else degrees
    return parse_postcode(text)[0] if kind is CellKind.POSTCODE else text


def _plain(text: str) -> str:
    """Give the words of a text, however many spaces stand between them."""
    return " ".join(text.split())


def _column(sheet: Sheet, name: str) -> str:
    """Give the name of the column that is meant, "" when the table has none such."""
    if sheet.has(name):
        return name
    known = sheet.schema.by_header.get(bare(name))
    if known is not None:
        return known.name
    named: Iterable[str] = (extra for extra in sheet.extras if bare(extra) == bare(name))
    return next(iter(named), "")


def _found(sheet: Sheet, row: SheetRow, column: str) -> Found:
    position = sheet.position(column)
    shown = sheet.columns[position]
    return Found(
        kind=sheet.kind,
        row=row.key,
        column=column,
        title=shown.title,
        known=shown.known,
        text=row.cells[position],
        name=sheet.label(row.key),
    )
