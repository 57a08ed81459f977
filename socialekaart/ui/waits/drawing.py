"""Draws the course of a wait, on screen or on paper: give it a painter, a box and the colours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from socialekaart.services.waits.views import WaitPoint
from socialekaart.ui.theme import Theme
from socialekaart.ui.waits import words
from socialekaart.ui.waits.scale import Scale, Step, top_of
from socialekaart.ui.words import translate

LEFT, RIGHT, TOP = 26.0, 10.0, 11.0
MARK = 4.5
_NAME_ROOM = 58.0
"""Width that the name of a month with its year takes, and some air."""
_PARTLY = "+ ?"
"""Stands beside a point that leaves out a part: it is no shorter for that."""


@dataclass(frozen=True, slots=True)
class Look:
    """How to draw: the colours of a theme (the light one on paper) and the small font."""

    colors: Theme
    font: QFont

    def color(self, name: str) -> QColor:
        """Give the colour of a role."""
        return self.colors.color(name)

    def line_height(self) -> float:
        """Give the height of a line of small text."""
        return QFontMetricsF(self.font).height()


class CourseDrawing:
    """One chart in one box. Everything has a shape of its own, so that it holds without colour."""

    def __init__(
        self, painter: QPainter, box: QRectF, scale: Scale, look: Look, today: date
    ) -> None:
        self._painter, self._scale, self._look, self._today = painter, scale, look, today
        self.plot = plot_box(box, look)

    def draw(self, chosen: int | None = None) -> None:
        """Draw all; `chosen` is the place of the point that the keyboard or the mouse is at."""
        painter = self._painter
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font)
        self._weeks()
        self._days()
        for step in self._scale.steps():
            self._step(step)
        self._norms()
        if chosen is not None:
            self._chosen(self._scale.points[chosen])
        for point in self._scale.points:
            self._mark(point)
        painter.restore()

    def at(self, day: date, weeks: int) -> QPointF:
        """Give where a day and a number of weeks stand."""
        x = self.plot.left() + self._scale.across(day) * self.plot.width()
        return QPointF(x, self.plot.bottom() - self._scale.up(weeks) * self.plot.height())

    # --- the ground ---------------------------------------------------------------------------

    def _weeks(self) -> None:
        """Draw a thin line and the number for each step of weeks."""
        for weeks in range(0, self._scale.top + 1, self._scale.step):
            y = self.at(self._scale.first, weeks).y()
            self._pen("control" if weeks == 0 else "line", 1)
            self._painter.drawLine(QLineF(self.plot.left(), y, self.plot.right(), y))
            self._pen("muted", 1)
            box = QRectF(0, y - 10, self.plot.left() - 5, 20)
            self._painter.drawText(box, _RIGHT_MIDDLE, str(weeks))

    def _days(self) -> None:
        """Name the days below: months where there are several, else the first day and today."""
        most = max(1, int(self.plot.width() // _NAME_ROOM))
        months = self._scale.month_starts(most)
        for day in months:
            name = words.short_month(day.month)
            self._day(day, f"{name} {day.year}" if day.month == 1 else name)
        if not months:
            self._day(self._scale.first, words.short_day(self._scale.first, self._today))
            self._day(self._scale.last, translate("waits", "vandaag"))

    def _day(self, day: date, name: str) -> None:
        x = self.at(day, 0).x()
        self._pen("control", 1)
        self._painter.drawLine(QLineF(x, self.plot.bottom(), x, self.plot.bottom() + 3))
        width = QFontMetricsF(self._look.font).horizontalAdvance(name)
        left = min(max(self.plot.left() - 4, x - width / 2), self.plot.right() + RIGHT - width)
        self._pen("muted", 1)
        box = QRectF(left, self.plot.bottom() + 4, width + 2, self._look.line_height())
        self._painter.drawText(box, Qt.AlignmentFlag.AlignLeft, name)

    def _norms(self) -> None:
        """Draw the norms as dashed lines with their name at the right; none over another's name."""
        taken: list[float] = []
        for weeks in self._scale.norms():
            y = self.at(self._scale.first, weeks).y()
            self._pen("danger_ink", 1.4, Qt.PenStyle.DashLine)
            self._painter.drawLine(QLineF(self.plot.left(), y, self.plot.right(), y))
            height = self._look.line_height()
            if all(abs(y - other) >= height for other in taken):
                self._norm_name(weeks, y)
                taken.append(y)

    def _norm_name(self, weeks: int, y: float) -> None:
        text = translate("waits", "norm {weeks}").format(weeks=weeks)
        metrics = QFontMetricsF(self._look.font)
        width, height = metrics.horizontalAdvance(text) + 6, metrics.height()
        box = QRectF(self.plot.left() + 3, y - height / 2, width, height)
        self._painter.fillRect(box, self._look.color("card"))
        self._pen("danger_ink", 1)
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    # --- what is told -------------------------------------------------------------------------

    def _step(self, step: Step) -> None:
        """Draw the intake as a plane, the treatment above it with stripes, each with a top line.

        What nobody told since is a dotted line only.
        """
        on = step.point.on
        left, right = self.at(on, 0).x(), self.at(step.until, 0).x()
        for low, high, color in ((0, step.intake, "accent"), (step.intake, step.top, "info")):
            if high > low:
                bottom, top = self.at(on, low).y(), self.at(on, high).y()
                box = QRectF(left, top, right - left, bottom - top)
                self._plane(box, color, is_open=step.is_open)

    def _plane(self, box: QRectF, color: str, *, is_open: bool) -> None:
        if not is_open:
            fill_plane(self._painter, box, color, self._look)
        style = Qt.PenStyle.DotLine if is_open else Qt.PenStyle.SolidLine
        self._pen(color, 2, style)
        self._painter.drawLine(QLineF(box.topLeft(), box.topRight()))

    def _mark(self, point: WaitPoint) -> None:
        self._painter.save()
        middle = self.at(point.on, top_of(point))
        draw_point(self._painter, middle, point.own, self._look)
        if self._scale.is_partly_told(point):
            self._pen("ink", 1)
            width = QFontMetricsF(self._look.font).horizontalAdvance(_PARTLY)
            fits = middle.x() + MARK + 3 + width <= self.plot.right() + RIGHT
            left = MARK + 3 if fits else -(MARK + 3 + width)
            self._painter.drawText(middle + QPointF(left, -3), _PARTLY)
        self._painter.restore()

    def _chosen(self, point: WaitPoint) -> None:
        """Draw a line and a ring where one is."""
        middle = self.at(point.on, top_of(point))
        self._pen("ink", 1, Qt.PenStyle.DotLine)
        self._painter.drawLine(QLineF(middle.x(), self.plot.top(), middle.x(), self.plot.bottom()))
        self._pen("ink", 1.6)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawEllipse(middle, MARK + 4, MARK + 4)

    def _pen(self, color: str, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> None:
        self._painter.setPen(QPen(self._look.color(color), width, style))


_RIGHT_MIDDLE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def plot_box(box: QRectF, look: Look) -> QRectF:
    """Give the part of a chart's box in which the weeks are drawn."""
    return box.adjusted(LEFT, TOP, -RIGHT, -(look.line_height() + 6))


def fill_plane(painter: QPainter, box: QRectF, color: str, look: Look) -> None:
    """Fill a plane: soft for the intake (accent), soft with stripes for the treatment (info)."""
    painter.fillRect(box, look.color(f"{color}_soft"))
    if color == "info":
        painter.fillRect(box, QBrush(look.color(color), Qt.BrushStyle.BDiagPattern))


def draw_point(painter: QPainter, middle: QPointF, own: bool, look: Look) -> None:
    """Draw a point: a full diamond for what we heard ourselves, an open disc for the source."""
    painter.setPen(QPen(look.color("ink"), 1.6))
    if own:
        size = MARK + 1
        painter.setBrush(look.color("ink"))
        corners = [(0.0, -size), (size, 0.0), (0.0, size), (-size, 0.0)]
        painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in corners]))
    else:
        painter.setBrush(look.color("card"))
        painter.drawEllipse(middle, MARK - 0.5, MARK - 0.5)
