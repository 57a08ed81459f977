"""Qt objects that are left over are destroyed on the UI thread, however busy another one is."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from socialekaart.ui.collector import UiThreadCollector


class LeftOver(QObject):
    """Tells on which thread it goes; it keeps itself alive until somebody collects garbage."""

    def __init__(self, gone_on: list[int]) -> None:
        super().__init__()
        self.gone_on, self.myself = gone_on, self

    def __del__(self) -> None:
        self.gone_on.append(threading.get_ident())


@pytest.fixture
def collector() -> Iterator[UiThreadCollector]:
    was_enabled = gc.isenabled()
    made = UiThreadCollector()
    yield made
    made.stop()
    if not was_enabled:
        gc.disable()


def make_many_objects() -> None:
    for _ in range(50):
        _ = [{"row": [number]} for number in range(5_000)]


def test_what_is_left_over_goes_on_the_ui_thread(
    qtbot: QtBot, collector: UiThreadCollector
) -> None:
    gone_on: list[int] = []
    gc.collect()
    LeftOver(gone_on)

    worker = threading.Thread(target=make_many_objects)
    worker.start()
    worker.join()
    assert gone_on == []

    [LeftOver([]) for _ in range(3_000)]
    qtbot.waitUntil(lambda: bool(gone_on), timeout=5_000)
    assert gone_on == [threading.get_ident()]


def test_python_collects_by_itself_again_afterwards(qtbot: QtBot) -> None:
    was_enabled = gc.isenabled()
    made = UiThreadCollector()
    assert not gc.isenabled()
    made.stop()
    assert gc.isenabled()
    if not was_enabled:
        gc.disable()
