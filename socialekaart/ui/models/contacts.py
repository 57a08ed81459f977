"""Contact persons to choose from, as an item model."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from socialekaart.services.views import ContactLine
from socialekaart.ui import words

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class ContactModel(QAbstractListModel):
    """Lines in the order the desk gave them."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[ContactLine] = []

    def set_lines(self, lines: list[ContactLine]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def line(self, row: int) -> ContactLine | None:
        """Give the line of a row, None outside the list."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Give the number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give name and role, with the number below."""
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == LINE_ROLE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            contact = line.contact
            phone = contact.direct_phone or contact.general_phone
            below = " · ".join(p for p in (words.role_line(contact), words.phone(phone)) if p)
            return f"{words.who_name(contact)}\n{below}"
        return None
