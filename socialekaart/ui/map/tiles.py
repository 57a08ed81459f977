"""Fetch background tiles for the page, so that the page itself has no network at all."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtNetwork import (
    QNetworkAccessManager,
    QNetworkProxyFactory,
    QNetworkReply,
    QNetworkRequest,
)

from socialekaart.hosts import ALLOWED_HOSTS, NETWORK_OFF, TILES, AllowedHost

_PNG = b"\x89PNG\r\n\x1a\n"
_MAX_BYTES = 1024 * 1024
_CACHED_TILES = 256
_ZOOMS = range(6, 20)
_NOT_MADE = frozenset({204, 400, 404})
"""What a tile host answers outside the area it covers; not a failure of the host."""

TileAnswer = Callable[[bytes | None], None]
"""Receives the PNG, or None when there is no tile; called once, unless the fetch is cancelled."""


@dataclass(frozen=True, slots=True)
class TileSource:
    """Where tiles come from. `timeout_ms` counts to the last byte: a host may also hang."""

    template: str = TILES.origin + (
        "/brt/achtergrondkaart/wmts/v2_0/pastel/EPSG:3857/{z}/{x}/{y}.png"
    )
    hosts: tuple[AllowedHost, ...] = ALLOWED_HOSTS
    timeout_ms: int = 5_000


@dataclass(frozen=True, slots=True)
class TileKey:
    """A tile of the usual web grid (EPSG:3857)."""

    z: int
    x: int
    y: int

    @classmethod
    def parse(cls, text: str) -> TileKey | None:
        """Read "z/x/y.png", or None when that is no tile of the grid."""
        parts = text.removesuffix(".png").split("/")
        if len(parts) != 3 or not all(part.isascii() and part.isdigit() for part in parts):
            return None
        if max(map(len, parts)) > 7:
            return None
        z, x, y = map(int, parts)
        return cls(z, x, y) if z in _ZOOMS and max(x, y) < 2**z else None


class _Outcome(Enum):
    TILE = auto()
    NO_TILE = auto()
    FAILED = auto()


class TileFetcher(QObject):
    """Fetch tiles while `rules` allow it, from an allowed host only, without redirects or cookies.

    Tiles are kept in memory, never on disk: they would tell where the practice looked.
    """

    succeeded = Signal()
    failed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.source = TileSource()
        self.rules = NETWORK_OFF
        self._network: QNetworkAccessManager | None = None
        self._kept: OrderedDict[TileKey, bytes] = OrderedDict()

    def fetch(self, key: TileKey, answer: TileAnswer) -> QNetworkReply | None:
        """Answer with the tile; the reply given back may be aborted by who no longer wants it."""
        url = self.source.template.format(z=key.z, x=key.x, y=key.y)
        if not self.rules.may_ask(url, self.source.hosts):
            answer(None)
            return None
        if key in self._kept:
            self._kept.move_to_end(key)
            answer(self._kept[key])
            return None
        return self._request(key, url, answer)

    def forget(self) -> None:
        """Drop every tile kept."""
        self._kept.clear()

    def _request(self, key: TileKey, url: str, answer: TileAnswer) -> QNetworkReply:
        if self._network is None:
            # A practice behind a proxy; asked only once the user has allowed the network.
            QNetworkProxyFactory.setUseSystemConfiguration(True)
            self._network = QNetworkAccessManager(self)
        reply = self._network.get(_request_for(url))
        reply.finished.connect(lambda: self._finish(key, reply, answer))
        reply.downloadProgress.connect(
            lambda received, _total: reply.abort() if received > _MAX_BYTES else None
        )
        QTimer.singleShot(self.source.timeout_ms, reply, reply.abort)
        return reply

    def _finish(self, key: TileKey, reply: QNetworkReply, answer: TileAnswer) -> None:
        data = bytes(reply.readAll().data()) if reply.isOpen() else b""
        outcome = _outcome(reply, data)
        reply.deleteLater()
        if outcome is _Outcome.TILE:
            self._keep(key, data)
            self.succeeded.emit()
        elif outcome is _Outcome.FAILED:
            self.failed.emit()
        answer(data if outcome is _Outcome.TILE else None)

    def _keep(self, key: TileKey, data: bytes) -> None:
        self._kept[key] = data
        if len(self._kept) > _CACHED_TILES:
            self._kept.popitem(last=False)


def _request_for(url: str) -> QNetworkRequest:
    request = QNetworkRequest(QUrl(url))
    attribute = QNetworkRequest.Attribute
    request.setAttribute(
        attribute.RedirectPolicyAttribute,
        QNetworkRequest.RedirectPolicy.ManualRedirectPolicy.value,
    )
    manual = QNetworkRequest.LoadControl.Manual.value
    request.setAttribute(attribute.CookieLoadControlAttribute, manual)
    request.setAttribute(attribute.CookieSaveControlAttribute, manual)
    request.setHeader(QNetworkRequest.KnownHeaders.UserAgentHeader, "Socialekaart")
    request.setRawHeader(b"Accept", b"image/png")
    return request


def _outcome(reply: QNetworkReply, data: bytes) -> _Outcome:
    status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    if status in _NOT_MADE:
        return _Outcome.NO_TILE
    fine = reply.error() == QNetworkReply.NetworkError.NoError and status == 200
    return _Outcome.TILE if fine and data.startswith(_PNG) else _Outcome.FAILED
