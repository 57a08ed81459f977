"""Terugmeldingen one by one: taken over, refused with a reason, left for later."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from socialekaart.services.maintain.corrections import CorrectionState
from socialekaart.ui.beheer.corrections_view import CorrectionsView
from socialekaart.ui.beheer.workspace import CORRECTIONS_TAB, Workspace
from tests.ui.beheer.bench import (
    AANBOD,
    ALT,
    CTRL,
    correction,
    press,
    row,
    said,
    text,
    the_table,
    type_text,
)

KEY = Qt.Key


@pytest.fixture
def view(clean: Workspace, tmp_path: Path) -> CorrectionsView:
    """Give four corrections: two about one cell, one that something stopped, one of nobody."""
    clean.tabs.setCurrentIndex(CORRECTIONS_TAB)
    clean.corrections.open_files(
        [
            correction(
                tmp_path,
                said("M1"),
                said("M2", proposed="0187-000888", practice="Zorghuis (voorbeeld)"),
                said("M3", "A-2", "*", "", ""),
                said("M4", "X-9"),
            )
        ]
    )
    return clean.corrections


def states(view: CorrectionsView) -> list[CorrectionState]:
    return [item.state for group in view.corrections.groups() for item in group.items]


def test_without_corrections_it_says_what_they_are(clean: Workspace) -> None:
    clean.tabs.setCurrentIndex(CORRECTIONS_TAB)

    assert clean.corrections.empty.isVisible()
    assert "terugmelding.csv" in clean.corrections.empty._text.text()


def test_each_shows_what_stands_there_and_what_is_proposed(view: CorrectionsView) -> None:
    assert view.progress_words.text() == "0 van 4 afgehandeld"
    assert view.card.title.text() == "Grip op je geld · Telefoon"
    assert isinstance(view.card.editor, QLineEdit)
    assert view.card.editor.text() == "0187-000999"
    assert view.card.reason.text() == "Reden: Het nummer is veranderd."
    assert "0187-000888 (Zorghuis (voorbeeld))" in view.card._note.text()


def test_taking_over_goes_on_to_the_next_and_can_be_taken_back(
    view: CorrectionsView, clean: Workspace, qtbot: QtBot
) -> None:
    press(KEY.Key_O, ALT)

    assert text(clean, 0, "telefoon") == "0187-000999"
    assert states(view)[0] is CorrectionState.ACCEPTED
    assert view.list.currentRow() == 1

    press(KEY.Key_Z, CTRL)
    qtbot.waitUntil(lambda: view.progress_words.text() == "0 van 4 afgehandeld")
    assert text(clean, 0, "telefoon") == "0187-000123"


def test_a_proposal_can_be_changed_and_stamped(view: CorrectionsView, clean: Workspace) -> None:
    assert isinstance(view.card.editor, QLineEdit)
    view.card.editor.setText("0187-000555")
    view.card.stamp.setChecked(True)

    view.card.accept.click()

    assert text(clean, 0, "telefoon") == "0187-000555"
    assert text(clean, 0, "gecontroleerd_op") == "23-11-2026"


def test_refusing_asks_why_and_keeps_the_answer_for_the_practice(
    view: CorrectionsView, clean: Workspace
) -> None:
    press(KEY.Key_N, ALT)
    type_text("Dit nummer is goed.")
    press(KEY.Key_Return)

    assert text(clean, 0, "telefoon") == "0187-000123"
    assert states(view)[0] is CorrectionState.REJECTED
    assert view._answers() == "Grip op je geld, Telefoon: niet overgenomen. Dit nummer is goed."
    assert view.progress_words.text() == "1 van 4 afgehandeld"


def test_later_leaves_it_open(view: CorrectionsView, clean: Workspace) -> None:
    press(KEY.Key_L, ALT)

    assert states(view)[0] is CorrectionState.SKIPPED
    assert view.progress_words.text() == "0 van 4 afgehandeld"
    assert clean.tabs.tabText(CORRECTIONS_TAB) == "Terugmeldingen 4"


def test_something_that_stopped_is_marked_as_deleted(
    view: CorrectionsView, clean: Workspace
) -> None:
    view.list.setCurrentRow(2)
    assert "gestopt" in view.card._note.text()

    view.card.accept.click()

    assert text(clean, 1, "verwijderd") == "ja"


def test_what_is_not_found_says_why_and_cannot_be_taken_over(view: CorrectionsView) -> None:
    view.list.setCurrentRow(3)

    assert "staat niet in dit bestand" in view.card._note.text()
    assert not view.card.accept.isVisible()
    assert view.card.refuse.isVisible()


def test_the_row_of_a_correction_is_one_press_away(view: CorrectionsView, clean: Workspace) -> None:
    view.card.show_row.click()

    assert the_table(clean).current() == (row(clean, 0), "telefoon")


def test_a_cell_that_changed_meanwhile_is_told(view: CorrectionsView, clean: Workspace) -> None:
    clean.edited.file.set_cell(AANBOD, row(clean, 0), "telefoon", "0187-000444")

    view.load()

    assert "veranderd sinds" in view.card._note.text()


def test_a_file_that_is_no_terugmelding_is_a_sentence(
    view: CorrectionsView, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "brief.csv").write_text("Beste\nallemaal\n", encoding="utf-8")

    with qtbot.waitSignal(view.failed) as failed:
        view.open_files([tmp_path / "brief.csv"])

    assert str(failed.args[0])
    assert len(states(view)) == 4
