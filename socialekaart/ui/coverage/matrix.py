"""The matrix as a calm picture: per part of the basic offer and municipality a mark and words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from socialekaart.services.coverage.views import CoverageCell, CoverageRow, CoverageView
from socialekaart.ui import theme
from socialekaart.ui.coverage import wording
from socialekaart.ui.coverage.marks import draw_cell
from socialekaart.ui.theme import Role
from socialekaart.ui.tooltips import tip

Index = QModelIndex | QPersistentModelIndex

CELL = Qt.ItemDataRole.UserRole
LOWEST_ROW, HIGHEST_ROW = 42, 62
NARROWEST, WIDEST = 162, 360
LABELS = 176
"""Width of the names of the parts, in pixels."""
HEADING = 32
_GROUND = """
QTableView#coverageMatrix { background: transparent; selection-background-color: transparent; }
QTableView#coverageMatrix::item, QTableView#coverageMatrix::item:focus,
QTableView#coverageMatrix::item:selected { background: transparent; border: 0; padding: 0; }
QTableView#coverageMatrix QHeaderView { background: transparent; }
QTableView#coverageMatrix QTableCornerButton::section { background: transparent; border: 0; }
"""
"""The cells are sheets of their own on the ground of the page."""


class MatrixModel(QAbstractTableModel):
    """One view of the coverage; nothing is edited."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.view: CoverageView | None = None

    def show_view(self, view: CoverageView) -> None:
        """Show another view."""
        self.beginResetModel()
        self.view = view
        self.endResetModel()

    def row(self, place: int) -> CoverageRow | None:
        """Give a row on show."""
        rows = self.view.rows if self.view else ()
        return rows[place] if 0 <= place < len(rows) else None

    def cell(self, index: Index) -> CoverageCell | None:
        """Give the cell at an index."""
        row = self.row(index.row()) if index.isValid() else None
        return row.cells[index.column()] if row and index.column() < len(row.cells) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Give the number of parts of the basic offer."""
        return 0 if parent.isValid() or self.view is None else len(self.view.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Give the number of municipalities."""
        return 0 if parent.isValid() or self.view is None else len(self.view.municipalities)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give a cell, in words and whole."""
        cell, row = self.cell(index), self.row(index.row())
        if cell is None or row is None or self.view is None:
            return None
        if role == CELL:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{wording.state(cell.state)} {wording.count(cell)}"
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            name = self.view.municipalities[index.column()].name
            text = wording.aloud(cell, row.requirement, name)
            return tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Give the names of the municipalities and of the parts."""
        if self.view is None or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self.view.municipalities[section].name
        row = self.row(section)
        if row is None:
            return None
        shown = row.requirement
        return tip(shown.explanation) if role == Qt.ItemDataRole.ToolTipRole else shown.label


class MatrixHeader(QHeaderView):
    """The names beside and above the cells, without lines."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """Give the room for the names."""
        hint = super().sizeHint()
        upright = self.orientation() == Qt.Orientation.Vertical
        return QSize(LABELS, hint.height()) if upright else QSize(hint.width(), HEADING)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Draw one name; that of the current row and column stands out."""
        model = self.model()
        if not rect.isValid():
            return
        upright = self.orientation() == Qt.Orientation.Vertical
        text = str(model.headerData(logicalIndex, self.orientation()))
        colors = theme.current()
        painter.fillRect(rect, colors.color("page"))
        painter.setFont(theme.font(Role.SMALL_STRONG))
        painter.setPen(colors.color("ink" if self._is_current(logicalIndex) else "muted"))
        box = rect.adjusted(4, 2, -8, -2)
        if upright:
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(box, int(flags), text)
            return
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)

    def _is_current(self, place: int) -> bool:
        view = self.parent()
        if not isinstance(view, QAbstractItemView):
            return False
        index = view.currentIndex()
        upright = self.orientation() == Qt.Orientation.Vertical
        return place == (index.row() if upright else index.column())


class CellDelegate(QStyledItemDelegate):
    """Draws a cell as a small sheet."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the mark, the word and the count."""
        cell = index.data(CELL)
        if not isinstance(cell, CoverageCell):
            return
        state: QStyle.StateFlag = option.state
        box: QRect = option.rect
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
        draw_cell(painter, box, cell, chosen=chosen, focused=focused)


class Matrix(QTableView):
    """Arrows walk the cells, Enter opens one."""

    opened = Signal()
    walked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.shown = MatrixModel(self)
        self.setModel(self.shown)
        self.setItemDelegate(CellDelegate(self))
        self.setVerticalHeader(MatrixHeader(Qt.Orientation.Vertical, self))
        self.setHorizontalHeader(MatrixHeader(Qt.Orientation.Horizontal, self))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setObjectName("coverageMatrix")
        self.setStyleSheet(_GROUND)
        self.setAccessibleName(self.tr("Dekking per onderdeel en gemeente"))
        self.clicked.connect(lambda _index: self.walked.emit())
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        self.selectionModel().currentChanged.connect(lambda *_: self._moved())

    def show_view(self, view: CoverageView) -> None:
        """Show another view; the same place stays current."""
        at = self.currentIndex()
        row, column = max(at.row(), 0), max(at.column(), 0)
        self.shown.show_view(view)
        self.fit()
        last_row, last_column = self.shown.rowCount() - 1, self.shown.columnCount() - 1
        if last_row >= 0 and last_column >= 0:
            self.setCurrentIndex(self.shown.index(min(row, last_row), min(column, last_column)))

    def go_to(self, requirement: str, municipality: str) -> None:
        """Make the cell of a part and a municipality current."""
        view = self.shown.view
        if view is None:
            return
        rows = [row.requirement.id for row in view.rows]
        columns = [one.code for one in view.municipalities]
        if requirement in rows and municipality in columns:
            index = self.shown.index(rows.index(requirement), columns.index(municipality))
            self.setCurrentIndex(index)

    def fit(self) -> None:
        """Share the room among rows and columns; scroll when there isn't enough."""
        rows, columns = self.shown.rowCount(), self.shown.columnCount()
        room = self.viewport().size()
        if rows:
            height = min(max(room.height() // rows, LOWEST_ROW), HIGHEST_ROW)
            self.verticalHeader().setDefaultSectionSize(height)
        if columns:
            width = min(max(room.width() // columns, NARROWEST), WIDEST)
            self.horizontalHeader().setDefaultSectionSize(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the cell on Enter; the arrows are Qt's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def _moved(self) -> None:
        for header in (self.verticalHeader(), self.horizontalHeader()):
            header.viewport().update()
        self.walked.emit()
