"""A municipality's share is looked at when the window opens."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from socialekaart.services.deliveries.source_list import save_source
from socialekaart.services.deliveries.views import SourceKind, SourceSettings
from socialekaart.storage.database import Database
from socialekaart.ui.main_window import MainWindow
from socialekaart.ui.pages import DELIVERIES
from tests.e2e.conftest import ask, settle
from tests.e2e.test_deliveries import press_button, write_delivery

pytestmark = pytest.mark.e2e


@pytest.fixture
def db_path(db_path: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """Give a database with a source that delivers in a folder; `param` says if it is trusted."""
    folder = tmp_path / "levering"
    folder.mkdir()
    file = write_delivery(folder / "aanbod.csv", 3)
    before = time.time() - 60
    os.utime(file, (before, before))
    settings = SourceSettings(
        "Gemeente Voorbeeld", SourceKind.FOLDER, str(folder), True, request.param
    )
    with Database.open(db_path) as db:
        save_source(db, "", settings)
    return db_path


@pytest.mark.parametrize("db_path", [False], indirect=True, ids=["asks"])
def test_news_is_told_and_nothing_changes_by_itself(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "klaar van Gemeente Voorbeeld" in window.bar.text, timeout=8000)
    ask(window, "wereldkeuken", "")
    assert window.search.list.model.rowCount() == 0
    (action,) = [b for b in window.bar.findChildren(QPushButton) if b.text() == "Naar Leveringen"]
    press_button(action)
    settle(window)
    assert window.pages.currentIndex() == DELIVERIES


@pytest.mark.parametrize("db_path", [True], indirect=True, ids=["trusted"])
def test_a_trusted_source_is_on_the_map_at_once(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "Bijgewerkt: Gemeente Voorbeeld" in window.bar.text, timeout=8000)
    settle(window)
    ask(window, "wereldkeuken", "")
    assert window.search.list.model.rowCount() == 3
