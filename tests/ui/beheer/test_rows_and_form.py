"""Whole rows, and the form beside the table."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from socialekaart.ui.beheer.dialogs import NameDialog
from socialekaart.ui.beheer.workspace import Workspace
from tests.ui.beheer.bench import (
    AANBOD,
    CTRL,
    SHIFT,
    focused,
    go,
    press,
    row,
    text,
    the_table,
    type_text,
)

KEY = Qt.Key


def test_rows_are_added_doubled_and_taken_out(clean: Workspace) -> None:
    table = the_table(clean)
    go(clean, 0, "naam")

    press(KEY.Key_N, CTRL)
    type_text("Nieuw aanbod")
    press(KEY.Key_Return)
    assert text(clean, 1, "naam") == "Nieuw aanbod"

    go(clean, 1, "naam")
    press(KEY.Key_D, CTRL | SHIFT)
    assert text(clean, 2, "naam") == "Nieuw aanbod"

    press(KEY.Key_Minus, CTRL)
    assert len(clean.edited.sheet(AANBOD).rows) == 3
    assert table.rows.dialog is None


def test_a_delivered_row_is_rather_marked_than_taken_out(clean: Workspace) -> None:
    go(clean, 0, "naam")

    press(KEY.Key_Minus, CTRL)
    dialog = the_table(clean).rows.dialog
    assert dialog is not None
    dialog.buttons["meld"].click()

    assert text(clean, 0, "verwijderd") == "ja"
    assert len(clean.edited.sheet(AANBOD).rows) == 2


def test_a_delivered_row_can_be_taken_out_all_the_same(clean: Workspace) -> None:
    go(clean, 0, "naam")

    press(KEY.Key_Minus, CTRL)
    dialog = the_table(clean).rows.dialog
    assert dialog is not None
    dialog.buttons["weg"].click()

    assert text(clean, 0, "naam") == "Budgetmaatje"


def test_stamping_asks_once_by_whom(clean: Workspace, qtbot: QtBot) -> None:
    go(clean, 1, "naam")
    press(KEY.Key_T, CTRL)
    dialog = the_table(clean).rows.dialog
    assert isinstance(dialog, NameDialog)
    dialog.name.setText("Team Voorbeeld")
    dialog.buttons["stempel"].click()
    the_table(clean).window().activateWindow()
    qtbot.waitUntil(the_table(clean).window().isActiveWindow)
    assert text(clean, 1, "gecontroleerd_op") == "23-11-2026"
    assert text(clean, 1, "gecontroleerd_door") == "Team Voorbeeld"

    go(clean, 0, "naam")
    with qtbot.waitSignal(clean.told) as told:
        press(KEY.Key_T, CTRL)

    assert text(clean, 0, "gecontroleerd_door") == "Team Voorbeeld"
    assert told.args[0].endswith("Nog 0 te gaan.")


def test_the_form_edits_the_same_row(clean: Workspace) -> None:
    table = the_table(clean)
    go(clean, 1, "telefoon")

    press(KEY.Key_E, CTRL)
    field = table.form.fields["telefoon"]
    assert focused() is field.editor
    assert "nummer" in table.form.help.text().lower()
    assert isinstance(field.editor, QLineEdit)
    field.editor.selectAll()
    type_text("0187-000555")
    press(KEY.Key_Return)

    assert text(clean, 1, "telefoon") == "0187-000555"
    assert clean.edited.file.undo_name == "Telefoon aanpassen"


def test_the_form_tells_what_is_wrong_while_typing(clean: Workspace, qtbot: QtBot) -> None:
    table = the_table(clean)
    go(clean, 0, "gemeente")
    press(KEY.Key_E, CTRL)
    field = table.form.fields["gemeente"]

    assert isinstance(field.editor, QLineEdit)
    field.editor.selectAll()
    type_text("Nergens")

    qtbot.waitUntil(lambda: "'Nergens'" in field.told.text())
    assert field.told.isVisible()


def test_the_form_steps_to_the_next_row_and_keeps_what_was_typed(clean: Workspace) -> None:
    table = the_table(clean)
    go(clean, 0, "website")
    press(KEY.Key_E, CTRL)
    type_text("https://voorbeeld.example")

    table.form.stepped.emit(1)

    assert text(clean, 0, "website") == "https://voorbeeld.example"
    assert table.form.row == row(clean, 1)


def test_a_form_that_goes_away_in_mid_word_is_quiet(clean: Workspace, qtbot: QtBot) -> None:
    table = the_table(clean)
    go(clean, 0, "gemeente")
    press(KEY.Key_E, CTRL)
    type_text("Nerg")

    with qtbot.captureExceptions() as caught:
        shiboken6.delete(table.form.fields["gemeente"].editor)

    assert caught == []
    table.form._touched = ""
