"""Fetch background tiles for the page, so that the page itself has no network at all."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, QUrl, Signal
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest

from socialekaart.hosts import ALLOWED_HOSTS, NETWORK_OFF, TILES, AllowedHost, NetworkRules
from socialekaart.ui.map.tile_image import is_tile
from socialekaart.ui.map.tile_proxy import tile_proxy

_MAX_BYTES = 1024 * 1024
_CACHED_TILES = 256
_SHORTEST_TICK_MS = 20
_ZOOMS = range(6, 20)
_NOT_MADE = frozenset({204, 400, 404})
"""What a tile host answers outside the area it covers; not a failure of the host."""

TileAnswer = Callable[[bytes | None], None]
"""Receives the PNG, or None when there is no tile; called once."""


@dataclass(frozen=True, slots=True)
class TileSource:
    """Where tiles come from. `timeout_ms` counts to the last byte: a host may also hang."""

    template: str = TILES.origin + (
        "/brt/achtergrondkaart/wmts/v2_0/pastel/EPSG:3857/{z}/{x}/{y}.png"
    )
    hosts: tuple[AllowedHost, ...] = ALLOWED_HOSTS
    timeout_ms: int = 5_000

    def url(self, key: TileKey) -> str:
        """Give the address of a tile."""
        return self.template.format(z=key.z, x=key.x, y=key.y)


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


PROBED = TileKey(6, 32, 21)
"""Half the country on one tile: asking it tells nobody where the practice looks."""


class _Outcome(Enum):
    TILE = auto()
    NO_TILE = auto()
    FAILED = auto()


@dataclass(slots=True)
class _Asked:
    """What a reply is for, and how long ago it was asked."""

    key: TileKey | None
    answer: TileAnswer | None
    since: QElapsedTimer = field(default_factory=QElapsedTimer)

    def __post_init__(self) -> None:
        self.since.start()


class TileFetcher(QObject):
    """Fetch tiles while `rules` allow it, from an allowed host only, without redirects or cookies.

    Tiles are kept in memory, never on disk: they would tell where the practice looked.
    """

    succeeded = Signal(object)
    """A tile came from the host: its TileKey."""
    failed = Signal(object)
    """The host gave no tile where there should be one: the TileKey."""
    probed = Signal(bool)
    """Whether the host answered to `probe`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.source = TileSource()
        self._rules = NETWORK_OFF
        self._network: QNetworkAccessManager | None = None
        self._kept: OrderedDict[TileKey, bytes] = OrderedDict()
        self._asking: dict[QNetworkReply, _Asked] = {}
        self._heard = QElapsedTimer()
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._end_what_hangs)

    @property
    def rules(self) -> NetworkRules:
        """What the practice lets out, and how."""
        return self._rules

    @rules.setter
    def rules(self, rules: NetworkRules) -> None:
        if rules == self._rules:
            return
        self._rules = rules
        self.give_up()
        if self._network is not None:
            # With its open connections: those went the old way.
            self._network.deleteLater()
            self._network = None

    def fetch(self, key: TileKey, answer: TileAnswer) -> None:
        """Answer with the tile: at once when it is kept or not allowed, else when it comes."""
        url = self.source.url(key)
        if not self.rules.may_ask(url, self.source.hosts):
            answer(None)
        elif key in self._kept:
            self._kept.move_to_end(key)
            answer(self._kept[key])
        else:
            self._request(url, key, answer)

    def probe(self) -> None:
        """Ask the host for one tile, which nobody gets, to hear whether it answers."""
        url = self.source.url(PROBED)
        if not self.rules.may_ask(url, self.source.hosts):
            return
        # Anew: the computer may have come into another network since the last time.
        self._manager(url).setProxy(tile_proxy(url, self.rules.proxy))
        self._request(url, None)

    def give_up(self) -> None:
        """Let go of all that is being asked; whoever waits for it gets no tile."""
        left, self._asking = self._asking, {}
        for reply, asked in left.items():
            reply.abort()
            reply.deleteLater()
            if asked.answer is not None:
                asked.answer(None)

    def forget(self) -> None:
        """Drop every tile kept."""
        self._kept.clear()

    def _manager(self, url: str) -> QNetworkAccessManager:
        """Give what makes connections; made only once the user has allowed the network."""
        if self._network is None:
            self._network = QNetworkAccessManager(self)
            # Here and not for the application: nothing else of Qt's has business on the network.
            self._network.setProxy(tile_proxy(url, self.rules.proxy))
            self._network.finished.connect(self._finish)
        return self._network

    def _request(self, url: str, key: TileKey | None, answer: TileAnswer | None = None) -> None:
        """Ask; a probe is for no tile and has no answer."""
        reply = self._manager(url).get(_request_for(url))
        self._asking[reply] = _Asked(key, answer)
        reply.downloadProgress.connect(
            lambda received, _total: reply.abort() if received > _MAX_BYTES else None
        )
        if not self._clock.isActive():
            self._clock.start(max(_SHORTEST_TICK_MS, self.source.timeout_ms // 5))

    def _end_what_hangs(self) -> None:
        """End what takes too long, while the host gives nothing else either.

        On a slow line many tiles wait for their turn.
        """
        patience = self.source.timeout_ms
        if self._heard.isValid() and not self._heard.hasExpired(patience):
            return
        for reply, asked in list(self._asking.items()):
            if asked.since.hasExpired(patience):
                reply.abort()
        if not self._asking:
            self._clock.stop()

    def _finish(self, reply: QNetworkReply) -> None:
        asked = self._asking.pop(reply, None)
        if asked is None:
            return
        outcome, data = _read(reply)
        if asked.key is None:
            self.probed.emit(outcome is not _Outcome.FAILED)
            return
        if outcome is _Outcome.TILE:
            self._keep(asked.key, data)
            self._heard.start()
            self.succeeded.emit(asked.key)
        elif outcome is _Outcome.FAILED:
            self.failed.emit(asked.key)
        if asked.answer is not None:
            asked.answer(data if outcome is _Outcome.TILE else None)

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


def _read(reply: QNetworkReply) -> tuple[_Outcome, bytes]:
    """Read an answer that has ended, and let it go."""
    data = bytes(reply.readAll().data()) if reply.isOpen() else b""
    reply.deleteLater()
    status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    if status in _NOT_MADE:
        return _Outcome.NO_TILE, b""
    fine = reply.error() == QNetworkReply.NetworkError.NoError and status == 200
    return (_Outcome.TILE if fine and is_tile(data) else _Outcome.FAILED), data
