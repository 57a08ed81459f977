"""A session of the real program in a process of its own: a person's steps, and what they led to.

Run as a script, with the folder to report into; what Python itself wants to reach is written down
there too. Qt trusts what `SSL_CERT_FILE` names, as Python does.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from socialekaart.ui.main_window import MainWindow

Step = Callable[[], bool]
"""Says whether it is done."""
LOOK_MS = 30
PATIENCE_S = 30.0
IDLE_S = 4.0
"""How long the program is left alone, to see what it does by itself."""
SOURCE = "https://data.voorbeeld.example/aanbod.csv"
REACHING = {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"}


def write_down_who_is_reached(path: Path) -> None:
    """Write down every address that Python wants to reach from now on."""
    file = path.open("a", encoding="utf-8")

    def hear(event: str, arguments: tuple[Any, ...]) -> None:
        if event in REACHING:
            told = [repr(one) for one in arguments if not hasattr(one, "fileno")]
            file.write(json.dumps([event, *told]) + "\n")
            file.flush()

    sys.addaudithook(hear)


def trust_what_python_trusts() -> None:
    """Let Qt trust the file of `SSL_CERT_FILE`, too."""
    from PySide6.QtNetwork import QSslCertificate, QSslConfiguration

    bundle = os.environ.get("SSL_CERT_FILE")
    if bundle:
        changed = QSslConfiguration.defaultConfiguration()
        changed.addCaCertificates(QSslCertificate.fromPath(bundle))
        QSslConfiguration.setDefaultConfiguration(changed)


class Session:
    """Takes the steps one after the other; `found` is what they led to."""

    def __init__(self, window: MainWindow, folder: Path, *, online: bool) -> None:
        from PySide6.QtCore import QTimer

        self.window, self.folder = window, folder
        self.found: dict[str, Any] = {"problems": []}
        self._steps = self._online() if online else self._offline()
        self._done: Step = lambda: True
        self._until = 0.0
        self._timer = QTimer(window, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        if not self._done() and time.monotonic() < self._until:
            return
        if not self._done():
            self.found["problems"].append(f"step {self.found.get('steps', 0)} took too long")
        try:
            self._done = next(self._steps)
        except StopIteration:
            self._end()
            return
        except Exception as error:
            self.found["problems"].append(repr(error))
            self._end()
            return
        self.found["steps"] = self.found.get("steps", 0) + 1
        self._until = time.monotonic() + PATIENCE_S

    def _end(self) -> None:
        self._timer.stop()
        (self.folder / "found.json").write_text(json.dumps(self.found), encoding="utf-8")
        self.window.close()

    # --- steps --------------------------------------------------------------------------------

    def _at_rest(self) -> bool:
        from socialekaart.ui.drawing import is_drawn

        return is_drawn(self.window)

    def _leave_alone(self) -> Step:
        end = time.monotonic() + IDLE_S
        return lambda: time.monotonic() > end

    def _background(self, work: Callable[[], Any], name: str) -> Step:
        """Ask the desk something that takes long; its answer, or error, goes into `found`."""
        keep = self.found.__setitem__
        self.window.aside.run(
            work, lambda value: keep(name, str(value)), lambda error: keep(name, repr(error))
        )
        return lambda: name in self.found

    def _search(self) -> Iterator[Step]:
        yield self._at_rest
        self.window.top.set_place("3241")
        self.window.top.set_text("schulden")
        yield self._at_rest
        self.window.search.list.select(self.window.search.list.model.hit(0).id)  # type: ignore[union-attr]  # there are hits
        yield self._at_rest

    def _offline(self) -> Iterator[Step]:
        """Search, look at the map and at every page, and ask what would need the network."""
        yield from self._search()
        self._save_source()
        source = self.window.desk.deliveries
        yield self._background(lambda: source.check_source(self._source(), _told, _never), "source")
        yield self._background(lambda: self.window.desk.places.look_up(_told, _never), "places")
        yield self._background(lambda: self.window.desk.places.suggest("Voorbeelds"), "suggest")
        for page in range(11):
            self.window.show_page(page)
            yield lambda: self.window.idle
        yield self._leave_alone()

    def _online(self) -> Iterator[Step]:
        """Answer the question with yes, and use everything that goes outside."""
        yield from self._search()
        self.found["asked"] = self.window.network_question.isVisible()
        tiles: list[Any] = []
        self.window.search.map.view.profile.tiles.succeeded.connect(tiles.append)  # type: ignore[union-attr]  # drawn
        self.window.network_question.yes.click()
        yield lambda: len(tiles) >= 4
        self.found["tiles"] = len(tiles)
        self._save_source()
        desk = self.window.desk
        yield self._background(
            lambda: desk.deliveries.check_source(self._source(), _told, _never), "source"
        )
        end = time.monotonic() + IDLE_S
        yield self._background(
            lambda: desk.places.look_up(_told, lambda: time.monotonic() > end), "places"
        )
        yield self._background(lambda: desk.places.suggest("Voorbeeldstraat 12"), "suggest")
        yield from self._test_connection()
        yield self._leave_alone()

    def _test_connection(self) -> Iterator[Step]:
        from socialekaart.ui.settings.network_card import NetworkCard

        self.window.show_network()
        (card,) = self.window.settings_page.findChildren(NetworkCard)
        yield lambda: self.window.idle and SOURCE.rpartition("/")[0] in card.rows
        card.start.click()
        yield lambda: not card.test.running
        self.found["reached"] = {row.server: row.result.text() for row in card.rows.values()}

    def _save_source(self) -> None:
        from socialekaart.services.deliveries.views import SourceKind, SourceSettings

        settings = SourceSettings("Gemeente Voorbeeld", SourceKind.WEB, SOURCE)
        self.window.desk.deliveries.save_source("", settings)

    def _source(self) -> str:
        cards = self.window.desk.deliveries.sources()
        return next(card.id for card in cards if card.settings.location == SOURCE)


def _told(done: int, total: int, doing: str) -> None:
    """Tell nobody."""


def _never() -> bool:
    return False


def main() -> int:
    """Run the program as a person starts it, and take the steps in its window."""
    folder, online = Path(sys.argv[1]), sys.argv[2] == "online"
    write_down_who_is_reached(folder / "reached.jsonl")
    from socialekaart import app as program

    run = program._run

    def run_with_steps(app: QApplication, window: MainWindow) -> int:
        trust_what_python_trusts()
        session = Session(window, folder, online=online)
        code = run(app, window)
        return code if session.found.get("steps") else 3

    program._run = run_with_steps
    sys.argv = ["socialekaart"]
    from socialekaart.__main__ import main as start

    return start()


if __name__ == "__main__":
    sys.exit(main())
