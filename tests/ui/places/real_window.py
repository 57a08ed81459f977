"""The real window on a real database, with an address service on this machine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from socialekaart.domain.model import RecordKind, Service
from socialekaart.exchange.csv_writer import write_services
from socialekaart.hosts import NO_PROXY, NetworkRules
from socialekaart.services.desk import Desk
from socialekaart.services.import_delivery import ImportOrder, import_delivery
from socialekaart.services.places.desk import PlacesDesk
from socialekaart.services.places.finders import Finders
from socialekaart.services.practice import Practice
from socialekaart.services.reference import Reference
from socialekaart.settings import Settings
from socialekaart.storage.database import Database
from socialekaart.storage.records import Records, StoredRecord
from socialekaart.ui.detail.rows import DetailRow
from socialekaart.ui.main_window import MainWindow, build_window
from socialekaart.ui.places.completer import AddressCompleter
from socialekaart.ui.settings.keeper import SettingsKeeper
from tests.geo.pdok_stub import PdokStub
from tests.ui import fake_data as data
from tests.ui.conftest import FakeMap, wait_for
from tests.ui.places.conftest import press, type_text


@dataclass
class RealWindow:
    """A window on what a municipality delivered. `rules` is what the practice lets out."""

    qtbot: QtBot
    db: Database
    reference: Reference
    folder: Path
    stub: PdokStub
    rules: NetworkRules = field(default_factory=lambda: NetworkRules(True, proxy=NO_PROXY))

    def __post_init__(self) -> None:
        practice = Practice(network=lambda: self.rules)
        self.desk = Desk(self.db, self.reference, practice)
        self.desk.places = PlacesDesk(
            self.reference,
            self.desk._connection_aside,
            self.desk._hand.alone,
            lambda: self.rules,
            Finders(self.stub.host, delay=0.0, wait=0.0),
        )
        keeper = SettingsKeeper(
            Settings(appearance="licht", network_allowed=True, network_asked=True)
        )
        self.window: MainWindow = build_window(
            self.desk, keeper, map_factory=FakeMap, clock=lambda: data.NOW
        )
        self.qtbot.addWidget(self.window)

    def deliver(self, services: Sequence[Service]) -> None:
        path = self.folder / "aanbod.csv"
        write_services(path, services, self.reference.vocabulary, include_confidential=True)
        import_delivery(self.db, self.reference, ImportOrder([path], "Gemeente Voorbeeld"))

    def show(self) -> None:
        """Show the window on its first offering, with the keyboard."""
        with self.qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.settle()
        self.window.search.load_detail(self.record.id)
        self.settle()

    def settle(self) -> None:
        wait_for(self.qtbot, self.window)

    @property
    def record(self) -> StoredRecord:
        return next(Records(self.db).shown(RecordKind.SERVICE))

    @property
    def stored(self) -> str:
        """All that stands in the database, as text."""
        return "".join(self.db.connection.iterdump())

    def row(self, caption: str) -> DetailRow:
        rows = self.window.search.detail.findChildren(DetailRow)
        return next(one for one in rows if one.pencil.accessibleName() == f"{caption} aanpassen")

    def choose(self, words: str, *keys: Qt.Key) -> None:
        """Type in the field with the focus, wait for the list, and press keys in it."""
        made = QApplication.focusWidget()
        assert isinstance(made, QLineEdit)
        made.selectAll()
        (completer,) = made.findChildren(AddressCompleter)
        type_text(words)
        self.qtbot.waitUntil(lambda: completer.is_open, timeout=8000)
        before = made.text()
        for key in keys:
            press(key)
        self.qtbot.waitUntil(lambda: made.text() != before, timeout=8000)
