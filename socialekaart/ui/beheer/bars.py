"""A line of the overview: words, a calm bar and a figure; a press shows the rows it is about."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from socialekaart.ui import theme
from socialekaart.ui.theme import Role

HEIGHT = 30
_BAR_HEIGHT = 8
_FIGURE_WIDTH = 104


class BarLine(QPushButton):
    """One line. `part` is from 0 to 1; `warns` gives the bar another colour and a sign."""

    def __init__(
        self, text: str, figure: str, part: float | None, *, warns: bool = False, told: str = ""
    ) -> None:
        super().__init__()
        self._text, self._figure, self._part, self._warns = text, figure, part, warns
        self.setAccessibleName(told or f"{text}: {figure}")
        self.setToolTip(told)
        self.setAutoDefault(False)
        self.setFont(theme.font(Role.SUB))
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_pressable(self, on: bool) -> None:
        """Let a press do something, or be only a line to read."""
        focus = Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(focus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if on else Qt.CursorShape.ArrowCursor)
        self.setEnabled(on)

    @property
    def figure(self) -> str:
        """Give the figure on show."""
        return self._figure

    def sizeHint(self) -> QSize:
        """Ask room for words, bar and figure."""
        return QSize(280, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        colors = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect()
        if self.isEnabled() and (self.underMouse() or self.hasFocus()):
            painter.setBrush(colors.color("hover"))
            edge = QPen(colors.color("accent"), 2)
            painter.setPen(edge if self.hasFocus() else QPen(Qt.PenStyle.NoPen))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        inner = box.adjusted(8, 0, -8, 0)
        painter.setFont(theme.font(Role.SUB, tabular=True))
        painter.setPen(colors.color("ink"))
        figure = QRect(inner.right() - _FIGURE_WIDTH, 0, _FIGURE_WIDTH, box.height())
        right = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.drawText(figure, right, self._figure)
        words = QRect(inner.left(), 0, self._words_width(inner, figure), box.height())
        fitted = QFontMetrics(painter.font()).elidedText(
            self._text, Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), fitted)
        if self._part is not None:
            self._draw_bar(painter, words.right() + 12, figure.left() + 30)
        painter.end()

    def _words_width(self, inner: QRect, figure: QRect) -> int:
        if self._part is None:
            return figure.left() - inner.left() + 20
        return min(230, int(inner.width() * 0.44))

    def _draw_bar(self, painter: QPainter, left: int, right: int) -> None:
        colors = theme.current()
        width = right - left
        if width < 24 or self._part is None:
            return
        track = QRect(left, (self.height() - _BAR_HEIGHT) // 2, width, _BAR_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.color("line"))
        painter.drawRoundedRect(track, 4, 4)
        if self._part > 0:
            filled = QRect(track)
            filled.setWidth(max(_BAR_HEIGHT, round(width * min(self._part, 1.0))))
            painter.setBrush(colors.color("warn_mark" if self._warns else "accent"))
            painter.drawRoundedRect(filled, 4, 4)
