"""The roster as an item model: domains below each other, areas beside each other."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from socialekaart.services.roster.views import CellKey, RosterCell, RosterPerson, RosterView
from socialekaart.ui.roster.cell_words import (
    active,
    area_kind,
    cell_words,
    row_label,
    spoken,
    told,
)
from socialekaart.ui.tooltips import tip

Index = QModelIndex | QPersistentModelIndex
WORDS_ROLE = int(Qt.ItemDataRole.UserRole) + 1
CAPTION_ROLE = int(Qt.ItemDataRole.UserRole) + 2


class RosterModel(QAbstractTableModel):
    """Shows one RosterView; nothing is edited through it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.view: RosterView | None = None

    def set_view(self, view: RosterView | None) -> None:
        """Show another matrix."""
        self.beginResetModel()
        self.view = view
        self.endResetModel()

    def cell(self, index: Index) -> RosterCell | None:
        """Give the cell of an index."""
        if self.view is None or not index.isValid():
            return None
        return self.view.rows[index.row()].cells[index.column()]

    def key(self, index: Index) -> CellKey | None:
        """Name the cell of an index."""
        cell = self.cell(index)
        return CellKey(cell.domain, cell.area) if cell is not None else None

    def index_of(self, key: CellKey | None) -> QModelIndex:
        """Give the index of a cell; an invalid one when it isn't shown."""
        if self.view is None or key is None:
            return QModelIndex()
        row = next((i for i, r in enumerate(self.view.rows) if r.domain == key.domain), -1)
        column = next((i for i, a in enumerate(self.view.areas) if a.key == key.area), -1)
        return self.index(row, column) if row >= 0 and column >= 0 else QModelIndex()

    def is_high(self, row: int) -> bool:
        """Tell whether a cell of a row has a third line."""
        if self.view is None:
            return False
        return any(cell_words(cell, self.view).extra for cell in self.view.rows[row].cells)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Give the number of domains."""
        return 0 if parent.isValid() or self.view is None else len(self.view.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Give the number of areas."""
        return 0 if parent.isValid() or self.view is None else len(self.view.areas)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let own choices be dragged; anybody may be dropped anywhere."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        usual |= Qt.ItemFlag.ItemIsDropEnabled
        return usual | Qt.ItemFlag.ItemIsDragEnabled if self.own(index) else usual

    def own(self, index: Index) -> RosterPerson | None:
        """Give the first own assignment made for this very cell."""
        cell = self.cell(index)
        return next(iter(own_of(cell)), None) if cell is not None else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the words of a cell."""
        cell, view = self.cell(index), self.view
        if cell is None or view is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_words(cell, view).title
        if role == WORDS_ROLE:
            return cell_words(cell, view)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(cell, view.rows[index.row()], view.areas[index.column()], view)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip("\n".join(told(cell, view)))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Give areas above and domains at the left."""
        if self.view is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            return row_label(self.view.rows[section]) if role == _SHOWN else None
        area = self.view.areas[section]
        if role == _SHOWN:
            return area.label
        return area_kind(area) if role == CAPTION_ROLE else None


_SHOWN = Qt.ItemDataRole.DisplayRole


def own_of(cell: RosterCell) -> list[RosterPerson]:
    """Give who the practice put in this very cell, not in a wider one."""
    return [one for one in active(cell) if one.assignment_id and not one.from_wider]
