"""What the window may ask about waits; the services' waits desk answers it."""

from __future__ import annotations

from datetime import date
from typing import Protocol


class WaitsDesk(Protocol):
    """Called from the one worker thread; every method may raise a SocialekaartError.

    Every change can be taken back with Ctrl+Z.
    """

    def record(
        self,
        record_id: str,
        target_group: str,
        intake_weeks: int | None,
        treatment_weeks: int | None,
        reference_date: date,
        recorded_by: str = "",
    ) -> str:
        """Keep a wait for a target group ("" is everyone) of an offering; return its id.

        Raises UsageError for what can't be, PatientDataError for a BSN.
        """
        ...

    def change(
        self,
        wait_id: str,
        target_group: str,
        intake_weeks: int | None,
        treatment_weeks: int | None,
        reference_date: date,
        recorded_by: str = "",
    ) -> None:
        """Correct a wait that the practice kept; raises the same."""
        ...

    def end(self, wait_id: str) -> None:
        """Withdraw a wait; what was told before holds again."""
        ...
