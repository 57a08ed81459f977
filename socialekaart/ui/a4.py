"""An A4 on its side: its size, its letters, and the way onto a printer or into a PDF.

Everything is measured in tenths of a millimetre, so that screen, printer and PDF look the same.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPointF, QRect
from PySide6.QtGui import (
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextLayout,
    QTextOption,
)

from socialekaart.errors import UnwritableFileError

WIDTH, HEIGHT = 2970, 2100
MARGIN = 80
INK, MUTED = QColor("#111111"), QColor("#444444")

Draw = Callable[[QPainter, QRect], None]
"""Draws a page so that it fills a rectangle with the proportions of A4."""


def page_layout() -> QPageLayout:
    """Give an A4 on its side, drawn from edge to edge."""
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Landscape,
        QMarginsF(0, 0, 0, 0),
        QPageLayout.Unit.Millimeter,
        QMarginsF(0, 0, 0, 0),
    )


def write_pdf(draw: Draw, path: str, title: str) -> None:
    """Write a page as a PDF; raise UnwritableFileError when that fails."""
    writer = QPdfWriter(path)
    writer.setPageLayout(page_layout())
    writer.setResolution(600)
    writer.setTitle(title)
    writer.setCreator("Socialekaart")
    print_on(draw, writer, path)


def print_on(draw: Draw, device: QPagedPaintDevice, name: str = "") -> None:
    """Draw a page on a printer or PDF; raise UnwritableFileError when it can't begin."""
    painter = QPainter()
    if not painter.begin(device):
        raise UnwritableFileError(Path(name))
    full = device.pageLayout().fullRectPixels(device.logicalDpiX())
    paint_area = device.pageLayout().paintRectPixels(device.logicalDpiX())
    full.translate(-paint_area.topLeft())
    draw(painter, full)
    painter.end()


def font_of(size: int, *, bold: bool = False, italic: bool = False) -> QFont:
    """Give the letters of the paper; `size` in tenths of a millimetre."""
    made = QFont("Inter")
    made.setPixelSize(max(8, size))
    made.setBold(bold)
    made.setItalic(italic)
    # Without it Inter draws other signs for "-" and "+" beside capitals and digits, and whoever
    # copies a number out of the PDF gets wrong ones.
    made.setFeature(QFont.Tag("calt"), 0)
    # Letters at their true widths: the same line breaks on every device.
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def laid_out(text: str, font: QFont, width: float) -> tuple[QTextLayout, float]:
    """Break a text into lines; give the layout and its height."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout = QTextLayout(text.replace("\n", " "), font)
    layout.setTextOption(option)
    height = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout, height


def write(
    painter: QPainter, place: QPointF, text: str, font: QFont, color: QColor, width: float
) -> float:
    """Write a text from the top left; return its height."""
    if not text:
        return 0.0
    layout, height = laid_out(text, font, width)
    painter.setPen(color)
    layout.draw(painter, place)
    return height
