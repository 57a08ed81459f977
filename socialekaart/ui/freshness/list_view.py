"""The list of what to call about: name, why, and which facts."""

from __future__ import annotations

from collections.abc import Sequence
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
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from socialekaart.domain.freshness import FactState
from socialekaart.services.checks.views import CheckItem
from socialekaart.ui import theme
from socialekaart.ui.freshness import wording
from socialekaart.ui.freshness.badges import MARK, draw_age
from socialekaart.ui.row_painting import draw_ground, draw_text
from socialekaart.ui.theme import Role

ITEM_ROLE = Qt.ItemDataRole.UserRole + 1
SIDE = 16
TOP = 10
BETWEEN = 14
"""Pixels between two facts on a row."""
_FEWEST_SIGNS = 30
"""A name at least so long that the organisation stands on the second line anyway."""
Index = QModelIndex | QPersistentModelIndex


class CheckModel(QAbstractListModel):
    """The items in their order; a row reads as one sentence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: list[CheckItem] = []
        self.today = date.min

    def set_items(self, items: Sequence[CheckItem], today: date) -> None:
        """Show other items."""
        self.beginResetModel()
        self.items, self.today = list(items), today
        self.endResetModel()

    def take(self, row: int) -> None:
        """Take an item off the list."""
        self.beginRemoveRows(QModelIndex(), row, row)
        del self.items[row]
        self.endRemoveRows()

    def row_of(self, record_id: str) -> int:
        """Give the row of a record, -1 when it isn't there."""
        return next((n for n, one in enumerate(self.items) if one.record_id == record_id), -1)

    def item(self, row: int) -> CheckItem | None:
        """Give the item of a row."""
        return self.items[row] if 0 <= row < len(self.items) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Give the number of items."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the name, the item for the delegate, or the row in words for a screen reader."""
        item = self.item(index.row()) if index.isValid() else None
        if item is None:
            return None
        if role == ITEM_ROLE:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            facts = (wording.fact_words(due.state, self.today, item.kind).text for due in item.due)
            return ". ".join((item.name, wording.reason(item, self.today), *facts))
        return None


class CheckDelegate(QStyledItemDelegate):
    """Three lines: name and organisation, why, and the facts with their marks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.refresh()

    def refresh(self) -> None:
        """Take fonts and heights of the present theme."""
        self._strong = theme.font(Role.STRONG)
        self._small = theme.font(Role.SMALL, tabular=True)
        self._line = QFontMetrics(self._strong).height() + 2

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give every row the same height."""
        return QSize(240, 3 * self._line + 2 * TOP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        item, model = index.data(ITEM_ROLE), index.model()
        if not isinstance(item, CheckItem) or not isinstance(model, CheckModel):
            return
        colors, box = theme.current(), QRect(option.rect)
        painter.save()
        painter.setClipRect(box)
        draw_ground(painter, box, option.state)
        inner = box.adjusted(SIDE, TOP, -SIDE, -TOP)
        line = QRect(inner.left(), inner.top(), inner.width(), self._line)
        faded = colors.color("muted" if item.tried_today else "ink")
        used = draw_text(painter, line, item.name, self._strong, faded)
        rest = line.adjusted(used + 8, 0, 0, 0)
        if rest.width() > _FEWEST_SIGNS:
            subtitle = wording.subtitle(item)
            draw_text(painter, rest, subtitle, self._small, colors.color("muted"))
        line.translate(0, self._line)
        draw_text(
            painter, line, wording.reason(item, model.today), self._small, colors.color("ink")
        )
        line.translate(0, self._line)
        self._facts(painter, line, [due.state for due in item.due], item)
        painter.restore()

    def _facts(
        self, painter: QPainter, line: QRect, states: Sequence[FactState], item: CheckItem
    ) -> None:
        colors, left = theme.current(), line.left()
        for state in states:
            box = QRect(left, line.center().y() - MARK // 2, MARK, MARK)
            draw_age(painter, box, state.age)
            left += MARK + 6
            name = wording.fact_name(state.fact, item.kind)
            rest = QRect(left, line.top(), line.right() - left, line.height())
            left += draw_text(painter, rest, name, self._small, colors.color("muted")) + BETWEEN


class CheckView(QListView):
    """The rows; Enter goes to the card."""

    entered_row = Signal()

    def __init__(self, model: CheckModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(CheckDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Wat te controleren is"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for the card; letters and copying are the page's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_row.emit()
        elif event.matches(QKeySequence.StandardKey.Copy) or event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)
