"""The real program in a process of its own, closed at a moment of our choice.

Run as a script with the name of the moment. What stands on the map's card when it closes, and how
many offerings the list has, is printed.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

    from PySide6.QtWidgets import QApplication

    from socialekaart.ui.main_window import MainWindow

ENGINE = ("PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets")
LOOK_MS = 10
PATIENCE_S = 40.0


@dataclass(frozen=True)
class Moment:
    """When to close, what to do just then, and how."""

    come: Callable[[MainWindow], bool]
    do: Callable[[MainWindow], object] = lambda window: None
    close: Callable[[MainWindow], object] = lambda window: window.close()


def view_of(window: MainWindow) -> Any:
    return getattr(window.search.map, "view", None)


def is_drawn(window: MainWindow) -> bool:
    from socialekaart.ui.drawing import is_drawn as drawn

    return drawn(window)


def ask(window: MainWindow) -> None:
    window.top.set_text("schulden")
    window.search.ask_again()
    assert not window.idle


def fold(window: MainWindow) -> None:
    window.search.toggle_map()
    window.search.toggle_map()


def ask_for_tiles(window: MainWindow) -> None:
    """Use the network: there is a proxy that says nothing."""
    window.keeper.change(network_allowed=True)


def asks_for_tiles(window: MainWindow) -> bool:
    """Wait until tiles are on their way, and stay there."""
    view = view_of(window)
    if view is None or not is_drawn(window):
        return False
    if not window.keeper.settings.network_allowed:
        ask_for_tiles(window)
    return bool(view.profile.tiles._asking)


def test_connection(window: MainWindow) -> None:
    from socialekaart.ui.settings.network_card import NetworkCard

    ask_for_tiles(window)
    window.show_network()
    (card,) = window.settings_page.findChildren(NetworkCard)
    card.start.click()
    assert card.test.running


def is_stopped(window: MainWindow) -> bool:
    """End the web process of the page, as a lack of memory would, and wait until that is told."""
    panel, view = window.search.map, view_of(window)
    if is_drawn(window) and view is not None:
        process = view.page().renderProcessPid()
        # Once it has gone there is none, and 0 would mean everybody.
        if process > 0:
            os.kill(process, signal.SIGKILL)
    return "gestopt" in str(getattr(panel, "message", ""))


def told(_window: MainWindow) -> None:
    os.kill(os.getpid(), signal.SIGTERM)


MOMENTS = {
    "at once": Moment(lambda window: window.isVisible()),
    "list": Moment(lambda window: window.search.list.model.rowCount() > 0),
    "map begins": Moment(lambda window: window.search.map is not None),
    "map loads": Moment(lambda window: view_of(window) is not None),
    "told while the map loads": Moment(lambda window: view_of(window) is not None, close=told),
    "drawn": Moment(is_drawn),
    "told": Moment(is_drawn, close=told),
    "query runs": Moment(is_drawn, ask),
    "map folds": Moment(is_drawn, fold),
    "tiles load": Moment(asks_for_tiles),
    "connection is tested": Moment(is_drawn, test_connection),
    "page ended": Moment(is_stopped),
}


class Broken(MetaPathFinder, Loader):
    """Stands in for one that is there and can't be loaded, or ends the process when it is."""

    def __init__(self, *, ends: bool) -> None:
        self._ends = ends

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Find these modules."""
        return ModuleSpec(fullname, self) if fullname in ENGINE else None

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """Fail to load them."""
        if self._ends:
            os.abort()
        raise ImportError("libnss3.so: cannot open shared object file")

    def exec_module(self, module: ModuleType) -> None:
        """Never come here."""


def main() -> int:
    """Run the program until the moment has come."""
    moment = MOMENTS[sys.argv[1]]
    engine = sys.argv[2] if len(sys.argv) > 2 else ""
    if engine == "missing":
        sys.modules.update(dict.fromkeys(ENGINE))  # type: ignore[arg-type]  # None: not there
    elif engine in ("broken", "ends"):
        sys.meta_path.insert(0, Broken(ends=engine == "ends"))
    from socialekaart import app as program

    run = program._run

    def run_until(app: QApplication, window: MainWindow) -> int:
        from PySide6.QtCore import QTimer

        end = time.monotonic() + PATIENCE_S
        timer = QTimer(window, interval=LOOK_MS)

        def look() -> None:
            if time.monotonic() > end:
                os.abort()
            if moment.come(window):
                timer.stop()
                sys.excepthook = sys.__excepthook__
                QTimer.singleShot(int(1000 * PATIENCE_S), window, os.abort)
                print(getattr(window.search.map, "message", ""))
                print(window.search.list.model.rowCount(), flush=True)
                moment.do(window)
                moment.close(window)

        timer.timeout.connect(look)
        timer.start()
        return run(app, window)

    program._run = run_until
    sys.argv = ["socialekaart"]
    from socialekaart.__main__ import main as start

    return start()


if __name__ == "__main__":
    sys.exit(main())
