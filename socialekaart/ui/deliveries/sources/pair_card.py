"""One side of a pair that looks the same; what differs from the other side is marked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from socialekaart.ui.deliveries.sources.wording import PairRow
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import badge, button, clear, kbd, label

CAPTION_WIDTH = 96


class PairCard(QFrame):
    """Captions with texts, and the button that keeps this side when both are merged."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.setProperty("card", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        facts = QWidget()
        self._grid = QGridLayout(facts)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnMinimumWidth(0, CAPTION_WIDTH)
        self._grid.setColumnStretch(1, 1)
        column.addWidget(facts)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self.merge = button(self.tr("Samenvoegen: deze blijft"))
        foot.addWidget(self.merge)
        foot.addWidget(kbd(key))
        foot.addStretch(1)
        column.addLayout(foot)

    def show_side(self, rows: list[PairRow], *, first: bool) -> None:
        """Show one of the two sides."""
        clear(self._grid)
        for line, row in enumerate(rows):
            self._add(line, row, row.first if first else row.second)

    def _add(self, line: int, row: PairRow, text: str) -> None:
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(label(row.caption, tone="muted"), line, 0, top)
        role = Role.STRONG if line == 0 or row.differs else Role.BODY
        value = label(text or "—", role, tone="" if text else "muted", wrap=True, copy=True)
        self._grid.addWidget(value, line, 1, top)
        if row.differs:
            self._grid.addWidget(badge(self.tr("anders"), "warn"), line, 2, top)
