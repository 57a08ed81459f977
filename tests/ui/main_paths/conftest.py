"""The real desk on a database with the example region, and the real window, in both languages."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from socialekaart import paths
from socialekaart.domain.freshness import FactTerms
from socialekaart.services.checks import desk as checks_desk
from socialekaart.services.desk import Desk
from socialekaart.services.first_start import fill_new_database
from socialekaart.services.people.desk import PeopleDesk
from socialekaart.services.practice import Practice
from socialekaart.services.reference import Reference
from socialekaart.services.waits import desk as waits_desk
from socialekaart.settings import Settings
from socialekaart.storage.database import Database
from socialekaart.ui import languages
from socialekaart.ui.languages import DUTCH, ENGLISH, read_catalogue, speak
from socialekaart.ui.main_window import MainWindow, build_window
from socialekaart.ui.settings.keeper import SettingsKeeper
from tests.ui.conftest import FakeMap
from tests.ui.main_paths.keyboard import Keyboard

NOW = datetime(2026, 11, 23, 10, 0)
"""A Monday morning, days after the example's facts were checked."""
SIZE = (1280, 720)


@pytest.fixture(scope="session")
def reference() -> Reference:
    """Give the shipped reference data."""
    return Reference(paths.data())


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory, reference: Reference) -> Path:
    """Give a database as after a first start."""
    path = tmp_path_factory.mktemp("hoofdpaden") / "kaart.db"
    with Database.open(path) as db:
        fill_new_database(db, reference, with_example=True)
    return path


@pytest.fixture
def database(filled: Path, tmp_path: Path) -> Path:
    """Give a copy of it for one test."""
    target = tmp_path / "kaart.db"
    with closing(sqlite3.connect(filled)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
    return target


@pytest.fixture(scope="session")
def english() -> dict[str, str]:
    """Give the English words of the window by their Dutch ones."""
    return {source: text for (_, source), text in _catalogue().items()}


def _catalogue() -> dict[tuple[str, str], str]:
    return read_catalogue(languages.catalogue_path(ENGLISH))


@pytest.fixture(params=[DUTCH, ENGLISH])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Give each language; afterwards the application is Dutch, as other tests expect."""
    yield str(request.param)
    speak(qapp, DUTCH)


@pytest.fixture
def one_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the services write the day that the window shows."""
    for module in (checks_desk, waits_desk):
        monkeypatch.setattr(module, "dutch_now", lambda: NOW)
    monkeypatch.setitem(PeopleDesk.__init__.__kwdefaults__, "now", lambda: NOW)


@pytest.fixture
def keeper(language: str) -> SettingsKeeper:
    """Give the settings of a practice in Middelharnis, saved nowhere."""
    return SettingsKeeper(
        Settings(
            appearance="licht",
            language=language,
            practice_name="Praktijk Voorbeeld",
            practice_postcode="3241",
        )
    )


@pytest.fixture
def keyboard(
    qtbot: QtBot,
    database: Path,
    reference: Reference,
    keeper: SettingsKeeper,
    language: str,
    english: dict[str, str],
    one_clock: None,
) -> Iterator[Keyboard]:
    """Give a keyboard at the window as the program makes it, in front and at rest."""
    db = Database.open(database)
    practice = Practice(
        terms=lambda: FactTerms.from_days(keeper.settings.fact_terms),
        postcode=lambda: keeper.settings.practice_postcode,
    )
    window = build_window(
        Desk(db, reference, practice), keeper, map_factory=FakeMap, clock=lambda: NOW, version="0"
    )
    qtbot.addWidget(window)
    window.resize(*SIZE)
    try:
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        made = Keyboard(qtbot, window, database, reference, english if language == ENGLISH else {})
        made.settle()
        QGuiApplication.clipboard().clear()
        yield made
    finally:
        leave(window)
        db.close()


def leave(window: MainWindow) -> None:
    """Close the window, whatever a failed test left open over it."""
    while isinstance(dialog := QApplication.activeModalWidget(), QDialog):
        dialog.reject()
        QApplication.processEvents()
    if not window.close():
        window.background.stop()
        window.aside.stop()
