"""The open document for all views: what changed is told as a signal, and what differs is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from socialekaart.domain.model import RecordKind
from socialekaart.exchange.report import Severity
from socialekaart.services.maintain.document import DataFile
from socialekaart.services.maintain.edits import Change
from socialekaart.services.maintain.repairs import Repair, repairs_of
from socialekaart.services.maintain.sheet import Sheet

if TYPE_CHECKING:
    from socialekaart.ui.beheer.address_help import AddressHelp

SERVICES, CONTACTS = RecordKind.SERVICE, RecordKind.CONTACT


class EditedFile(QObject):
    """One DataFile with what the screen needs beside it."""

    changed = Signal(object)
    """A Change: some rows may show something else."""
    saved = Signal()

    def __init__(self, file: DataFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.file = file
        self.addresses: AddressHelp | None = None
        """Completes addresses, where these may be asked."""
        self._before: dict[int, tuple[str, ...]] = {}
        self._remember()
        file.listeners.append(self._tell)

    def close(self) -> None:
        """Listen no more."""
        if self._tell in self.file.listeners:
            self.file.listeners.remove(self._tell)

    def note_saved(self) -> None:
        """Take the rows as they are now for unchanged."""
        self._remember()
        self.saved.emit()

    def sheet(self, kind: RecordKind) -> Sheet:
        """Give one of the tables."""
        return self.file.sheet(kind)

    def filled(self, kind: RecordKind) -> int:
        """Count the rows that have something in them."""
        return sum(not row.is_blank for row in self.file.sheet(kind).rows)

    def is_row_changed(self, kind: RecordKind, row: int) -> bool:
        """Say whether a row is new or says something else than when opened or saved."""
        before = self._before.get(row)
        return before is None or before != tuple(self.sheet(kind).row(row).cells)

    def count(self, severity: Severity) -> int:
        """Count the findings of a severity in both tables."""
        return self.file.checks.counts[severity]

    def repair(self, row: int, column: str) -> Repair | None:
        """Give the proposal to mend a cell, if there is one for certain."""
        try:
            sheet = self.file.find(row)
        except KeyError:
            return None
        found = repairs_of(sheet, sheet.row(row), self.file.checks.findings(row))
        return next((repair for repair in found if repair.column == column), None)

    def _remember(self) -> None:
        self._before = {
            row.key: tuple(row.cells)
            for sheet in self.file.sheets.values()
            for row in sheet.rows
            if not row.is_blank
        }

    def _tell(self, change: Change) -> None:
        self.changed.emit(change)
