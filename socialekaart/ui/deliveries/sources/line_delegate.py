"""Draws the rows of changes and corrections in columns, and a delivery as a small block."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from socialekaart.services.deliveries.views import CorrectionState
from socialekaart.ui import theme
from socialekaart.ui.deliveries.sources import wording
from socialekaart.ui.deliveries.sources.lines import ROW_ROLE, DrawnRow
from socialekaart.ui.row_painting import (
    BADGE_SIDES,
    draw_badge,
    draw_ground,
    draw_text,
)
from socialekaart.ui.theme import Role

SIDE = 16
TOP = 9
GAP = 20
ARROW = "→"
ARROW_SIDES = 8
"""Room before and after the arrow, in pixels."""
Index = QModelIndex | QPersistentModelIndex


class ChangeDelegate(QStyledItemDelegate):
    """Two lines high: record and field on the left, old → new and a note on the right."""

    def __init__(self, parent: QWidget, *, badges: bool = False) -> None:
        super().__init__(parent)
        self._badges = badges
        self._struck = theme.font(Role.BODY, tabular=True)
        self._struck.setStrikeOut(True)
        self._strong = theme.font(Role.STRONG, tabular=True)
        self._small = theme.font(Role.SMALL, tabular=True)
        self._line = QFontMetrics(self._strong).height() + 1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give every row the same height, so that the view need not ask them all."""
        return QSize(240, 2 * self._line + 2 * TOP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, DrawnRow):
            return
        colors, box = theme.current(), QRect(option.rect)
        painter.save()
        painter.setClipRect(box)
        draw_ground(painter, box, option.state)
        inner = box.adjusted(SIDE, TOP, -SIDE, -TOP)
        if self._badges:
            line = QRect(inner.left(), inner.top(), inner.width(), self._line)
            if row.badge is not None:
                draw_badge(painter, line, *row.badge)
            inner.setLeft(inner.left() + self._badge_room() + GAP)
        wide = int(inner.width() * 0.36)
        line = QRect(inner.left(), inner.top(), wide - GAP, self._line)
        draw_text(painter, line, row.title, self._strong, colors.color("ink"))
        line.translate(0, self._line)
        draw_text(painter, line, row.subtitle, self._small, colors.color("muted"))
        line = QRect(inner.left() + wide, inner.top(), inner.width() - wide, self._line)
        self._change(painter, line, row)
        line.translate(0, self._line)
        draw_text(painter, line, row.note, self._small, colors.color("muted"))
        painter.restore()

    def _badge_room(self) -> int:
        metrics = QFontMetrics(self._small)
        texts = [wording.correction_state(state)[0] for state in CorrectionState]
        return max(metrics.horizontalAdvance(text) for text in texts) + BADGE_SIDES

    def _change(self, painter: QPainter, line: QRect, row: DrawnRow) -> None:
        """Draw what it was struck through, and what it is strong; the new value is cut last."""
        colors, used = theme.current(), 0
        if row.old:
            strong = QFontMetrics(self._strong)
            arrow = strong.horizontalAdvance(ARROW) + 2 * ARROW_SIDES
            kept = arrow + strong.horizontalAdvance(row.new)
            room = max(line.width() - kept, line.width() * 2 // 5)
            muted = colors.color("muted")
            used = draw_text(painter, line, row.old, self._struck, muted, room)
            box = line.adjusted(used + ARROW_SIDES, 0, 0, 0)
            draw_text(painter, box, ARROW, theme.font(Role.BODY), muted)
            used += arrow
        rest = line.adjusted(used, 0, 0, 0)
        draw_text(painter, rest, row.new, self._strong, colors.color("ink"))


class DeliveryDelegate(QStyledItemDelegate):
    """Three lines: when and whether it was undone, the numbers, the files."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._strong: QFont = theme.font(Role.STRONG, tabular=True)
        self._small: QFont = theme.font(Role.SMALL, tabular=True)
        self._line = QFontMetrics(self._strong).height() + 1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give every row the same height."""
        return QSize(200, 3 * self._line + 2 * TOP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one delivery."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, DrawnRow):
            return
        colors, box = theme.current(), QRect(option.rect)
        ink, muted = colors.color("muted" if row.faded else "ink"), colors.color("muted")
        painter.save()
        painter.setClipRect(box)
        draw_ground(painter, box, option.state)
        inner = box.adjusted(SIDE, TOP, -SIDE, -TOP)
        line = QRect(inner.left(), inner.top(), inner.width(), self._line)
        title = QFont(self._strong)
        title.setStrikeOut(row.faded)
        used = draw_text(painter, line, row.title, title, ink)
        if row.badge is not None:
            draw_badge(painter, line.adjusted(used + 10, 0, 0, 0), *row.badge)
        line.translate(0, self._line)
        draw_text(painter, line, row.subtitle, self._small, ink)
        line.translate(0, self._line)
        draw_text(painter, line, row.note, self._small, muted)
        painter.restore()


def line_view(name: str) -> QListView:
    """Make a list of drawn rows; `name` is for a screen reader."""
    view = QListView()
    view.setUniformItemSizes(True)
    view.setMouseTracking(True)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setAccessibleName(name)
    return view
