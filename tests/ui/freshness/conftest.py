"""The page on a real desk and a real database, and a way to wait until it has answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from socialekaart import paths
from socialekaart.domain.model import Contact, Service
from socialekaart.exchange.csv_writer import write_contacts, write_services
from socialekaart.services.by_hand import ByHand
from socialekaart.services.checks.desk import ChecksDesk
from socialekaart.services.desk import Desk
from socialekaart.services.import_delivery import ImportOrder, import_delivery
from socialekaart.services.reference import Reference
from socialekaart.settings import Settings
from socialekaart.storage.database import IN_MEMORY, Database
from socialekaart.storage.opened import Opened
from socialekaart.ui.dressing import dress
from socialekaart.ui.freshness.page import CheckPage
from socialekaart.ui.page import PageContext
from socialekaart.ui.settings.keeper import SettingsKeeper
from socialekaart.ui.tasks import Background
from socialekaart.ui.top_bar import TopBar

NOW = datetime(2026, 11, 23, 10, 15)


@dataclass
class Stage:
    """A page with what stands behind it, and what it said."""

    qtbot: QtBot
    db: Database
    hand: ByHand
    page: CheckPage
    background: Background
    folder: Path
    reference: Reference
    told: list[str] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)

    def deliver(self, services: list[Service], contacts: list[Contact] | None = None) -> None:
        """Take in a delivery and show the page."""
        files = [self.folder / "aanbod.csv"]
        write_services(files[0], services, self.reference.vocabulary)
        if contacts:
            files.append(self.folder / "contactpersonen.csv")
            write_contacts(files[1], contacts, self.reference.vocabulary)
        import_delivery(self.db, self.reference, ImportOrder(files, "Gemeente Voorbeeld"))
        self.ask()
        self.page.first_focus()

    def open_often(self, name: str, times: int) -> None:
        """Open a record as often as this, by its name."""
        (row,) = self.db.rows(
            "SELECT id FROM record WHERE json_extract(base, '$.name') = ?", (name,)
        )
        with self.db.writing():
            for _ in range(times):
                Opened(self.db).count(row[0], NOW.date())
        self.ask()

    def ask(self) -> None:
        """Ask the list and wait for it."""
        self.page.ask()
        self.settle()

    def settle(self) -> None:
        """Wait until every question is answered and shown."""
        self.qtbot.waitUntil(lambda: self.background.idle, timeout=8000)
        QGuiApplication.processEvents()

    def press(self, key: Qt.Key) -> None:
        """Press a key where the keyboard is, and wait for what comes of it."""
        QTest.keyClick(QApplication.focusWidget() or self.page, key)
        self.settle()

    def type(self, text: str) -> None:
        """Type in the field that has the keyboard, over what was selected."""
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)
        self.settle()

    @property
    def names(self) -> list[str]:
        """Give the names on the list."""
        return [item.name for item in self.page.model.items]


@pytest.fixture(scope="session")
def reference() -> Reference:
    return Reference(paths.data())


@pytest.fixture
def stage(qtbot: QtBot, reference: Reference, tmp_path: Path) -> Iterator[Stage]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dress(app, "licht")
    with Database.open(IN_MEMORY) as db:
        desk, hand = Desk(db, reference), ByHand(db, reference)
        background = Background()
        keeper = SettingsKeeper(Settings(practice_name="Praktijk Voorbeeld"))
        top = TopBar(desk, background)
        qtbot.addWidget(top)
        context = PageContext(desk, background, background, top, keeper, lambda: NOW)
        page = CheckPage(context, ChecksDesk(hand, today=NOW.date))
        made = Stage(qtbot, db, hand, page, background, tmp_path, reference)
        page.changed.connect(made.told.append)
        page.failed.connect(made.failures.append)
        qtbot.addWidget(page)
        page.resize(1100, 650)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        yield made
        background.stop()
