"""The one browser profile of the process: off the record, shut off from the network."""

from __future__ import annotations

from collections import deque
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
)

from socialekaart.ui.map.scheme import SCHEME, MapSchemeHandler, register_scheme
from socialekaart.ui.map.tiles import TileFetcher

_NAME = "map-profile"
_KEPT_REQUESTS = 500
_OFF = (
    QWebEngineSettings.WebAttribute.LocalContentCanAccessFileUrls,
    QWebEngineSettings.WebAttribute.LocalContentCanAccessRemoteUrls,
    QWebEngineSettings.WebAttribute.JavascriptCanOpenWindows,
    QWebEngineSettings.WebAttribute.JavascriptCanAccessClipboard,
    QWebEngineSettings.WebAttribute.LocalStorageEnabled,
    QWebEngineSettings.WebAttribute.PluginsEnabled,
    QWebEngineSettings.WebAttribute.PdfViewerEnabled,
    QWebEngineSettings.WebAttribute.ErrorPageEnabled,
    QWebEngineSettings.WebAttribute.DnsPrefetchEnabled,
    QWebEngineSettings.WebAttribute.HyperlinkAuditingEnabled,
    QWebEngineSettings.WebAttribute.FullScreenSupportEnabled,
    QWebEngineSettings.WebAttribute.ScreenCaptureEnabled,
    QWebEngineSettings.WebAttribute.AutoLoadIconsForPage,
    QWebEngineSettings.WebAttribute.FocusOnNavigationEnabled,
)


class OwnSchemeOnly(QWebEngineUrlRequestInterceptor):
    """Block every request that isn't for our scheme; the last ones are kept for tests to see."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.requested: deque[str] = deque(maxlen=_KEPT_REQUESTS)
        self.blocked: deque[str] = deque(maxlen=_KEPT_REQUESTS)

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Let our own scheme through."""
        url = info.requestUrl()
        self.requested.append(url.toString())
        if url.scheme().encode() != SCHEME:
            self.blocked.append(url.toString())
            info.block(True)


class MapProfile(QWebEngineProfile):
    """Serve the map page and its tiles to every map view of the process."""

    def __init__(self, resources: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName(_NAME)
        self.tiles = TileFetcher(self)
        self.interceptor = OwnSchemeOnly(self)
        self.setUrlRequestInterceptor(self.interceptor)
        self._handler = MapSchemeHandler(resources, self.tiles, self)
        self.installUrlSchemeHandler(SCHEME, self._handler)
        for attribute in _OFF:
            self.settings().setAttribute(attribute, False)
        self.downloadRequested.connect(_refuse_download)


def shared_profile(resources: Path) -> MapProfile:
    """Find the profile of this process, or make it; it lives and ends with the application."""
    app = QCoreApplication.instance()
    assert app is not None, "a map needs a QApplication"
    known = app.findChild(MapProfile, _NAME)
    if isinstance(known, MapProfile):
        return known
    register_scheme()
    return MapProfile(resources, app)


def _refuse_download(download: QWebEngineDownloadRequest) -> None:
    download.cancel()
