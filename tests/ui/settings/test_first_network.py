"""The question of a first start: it waits, takes no focus, and every answer is kept."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from socialekaart.hosts import NetworkRules
from socialekaart.settings import Settings
from socialekaart.ui.main_window import MainWindow, build_window
from socialekaart.ui.pages import SEARCH, SETTINGS
from socialekaart.ui.settings.keeper import SettingsKeeper
from socialekaart.ui.settings.network_card import NetworkCard
from tests.ui import fake_data as data
from tests.ui.conftest import FakeMap, wait_for
from tests.ui.fake_desk import FakeDesk


@pytest.fixture
def saved() -> list[Settings]:
    """Give what was saved, oldest first."""
    return []


@pytest.fixture
def chosen() -> Settings:
    """Give the settings of a first start."""
    return Settings(appearance="licht")


@pytest.fixture
def window(
    qtbot: QtBot, desk: FakeDesk, chosen: Settings, saved: list[Settings]
) -> Iterator[MainWindow]:
    """Give the window as at a start of the program, whose settings are kept."""
    keeper = SettingsKeeper(chosen, saved.append)
    made = build_window(desk, keeper, map_factory=FakeMap, clock=lambda: data.NOW, version="0")
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    wait_for(qtbot, made)
    yield made
    made.close()


def test_it_is_asked_above_the_pages_and_the_keyboard_stays_in_the_search(
    window: MainWindow,
) -> None:
    assert window.network_question.isVisible()
    assert window.top.text.edit.hasFocus()
    assert window.pages.currentIndex() == SEARCH
    assert QApplication.activeModalWidget() is None
    assert getattr(window.search.map, "network", None) == NetworkRules()


def test_searching_goes_on_while_it_is_asked(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClicks(window.top.text.edit, "schulden")
    wait_for(qtbot, window)

    assert window.search.list.model.rowCount() > 0
    assert window.network_question.isVisible()


def test_it_says_in_two_sentences_what_goes_out(window: MainWindow) -> None:
    text = window.network_question.text.text()

    assert text.count(". ") == 1
    assert text.endswith(".")
    for word in ("kaart", "adressen van aanbod", "bronnen", "Kadaster", "patiënten"):
        assert word in text


@pytest.mark.parametrize("allowed", [True, False])
def test_an_answer_is_kept_and_counts_at_once(
    window: MainWindow, saved: list[Settings], allowed: bool
) -> None:
    question = window.network_question
    QTest.mouseClick(question.yes if allowed else question.no, Qt.MouseButton.LeftButton)

    assert question.isHidden()
    assert saved[-1].network_asked
    assert saved[-1].network_allowed is allowed
    assert getattr(window.search.map, "network", None) == NetworkRules(allowed=allowed)
    assert window.top.text.edit.hasFocus()
    told = "Netwerk: kaart en adressen" if allowed else "Netwerk: uit"
    assert window.status.parts[2].text() == told


def test_choosing_by_host_opens_the_settings_with_everything_off(
    window: MainWindow, saved: list[Settings]
) -> None:
    QTest.mouseClick(window.network_question.choose, Qt.MouseButton.LeftButton)

    assert window.network_question.isHidden()
    assert window.pages.currentIndex() == SETTINGS
    (card,) = window.settings_page.findChildren(NetworkCard)
    assert card.allowed.hasFocus()
    assert not card.allowed.isChecked()
    assert saved[-1].network_asked
    assert not saved[-1].network_allowed


def test_every_answer_is_reached_and_given_by_key(
    window: MainWindow, saved: list[Settings]
) -> None:
    question = window.network_question
    met: list[object] = []
    for _ in range(80):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())
        if met[-1] is question.choose:
            break

    assert [one for one in met if one in (question.yes, question.no, question.choose)] == [
        question.yes,
        question.no,
        question.choose,
    ]
    QTest.keyClick(question.choose, Qt.Key.Key_Backtab)
    QTest.keyClick(question.no, Qt.Key.Key_Return)

    assert saved[-1].network_asked
    assert window.top.text.edit.hasFocus()


@pytest.mark.parametrize(
    "chosen",
    [Settings(network_asked=True), Settings(network_allowed=True)],
    ids=["asked", "allowed before there was a question"],
)
def test_who_answered_is_not_asked_again(window: MainWindow) -> None:
    assert window.network_question.isHidden()


def test_an_answer_that_would_not_be_kept_is_not_asked(qtbot: QtBot, desk: FakeDesk) -> None:
    made = build_window(desk, SettingsKeeper(Settings()), map_factory=FakeMap, version="0")
    qtbot.addWidget(made)

    assert made.network_question.isHidden()


def test_above_a_page_nothing_keeps_room_that_is_not_shown(
    qtbot: QtBot, window: MainWindow
) -> None:
    def top_of_middle() -> int:
        return window.navigation.geometry().top()

    assert window.pages.geometry().top() > top_of_middle()
    window.network_question.no.click()
    qtbot.waitUntil(lambda: window.pages.geometry().top() == top_of_middle())
    window.show_error("Er ging iets mis.")
    qtbot.waitUntil(lambda: window.pages.geometry().top() > top_of_middle())
    window.bar.hide()
    qtbot.waitUntil(lambda: window.pages.geometry().top() == top_of_middle())
