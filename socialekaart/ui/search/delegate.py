"""Draws one offering in the list: three lines that never clip."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from socialekaart.services.views import ServiceHit
from socialekaart.ui import near_words, theme, words
from socialekaart.ui.models.results import HIT_ROLE, ResultModel, badges
from socialekaart.ui.row_painting import draw_ground
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import draw_mark

SIDE = 16
TOP = 12
DOT = " · "
LEAST = 120
"""Pixels below which an organisation says nothing any more."""


class ResultDelegate(QStyledItemDelegate):
    """Name, organisation and distance; summary; open, access, costs and freshness."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.refresh()

    def refresh(self) -> None:
        """Take fonts and heights of the present theme."""
        self._strong = theme.font(Role.STRONG)
        self._strong.setPointSizeF(self._strong.pointSizeF() + 0.25)
        self._body = theme.font(Role.BODY, tabular=True)
        self._bold = theme.font(Role.STRONG, tabular=True)
        self._small = theme.font(Role.SMALL)
        self._line = QFontMetrics(self._body).height() + 2

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give every row the same height, so that the view need not ask them all."""
        return QSize(240, 3 * self._line + 2 * TOP)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        hit = index.data(HIT_ROLE)
        model = index.model()
        if not isinstance(hit, ServiceHit) or not isinstance(model, ResultModel):
            return
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setClipRect(box)
        draw_ground(painter, box, state)
        inner = box.adjusted(SIDE, TOP, -SIDE, -TOP)
        line = QRect(inner.left(), inner.top(), inner.width(), self._line)
        told = self._name_line(painter, line, hit)
        line.translate(0, self._line)
        self._what_line(painter, line, hit, organization=not told)
        line.translate(0, self._line)
        self._state_line(painter, line, hit, model.now)
        painter.restore()

    def _name_line(self, painter: QPainter, line: QRect, hit: ServiceHit) -> bool:
        """Draw name, organisation, badges and distance; False when the organisation lacked room."""
        colors = theme.current()
        right = near_words.where(hit)
        painter.setFont(self._body)
        painter.setPen(colors.color("muted"))
        width = painter.fontMetrics().horizontalAdvance(right)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, right)
        marks = badges(hit)
        small = QFontMetrics(self._small)
        needed = sum(small.horizontalAdvance(text) + 22 for text, _ in marks)
        room = line.width() - width - 16 - needed
        left = line.left() + self._text(
            painter, line, hit.name, self._strong, colors.color("ink"), max(60, room)
        )
        organization = DOT + hit.organization if hit.organization else ""
        rest = room - (left - line.left())
        fits = min(small.horizontalAdvance(organization), LEAST) <= rest
        if fits:
            box = line.adjusted(left - line.left(), 0, 0, 0)
            left += self._text(painter, box, organization, self._small, colors.color("muted"), rest)
        left += 8
        for text, kind in marks:
            left += self._badge(painter, left, line, text, kind) + 6
        return fits

    def _text(
        self, painter: QPainter, box: QRect, text: str, font: QFont, color: QColor, room: int
    ) -> int:
        """Draw a text from the left, cut where `room` ends; return the width it took."""
        painter.setFont(font)
        painter.setPen(color)
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
        return metrics.horizontalAdvance(shown)

    def _badge(self, painter: QPainter, left: int, line: QRect, text: str, kind: str) -> int:
        colors = theme.current()
        painter.setFont(self._small)
        width = painter.fontMetrics().horizontalAdvance(text) + 14
        height = painter.fontMetrics().height() + 2
        box = QRect(left, line.center().y() - height // 2 + 1, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        quiet = kind == "quiet"
        painter.setBrush(colors.color("page" if quiet else f"{kind}_soft"))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(colors.color("muted" if quiet else kind))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        return width

    def _what_line(
        self, painter: QPainter, line: QRect, hit: ServiceHit, *, organization: bool
    ) -> None:
        """Draw the summary, and the organisation where the line above had no room for it."""
        colors = theme.current()
        small = QFontMetrics(self._small)
        tail = hit.organization if organization else ""
        if tail and hit.summary:
            tail = DOT + tail
        # Of the two the summary says more: the organisation keeps at most 36% of the line.
        kept = min(small.horizontalAdvance(tail), int(line.width() * 0.36)) if hit.summary else 0
        used = self._text(
            painter, line, hit.summary, self._body, colors.color("ink"), line.width() - kept
        )
        rest = line.adjusted(used, 0, 0, 0)
        self._text(painter, rest, tail, self._small, colors.color("muted"), rest.width())

    def _state_line(self, painter: QPainter, line: QRect, hit: ServiceHit, now: datetime) -> None:
        box = QRect(line.left(), line.center().y() - 4, 10, 10)
        draw_mark(painter, box, words.mark(hit.opening))
        left = line.left() + 16
        for text, color, font in self._segments(hit, now, line.right() - left):
            painter.setFont(font)
            painter.setPen(color)
            painter.drawText(
                QRect(left, line.top(), line.right() - left + 1, line.height()),
                Qt.AlignmentFlag.AlignVCenter,
                painter.fontMetrics().elidedText(
                    text, Qt.TextElideMode.ElideRight, line.right() - left + 1
                ),
            )
            left += painter.fontMetrics().horizontalAdvance(text)

    def _segments(
        self, hit: ServiceHit, now: datetime, room: int
    ) -> list[tuple[str, QColor, QFont]]:
        """Choose what fits: opening and freshness stay, the parts between them go first."""
        colors = theme.current()
        muted, warn = colors.color("muted"), colors.color("warn")
        fresh = words.freshness(hit.assured_date, now.date(), stale=hit.stale)
        opening = words.opening(hit.opening, now)
        between = [t for t in (words.access(hit), words.fees(hit.fees), words.wait(hit)) if t]
        body, bold = QFontMetrics(self._body), QFontMetrics(self._bold)
        last = (bold if fresh.warn else body).horizontalAdvance(fresh.text)
        while between:
            text = DOT.join([opening, *between, ""])
            if body.horizontalAdvance(text) + last <= room:
                break
            between.pop()
        return [
            (DOT.join([opening, *between, ""]), muted, self._body),
            (fresh.text, warn if fresh.warn else muted, self._bold if fresh.warn else self._body),
        ]
