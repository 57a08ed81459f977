"""Ask the hosts that are on, one after the other, whether they answer."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from socialekaart.connection import Reach
from socialekaart.hosts import AllowedHost, NetworkRules
from socialekaart.services.progress import CancelledError
from socialekaart.ui.tasks import Background


class NetworkTest(QObject):
    """Each host is asked once, in a job of its own: other work of the thread comes in between."""

    asked = Signal(str)
    """A host is being asked: its origin."""
    answered = Signal(str, object)
    """What a host answered: its origin, a Reach."""
    finished = Signal()
    """All were asked, or it was stopped."""
    failed = Signal(object)

    def __init__(
        self, aside: Background, rules: Callable[[], NetworkRules], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._aside, self._rules = aside, rules
        self._waiting: list[AllowedHost] = []
        self._stop = threading.Event()
        self.running = False

    def start(self, hosts: Sequence[AllowedHost]) -> None:
        """Ask these hosts."""
        if self.running:
            return
        self._stop = threading.Event()
        self._waiting = list(hosts)
        self.running = True
        self._next()

    def stop(self) -> None:
        """Ask no more; what is being asked is let go within a moment."""
        self._stop.set()
        self._waiting = []

    def _next(self) -> None:
        rules = self._rules()
        while self._waiting and not rules.may_use(self._waiting[0]):
            self._waiting.pop(0)
        if not self._waiting:
            self.running = False
            self.finished.emit()
            return
        host, stopped = self._waiting.pop(0), self._stop.is_set
        self.asked.emit(host.origin)

        def ask() -> Reach:
            # Here, for it brings in the libraries of the network.
            from socialekaart.services.check_network import check_host

            return check_host(host, rules, stopped)

        self._aside.run(ask, lambda reach: self._take(host, reach), self._refused, owner=self)

    def _take(self, host: AllowedHost, reach: Reach) -> None:
        self.answered.emit(host.origin, reach)
        self._next()

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, CancelledError):
            self.failed.emit(error)
        self._waiting = []
        self._next()
