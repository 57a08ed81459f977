"""Makes contacts for a roster, and asks who to call."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from socialekaart.domain.front_door import Answer, Question, RosterLine, answer
from socialekaart.domain.model import AreaKind, AssignmentKind, Contact, Place, ServiceArea

HERE = Place(
    label="3241 Middelharnis",
    postcode="3241",
    town="Middelharnis",
    municipality="GM1924",
    municipality_name="Goeree-Overflakkee",
    regions=("eilanden",),
)
MONDAY = datetime(2026, 11, 23, 10, 0)
NIGHT = datetime(2026, 11, 23, 23, 0)

POSTCODE = ServiceArea(AreaKind.POSTCODE, ("3240-3249",))
TOWN = ServiceArea(AreaKind.NEIGHBOURHOOD, ("Middelharnis",))
MUNICIPALITY = ServiceArea(AreaKind.MUNICIPALITY, ("GM1924",))
REGION = ServiceArea(AreaKind.REGION, ("eilanden",))
COUNTRY = ServiceArea(AreaKind.NATIONAL)
ELSEWHERE = ServiceArea(AreaKind.MUNICIPALITY, ("GM1930",))


def person(contact_id: str, **told: Any) -> RosterLine:
    """Make somebody for debts in the municipality, reachable on workdays; `told` differs."""
    of_line = ("own_choices", "source", "archived")
    about_line = {key: told.pop(key) for key in of_line if key in told}
    usual: dict[str, Any] = {
        "external_id": f"X-{contact_id}",
        "name": f"{contact_id} Voorbeeld",
        "domains": ("financien",),
        "area": MUNICIPALITY,
        "direct_phone": "0187-000123",
        "reachable": "Mo-Fr 09:00-17:00",
    }
    return RosterLine(contact_id, Contact(**{**usual, **told}), **about_line)


def door(contact_id: str, **told: Any) -> RosterLine:
    """Make a front door of the municipality, for all domains."""
    usual: dict[str, Any] = {"kind": AssignmentKind.FRONT_DOOR, "domains": ()}
    return person(contact_id, **{**usual, **told})


def ask(*roster: RosterLine, **told: Any) -> Answer:
    """Ask who to call for debts here, on a Monday morning; `told` differs."""
    usual: dict[str, Any] = {
        "domains": ("financien",),
        "place": HERE,
        "age": None,
        "moment": MONDAY,
    }
    return answer(Question(**{**usual, **told}), roster)


def ids(found: Answer) -> list[str]:
    return [line.contact_id for line in found.lines]
