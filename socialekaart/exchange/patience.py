"""Wait for something that blocks, but not past a deadline and not after "Annuleren".

A socket that hangs can't be talked out of it. So what blocks runs in a thread of its own, and is
left behind when we have waited long enough.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import dataclass
from typing import TypeVar

_Item = TypeVar("_Item")
_LOOK_EVERY = 0.05
"""Seconds between two looks at the clock and at "Annuleren" while nothing comes."""
_AHEAD = 4
"""Items that may lie ready; each can be a piece of a file in memory."""


class OutOfTimeError(Exception):
    """The deadline passed."""


class GaveUpError(Exception):
    """Somebody pressed "Annuleren"."""


@dataclass(frozen=True, slots=True)
class _End:
    """The last thing on the line: nothing more comes, perhaps because of `failure`."""

    failure: BaseException | None


def patiently(
    make: Callable[[], Generator[_Item, None, None]],
    deadline: float,
    cancelled: Callable[[], bool],
) -> Generator[_Item, None, None]:
    """Yield what `make()` yields in another thread; what it raises is raised here.

    `deadline` is a moment of time.monotonic(). Raises OutOfTimeError and GaveUpError. Closed half
    way, it has the other thread close its generator as soon as what that waits for comes.
    """
    _look(deadline, cancelled)
    line: queue.Queue[_Item | _End] = queue.Queue(_AHEAD)
    left = threading.Event()
    threading.Thread(target=_pump, args=(make, line, left), name="ophalen", daemon=True).start()
    try:
        while True:
            _look(deadline, cancelled)
            try:
                item = line.get(timeout=_LOOK_EVERY)
            except queue.Empty:
                continue
            if not isinstance(item, _End):
                yield item
            elif item.failure is not None:
                raise item.failure
            else:
                return
    finally:
        left.set()


def _look(deadline: float, cancelled: Callable[[], bool]) -> None:
    """Raise when it is time to stop."""
    if cancelled():
        raise GaveUpError
    if time.monotonic() >= deadline:
        raise OutOfTimeError


def _pump(
    make: Callable[[], Generator[_Item, None, None]],
    line: queue.Queue[_Item | _End],
    left: threading.Event,
) -> None:
    """Put everything on the line until it ends, or until nobody listens any more."""
    failure: BaseException | None = None
    try:
        with closing(make()) as items:
            for item in items:
                if not _put(line, item, left):
                    return
    except BaseException as error:  # told to whoever waits, in their own thread
        failure = error
    _put(line, _End(failure), left)


def _put(line: queue.Queue[_Item | _End], item: _Item | _End, left: threading.Event) -> bool:
    """Put one thing on the line; say whether anybody still listens."""
    while not left.is_set():
        try:
            line.put(item, timeout=_LOOK_EVERY)
        except queue.Full:
            continue
        return True
    return False
