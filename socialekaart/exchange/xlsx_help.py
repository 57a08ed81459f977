"""The sheet Uitleg of the empty data file: every column in words, from the table schemas."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from socialekaart.exchange.schema import TableSchema
from socialekaart.exchange.xlsx_reader import HELP_SHEET, HELP_TITLE
from socialekaart.exchange.xlsx_sheet import FONT

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

_INTRO = (
    "Vul de bladen Aanbod en Contactpersonen in: één regel per aanbod of per contactpersoon. "
    "Laat de kolomnamen op de eerste regel staan.",
    "Donkerblauwe kolommen zijn verplicht. Lichtblauwe soms: hieronder staat wanneer. "
    "Past iets in geen enkele kolom? Zet er een eigen kolom bij, wij bewaren die.",
    "Bij veel cellen kun je kiezen uit een lijst. Mag er meer dan één in? Zet er een | tussen.",
    "Schrijf nooit iets op over een patiënt of inwoner.",
)
_HEADER = ("Blad", "Kolom", "Wat", "Verplicht", "Uitleg", "Voorbeeld")
_WIDTHS = (18, 24, 26, 22, 80, 34)


def add_help(book: Workbook, tables: Sequence[tuple[str, TableSchema]]) -> None:
    """Add the sheet; `tables` are (name of the sheet, its schema). Our reader passes it over."""
    from openpyxl.styles import Font

    sheet: Any = book.create_sheet(HELP_SHEET)  # a write-only sheet has no type of its own
    for letter, width in zip("ABCDEF", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.append([_cell(sheet, HELP_TITLE, Font(name=FONT, bold=True, size=14))])
    for line in _INTRO:
        sheet.append([_cell(sheet, line, wrapped=False)])
    sheet.append([])
    sheet.append([_cell(sheet, text, Font(name=FONT, size=11, bold=True)) for text in _HEADER])
    for name, schema in tables:
        for column in schema.columns:
            told = (
                name,
                column.name,
                column.title,
                column.requirement,
                column.description,
                column.example,
            )
            sheet.append([_cell(sheet, text) for text in told])


def _cell(sheet: Any, text: str, font: Any = None, wrapped: bool = True) -> Any:
    """Make a cell with text; examples such as 06-00001234 must stay as they are."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment

    cell: Any = WriteOnlyCell(sheet)
    cell.value = text
    cell.data_type = "s"
    cell.number_format = "@"
    cell.alignment = Alignment(vertical="top", wrap_text=wrapped)
    if font is not None:
        cell.font = font
    return cell
