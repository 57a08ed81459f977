"""The people in the list as an item model."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from socialekaart.services.people.views import PersonLine
from socialekaart.ui.people import content

Index = QModelIndex | QPersistentModelIndex
PERSON_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class PeopleModel(QAbstractListModel):
    """People in the order the desk gave them; replaced as a whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[PersonLine, ...] = ()
        self.today = date.min

    def set_lines(self, lines: tuple[PersonLine, ...], today: date) -> None:
        """Show other people, as they stand on a day."""
        self.beginResetModel()
        self._lines, self.today = lines, today
        self.endResetModel()

    def line(self, row: int) -> PersonLine | None:
        """Give the person of a row, None outside the list."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, contact_id: str) -> int:
        """Give the row of a person, -1 when they are not in the list."""
        return next((i for i, line in enumerate(self._lines) if line.id == contact_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Give the number of people."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the line itself to the delegate, and the whole row as words to a screen reader."""
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == PERSON_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return content.line_words(line, self.today)
        return None
