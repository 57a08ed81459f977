"""A line that says how far long work is, with a way to stop it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from socialekaart.services.progress import CancelledError
from socialekaart.ui.tasks import Background
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, label

LOOK_MS = 100


class ProgressStrip(QWidget):
    """Hidden while nothing runs. `hear` and `is_stopped` are for the worker's thread."""

    def __init__(self, *, can_stop: bool = True) -> None:
        super().__init__()
        self._stop = threading.Event()
        self._latest: tuple[int, int, str] = (0, 0, "")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.doing = label("", Role.SMALL, tone="muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Voortgang"))
        self.cancel = button(self.tr("Stop"))
        self.cancel.clicked.connect(self.stop)
        row.addWidget(self.doing)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        self.cancel.setVisible(can_stop)
        self._tick = QTimer(self, interval=LOOK_MS)
        self._tick.timeout.connect(self._show)
        self.hide()

    @property
    def running(self) -> bool:
        """Tell whether work is under way."""
        return self._tick.isActive()

    def hear(self, done: int, total: int, doing: str) -> None:
        """Take in how far the work is; on the worker, the timer of the UI thread shows it."""
        self._latest = (done, total, doing)

    def is_stopped(self) -> bool:
        """Tell the work whether it has to stop."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Ask the work to stop; that knows itself what of it is kept."""
        if self.running:
            self._stop.set()
            self.cancel.setEnabled(False)
            self.doing.setText(self.tr("Wordt gestopt…"))

    def run(
        self,
        aside: Background,
        doing: str,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        stopped: Callable[[], None],
    ) -> None:
        """Run `work` with this line on show; one of the three is called when it is over."""

        def refused(error: Exception) -> None:
            self._end()
            if isinstance(error, CancelledError):
                stopped()
            else:
                failed(error)

        def answered(value: Any) -> None:
            self._end()
            done(value)

        self._stop.clear()
        self._latest = (0, 0, doing)
        self.cancel.setEnabled(True)
        self._show()
        self._tick.start()
        self.show()
        aside.run(work, answered, refused, owner=self)

    def _show(self) -> None:
        done, total, doing = self._latest
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        if not self._stop.is_set():
            self.doing.setText(doing)

    def _end(self) -> None:
        self._tick.stop()
        self.hide()
