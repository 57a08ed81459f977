"""What the borders of the roster mean, with the number of gaps."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from socialekaart.ui import theme, words
from socialekaart.ui.roster.cell_delegate import draw_card
from socialekaart.ui.roster.cell_words import Look
from socialekaart.ui.theme import Role


class Sample(QWidget):
    """A word in the border it explains."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__()
        self._look, self._text = look, text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        """Give the word on show."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another word."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Fit around the word."""
        metrics = QFontMetrics(theme.font(Role.SMALL))
        return QSize(metrics.horizontalAdvance(self._text) + 18, metrics.height() + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw border and word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_card(painter, self.rect().adjusted(1, 1, -1, -1), self._look)
        painter.setFont(theme.font(Role.SMALL))
        name = {Look.OPEN: "warn", Look.OWN: "ink"}.get(self._look, "muted")
        painter.setPen(theme.current().color(name))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()


class Legend(QWidget):
    """Own choice, the source's, gaps."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.gaps = Sample(Look.OPEN, "")
        row.addWidget(Sample(Look.OWN, self.tr("eigen keuze")))
        row.addWidget(Sample(Look.SOURCE, self.tr("van de bron")))
        row.addWidget(self.gaps)
        self.set_gaps(0)

    def set_gaps(self, count: int) -> None:
        """Say how many cells have nobody."""
        self.gaps.set_text(self.tr("gat: {n}").format(n=words.number(count)))
