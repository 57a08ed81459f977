"""Agreements and wrong doors as the history keeps and tells them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from socialekaart.domain.agreements import Agreement
from socialekaart.domain.wrong_door import WrongDoor
from socialekaart.services.reference import Reference
from socialekaart.services.wording import day_month, enumerate_dutch

AGREEMENT = "agreement"
WRONG_DOOR = "wrong_door"
"""What the history calls them; their values are those below, None before and after they hold."""


def agreement_values(one: Agreement) -> dict[str, Any]:
    """Write an agreement as JSON values; what is empty is left out."""
    values: dict[str, Any] = {
        "id": one.id,
        "kind": one.kind.value,
        "text": one.text,
        "term": one.term,
        "with_whom": one.with_whom,
        "agreed_on": one.agreed_on.isoformat() if one.agreed_on else "",
        "review_on": one.review_on.isoformat() if one.review_on else "",
        "document": one.document,
    }
    return {name: value for name, value in values.items() if value}


def wrong_door_values(one: WrongDoor) -> dict[str, Any]:
    """Write a report as JSON values; what is empty is left out."""
    values: dict[str, Any] = {
        "id": one.id,
        "domains": list(one.domains),
        "reason": one.reason,
        "instead_id": one.instead_id,
        "instead_name": one.instead_name,
        "reported_on": one.reported_on.isoformat(),
    }
    return {name: value for name, value in values.items() if value}


def agreement_told(values: Mapping[str, Any] | None) -> str:
    """Tell the values of an agreement in Dutch; "" for none."""
    if values is None:
        return ""
    parts = [
        str(values["kind"]),
        str(values.get("term", "")),
        f"met {values['with_whom']}" if "with_whom" in values else "",
        str(values.get("text", "")),
        f"sinds {_day(values['agreed_on'])}" if "agreed_on" in values else "",
        f"herzien voor {_day(values['review_on'])}" if "review_on" in values else "",
        str(values.get("document", "")),
    ]
    return ", ".join(part for part in parts if part)


def wrong_door_told(values: Mapping[str, Any] | None, reference: Reference) -> str:
    """Tell the values of a report in Dutch; "" for none."""
    if values is None:
        return ""
    labels = [reference.domains.label(domain).lower() for domain in values.get("domains", ())]
    question = ": ".join(p for p in (enumerate_dutch(labels), values.get("reason", "")) if p)
    instead = values.get("instead_name", "")
    return f"niet voor {question}" + (f", wel bij {instead}" if instead else "")


def _day(text: str) -> str:
    return day_month(date.fromisoformat(text))
