"""A field that completes addresses, in a window that has the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from socialekaart.hosts import NetworkRules
from socialekaart.ui import theme
from socialekaart.ui.places.work import PlacesWork
from tests.ui.places.fake_places import FakePlaces

ONLINE, OFFLINE = NetworkRules(allowed=True), NetworkRules()


@dataclass
class Bench:
    """What a test of a completed field works with."""

    qtbot: QtBot
    places: FakePlaces
    work: PlacesWork
    window: QWidget
    rules: NetworkRules = ONLINE

    def show(self, widget: QWidget) -> None:
        """Put a widget in the window, and the keyboard in it."""
        layout = self.window.layout()
        assert layout is not None
        layout.addWidget(widget)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        QApplication.processEvents()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.work.idle, timeout=8000)
        QApplication.processEvents()


@pytest.fixture
def places() -> FakePlaces:
    return FakePlaces()


@pytest.fixture
def bench(qtbot: QtBot, places: FakePlaces) -> Iterator[Bench]:
    """Give a window that is on show, with threads for addresses."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, "licht")
    window = QWidget()
    window.resize(600, 400)
    box = QVBoxLayout(window)
    box.addWidget(QLineEdit())
    qtbot.addWidget(window)
    made = Bench(qtbot, places, PlacesWork(lambda: places, lambda: made.rules, app), window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield made
    if places.gate is not None:
        places.gate.set()
    made.work.stop()


def press(key: Qt.Key) -> None:
    """Press a key where the system delivers it: in an open list, else where the focus is."""
    there = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert there is not None
    QTest.keyClick(there, key)
    QApplication.processEvents()


def type_text(words: str) -> None:
    """Type where the system delivers it."""
    there = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert there is not None
    QTest.keyClicks(there, words)
    QApplication.processEvents()
