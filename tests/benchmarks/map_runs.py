"""One run of one map at one size, in a process of its own; prints what it cost as JSON.

    python -m tests.benchmarks.map_runs KAART MAP

KAART is `ours` or a kind of folium, MAP holds the database of `imports`.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

# Chromium ends the process when it is root with its sandbox on; both maps run without one then.
if hasattr(os, "geteuid") and os.geteuid() == 0:
    os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer, QUrl
from PySide6.QtWidgets import QApplication

from socialekaart import paths
from socialekaart.services.desk import Desk
from socialekaart.services.map_view import MapLimits
from socialekaart.services.reference import Reference
from socialekaart.services.views import Facet, MapPoint, MapPoints, ServiceQuery
from socialekaart.storage.database import Database
from tests.benchmarks import map_folium
from tests.benchmarks.imports import OURS
from tests.benchmarks.map_processes import Moment, memory_mb, moment

OUR_MAP = "ours"
_NOW = datetime(2026, 11, 23, 10, 0)
_SIZE = (700, 420)
_PATIENCE_MS = 600_000
_OTHERS = {Facet.DOMAIN: frozenset({"financien"})}
"""The filter: about a quarter of the offerings."""


class Costs:
    """Notes what each step took, by the clock and by the processor (all processes)."""

    def __init__(self) -> None:
        self.noted: dict[str, float] = {}
        self._since = moment()

    def start(self) -> None:
        """Begin to count."""
        self._since = moment()

    def note(self, step: str) -> None:
        """Note what it took since the start."""
        now: Moment = moment()
        self.noted[step] = now.clock - self._since.clock
        self.noted[f"{step} processor"] = now.processor - self._since.processor

    def print(self) -> None:
        """Print all as one line."""
        print(json.dumps({**self.noted, "memory": memory_mb()}))


def wait_until(fulfilled: Callable[[], bool]) -> None:
    """Let Qt work until this is true."""
    loop, timer, end = QEventLoop(), QTimer(interval=1), QTimer(singleShot=True)
    timer.timeout.connect(lambda: loop.quit() if fulfilled() else None)
    end.timeout.connect(lambda: sys.exit("the map never got ready"))
    timer.start()
    end.start(_PATIENCE_MS)
    loop.exec()


def run_ours(db: Database, reference: Reference) -> Costs:
    """Show our panel with the search in front of it, as the search page does."""
    from socialekaart.ui.map.panel import MapPanel
    from socialekaart.ui.search.controller import Question, SearchController
    from socialekaart.ui.tasks import Background

    desk, costs, told, drawn = Desk(db, reference), Costs(), [], []
    background = Background(interrupt=desk.interrupt)
    controller = SearchController(desk, background, lambda: _NOW)
    controller.want_map = True
    panel = MapPanel(towns=lambda: ())
    panel.resize(*_SIZE)

    def tell(points: MapPoints) -> None:
        told.append(points)
        panel.set_points(points, keep_view=points.same_question)

    def has_drawn() -> bool:
        if panel.view is not None and not listening:
            panel.view.drawn.connect(drawn.append)
            listening.append(True)
        return bool(told) and told[0] is not None and drawn[-1:] == [len(told)]

    def rest() -> None:
        wait_until(lambda: background.idle and has_drawn())

    listening: list[bool] = []
    controller.pinned.connect(tell)
    panel.viewChanged.connect(controller.look_at)
    costs.start()
    controller.ask()
    panel.show()
    wait_until(has_drawn)
    costs.note("ready")
    rest()
    loads: list[bool] = []
    assert panel.view is not None
    panel.view.loadStarted.connect(lambda: loads.append(True))

    chosen = desk.find(ServiceQuery(), _NOW).hits[0].id
    costs.start()
    panel.select(chosen)
    controller.choose(chosen)
    wait_until(lambda: background.idle and _shows(panel.view, chosen))
    costs.note("select")
    rest()
    before = len(told)
    costs.start()
    controller.set_question(Question(chosen=_OTHERS))
    wait_until(lambda: len(told) > before and has_drawn())
    costs.note("filter")
    rest()
    bubbles = sum(bubble.count for bubble in told[-1].bubbles)
    costs.noted["filtered"] = len(told[-1].points) + bubbles
    costs.noted["loads"] = len(loads)
    costs.print()
    background.stop()
    panel.close()
    return costs


def _shows(view: Any, chosen: str) -> bool:
    """Ask the page whether the pin chosen stands on the map, ringed."""
    answers: list[str] = []
    view.page().runJavaScript("directoryMap.report()", answers.append)
    wait_until(lambda: bool(answers))
    report = json.loads(answers[0])
    return bool(report["shown"] and report["selected"] == chosen)


def run_folium(kind: str, db: Database, reference: Reference) -> Costs:
    """Show what folium renders, and render it anew for the filter."""
    everything = Desk(db, reference, map_limits=MapLimits(whole=10_000_000))
    points = everything.map_points(ServiceQuery(), _NOW).points
    others = everything.map_points(ServiceQuery(chosen=_OTHERS), _NOW).points
    pages = map_folium.Pages(Path(tempfile.mkdtemp()))
    costs = Costs()
    costs.start()
    from PySide6.QtWebEngineWidgets import QWebEngineView

    view = QWebEngineView()
    view.resize(*_SIZE)
    view.show()

    def load(some: tuple[MapPoint, ...]) -> None:
        view.load(QUrl(pages.put(map_folium.render(kind, some))))
        wait_until(lambda: view.title() == map_folium.DRAWN)

    load(points)
    costs.note("ready")
    costs.start()
    view.page().runJavaScript(map_folium.choose(points[0]))
    wait_until(lambda: view.title() == map_folium.CHOSEN)
    costs.note("select")
    costs.start()
    load(others)
    costs.note("filter")
    costs.noted["filtered"] = len(others)
    costs.print()
    view.close()
    return costs


def main(kind: str, folder: Path) -> None:
    """Run one kind of map."""
    from socialekaart.ui.map.startup import prepare_application

    if not (folder / OURS).exists():
        sys.exit(f"no {OURS} in {folder}")
    prepare_application()
    if kind != OUR_MAP:
        # Ours shuts the network off for the engine; the page of folium comes over loopback.
        os.environ.pop("QTWEBENGINE_CHROMIUM_FLAGS", None)
    app = QApplication(sys.argv[:1])
    with Database.open(folder / OURS) as db:
        reference = Reference(paths.data())
        if kind == OUR_MAP:
            run_ours(db, reference)
        else:
            run_folium(kind, db, reference)
    sys.stdout.flush()
    del app
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
