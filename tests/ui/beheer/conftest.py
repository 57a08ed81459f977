"""A Beheer page that is on show and has the focus."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from socialekaart.hosts import NetworkRules
from socialekaart.settings import Settings
from socialekaart.ui import theme
from socialekaart.ui.beheer.page import BeheerPage
from socialekaart.ui.beheer.workspace import Workspace
from socialekaart.ui.places.work import PlacesWork
from socialekaart.ui.settings.keeper import SettingsKeeper
from socialekaart.ui.tasks import Background
from tests.ui.beheer.bench import NOW, VOCABULARY, clean_files, open_page, ugly_files
from tests.ui.places.fake_places import FakePlaces


@pytest.fixture
def keeper() -> SettingsKeeper:
    """Give settings that are saved nowhere."""
    return SettingsKeeper(Settings(appearance="licht"))


@pytest.fixture
def places() -> FakePlaces:
    """Give what knows two addresses."""
    return FakePlaces()


@pytest.fixture
def page(qtbot: QtBot, keeper: SettingsKeeper, places: FakePlaces) -> Iterator[BeheerPage]:
    """Give the page with nothing open."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, "licht")
    # With a parent: garbage is collected on any thread, and a QThread must not be ended there.
    aside = Background(app)
    work = PlacesWork(lambda: places, lambda: NetworkRules(allowed=True), app)
    made = BeheerPage(lambda: VOCABULARY, _write_template, aside, keeper, lambda: NOW, work)
    made.resize(1240, 700)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    QGuiApplication.clipboard().clear()
    yield made
    work.stop()
    work.deleteLater()
    aside.stop()
    aside.deleteLater()


def _write_template(path: Path) -> None:
    path.write_text("leeg", encoding="utf-8")


@pytest.fixture
def clean(qtbot: QtBot, page: BeheerPage, tmp_path: Path) -> Workspace:
    """Give an open document without anything wrong: two offerings and a contact."""
    return open_page(qtbot, page, clean_files(tmp_path))


@pytest.fixture
def ugly(qtbot: QtBot, page: BeheerPage, tmp_path: Path) -> Workspace:
    """Give an open document with two errors, a warning and two repairs."""
    return open_page(qtbot, page, ugly_files(tmp_path))
