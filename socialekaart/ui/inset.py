"""A place above the pages for something that is mostly hidden; then it takes no room at all."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget


class Inset(QWidget):
    """Room around one widget, hidden and shown with it: margins alone would leave a strip."""

    def __init__(self, part: QWidget, above: int) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, above, 16, 0)
        hidden = part.isHidden()
        column.addWidget(part)
        part.setVisible(not hidden)
        self._part = part
        part.installEventFilter(self)
        self.setVisible(not hidden)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the widget."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.setVisible(not self._part.isHidden())
        return super().eventFilter(watched, event)
