"""The compass: the four groups as a picture that one can press, and a needle to who is lit."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from socialekaart.domain.compass import Group
from socialekaart.ui import theme
from socialekaart.ui.resources import pixmap
from socialekaart.ui.start import wording
from socialekaart.ui.theme import Role

GAP = 6
AXIS = 20
"""Pixels for the words along the top."""
LEFT = 34
"""Pixels for the two lines of words along the left."""
ROSE = 40
"""Pixels across the rose in the middle."""
DISC = 22
LOWEST, HIGHEST = 164, 212
"""Pixels: low where the window is, with one line of words below each name."""
_SPOT = {
    Group.OWN_PRACTICE: (0, 0),
    Group.SOCIAL: (1, 0),
    Group.CARE: (0, 1),
    Group.BOTH: (1, 1),
}
"""Column and row of each quadrant."""
_STEP = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Quadrant(QAbstractButton):
    """One group: its number, its name, what comes first in it, and a tick when it is lit."""

    def __init__(self, group: Group, parent: QWidget) -> None:
        super().__init__(parent)
        self.stands_for = group
        self.setCheckable(True)
        self.setText(wording.group_title(group))
        self.setAccessibleName(wording.group_words(group))
        self.setToolTip(wording.group_words(group))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Ask room for a name and two lines."""
        return QSize(150, 80)

    def nextCheckState(self) -> None:
        """Leave lighting to the answers."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave all keys but Space to the compass, which knows where its quadrants lie."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the quadrant."""
        colors, lit = theme.current(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if self.hasFocus():
            painter.setPen(QPen(colors.color("halo"), 4))
            painter.drawRoundedRect(box, 11, 11)
        hover = self.underMouse()
        ground = "accent_soft" if lit else "hover" if hover else "card"
        marked = lit or hover or self.hasFocus()
        painter.setBrush(colors.color(ground))
        painter.setPen(QPen(colors.color("accent" if marked else "control"), 2 if lit else 1))
        painter.drawRoundedRect(box, 10, 10)
        # The rose covers the corners in the middle: in the lower row the words stand lower.
        top = 10 + (9 if _SPOT[self.stands_for][1] else 0)
        self._words(painter, QRect(14, top, self.width() - 24, self.height() - top - 6), lit)
        painter.end()

    def _words(self, painter: QPainter, box: QRect, lit: bool) -> None:
        colors = theme.current()
        disc = QRect(box.left(), box.top(), DISC, DISC)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.color("accent" if lit else "page"))
        painter.drawEllipse(disc)
        painter.setPen(colors.color("on_accent" if lit else "muted"))
        painter.setFont(theme.font(Role.SMALL_STRONG))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(int(self.stands_for)))
        if lit:
            tick = pixmap("vinkje", colors.accent, 16)
            painter.drawPixmap(box.right() - 15, box.top() + 3, tick)
        title = box.adjusted(DISC + 8, 2, -18 if lit else 0, 0)
        title.setHeight(DISC)
        self._text(painter, title, self.text(), Role.STRONG, "ink")
        below = box.adjusted(0, DISC + 6, 0, 0)
        self._text(painter, below, wording.group_hint(self.stands_for), Role.SMALL, "muted")

    def _text(self, painter: QPainter, box: QRect, text: str, role: Role, tone: str) -> None:
        font = theme.font(role)
        painter.setFont(font)
        painter.setPen(theme.current().color(tone))
        metrics = QFontMetrics(font)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        if metrics.boundingRect(box, int(flags), text).height() > box.height():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(flags), text)


class Rose(QWidget):
    """The middle of the compass: a needle that points at what is lit."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.groups: tuple[Group, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedSize(ROSE, ROSE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc and, when something is lit, the needle."""
        colors = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colors.color("card"))
        painter.setPen(QPen(colors.color("accent" if self.groups else "control"), 1.5))
        painter.drawEllipse(QRectF(self.rect()).adjusted(2, 2, -2, -2))
        middle = QPointF(self.width() / 2, self.height() / 2)
        painter.translate(middle)
        for quarter in range(4):
            painter.setPen(QPen(colors.color("control"), 1.5))
            end = ROSE / 2 - 4
            at = QPointF(math.cos(quarter * math.pi / 2), math.sin(quarter * math.pi / 2))
            painter.drawLine(at * (end - 3), at * end)
        if direction := self.direction():
            self._needle(painter, direction, colors.color("accent"), colors.color("control"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.color("accent" if self.groups else "control"))
        painter.drawEllipse(QPointF(0, 0), 3, 3)
        painter.end()

    def direction(self) -> QPointF | None:
        """Give where the needle points: at one quadrant, or between two."""
        spots = [_SPOT[group] for group in self.groups]
        x = sum(2 * column - 1 for column, _ in spots)
        y = sum(2 * row - 1 for _, row in spots)
        return QPointF(x, y) / math.hypot(x, y) if x or y else None

    def _needle(self, painter: QPainter, way: QPointF, point: QColor, tail: QColor) -> None:
        across = QPointF(-way.y(), way.x()) * 4.5
        painter.setPen(Qt.PenStyle.NoPen)
        for end, color in ((way * 14, point), (way * -11, tail)):
            painter.setBrush(color)
            painter.drawPolygon(QPolygonF([across, end, across * -1]))


class Compass(QWidget):
    """The four quadrants; arrows walk them, 1 to 4, Enter and Space choose one."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Kompas met de vier groepen"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(LOWEST)
        self.setMaximumHeight(HIGHEST)
        self._top = (self.tr("Geen sociale problemen"), self.tr("Sociale problemen"))
        self._left = (self.tr("Geen aandoening"), self.tr("Wel of vermoeden"))
        self.quadrants = {group: Quadrant(group, self) for group in Group}
        self.rose = Rose(self)
        for group, one in self.quadrants.items():
            one.clicked.connect(lambda _=False, g=group: self.chosen.emit(int(g)))

    def sizeHint(self) -> QSize:
        """Ask as much room as two lines of words need."""
        return QSize(320, HIGHEST)

    def light(self, groups: tuple[Group, ...]) -> None:
        """Light up these groups."""
        for group, one in self.quadrants.items():
            one.setChecked(group in groups)
        self.rose.groups = groups
        self.rose.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows; choose with a number or Enter (Space is the button's own)."""
        at = next((one for one in self.quadrants.values() if one.hasFocus()), None)
        key = Qt.Key(event.key())
        if at is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            at.click()
        elif at is not None and key in _STEP:
            self._step(at, *_STEP[key])
        elif event.text() in ("1", "2", "3", "4"):
            one = self.quadrants[Group(int(event.text()))]
            one.setFocus(Qt.FocusReason.TabFocusReason)
            one.click()
        else:
            super().keyPressEvent(event)

    def _step(self, at: Quadrant, right: int, down: int) -> None:
        column, row = _SPOT[at.stands_for]
        spot = (min(max(column + right, 0), 1), min(max(row + down, 0), 1))
        group = next(group for group, place in _SPOT.items() if place == spot)
        self.quadrants[group].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the quadrants around the rose."""
        super().resizeEvent(event)
        width = (self.width() - LEFT - GAP) // 2
        height = (self.height() - AXIS - GAP) // 2
        for group, one in self.quadrants.items():
            column, row = _SPOT[group]
            x, y = LEFT + column * (width + GAP), AXIS + row * (height + GAP)
            one.setGeometry(x, y, width, height)
        middle = (LEFT + width + GAP // 2, AXIS + height + GAP // 2)
        self.rose.move(middle[0] - ROSE // 2, middle[1] - ROSE // 2)
        self.rose.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the words along the axes."""
        painter = QPainter(self)
        painter.setFont(theme.font(Role.HINT))
        painter.setPen(theme.current().color("muted"))
        quadrant = self.quadrants[Group.OWN_PRACTICE].geometry()
        for column, text in enumerate(self._top):
            x = quadrant.left() + column * (quadrant.width() + GAP)
            box = QRect(x, 0, quadrant.width(), AXIS - 2)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        for row, text in enumerate(self._left):
            painter.save()
            painter.translate(0, quadrant.bottom() + 1 + row * (quadrant.height() + GAP))
            painter.rotate(-90)
            box = QRect(0, 0, quadrant.height(), LEFT - 2)
            flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter
            painter.drawText(box, int(flags), text)
            painter.restore()
        painter.end()
