"""What the page 'Controleren' may ask; the services' checks desk answers it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from socialekaart.domain.freshness import CheckResult, Fact
from socialekaart.services.checks.views import CheckTodo, MonthProgress


class CheckDesk(Protocol):
    """Called from the one worker thread; every method may raise a SocialekaartError.

    Every change can be taken back with Ctrl+Z, as one. `checker` is who called, "" for nobody in
    particular.
    """

    def todo(self, now: datetime, limit: int) -> CheckTodo:
        """Give what to call about first at `now` (local Dutch time)."""
        ...

    def progress(self, now: datetime, total: int) -> MonthProgress:
        """Tell how far this month is; `total` is what is due now."""
        ...

    def mark(self, record_id: str, results: Mapping[Fact, CheckResult], checker: str) -> None:
        """Keep what was found of each fact."""
        ...

    def changed(
        self, record_id: str, values: Mapping[Fact, Mapping[str, str]], checker: str
    ) -> None:
        """Keep new values, texts by fact and field; what stayed as it was is right.

        Raises UsageError or PatientDataError with what to do; nothing is changed then.
        """
        ...

    def not_reached(self, record_id: str, checker: str) -> None:
        """Keep that nobody answered today."""
        ...

    def gone(self, record_id: str, checker: str) -> None:
        """Keep that it exists no longer, and tell the source."""
        ...
