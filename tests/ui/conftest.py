"""A real window on a desk in memory, and a way to wait until it has nothing left to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pytest
from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from socialekaart.hosts import NetworkRules
from socialekaart.services.views import MapPoints
from socialekaart.settings import Settings
from socialekaart.ui.collector import UiThreadCollector
from socialekaart.ui.main_window import MainWindow, build_window
from socialekaart.ui.settings.keeper import SettingsKeeper
from tests.ui import fake_data as data
from tests.ui.fake_desk import FakeDesk


class FakeMap(QWidget):
    """Stands in for the map panel: keeps what it is told."""

    serviceClicked = Signal(str)  # noqa: N815 (a Qt signal)
    viewChanged = Signal(object)  # noqa: N815 (a Qt signal)
    areaWanted = Signal(object)  # noqa: N815 (a Qt signal)
    placesWanted = Signal()  # noqa: N815 (a Qt signal)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.points: MapPoints | None = None
        self.selected: list[str] = []
        self.practice: tuple[float | None, float | None] | None = None
        self.place: tuple[float | None, float | None] | None = None
        self.network: NetworkRules | None = None

    def set_points(self, points: MapPoints, *, keep_view: bool = False) -> None:
        self.points, self.keeps_view = points, keep_view

    def follow(self, before: QWidget) -> None:
        self.comes_after = before

    def set_subject(self, subject: str) -> None:
        self.subject = subject

    def select(self, service_id: str) -> None:
        self.selected.append(service_id)

    def set_practice(self, latitude: float | None, longitude: float | None) -> None:
        self.practice = (latitude, longitude)

    def set_question_place(self, latitude: float | None, longitude: float | None) -> None:
        self.place = (latitude, longitude)

    def set_network(self, rules: NetworkRules) -> None:
        self.network = rules

    def set_palette(self, palette: Mapping[str, str] | None) -> None:
        self.colours = palette


@pytest.fixture(scope="session", autouse=True)
def garbage_on_this_thread(qapp: QApplication) -> Iterator[UiThreadCollector]:
    """Collect garbage where Qt objects live, as the program does."""
    made = UiThreadCollector()
    yield made
    made.stop()


@pytest.fixture
def desk() -> FakeDesk:
    """Give a desk with eight offerings and three people."""
    return FakeDesk()


@pytest.fixture
def keeper() -> SettingsKeeper:
    """Give settings that are saved nowhere."""
    return SettingsKeeper(Settings(appearance="licht"))


Settle = Callable[[], None]


@pytest.fixture
def window(qtbot: QtBot, desk: FakeDesk, keeper: SettingsKeeper) -> Iterator[MainWindow]:
    """Give a shown window that has answered its first question."""
    made = build_window(desk, keeper, map_factory=FakeMap, clock=lambda: data.NOW, version="0.1")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    wait_for(qtbot, made)
    QGuiApplication.clipboard().clear()
    yield made
    if desk.gate is not None:
        desk.gate.set()
    made.close()


def wait_for(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until every question is answered."""
    qtbot.waitUntil(lambda: window.idle and not window.search.controller.asking, timeout=8000)
    # Qt shows what was added to a layout with the next turn of the event loop, what is around it
    # with those after.
    for _ in range(3):
        QGuiApplication.processEvents()


@pytest.fixture
def settle(qtbot: QtBot, window: MainWindow) -> Settle:
    """Give a function that waits until the window has nothing left to do."""
    return lambda: wait_for(qtbot, window)


def clipboard() -> str:
    """Give the text on the clipboard."""
    return QGuiApplication.clipboard().text()
