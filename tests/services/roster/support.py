"""A practice with two people, and what is asked of its roster."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from socialekaart.services.answer_question import Answerer
from socialekaart.services.roster.views import AssignmentTerms, CellKey, RosterCell, RosterQuery
from socialekaart.storage.assignments import Assignments
from tests.factories import GOEREE, contact
from tests.services.deliveries.conftest import Practice

NOW = datetime(2026, 11, 23, 10)
TODAY = NOW.date()
DAY = timedelta(days=1)
MONEY, HOME = CellKey("financien", f"gemeente:{GOEREE}"), CellKey("wonen", f"gemeente:{GOEREE}")
TERMS = AssignmentTerms()
QUERY = RosterQuery(areas=("wijk:Middelharnis", MONEY.area))
MARIJKE = contact()
JAN = contact(
    external_id="C-2", name="Jan Voorbeeld", direct_phone="06-00002222", domains=("gezin",)
)


def cell(practice: Practice, key: CellKey, on: date = TODAY) -> RosterCell:
    view = practice.roster.view(QUERY, datetime.combine(on, NOW.time()))
    found = view.cell(key.domain, key.area)
    assert found is not None
    return found


def names(practice: Practice, key: CellKey, on: date = TODAY) -> list[str]:
    return [person.name for person in cell(practice, key, on).persons]


def called(practice: Practice, domain: str, place: str = "3241") -> list[str]:
    where = practice.reference.places.find(place)
    answer = Answerer(practice.db, practice.reference).who((domain,), where, None, NOW)
    return [line.contact.name for line in answer.lines]


def held(practice: Practice, name: str) -> list[Any]:
    return Assignments(practice.db).of_contact(practice.id_of(name))
