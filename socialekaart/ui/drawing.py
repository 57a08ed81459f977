"""Wait until a window has drawn what was asked, for pictures of it."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, QObject, QTimer

from socialekaart.ui.main_window import MainWindow

_LOOK_MS = 20


def wait_until_drawn(window: MainWindow, patience_ms: int = 30_000) -> bool:
    """Run the event loop until answers and map are on show; False when patience ran out.

    Without a map (folded away, or no web view on this machine) the answers are enough.
    """
    watch = _Watch(window)
    watch.run(patience_ms)
    return watch.is_done()


class _Watch(QObject):
    """Sees the pins arrive, the map settle and the background come to rest."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._loop = QEventLoop()
        self._window = window
        self._pinned = False
        self._settled = False
        self._map: object = None
        window.search.controller.pinned.connect(self._hear_pins)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._check)

    def run(self, patience_ms: int) -> None:
        """Stay in the event loop until it is done or patience runs out."""
        self._look.start()
        QTimer.singleShot(patience_ms, self._loop, self._loop.quit)
        self._loop.exec()
        self._look.stop()

    def is_done(self) -> bool:
        """Tell whether everything asked is on show."""
        at_rest = self._window.background.idle and self._window.search.answer is not None
        return at_rest and (self._settled or not self._window.search.wants_map())

    def _check(self) -> None:
        found = self._window.search.map
        if found is not None and found is not self._map:
            self._map = found
            settled = getattr(found, "settled", None)
            if settled is not None:
                settled.connect(self._hear_settled)
        if self.is_done():
            self._loop.quit()

    def _hear_pins(self) -> None:
        self._pinned, self._settled = True, False

    def _hear_settled(self) -> None:
        self._settled = self._pinned
