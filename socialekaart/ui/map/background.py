"""Decide when the map shows tiles and when the plain base, and say so in one quiet sentence."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

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
        self._network = False
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
        self.set_network(self._network)

    def set_network(self, allowed: bool) -> None:
        """Allow the tile host, or stop asking it."""
        self._network = allowed
        self._failing = False
        self._retry.stop()
        if self._tiles is not None:
            self._tiles.network_allowed = allowed
        self.notice.emit("" if allowed else network_off())
        self.tiles_wanted.emit(allowed)

    @property
    def shows_tiles(self) -> bool:
        """Whether the page should have tiles now."""
        return self._network and not self._retry.isActive()

    def _hear_failure(self) -> None:
        # Many tiles fail at once: the first one is enough, the others find the timer running.
        if not self._network or self._retry.isActive():
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
