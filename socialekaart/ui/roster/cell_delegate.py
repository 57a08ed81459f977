"""Draws a cell of the roster as a small card: who, how to reach them, and what is special."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from socialekaart.ui import theme
from socialekaart.ui.roster.cell_words import CellWords, Look
from socialekaart.ui.roster.model import WORDS_ROLE
from socialekaart.ui.row_painting import draw_text
from socialekaart.ui.theme import Role

GAP = 4
"""Pixels around a card; twice this lies between two."""
RADIUS = 7
SIDE = 10


class CellDelegate(QStyledItemDelegate):
    """Own choices have a strong border, gaps a dashed one; `targets` are where a drop would go."""

    targets: frozenset[tuple[int, int]] = frozenset()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one cell."""
        shown = index.data(WORDS_ROLE)
        if not isinstance(shown, CellWords):
            return
        rect: QRect = option.rect
        box = rect.adjusted(GAP, GAP, -GAP, -GAP)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_card(painter, box, shown.look)
        target = (index.row(), index.column()) in self.targets
        self._draw_state(painter, box, state, target=target)
        draw_words(painter, box, shown)
        painter.restore()

    def _draw_state(
        self, painter: QPainter, box: QRect, state: QStyle.StateFlag, *, target: bool
    ) -> None:
        colors = theme.current()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colors.color("halo"), 3))
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), RADIUS + 2, RADIUS + 2)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(colors.color("accent"), 2.4))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(colors.color("accent"), 1))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        if target:
            painter.setPen(QPen(colors.color("accent"), 2.4, Qt.PenStyle.DotLine))
            painter.setBrush(colors.color("accent_soft"))
            painter.drawRoundedRect(box, RADIUS, RADIUS)


def draw_card(painter: QPainter, box: QRect, look: Look) -> None:
    """Draw ground and border of a cell."""
    colors = theme.current()
    ground, pen = colors.color("card"), QPen(colors.color("border"), 1)
    if look is Look.OWN:
        ground, pen = colors.color("selected"), QPen(colors.color("accent"), 1.3)
    elif look is Look.OPEN:
        ground = blend(colors.color("card"), colors.color("warn_soft"), 0.4)
        pen = QPen(colors.color("warn_mark"), 1.2, Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, RADIUS, RADIUS)


def draw_words(painter: QPainter, box: QRect, shown: CellWords) -> None:
    """Write the lines of a cell, and the number of the others at the right."""
    colors = theme.current()
    strong, small = theme.font(Role.SMALL_STRONG), theme.font(Role.HINT, tabular=True)
    inner = box.adjusted(SIDE, 7, -SIDE, -6)
    painter.setFont(strong)
    high = painter.fontMetrics().height()
    line = QRect(inner.left(), inner.top(), inner.width(), high)
    room = line.width() - _draw_more(painter, line, shown.more)
    ink = {Look.OPEN: "warn", Look.WIDER: "muted"}.get(shown.look, "ink")
    draw_text(painter, line, shown.title, strong, colors.color(ink), room)
    painter.setFont(small)
    quiet = colors.color("warn" if shown.look is Look.OPEN else "muted")
    metrics = painter.fontMetrics()
    has_third = inner.height() >= high + 2 * metrics.height()
    for text in lines_below(metrics, shown, line.width(), has_third=has_third):
        line.translate(0, line.height() + 1)
        line.setHeight(metrics.height())
        draw_text(painter, line, text, small, quiet)


def lines_below(
    metrics: QFontMetrics, shown: CellWords, room: int, *, has_third: bool
) -> list[str]:
    """Share days, number and the rest over one or two lines; a cut number can't be called.

    Days that don't fit beside the number go to the third line, or away when there is none.
    """
    joined = " · ".join(part for part in (shown.below, shown.phone) if part)
    if not shown.phone or metrics.horizontalAdvance(joined) <= room:
        lines = [joined, shown.extra]
    elif has_third:
        rest = " · ".join(part for part in (shown.below, shown.extra) if part)
        lines = [shown.phone, rest]
    else:
        lines = [shown.phone]
    return [line for line in lines if line]


def _draw_more(painter: QPainter, line: QRect, more: int) -> int:
    """Draw "+2" at the right of a line; return the width it took."""
    if more <= 0:
        return 0
    colors = theme.current()
    text = f"+{more}"
    painter.setFont(theme.font(Role.HINT, tabular=True))
    width = painter.fontMetrics().horizontalAdvance(text) + 12
    box = QRect(line.right() - width + 1, line.top(), width, line.height())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.color("accent_soft"))
    painter.drawRoundedRect(box, 6, 6)
    painter.setPen(colors.color("accent"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    return width + 6


def blend(first: QColor, second: QColor, share: float) -> QColor:
    """Mix two colours; `share` of the second."""
    return QColor(
        round(first.red() * (1 - share) + second.red() * share),
        round(first.green() * (1 - share) + second.green() * share),
        round(first.blue() * (1 - share) + second.blue() * share),
    )
