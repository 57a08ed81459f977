"""How the history keeps and tells a wait that the practice heard."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from socialekaart.domain.waiting import Wait

WAIT = "wait"
"""What the history calls an own wait; its values are `told`."""
WAIT_LABEL = "Wachttijd, zelf gehoord"


def told(wait: Wait) -> dict[str, Any]:
    """Write an own wait as JSON values, for the history."""
    values: dict[str, Any] = {
        "target_group": wait.target_group or None,
        "intake_weeks": wait.intake_weeks,
        "treatment_weeks": wait.treatment_weeks,
        "reference_date": wait.reference_date.isoformat() if wait.reference_date else None,
        "recorded_by": wait.recorded_by or None,
    }
    return {name: value for name, value in values.items() if value is not None}


def told_text(values: Mapping[str, Any]) -> str:
    """Write what the history keeps of an own wait (see `told`) as Dutch text."""
    parts = {"intake_weeks": "tot de intake", "treatment_weeks": "tot de behandeling"}
    weeks = [f"{_weeks(values[name])} {what}" for name, what in parts.items() if name in values]
    day = date.fromisoformat(values["reference_date"])
    group, who = values.get("target_group", ""), values.get("recorded_by", "")
    before, after = f"{group}: " if group else "", f" (van {who})" if who else ""
    return f"{before}{' en '.join(weeks)}, peildatum {day:%d-%m-%Y}{after}"


def _weeks(count: int) -> str:
    return "1 week" if count == 1 else f"{count} weken"
