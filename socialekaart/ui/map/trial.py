"""A web view that ends the whole program when it starts does so once, not at every start."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QLockFile

from socialekaart.ui.map.panel import MapPanel


class StartTrial:
    """A mark on disk for as long as the web view is starting.

    It carries the number of the process: another window of the same user may be starting its map.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = QLockFile(str(path))
        self._lock.setStaleLockTime(0)

    def ended_badly(self) -> bool:
        """Tell whether the program ended the last time while its map was starting."""
        was_there = self._path.exists()
        # Qt takes a mark over when the process that left it is gone.
        if not self._lock.tryLock(0):
            return False
        self._lock.unlock()
        return was_there

    def begin(self) -> None:
        """Leave the mark; where that can't be written, the map is started without."""
        self._lock.tryLock(0)

    def end(self) -> None:
        """Take the mark away: it went well, or nothing is being started any more."""
        self._lock.unlock()


class TriedMap(MapPanel):
    """A map that doesn't start by itself when that ended the program the last time."""

    def __init__(self, trial: StartTrial, **given: Any) -> None:
        super().__init__(**given)
        self._trial = trial
        self._held = trial.ended_badly()
        self.ready.connect(trial.end)
        self.settled.connect(trial.end)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(trial.end)

    def _start(self) -> None:
        if self._held:
            # Once: the button starts it all the same.
            self._held = False
            self._give_up(
                self.tr(
                    "De kaart staat uit: de vorige keer stopte het programma terwijl de kaart "
                    "begon. De lijst werkt gewoon door."
                )
            )
            self._restart.show()
            return
        self._trial.begin()
        super()._start()
