"""Draws one person in the list: name and marks, role and organisation, what and where."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from socialekaart.services.people.views import PersonLine
from socialekaart.ui import theme
from socialekaart.ui.people import content
from socialekaart.ui.people.model import PERSON_ROLE, PeopleModel
from socialekaart.ui.row_painting import BADGE_SIDES, draw_badge, draw_ground, draw_text
from socialekaart.ui.theme import Role

SIDE = 16
TOP = 10
GAP = 6


class PersonDelegate(QStyledItemDelegate):
    """Three lines of the same height for everyone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strong, self._small = theme.font(Role.STRONG), theme.font(Role.SMALL)
        self._line = QFontMetrics(self._strong).height() + 2

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give every row the same height, so that the view need not ask them all."""
        return QSize(200, 3 * self._line + 2 * TOP)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one person."""
        line, model = index.data(PERSON_ROLE), index.model()
        if not isinstance(line, PersonLine) or not isinstance(model, PeopleModel):
            return
        colors = theme.current()
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setClipRect(box)
        draw_ground(painter, box, state)
        inner = box.adjusted(SIDE, TOP, -SIDE, -TOP)
        row = QRect(inner.left(), inner.top(), inner.width(), self._line)
        self._name(painter, row, line, content.line_badges(line, model.today))
        muted = colors.color("muted")
        row.translate(0, self._line)
        draw_text(painter, row, content.role_line(line), self._small, muted)
        row.translate(0, self._line)
        draw_text(painter, row, content.what_where(line), self._small, colors.color("ink"))
        painter.restore()

    def _name(
        self, painter: QPainter, row: QRect, line: PersonLine, marks: list[content.Badge]
    ) -> None:
        """Draw the name, and the marks at the right; the first alone when there is no more room."""
        metrics = QFontMetrics(self._small)
        widths = [metrics.horizontalAdvance(text) + BADGE_SIDES + GAP for text, _ in marks]
        shown = len(marks)
        while shown > 1 and sum(widths[:shown]) > row.width() // 2:
            shown -= 1
        room = row.width() - sum(widths[:shown])
        left = row.left() + room + GAP
        for (text, kind), width in zip(marks[:shown], widths, strict=False):
            draw_badge(painter, QRect(left, row.top(), width, row.height()), text, kind)
            left += width
        ink = theme.current().color("ink")
        draw_text(painter, row, line.name, self._strong, ink, room)
