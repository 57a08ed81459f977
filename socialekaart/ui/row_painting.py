"""What rows drawn by a delegate have in common: ground, texts that end in …, badges."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle

from socialekaart.ui import theme
from socialekaart.ui.theme import Role

BADGE_SIDES = 14
EDGE = 4


def draw_ground(painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
    """Draw selection, hover, focus and the line below a row."""
    colors = theme.current()
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(box, colors.color("selected"))
        painter.fillRect(QRect(box.left(), box.top(), EDGE, box.height()), colors.color("accent"))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(box, colors.color("hover"))
    painter.setPen(colors.color("line"))
    painter.drawLine(box.bottomLeft(), box.bottomRight())
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(colors.color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(1, 1, -1, -2))


def draw_text(
    painter: QPainter, box: QRect, text: str, font: QFont, color: QColor, room: int = -1
) -> int:
    """Draw one line from the left, cut at `room` (the box's width); return the width it took."""
    painter.setFont(font)
    painter.setPen(color)
    metrics = painter.fontMetrics()
    plain = " ".join(text.split())
    limit = box.width() if room < 0 else min(room, box.width())
    shown = metrics.elidedText(plain, Qt.TextElideMode.ElideRight, max(0, limit))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
    return metrics.horizontalAdvance(shown)


def draw_badge(painter: QPainter, line: QRect, text: str, kind: str) -> int:
    """Draw a small coloured word at the left of a line; return the width it took."""
    colors = theme.current()
    painter.setFont(theme.font(Role.SMALL))
    metrics = painter.fontMetrics()
    width, height = metrics.horizontalAdvance(text) + BADGE_SIDES, metrics.height() + 2
    box = QRect(line.left(), line.center().y() - height // 2 + 1, width, height)
    ground, ink = badge_colours(kind)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.color(ground))
    painter.drawRoundedRect(box, 6, 6)
    painter.setPen(colors.color(ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    return width


def badge_colours(kind: str) -> tuple[str, str]:
    """Give the names of the colours of a badge, (ground, text), as the style sheet has them."""
    if kind == "quiet":
        return "page", "muted"
    if kind == "danger":
        return "danger_soft", "danger_ink"
    name = "info" if kind == "example" else kind
    return f"{name}_soft", name
