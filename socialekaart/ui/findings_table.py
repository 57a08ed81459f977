"""The table of what was found in files: words wrap, and a row is as high as its words need."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from socialekaart.ui import theme
from socialekaart.ui.theme import Role

CELL_SIDE, CELL_TOP = 14, 8
"""Pixels around the words of a cell: the padding of the style sheet and what Fusion adds."""
FITTED_ROWS = 400
"""Above this many rows all get two lines, for measuring each would take too long."""


class FindingDelegate(QStyledItemDelegate):
    """Measures words as they are drawn: Qt forgets that the style sheet keeps them from the sides.

    The view gives the width of a column.
    """

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give the height of the wrapped words; the width is what they would like."""
        wanted = super().sizeHint(option, index)
        view = self.parent()
        if isinstance(view, QTableView):
            room = view.columnWidth(index.column()) - 2 * CELL_SIDE
            text = str(index.data() or "")
            box = view.fontMetrics().boundingRect(
                QRect(0, 0, room, 10_000), Qt.TextFlag.TextWordWrap, text
            )
            wanted.setHeight(box.height() + 2 * CELL_TOP)
        return wanted


class FindingsTable(QTableView):
    """Gives every row the height its words need at the present width."""

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(FindingDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setAccessibleName(self.tr("Meldingen"))
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._dress()
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fit)
        # Also when a scroll bar comes and takes some width. This comes to rest: narrower columns
        # make higher rows, which never make the bar go.
        self.horizontalHeader().sectionResized.connect(lambda *_sizes: self.fit_later())

    def _dress(self) -> None:
        self.setFont(theme.font(Role.SUB))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(2 * QFontMetrics(self.font()).height() + 14)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setFont(theme.font(Role.SMALL))
        header.setHighlightSections(False)

    def fit_later(self) -> None:
        """Fit the rows when the columns have their widths."""
        self._later.start()

    def _fit(self) -> None:
        if self.model().rowCount() <= FITTED_ROWS:
            self.resizeRowsToContents()
