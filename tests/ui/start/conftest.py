"""The start page on a real desk with the example region or a few records of one's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from socialekaart import paths
from socialekaart.services.by_hand import ByHand
from socialekaart.services.desk import Desk
from socialekaart.services.first_start import fill_new_database
from socialekaart.services.reference import Reference
from socialekaart.services.start.desk import StartDesk
from socialekaart.settings import Settings
from socialekaart.storage.database import IN_MEMORY, Database
from socialekaart.ui.page import PageContext
from socialekaart.ui.settings.keeper import SettingsKeeper
from socialekaart.ui.start.page import StartPage
from socialekaart.ui.tasks import Background
from socialekaart.ui.top_bar import TopBar

MONDAY_TEN = datetime(2026, 11, 23, 10, 0)


@dataclass
class Bench:
    """A shown page, what it works with, and what it said."""

    page: StartPage
    hand: ByHand
    top: TopBar
    background: Background
    qtbot: QtBot
    said: dict[str, list[str]] = field(default_factory=dict)

    def settle(self) -> None:
        """Wait until every question is answered and laid out."""
        self.qtbot.waitUntil(lambda: self.background.idle, timeout=8000)
        QGuiApplication.processEvents()

    def heard(self, name: str) -> list[str]:
        """Give what a signal said."""
        return self.said.setdefault(name, [])


@pytest.fixture(scope="session")
def reference() -> Reference:
    return Reference(paths.data())


@pytest.fixture
def db(reference: Reference) -> Iterator[Database]:
    """Give a database with the example region."""
    with Database.open(IN_MEMORY) as database:
        fill_new_database(database, reference, with_example=True)
        yield database


@pytest.fixture
def bench(qtbot: QtBot, db: Database, reference: Reference) -> Iterator[Bench]:
    """Give the page, shown, asked, at Middelharnis."""
    desk, hand = Desk(db, reference), ByHand(db, reference)
    background = Background(interrupt=desk.interrupt)
    top = TopBar(desk, background)
    qtbot.addWidget(top)
    context = PageContext(
        desk,
        background,
        background,
        top,
        SettingsKeeper(Settings(appearance="licht")),
        lambda: MONDAY_TEN,
    )
    page = StartPage(context, StartDesk(hand))
    qtbot.addWidget(page)
    made = Bench(page, hand, top, background, qtbot)
    page.failed.connect(lambda error: made.heard("failed").append(str(error)))
    page.changed.connect(made.heard("changed").append)
    page.copied.connect(made.heard("copied").append)
    page.serviceWanted.connect(made.heard("service").append)
    page.acuteWanted.connect(lambda: made.heard("acute").append("acute"))
    top.place.edit.setText("3241 Middelharnis")
    page.resize(1268, 760)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.ask()
    made.settle()
    yield made
    background.stop()
