"""Wait until a window has drawn what was asked, for pictures of it and for tests."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage

from socialekaart.ui.main_window import MainWindow
from socialekaart.ui.pages import SEARCH

_LOOK_MS = 20
_STEADY_LOOKS = 10
"""The browser engine shows its page in pieces; so many looks alike mean that it is done."""


def wait_until_drawn(window: MainWindow, patience_ms: int = 30_000) -> bool:
    """Run the event loop until answers and map are on show; False when patience ran out.

    Without a map (folded away, another page, no web view on this machine) the answers are enough.
    """
    loop = QEventLoop()

    def look() -> None:
        if is_drawn(window):
            loop.quit()

    _run(loop, look, patience_ms)
    return is_drawn(window)


def wait_until_painted(window: MainWindow, patience_ms: int = 10_000) -> None:
    """Run the event loop until the map's frames have come to rest, for a picture of them.

    What the map's page has drawn reaches the window later, on a slow machine seconds later.
    """
    view = getattr(window.search.map, "view", None)
    if view is None or not _shows_map(window):
        return
    loop, last, alike = QEventLoop(), QImage(), 0

    def look() -> None:
        nonlocal last, alike
        image = view.grab().toImage()
        alike = alike + 1 if image == last and _has_map(image) else 0
        last = image
        if alike >= _STEADY_LOOKS:
            loop.quit()

    _run(loop, look, patience_ms)


def is_drawn(window: MainWindow) -> bool:
    """Tell whether everything asked is on show."""
    search = window.search
    if not window.idle or search.controller.asking or search.answer is None:
        return False
    if not _shows_map(window):
        return True
    return search.map is not None and bool(getattr(search.map, "is_settled", True))


def _shows_map(window: MainWindow) -> bool:
    return window.pages.currentIndex() == SEARCH and window.search.wants_map()


def _has_map(image: QImage) -> bool:
    """Tell whether more stands on the page than the one colour it begins with."""
    middle = range(0, image.width(), 4)
    rows = range(0, image.height(), 4)
    first = image.pixelColor(4, image.height() // 2)
    return any(image.pixelColor(x, y) != first for y in rows for x in middle)


def _run(loop: QEventLoop, look: Callable[[], None], patience_ms: int) -> None:
    timer = QTimer(interval=_LOOK_MS)
    timer.timeout.connect(look)
    timer.start()
    QTimer.singleShot(patience_ms, loop, loop.quit)
    loop.exec()
    timer.stop()
