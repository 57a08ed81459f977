"""A place in the roster in words, for the history of a contact."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from socialekaart.domain.model import AreaKind
from socialekaart.services.field_texts import area_text
from socialekaart.services.reference import Reference
from socialekaart.services.wording import day_month

EVERY_DOMAIN = "alle domeinen"


def assignment_text(told: Mapping[str, Any], reference: Reference) -> str:
    """Say an assignment, as `services.roster.changes.told` writes it, in one line."""
    domain, area = told.get("domain", ""), told.get("area")
    parts = [
        reference.domains.label(domain) if domain else EVERY_DOMAIN,
        area_text(AreaKind(area["kind"]), area["names"], reference) if area else "",
        told.get("kind", ""),
        _ages(told.get("minimum_age"), told.get("maximum_age")),
        _day("vanaf", told.get("valid_from")),
        _day("tot en met", told.get("valid_to")),
    ]
    return " · ".join(part for part in parts if part)


def _ages(low: int | None, high: int | None) -> str:
    if low is not None and high is not None:
        return f"{low} t/m {high} jaar"
    if low is not None:
        return f"vanaf {low} jaar"
    return f"t/m {high} jaar" if high is not None else ""


def _day(before: str, day: str | None) -> str:
    return f"{before} {day_month(date.fromisoformat(day))}" if day else ""
