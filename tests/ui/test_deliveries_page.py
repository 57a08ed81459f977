"""Leveringen: from the sources into the wizard and back, export, and the example region."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication

from socialekaart.services.deliveries.wizard import Step
from socialekaart.services.views import SourceLine
from socialekaart.ui.deliveries.drop_zone import DropZone, local_files
from socialekaart.ui.deliveries.wizard.view import DeliveryWizard
from socialekaart.ui.main_window import MainWindow
from socialekaart.ui.pages import DELIVERIES, SEARCH, SETTINGS
from socialekaart.ui.settings.keeper import SettingsKeeper
from tests.ui.conftest import Settle
from tests.ui.deliveries import delivery_data as data
from tests.ui.fake_desk import FakeDesk


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a file that exists."""
    made = tmp_path / "aanbod-november.csv"
    made.write_text("naam;aanbieder\n", encoding="utf-8")
    return made


def started(window: MainWindow, file: Path, settle: Settle) -> DeliveryWizard:
    """Drop a file of a known source and wait for the comparison."""
    window.show_page(DELIVERIES)
    window.deliveries.start([file], data.SOURCE)
    settle()
    assert window.deliveries.wizard is not None
    return window.deliveries.wizard


def wizard_of(window: MainWindow) -> DeliveryWizard | None:
    """Give the wizard that is open, None for none."""
    return window.deliveries.wizard


def test_a_new_delivery_starts_the_wizard_in_the_page(window: MainWindow) -> None:
    window.show_page(DELIVERIES)
    window.deliveries.drop.browse.click()

    wizard = window.deliveries.wizard
    assert wizard is not None
    assert wizard.isVisible()
    assert not window.deliveries.sources.isVisible()


def test_dropped_files_start_the_wizard_with_them(window: MainWindow, file: Path) -> None:
    window.show_page(DELIVERIES)
    window.deliveries.drop.filesDropped.emit([file])

    assert window.deliveries.wizard is not None
    assert window.deliveries.wizard.state.paths == (file,)


def test_a_source_starts_the_wizard_with_its_name(window: MainWindow) -> None:
    window.show_page(DELIVERIES)
    window.deliveries.sources.deliveryWanted.emit([], "Regio Voorbeeld")

    assert window.deliveries.wizard is not None
    assert window.deliveries.wizard.state.source_name == "Regio Voorbeeld"


def test_the_only_source_is_a_guess_that_can_be_changed(
    window: MainWindow, settle: Settle, file: Path, desk: FakeDesk
) -> None:
    window.show_page(DELIVERIES)
    lines = (
        SourceLine("Voorbeeldregio", True, 9, 9, None),
        SourceLine("Landelijke lijnen", False, 9, 0, None),
        SourceLine("Gemeente Voorbeeld", False, 9, 9, None),
    )
    window.deliveries.set_overview(replace(desk.overview(), source_lines=lines))
    window.deliveries.start([file])
    settle()

    wizard = window.deliveries.wizard
    assert wizard is not None
    assert wizard.state.source_name == "Gemeente Voorbeeld"
    assert wizard.state.step == Step.FILES


def test_news_of_a_source_is_compared_at_once(
    window: MainWindow, settle: Settle, file: Path
) -> None:
    assert started(window, file, settle).state.step == Step.CHECK


def test_the_sources_come_back_after_cancelling(window: MainWindow, settle: Settle) -> None:
    window.show_page(DELIVERIES)
    window.deliveries.start()
    wizard = wizard_of(window)
    assert wizard is not None

    wizard.cancel.click()
    settle()

    assert wizard_of(window) is None
    assert window.deliveries.sources.isVisible()


def test_a_delivery_that_is_under_way_is_not_replaced(
    window: MainWindow, settle: Settle, file: Path, tmp_path: Path
) -> None:
    wizard = started(window, file, settle)

    window.deliveries.start([tmp_path / "anders.csv"], "Iemand anders")

    assert window.deliveries.wizard is wizard
    assert wizard.state.paths == (file,)


def test_another_page_may_be_looked_at_meanwhile(
    window: MainWindow, settle: Settle, file: Path
) -> None:
    wizard = started(window, file, settle)
    window.show_page(SEARCH)
    window.show_page(DELIVERIES)

    assert wizard.isVisible()
    assert wizard.state.step == Step.CHECK


def test_applying_refreshes_everything_and_leads_to_the_map(
    window: MainWindow, settle: Settle, file: Path, desk: FakeDesk
) -> None:
    wizard = started(window, file, settle)
    asked = len(desk.asked)
    for _ in range(2):
        wizard.forward.click()
    wizard.apply.anyway.click()
    settle()
    assert len(desk.asked) > asked

    wizard.apply.to_map.click()
    settle()

    assert window.pages.currentIndex() == SEARCH
    assert window.deliveries.wizard is None


def test_a_finished_delivery_makes_room_for_the_next(
    window: MainWindow, settle: Settle, file: Path
) -> None:
    wizard = started(window, file, settle)
    for _ in range(2):
        wizard.forward.click()
    wizard.apply.anyway.click()
    settle()

    window.deliveries.start([file], "Regio Voorbeeld")
    settle()

    assert window.deliveries.wizard is not None
    assert window.deliveries.wizard.state.source_name == "Regio Voorbeeld"
    assert not window.deliveries.wizard.state.is_done


def test_export_says_where_it_went(
    window: MainWindow, settle: Settle, desk: FakeDesk, tmp_path: Path
) -> None:
    window.show_page(DELIVERIES)
    window.deliveries.export.click()
    window.deliveries.export_dialog.write_to(tmp_path)
    settle()

    assert desk.deliveries.exported_all == [(tmp_path, "csv")]
    assert str(tmp_path) in window.deliveries.bar.text


def test_the_example_leaves_with_one_press_and_comes_back_with_undo(
    window: MainWindow, settle: Settle, desk: FakeDesk
) -> None:
    window.show_page(DELIVERIES)
    settle()
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


def test_many_files_are_named_and_counted(qapp: QApplication) -> None:
    zone = DropZone()
    zone.show_files([Path(f"{n}.csv") for n in range(5)])

    assert zone.title.text() == "0.csv, 1.csv, 2.csv en 2 meer"


def test_the_name_in_the_settings_is_suggested_for_a_terugmelding(
    window: MainWindow, keeper: SettingsKeeper
) -> None:
    keeper.change(practice_name="Praktijk Voorbeeld")

    assert window.deliveries.sources.corrections.practice_name == "Praktijk Voorbeeld"
