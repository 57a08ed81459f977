"""Work off the UI thread: order, superseding, errors, ending."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from socialekaart.errors import UsageError
from socialekaart.ui.tasks import Background


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    made = Background(interrupt=lambda: None)
    yield made
    made.stop()


def gate_work(gate: threading.Event, value: str) -> Callable[[], str]:
    def work() -> str:
        assert gate.wait(10)
        return value

    return work


def test_work_runs_elsewhere_and_answers_on_this_thread(
    qtbot: QtBot, background: Background
) -> None:
    here = threading.get_ident()
    seen: list[tuple[int, int]] = []

    background.run(threading.get_ident, lambda there: seen.append((there, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(seen))

    there, answered = seen[0]
    assert there != here
    assert answered == here


def test_only_the_newest_of_a_lane_is_answered(qtbot: QtBot, background: Background) -> None:
    gate = threading.Event()
    answers: list[str] = []

    for value in ("s", "sc", "sch"):
        background.run(gate_work(gate, value), answers.append, lane="find")
    gate.set()
    qtbot.waitUntil(lambda: background.idle)

    assert answers == ["sch"]


def test_a_running_query_is_interrupted_but_other_work_is_not(qtbot: QtBot) -> None:
    interrupts: list[int] = []
    gate, started = threading.Event(), threading.Event()
    background = Background(interrupt=lambda: interrupts.append(1))

    def held() -> None:
        started.set()
        assert gate.wait(10)

    background.run(held, lambda _none: None)
    assert started.wait(10)
    background.run(lambda: 1, lambda _one: None, lane="find")
    background.supersede("find")
    while_writing = len(interrupts)
    started.clear()
    background.run(held, lambda _none: None, lane="find")
    gate.set()
    assert started.wait(10)
    qtbot.waitUntil(lambda: background.idle)
    background.stop()

    assert while_writing == 0


def test_interrupt_reaches_the_query_that_runs(qtbot: QtBot) -> None:
    gate, started = threading.Event(), threading.Event()
    background = Background(interrupt=gate.set)
    answers: list[str] = []

    def held() -> str:
        started.set()
        assert gate.wait(10)
        return "old"

    background.run(held, answers.append, lane="find")
    assert started.wait(10)
    background.run(lambda: "new", answers.append, lane="find")
    qtbot.waitUntil(lambda: background.idle)
    background.stop()

    assert answers == ["new"]


def test_a_known_error_is_a_sentence_and_another_one_a_bug(
    qtbot: QtBot, background: Background
) -> None:
    def refuse() -> None:
        raise UsageError("Geef de bron een naam.")

    def crash() -> None:
        raise ZeroDivisionError

    with qtbot.waitSignal(background.refused) as refused:
        background.run(refuse, lambda _none: None)
    with qtbot.waitSignal(background.crashed) as crashed:
        background.run(crash, lambda _none: None)

    assert refused.args == ["Geef de bron een naam."]
    assert isinstance(crashed.args[0], ZeroDivisionError)


def test_an_answer_for_something_gone_is_dropped(qtbot: QtBot, background: Background) -> None:
    gate = threading.Event()
    answers: list[str] = []
    owner = QObject()

    background.run(gate_work(gate, "x"), answers.append, owner=owner)
    import shiboken6

    shiboken6.delete(owner)
    gate.set()
    qtbot.waitUntil(lambda: background.idle)

    assert answers == []


def test_ending_forgets_what_waits(qtbot: QtBot) -> None:
    background = Background()
    ran: list[int] = []
    gate, started = threading.Event(), threading.Event()

    def held() -> None:
        started.set()
        assert gate.wait(10)

    background.run(held, lambda _none: None)
    assert started.wait(10)
    background.run(lambda: ran.append(1), lambda _none: None)
    threading.Timer(0.05, gate.set).start()
    background.stop()

    assert ran == []


def test_a_query_that_the_end_breaks_off_is_no_error(qtbot: QtBot) -> None:
    gate, started = threading.Event(), threading.Event()
    background = Background(interrupt=gate.set)
    told: list[Exception] = []
    background.crashed.connect(told.append)

    def broken_off() -> None:
        started.set()
        assert gate.wait(10)
        raise InterruptedError

    background.run(broken_off, lambda _none: None, told.append, lane="detail")
    assert started.wait(10)
    background.stop()
    qtbot.waitUntil(lambda: background.idle)

    assert told == []
