"""When there are tiles, when there is the plain base, and which sentence goes with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from socialekaart.hosts import NETWORK_OFF, NetworkRules
from socialekaart.ui.map.background import MapBackground, network_off, tiles_fail
from socialekaart.ui.map.tiles import TileFetcher

ALLOWED = NetworkRules(allowed=True)


class Heard:
    """A background with everything it said."""

    def __init__(self) -> None:
        self.fetcher = TileFetcher()
        self.background = MapBackground(retry_ms=20)
        self.notices: list[str] = []
        self.wanted: list[bool] = []
        self.background.notice.connect(self.notices.append)
        self.background.tiles_wanted.connect(self.wanted.append)
        self.background.follow(self.fetcher)


@pytest.fixture
def heard(qtbot: QtBot) -> Iterator[Heard]:
    made = Heard()
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


def test_many_failures_bring_the_plain_base_once(heard: Heard) -> None:
    heard.background.set_network(ALLOWED)

    heard.fetcher.failed.emit()
    heard.fetcher.failed.emit()

    assert heard.notices == [network_off(), "", tiles_fail()]
    assert heard.wanted == [False, True, False]
    assert not heard.background.shows_tiles


def test_tiles_are_tried_again_and_the_notice_goes_when_they_come(
    heard: Heard, qtbot: QtBot
) -> None:
    heard.background.set_network(ALLOWED)
    heard.fetcher.failed.emit()

    with qtbot.waitSignal(heard.background.tiles_wanted, check_params_cb=bool):
        pass
    assert heard.notices[-1] == tiles_fail()
    heard.fetcher.succeeded.emit()

    assert heard.notices[-1] == ""


def test_a_failure_after_the_network_went_off_says_nothing(heard: Heard) -> None:
    heard.background.set_network(ALLOWED)
    heard.background.set_network(NETWORK_OFF)

    heard.fetcher.failed.emit()

    assert heard.notices[-1] == network_off()
