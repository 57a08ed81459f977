"""Records to one workbook for Excel, sheets Aanbod and Contactpersonen, and the empty data file.

The cells say what those of the CSV say, but dates are dates and numbers are numbers. Nothing in it
runs: every text is written as text. A file appears whole or not at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from socialekaart.domain.model import Contact, RecordKind, Service
from socialekaart.exchange.gathered_rows import GatheredRows, gathered, masked, visible
from socialekaart.exchange.schema import TableSchema, load_schema
from socialekaart.exchange.vocabulary import Vocabulary
from socialekaart.exchange.whole_file import replacing
from socialekaart.exchange.xlsx_help import add_help
from socialekaart.exchange.xlsx_lists import LISTS_SHEET, all_lists
from socialekaart.exchange.xlsx_sheet import TableSheet

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

SHEETS = {RecordKind.SERVICE: "Aanbod", RecordKind.CONTACT: "Contactpersonen"}


def write_workbook(
    path: Path,
    services: Iterable[Service],
    contacts: Iterable[Contact],
    vocabulary: Vocabulary,
    include_confidential: bool = False,
    include_practice_only: bool = True,
) -> tuple[int, int]:
    """Write both tables as a workbook and give how many (offerings, contacts).

    What stays out is as in `csv_writer`. Raises UnwritableFileError, and CellTooLongError for a
    text of more than 32,767 characters: a cut-off text would come back as a change.
    """
    schemas = [load_schema(kind) for kind in SHEETS]
    with replacing(path) as scratch, ExitStack() as stack:
        tables = (
            stack.enter_context(
                gathered(schemas[0], masked(services, include_confidential), vocabulary)
            ),
            stack.enter_context(
                gathered(schemas[1], visible(contacts, include_practice_only), vocabulary)
            ),
        )
        _save(scratch, tables, vocabulary, explained=False)
        return tables[0].count, tables[1].count


def write_template_workbook(path: Path, vocabulary: Vocabulary) -> None:
    """Write the empty data file: both tables with lists to choose from, and a sheet Uitleg.

    Raises UnwritableFileError.
    """
    with replacing(path) as scratch, ExitStack() as stack:
        tables = tuple(
            stack.enter_context(gathered(load_schema(kind), (), vocabulary)) for kind in SHEETS
        )
        _save(scratch, tables, vocabulary, explained=True)


def _save(
    path: Path, tables: Sequence[GatheredRows], vocabulary: Vocabulary, explained: bool
) -> None:
    """Write the sheets one after the other; only `explained` ones come with help."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    schemas = [table.schema for table in tables]
    references = _references(schemas, vocabulary)
    try:
        for table in tables:
            sheet = TableSheet(book, SHEETS[table.schema.kind], table.schema, table.header)
            sheet.write_top(table.count, references, vocabulary, explained)
            for row in table:
                sheet.write(row)
        if explained:
            add_help(book, [(SHEETS[schema.kind], schema) for schema in schemas])
        _add_lists(book, schemas, vocabulary)
        book.save(path)
    finally:
        _close_sheets(book)


def _close_sheets(book: Workbook) -> None:
    """Close what is still open after a failure: openpyxl writes each sheet to a file first."""
    sheets: Any = book.worksheets  # write-only sheets have no type of their own
    for sheet in sheets:
        if not sheet.closed:
            with suppress(OSError):
                sheet.close()


def _references(
    schemas: Sequence[TableSchema], vocabulary: Vocabulary
) -> Mapping[tuple[str, ...], str]:
    """Give by its values where each list will stand on the sheet Lijsten."""
    from openpyxl.utils import get_column_letter

    return {
        values: f"{LISTS_SHEET}!${letter}$2:${letter}${len(values) + 1}"
        for number, values in enumerate(all_lists(schemas, vocabulary), start=1)
        if (letter := get_column_letter(number))
    }


def _add_lists(book: Workbook, schemas: Sequence[TableSchema], vocabulary: Vocabulary) -> None:
    """Add the lists on a sheet nobody needs to see."""
    sheet = book.create_sheet(LISTS_SHEET)
    sheet.sheet_state = "hidden"
    lists = list(all_lists(schemas, vocabulary).values())
    sheet.append([each.title for each in lists])
    for number in range(max((len(each.values) for each in lists), default=0)):
        sheet.append([each.values[number] if number < len(each.values) else None for each in lists])
