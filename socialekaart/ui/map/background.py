"""Decide when the map shows tiles and when the plain base, and say so in one quiet sentence."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from socialekaart.hosts import NETWORK_OFF, TILES, NetworkRules
from socialekaart.ui.map.tiles import TileFetcher
from socialekaart.ui.words import translate

_RETRY_MS = 60_000


def network_off() -> str:
    """Say that the map shows names only, as asked."""
    return translate("map", "Netwerk uit: alleen plaatsnamen")


def tiles_fail() -> str:
    """Say that the tile host gives no answer."""
    return translate(
        "map",
        "Kaart zonder achtergrond: de kaartdienst antwoordt niet. We proberen het straks weer.",
    )


class MapBackground(QObject):
    """Follow the fetcher: tiles off at the first failure, tried again after a while.

    `tiles_wanted` says whether the page should lay its tiles; `notice` says what is wrong, "" for
    all well.
    """

    tiles_wanted = Signal(bool)
    notice = Signal(str)

    def __init__(self, parent: QObject | None = None, retry_ms: int = _RETRY_MS) -> None:
        super().__init__(parent)
        self._tiles: TileFetcher | None = None
        self._rules = NETWORK_OFF
        self._failing = False
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(retry_ms)
        self._retry.timeout.connect(self._try_again)

    def follow(self, tiles: TileFetcher) -> None:
        """Take the fetcher of the profile, once there is one."""
        if self._tiles is not tiles:
            self._tiles = tiles
            tiles.failed.connect(self._hear_failure)
            tiles.succeeded.connect(self._hear_success)
        self.set_network(self._rules)

    def set_network(self, rules: NetworkRules) -> None:
        """Ask the tile host from now on, when the rules allow it."""
        self._rules = rules
        self._failing = False
        self._retry.stop()
        if self._tiles is not None:
            self._tiles.rules = rules
        self.notice.emit("" if self._allowed else network_off())
        self.tiles_wanted.emit(self._allowed)

    @property
    def _allowed(self) -> bool:
        return self._rules.may_use(TILES)

    @property
    def shows_tiles(self) -> bool:
        """Whether the page should have tiles now."""
        return self._allowed and not self._retry.isActive()

    def _hear_failure(self) -> None:
        # Many tiles fail at once: the first one is enough, the others find the timer running.
        if not self._allowed or self._retry.isActive():
            return
        self._failing = True
        self._retry.start()
        self.notice.emit(tiles_fail())
        self.tiles_wanted.emit(False)

    def _hear_success(self) -> None:
        if self._failing and not self._retry.isActive():
            self._failing = False
            self.notice.emit("")

    def _try_again(self) -> None:
        self.tiles_wanted.emit(True)
