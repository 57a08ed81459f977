"""How long work tells where it is and hears that it may stop."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int, str], None]
"""(rows done, rows in all or 0 when unknown, what is being done as a Dutch sentence)."""
Cancelled = Callable[[], bool]


class CancelledError(Exception):
    """The user stopped the work; nothing of it was kept."""


def no_progress(done: int, total: int, doing: str) -> None:
    """Tell nobody."""


def never() -> bool:
    """Never cancel."""
    return False
