"""A file of the municipality comes onto the map, and the example goes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from socialekaart.services.deliveries.wizard import Step
from socialekaart.ui.deliveries.wizard.view import DeliveryWizard
from socialekaart.ui.main_window import MainWindow
from socialekaart.ui.pages import DELIVERIES, SEARCH
from tests.e2e.conftest import ask, press, settle, type_into

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


def choose(window: MainWindow, file: Path) -> DeliveryWizard:
    """Go to Leveringen and take a file as a drop would; the name is typed."""
    press(window, Qt.Key.Key_8, control=True)
    assert window.pages.currentIndex() == DELIVERIES
    window.deliveries.start([file])
    wizard = window.deliveries.wizard
    assert wizard is not None
    line = wizard.files.source.lineEdit()
    assert line is not None
    line.clear()
    QTest.keyClicks(line, "Gemeente Voorbeeld")
    return wizard


def go_on(window: MainWindow, wizard: DeliveryWizard) -> None:
    """Press the main button and wait."""
    press_button(wizard.forward)
    settle(window)


def test_a_delivery_is_checked_compared_applied_found_and_undone(
    window: MainWindow, tmp_path: Path
) -> None:
    wrong = "V-9;Zonder gemeente;Voorbeeld Eettafels;Fout.;koken;gemeente;Nergensdam;0187-000556"
    wizard = choose(window, write_delivery(tmp_path / "aanbod.csv", 3, wrong))

    go_on(window, wizard)
    assert wizard.state.step == Step.CHECK
    assert wizard.report.title.text() == "4 regels gelezen, 3 goed"
    go_on(window, wizard)
    assert wizard.compare.model.rowCount() == 3
    assert "niets gewijzigd" in wizard.told.text()
    go_on(window, wizard)
    go_on(window, wizard)
    assert wizard.apply.title.text() == "De levering staat op de kaart"

    ask(window, "wereldkeuken", "3241")
    assert window.pages.currentIndex() == SEARCH
    hit = window.search.list.model.hit(0)
    assert hit is not None
    assert hit.name.startswith("Wereldkeuken")
    assert hit.source == "Gemeente Voorbeeld"

    window.show_page(DELIVERIES)
    press_button(wizard.apply.undo)
    settle(window)
    window.top.set_text("wereldkeuken")
    settle(window)
    assert window.search.list.model.rowCount() == 0


def test_a_table_of_somebody_else_is_read_and_remembered(
    window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "Overzicht wijkteam.csv"
    rows = "Organisatie;Activiteit;Onderwerp;Contactgegevens\n" + "".join(
        f"Voorbeeld Welzijn;Repaircafé {n};ontmoeten;tel 0187-00030{n}, info@voorbeeld.example\n"
        for n in range(4)
    )
    file.write_text(rows, encoding="cp1252")
    wizard = choose(window, file)
    go_on(window, wizard)
    assert wizard.state.step == Step.COLUMNS
    field = wizard.columns.constants.fields["gemeente"]
    assert isinstance(field, QLineEdit)
    type_into(window, field, "Goeree-Overflakkee")
    press(window, Qt.Key.Key_Tab)
    for _ in range(4):
        go_on(window, wizard)
    assert wizard.state.is_done
    press_button(wizard.cancel)

    again = choose(window, file)
    go_on(window, again)

    assert again.state.step == Step.CHECK
    assert again.state.samples[0].remembered


def test_searching_goes_on_while_a_delivery_comes_in_and_stopping_changes_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wizard = choose(window, write_delivery(tmp_path / "aanbod.csv", 20_000))
    for _ in range(3):
        go_on(window, wizard)
    press_button(wizard.forward)
    qtbot.waitUntil(lambda: bool(wizard.busy.far.text()), timeout=20_000)

    window.go_to_text()
    window.top.set_text("schulden")
    qtbot.waitUntil(lambda: window.background.idle and not window.search.controller.asking)
    assert window.search.list.model.rowCount() > 5
    assert not window.aside.idle, "the delivery was done before the search: make it larger"

    window.show_page(DELIVERIES)
    press_button(wizard.busy.stop)
    settle(window)
    assert wizard.bar.text == "Gestopt. Er is niets gewijzigd."
    ask(window, "", "")
    window.top.set_text("wereldkeuken")
    settle(window)
    assert window.search.list.model.rowCount() == 0


def test_the_example_goes_with_one_press_and_comes_back(window: MainWindow) -> None:
    ask(window, "schulden", "3241")
    before = window.search.list.model.rowCount()
    press(window, Qt.Key.Key_8, control=True)
    settle(window)

    press_button(window.deliveries.example)
    settle(window)
    assert window.bar.text == "De voorbeeldregio is verwijderd."
    assert window.search.list.model.rowCount() < before

    press_button(window.bar._action)
    settle(window)
    assert window.search.list.model.rowCount() == before
    assert window.deliveries.example.text() == "Verwijder voorbeeldregio"
