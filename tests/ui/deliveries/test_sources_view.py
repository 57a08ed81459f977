"""The cards of the sources: what they say, looking for news, and where their buttons lead."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from socialekaart.errors import UsageError
from socialekaart.services.deliveries.views import News, SourceNews
from socialekaart.ui.deliveries.sources.source_row import Act
from socialekaart.ui.deliveries.sources.view import (
    CORRECTIONS,
    DUPLICATES,
    HISTORY,
    SOURCES,
    SourcesView,
)
from tests.ui.deliveries.fake_sources_desk import GEMEENTE, REGIO, SUM, FakeSourcesDesk
from tests.ui.deliveries.sources_bench import Bench, texts
from tests.ui.test_window import is_cut, words_of


def news(kind: News, *paths: Path) -> SourceNews:
    return SourceNews("b2", REGIO, kind, "Dit is er gevonden.", paths, SUM)


def press(view: SourcesView, row: int, act: Act) -> None:
    view.list.rows[row].buttons[act].click()


def test_a_card_says_how_its_source_stands(qtbot: QtBot) -> None:
    view = Bench(qtbot).sources()

    told = texts(view.list.rows[2])

    assert "GGZ Voorbeeld" in told
    assert "37 keer aanbod · laatste levering 3 november · gekeken gisteren 8:02" in told
    assert "webadres bij bestanden.ggz-voorbeeld.example" in told
    assert "Het webadres antwoordt niet." in told
    assert "2 meldingen open" in texts(view.list.rows[0])
    assert "voorbeeld" in texts(view.list.rows[3])


def test_files_by_hand_have_nothing_to_look_at(qtbot: QtBot) -> None:
    view = Bench(qtbot).sources()

    assert Act.CHECK not in view.list.rows[0].buttons
    assert Act.CHECK in view.list.rows[1].buttons


def test_a_new_delivery_lets_one_choose_files(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    view = bench.sources()

    press(view, 0, Act.DELIVER)

    assert bench.wanted == [([], GEMEENTE)]


def test_new_files_go_to_the_wizard_with_their_checksum_shown(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "aanbod.csv"
    bench = Bench(qtbot)
    bench.desk.news["b2"] = news(News.NEW_FILES, file)
    view = bench.sources()

    press(view, 1, Act.CHECK)
    bench.settle()

    assert bench.wanted == [([file], REGIO)]
    assert view.bar.text == f"Dit is er gevonden. Controlegetal: {SUM[:12]}…."
    assert bench.changes == []


def test_a_trusted_source_that_was_applied_refreshes_everything(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.desk.news["b2"] = news(News.APPLIED)
    view = bench.sources()

    press(view, 1, Act.CHECK)
    bench.settle()

    assert bench.changes == [""]
    assert bench.wanted == []
    assert view.bar.property("bar") == "done"


def test_a_problem_and_nothing_new_are_told_apart(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.desk.news["b2"] = news(News.PROBLEM)
    view = bench.sources()

    press(view, 1, Act.CHECK)
    bench.settle()
    assert view.bar.property("bar") == "error"

    press(view, 2, Act.CHECK)
    bench.settle()
    assert view.bar.property("bar") == "info"
    assert view.bar.text == "Er is niets nieuws bij GGZ Voorbeeld."


def test_a_look_can_be_stopped_and_nothing_else_begins_meanwhile(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.desk.gate = threading.Event()
    view = bench.sources()
    press(view, 1, Act.CHECK)
    row = view.list.rows[1]
    assert row.strip.isVisible()
    assert not view.list.rows[2].buttons[Act.CHECK].isEnabled()

    row.strip.cancel.click()
    bench.desk.gate.set()
    bench.settle()

    assert view.bar.text == "Gestopt. Er is niets gewijzigd."
    assert not view.list.rows[1].strip.isVisible()
    assert view.list.rows[2].buttons[Act.CHECK].isEnabled()
    assert bench.failures == []


def test_a_look_that_fails_says_why_and_can_be_done_again(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    view = bench.sources()
    bench.desk.raises = UsageError("De map is er niet.")

    press(view, 1, Act.CHECK)
    bench.settle()

    assert [str(error) for error in bench.failures] == ["De map is er niet."]
    assert view.list.rows[1].buttons[Act.CHECK].isEnabled()


def test_cards_are_not_replaced_under_a_look(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.desk.gate = threading.Event()
    view = bench.sources()
    press(view, 1, Act.CHECK)
    row = view.list.rows[1]

    view._show_sources(bench.desk.cards)

    assert view.list.rows[1] is row
    bench.desk.gate.set()
    bench.settle()


def test_the_focus_stays_when_the_cards_are_drawn_anew(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    view = bench.sources()
    view.list.rows[1].buttons[Act.HISTORY].setFocus()

    view.reload()
    bench.settle()

    assert QApplication.focusWidget() is view.list.rows[1].buttons[Act.HISTORY]


def test_the_parts_are_reached_by_mouse_and_by_key(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    view = bench.sources()

    view.chips[DUPLICATES].click()
    bench.settle()
    assert view.part == DUPLICATES

    view.chips[CORRECTIONS].setFocus()
    QTest.keyClick(view.chips[CORRECTIONS], Qt.Key.Key_Space)
    bench.settle()
    assert view.part == CORRECTIONS
    assert view.chips[CORRECTIONS].text() == "Meldingen 2"

    view.chips[SOURCES].click()
    press(view, 0, Act.HISTORY)
    bench.settle()
    assert view.part == HISTORY
    assert view.chips[SOURCES].isChecked()
    view.history.back.click()
    assert view.part == SOURCES


def test_what_was_reported_to_a_source_opens_from_its_card(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    view = bench.sources()

    press(view, 1, Act.RETURN)
    bench.settle()

    assert view.part == CORRECTIONS
    assert view.corrections.model.rowCount() == 1


def test_without_any_source_one_learns_how_to_begin(qtbot: QtBot) -> None:
    bench = Bench(qtbot, FakeSourcesDesk(cards=()))
    view = bench.sources()

    assert view.list.empty.isVisible()
    assert view.list.empty.title == "Er is nog geen bron"
    button = view.list.empty.findChildren(QAbstractButton)[0]
    button.click()
    assert view.dialog.isVisible()
    view.dialog.reject()


def test_a_very_long_name_and_problem_keep_within_the_card(qtbot: QtBot) -> None:
    desk = FakeSourcesDesk()
    long = "Gemeente Voorbeeld " * 12
    cards = [replace(c, last_problem=long) for c in desk.cards]
    settings = replace(cards[0].settings, name=long, location="x" * 400)
    desk.cards = (replace(cards[0], settings=settings), *cards[1:])
    view = Bench(qtbot, desk).sources()
    view.resize(760, 500)
    QApplication.processEvents()

    row = view.list.rows[0]
    assert row.width() <= view.width()
    assert row.buttons[Act.DELIVER].visibleRegion().boundingRect().width() > 80


def test_everything_to_press_has_a_name_of_its_own(qtbot: QtBot) -> None:
    view = Bench(qtbot).sources()

    names = [made.accessibleName() for row in view.list.rows for made in row.buttons.values()]

    assert all(names)
    assert len(set(names)) == len(names)


class WindowWatch(QObject):
    """Notes which widgets are ever shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_no_part_ever_flashes_as_a_window_of_its_own(qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert app is not None
    bench, watch = Bench(qtbot), WindowWatch()
    app.installEventFilter(watch)

    view = bench.sources()
    for place in (DUPLICATES, CORRECTIONS, SOURCES):
        view.show_part(place)
        bench.settle()
    press(view, 0, Act.HISTORY)
    bench.settle()
    app.removeEventFilter(watch)

    assert watch.shown == ["SourcesView"]


@pytest.mark.parametrize("size", [(880, 400), (1060, 480), (1230, 650)])
def test_no_word_is_cut_in_any_part(qtbot: QtBot, size: tuple[int, int]) -> None:
    bench = Bench(qtbot)
    view = bench.sources()
    view.resize(*size)
    cut: list[tuple[int, str, object, object]] = []
    for place in (SOURCES, DUPLICATES, CORRECTIONS, HISTORY):
        view.show_part(place)
        if place == HISTORY:
            view.history.show_source(bench.desk.cards[0])
        bench.settle()
        bench.settle()
        cut += [
            (place, str(word.text()), word.size().toTuple(), word.sizeHint().toTuple())
            for word in words_of(view)
            if isinstance(word, QLabel | QAbstractButton) and is_cut(word)
        ]

    assert cut == []
