"""Waiting for what blocks: everything comes through, and nobody waits for ever."""

from __future__ import annotations

import threading
import time
from collections.abc import Generator

import pytest

from socialekaart.exchange.patience import GaveUpError, OutOfTimeError, patiently


def never() -> bool:
    return False


def soon() -> float:
    return time.monotonic() + 30


def test_everything_comes_in_order() -> None:
    assert list(patiently(lambda: (n for n in range(100)), soon(), never)) == list(range(100))


def test_what_goes_wrong_there_is_raised_here_after_what_came() -> None:
    def failing() -> Generator[int, None, None]:
        yield 1
        raise ZeroDivisionError

    items = patiently(failing, soon(), never)

    assert next(items) == 1
    with pytest.raises(ZeroDivisionError):
        next(items)


def hanging(let_go: threading.Event, closed: threading.Event) -> Generator[int, None, None]:
    try:
        yield 1
        let_go.wait(60)
        yield 2
    finally:
        closed.set()


@pytest.mark.parametrize("kind", [OutOfTimeError, GaveUpError])
def test_what_hangs_is_left_and_ends_by_itself(kind: type[Exception]) -> None:
    let_go, closed, pressed = threading.Event(), threading.Event(), threading.Event()
    deadline = time.monotonic() + (0.1 if kind is OutOfTimeError else 30)
    items = patiently(lambda: hanging(let_go, closed), deadline, pressed.is_set)

    assert next(items) == 1
    if kind is GaveUpError:
        pressed.set()
    with pytest.raises(kind):
        next(items)

    assert not closed.is_set()
    let_go.set()
    assert closed.wait(10)


def test_who_stops_listening_ends_it() -> None:
    closed = threading.Event()

    def endless() -> Generator[int, None, None]:
        try:
            while True:
                yield 1
        finally:
            closed.set()

    items = patiently(endless, soon(), never)
    next(items)
    items.close()

    assert closed.wait(10)


def test_nothing_starts_when_it_is_over_already() -> None:
    started = threading.Event()

    def starting() -> Generator[int, None, None]:
        started.set()
        yield 1

    with pytest.raises(OutOfTimeError):
        next(patiently(starting, time.monotonic() - 1, never))

    assert not started.is_set()
