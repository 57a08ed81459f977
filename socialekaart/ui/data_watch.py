"""Keeps the window true to the data: the figures, what others changed, and taking things back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from socialekaart.services.views import Overview
from socialekaart.ui.tasks import Background, Desk

LOOK_MS = 5000
"""How often we look whether another window changed the data."""


class DataWatch(QObject):
    """Asks the desk what concerns all pages at once."""

    counted = Signal(object)
    """The Overview, as often as it is asked."""
    changed = Signal(str)
    """The data was changed here by hand; a sentence that says what."""
    stale = Signal()
    """Another window changed the data, or something was taken back."""
    takenBack = Signal(str)  # noqa: N815 (Qt's manner for signals)
    failed = Signal(object)

    def __init__(self, desk: Desk, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._background = desk, background
        self._version: int | None = None
        self._clock = QTimer(self, interval=LOOK_MS)
        self._clock.timeout.connect(self.look)
        self._clock.start()

    def stop(self) -> None:
        """Look no more."""
        self._clock.stop()

    def count(self) -> None:
        """Ask the figures of the status line."""
        self._background.run(
            lambda: (self._desk.overview(), self._desk.version()),
            self._take,
            self.failed.emit,
            owner=self,
            lane="overview",
        )

    def _take(self, answer: tuple[Overview, int]) -> None:
        overview, self._version = answer
        self.counted.emit(overview)

    def look(self) -> None:
        """Notice that another window changed the data."""
        if not self._background.idle:
            return

        def done(version: int) -> None:
            if self._version is not None and version != self._version:
                self.stale.emit()

        self._background.run(
            self._desk.version, done, lambda _error: None, owner=self, lane="version"
        )

    def undo(self) -> None:
        """Take back the last change by hand."""

        def done(sentence: str | None) -> None:
            self.takenBack.emit(sentence or self.tr("Er is niets om ongedaan te maken."))
            self.stale.emit()

        self._background.run(self._desk.undo, done, self.failed.emit, owner=self)

    def remove_example(self) -> None:
        """Take the example region off the map; can be undone."""
        self._change(self._desk.remove_example, self.tr("De voorbeeldregio is verwijderd."))

    def restore_example(self) -> None:
        """Put the example region back."""
        self._change(self._desk.restore_example, self.tr("De voorbeeldregio staat er weer."))

    def _change(self, work: Callable[[], None], sentence: str) -> None:
        self._background.run(
            work, lambda _nothing: self.changed.emit(sentence), self.failed.emit, owner=self
        )
