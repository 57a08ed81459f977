"""The tile host goes away, in every way a host can, and comes back; the map is never blank."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from socialekaart.ui.main_window import MainWindow
from socialekaart.ui.map import background
from socialekaart.ui.map.background import network_off, tiles_fail
from socialekaart.ui.map.panel import MapPanel
from socialekaart.ui.map.tiles import PROBED, TileSource
from tests.e2e.conftest import ask, map_page, type_into
from tests.ui.map.support import WAIT_MS, Page, TileHost

pytestmark = pytest.mark.e2e

TILED = "JSON.parse(directoryMap.report()).tiled"
TOWNS = "JSON.parse(directoryMap.report()).towns"
_MAP = "Object.values(window).find(value => value instanceof L.Map)"
_NAMES_ON_SHOW = (
    "[...document.querySelectorAll('.town')].filter(town => "
    "getComputedStyle(town).display !== 'none' && town.getBoundingClientRect().width > 0).length"
)
_TILES = "document.querySelectorAll('.leaflet-tile-loaded').length"
MIDDLE = "/9/264/167.png"
"""Where `pan` goes."""
_PROBE = f"/{PROBED.z}/{PROBED.x}/{PROBED.y}.png"


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Try again sooner than a practice would want."""
    monkeypatch.setattr(background, "FIRST_RETRY_MS", 300)


class Away:
    """The window's map with tiles from a host on loopback."""

    def __init__(self, window: MainWindow, qtbot: QtBot, host: TileHost) -> None:
        self.window, self.qtbot, self.host = window, qtbot, host
        self.page: Page = map_page(window, qtbot)
        panel = window.search.map
        assert isinstance(panel, MapPanel)
        self.notice = panel.footer.notice
        self.page.view.profile.tiles.source = host.source(timeout_ms=1_000)

    def turn_on(self) -> None:
        """Use the network, and wait for the tiles."""
        self.window.keeper.change(network_allowed=True, proxy="geen")
        self.page.wait_for(TILED)

    def pan(self) -> None:
        """Go to where no tile was shown yet."""
        self.page.ask(f"{_MAP}.setView([52.5, 6.1], 9, {{animate: false}}) && 1")

    def wait_for_notice(self, text: str) -> None:
        """Wait until the line under the map says this."""
        self.qtbot.waitUntil(lambda: self.notice.text() == text, timeout=WAIT_MS)

    def go_away(self, how: str) -> None:
        """Let the host go away."""
        if how == "refuses":
            self.host.stop()
        else:
            self.host.behaviour = how

    def come_back(self, how: str) -> None:
        """Let it be there again, at the same address."""
        if how == "refuses":
            self.host = TileHost(self.host.port)
        self.host.behaviour = "tile"


@pytest.fixture
def away(window: MainWindow, qtbot: QtBot) -> Iterator[Away]:
    """Give the window with a question asked and the map at rest, the network off."""
    ask(window, "schulden", "3241")
    made = Away(window, qtbot, TileHost())
    profile = made.page.view.profile
    yield made
    made.host.stop()
    window.keeper.change(network_allowed=False)
    if shiboken6.isValid(profile):
        profile.tiles.source = TileSource()
        profile.tiles.forget()


WAYS = ["refuses", "hang", "broken", "busy", "text", "dot", "half", "redirect"]


@pytest.mark.parametrize("how", WAYS)
def test_names_show_while_the_host_is_away_and_tiles_when_it_is_back(away: Away, how: str) -> None:
    away.turn_on()
    assert away.notice.text() == ""

    away.go_away(how)
    away.pan()
    assert away.page.ask(_NAMES_ON_SHOW) > 3
    away.wait_for_notice(tiles_fail())
    away.page.wait_for(f"!{TILED}")
    assert away.page.ask(_NAMES_ON_SHOW) > 3
    assert away.page.ask(_TILES) == 0

    away.page.ask(f"{_MAP}.setView([51.9, 5.2], 10, {{animate: false}}) && 1")
    away.come_back(how)
    away.page.wait_for(TILED)
    away.wait_for_notice("")


def test_while_a_host_hangs_the_names_are_there(away: Away) -> None:
    away.host.behaviour = "hang"
    away.page.view.profile.tiles.source = away.host.source(timeout_ms=3_000)
    away.window.keeper.change(network_allowed=True, proxy="geen")
    away.qtbot.waitUntil(lambda: bool(away.host.asked), timeout=WAIT_MS)

    started = time.monotonic()
    assert away.page.ask(_NAMES_ON_SHOW) > 3
    assert away.notice.text() == ""
    away.wait_for_notice(tiles_fail())
    assert time.monotonic() - started < 5


def test_searching_and_typing_go_on_while_a_host_hangs(away: Away) -> None:
    away.host.behaviour = "hang"
    away.window.keeper.change(network_allowed=True, proxy="geen")
    away.qtbot.waitUntil(lambda: bool(away.host.asked), timeout=WAIT_MS)

    away.window.top.set_text("")
    type_into(away.window, away.window.top.text.edit, "eenzaam")
    controller = away.window.search.controller
    away.qtbot.waitUntil(lambda: away.window.idle and not controller.asking, timeout=2_000)

    assert away.window.search.list.model.rowCount() > 0


def test_a_host_that_is_away_is_asked_for_one_tile_only(away: Away) -> None:
    away.turn_on()
    away.host.behaviour = "broken"
    away.pan()
    # What was on its way when the host failed comes in before the first try.
    away.qtbot.waitUntil(lambda: _PROBE in away.host.asked, timeout=WAIT_MS)
    away.host.asked.clear()

    away.page.ask(f"{_MAP}.setView([51.9, 5.2], 10, {{animate: false}}) && 1")
    away.qtbot.waitUntil(lambda: len(away.host.asked) >= 2, timeout=WAIT_MS)

    assert set(away.host.asked) == {_PROBE}


def test_one_tile_that_never_comes_leaves_a_gap_with_names(away: Away) -> None:
    away.pan()
    away.host.broken = {MIDDLE}

    away.window.keeper.change(network_allowed=True, proxy="geen")
    away.wait_for_notice(tiles_fail())
    away.wait_for_notice("")
    away.page.wait_for(f"{TILED} && {_TILES} > 3")
    away.qtbot.waitUntil(lambda: away.host.asked.count(MIDDLE) == 2, timeout=WAIT_MS)

    assert away.page.ask(f"{_TILES} < document.querySelectorAll('.leaflet-tile').length")
    assert away.page.ask(_NAMES_ON_SHOW) > 3
    assert away.notice.text() == ""


def test_switching_the_network_off_takes_tiles_away_at_once(away: Away) -> None:
    away.turn_on()

    away.window.keeper.change(network_allowed=False)

    away.page.wait_for(f"!{TILED}")
    assert away.notice.text() == network_off()
    asked = len(away.host.asked)
    away.pan()
    assert away.page.ask(_NAMES_ON_SHOW) > 3
    assert len(away.host.asked) == asked
