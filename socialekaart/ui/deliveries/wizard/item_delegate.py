"""Draws one compared record: a badge, its name, and what happens to it, in two lines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from socialekaart.ui import theme
from socialekaart.ui.deliveries.wizard.item_model import LINE_ROLE
from socialekaart.ui.deliveries.wizard.lines import Line, Piece, Style
from socialekaart.ui.row_painting import draw_ground
from socialekaart.ui.theme import Role

SIDE = 16
TOP = 11
BADGE = 108
"""Pixels for the badge and the room after it."""
GAP = 20
LINES = 2
LONGEST = 400
"""Characters that can matter in two lines; laying out more would cost time for nothing."""


class ItemDelegate(QStyledItemDelegate):
    """Every row is equally high, so that the view need not ask thousands of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.refresh()

    def refresh(self) -> None:
        """Take fonts and heights of the present theme."""
        self._strong = theme.font(Role.STRONG)
        self._body = theme.font(Role.SUB)
        self._small = theme.font(Role.SMALL)
        self._small_strong = theme.font(Role.SMALL_STRONG)
        self._line = QFontMetrics(self._strong).height() + 2

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give every row the same height."""
        return QSize(320, LINES * self._line + 2 * TOP)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        line = index.data(LINE_ROLE)
        if not isinstance(line, Line):
            return
        box: QRect = option.rect
        painter.save()
        painter.setClipRect(box)
        draw_ground(painter, box, option.state)
        inner = box.adjusted(SIDE, TOP, -SIDE, -TOP)
        self._badge(painter, inner, line)
        rest = inner.adjusted(BADGE, 0, 0, 0)
        names = QRect(rest.left(), rest.top(), int(rest.width() * 0.36), rest.height())
        self._names(painter, names, line)
        told = rest.adjusted(names.width() + GAP, 0, 0, 0)
        draw_pieces(painter, told, line.pieces, self._body, self._line)
        painter.restore()

    def _badge(self, painter: QPainter, inner: QRect, line: Line) -> None:
        colors = theme.current()
        painter.setFont(self._small_strong)
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(line.badge) + 14
        height = metrics.height() + 2
        box = QRect(inner.left(), inner.top() + (self._line - height) // 2, width, height)
        kind = {"example": "info", "accent": "accent"}.get(line.badge_kind, line.badge_kind)
        quiet = kind == "quiet"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.color("page" if quiet else f"{kind}_soft"))
        painter.drawRoundedRect(box, 6, 6)
        ink = {"quiet": "muted", "danger": "danger_ink"}.get(kind, kind)
        painter.setPen(colors.color(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, line.badge)

    def _names(self, painter: QPainter, box: QRect, line: Line) -> None:
        colors = theme.current()
        first = QRect(box.left(), box.top(), box.width(), self._line)
        _elided(painter, first, line.title, self._strong, "ink")
        second = first.translated(0, self._line)
        if line.answer:
            painter.setPen(colors.color("accent"))
            _elided(painter, second, f"✓ {line.answer}", self._small_strong, "accent")
        else:
            _elided(painter, second, line.under, self._small, "muted")


def _elided(painter: QPainter, box: QRect, text: str, font: QFont, color: str) -> None:
    painter.setFont(font)
    painter.setPen(theme.current().color(color))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)


def draw_pieces(
    painter: QPainter, box: QRect, pieces: Sequence[Piece], font: QFont, line_height: int
) -> None:
    """Draw a sentence in as many lines as the box has room for; the last ends in … when cut."""
    rows = max(1, box.height() // line_height)
    layout = _laid_out(pieces, font, box.width())
    if layout.lineCount() > rows:
        last = layout.lineAt(rows - 1)
        room = box.width() - QFontMetrics(font).horizontalAdvance(" …")
        cut = min(last.textStart() + last.textLength(), last.xToCursor(room))
        layout = _laid_out([*_until(pieces, cut), ("…", Style.MUTED)], font, box.width())
    painter.setPen(theme.current().color("ink"))
    for place in range(min(rows, layout.lineCount())):
        made = layout.lineAt(place)
        top = box.top() + place * line_height + (line_height - made.height()) / 2
        made.draw(painter, QPointF(box.left(), top - made.position().y()))


def _until(pieces: Sequence[Piece], length: int) -> list[Piece]:
    """Give the first characters of a sentence, without the blank at their end."""
    kept: list[Piece] = []
    for text, style in pieces:
        if length <= 0:
            break
        kept.append((text[:length], style))
        length -= len(text)
    if kept:
        kept[-1] = (kept[-1][0].rstrip(), kept[-1][1])
    return kept


def _laid_out(pieces: Sequence[Piece], font: QFont, width: int) -> QTextLayout:
    layout = QTextLayout("".join(text for text, _ in pieces)[:LONGEST], font)
    layout.setFormats(_formats(pieces))
    layout.setTextOption(_wrapping())
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
    layout.endLayout()
    return layout


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _formats(pieces: Sequence[Piece]) -> list[QTextLayout.FormatRange]:
    colors = theme.current()
    made, start = [], 0
    for text, style in pieces:
        form = QTextCharFormat()
        form.setForeground(colors.color("ink" if style in (Style.PLAIN, Style.STRONG) else "muted"))
        if style is Style.STRONG:
            form.setFontWeight(QFont.Weight.DemiBold)
        form.setFontStrikeOut(style is Style.STRUCK)
        span = QTextLayout.FormatRange()
        span.start, span.length, span.format = start, len(text), form
        made.append(span)
        start += len(text)
    return made
