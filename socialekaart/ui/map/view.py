"""The web view that shows the map page, and the thin line between its JavaScript and Qt."""

from __future__ import annotations

import json
import logging
from typing import Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEnginePermission
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget

from socialekaart.ui.map.profile import MapProfile
from socialekaart.ui.map.scheme import PAGE_URL

log = logging.getLogger(__name__)


class MapBridge(QObject):
    """What the page may say to Qt: nothing but these three sentences."""

    page_ready = Signal()
    pin_clicked = Signal(str)
    points_drawn = Signal(int)

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


class MapView(QWebEngineView):
    """Show the map page; `call` reaches its functions once `ready` was emitted."""

    ready = Signal()
    failed = Signal()
    serviceClicked = Signal(str)  # noqa: N815 (a Qt signal)
    drawn = Signal(int)

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

    def select(self, service_id: str) -> None:
        """Pan to the pin of this offering and mark it; "" clears the mark."""
        self.call("select", service_id)

    def _connect_bridge(self) -> None:
        self._bridge.page_ready.connect(self._leave_focus_alone)
        self._bridge.page_ready.connect(self.ready)
        self._bridge.pin_clicked.connect(self.serviceClicked)
        self._bridge.points_drawn.connect(self.drawn)
        self._channel = QWebChannel(self._page)
        self._channel.registerObject("bridge", self._bridge)
        self._page.setWebChannel(self._channel)

    def _leave_focus_alone(self) -> None:
        # The list is the way for the keyboard; Tab must not end up inside the page, whose widget
        # is made by the first load and passes its focus on.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        inside = self.focusProxy()
        if inside is not None:
            inside.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

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
