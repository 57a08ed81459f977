"""What the one-minute list gives back to show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from socialekaart.domain.checklist import Question
from socialekaart.domain.freshness import FactState
from socialekaart.domain.model import RecordKind


@dataclass(frozen=True, slots=True)
class FieldNow:
    """What we have now in a field, as text that may be typed over; "" for nothing."""

    attribute: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class DueFact:
    """A fact to ask about, with what we have now."""

    state: FactState
    fields: tuple[FieldNow, ...]


@dataclass(frozen=True, slots=True)
class CheckItem:
    """A record to call about.

    `phone` is the number to dial, "" without any; then `email` and `website` are the way in.
    `because` is the fact for which it stands where it stands, `times` how often it was opened here
    in twelve months. `source` is "" for the practice's own.
    """

    record_id: str
    kind: RecordKind
    name: str
    role: str
    organization: str
    phone: str
    phone_is_general: bool
    email: str
    website: str
    due: tuple[DueFact, ...]
    others: tuple[FactState, ...]
    because: FactState
    times: int
    questions: tuple[Question, ...]
    source: str
    is_example: bool
    tried_today: bool = False
    is_person: bool = False
    """A contact with a name of somebody; a front door or a service on duty is a team."""


@dataclass(frozen=True, slots=True)
class CheckTodo:
    """What to call about first; `total` counts what is due in all that was looked at."""

    items: tuple[CheckItem, ...]
    total: int


@dataclass(frozen=True, slots=True)
class DayCount:
    """How many records were checked on a day."""

    on: date
    records: int


@dataclass(frozen=True, slots=True)
class MonthProgress:
    """How far this month is: records checked, and how many is enough for this month."""

    month: date
    """The first of the month."""
    done: int
    goal: int
    days: tuple[DayCount, ...]
    """Days on which something was checked, in order."""
