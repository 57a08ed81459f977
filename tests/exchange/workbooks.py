"""Small workbooks for the tests, made as Excel and other programs make them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from tests.exchange.tables import CONTACT, SERVICE


def workbook(path: Path, **sheets: Sequence[Sequence[Any]]) -> Path:
    """Write sheets of rows; `_` in a name stands for a space."""
    book = Workbook()
    assert book.active is not None
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name.replace("_", " "))
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def service_rows(*rows: dict[str, Any]) -> list[list[Any]]:
    """Give a header and rows of offerings; each starts from SERVICE."""
    return _rows(SERVICE, rows)


def contact_rows(*rows: dict[str, Any]) -> list[list[Any]]:
    """Give a header and rows of contacts; each starts from CONTACT."""
    return _rows(CONTACT, rows)


def _rows(base: dict[str, str], rows: Sequence[dict[str, Any]]) -> list[list[Any]]:
    filled: list[dict[str, Any]] = [{**base, **row} for row in rows]
    header = list(dict.fromkeys(name for row in filled for name in row)) or list(base)
    return [header, *([row.get(name) for name in header] for row in filled)]


def repacked(path: Path, change: Callable[[str, bytes], bytes | None]) -> Path:
    """Write a workbook anew with its parts changed; a part that becomes None is left out."""
    with zipfile.ZipFile(path) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            changed = change(name, content)
            if changed is not None:
                archive.writestr(name, changed)
    return path
