"""Records with valid defaults; a test names only what it is about."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from socialekaart.domain.model import (
    AreaKind,
    AssignmentKind,
    Contact,
    Location,
    Service,
    ServiceArea,
)

MIDDELHARNIS = Location(
    street="Voorbeeldstraat",
    house_number="1",
    postcode="3241 AB",
    town="Middelharnis",
    latitude=51.757,
    longitude=4.165,
)
GOEREE = "GM1924"


def service(**values: Any) -> Service:
    """Make an offering of Goeree-Overflakkee."""
    usual = Service(
        external_id="A-1",
        name="Grip op je geld",
        organization="Stichting Voorbeeld Eilanden",
        summary="Hulp bij schulden en je administratie.",
        domains=("financien",),
        municipality=GOEREE,
        locations=(MIDDELHARNIS,),
        phone="0187-000123",
        opening_hours="Mo-Fr 09:00-17:00",
    )
    return replace(usual, **values)


def contact(**values: Any) -> Contact:
    """Make a contact person for debts in Goeree-Overflakkee."""
    usual = Contact(
        external_id="C-1",
        name="Marijke Voorbeeld",
        role="consulent schuldhulp",
        organization="Gemeente Voorbeeld",
        kind=AssignmentKind.CONTACT_POINT,
        domains=("financien",),
        area=ServiceArea(AreaKind.MUNICIPALITY, (GOEREE,)),
        direct_phone="06-00001234",
        working_days=("ma", "di", "do"),
        reachable="09:00-12:30",
    )
    return replace(usual, **values)
