"""The list of what was found for a cell: what counts first, then what is only mentioned."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from socialekaart.domain.coverage import Standing
from socialekaart.domain.model import RecordKind
from socialekaart.services.coverage.views import CoverageCell, CoverageRecord
from socialekaart.ui import theme, words
from socialekaart.ui.coverage import wording
from socialekaart.ui.row_painting import draw_badge, draw_ground, draw_text
from socialekaart.ui.theme import Role
from socialekaart.ui.tooltips import tip

Index = QModelIndex | QPersistentModelIndex
RECORD = int(Qt.ItemDataRole.UserRole) + 1
SIDE, TOP = 16, 8
_GAP = 5


def lines_of(one: CoverageRecord, today: date) -> tuple[str, words.Told, str]:
    """Give what stands below the name of a record: whose it is, how fresh, where and for whom."""
    about = (one.role, one.organization) if one.kind is RecordKind.CONTACT else (one.organization,)
    ages = words.ages(one.minimum_age or None, one.maximum_age)
    where = "" if one.standing is Standing.NATIONAL else wording.area(one)
    told = words.freshness(one.checked_on, today, stale=not one.is_fresh)
    if one.checked_on is None:
        told = words.Told(told.text, warn=True)
    return " · ".join(filter(None, about)), told, " · ".join(filter(None, (where, ages)))


class RecordModel(QAbstractListModel):
    """The records of one cell, as they stand on a day."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records: tuple[CoverageRecord, ...] = ()
        self.today = date.min

    def show_cell(self, cell: CoverageCell | None, today: date) -> None:
        """Show another cell."""
        self.beginResetModel()
        self._records = (*cell.records, *cell.mentioned) if cell is not None else ()
        self.today = today
        self.endResetModel()

    def record(self, row: int) -> CoverageRecord | None:
        """Give the record of a row, None outside the list."""
        return self._records[row] if 0 <= row < len(self._records) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Give the number of records."""
        return 0 if parent.isValid() else len(self._records)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the record to the delegate, and all of it in words to a screen reader."""
        one = self.record(index.row()) if index.isValid() else None
        if one is None:
            return None
        if role == RECORD:
            return one
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            about, told, where = lines_of(one, self.today)
            parts = (one.name, about, told.text, where, wording.remark(one))
            text = "\n".join(filter(None, parts))
            return tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        return None


class RecordDelegate(QStyledItemDelegate):
    """Three lines; a badge says why something doesn't count."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give every row the same height."""
        return QSize(200, 3 * QFontMetrics(theme.font(Role.SMALL)).height() + 2 * TOP + 6)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one record."""
        one, model = index.data(RECORD), index.model()
        if not isinstance(one, CoverageRecord) or not isinstance(model, RecordModel):
            return
        colors, box = theme.current(), QRect(option.rect)
        painter.save()
        painter.setClipRect(box)
        draw_ground(painter, box, option.state)
        about, told, where = lines_of(one, model.today)
        inner = box.adjusted(SIDE, TOP, -10, -TOP)
        high = inner.height() // 3
        line = QRect(inner.left(), inner.top(), inner.width(), high)
        used = 0
        if why := wording.remark(one):
            used = draw_badge(painter, line, why, "quiet") + 8
        draw_text(
            painter, line.adjusted(used, 0, 0, 0), one.name, theme.font(Role.STRONG),
            colors.color("ink"),
        )  # fmt: skip
        small = theme.font(Role.SMALL)
        draw_text(painter, line.translated(0, high), about, small, colors.color("muted"))
        ink = colors.color("warn" if told.warn else "good")
        last = line.translated(0, 2 * high)
        used = draw_text(painter, last, told.text, small, ink)
        if where:
            rest = last.adjusted(used + _GAP, 0, 0, 0)
            draw_text(painter, rest, f"· {where}", small, colors.color("muted"))
        painter.restore()


class RecordList(QListView):
    """Arrows walk, Enter goes to the record, Escape and left go back to the matrix."""

    serviceWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)
    contactWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.records = RecordModel(self)
        self.setModel(self.records)
        self.setItemDelegate(RecordDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Wat er gevonden is"))
        self.doubleClicked.connect(self._open)

    def enter(self) -> None:
        """Put the keyboard in the list, on its first row."""
        if self.records.rowCount():
            if not self.currentIndex().isValid():
                self.setCurrentIndex(self.records.index(0))
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a record or go back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Left):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        one = self.records.record(index.row()) if index.isValid() else None
        if one is None:
            return
        if one.kind is RecordKind.SERVICE:
            self.serviceWanted.emit(one.id)
        else:
            self.contactWanted.emit(one.id)
