"""The rounded frame of the map card: drawn over the web view, whose own corners are square."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

RADIUS = 12.0


class CardFrame(QWidget):
    """Cover the corners of its parent with the window's colour and draw the border."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._border = QColor()
        self._window = QColor()
        parent.installEventFilter(self)
        self._cover()

    def set_colours(self, border: str, window: str) -> None:
        """Take the colour of the border and of what lies behind the card."""
        self._border = QColor(border)
        self._window = QColor(window)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the size of the card."""
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self._cover()
            self.raise_()
        return super().eventFilter(watched, event)

    def _cover(self) -> None:
        card = self.parentWidget()
        if card is not None:
            self.setGeometry(card.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the corners and the border."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QPainterPath()
        card.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        whole = QPainterPath()
        whole.addRect(QRectF(self.rect()))
        painter.fillPath(whole.subtracted(card), self._window)
        painter.setPen(QPen(self._border, 1))
        painter.drawPath(card)
