"""How much there is to check, told at the page's name; asked once the window has come to rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from socialekaart.ui.pages import CHECK

if TYPE_CHECKING:
    from socialekaart.ui.main_window import MainWindow

AT_REST_MS = 2500
"""After a start or a change first comes what people wait for."""


class DueCount(QObject):
    """Counts the records with a fact that is due, off the UI thread."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._rest = QTimer(self, singleShot=True, interval=AT_REST_MS)
        self._rest.timeout.connect(self.ask)

    def ask_later(self) -> None:
        """Ask when nothing else was asked for a while."""
        self._rest.start()

    def ask(self) -> None:
        """Count now; a newer question takes the place of an older one."""
        window, now = self._window, self._window.clock()
        window.background.run(
            lambda: window.desk.checks.todo(now, 1).total,
            lambda due: window.navigation.set_count(CHECK, due),
            window.show_failure,
            owner=self,
            lane="due",
        )
