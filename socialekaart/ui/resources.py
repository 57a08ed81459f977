"""Files of the look: where style, icons and fonts lie."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from socialekaart import paths


def resource_path(*parts: str) -> Path:
    """Give the path of a file under resources/."""
    return paths.resources(*parts)


@lru_cache(maxsize=256)
def pixmap(name: str, color: str, size: int = 18, ratio: float = 2.0) -> QPixmap:
    """Draw an icon of resources/icons in one colour; `size` in device-independent pixels."""
    text = resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")
    drawn = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    svg = QSvgRenderer(QByteArray(text.replace("currentColor", QColor(color).name()).encode()))
    svg.render(painter, QRectF(0, 0, drawn.width(), drawn.height()))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


def icon(name: str, color: str, checked: str = "") -> QIcon:
    """Make an icon in one colour, and in another one for a checked button."""
    made = QIcon(pixmap(name, color))
    if checked:
        made.addPixmap(pixmap(name, checked), QIcon.Mode.Normal, QIcon.State.On)
    return made
