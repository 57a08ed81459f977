"""What table models of plain rows have in common: how many, and what stands above the columns."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Shows the rows in `shown`, between begin- and endResetModel; nothing is edited."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown: list[Row] = []

    def headings(self) -> tuple[str, ...]:
        """Give the words above the columns."""
        raise NotImplementedError

    def shown_row(self, place: int) -> Row | None:
        """Give a row on show."""
        return self.shown[place] if 0 <= place < len(self.shown) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Give the number of rows on show."""
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Give the number of columns."""
        return 0 if parent.isValid() else len(self.headings())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Give the headings."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self.headings()[section]
