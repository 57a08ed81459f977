"""The real window on a real screen: database with the example region, real desk, real map."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

# Before anything starts Chromium, which ends the process when it is root with its sandbox on.
os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")

from socialekaart import paths
from socialekaart.services.desk import Desk
from socialekaart.services.first_start import fill_new_database
from socialekaart.services.practice import Practice
from socialekaart.services.reference import Reference
from socialekaart.settings import Settings
from socialekaart.storage.database import Database
from socialekaart.ui.collector import UiThreadCollector
from socialekaart.ui.drawing import wait_until_drawn
from socialekaart.ui.main_window import MainWindow, build_window
from socialekaart.ui.map.panel import MapPanel
from socialekaart.ui.map.startup import prepare_application, prepare_window
from socialekaart.ui.settings.keeper import SettingsKeeper
from tests.ui.map.support import Page

NOW = datetime(2026, 11, 23, 10, 0)
"""A Monday morning: most are open, and the person for debts works."""

if QCoreApplication.instance() is None:
    prepare_application()


@pytest.fixture(scope="session", autouse=True)
def garbage_on_this_thread(qapp: QApplication) -> Iterator[UiThreadCollector]:
    """Collect garbage where Qt objects live, as the program does."""
    made = UiThreadCollector()
    yield made
    made.stop()


@pytest.fixture(scope="session")
def reference() -> Reference:
    """Give the shipped reference data."""
    return Reference(paths.data())


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory, reference: Reference) -> Path:
    """Give a database as after a first start."""
    path = tmp_path_factory.mktemp("eerste-start") / "kaart.db"
    with Database.open(path) as db:
        fill_new_database(db, reference, with_example=True)
    return path


@pytest.fixture
def db_path(filled: Path, tmp_path: Path) -> Path:
    """Give a copy of it for one test."""
    return Path(shutil.copy(filled, tmp_path / "kaart.db"))


@pytest.fixture
def chosen() -> Settings:
    """Give what the practice chose."""
    return Settings(appearance="licht")


@pytest.fixture
def window(
    qapp: QApplication, qtbot: QtBot, db_path: Path, reference: Reference, chosen: Settings
) -> Iterator[MainWindow]:
    """Give the window as the program makes it, drawn and at rest."""
    db = Database.open(db_path)
    keeper = SettingsKeeper(chosen)
    practice = Practice(postcode=lambda: keeper.settings.practice_postcode)
    made = build_window(
        Desk(db, reference, practice),
        keeper,
        map_factory=lambda: MapPanel(
            towns=lambda: reference.places.towns(), outline=lambda: reference.outline
        ),
        clock=lambda: NOW,
        version="proef",
    )
    prepare_window(made)
    with qtbot.waitActive(made, timeout=10_000):
        made.show()
        made.activateWindow()
    settle(made)
    QGuiApplication.clipboard().clear()
    yield made
    made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    # At once, for the map's page must be gone before the profile that it shares.
    shiboken6.delete(made)
    db.close()


def settle(window: MainWindow) -> None:
    """Wait until every answer is on show, and the map where one is."""
    QApplication.processEvents()
    assert wait_until_drawn(window), "the window did not come to rest"
    QApplication.processEvents()


def type_into(window: MainWindow, field: QWidget, text: str) -> None:
    """Type as a person does: in the field with the focus."""
    field.setFocus(Qt.FocusReason.ShortcutFocusReason)
    QTest.keyClicks(field, text)


def ask(window: MainWindow, text: str, place: str) -> None:
    """Type a question and wait for its answer."""
    if place:
        type_into(window, window.top.place.edit, place)
    type_into(window, window.top.text.edit, text)
    QApplication.processEvents()
    settle(window)


def press(window: MainWindow, key: Qt.Key, *, control: bool = False) -> None:
    """Press a key where the focus is."""
    modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)
    QApplication.processEvents()


def map_page(window: MainWindow, qtbot: QtBot) -> Page:
    """Give the page of the window's map, to ask things."""
    panel = window.search.map
    assert isinstance(panel, MapPanel)
    return Page(panel, qtbot)


def clipboard() -> str:
    """Give the text on the clipboard."""
    return QGuiApplication.clipboard().text()
