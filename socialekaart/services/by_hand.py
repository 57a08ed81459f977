"""Changes that a person makes: one at a time, counted, and each can be taken back.

Every task that writes for a person does so through the one `ByHand` of its desk, so that Ctrl+Z
takes back the last thing done, wherever in the window that was.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from socialekaart.errors import LockedDatabaseError, UsageError
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database

_MOMENT_SECONDS = 0.25


class ByHand:
    """The pen with which the practice writes in its own layer."""

    def __init__(self, db: Database, reference: Reference) -> None:
        self.db, self.reference = db, reference
        self.changes = 0
        """How often something was changed: the window asks again when it is another number."""
        self._undo: list[tuple[str, Callable[[], None]]] = []
        # Of one thread at a time, which may take it again: a task may be made of smaller ones.
        self._writing = threading.RLock()

    @contextmanager
    def change(self) -> Iterator[None]:
        """Hold one transaction and count it; refuse it while a delivery is being written.

        Waiting for the delivery instead would hold up every search that is asked meanwhile. Looking
        up addresses writes some now and then, for a moment. Raises LockedDatabaseError.
        """
        with self.alone(_MOMENT_SECONDS):
            before = len(self._undo)
            try:
                with self.db.writing():
                    yield
            except BaseException:
                # Nothing was written, not even when only the disk was full at the very end.
                del self._undo[before:]
                raise
            finally:
                # Also when it failed: who asked halfway saw what isn't there any more.
                self.changes += 1

    @contextmanager
    def alone(self, patience: float = 0) -> Iterator[None]:
        """Be the only one of this program that writes; `patience` in seconds."""
        if not self._writing.acquire(timeout=patience):
            raise LockedDatabaseError(
                "Er wordt nu een levering verwerkt. Wacht tot die klaar is, en probeer het dan"
                " opnieuw."
            )
        try:
            yield
        finally:
            self._writing.release()

    def remember(self, sentence: str, take_back: Callable[[], object]) -> None:
        """Let a change that was just made be taken back in turn.

        `sentence` tells, in Dutch, that it was; `take_back` runs inside `change`.
        """
        self._undo.append((sentence, lambda: _void(take_back())))

    def undo(self) -> str | None:
        """Take back the last change of this session; return what was done, None for nothing.

        Raises UsageError when it can't be any more: then the one before is next. After any other
        error it may be tried again.
        """
        if not self._undo:
            return None
        last = len(self._undo) - 1
        sentence, take_back = self._undo[last]
        try:
            with self.change():
                take_back()
        except UsageError:
            del self._undo[last:]
            raise
        del self._undo[last:]
        return sentence

    @contextmanager
    def as_one(self, sentence: str) -> Iterator[None]:
        """Let all that is changed inside be one change, and be taken back as one."""
        with self.change():
            before = len(self._undo)
            yield
            parts = self._undo[before:]
            del self._undo[before:]
            if parts:
                self.remember(sentence, lambda: [part() for _, part in reversed(parts)])


def _void(_: object) -> None:
    return None
