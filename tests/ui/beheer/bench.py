"""Real files as municipalities have them, and a Beheer page on them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from socialekaart.domain.model import RecordKind
from socialekaart.exchange.return_file import ReturnRow, write_return_file
from socialekaart.services.maintain.document import DataFile
from socialekaart.ui.beheer.page import BeheerPage
from socialekaart.ui.beheer.table_page import TablePage
from socialekaart.ui.beheer.workspace import Workspace
from tests.exchange.tables import CONTACT, VOCABULARY, table

AANBOD, CONTACTEN = RecordKind.SERVICE, RecordKind.CONTACT
TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 10, 0)
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def clean_files(folder: Path) -> list[Path]:
    """Write two offerings and a contact without anything wrong."""
    return [
        table(
            folder / "aanbod.csv",
            {"telefoon": "0187-000123", "gecontroleerd_op": "01-11-2026"},
            {"aanbod_id": "A-2", "naam": "Budgetmaatje", "telefoon": "0187-000124"},
        ),
        table(folder / "contactpersonen.csv", {}, base=CONTACT),
    ]


def ugly_files(folder: Path) -> list[Path]:
    """Write what comes out of Excel: a lost zero, strange letters, an unknown municipality."""
    return [
        table(
            folder / "aanbod.csv",
            {"telefoon": "187000123"},
            {"aanbod_id": "A-2", "naam": "TaalcafÃ© Voorbeeld"},
            {"aanbod_id": "A-3", "naam": "Inloop", "gemeente": "Middelharnes"},
            {"aanbod_id": "A-4", "naam": "Maatje", "verwijzing_nodig": "misschien"},
            {"aanbod_id": "A-5", "naam": "Koffie", "aanbieder": ""},
        ),
        table(folder / "contactpersonen.csv", {}, base=CONTACT),
    ]


def correction(folder: Path, *rows: ReturnRow, name: str = "terugmelding.csv") -> Path:
    """Write what a practice sends back."""
    path = folder / name
    write_return_file(path, rows)
    return path


def said(
    number: str = "M1",
    record: str = "A-1",
    column: str = "telefoon",
    now: str = "0187-000123",
    proposed: str = "0187-000999",
    practice: str = "Praktijk Voorbeeld",
) -> ReturnRow:
    """Make one thing that a practice says."""
    return ReturnRow(
        number, record, "", column, now, proposed, "Het nummer is veranderd.", TODAY, practice
    )


def open_page(qtbot: QtBot, page: BeheerPage, files: Sequence[Path]) -> Workspace:
    """Open files as a user does, and wait for the tables."""
    page.open_files(files)
    qtbot.waitUntil(lambda: page.workspace is not None, timeout=8000)
    assert page.workspace is not None
    return page.workspace


def row(workspace: Workspace, place: int, kind: RecordKind = AANBOD) -> int:
    """Give the key of a row."""
    return workspace.edited.sheet(kind).rows[place].key


def text(workspace: Workspace, place: int, column: str, kind: RecordKind = AANBOD) -> str:
    """Give the text of a cell."""
    return workspace.edited.sheet(kind).text(row(workspace, place, kind), column)


def the_table(workspace: Workspace) -> TablePage:
    """Give the table on show."""
    assert workspace.table is not None
    return workspace.table


def go(workspace: Workspace, place: int, column: str) -> None:
    """Go to a cell of the table on show."""
    the_table(workspace).go_to(row(workspace, place), column)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(focused(), key, modifiers or Qt.KeyboardModifier.NoModifier)
    QApplication.processEvents()


def type_text(words: str) -> None:
    """Type where the focus is."""
    for letter in words:
        QTest.keyClicks(focused(), letter)  # the first one opens an editor, which gets the rest
    QApplication.processEvents()


def focused() -> QWidget:
    """Give what has the focus."""
    there = QApplication.focusWidget()
    assert there is not None
    return there


__all__ = ["CONTACT", "VOCABULARY", "DataFile"]
