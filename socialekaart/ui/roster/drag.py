"""What is carried when somebody is dragged: a person, or an own assignment of one."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPixmap

from socialekaart.ui import theme
from socialekaart.ui.theme import Role

MIME = "application/x-socialekaart-roosterpersoon"


@dataclass(frozen=True, slots=True)
class Carried:
    """Who is dragged. With `assignment_id` it is that own assignment, from cell to cell."""

    contact_id: str
    name: str
    assignment_id: str = ""


def pack(carried: Carried) -> QMimeData:
    """Put somebody in the form Qt drags; never as text, which other programs would take."""
    data = QMimeData()
    data.setData(MIME, json.dumps(asdict(carried)).encode())
    return data


def unpack(data: QMimeData) -> Carried | None:
    """Read who is dragged; None when it is something else."""
    if not data.hasFormat(MIME):
        return None
    try:
        values = json.loads(data.data(MIME).toStdString())
        return Carried(str(values["contact_id"]), str(values["name"]), str(values["assignment_id"]))
    except (ValueError, KeyError, TypeError):
        return None


def picture(name: str) -> QPixmap:
    """Draw the little card that hangs on the mouse."""
    font = theme.font(Role.SMALL_STRONG)
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, 220)
    box = QRect(QPoint(0, 0), metrics.size(0, shown)).adjusted(0, 0, 24, 14)
    made = QPixmap(box.size())
    made.fill(Qt.GlobalColor.transparent)
    colors = theme.current()
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(colors.color("accent"))
    painter.setBrush(colors.color("accent_soft"))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 7, 7)
    painter.setFont(font)
    painter.setPen(colors.color("ink"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
    painter.end()
    return made
