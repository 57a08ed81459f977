"""A file of the municipality comes onto the map, and the example goes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from socialekaart.ui.main_window import MainWindow
from socialekaart.ui.pages import DELIVERIES, SEARCH
from tests.e2e.conftest import ask, press, settle

pytestmark = pytest.mark.e2e

HEADER = "aanbod_id;naam;aanbieder;samenvatting;domeinen;werkgebied_soort;gemeente;telefoon"


def write_delivery(path: Path, count: int, *rows: str) -> Path:
    """Write offerings that differ in name only, and rows as given."""
    made = [
        f"V-{n};Wereldkeuken {n};Voorbeeld Eettafels;Samen koken en eten.;sociaal-netwerk;gemeente;"
        "Goeree-Overflakkee;0187-000555"
        for n in range(count)
    ]
    path.write_text("\n".join([HEADER, *made, *rows, ""]), encoding="utf-8")
    return path


def press_button(button: QPushButton) -> None:
    """Press a button with the mouse; it must be there and enabled."""
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(window: MainWindow, file: Path) -> None:
    """Go to Leveringen and take a file as a drop would."""
    press(window, Qt.Key.Key_3, control=True)
    assert window.pages.currentIndex() == DELIVERIES
    window.deliveries.set_files([file])
    QTest.keyClicks(window.deliveries.source, "Gemeente Voorbeeld")


def test_a_delivery_is_checked_applied_and_found(window: MainWindow, tmp_path: Path) -> None:
    wrong = "V-9;Zonder gemeente;Voorbeeld Eettafels;Fout.;koken;gemeente;Nergensdam;0187-000556"
    choose(window, write_delivery(tmp_path / "aanbod.csv", 3, wrong))

    press_button(window.deliveries.check)
    settle(window)
    assert window.deliveries.bar.text == "Gecontroleerd. Er is nog niets gewijzigd."
    assert window.deliveries.report.model.rowCount() > 0

    press_button(window.deliveries.apply)
    settle(window)
    assert window.deliveries.bar.text == "De levering staat op de kaart."

    ask(window, "wereldkeuken", "3241")
    assert window.pages.currentIndex() == SEARCH
    hit = window.search.list.model.hit(0)
    assert hit is not None
    assert hit.name.startswith("Wereldkeuken")
    assert hit.source == "Gemeente Voorbeeld"


def test_searching_goes_on_while_a_delivery_comes_in_and_stopping_changes_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(window, write_delivery(tmp_path / "aanbod.csv", 20_000))
    page = window.deliveries
    press_button(page.apply)
    qtbot.waitUntil(lambda: "regels" in page.doing.text(), timeout=20_000)

    window.go_to_text()
    window.top.set_text("schulden")
    qtbot.waitUntil(lambda: window.background.idle and not window.search.controller.asking)
    assert window.search.list.model.rowCount() > 5
    assert not window.aside.idle, "the delivery was done before the search: make it larger"

    window.show_page(DELIVERIES)
    press_button(page.cancel)
    settle(window)
    assert page.bar.text == "Gestopt. Er is niets gewijzigd."
    ask(window, "", "")
    window.top.set_text("wereldkeuken")
    settle(window)
    assert window.search.list.model.rowCount() == 0


def test_the_example_goes_with_one_press_and_comes_back(window: MainWindow) -> None:
    ask(window, "schulden", "3241")
    before = window.search.list.model.rowCount()
    press(window, Qt.Key.Key_3, control=True)
    settle(window)

    press_button(window.deliveries.example)
    settle(window)
    assert window.bar.text == "De voorbeeldregio is verwijderd."
    assert window.search.list.model.rowCount() < before

    press_button(window.bar._action)
    settle(window)
    assert window.search.list.model.rowCount() == before
    assert window.deliveries.example.text() == "Verwijder voorbeeldregio"
