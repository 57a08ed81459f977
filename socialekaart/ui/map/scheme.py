"""Our own URL scheme: the only one the map page may load from. Loads WebEngine."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QBuffer, QByteArray, QFile, QIODevice, QObject, QUrl
from PySide6.QtWebEngineCore import (
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)

from socialekaart.geo.map_page import MapPage, render_page
from socialekaart.ui.map.assets import Asset, asset_folders, read_asset
from socialekaart.ui.map.tiles import TileFetcher, TileKey

SCHEME = b"socialekaart"
BASE_URL = "socialekaart://kaart/"
PAGE_URL = QUrl(BASE_URL)
_HOST = "kaart"
_HTML = b"text/html; charset=utf-8"
_JAVASCRIPT = b"text/javascript; charset=utf-8"
_PNG = b"image/png"

log = logging.getLogger(__name__)


def register_scheme() -> None:
    """Make the scheme known to Chromium; must happen before its first profile, once is enough."""
    if QWebEngineUrlScheme.schemeByName(SCHEME).name() == QByteArray(SCHEME):
        return
    scheme = QWebEngineUrlScheme(SCHEME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    flag = QWebEngineUrlScheme.Flag
    scheme.setFlags(flag.SecureScheme | flag.CorsEnabled | flag.FetchApiAllowed)
    QWebEngineUrlScheme.registerScheme(scheme)


class MapSchemeHandler(QWebEngineUrlSchemeHandler):
    """Serve the page, its parts and the tiles; `resources` is our own folder of that name."""

    def __init__(self, resources: Path, tiles: TileFetcher, parent: QObject) -> None:
        super().__init__(parent)
        self._folders = asset_folders(resources)
        self._tiles = tiles
        self._page: MapPage | None = None

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        """Answer one request of the page; what isn't ours is refused or not found."""
        url = job.requestUrl()
        path = url.path(QUrl.ComponentFormattingOption.FullyDecoded)
        if bytes(job.requestMethod().data()) != b"GET" or url.host() != _HOST:
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
        elif path == "/":
            self._reply_page(job)
        elif path.startswith("/tiles/"):
            self._reply_tile(job, TileKey.parse(path.removeprefix("/tiles/")))
        else:
            self._reply_asset(job, path)

    def _reply_page(self, job: QWebEngineUrlRequestJob) -> None:
        if self._page is None:
            self._page = render_page(BASE_URL)
        # A multi-map takes lists, which the stubs don't know; a bare value is cut into letters.
        policy: Any = [QByteArray(self._page.policy.encode())]
        job.setAdditionalResponseHeaders({QByteArray(b"Content-Security-Policy"): policy})
        _reply(job, _HTML, self._page.html)

    def _reply_asset(self, job: QWebEngineUrlRequestJob, path: str) -> None:
        if path == "/qwebchannel.js":
            _reply(job, _JAVASCRIPT, _read_web_channel())
            return
        asset = self._asset(path)
        if asset is None:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
        else:
            _reply(job, asset.content_type, asset.data)

    def _asset(self, path: str) -> Asset | None:
        try:
            return read_asset(self._folders, path)
        except OSError as error:
            log.warning("a part of the map page can't be read: %s", type(error).__name__)
            return None

    def _reply_tile(self, job: QWebEngineUrlRequestJob, key: TileKey | None) -> None:
        if key is None:
            job.fail(QWebEngineUrlRequestJob.Error.UrlInvalid)
            return

        def answer(data: bytes | None) -> None:
            # The page may have dropped the request while the tile was on its way.
            if not shiboken6.isValid(job):
                return
            if data is None:
                job.fail(QWebEngineUrlRequestJob.Error.RequestFailed)
            else:
                _reply(job, _PNG, data)

        self._tiles.fetch(key, answer)


def _reply(job: QWebEngineUrlRequestJob, content_type: bytes, data: bytes) -> None:
    buffer = QBuffer(job)
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    job.reply(QByteArray(content_type), buffer)


def _read_web_channel() -> bytes:
    # A resource of the QtWebChannel library, which the web view has loaded by now.
    file = QFile(":/qtwebchannel/qwebchannel.js")
    file.open(QIODevice.OpenModeFlag.ReadOnly)
    return bytes(file.readAll().data())
