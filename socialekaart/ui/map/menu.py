"""What one can do with the map as a whole: the menu behind the dots and the right mouse button."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget


class MapMenu(QMenu):
    """The actions by name; nothing can be chosen while there is no map."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Kaart"))
        self.fit = self._add(self.tr("Alles tonen") + "\tHome")
        self.area = self._add(self.tr("Zoek in dit gebied"))
        self.addSeparator()
        self.save = self._add(self.tr("Bewaar als PNG…"))
        # Only while the map has the keyboard: elsewhere Ctrl+P does nothing.
        self.print = self._add(self.tr("Druk af…") + "\tCtrl+P")
        self.copy = self._add(self.tr("Kopieer kaart"))
        self.allow(False)

    def allow(self, allowed: bool) -> None:
        """Let the actions be chosen, or not."""
        for action in self.actions():
            action.setEnabled(allowed)

    def _add(self, text: str) -> QAction:
        return self.addAction(text)
