"""The wizard alone in a window, on a desk in memory, and hands to work it with."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from socialekaart.services.deliveries.wizard import Step
from socialekaart.ui.deliveries.wizard.item_model import key_of
from socialekaart.ui.deliveries.wizard.view import DeliveryWizard
from socialekaart.ui.tasks import Background
from tests.ui import fake_data
from tests.ui.deliveries import delivery_data as data
from tests.ui.deliveries.fake_delivery_desk import FakeDeliveryDesk


class Stage:
    """One wizard and what it stands on. `file` is in our own format, `foreign` isn't."""

    def __init__(self, qtbot: QtBot, desk: FakeDeliveryDesk, folder: Path) -> None:
        self.qtbot, self.desk, self.folder = qtbot, desk, folder
        self.file = self._write("aanbod-november.csv")
        self.foreign = self._write("wijkteam.xlsx")
        self.aside = Background()
        self.host = QWidget()
        self.host.resize(1220, 760)
        self.wizard = DeliveryWizard(desk, self.aside, fake_data.DOMAINS)
        QVBoxLayout(self.host).addWidget(self.wizard)
        qtbot.addWidget(self.host)
        with qtbot.waitExposed(self.host):
            self.host.show()
        self.host.activateWindow()
        self.wizard.set_known([data.SOURCE, "Regio Voorbeeld"])
        self.wizard.begin()

    def _write(self, name: str) -> Path:
        path = self.folder / name
        path.write_text("naam\n", encoding="utf-8")
        return path

    def settle(self) -> None:
        """Wait until nothing runs and everything is on show."""
        self.qtbot.waitUntil(lambda: self.aside.idle, timeout=8000)
        QGuiApplication.processEvents()

    def choose(self, *files: Path, name: str = data.SOURCE) -> None:
        """Take files and name the source, as a drop and typing would."""
        self.wizard.files.drop.filesDropped.emit(list(files or (self.file,)))
        line = self.wizard.files.source.lineEdit()
        assert line is not None
        line.clear()
        QTest.keyClicks(line, name)

    def go_on(self) -> None:
        """Press the main button and wait."""
        assert self.wizard.forward.isEnabled()
        QTest.mouseClick(self.wizard.forward, Qt.MouseButton.LeftButton)
        self.settle()

    def go_to(self, step: Step) -> None:
        """Walk to a step with a delivery in our own format."""
        self.choose()
        self.go_on()
        while self.step() < step:
            self.go_on()

    def step(self) -> Step:
        """Give the step on show."""
        return self.wizard.state.step

    def press(self, key: Qt.Key, *, shift: bool = False) -> None:
        """Press a key where the focus is."""
        modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        focused = QApplication.focusWidget()
        assert focused is not None, "nothing has the focus"
        QTest.keyClick(focused, key, modifier)
        QGuiApplication.processEvents()

    def close(self) -> None:
        """End what runs."""
        if self.desk.gate is not None:
            self.desk.gate.set()
        self.wizard.work.forget()
        self.aside.stop()


def current(stage: Stage) -> str:
    """Give the key of the record that is looked at, "" for none."""
    row = stage.wizard.compare.detail.row
    return key_of(row) if row is not None else ""
