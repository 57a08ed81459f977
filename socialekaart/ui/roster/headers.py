"""The words beside and above the roster: domains, and areas with how wide they are."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from socialekaart.ui import theme
from socialekaart.ui.roster.cell_delegate import GAP, SIDE
from socialekaart.ui.roster.model import CAPTION_ROLE
from socialekaart.ui.row_painting import draw_text
from socialekaart.ui.theme import Role

ROW_HEAD_WIDTH = 140


class AreaHeader(QHeaderView):
    """The name of an area, and below it in small words what kind of area it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """Give room for both lines."""
        lines = sum(QFontMetrics(font).height() for font in _fonts())
        return QSize(super().sizeHint().width(), lines + 8)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Draw one area."""
        strong, small = _fonts()
        box = rect.adjusted(GAP + SIDE, 2, -GAP, -2)
        name = str(self.model().headerData(logicalIndex, self.orientation()) or "")
        caption = self.model().headerData(logicalIndex, self.orientation(), CAPTION_ROLE)
        painter.save()
        line = QRect(box.left(), box.top(), box.width(), QFontMetrics(strong).height())
        draw_text(painter, line, name, strong, theme.current().color("ink"))
        line.translate(0, line.height())
        draw_text(painter, line, str(caption or ""), small, theme.current().color("muted"))
        painter.restore()


class DomainHeader(QHeaderView):
    """The name of a domain, wrapped when it is long."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """Keep one width, so that the matrix stands still."""
        return QSize(ROW_HEAD_WIDTH, super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Draw one domain."""
        text = str(self.model().headerData(logicalIndex, self.orientation()) or "")
        painter.save()
        painter.setFont(theme.font(Role.SMALL_STRONG))
        painter.setPen(theme.current().color("muted"))
        where = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(rect.adjusted(6, 0, -8, 0), where, text)
        painter.restore()


def _fonts() -> tuple[QFont, QFont]:
    return theme.font(Role.SMALL_STRONG), theme.font(Role.HINT)
