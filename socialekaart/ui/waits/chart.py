"""The course of a wait as a small chart: by eye, by mouse, by key and by screen reader."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from socialekaart.services.waits.views import WaitPoint
from socialekaart.ui import theme
from socialekaart.ui.flow import FlowLayout
from socialekaart.ui.theme import Role, Theme
from socialekaart.ui.waits import words
from socialekaart.ui.waits.drawing import (
    CourseDrawing,
    Look,
    draw_point,
    fill_plane,
    plot_box,
)
from socialekaart.ui.waits.scale import Scale, scale_of

HEIGHT = 132
LEAST_WIDTH = 220


class WaitChart(QWidget):
    """Draws the points; arrow keys, Home and End walk over them and the description says each."""

    def __init__(self, points: Sequence[WaitPoint], today: date, group: str = "") -> None:
        super().__init__()
        self.points, self._today = tuple(points), today
        self._scale: Scale = scale_of(self.points, today)
        self.chosen: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumWidth(LEAST_WIDTH)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name = self.tr("Verloop van de wachttijd")
        self.setAccessibleName(f"{name}: {words.group_name(group)}" if group else name)
        self.setAccessibleDescription(self.in_words())

    def sizeHint(self) -> QSize:
        """Ask room for a year of points."""
        return QSize(360, HEIGHT)

    def in_words(self) -> str:
        """Tell the course to whom can't see it."""
        said = [words.point(point, self._today) for point in (self.points[0], self.points[-1])]
        text = self.tr(
            "{n} keer geteld. Eerst {first}. Laatst {last}. De pijltjes lezen elke telling voor."
        )
        return text.format(n=len(self.points), first=said[0], last=said[-1])

    def choose(self, place: int | None) -> None:
        """Go to a point, and say it."""
        if place is not None:
            place = min(max(place, 0), len(self.points) - 1)
        if place == self.chosen:
            return
        self.chosen = place
        told = self.in_words() if place is None else words.point(self.points[place], self._today)
        self.setAccessibleDescription(told)
        self.update()

    # --- keys and mouse -----------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the points; each is said beside it as well."""
        last = len(self.points) - 1
        here = last + 1 if self.chosen is None else self.chosen
        places = {
            Qt.Key.Key_Left: here - 1,
            Qt.Key.Key_Right: min(here + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if key not in places:
            super().keyPressEvent(event)
            return
        self.choose(places[key])
        assert self.chosen is not None
        QToolTip.showText(
            self.mapToGlobal(self._place_of(self.chosen).toPoint()), self._said(), self
        )

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let go of the point."""
        super().focusOutEvent(event)
        self.choose(None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the nearest point."""
        self.choose(self._nearest(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Let go of the point."""
        self.choose(None)

    def event(self, event: QEvent) -> bool:
        """Tell the nearest point in a tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self.choose(self._nearest(QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), self._said(), self)
            return True
        return super().event(event)

    def _said(self) -> str:
        return "" if self.chosen is None else words.point(self.points[self.chosen], self._today)

    def _nearest(self, position: QPointF) -> int:
        plot = plot_box(QRectF(self.rect()), self._look())
        return self._scale.nearest((position.x() - plot.left()) / plot.width())

    def _place_of(self, place: int) -> QPointF:
        plot = plot_box(QRectF(self.rect()), self._look())
        across = self._scale.across(self.points[place].on)
        return QPointF(plot.left() + across * plot.width(), plot.top())

    # --- drawing ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chart, and a ring around it when it has the focus."""
        painter = QPainter(self)
        look = self._look()
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.color("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        CourseDrawing(painter, QRectF(self.rect()), self._scale, look, self._today).draw(
            self.chosen
        )
        painter.end()

    def _look(self) -> Look:
        return Look(theme.current(), theme.font(Role.HINT, tabular=True))


def print_course(painter: QPainter, box: QRectF, points: Sequence[WaitPoint], today: date) -> None:
    """Draw a course on paper, in the light colours; scale the painter to 96 dots an inch first."""
    look = Look(theme.LIGHT, theme.font(Role.HINT, tabular=True))
    CourseDrawing(painter, box, scale_of(points, today), look, today).draw()


class Legend(QWidget):
    """Says what the planes and points of a chart are: only those that are on it."""

    def __init__(self, points: Sequence[WaitPoint]) -> None:
        super().__init__()
        flow = FlowLayout(self, gap=8)
        for kind, text in self._entries(points):
            flow.addWidget(_LegendEntry(kind, text))

    def _entries(self, points: Sequence[WaitPoint]) -> list[tuple[str, str]]:
        is_partly_told = scale_of(points, points[-1].on).is_partly_told
        told = [
            ("accent", self.tr("tot de intake"), any(p.intake_weeks for p in points)),
            ("info", self.tr("tot de behandeling"), any(p.treatment_weeks for p in points)),
            ("source", self.tr("van de bron"), any(not p.own for p in points)),
            ("own", self.tr("zelf gehoord"), any(p.own for p in points)),
            ("partly", self.tr("rest onbekend"), any(map(is_partly_told, points))),
        ]
        return [(kind, text) for kind, text, there in told if there]


class _LegendEntry(QWidget):
    """A small picture with its words."""

    def __init__(self, kind: str, text: str) -> None:
        super().__init__()
        self._kind, self._text = kind, text
        metrics = QFontMetrics(theme.font(Role.HINT))
        self.setFixedSize(metrics.horizontalAdvance(text) + 22, metrics.height() + 2)
        self.setAccessibleName(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors: Theme = theme.current()
        look = Look(colors, theme.font(Role.HINT))
        middle = self.height() / 2
        if self._kind in ("own", "source"):
            draw_point(painter, QPointF(7, middle), self._kind == "own", look)
        elif self._kind == "partly":
            painter.setFont(look.font)
            painter.setPen(colors.color("ink"))
            painter.drawText(QRect(-2, 0, 20, self.height()), Qt.AlignmentFlag.AlignCenter, "+ ?")
        else:
            fill_plane(painter, QRectF(0, middle - 5, 14, 10), self._kind, look)
            painter.setPen(QPen(colors.color(self._kind), 2))
            painter.drawLine(QPointF(0, middle - 5), QPointF(14, middle - 5))
        painter.setFont(look.font)
        painter.setPen(colors.color("muted"))
        painter.drawText(
            QRect(19, 0, self.width() - 19, self.height()),
            Qt.AlignmentFlag.AlignVCenter,
            self._text,
        )
        painter.end()
