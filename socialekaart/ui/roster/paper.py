"""Draws the roster on exactly one A4 on its side; `paper_fit` says how it fits."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPagedPaintDevice, QPainter, QPen

from socialekaart.ui import a4
from socialekaart.ui.a4 import HEIGHT, INK, MARGIN, MUTED, WIDTH, font_of, write
from socialekaart.ui.roster.cell_words import Look
from socialekaart.ui.roster.paper_fit import BELOW, EDGE, HEAD, PADDING, Plan, high, lines_of, plan
from socialekaart.ui.roster.sheet import Sheet, SheetCell
from socialekaart.ui.theme import LIGHT
from socialekaart.ui.words import translate


def write_pdf(shown: Sheet, path: str) -> None:
    """Write the sheet as a PDF; raise UnwritableFileError when that fails."""
    a4.write_pdf(partial(draw, shown), path, shown.title)


def print_on(shown: Sheet, device: QPagedPaintDevice, name: str = "") -> None:
    """Draw the sheet on a printer or PDF; raise UnwritableFileError when it can't begin."""
    a4.print_on(partial(draw, shown), device, name)


def draw(shown: Sheet, painter: QPainter, target: QRect) -> None:
    """Draw the sheet so that it fills a rectangle with the proportions of A4."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setViewport(target)
    painter.setWindow(0, 0, WIDTH, HEIGHT)
    _draw_head(shown, painter)
    _draw_foot(shown, painter)
    fit = plan(shown)
    painter.translate(MARGIN, MARGIN + HEAD)
    painter.scale(fit.shrink, fit.shrink)
    _draw_grid(shown, fit, painter)
    painter.restore()


def _draw_head(shown: Sheet, painter: QPainter) -> None:
    half = (WIDTH - 2 * MARGIN) * 0.55
    painter.setPen(INK)
    write(painter, QPointF(MARGIN, MARGIN), shown.title, font_of(60, bold=True), INK, half)
    under = " · ".join(part for part in (shown.practice, shown.kinds) if part)
    painter.setFont(font_of(32))
    under = painter.fontMetrics().elidedText(under, Qt.TextElideMode.ElideRight, int(half))
    write(painter, QPointF(MARGIN, MARGIN + 74), under, font_of(32), MUTED, half + 20)
    right = QRectF(WIDTH - MARGIN - half, MARGIN, half, 60)
    painter.setFont(font_of(32))
    painter.setPen(MUTED)
    painter.drawText(right, Qt.AlignmentFlag.AlignRight, shown.day)
    if shown.warning:
        _draw_warning(shown.warning, painter)


def _draw_warning(text: str, painter: QPainter) -> None:
    font = font_of(30, bold=True)
    painter.setFont(font)
    width = painter.fontMetrics().horizontalAdvance(text) + 40
    box = QRectF(WIDTH - MARGIN - width, MARGIN + 66, width, 52)
    painter.setPen(QPen(INK, 4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
    painter.setPen(INK)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _draw_foot(shown: Sheet, painter: QPainter) -> None:
    top = HEIGHT - MARGIN - 30
    font = font_of(24)
    samples = (
        (Look.OWN, translate("roster", "eigen keuze van de praktijk")),
        (Look.SOURCE, translate("roster", "volgens de bron")),
        (Look.OPEN, translate("roster", "nog niemand")),
    )
    left = float(MARGIN)
    for look, text in samples:
        _draw_box(painter, QRectF(left, top, 52, 30), look)
        painter.setFont(font)
        painter.setPen(MUTED)
        width = painter.fontMetrics().horizontalAdvance(text) + 10
        painter.drawText(QRectF(left + 64, top, width, 30), Qt.AlignmentFlag.AlignVCenter, text)
        left += 64 + width + 40
    check = translate(
        "roster", "Socialekaart · stand van {day} · klopt er iets niet? Meld het de praktijk."
    )
    painter.drawText(
        QRectF(left, top, WIDTH - MARGIN - left, 30),
        Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
        check.format(day=shown.day),
    )


def _draw_grid(shown: Sheet, fit: Plan, painter: QPainter) -> None:
    strong, small = font_of(fit.size, bold=True), font_of(fit.size - BELOW)
    inner = fit.column - 2 * PADDING
    for place, (name, caption) in enumerate(shown.columns):
        at = QPointF(fit.row_head + place * fit.column + PADDING, 0)
        used = write(painter, at, name, strong, INK, inner)
        write(painter, at + QPointF(0, used), caption, small, MUTED, inner)
    top = fit.head
    for (name, cells), height in zip(shown.rows, fit.heights, strict=True):
        tall = high(name, strong, fit.row_head - PADDING)
        at = QPointF(0, top + max(0.0, (height - tall) / 2))
        write(painter, at, name, strong, INK, fit.row_head - PADDING)
        for place, cell in enumerate(cells):
            left = fit.row_head + place * fit.column
            _draw_cell(painter, QRectF(left, top, fit.column, height), cell, fit)
        top += height


def _draw_cell(painter: QPainter, box: QRectF, cell: SheetCell, fit: Plan) -> None:
    _draw_box(painter, box.adjusted(3, 3, -3, -3), cell.look)
    at = QPointF(box.left() + PADDING, box.top() + EDGE)
    for text, font, color in lines_of(cell, fit.size, fit.most):
        at += QPointF(0, write(painter, at, text, font, color, box.width() - 2 * PADDING))


def _draw_box(painter: QPainter, box: QRectF, look: Look) -> None:
    """Draw a cell's border: thick, thin or dashed, so that it also tells without colours."""
    pens = {
        Look.OWN: QPen(LIGHT.color("accent"), 6),
        Look.OPEN: QPen(LIGHT.color("warn_mark"), 3, Qt.PenStyle.DashLine),
    }
    painter.setPen(pens.get(look, QPen(LIGHT.color("control"), 2)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 10, 10)
