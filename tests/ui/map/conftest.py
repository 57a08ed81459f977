"""Fixtures of the map tests: a web view that starts as root too, and what to look at."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

# Before anything starts Chromium, which ends the process when it is root with its sandbox on.
os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")

from socialekaart.hosts import NETWORK_OFF
from socialekaart.ui.map.panel import MapPanel
from socialekaart.ui.map.startup import prepare_application
from socialekaart.ui.map.tiles import TileSource
from tests.ui.map.support import TOWNS, WAIT_MS, Page, TileHost

if QCoreApplication.instance() is None:
    prepare_application()


@pytest.fixture
def new_panel(qapp: QApplication) -> Iterator[MapPanel]:
    """Give a panel that was not shown yet; the network is off."""
    made = MapPanel(towns=lambda: TOWNS)
    made.resize(700, 420)
    yield made
    made.set_network(NETWORK_OFF)
    if made.view is not None:
        made.view.profile.tiles.source = TileSource()
        made.view.profile.tiles.forget()
    # At once, for the page must be gone before the profile, also when this test is the last.
    shiboken6.delete(made)


@pytest.fixture
def panel(new_panel: MapPanel, qtbot: QtBot) -> MapPanel:
    """Give a panel that is on the screen and whose page is ready."""
    with qtbot.waitSignal(new_panel.ready, timeout=WAIT_MS):
        new_panel.show()
    assert new_panel.view is not None
    with qtbot.waitSignal(new_panel.view.drawn, timeout=WAIT_MS):
        pass
    return new_panel


@pytest.fixture
def page(panel: MapPanel, qtbot: QtBot) -> Page:
    """Give the page of the panel, to ask things."""
    return Page(panel, qtbot)


@pytest.fixture
def tile_host() -> Iterator[TileHost]:
    """Give a tile host on loopback."""
    host = TileHost()
    yield host
    host.stop()
