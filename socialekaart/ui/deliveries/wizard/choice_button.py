"""A button that stays down: one of a few answers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from socialekaart.ui import theme
from socialekaart.ui.theme import Role


class ChoiceButton(QPushButton):
    """Shows whether it is the answer; pressing it only asks, the state decides."""

    def __init__(self, text: str, spoken: str = "") -> None:
        super().__init__(text)
        self.setProperty("choice", True)
        self.setFont(theme.font(Role.SMALL_STRONG))
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(spoken or text)

    def nextCheckState(self) -> None:
        """Leave it to whoever shows the state."""
