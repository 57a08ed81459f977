"""What the screens of agreements and wrong doors may ask; the services' desk answers it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from socialekaart.domain.agreements import Agreement
from socialekaart.services.agreements.views import AgreementLine, AgreementList, DoorReport


class AgreementsDesk(Protocol):
    """Called from the one worker thread; every method may raise a SocialekaartError.

    Every change can be taken back with Ctrl+Z, as one.
    """

    def all(self, text: str, due_only: bool, today: date) -> AgreementList:
        """Give the agreements that hold every word of the text; those to review come first."""
        ...

    def of_record(self, record_id: str, today: date) -> tuple[AgreementLine, ...]:
        """Give what holds at an offering or contact."""
        ...

    def organizations(self) -> tuple[str, ...]:
        """Give the names to choose from for an agreement with a whole organisation."""
        ...

    def add(self, agreement: Agreement) -> str:
        """Keep a new agreement; give its id. Raises PatientDataError or UsageError."""
        ...

    def change(self, agreement: Agreement) -> None:
        """Put an agreement in the place of what its id said. Raises as `add`."""
        ...

    def end(self, agreement_id: str) -> None:
        """Let an agreement no longer hold."""
        ...

    def export(self, target: Path, today: date, *, staff_only: bool = False) -> int:
        """Write all agreements as .csv; give how many. Raises UnwritableFileError."""
        ...

    def report_door(self, report: DoorReport, today: date) -> bool:
        """Keep a "niet hier", for its source too; False when it was reported before.

        Raises PatientDataError or UsageError.
        """
        ...

    def end_door(self, report_id: str) -> None:
        """Take back a "niet hier" that no longer holds."""
        ...


@dataclass(frozen=True, slots=True)
class Subject:
    """The record that an agreement or a wrong door is about, as the dialogs name it.

    No `record_id`: nothing is chosen yet. `source` is "" for the practice's own.
    """

    record_id: str = ""
    name: str = ""
    organization: str = ""
    source: str = ""
    is_contact: bool = False
