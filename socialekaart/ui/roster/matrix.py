"""The matrix of the roster: walking, selecting, dragging and dropping."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from socialekaart.services.roster.views import CellKey, RosterView
from socialekaart.ui.roster.cell_delegate import CellDelegate
from socialekaart.ui.roster.cell_words import person_name
from socialekaart.ui.roster.drag import Carried, pack, picture, unpack
from socialekaart.ui.roster.headers import AreaHeader, DomainHeader
from socialekaart.ui.roster.model import RosterModel

ROW, HIGH_ROW = 54, 69
LEAST_COLUMN = 148
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class MatrixView(QTableView):
    """Arrows walk, Space marks cells one by one, Shift with arrows a block; Esc lets them go."""

    opened = Signal()
    assignWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    removeWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    copyWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    dropped = Signal(object, object, bool)
    """Somebody (Carried) on cells (tuple of CellKey); the last is whether to copy."""
    selected = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.roster = RosterModel(self)
        self.cells = CellDelegate(self)
        self._marking = False
        self.setModel(self.roster)
        self.setItemDelegate(self.cells)
        self.setHorizontalHeader(AreaHeader(self))
        self.setVerticalHeader(DomainHeader(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setAccessibleName(self.tr("Rooster: domeinen onder elkaar, gebieden naast elkaar"))
        # The page shows between the cards; the style sheet makes tables white.
        self.setStyleSheet(
            "QTableView, QHeaderView, QTableCornerButton::section"
            "{ background: transparent; border: 0; selection-background-color: transparent; }"
            "QTableView::item, QTableView::item:focus { background: transparent; border: 0; }"
        )
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        self.selectionModel().selectionChanged.connect(lambda *_: self.selected.emit())

    # --- showing ------------------------------------------------------------------------------

    def show_view(self, view: RosterView) -> None:
        """Show another matrix; the cells that were selected stay so, as far as they are there."""
        current = self.roster.key(self.currentIndex())
        kept = self.targets()
        self.roster.set_view(view)
        for row in range(self.roster.rowCount()):
            self.setRowHeight(row, HIGH_ROW if self.roster.is_high(row) else ROW)
        self._share_width()
        index = self.roster.index_of(current)
        if not index.isValid() and self.roster.rowCount() and self.roster.columnCount():
            index = self.roster.index(min(1, self.roster.rowCount() - 1), 0)
        model = self.selectionModel()
        model.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        for key in kept or ([current] if current else []):
            model.select(self.roster.index_of(key), QItemSelectionModel.SelectionFlag.Select)
        if not kept:
            model.select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def targets(self) -> list[CellKey]:
        """Give the selected cells, row by row."""
        chosen = self.selectionModel().selectedIndexes()
        ordered = sorted(chosen, key=lambda index: (index.row(), index.column()))
        return [key for index in ordered if (key := self.roster.key(index)) is not None]

    def go_to(self, key: CellKey) -> bool:
        """Select a cell and bring it into sight; False when it isn't shown."""
        index = self.roster.index_of(key)
        if index.isValid():
            self._marking = False
            # Not setCurrentIndex of the view: that asks which keys are down and may add.
            only = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, only)
            self.scrollTo(index)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        return index.isValid()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width over the areas."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        count = self.roster.columnCount()
        for column in range(count):
            self.setColumnWidth(column, max(LEAST_COLUMN, self.viewport().width() // count))

    # --- keys and selecting -------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, remove, copy, mark; arrows and the rest are Qt's."""
        key, control = event.key(), event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removeWanted.emit()
        elif key == Qt.Key.Key_C and control:
            self.copyWanted.emit()
        elif key in (Qt.Key.Key_Insert, Qt.Key.Key_Plus):
            self.assignWanted.emit()
        elif key == Qt.Key.Key_Space:
            self._mark()
        elif key == Qt.Key.Key_Escape and len(self.targets()) > 1:
            self._marking = False
            self._select_current()
        elif event.text().strip() and not control:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _mark(self) -> None:
        """Mark the current cell beside those already marked, or unmark it."""
        flag = QItemSelectionModel.SelectionFlag
        if self._marking:
            self.selectionModel().select(self.currentIndex(), flag.Toggle)
        else:
            self._marking = True
            self.selectionModel().select(self.currentIndex(), flag.Select)

    def _select_current(self) -> None:
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().select(self.currentIndex(), flag)

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Keep what was marked with Space while the arrows walk on."""
        if isinstance(event, QKeyEvent) and event.key() in _ARROWS and self._marking:
            if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                return QItemSelectionModel.SelectionFlag.NoUpdate
            self._marking = False
        return super().selectionCommand(index, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a new selection; Ctrl and Shift are Qt's."""
        self._marking = False
        super().mousePressEvent(event)

    # --- dragging -----------------------------------------------------------------------------

    def carried(self) -> Carried | None:
        """Give the own assignment that the current cell lets go of."""
        person = self.roster.own(self.currentIndex())
        if person is None:
            return None
        return Carried(person.contact_id, person_name(person), person.assignment_id)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        """Take the own choice of a cell along."""
        carried = self.carried()
        if carried is None:
            return
        drag = QDrag(self)
        drag.setMimeData(pack(carried))
        drag.setPixmap(picture(carried.name))
        drag.setHotSpot(QPoint(8, 8))
        both = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
        drag.exec(both, Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take only persons."""
        if unpack(event.mimeData()) is None:
            event.ignore()
        else:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where somebody would come."""
        QAbstractItemView.dragMoveEvent(self, event)  # scrolls near an edge
        keys = self.cells_below(event.position().toPoint())
        self._light(keys)
        if keys and unpack(event.mimeData()) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show nothing any more."""
        super().dragLeaveEvent(event)
        self._light([])

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell who came where."""
        carried = unpack(event.mimeData())
        keys = self.cells_below(event.position().toPoint())
        self._light([])
        if carried is None or not keys:
            event.ignore()
            return
        copies = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        # Accepted as a copy: a move would let Qt empty the cell that it came from.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(carried, tuple(keys), copies)

    def cells_below(self, point: QPoint) -> list[CellKey]:
        """Give where a drop goes: the cell there, or the whole selection when it is part of it."""
        key = self.roster.key(self.indexAt(point))
        if key is None:
            return []
        chosen = self.targets()
        return chosen if key in chosen else [key]

    def _light(self, keys: list[CellKey]) -> None:
        lit = [self.roster.index_of(key) for key in keys]
        targets = frozenset((index.row(), index.column()) for index in lit)
        if targets != self.cells.targets:
            self.cells.targets = targets
            self.viewport().update()
