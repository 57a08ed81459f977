"""One table on a sheet of a workbook, row after row; earlier rows are not held in memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from socialekaart.exchange.schema import CellKind, Column, TableSchema
from socialekaart.exchange.spreadsheets import would_run
from socialekaart.exchange.vocabulary import Vocabulary
from socialekaart.exchange.xlsx_lists import choices_of, validation
from socialekaart.exchange.xlsx_values import is_text_only, safe_text, typed

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

FONT = "Calibri"
_DATE, _TEXT = "dd-mm-yyyy", "@"
_SPARE_ROWS = 2000
"""Rows below the last one in which the lists can be chosen from as well."""
_WIDTHS = {
    CellKind.BOOLEAN: 8,
    CellKind.INTEGER: 8,
    CellKind.DATE: 12,
    CellKind.COORDINATE: 12,
    CellKind.POSTCODE: 10,
    CellKind.PHONE: 14,
    CellKind.ID: 12,
    CellKind.TEXT: 30,
    CellKind.EMAIL: 28,
    CellKind.URL: 32,
    CellKind.HOURS: 30,
}
_USUAL_WIDTH, _NOTE_WIDTH = 20, 50
_FILTER_BUTTON = 4
_FILLS = {"ja": ("1F4E79", "FFFFFF"), "soms": ("BDD7EE", "1F2933"), "nee": ("E7EAEE", "1F2933")}
"""Background and text of the header, by whether the column must be filled."""


class TableSheet:
    """Writes the header and the rows of one table. `header` holds our columns, then others."""

    def __init__(
        self, book: Workbook, title: str, schema: TableSchema, header: Sequence[str]
    ) -> None:
        self._sheet: Any = book.create_sheet(title)  # a write-only sheet has no type of its own
        self._columns = schema.columns
        self._header = header
        self._kinds = [column.kind for column in schema.columns]
        self._kinds += [CellKind.LIST] * (len(header) - len(self._kinds))
        self._formats = [_format(column) for column in schema.columns]
        self._formats += [_TEXT] * (len(header) - len(self._formats))
        self._plain = [self._cell(form) for form in self._formats]
        self._quoted = [self._cell(form, quoted=True) for form in self._formats]

    def write_top(
        self,
        rows: int,
        references: Mapping[tuple[str, ...], str],
        vocabulary: Vocabulary,
        explained: bool,
    ) -> None:
        """Write the header and what holds for all `rows` below it; once, before the first row."""
        from openpyxl.utils import get_column_letter

        sheet = self._sheet
        sheet.freeze_panes = "A2"
        last = get_column_letter(len(self._header))
        whole = f"A1:{last}{rows + 1}"
        sheet.auto_filter.ref = whole
        # Without its size openpyxl reads through a whole sheet before giving the first row.
        sheet.calculate_dimension = lambda: whole
        for number, name in enumerate(self._header, start=1):
            letter = get_column_letter(number)
            column = self._columns[number - 1] if number <= len(self._columns) else None
            dimension = sheet.column_dimensions[letter]
            dimension.width = max(_width(column), len(name) + _FILTER_BUTTON)
            dimension.number_format = self._formats[number - 1]
            if column is None:
                continue
            reference = references.get(choices_of(column, vocabulary), "")
            if made := validation(column, reference):
                made.add(f"{letter}2:{letter}{rows + 1 + _SPARE_ROWS}")
                sheet.data_validations.append(made)
        sheet.append([self._head(position, explained) for position in range(len(self._header))])

    def write(self, texts: Sequence[str]) -> None:
        """Write one row of plain texts. Raises CellTooLongError."""
        row: list[Any] = []
        for position, text in enumerate(texts):
            if not text:
                row.append(None)
                continue
            value = typed(text, self._kinds[position])
            if isinstance(value, str):
                value = safe_text(value, texts[1] or texts[0], self._header[position])
            row.append(self._filled(position, value))
        self._sheet.append(row)

    def _filled(self, position: int, value: Any) -> Any:
        """Give the cell for a column; it is used again for the next row, which saves much time."""
        if not isinstance(value, str):
            cell = self._plain[position]
            cell.value = value
            return cell
        cell = (self._quoted if would_run(value) else self._plain)[position]
        cell.value = value
        cell.data_type = "s"  # openpyxl makes a formula of =1+1 and an error of #N/B
        return cell

    def _cell(self, form: str, quoted: bool = False) -> Any:
        """Make the cell of a column; `quoted` keeps text from being run when it is edited."""
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Alignment

        cell: Any = WriteOnlyCell(self._sheet)
        cell.number_format = form
        cell.alignment = Alignment(vertical="top")
        cell.quotePrefix = quoted
        return cell

    def _head(self, position: int, explained: bool) -> Any:
        """Make the cell with the name of a column, coloured by whether it must be filled."""
        from openpyxl.comments import Comment
        from openpyxl.styles import Font, PatternFill

        cell = self._cell(_TEXT)
        cell.value = safe_text(self._header[position], "de kopregel", "de kolomnaam")
        cell.data_type = "s"
        known = position < len(self._columns)
        fill, ink = _FILLS[needed(self._columns[position]) if known else "nee"]
        cell.fill = PatternFill("solid", fgColor=fill)
        cell.font = Font(name=FONT, size=11, bold=True, color=ink)
        if explained and known:
            cell.comment = Comment(_help(self._columns[position]), "Socialekaart", 190, 320)
        return cell


def needed(column: Column) -> str:
    """Say when a column must be filled: "ja", "soms" or "nee"."""
    if column.required or column.requirement == "ja":
        return "ja"
    return "nee" if column.requirement in ("nee", "liefst wel") else "soms"


def _help(column: Column) -> str:
    """Give what to know of a column while filling it."""
    return (
        f"{column.title}\n\n{column.description}\n\n"
        f"Verplicht: {column.requirement}\nVoorbeeld: {column.example}"
    )


def _format(column: Column) -> str:
    """Give the number format of a column; text where Excel would make something else of it."""
    if column.kind is CellKind.DATE:
        return _DATE
    return _TEXT if is_text_only(column) else "General"


def _width(column: Column | None) -> int:
    """Give the width of a column in characters."""
    if column is None:
        return _USUAL_WIDTH
    return _NOTE_WIDTH if column.is_note else _WIDTHS.get(column.kind, _USUAL_WIDTH)
