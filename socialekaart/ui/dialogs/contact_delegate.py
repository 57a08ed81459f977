"""Draws a contact person to choose: name and number, role and organisation below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from socialekaart.services.views import ContactLine
from socialekaart.ui import theme, words
from socialekaart.ui.models.contacts import LINE_ROLE
from socialekaart.ui.theme import Role


class ContactDelegate(QStyledItemDelegate):
    """Two lines; the number is never cut."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give room for two lines."""
        return QSize(200, 2 * QFontMetrics(theme.font(Role.BODY)).height() + 18)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one person."""
        line = index.data(LINE_ROLE)
        if not isinstance(line, ContactLine):
            return
        colors = theme.current()
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.color("accent_soft"))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 6, 6)
        inner = box.adjusted(10, 8, -10, -8)
        contact = line.contact
        phone = words.phone(contact.direct_phone or contact.general_phone)
        painter.setFont(theme.font(Role.NUMBER_SMALL))
        painter.setPen(colors.color("ink"))
        top = Qt.AlignmentFlag.AlignTop
        painter.drawText(inner, top | Qt.AlignmentFlag.AlignRight, phone)
        used = painter.fontMetrics().horizontalAdvance(phone) + 12
        self._draw(painter, inner.adjusted(0, 0, -used, 0), words.who_name(contact), top)
        painter.setFont(theme.font(Role.BODY))
        painter.setPen(colors.color("muted"))
        below = words.role_line(contact)
        self._draw(painter, inner, below, Qt.AlignmentFlag.AlignBottom)
        painter.restore()

    def _draw(self, painter: QPainter, box: QRect, text: str, where: Qt.AlignmentFlag) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, where, shown)
