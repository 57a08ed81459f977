"""Collect Python's garbage on the UI thread only.

Qt objects must go where they live. Python looks for garbage in whichever thread makes most objects:
a worker that reads a delivery would so destroy what is left of a dialog, and crash the program.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 500
"""How often we look whether enough has been made to look for garbage."""


class UiThreadCollector(QObject):
    """Takes over from Python's own collector until `stop`; make it on the UI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that is full, by Python's own measure; or nothing."""
        full = [
            generation
            for generation, (made, most) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if most and made > most
        ]
        if full:
            gc.collect(max(full))

    def stop(self) -> None:
        """Let Python collect again by itself."""
        self._timer.stop()
        gc.enable()
