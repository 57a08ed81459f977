"""Draws a map with its legend: on one A4 on its side, or on a picture as high as it needs."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer

from socialekaart.ui import words
from socialekaart.ui.a4 import HEIGHT, INK, MARGIN, MUTED, WIDTH, font_of, laid_out, write
from socialekaart.ui.map.palette import LIGHT
from socialekaart.ui.map.sheet import BUBBLE, LegendLine, MapSheet, scale_bar
from socialekaart.ui.map.signs import OUTLINES, SIDE, Look
from socialekaart.ui.words import translate

ACROSS = WIDTH - 2 * MARGIN
_HEAD, _GAP, _LINE, _FOOT = 124, 30, 50, 44
_TITLE, _UNDER, _LEGEND, _SOURCE = 54, 32, 30, 24
"""Heights of the letters."""
_SIGN, _BESIDE, _APART = 38, 14, 44
_SCALE_ROOM = 620
_TALLEST = 2300
"""Of a picture that is higher than wide: a narrow card would give a very long one."""
PIXELS = 2400
"""How wide a saved picture is."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Where everything goes, in tenths of a millimetre; `places` are the legend's, a line each."""

    picture: QRectF
    places: tuple[QPointF, ...]
    foot: float
    height: float


def plan(shown: MapSheet, height: float | None = HEIGHT) -> Plan:
    """Give the picture all the room that is left on a page so high; None is as high as it likes."""
    places, used = _flow(shown.legend)
    below = _GAP + used + _source_height(shown) + MARGIN
    above = MARGIN + _HEAD
    tall = min(ACROSS / shown.shape, _TALLEST if height is None else height - above - below)
    wide = tall * shown.shape
    picture = QRectF(MARGIN + (ACROSS - wide) / 2, above, wide, tall)
    top = picture.bottom() + _GAP
    moved = tuple(QPointF(MARGIN + place.x(), top + place.y()) for place in places)
    return Plan(picture, moved, top + used, top + used + _source_height(shown) + MARGIN)


def _flow(lines: tuple[LegendLine, ...]) -> tuple[list[QPointF], float]:
    """Lay the legend out beside the scale, line under line; return its height too."""
    metrics = QFontMetricsF(font_of(_LEGEND))
    places, x, y = [], 0.0, 0.0
    for line in lines:
        width = _SIGN + _BESIDE + metrics.horizontalAdvance(line.text)
        if x and x + width > ACROSS - _SCALE_ROOM:
            x, y = 0.0, y + _LINE
        places.append(QPointF(x, y))
        x += width + _APART
    return places, y + _LINE + 14


def _source_height(shown: MapSheet) -> float:
    return max(_FOOT, laid_out(_source(shown), font_of(_SOURCE), ACROSS)[1])


def _source(shown: MapSheet) -> str:
    made = translate("map", "Gemaakt met Socialekaart")
    return f"{shown.attribution} · {made}"


def draw(shown: MapSheet, painter: QPainter, target: QRect, height: float = HEIGHT) -> None:
    """Draw the sheet so that it fills a rectangle with the proportions of WIDTH and `height`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setViewport(target)
    painter.setWindow(0, 0, WIDTH, round(height))
    fit = plan(shown, height)
    _draw_head(shown, painter)
    painter.drawImage(fit.picture, shown.picture)
    painter.setPen(QPen(QColor(LIGHT["border"]), 3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(fit.picture)
    for line, place in zip(shown.legend, fit.places, strict=True):
        _draw_line(line, painter, place)
    _draw_scale(shown, painter, fit)
    write(painter, QPointF(MARGIN, fit.foot), _source(shown), font_of(_SOURCE), MUTED, ACROSS)
    painter.restore()


def picture_of(shown: MapSheet) -> QImage:
    """Draw the sheet as a picture, without the empty end of a page."""
    height = plan(shown, None).height
    made = QImage(PIXELS, round(height * PIXELS / WIDTH), QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.white)
    painter = QPainter(made)
    draw(shown, painter, made.rect(), height)
    painter.end()
    return made


def _draw_head(shown: MapSheet, painter: QPainter) -> None:
    aside = QRectF(WIDTH - MARGIN - 700, MARGIN + 10, 700, 60)
    room = ACROSS - 720
    large, small = font_of(_TITLE, bold=True), font_of(_UNDER)
    title = QFontMetricsF(large).elidedText(shown.title, Qt.TextElideMode.ElideRight, room)
    write(painter, QPointF(MARGIN, MARGIN - 6), title, large, INK, room + 20)
    write(painter, QPointF(MARGIN, MARGIN + 64), shown.under, small, MUTED, room)
    painter.setFont(small)
    painter.setPen(MUTED)
    painter.drawText(aside, Qt.AlignmentFlag.AlignRight, shown.day)


def _draw_line(line: LegendLine, painter: QPainter, place: QPointF) -> None:
    box = QRectF(place.x(), place.y(), _SIGN, _SIGN)
    if line.shape == BUBBLE:
        _draw_bubble(painter, box)
    else:
        QSvgRenderer(QByteArray(sign_svg(line).encode())).render(painter, box)
    beside = QPointF(box.right() + _BESIDE, place.y())
    write(painter, beside, line.text, font_of(_LEGEND), INK, ACROSS)


def _draw_bubble(painter: QPainter, box: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT["bubble"]))
    painter.drawEllipse(box)
    painter.setFont(font_of(20, bold=True))
    painter.setPen(QColor(LIGHT["bubble_text"]))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "12")


def sign_svg(line: LegendLine) -> str:
    """Give the drawing of a sign; only names and numbers of ours go into it."""
    colour, edge = LIGHT[line.colour], LIGHT["pin_edge"]
    path = OUTLINES[line.shape]
    drawn = f'<path d="{path}" fill="{colour}"/>'
    if line.look is Look.HOLLOW:
        drawn = f'<path d="{path}" fill="{edge}" stroke="{colour}" stroke-width="3"/>'
    elif line.look is Look.AREA:
        drawn = (
            f'<circle cx="12" cy="12" r="10.2" fill="none" stroke="{colour}" stroke-width="1.7"'
            ' stroke-dasharray="3.8 2.609"/>'
            f'<g transform="translate(6.2 6.2) scale(.483)">{drawn}</g>'
        )
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">{drawn}</svg>'


def _draw_scale(shown: MapSheet, painter: QPainter, fit: Plan) -> None:
    most = min(_SCALE_ROOM - 60, fit.picture.width() / 2) / fit.picture.width()
    metres, share = scale_bar(shown.metres, most)
    wide = share * fit.picture.width()
    right, low = WIDTH - MARGIN, fit.picture.bottom() + _GAP + _SIGN
    painter.setPen(QPen(INK, 4))
    painter.drawPolyline(
        [
            QPointF(x, low - up)
            for x, up in ((right - wide, 14), (right - wide, 0), (right, 0), (right, 14))
        ]
    )
    painter.setFont(font_of(_LEGEND))
    label = QRectF(right - _SCALE_ROOM, low - 50, _SCALE_ROOM - 8, 46)
    painter.drawText(label, Qt.AlignmentFlag.AlignRight, scale_words(metres))


def scale_words(metres: int) -> str:
    """Write a distance on the scale: 500 m, 10 km."""
    if metres < 1000:
        return translate("map", "{n} m").format(n=metres)
    return translate("map", "{n} km").format(n=words.number(metres // 1000))
