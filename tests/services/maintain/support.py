"""Documents for the tests, made from files as a municipality has them."""

from __future__ import annotations

from pathlib import Path

from socialekaart.domain.model import RecordKind
from socialekaart.services.maintain.document import DataFile
from tests.exchange.tables import CONTACT, SERVICE, VOCABULARY, csv_text, table

AANBOD, CONTACTEN = RecordKind.SERVICE, RecordKind.CONTACT

Cells = dict[RecordKind, list[list[str]]]


def opened(
    folder: Path, *services: dict[str, str], contacts: tuple[dict[str, str], ...] = ()
) -> DataFile:
    """Write rows to files and open them; each row starts from the usual one."""
    paths = []
    if services:
        paths.append(table(folder / "aanbod.csv", *services))
    if contacts:
        paths.append(table(folder / "contactpersonen.csv", *contacts, base=CONTACT))
    return DataFile.open(paths, VOCABULARY)


def raw(folder: Path, header: str, *lines: str, name: str = "aanbod.csv") -> DataFile:
    """Write a file line by line and open it."""
    path = folder / name
    path.write_bytes("\r\n".join((header, *lines, "")).encode("utf-8-sig"))
    return DataFile.open([path], VOCABULARY)


def cells_of(file: DataFile) -> Cells:
    """Give all cells, row by row."""
    return {kind: [list(row.cells) for row in sheet.rows] for kind, sheet in file.sheets.items()}


def keys(file: DataFile, kind: RecordKind = AANBOD) -> list[int]:
    """Give the keys of the rows, in order."""
    return [row.key for row in file.sheet(kind).rows]


def texts(file: DataFile, column: str, kind: RecordKind = AANBOD) -> list[str]:
    """Give the texts of one column."""
    sheet = file.sheet(kind)
    return [row.cells[sheet.position(column)] for row in sheet.rows]


def codes(file: DataFile, row: int, column: str | None = None) -> list[str]:
    """Give the codes of what is told about a row, or about one cell."""
    found = file.checks.findings(row)
    return [f.code for f in found if column is None or f.column == column]


__all__ = [
    "AANBOD", "CONTACT", "CONTACTEN", "SERVICE", "VOCABULARY", "Cells", "cells_of", "codes",
    "csv_text", "keys", "opened", "raw", "table", "texts",
]  # fmt: skip
