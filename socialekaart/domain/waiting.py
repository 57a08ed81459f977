"""Waits for an offering, against the norm (Treeknorm) and ageing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

INTAKE_NORM_WEEKS = 4
"""Aanmeldwachttijd of the Treeknorm."""
TREATMENT_NORM_WEEKS = 10
"""Behandelwachttijd of the Treeknorm; the two together are 14 weeks."""


@dataclass(frozen=True, slots=True)
class Wait:
    """A wait as somebody told it on a day. Weeks are whole; None is not told.

    `target_group` "" is everyone. `own` is what the practice heard itself, `recorded_by` who said
    so; `id` is "" for what the source delivered.
    """

    target_group: str
    intake_weeks: int | None
    treatment_weeks: int | None
    reference_date: date | None
    own: bool = False
    recorded_by: str = ""
    id: str = ""


class WaitState(StrEnum):
    """How a wait stands against the norm."""

    UNKNOWN = "unknown"
    NONE = "none"
    WITHIN = "within"
    OVER = "over"
