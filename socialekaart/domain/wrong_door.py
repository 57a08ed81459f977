"""Wrong doors: what an offering turned out not to be for, and who is. Never about a patient."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class WrongDoor:
    """One "niet hier": the kind of question by domain ids and words, and where it should go.

    `instead_id` is the record of who does take it, "" when only a name is known, or nothing.
    """

    id: str
    record_id: str
    domains: tuple[str, ...]
    reason: str
    instead_id: str
    instead_name: str
    reported_on: date
