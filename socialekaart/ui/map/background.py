"""Decide when the map shows tiles and when the plain base, and say so in one quiet sentence."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from socialekaart.hosts import NETWORK_OFF, TILES, NetworkRules
from socialekaart.ui.map.tiles import TileFetcher, TileKey
from socialekaart.ui.words import translate

FIRST_RETRY_MS = 5_000
_LAST_RETRY_MS = 300_000
_STEADY_MS = 60_000
"""Tiles that came for so long are back for good, and the next failure is a new one."""


def network_off() -> str:
    """Say that the map shows names only, as asked."""
    return translate("map", "Netwerk uit: alleen plaatsnamen")


def background_off() -> str:
    """Say that the map shows names only, while other things may use the network."""
    return translate("map", "Kaartachtergrond uit: alleen plaatsnamen")


def tiles_fail() -> str:
    """Say that the tile host gives no answer."""
    return translate(
        "map",
        "Kaart zonder achtergrond: de kaartdienst antwoordt niet. We proberen het straks weer.",
    )


class MapBackground(QObject):
    """Follow the fetcher: tiles off at the first failure, back when the host answers again.

    While they are off, one tile is asked now and then, each time after twice as long, whatever
    the page shows. `tiles_wanted` says whether the page should lay its tiles; `notice` says what
    is wrong, "" for all well.
    """

    tiles_wanted = Signal(bool)
    notice = Signal(str)

    def __init__(self, parent: QObject | None = None, retry_ms: int = 0) -> None:
        super().__init__(parent)
        self._tiles: TileFetcher | None = None
        self._rules = NETWORK_OFF
        self._failing = False
        self._broken: set[TileKey] = set()
        self._first_ms = retry_ms or FIRST_RETRY_MS
        self._retry = QTimer(self, singleShot=True, interval=self._first_ms)
        self._retry.timeout.connect(self._try_again)
        self._steady = QTimer(self, singleShot=True, interval=_STEADY_MS)
        self._steady.timeout.connect(self._calm_down)

    def follow(self, tiles: TileFetcher) -> None:
        """Take the fetcher of the profile, once there is one."""
        if self._tiles is not tiles:
            self._tiles = tiles
            tiles.failed.connect(self._hear_failure)
            tiles.succeeded.connect(self._hear_success)
            tiles.probed.connect(self._hear_probe)
        self.set_network(self._rules)

    def set_network(self, rules: NetworkRules) -> None:
        """Ask the tile host from now on, when the rules allow it."""
        self._rules = rules
        self._failing = False
        self._broken.clear()
        self._retry.stop()
        self._calm_down()
        if self._tiles is not None:
            self._tiles.rules = rules
        self.notice.emit(self._says())
        self.tiles_wanted.emit(self._allowed)

    def _says(self) -> str:
        if self._allowed:
            return ""
        return background_off() if self._rules.allowed else network_off()

    @property
    def _allowed(self) -> bool:
        return self._rules.may_use(TILES)

    @property
    def shows_tiles(self) -> bool:
        """Whether the page should have tiles now."""
        return self._allowed and not self._failing

    def _hear_failure(self, key: TileKey) -> None:
        # A tile that the host has no answer for while it answers for others is no news: in its
        # place the names show.
        if not self._allowed or key in self._broken:
            return
        self._broken.add(key)
        if self._failing:
            return
        self._failing = True
        self._steady.stop()
        self._retry.start()
        self.notice.emit(tiles_fail())
        self.tiles_wanted.emit(False)
        if self._tiles is not None:
            # Many are asked at once; the others would only keep a host busy that has enough to do.
            self._tiles.give_up()

    def _hear_success(self, key: TileKey) -> None:
        self._broken.discard(key)

    def _try_again(self) -> None:
        if self._tiles is not None:
            self._tiles.probe()

    def _hear_probe(self, fine: bool) -> None:
        if not self._failing:
            return  # the rules changed meanwhile
        self._retry.setInterval(min(2 * self._retry.interval(), _LAST_RETRY_MS))
        if not fine:
            self._retry.start()
            return
        self._failing = False
        self._steady.start()
        self.notice.emit("")
        self.tiles_wanted.emit(True)

    def _calm_down(self) -> None:
        """Begin with a short wait again, the next time."""
        self._steady.stop()
        self._retry.setInterval(self._first_ms)
