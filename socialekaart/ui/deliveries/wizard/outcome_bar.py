"""A delivery in one bar: how much is new, changed, the same, gone."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from socialekaart.services.deliveries.views import Outcome
from socialekaart.ui import theme
from socialekaart.ui.deliveries.wizard import sentences

COLORS = {
    Outcome.UNCHANGED: "border",
    Outcome.NEW: "good",
    Outcome.RETURNED: "good",
    Outcome.CHANGED: "info",
    Outcome.ABSENT: "warn_mark",
    Outcome.DELETED: "warn_mark",
    Outcome.REJECTED: "danger",
}
HEIGHT = 16
LEAST = 5.0
"""Pixels that even one record among thousands gets."""


class OutcomeBar(QWidget):
    """The figures below it say the same in words."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: Mapping[Outcome, int] = {}
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Take what width there is."""
        return QSize(320, HEIGHT)

    def set_counts(self, counts: Mapping[Outcome, int]) -> None:
        """Show other figures."""
        self._counts = {outcome: counts[outcome] for outcome in COLORS if counts.get(outcome, 0)}
        told = [f"{sentences.outcome(outcome)} {count}" for outcome, count in self._counts.items()]
        self.setAccessibleName(", ".join(told))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the parts in the order of what changes least to most."""
        total = sum(self._counts.values())
        if not total:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), HEIGHT / 2, HEIGHT / 2)
        painter.setClipPath(shape)
        painter.setPen(Qt.PenStyle.NoPen)
        left = 0.0
        spare = max(0.0, self.width() - LEAST * len(self._counts))
        for outcome, count in self._counts.items():
            width = LEAST + spare * count / total
            painter.setBrush(theme.current().color(COLORS[outcome]))
            painter.drawRect(QRectF(left, 0, width - 1.5, HEIGHT))
            left += width
        painter.end()
