"""The mark of each state and the sheet of a cell; shape and words differ, not colour alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from socialekaart.domain.coverage import CoverageState
from socialekaart.services.coverage.views import CoverageCell
from socialekaart.ui import theme
from socialekaart.ui.coverage import wording
from socialekaart.ui.row_painting import draw_text
from socialekaart.ui.theme import Role

MARK = 16
"""Side of a mark, in pixels."""
INKS = {
    CoverageState.ABSENT: "muted",
    CoverageState.STALE: "warn",
    CoverageState.PRESENT: "good",
    CoverageState.DOUBLE: "info",
}
_GROUNDS = {
    CoverageState.ABSENT: "page",
    CoverageState.STALE: "warn_soft",
    CoverageState.PRESENT: "card",
    CoverageState.DOUBLE: "card",
}


def draw_mark(painter: QPainter, box: QRectF, state: CoverageState) -> None:
    """Draw a tick in a disc, two discs, a clock, or an empty ring of dashes."""
    colors = theme.current()
    ink, on_ink = colors.color(INKS[state]), colors.color("card")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    side = box.width()
    if state is CoverageState.PRESENT:
        painter.drawEllipse(box)
        painter.setPen(QPen(on_ink, side / 8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        _line(painter, box, (0.28, 0.52), (0.44, 0.68), (0.74, 0.34))
    elif state is CoverageState.DOUBLE:
        small = side * 0.66
        painter.drawEllipse(QRectF(box.left(), box.top(), small, small))
        painter.setPen(QPen(on_ink, side / 10))
        painter.drawEllipse(QRectF(box.right() - small, box.bottom() - small, small, small))
    elif state is CoverageState.STALE:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, side / 8))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        painter.setPen(QPen(ink, side / 9, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        _line(painter, box, (0.5, 0.26), (0.5, 0.52), (0.68, 0.62))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, side / 10, Qt.PenStyle.DotLine))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    painter.restore()


def _line(painter: QPainter, box: QRectF, *points: tuple[float, float]) -> None:
    """Draw a line through points given as parts of the box."""
    painter.drawPolyline(
        [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in points]
    )


def draw_cell(
    painter: QPainter, box: QRect, cell: CoverageCell, *, chosen: bool, focused: bool
) -> None:
    """Draw a cell of the matrix: a sheet with the mark, the word, and the count below it."""
    colors, state = theme.current(), cell.state
    sheet = QRectF(box).adjusted(1, 3, -7, -3)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    absent = state is CoverageState.ABSENT
    pen = QPen(colors.color("control" if absent else "border"), 1)
    if absent:
        pen.setStyle(Qt.PenStyle.DashLine)
    if chosen:
        pen = QPen(colors.color("accent"), 2.5 if focused else 1.5)
    painter.setPen(pen)
    painter.setBrush(colors.color("selected" if chosen else _GROUNDS[state]))
    painter.drawRoundedRect(sheet, 7, 7)
    painter.restore()
    inner = sheet.toRect().adjusted(12, 0, -8, 0)
    middle = inner.center().y() + 1
    draw_mark(painter, QRectF(inner.left(), middle - MARK / 2, MARK, MARK), state)
    left = inner.left() + MARK + 10
    room = inner.right() - left
    upper, lower = QRect(left, middle - 18, room, 18), QRect(left, middle, room, 16)
    ink = colors.color("ink" if state is CoverageState.PRESENT else INKS[state])
    draw_text(painter, upper, wording.state(state), theme.font(Role.SMALL_STRONG), ink)
    small = theme.font(Role.HINT)
    told = wording.count(cell)
    if QFontMetrics(small).horizontalAdvance(told) > room:
        told = wording.short_count(cell)
    draw_text(painter, lower, told, small, colors.color("muted"))


class StateMark(QWidget):
    """The mark of a state as a widget; the words beside it carry the meaning."""

    def __init__(self, state: CoverageState = CoverageState.PRESENT, side: int = MARK) -> None:
        super().__init__()
        self._state = state
        self.setFixedSize(side, side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_state(self, state: CoverageState) -> None:
        """Show another state."""
        self._state = state
        self.update()

    def paintEvent(self, event: object) -> None:
        """Draw the mark."""
        painter = QPainter(self)
        draw_mark(painter, QRectF(self.rect()), self._state)
        painter.end()
