"""When there are tiles, when there is the plain base, and which sentence goes with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from socialekaart.hosts import GEOCODER, NETWORK_OFF, TILES, NetworkRules
from socialekaart.ui.map.background import (
    MapBackground,
    background_off,
    network_off,
    tiles_fail,
)
from socialekaart.ui.map.tiles import TileFetcher, TileKey
from tests.ui.map.support import TileHost

ALLOWED = NetworkRules(allowed=True)
_KEY, _OTHER = TileKey(8, 130, 85), TileKey(8, 131, 85)


class Heard:
    """A background with everything it said."""

    def __init__(self, host: TileHost) -> None:
        self.fetcher = TileFetcher()
        self.fetcher.source = host.source()
        self.background = MapBackground(retry_ms=20)
        self.notices: list[str] = []
        self.wanted: list[bool] = []
        self.background.notice.connect(self.notices.append)
        self.background.tiles_wanted.connect(self.wanted.append)
        self.background.follow(self.fetcher)

    def recover(self, qtbot: QtBot) -> None:
        """Wait until tiles are laid again."""
        qtbot.waitUntil(lambda: self.background.shows_tiles)


@pytest.fixture
def heard(qtbot: QtBot, tile_host: TileHost) -> Iterator[Heard]:
    made = Heard(tile_host)
    yield made
    made.background.set_network(NETWORK_OFF)


def test_the_network_is_off_until_it_is_allowed(heard: Heard) -> None:
    assert not heard.fetcher.rules.allowed
    assert heard.notices == [network_off()]
    assert heard.wanted == [False]


def test_allowing_the_network_asks_for_tiles(heard: Heard) -> None:
    heard.background.set_network(ALLOWED)

    assert heard.fetcher.rules.allowed
    assert heard.notices[-1] == ""
    assert heard.wanted[-1] is True


def test_the_background_alone_can_be_off(heard: Heard) -> None:
    heard.background.set_network(NetworkRules(True, off=frozenset({TILES.origin})))

    assert heard.notices[-1] == background_off()
    assert heard.wanted[-1] is False

    heard.background.set_network(NetworkRules(True, off=frozenset({GEOCODER.origin})))

    assert heard.notices[-1] == ""
    assert heard.wanted[-1] is True


def test_many_failures_bring_the_plain_base_once(heard: Heard, tile_host: TileHost) -> None:
    tile_host.behaviour = "broken"
    heard.background.set_network(ALLOWED)

    heard.fetcher.failed.emit(_KEY)
    heard.fetcher.failed.emit(_OTHER)

    assert heard.notices == [network_off(), "", tiles_fail()]
    assert heard.wanted == [False, True, False]
    assert not heard.background.shows_tiles


def test_the_first_failure_ends_what_else_is_asked(
    heard: Heard, tile_host: TileHost, qtbot: QtBot
) -> None:
    tile_host.behaviour = "hang"
    heard.background.set_network(ALLOWED)
    answers: list[bytes | None] = []
    heard.fetcher.fetch(_KEY, answers.append)
    qtbot.waitUntil(lambda: len(tile_host.asked) == 1)

    heard.fetcher.failed.emit(_OTHER)

    assert answers == [None]


def test_tiles_come_back_with_the_host_and_not_before(
    heard: Heard, tile_host: TileHost, qtbot: QtBot
) -> None:
    tile_host.behaviour = "broken"
    heard.background.set_network(ALLOWED)
    heard.fetcher.failed.emit(_KEY)
    qtbot.waitUntil(lambda: len(tile_host.asked) > 1)
    assert heard.notices[-1] == tiles_fail()
    assert not heard.background.shows_tiles

    tile_host.behaviour = "tile"
    heard.recover(qtbot)

    assert heard.notices[-1] == ""
    assert heard.wanted == [False, True, False, True]


def test_a_host_that_stays_away_is_asked_less_and_less(
    heard: Heard, tile_host: TileHost, qtbot: QtBot
) -> None:
    tile_host.behaviour = "broken"
    heard.background.set_network(ALLOWED)
    heard.fetcher.failed.emit(_KEY)
    qtbot.wait(700)

    # After 20, 60, 140, 300 and 620 milliseconds.
    assert 2 <= len(tile_host.asked) <= 5


def test_one_tile_that_never_comes_does_not_take_the_others_away(
    heard: Heard, qtbot: QtBot
) -> None:
    heard.background.set_network(ALLOWED)
    heard.fetcher.failed.emit(_KEY)
    heard.recover(qtbot)

    heard.fetcher.failed.emit(_KEY)

    assert heard.background.shows_tiles
    assert heard.notices[-1] == ""


def test_a_tile_that_came_after_all_may_fail_anew(heard: Heard, qtbot: QtBot) -> None:
    heard.background.set_network(ALLOWED)
    heard.fetcher.failed.emit(_KEY)
    heard.recover(qtbot)
    heard.fetcher.succeeded.emit(_KEY)

    heard.fetcher.failed.emit(_KEY)

    assert not heard.background.shows_tiles


def test_a_failure_after_the_network_went_off_says_nothing(heard: Heard) -> None:
    heard.background.set_network(ALLOWED)
    heard.background.set_network(NETWORK_OFF)

    heard.fetcher.failed.emit(_KEY)

    assert heard.notices[-1] == network_off()


def test_other_rules_try_at_once(heard: Heard, tile_host: TileHost) -> None:
    tile_host.behaviour = "broken"
    heard.background.set_network(ALLOWED)
    heard.fetcher.failed.emit(_KEY)

    heard.background.set_network(NetworkRules(True, proxy="geen"))

    assert heard.wanted[-1] is True
    assert heard.notices[-1] == ""
