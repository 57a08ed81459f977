"""A card of Instellingen: a title, and lines of a name with what is set beside it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import label

CARD_WIDTH = 760
CAPTION_WIDTH = 160


class SettingsCard(QFrame):
    """What is set here is kept at once; there is nothing to press."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setMaximumWidth(CARD_WIDTH)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 16)
        self.column.setSpacing(8)
        self.title = label(title, Role.NAME)
        self.column.addWidget(self.title)

    def add_line(self, name: str, widget: QWidget) -> None:
        """Add something to set, with its name before it."""
        row = QHBoxLayout()
        caption = label(name, tone="muted")
        caption.setFixedWidth(CAPTION_WIDTH)
        caption.setBuddy(widget)
        widget.setAccessibleName(name)
        row.addWidget(caption)
        row.addWidget(widget, 1)
        self.column.addLayout(row)

    def first_focus(self) -> None:
        """Put the keyboard where one begins."""
        self.setFocus()

    def stop(self) -> None:
        """Break off what runs for this card; called when the window closes."""


def side_by_side(wide: QWidget, narrow: QWidget) -> QWidget:
    """Put two fields that belong together on one line."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(wide, 3)
    row.addWidget(narrow, 2)
    return both
