"""Beheer in the real window: its key, and the window that doesn't close over unsaved work."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from socialekaart.ui.beheer.workspace import Workspace
from socialekaart.ui.main_window import MainWindow
from socialekaart.ui.pages import BEHEER, SEARCH
from tests.ui.beheer.bench import AANBOD, CTRL, clean_files, open_page, press, row, text, the_table

KEY = Qt.Key


@pytest.fixture
def work(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> Iterator[Workspace]:
    """Give a document that is open and changed in the window; a test that fails can close too."""
    window.show_page(BEHEER)
    made = open_page(qtbot, window.pages.beheer, clean_files(tmp_path))
    made.edited.file.set_cell(AANBOD, row(made, 0), "naam", "Niet bewaard")
    window.activateWindow()
    made.focus_table()
    yield made
    made.edited.file.mark_saved()


def test_ctrl_0_opens_beheer(window: MainWindow) -> None:
    press(KEY.Key_0, CTRL)

    assert window.pages.currentIndex() == BEHEER
    assert window.navigation.buttons[BEHEER].isChecked()
    assert window.navigation.buttons[BEHEER].accessibleName() == "Beheer"


def test_the_window_asks_before_it_closes_over_unsaved_work(
    window: MainWindow, work: Workspace, qtbot: QtBot
) -> None:
    page = window.pages.beheer

    window.close()
    assert window.isVisible()
    assert page.dialog is not None

    with qtbot.waitSignal(window.closed):
        page.dialog.buttons["weg"].click()
    assert not window.isVisible()


def test_ctrl_z_on_beheer_is_not_the_windows(
    window: MainWindow, work: Workspace, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: the_table(work).view.hasFocus())

    press(KEY.Key_Z, CTRL)

    assert text(work, 0, "naam") == "Grip op je geld"
    assert window.status.message.text() == "Teruggenomen: Naam aanpassen."


def test_leaving_the_page_says_that_something_is_not_saved(
    window: MainWindow, work: Workspace
) -> None:
    window.show_page(SEARCH)

    assert "nog niet bewaard" in window.status.message.text()
