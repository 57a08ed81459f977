"""From a cell and its terms to the practice's own assignment."""

from __future__ import annotations

from socialekaart.domain.model import AssignmentKind, Contact
from socialekaart.domain.roster_grid import EVERY_DOMAIN
from socialekaart.errors import UsageError
from socialekaart.services.roster.areas import RosterAreas
from socialekaart.services.roster.views import AssignmentTerms, CellKey
from socialekaart.storage.assignments import OwnAssignment


def assignment_in(
    areas: RosterAreas, contact_id: str, cell: CellKey, terms: AssignmentTerms
) -> OwnAssignment:
    """Build the assignment of a contact to a cell; in the row of the front door it is the door.

    Raises UsageError for terms that can't be, and for an area that nobody knows.
    """
    check(terms)
    area = areas.by_key(cell.area)
    if area is None:
        raise UsageError("Dit gebied kennen we niet meer. Kies de gebieden opnieuw.")
    is_door = cell.domain == EVERY_DOMAIN and terms.kind is None
    return OwnAssignment(
        contact_id=contact_id,
        domain=cell.domain,
        kind=AssignmentKind.FRONT_DOOR if is_door else terms.kind,
        area=area.area,
        minimum_age=terms.minimum_age,
        maximum_age=terms.maximum_age,
        valid_from=terms.valid_from,
        valid_to=terms.valid_to,
    )


def check(terms: AssignmentTerms) -> None:
    """Raise UsageError for a period or ages that end before they begin."""
    if terms.valid_from and terms.valid_to and terms.valid_to < terms.valid_from:
        raise UsageError("De laatste dag ligt voor de eerste dag. Draai ze om of laat er een leeg.")
    low, high = terms.minimum_age, terms.maximum_age
    if low is not None and high is not None and high < low:
        raise UsageError("De hoogste leeftijd is lager dan de laagste. Draai ze om.")
    if any(age is not None and not 0 <= age <= 120 for age in (low, high)):
        raise UsageError("Een leeftijd ligt tussen 0 en 120 jaar.")


def check_fit(contact: Contact, terms: AssignmentTerms) -> None:
    """Raise UsageError where nobody and no day is left of what the person is there for."""
    low = max(contact.minimum_age or 0, terms.minimum_age or 0)
    highs = [age for age in (contact.maximum_age, terms.maximum_age) if age is not None]
    if any(high < low for high in highs):
        raise UsageError(
            "Deze persoon is er zelf voor andere leeftijden. Pas eerst die van de persoon aan."
        )
    firsts = [day for day in (contact.valid_from, terms.valid_from) if day]
    lasts = [day for day in (contact.valid_to, terms.valid_to) if day]
    if any(last < first for last in lasts for first in firsts):
        raise UsageError("Deze persoon werkt hier in die periode niet. Kies andere dagen.")


def is_door(one: OwnAssignment) -> bool:
    """Tell whether an assignment stands in the row of the front door."""
    return one.domain == EVERY_DOMAIN and one.kind is AssignmentKind.FRONT_DOOR
