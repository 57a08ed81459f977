"""How the program starts and ends: problems in words, a log without words, signals in order."""

from __future__ import annotations

import logging
import os
import signal
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from socialekaart import app, paths
from socialekaart.errors import DamagedDatabaseError, ReadOnlyDatabaseError
from socialekaart.services.reference import Reference
from socialekaart.ui import logbook, quiet
from socialekaart.ui.dialogs.start_problem import StartProblemDialog
from socialekaart.ui.end_signals import EndSignals
from socialekaart.ui.main_window import MainWindow

PATIENCE_MS = 30_000
NO_MAP = 'appearance = "licht"\nmap_visible = false\n'


@pytest.fixture
def reference() -> Reference:
    """Give the shipped reference data."""
    return Reference(paths.data())


@pytest.fixture(autouse=True)
def _without_map() -> None:
    """Start without the map, which has tests of its own."""
    path = paths.settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(NO_MAP, encoding="utf-8")


@contextmanager
def when_shown(
    kind: type[MainWindow | StartProblemDialog], do: Callable[[object], None]
) -> Iterator[None]:
    """Do something with the first window of a kind that is shown, then close it.

    What `do` raises comes out here: inside Qt's loop it would be a bug dialog that nobody closes.
    """
    failures: list[BaseException] = []

    def look() -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, kind) and widget.isVisible():
                timer.stop()
                try:
                    do(widget)
                except BaseException as failure:
                    failures.append(failure)
                widget.close()

    def give_up() -> None:
        failures.append(TimeoutError(f"no {kind.__name__} came, or it did not end"))
        QApplication.exit(1)

    timer = QTimer(interval=10)
    timer.timeout.connect(look)
    timer.start()
    patience = QTimer(interval=PATIENCE_MS, singleShot=True)
    patience.timeout.connect(give_up)
    patience.start()
    yield
    timer.stop()
    patience.stop()
    if failures:
        raise failures[0]


def test_a_damaged_database_is_told_in_a_dialog(
    qtbot: QtBot, tmp_path: Path, reference: Reference
) -> None:
    path = tmp_path / "kapot.db"
    path.write_bytes(b"geen database, maar tekst" * 100)
    told: list[str] = []

    def read(dialog: object) -> None:
        assert isinstance(dialog, StartProblemDialog)
        told.append(dialog.sentence.text())

    with when_shown(StartProblemDialog, read), pytest.raises(DamagedDatabaseError) as raised:
        app.open_window(path, reference)

    assert told == [str(raised.value)]


def test_a_folder_that_may_not_be_written_is_told_in_a_dialog(
    qtbot: QtBot, tmp_path: Path, reference: Reference
) -> None:
    (tmp_path / "map").write_text("een bestand, geen map", encoding="utf-8")
    shown = when_shown(StartProblemDialog, lambda _dialog: None)

    with shown, pytest.raises(ReadOnlyDatabaseError):
        app.open_window(tmp_path / "map" / "kaart.db", reference)


def test_damaged_settings_are_told_in_the_bar(
    qtbot: QtBot, tmp_path: Path, reference: Reference
) -> None:
    paths.settings_path().write_text(NO_MAP + "practice_name = 3\n", encoding="utf-8")
    told: list[str] = []

    with when_shown(MainWindow, lambda window: told.append(bar_of(window))):
        code = app.open_window(tmp_path / "kaart.db", reference)

    assert code == 0
    assert "practice_name" in told[0]


def bar_of(window: object) -> str:
    """Give the sentence above the page."""
    assert isinstance(window, MainWindow)
    return window.bar.text


def test_a_second_window_opens_while_another_program_writes(
    qtbot: QtBot, tmp_path: Path, reference: Reference
) -> None:
    path = tmp_path / "kaart.db"
    with when_shown(MainWindow, lambda _window: None):
        app.open_window(path, reference)
    busy = sqlite3.connect(path)
    busy.execute("BEGIN IMMEDIATE")
    found: list[int] = []

    def count(window: object) -> None:
        assert isinstance(window, MainWindow)
        qtbot.waitUntil(lambda: window.idle and not window.search.controller.asking)
        found.append(window.search.list.model.rowCount())

    with when_shown(MainWindow, count):
        code = app.open_window(path, reference)
    busy.rollback()
    busy.close()

    assert code == 0
    assert found[0] > 0


def test_the_program_ends_with_its_window_whatever_else_is_open(
    qtbot: QtBot, tmp_path: Path, reference: Reference
) -> None:
    left_over = QWidget()
    qtbot.addWidget(left_over)
    left_over.show()
    ended: list[bool] = []
    qt = QApplication.instance()
    assert qt is not None

    def close(window: object) -> None:
        assert isinstance(window, MainWindow)
        window.close()

    # Taken off again: the application outlives this test, and what it looks at doesn't.
    at_the_end = qt.aboutToQuit.connect(lambda: ended.append(left_over.isVisible()))
    with when_shown(MainWindow, close):
        app.open_window(tmp_path / "kaart.db", reference)
    qt.aboutToQuit.disconnect(at_the_end)

    assert ended == [True]


def test_the_hook_for_bugs_is_given_back(
    qtbot: QtBot, tmp_path: Path, reference: Reference
) -> None:
    before, during = sys.excepthook, []

    with when_shown(MainWindow, lambda _window: during.append(sys.excepthook)):
        app.open_window(tmp_path / "kaart.db", reference)

    assert during != [before]
    assert sys.excepthook == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_closes_at_once_and_is_given_back(qtbot: QtBot, number: signal.Signals) -> None:
    heard: list[bool] = []
    signals = EndSignals(lambda: heard.append(True))

    os.kill(os.getpid(), number)
    qtbot.waitUntil(lambda: bool(heard), timeout=2000)
    signals.stop()

    assert signal.getsignal(number) == signal.SIG_DFL


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("", "--log-level=3"),
        ("--disable-gpu", "--disable-gpu --log-level=3"),
        ("--log-level=0", "--log-level=0"),
    ],
)
def test_what_the_user_set_for_the_engine_stays(
    monkeypatch: pytest.MonkeyPatch, given: str, kept: str
) -> None:
    monkeypatch.setenv("QTWEBENGINE_CHROMIUM_FLAGS", given)
    monkeypatch.setenv("QT_LOGGING_RULES", "")
    monkeypatch.delenv("QT_LOGGING_RULES")

    quiet.quieten()

    assert os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] == kept
    assert "default.warning=false" in os.environ["QT_LOGGING_RULES"]


# --- the log ----------------------------------------------------------------------------------


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """Give a log file that is being written."""
    path = logbook.start(tmp_path / "logboek")
    assert path is not None
    yield path
    logbook.stop()


def test_the_log_says_where_it_broke_and_not_about_whom(log: Path) -> None:
    try:
        raise ValueError("mevrouw Geheim, 0187-000123")
    except ValueError:
        logging.getLogger("socialekaart.ui").exception("a bug")
    logbook.stop()

    text = log.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "test_start.py" in text
    assert "Geheim" not in text
    assert "0187" not in text


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in another way")
def test_the_log_is_for_its_owner_only(log: Path) -> None:
    assert log.stat().st_mode & 0o777 == 0o600
    assert log.parent.stat().st_mode & 0o777 == 0o700


def test_a_log_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "logboek").write_text("een bestand", encoding="utf-8")

    assert logbook.start(tmp_path / "logboek") is None


def test_a_log_stays_small(log: Path) -> None:
    for _ in range(8000):
        logging.getLogger("socialekaart").info("x" * 100)
    logbook.stop()

    assert sum(file.stat().st_size for file in log.parent.iterdir()) < 900_000
