"""Double records: side by side, decided by mouse or key, and taken back right after."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from socialekaart.errors import UsageError
from socialekaart.services.deliveries.views import SameDecision
from socialekaart.ui.deliveries.sources.duplicates_view import DuplicatesView
from socialekaart.ui.deliveries.sources.view import DUPLICATES, SourcesView
from tests.ui.deliveries.fake_sources_desk import FakeSourcesDesk
from tests.ui.deliveries.sources_bench import Bench, texts


def open_pairs(bench: Bench) -> tuple[SourcesView, DuplicatesView]:
    view = bench.sources()
    view.show_part(DUPLICATES)
    bench.settle()
    return view, view.duplicates


def test_a_pair_stands_side_by_side_with_reason_likeness_and_differences(qtbot: QtBot) -> None:
    _, pairs = open_pairs(Bench(qtbot))

    assert "Zelfde telefoon, andere naam" in texts(pairs)
    assert "86% gelijk" in texts(pairs)
    assert "1 van 3" in texts(pairs)
    assert texts(pairs.first).count("anders") == 2
    assert "1 vak in het rooster, 2 notities, favoriet" in texts(pairs.first)
    assert "niets" in texts(pairs.second)


@pytest.mark.parametrize(
    ("key", "decided"),
    [
        (Qt.Key.Key_K, ("s2", "s9", SameDecision.LINKED)),
        (Qt.Key.Key_V, ("s2", "s9", SameDecision.DIFFERENT)),
        (Qt.Key.Key_1, ("s2", "s9", SameDecision.MERGED)),
        (Qt.Key.Key_2, ("s9", "s2", SameDecision.MERGED)),
    ],
)
def test_one_key_decides_and_shows_the_next_pair(
    qtbot: QtBot, key: Qt.Key, decided: tuple[str, str, SameDecision]
) -> None:
    bench = Bench(qtbot)
    _, pairs = open_pairs(bench)

    QTest.keyClick(pairs, key)
    bench.settle()

    assert bench.desk.decided == {"k1": decided}
    assert pairs.pair is not None
    assert pairs.pair.first.record_id == "c1"
    assert bench.changes == [""]


def test_buttons_do_the_same_and_say_whom_they_keep(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    _, pairs = open_pairs(bench)
    assert pairs.second.merge.accessibleName() == (
        "Samenvoegen: Maatjesproject Samen Op van Regio Voorbeeld blijft"
    )

    pairs.second.merge.click()
    bench.settle()

    assert bench.desk.decided["k1"] == ("s9", "s2", SameDecision.MERGED)


def test_a_record_out_of_sight_takes_its_other_pairs_along(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    _, pairs = open_pairs(bench)

    pairs.merge(keep_first=True)
    bench.settle()

    assert [pair.first.record_id for pair in pairs.pairs] == ["c1"]


def test_a_decision_is_taken_back_right_after(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    view, pairs = open_pairs(bench)
    pairs.merge(keep_first=True)
    bench.settle()
    assert view.bar.text == (
        "Samengevoegd: Maatje bij je administratie van Gemeente Goeree-Overflakkee blijft."
    )

    undo = next(b for b in view.bar.findChildren(QPushButton) if b.text() == "Ongedaan maken")
    undo.click()
    bench.settle()

    assert bench.desk.decided == {}
    assert view.bar.text == "Teruggedraaid."
    assert len(pairs.pairs) == 3
    assert pairs.position == 0
    assert bench.changes == ["", ""]


def test_arrows_walk_without_deciding(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    _, pairs = open_pairs(bench)

    QTest.keyClick(pairs, Qt.Key.Key_Left)
    assert pairs.position == 2
    QTest.keyClick(pairs, Qt.Key.Key_Right)
    pairs.skip.click()

    assert pairs.position == 1
    assert pairs.link.text() == "Koppelen: zelfde contact"
    assert bench.desk.decided == {}


def test_a_letter_with_ctrl_decides_nothing(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    _, pairs = open_pairs(bench)

    QTest.keyClick(pairs, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    bench.settle()

    assert bench.desk.decided == {}


def test_a_refused_decision_leaves_the_pair(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    _, pairs = open_pairs(bench)
    bench.desk.raises = UsageError("Dit is al samengevoegd met iets anders.")

    QTest.keyClick(pairs, Qt.Key.Key_1)
    bench.settle()

    assert [str(error) for error in bench.failures] == ["Dit is al samengevoegd met iets anders."]
    assert len(pairs.pairs) == 3
    assert pairs.first.merge.isEnabled()


def test_after_the_last_pair_all_is_said_to_be_done(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    _, pairs = open_pairs(bench)

    for _ in range(3):
        QTest.keyClick(pairs, Qt.Key.Key_V)
        bench.settle()

    assert pairs.empty.isVisible()
    assert pairs.empty.title == "Klaar: alles is bekeken"
    QTest.keyClick(pairs, Qt.Key.Key_K)
    bench.settle()
    assert len(bench.desk.decided) == 3


def test_nothing_double_is_good_news(qtbot: QtBot) -> None:
    _, pairs = open_pairs(Bench(qtbot, FakeSourcesDesk(found=[])))

    assert pairs.empty.title == "Niets dubbel"


def test_comparing_can_be_stopped_and_begun_again(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.desk.gate = threading.Event()
    view = bench.sources()
    view.show_part(DUPLICATES)
    pairs = view.duplicates
    assert pairs.strip.isVisible()

    pairs.strip.cancel.click()
    bench.desk.gate.set()
    bench.settle()
    assert pairs.empty.title == "Niet vergeleken"

    pairs.empty.findChildren(QPushButton)[0].click()
    bench.settle()
    assert len(pairs.pairs) == 3


def test_values_are_shown_as_they_are_never_as_markup(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    _, pairs = open_pairs(bench)

    for part in pairs.first.findChildren(type(pairs.reason)):
        assert part.textFormat() == Qt.TextFormat.PlainText
