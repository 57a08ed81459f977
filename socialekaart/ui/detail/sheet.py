"""A sheet about one record: its heading, and rows that scroll below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from socialekaart.ui.detail.rows import DetailRow
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import EmptyState, button, card, label, rule

Margins = tuple[int, int, int, int]


class DetailSheet(QWidget):
    """What the sheets of an offering and of a person have in common."""

    def lay_out(self, heading: QWidget, margins: Margins, gap: int) -> None:
        """Put the parts in place; `gap` stands between the rows."""
        self._history_open = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        sheet = card()
        outer.addWidget(sheet)
        self._stack = QStackedLayout(sheet)
        self._stack.setContentsMargins(1, 1, 1, 1)
        self.empty = EmptyState()
        self._stack.addWidget(self.empty)
        inner = QWidget()
        inner.setProperty("ground", "card")
        self.area = _scrolling(inner)
        self._stack.addWidget(self.area)
        column = QVBoxLayout(inner)
        column.setContentsMargins(*margins)
        column.setSpacing(gap)
        column.addWidget(heading)
        column.addWidget(rule())
        self._rows = QVBoxLayout()
        self._rows.setSpacing(gap)
        column.addLayout(self._rows)
        column.addStretch(1)

    def add_history(self, row: DetailRow, lines: Sequence[str]) -> None:
        """Put what changed under a link that unfolds it; unfolded stays unfolded."""
        if not lines:
            return
        shown = label("\n".join(lines), Role.SMALL, tone="muted", wrap=True, copy=True)
        toggle = button(self.tr("Geschiedenis ({n})").format(n=len(lines)), kind="link")

        def flip() -> None:
            self._history_open = shown.isHidden()
            shown.setVisible(self._history_open)

        toggle.clicked.connect(flip)
        line = QHBoxLayout()
        line.addWidget(toggle)
        line.addStretch(1)
        row.column.addLayout(line)
        row.column.addWidget(shown)
        shown.setVisible(self._history_open)


def _scrolling(inner: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    area.setWidget(inner)
    return area
