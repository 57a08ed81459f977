"""Leveringen: check, apply, stop, report, export, and the example region."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from pytestqt.qtbot import QtBot

from socialekaart.ui.deliveries.drop_zone import local_files
from socialekaart.ui.main_window import MainWindow
from socialekaart.ui.pages import DELIVERIES, SETTINGS
from tests.ui.conftest import Settle, clipboard
from tests.ui.fake_desk import FakeDesk


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a file that exists."""
    made = tmp_path / "aanbod.csv"
    made.write_text("naam;aanbieder\n", encoding="utf-8")
    return made


def choose(window: MainWindow, file: Path, name: str = "gemeente Voorbeeld") -> None:
    window.show_page(DELIVERIES)
    window.deliveries.set_files([file])
    window.deliveries.source.setEditText(name)


def test_nothing_can_be_applied_before_files_and_a_name(window: MainWindow, file: Path) -> None:
    page = window.deliveries
    assert not page.check.isEnabled()

    choose(window, file, "")
    assert page.check.isEnabled()
    assert not page.apply.isEnabled()

    page.source.setEditText("gemeente Voorbeeld")
    assert page.apply.isEnabled()


def test_checking_tells_and_changes_nothing(
    window: MainWindow, settle: Settle, file: Path, desk: FakeDesk
) -> None:
    before = desk.changes
    choose(window, file)
    window.deliveries.check.click()
    settle()

    page = window.deliveries
    assert page.bar.text == "Gecontroleerd. Er is nog niets gewijzigd."
    assert page.report.title.text() == "412 rijen gelezen, 411 goed"
    assert page.report.model.rowCount() == 2
    assert desk.changes == before


def test_applying_refreshes_everything(
    window: MainWindow, settle: Settle, file: Path, desk: FakeDesk
) -> None:
    choose(window, file)
    asked = len(desk.asked)

    window.deliveries.apply.click()
    settle()

    assert window.deliveries.bar.text == "De levering staat op de kaart."
    assert len(desk.asked) > asked


def test_work_that_is_stopped_says_that_nothing_changed(
    window: MainWindow, settle: Settle, file: Path, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.gate = threading.Event()
    choose(window, file)
    window.deliveries.apply.click()
    assert window.deliveries.cancel.isVisible()
    assert not window.deliveries.apply.isEnabled()

    window.deliveries.cancel.click()
    desk.gate.set()
    settle()

    assert window.deliveries.bar.text == "Gestopt. Er is niets gewijzigd."
    assert window.deliveries.apply.isEnabled()


def test_a_missing_file_is_a_sentence(window: MainWindow, settle: Settle, tmp_path: Path) -> None:
    choose(window, tmp_path / "weg.csv")
    window.deliveries.check.click()
    settle()

    assert "bestaat niet" in window.bar.text
    assert window.deliveries.check.isEnabled()


def test_the_report_can_be_copied_filtered_and_saved(
    window: MainWindow, settle: Settle, file: Path, tmp_path: Path
) -> None:
    choose(window, file)
    window.deliveries.check.click()
    settle()
    report = window.deliveries.report

    report.copy.click()
    report.model.keep("fout")
    report.save_to(tmp_path / "rapport.txt")

    assert "Middelharnes" in clipboard()
    assert report.model.rowCount() == 1
    saved = (tmp_path / "rapport.txt").read_bytes()
    assert saved.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in saved


def test_a_report_that_cannot_be_saved_is_a_sentence(
    window: MainWindow, settle: Settle, file: Path, tmp_path: Path
) -> None:
    choose(window, file)
    window.deliveries.check.click()
    settle()

    window.deliveries.report.save_to(tmp_path / "geen map" / "rapport.txt")

    assert "niet bewaard" in window.bar.text


def test_export_says_where_it_went(
    window: MainWindow, settle: Settle, desk: FakeDesk, tmp_path: Path
) -> None:
    window.deliveries.export_to(tmp_path)
    settle()

    assert desk.exported == tmp_path
    assert str(tmp_path) in window.deliveries.bar.text


def test_the_example_leaves_with_one_press_and_comes_back_with_undo(
    window: MainWindow, settle: Settle, desk: FakeDesk
) -> None:
    window.show_page(DELIVERIES)
    window.deliveries.example.click()
    settle()
    assert not desk.overview().example_loaded
    assert window.search.list.empty.title == "Er staat nog niets op de kaart"

    window.data.undo()
    settle()

    assert desk.overview().example_loaded
    assert window.search.list.model.rowCount() > 0


def test_the_example_can_be_removed_from_the_settings_too(
    window: MainWindow, settle: Settle, desk: FakeDesk
) -> None:
    window.show_page(SETTINGS)
    window.settings_page.example.click()
    settle()

    assert desk.example is False
    assert window.settings_page.example.text() == "Zet voorbeeld terug"


def test_only_local_files_may_be_dropped(tmp_path: Path) -> None:
    dragged = QMimeData()
    dragged.setUrls(
        [QUrl.fromLocalFile(str(tmp_path / "a.csv")), QUrl("https://voorbeeld.example/b.csv")]
    )

    assert local_files(dragged) == [tmp_path / "a.csv"]
