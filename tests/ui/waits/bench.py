"""A section of waits on the real desk and a real database, and what one presses in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from socialekaart.domain.model import RecordKind, Service
from socialekaart.domain.record_values import to_values
from socialekaart.services.by_hand import ByHand
from socialekaart.services.index_record import index_again
from socialekaart.services.reference import Reference
from socialekaart.services.show_service import ServiceViewer
from socialekaart.services.views import ServiceDetail
from socialekaart.services.waits.desk import WaitsDesk
from socialekaart.services.waits.reading import waits_of
from socialekaart.storage.database import Database
from socialekaart.storage.records import NewRecord, Records
from socialekaart.ui.dressing import dress
from socialekaart.ui.tasks import Background
from socialekaart.ui.waits.actions import WaitActions
from socialekaart.ui.waits.dialog import WaitDialog
from socialekaart.ui.waits.section import WaitSection

TODAY = date(2026, 11, 23)
WIDTH = 320


class Bench(QWidget):
    """Shows the section of the first of its offerings, anew after each change."""

    def __init__(
        self, qtbot: QtBot, db: Database, reference: Reference, services: Sequence[Service]
    ) -> None:
        super().__init__()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        dress(app, "licht")
        self.qtbot, self._db, self._reference = qtbot, db, reference
        self._store(services)
        self.hand = ByHand(db, reference)
        self.desk = WaitsDesk(self.hand, lambda: TODAY)
        self.background = Background()
        self.actions_ = WaitActions(self.desk, self.background, lambda: TODAY, self)
        self.told: list[str] = []
        self.failures: list[Exception] = []
        self.wanted: list[str] = []
        self.actions_.changed.connect(self.told.append)
        self.actions_.changed.connect(self.show_waits)
        self.actions_.failed.connect(self.failures.append)
        QVBoxLayout(self)
        self.section: WaitSection = self.show_waits()
        self.resize(WIDTH, 700)
        qtbot.addWidget(self, before_close_func=lambda _widget: self.background.stop())
        with qtbot.waitExposed(self):
            self.show()
        self.activateWindow()

    def _store(self, services: Sequence[Service]) -> None:
        with self._db.writing():
            numbers = range(1, len(services) + 1)
            Records(self._db).add(
                NewRecord(nr, RecordKind.SERVICE, to_values(one), id=f"s{nr}")
                for nr, one in zip(numbers, services, strict=True)
            )
            index_again(self._db, self._reference, list(numbers))

    def detail(self) -> ServiceDetail:
        stored = Records(self._db).get("s1")
        assert stored is not None
        shown = stored.effective()
        assert isinstance(shown, Service)
        now = datetime.combine(TODAY, time(10))
        found = ServiceViewer(self._db, self._reference).detail("s1", now)
        assert found is not None
        return replace(found, waits=waits_of(self._db, stored, shown, TODAY))

    def show_waits(self) -> WaitSection:
        layout = self.layout()
        assert layout is not None
        while (item := layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.section = WaitSection(self.detail(), TODAY)
        self.section.serviceWanted.connect(self.wanted.append)
        self.actions_.serve(self.section)
        layout.addWidget(self.section)
        # Qt shows what was added to a layout with the next turn of the event loop.
        QGuiApplication.processEvents()
        return self.section

    # --- reading and pressing -------------------------------------------------------------------

    def texts(self) -> list[str]:
        """Give the words on show."""
        shown = [one.text() for one in self.section.findChildren(QLabel) if one.isVisible()]
        return [text.replace("\N{NO-BREAK SPACE}", " ") for text in shown]

    def walk_to(self, name: str) -> QWidget:
        """Press Tab until something of this name has the focus."""
        window = self.window()
        for _ in range(40):
            focus = window.focusWidget()
            if focus is not None and focus.accessibleName() == name:
                return focus
            QTest.keyClick(focus or window, Qt.Key.Key_Tab)
        raise AssertionError(f"nothing called {name} is reached by Tab")

    def press(self, name: str) -> None:
        """Go to a button by Tab and press it by Space."""
        QTest.keyClick(self.walk_to(name), Qt.Key.Key_Space)
        QGuiApplication.processEvents()

    @property
    def dialog(self) -> WaitDialog:
        found = self.actions_.dialog
        assert found is not None
        self.qtbot.waitUntil(lambda: found.isVisible() and found.focusWidget() is not None)
        return found

    def type(self, *keys: str | Qt.Key) -> None:
        """Type into whatever has the focus in the dialog, word by word or key by key."""
        dialog = self.dialog
        for key in keys:
            focus = dialog.focusWidget() or dialog
            if isinstance(key, str):
                QTest.keyClicks(focus, key)
            else:
                QTest.keyClick(focus, key)

    def settle(self) -> None:
        """Wait until every question is answered and shown."""
        self.qtbot.waitUntil(lambda: self.background.idle, timeout=8000)
        QGuiApplication.processEvents()
