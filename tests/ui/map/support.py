"""What the map tests share: points, a page to ask things, and a tile host on loopback."""

from __future__ import annotations

import json
import struct
import threading
import zlib
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from socialekaart.domain.model import PinKind
from socialekaart.hosts import AllowedHost
from socialekaart.services.views import MapPoint, MapPoints, MapView
from socialekaart.ui.map.panel import MapPanel, Town
from socialekaart.ui.map.tiles import TileSource
from socialekaart.ui.map.view import WebMap

WAIT_MS = 15_000
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
TOWNS: tuple[Town, ...] = (
    ("Middelharnis", 51.757, 4.165, 7000),
    ("Dirksland", 51.749, 4.10, 5500),
    ("Melissant", 51.758, 4.07, 2200),
    ("Herkingen", 51.711, 4.087, 1300),
    ("Ouddorp", 51.811, 3.934, 6000),
    ("Oude-Tonge", 51.692, 4.212, 4900),
    ("Zuidland", 51.82, 4.26, 5000),
)


def picture(width: int, height: int) -> bytes:
    """Make a PNG of one light grey."""
    rows = zlib.compress((b"\x00" + b"\xe8" * width) * height)
    head = struct.pack(">2I5B", width, height, 8, 0, 0, 0, 0)
    parts = [(b"IHDR", head), (b"IDAT", rows), (b"IEND", b"")]
    chunks = [
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


TILE = picture(256, 256)
PORTAL = b"<!doctype html><title>Gastnetwerk Voorbeeld</title><p>Log eerst in."


def point(number: int, **changes: Any) -> MapPoint:
    """Make a pin; pins of different numbers stand a few hundred metres apart."""
    values: dict[str, Any] = {
        "service_id": f"aanbod-{number}",
        "name": f"Voorbeeld aanbod {number}",
        "domain": "financien",
        "latitude": 51.70 + 0.004 * (number % 13),
        "longitude": 4.00 + 0.006 * (number // 13),
        "kind": PinKind.ADDRESS,
    }
    return MapPoint(**{**values, **changes})


def points(count: int) -> MapPoints:
    """Make a result of so many pins, all in different places."""
    return MapPoints(tuple(point(number) for number in range(count)), ())


class Page:
    """Ask the page of a panel what its DOM holds."""

    def __init__(self, panel: MapPanel, qtbot: QtBot) -> None:
        self.panel = panel
        self._qtbot = qtbot

    @property
    def view(self) -> WebMap:
        view = self.panel.view
        assert view is not None
        return view

    def ask(self, expression: str) -> Any:
        """Evaluate JavaScript; gives any value JSON can hold."""
        answers: list[str] = []
        self.view.page().runJavaScript(f"JSON.stringify({expression})", answers.append)
        self._qtbot.waitUntil(lambda: bool(answers), timeout=WAIT_MS)
        return json.loads(answers[0]) if answers[0] else None

    def report(self) -> dict[str, Any]:
        """Tell what stands on the map."""
        report: dict[str, Any] = self.ask("JSON.parse(directoryMap.report())")
        return report

    def wait_for(self, expression: str) -> None:
        """Wait until the page finds this true."""
        self._qtbot.waitUntil(lambda: bool(self.ask(expression)), timeout=WAIT_MS)

    def boxes(self, selector: str) -> list[Box]:
        """Measure what matches, in pixels from the upper left corner of the view."""
        found = self.ask(
            f"[...document.querySelectorAll('{selector}')].map(e => e.getBoundingClientRect())"
            ".map(box => [box.left, box.top, box.right, box.bottom])"
        )
        return [tuple(box) for box in found]

    def click(self, selector: str) -> None:
        """Click the middle of the first match with the mouse."""
        left, top, right, bottom = self.boxes(selector)[0]
        middle = QPoint(round((left + right) / 2), round((top + bottom) / 2))
        inside = self.view.focusProxy()
        assert inside is not None
        QTest.mouseClick(inside, Qt.MouseButton.LeftButton, pos=middle)

    def rest(self, since: MapView | None = None) -> MapView:
        """Wait until the map has told where it is, elsewhere than `since`; give that."""

        def is_told() -> bool:
            view, report = self.panel.shown, self.report()
            if view is None or view == since:
                return False
            _, west, _, east = view.bounds
            aside = abs((west + east) / 2 - report["centre"][1])
            # A part of the map is told in whole pixels.
            return bool(view.zoom == report["zoom"] and aside < (east - west) / 100)

        self._qtbot.waitUntil(is_told, timeout=WAIT_MS)
        view = self.panel.shown
        assert view is not None
        return view

    def show(self, result: MapPoints) -> None:
        """Give the panel these points and wait until the page has drawn them."""
        with self._qtbot.waitSignal(self.view.drawn, timeout=WAIT_MS):
            self.panel.set_points(result)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Keep quiet: who no longer wants a tile hangs up."""


class TileHost:
    """A tile host on loopback. `behaviour` is one of `_ANSWERS`; `port` 0 takes a free one.

    `broken` are the paths for which it answers 500 whatever it does otherwise.
    """

    def __init__(self, port: int = 0) -> None:
        self.behaviour = "tile"
        self.broken: set[str] = set()
        self.asked: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.release = threading.Event()
        self._server = _Server(("127.0.0.1", port), self._handler())
        self.port = self._server.server_port
        self.origin = f"http://127.0.0.1:{self.port}"
        serve = self._server.serve_forever
        threading.Thread(target=serve, args=(0.02,), daemon=True).start()

    def source(self, timeout_ms: int = 5_000) -> TileSource:
        """Give the source that fetches here, and only here."""
        hosts = (AllowedHost(self.origin, "proef"),)
        return TileSource(self.origin + "/{z}/{x}/{y}.png", hosts, timeout_ms)

    def stop(self) -> None:
        """Let hanging answers go and close."""
        self.release.set()
        self._server.shutdown()
        self._server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        host = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                host.asked.append(self.path)
                host.headers.append(dict(self.headers.items()))
                broken = self.path in host.broken
                _ANSWERS["failing" if broken else host.behaviour](self, host)

            def log_message(self, format: str, *args: Any) -> None:
                """Stay quiet."""

        return Handler


def _send(handler: BaseHTTPRequestHandler, status: int, body: bytes, **headers: str) -> None:
    handler.send_response(status)
    for name, value in headers.items():
        handler.send_header(name, value)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


def _hang(host: TileHost) -> None:
    host.release.wait(30)


_ANSWERS: dict[str, Callable[[BaseHTTPRequestHandler, TileHost], None]] = {
    "tile": lambda handler, _host: _send(handler, 200, TILE),
    "missing": lambda handler, _host: _send(handler, 404, b""),
    "broken": lambda handler, _host: _send(handler, 503, b""),
    "failing": lambda handler, _host: _send(handler, 500, b""),
    "busy": lambda handler, _host: _send(handler, 429, b""),
    "text": lambda handler, _host: _send(handler, 200, PORTAL),
    "dot": lambda handler, _host: _send(handler, 200, picture(1, 1)),
    "half": lambda handler, _host: _send(handler, 200, TILE[: len(TILE) // 2]),
    "huge": lambda handler, _host: _send(handler, 200, TILE + bytes(2 * 1024 * 1024)),
    "redirect": lambda handler, host: _send(handler, 302, b"", Location=host.origin + "/gelekt"),
    "hang": lambda _handler, host: _hang(host),
}
