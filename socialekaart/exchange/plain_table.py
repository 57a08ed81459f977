"""An overview for people (names above columns, text in cells) as .csv or .xlsx for Dutch Excel.

These go out only: nothing reads them back, so cells are guarded but not typed. A file appears whole
or not at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from socialekaart.errors import UsageError
from socialekaart.exchange.csv_writer import table_writer
from socialekaart.exchange.spreadsheets import defuse, protect
from socialekaart.exchange.whole_file import replacing, replacing_text
from socialekaart.exchange.xlsx_sheet import FONT
from socialekaart.exchange.xlsx_values import safe_text

_DATE = re.compile(r"\d{2}-\d{2}-\d{4}")
_WIDEST, _NARROWEST = 48, 9


def write_plain_table(
    path: Path, title: str, header: Sequence[str], rows: Iterable[Sequence[str]]
) -> int:
    """Write an overview and return how many rows; the file's ending chooses csv or xlsx.

    `title` names the sheet. Raises UnwritableFileError, and UsageError for another ending.
    """
    write = {".csv": _write_csv, ".xlsx": _write_xlsx}.get(path.suffix.lower())
    if write is None:
        raise UsageError("Kies een bestand dat eindigt op .csv of .xlsx.")
    kept = [list(row) for row in rows]
    write(path, title, list(header), kept)
    return len(kept)


def _write_csv(path: Path, title: str, header: list[str], rows: list[list[str]]) -> None:
    with replacing_text(path) as file:
        writer = table_writer(file)
        writer.writerow([defuse(name) for name in header])
        writer.writerows([_guarded(text) for text in row] for row in rows)


def _guarded(text: str) -> str:
    """Guard a cell; a date may become a date: nothing reads these back."""
    return text if not text or _DATE.fullmatch(text) else protect(text)


def _write_xlsx(path: Path, title: str, header: list[str], rows: list[list[str]]) -> None:
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet: Any = book.active  # openpyxl leaves the kind of sheet open
    sheet.title = title[:31]
    for line, texts in enumerate([header, *rows], start=1):
        for column, text in enumerate(texts, start=1):
            cell = sheet.cell(line, column)
            cell.value, cell.data_type, cell.number_format = (
                safe_text(text, title, header[column - 1]),
                "s",
                "@",
            )
            cell.font = Font(name=FONT, size=11, bold=line == 1)
            cell.alignment = Alignment(vertical="top", wrap_text=True)
            if line == 1:
                cell.fill = PatternFill("solid", fgColor="BDD7EE")
    for column in range(1, len(header) + 1):
        longest = max(len(texts[column - 1]) for texts in [header, *rows])
        width = min(max(longest + 2, _NARROWEST), _WIDEST)
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    with replacing(path) as scratch:
        book.save(scratch)
