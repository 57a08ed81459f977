"""The web view that shows the map page, and the thin line between its JavaScript and Qt."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import (
    QCoreApplication,
    QMarginsF,
    QObject,
    QPoint,
    QSizeF,
    Qt,
    QUrl,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QPageLayout, QPageSize
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEnginePermission
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget

from socialekaart.ui.map.picture import Taken
from socialekaart.ui.map.profile import MapProfile
from socialekaart.ui.map.scheme import PAGE_URL

_LARGEST = 3.0

log = logging.getLogger(__name__)


class MapBridge(QObject):
    """What the page may say to Qt: nothing but these sentences."""

    page_ready = Signal()
    pin_clicked = Signal(str)
    points_drawn = Signal(int)
    came_to_rest = Signal(object, float, bool)
    stood_on = Signal(str, str, int, int, int)
    crowd_opened = Signal(object, QPoint)

    @Slot()
    def ready(self) -> None:
        """Hear that the page can be talked to."""
        self.page_ready.emit()

    @Slot(str)
    def clicked(self, service_id: str) -> None:
        """Hear that the user chose the pin of an offering."""
        self.pin_clicked.emit(service_id)

    @Slot(int)
    def drawn(self, round_number: int) -> None:
        """Hear that the points of this round stand on the map."""
        self.points_drawn.emit(round_number)

    @Slot(float, float, float, float, float, bool)
    def moved(
        self, south: float, west: float, north: float, east: float, zoom: float, wandered: bool
    ) -> None:
        """Hear what part of the map is on show, and whether the user went there."""
        self.came_to_rest.emit((south, west, north, east), zoom, wandered)

    @Slot(str, str, int, int, int)
    def walked(self, service_id: str, kind: str, count: int, place: int, total: int) -> None:
        """Hear on which sign the keys stand: a pin, or a bubble of so many ("" for its id)."""
        self.stood_on.emit(service_id, kind, count, place, total)

    @Slot(str, int, int)
    def crowded(self, service_ids: str, x: int, y: int) -> None:
        """Hear that more offerings (a JSON list) stand on one place than can be spread."""
        self.crowd_opened.emit(json.loads(service_ids), QPoint(x, y))


class MapWebPage(QWebEnginePage):
    """A page that can't be led away from the map."""

    def acceptNavigationRequest(
        self, url: QUrl | str, type: QWebEnginePage.NavigationType, isMainFrame: bool
    ) -> bool:
        """Accept the map page itself, in the main frame, and nothing else."""
        return isMainFrame and QUrl(url) == PAGE_URL

    def createWindow(self, type: QWebEnginePage.WebWindowType) -> QWebEnginePage | None:  # type: ignore[override]
        """Refuse to open windows."""
        return None

    def javaScriptConsoleMessage(
        self,
        level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        lineNumber: int,
        sourceID: str,
    ) -> None:
        """Log that the page complained and where, without its words: they may name a record."""
        log.debug("map page: %s at %s:%d", level.name, sourceID.rpartition("/")[2], lineNumber)


class WebMap(QWebEngineView):
    """Show the map page; `call` reaches its functions once `ready` was emitted."""

    ready = Signal()
    failed = Signal()
    serviceClicked = Signal(str)  # noqa: N815 (a Qt signal)
    drawn = Signal(int)
    rested = Signal(object, float, bool)
    """Bounds and zoom on show after a move, and whether the user went there."""
    walked = Signal(str, str, int, int, int)
    crowded = Signal(object, QPoint)
    """Ids of offerings on one place, and where that is in the view."""

    def __init__(
        self, profile: MapProfile, paper: str = "#ffffff", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.profile = profile
        self._loaded = False
        self._page = MapWebPage(profile, self)
        self.paper = QColor(paper)
        self._page.setBackgroundColor(self.paper)
        self._bridge = MapBridge(self)
        self._connect_bridge()
        self._page.permissionRequested.connect(_deny)
        self._page.loadFinished.connect(self._report_load)
        self._page.renderProcessTerminated.connect(lambda *_: self.failed.emit())
        self.setPage(self._page)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)
        self._end_with_application()
        self._page.load(PAGE_URL)

    def call(self, function: str, *arguments: Any) -> None:
        """Call a function of resources/map/map.js with values that JSON can hold."""
        # ensure_ascii (the default) leaves no character that could end a JavaScript string early.
        values = ", ".join(json.dumps(argument) for argument in arguments)
        self._page.runJavaScript(f"directoryMap.{function}({values})")

    def enlarge(self, scale: float) -> None:
        """Draw everything larger, as the letters of the window are; 1 is the usual size."""
        self.setZoomFactor(min(max(scale, 1.0), _LARGEST))

    def take_picture(self, done: Callable[[Taken], None]) -> None:
        """Give what is visible as a PDF of one page, an empty one when it can't be drawn.

        The page's style sheet says what is left out in print: buttons, and the place asked about.
        """
        self._page.runJavaScript(
            "directoryMap.showsBubbles()", lambda bubbles: self._print(bool(bubbles), done)
        )

    def _print(self, bubbles: bool, done: Callable[[Taken], None]) -> None:
        # In a PDF a pixel of the page is 3/4 point; without margins nothing is laid out anew.
        points = QSizeF(self.size()) / self.zoomFactor() * 0.75
        size = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
        layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())
        self._page.printToPdf(lambda pdf: done(Taken(bytes(pdf.data()), bubbles)), layout)

    def _connect_bridge(self) -> None:
        bridge = self._bridge
        bridge.page_ready.connect(self._leave_keys_to_window)
        bridge.page_ready.connect(self.ready)
        bridge.pin_clicked.connect(self.serviceClicked)
        bridge.points_drawn.connect(self.drawn)
        bridge.came_to_rest.connect(self.rested)
        bridge.stood_on.connect(self.walked)
        bridge.crowd_opened.connect(self.crowded)
        self._channel = QWebChannel(self._page)
        self._channel.registerObject("bridge", self._bridge)
        self._page.setWebChannel(self._channel)

    def _leave_keys_to_window(self) -> None:
        # What holds the view takes the keys: Tab must not end up inside the page, whose widget is
        # made by the first load and passes its focus on.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = self.focusProxy()
        if inside is not None:
            inside.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _report_load(self, fine: bool) -> None:
        # A navigation that was refused reports a failed load too, and the map is still there.
        if not fine and not self._loaded:
            self.failed.emit()
        self._loaded = self._loaded or fine

    def _end_with_application(self) -> None:
        # The page must go before its profile, which is a child of the application.
        app = QCoreApplication.instance()
        assert app is not None, "a map needs a QApplication"
        page = self._page

        def end() -> None:
            if shiboken6.isValid(page):
                shiboken6.delete(page)

        app.aboutToQuit.connect(end)
        page.destroyed.connect(lambda: app.aboutToQuit.disconnect(end))


def _deny(permission: QWebEnginePermission) -> None:
    permission.deny()
