"""Wait without being held: not past a deadline, and not after "Annuleren".

A socket that hangs, or a name that nobody finds, can't be talked out of it. So what blocks runs in
a thread of its own, and is left behind when we have waited long enough.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, wait
from typing import TypeVar

_Answer = TypeVar("_Answer")
_LOOK_EVERY = 0.05
"""Seconds between two looks at the clock and at "Annuleren"."""


class StoppedError(Exception):
    """Somebody pressed "Annuleren"."""


class OutOfTimeError(Exception):
    """The deadline passed."""


def never() -> bool:
    """Never stop."""
    return False


def in_time(
    ask: Callable[[], _Answer], seconds: float, cancelled: Callable[[], bool] = never
) -> _Answer:
    """Give what `ask()` gives; what it raises is raised here.

    Raises OutOfTimeError and StoppedError; `ask` then goes on by itself until it notices.
    """
    deadline = time.monotonic() + seconds
    answer: Future[_Answer] = Future()
    _look(cancelled)
    threading.Thread(target=_run, args=(ask, answer), name="opzoeken", daemon=True).start()
    while not wait((answer,), _LOOK_EVERY).done:
        _look(cancelled)
        if time.monotonic() >= deadline:
            raise OutOfTimeError
    return answer.result()


def rest(seconds: float, cancelled: Callable[[], bool] = never) -> None:
    """Do nothing for some seconds; raises StoppedError when somebody is done waiting."""
    until = time.monotonic() + seconds
    _look(cancelled)
    while (left := until - time.monotonic()) > 0:
        time.sleep(min(left, _LOOK_EVERY))
        _look(cancelled)


def _look(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise StoppedError


def _run(ask: Callable[[], _Answer], answer: Future[_Answer]) -> None:
    try:
        answer.set_result(ask())
    except BaseException as error:  # told to whoever waits, in their own thread
        answer.set_exception(error)
