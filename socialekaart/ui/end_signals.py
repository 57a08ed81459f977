"""Close the window in order when the system asks the process to end, or on Ctrl+C."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier


class EndSignals(QObject):
    """Calls `close` soon after SIGTERM, SIGINT or SIGHUP; Windows has none and asks the window.

    Python hears a signal only when it runs, and Qt's loop may leave it asleep for seconds: the
    signal writes a byte into a pipe, and Qt wakes up for that.
    """

    def __init__(self, close: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._close = close
        if sys.platform == "win32":
            return
        self._read, self._write = os.pipe()
        for end in (self._read, self._write):
            os.set_blocking(end, False)
        self._notifier = QSocketNotifier(self._read, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        signal.set_wakeup_fd(self._write, warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, lambda *_: None)

    def _hear(self) -> None:
        os.read(self._read, 64)
        self._close()

    def stop(self) -> None:
        """Give the signals back to the system."""
        if sys.platform == "win32":
            return
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, signal.SIG_DFL)
        os.close(self._read)
        os.close(self._write)
