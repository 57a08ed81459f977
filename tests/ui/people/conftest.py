"""The contact page on show, on a real database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from socialekaart import paths
from socialekaart.services.by_hand import ByHand
from socialekaart.services.people.desk import PeopleDesk
from socialekaart.services.reference import Reference
from socialekaart.settings import Settings
from socialekaart.storage.database import IN_MEMORY, Database
from socialekaart.ui import theme
from socialekaart.ui.page import PageContext
from socialekaart.ui.people.page import PeoplePage
from socialekaart.ui.settings.keeper import SettingsKeeper
from socialekaart.ui.tasks import Background
from socialekaart.ui.top_bar import TopBar
from tests.ui.fake_desk import FakeDesk
from tests.ui.people.bench import NOW, Bench, deliver


@pytest.fixture(scope="session")
def reference() -> Reference:
    """Give the shipped data."""
    return Reference(paths.data())


@pytest.fixture
def hand(reference: Reference) -> Iterator[ByHand]:
    """Give the pen on an empty database."""
    with Database.open(IN_MEMORY) as db:
        yield ByHand(db, reference)


@pytest.fixture
def empty(qtbot: QtBot, hand: ByHand) -> Iterator[Bench]:
    """Give the page without anybody in it."""
    yield from _bench(qtbot, hand)


@pytest.fixture
def bench(qtbot: QtBot, hand: ByHand, tmp_path: Path) -> Iterator[Bench]:
    """Give the page with Marijke, Sjoerd and Ilse."""
    deliver(hand, tmp_path)
    yield from _bench(qtbot, hand)


def _bench(qtbot: QtBot, hand: ByHand) -> Iterator[Bench]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, "licht")
    fake = FakeDesk()
    background = Background(app)
    top = TopBar(fake, background)
    qtbot.addWidget(top)
    keeper = SettingsKeeper(Settings(appearance="licht"))
    desk = PeopleDesk(hand, now=lambda: NOW)
    page = PeoplePage(PageContext(fake, background, background, top, keeper, lambda: NOW), desk)
    page.resize(1104, 680)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    made = Bench(qtbot, page, desk, hand, background)
    made.settle()
    page.first_focus()
    QGuiApplication.clipboard().clear()
    yield made
    if page.dialog is not None:
        page.dialog.close()
    background.stop()
    background.deleteLater()
