"""The compared records as an item model: those of one filter, with the choices made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from socialekaart.services.deliveries.views import Choices, CorrectionResult
from socialekaart.ui.deliveries.wizard.lines import Row, line_of

LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 2

Index = QModelIndex | QPersistentModelIndex


class ItemModel(QAbstractListModel):
    """Rows in the order given; words are made when a row is looked at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._choices = Choices()

    def set_rows(self, rows: Sequence[Row], choices: Choices) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows, self._choices = tuple(rows), choices
        self.endResetModel()

    def set_choices(self, choices: Choices) -> None:
        """Show the same rows with other choices."""
        self._choices = choices
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    def row(self, place: int) -> Row | None:
        """Give a row, None outside the list."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, key: str) -> int:
        """Give where a record stands in the list, -1 when it doesn't."""
        for place, row in enumerate(self._rows):
            if key_of(row) == key:
                return place
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Give the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the words to the delegate, and the whole row to a screen reader."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == LINE_ROLE:
            return line_of(row, self._choices)
        if role == Qt.ItemDataRole.DisplayRole:
            return line_of(row, self._choices).title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line_of(row, self._choices).spoken
        return None


def key_of(row: Row) -> str:
    """Give what names a row in the list."""
    return row.correction_id if isinstance(row, CorrectionResult) else row.key
