"""The deliveries of a source: what each changed, and taking the newest back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from socialekaart.errors import LockedDatabaseError
from socialekaart.ui.deliveries.sources.history_view import HistoryView
from socialekaart.ui.deliveries.sources.source_row import Act
from socialekaart.ui.deliveries.sources.view import SourcesView
from tests.ui.deliveries.sources_bench import Bench, texts


def open_history(bench: Bench, row: int = 0) -> tuple[SourcesView, HistoryView]:
    view = bench.sources()
    view.list.rows[row].buttons[Act.HISTORY].click()
    bench.settle()
    return view, view.history


def test_the_newest_delivery_is_open_with_its_numbers_and_changes(qtbot: QtBot) -> None:
    _, history = open_history(Bench(qtbot))

    told = texts(history)

    assert "Levering van 3 november 14:05" in told
    assert "14 nieuw" in told
    assert "7 wijzigingen" in told
    assert history.changes.rowCount() == 7
    assert history.undo.isVisible()


def test_walking_to_another_delivery_shows_its_own_changes(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    _, history = open_history(bench)

    QTest.keyClick(history.list, Qt.Key.Key_Down)
    bench.settle()

    assert "Ongedaan gemaakt 5 oktober 9:48." in texts(history)
    assert not history.undo.isVisible()
    assert history.nothing.title == "Deze levering veranderde niets"


def test_an_older_delivery_says_why_it_stays(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    _, history = open_history(bench)

    history.list.setCurrentIndex(history.deliveries.index(2, 0))
    bench.settle()

    assert not history.undo.isVisible()
    assert "alleen met de nieuwste levering" in texts(history)


def test_changes_are_searched_and_narrowed(qtbot: QtBot) -> None:
    _, history = open_history(Bench(qtbot))

    QTest.keyClicks(history.search, "schuldhulp")
    assert history.shown.text() == "2 van 7"

    history.field.setCurrentIndex(history.field.findData("Telefoon"))
    history.field.activated.emit(history.field.currentIndex())
    assert history.changes.rowCount() == 0
    assert history.nothing.isVisible()

    history.search.clear()
    assert history.shown.text() == "1 van 7"


def test_taking_back_says_first_what_stays_and_then_what_it_did(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    view, history = open_history(bench)
    history.undo.click()
    asked = "\n".join(part.text() for part in history.confirm.findChildren(QLabel))
    assert "eigen notities, aanpassingen, favorieten en rooster blijven staan" in asked

    history.confirm.do.click()
    bench.settle()
    bench.settle()

    assert "14 nieuw aanbod of contact is weer weg" in view.bar.text
    assert bench.changes == [""]
    assert not history.undo.isVisible()
    assert "Ongedaan gemaakt vandaag 10:15." in texts(history)


def test_enter_in_the_question_keeps_the_delivery(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    _, history = open_history(bench)
    history.undo.click()

    QTest.keyClick(history.confirm.cancel, Qt.Key.Key_Return)
    QTest.keyClick(history.confirm, Qt.Key.Key_Escape)
    bench.settle()

    assert bench.desk.lines[0].undone_at is None
    assert bench.changes == []


def test_a_taking_back_that_fails_leaves_all_as_it_was(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    _, history = open_history(bench)
    bench.desk.raises = LockedDatabaseError("Er wordt nu een levering verwerkt.")

    history.undo.click()
    history.confirm.do.click()
    bench.settle()

    assert [str(error) for error in bench.failures] == ["Er wordt nu een levering verwerkt."]
    assert history.undo.isEnabled()
    assert not history.strip.isVisible()


def test_a_source_without_deliveries_says_so(qtbot: QtBot) -> None:
    _, history = open_history(Bench(qtbot), row=3)

    assert history.empty.isVisible()
    assert history.empty.title == "Deze bron leverde nog niets"
