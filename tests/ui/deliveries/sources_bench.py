"""A view of the sources on a desk in memory, and a way to wait until it has nothing to do."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from socialekaart.ui.deliveries.sources.view import SourcesView
from socialekaart.ui.dressing import dress
from socialekaart.ui.tasks import Background
from tests.ui import fake_data as data
from tests.ui.deliveries.fake_sources_desk import FakeSourcesDesk


class Bench:
    """What a test needs around one widget: a desk, a worker, and what was opened or told."""

    def __init__(self, qtbot: QtBot, desk: FakeSourcesDesk | None = None) -> None:
        app = QGuiApplication.instance()
        assert app is not None
        dress(app, "licht")  # type: ignore[arg-type]  # a QApplication, as pytest-qt makes it
        self.qtbot = qtbot
        self.desk = desk or FakeSourcesDesk()
        self.aside = Background()
        self.opened: list[str] = []
        self.failures: list[Exception] = []
        self.changes: list[str] = []
        self.wanted: list[tuple[list[object], str]] = []

    def show(self, widget: QWidget) -> None:
        """Show a widget until the end of the test."""
        self.qtbot.addWidget(widget, before_close_func=lambda _widget: self.stop())
        widget.resize(1100, 700)
        with self.qtbot.waitExposed(widget):
            widget.show()

    def sources(self) -> SourcesView:
        """Show the whole view of the sources, filled."""
        view = SourcesView(self.desk, self.aside, lambda: data.NOW, self.open)
        view.failed.connect(self.failures.append)
        view.changed.connect(self.changes.append)
        view.deliveryWanted.connect(lambda paths, name: self.wanted.append((paths, name)))
        self.show(view)
        view.reload()
        self.settle()
        return view

    def open(self, url: QUrl) -> bool:
        """Stand in for the system's way of opening things."""
        self.opened.append(url.toString())
        return True

    def settle(self) -> None:
        """Wait until every question is answered and shown."""
        self.qtbot.waitUntil(lambda: self.aside.idle, timeout=8000)
        QGuiApplication.processEvents()

    def stop(self) -> None:
        """End the worker, also when a test failed while it was held back."""
        if self.desk.gate is not None:
            self.desk.gate.set()
        self.aside.stop()


def texts(widget: QWidget) -> str:
    """Give every text on show, one a line."""
    return "\n".join(part.text() for part in widget.findChildren(QLabel) if part.isVisible())
