"""The waits of one offering: what holds now, how it came to be, and what one may do about it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from socialekaart.domain.model import Service
from socialekaart.domain.waiting import (
    AGED_AFTER_DAYS,
    AT_ONCE_WEEKS,
    Mediator,
    Wait,
    WaitState,
    course,
    criteria,
    holding,
    is_aged,
    mediator_of,
    same_group,
    state_of,
)
from socialekaart.services.waits.course import source_waits, waits_as_shown
from socialekaart.services.waits.meanwhile import Meanwhile, MeanwhileFinder
from socialekaart.services.waits.views import WaitLine, WaitPoint, WaitView
from socialekaart.storage.database import Database
from socialekaart.storage.records import StoredRecord
from socialekaart.storage.waits import Waits


def waits_of(
    db: Database,
    stored: StoredRecord,
    service: Service,
    today: date,
    max_age_days: int = AGED_AFTER_DAYS,
    meanwhile: Meanwhile | None = None,
) -> WaitView:
    """Return all waits of an offering as they stand today (Dutch date).

    `service` is the record as shown. `meanwhile` finds what helps while waiting; it is asked only
    where there is a wait to speak of, and is `MeanwhileFinder` when not given.
    """
    own = Waits(db).of_record(stored.id)
    shown = [*waits_as_shown(stored), *own]
    past = [*source_waits(db, stored), *shown]
    lines = tuple(_line(wait, past, today, max_age_days) for wait in holding(shown, today))
    over = any(line.state is WaitState.OVER for line in lines)
    mediator = mediator_of(service) if over else None
    find = meanwhile or MeanwhileFinder(db)
    return WaitView(
        lines=lines,
        criteria=criteria(service),
        mediation=mediator is Mediator.INSURER,
        meanwhile=find(stored, service, today) if any(map(_is_long, lines)) else (),
        mediator=mediator,
    )


def _line(wait: Wait, past: Iterable[Wait], today: date, max_age_days: int) -> WaitLine:
    points = course((one for one in past if same_group(one.target_group, wait.target_group)), today)
    return WaitLine(
        wait=wait,
        state=state_of(wait),
        aged=is_aged(wait, today, max_age_days),
        course=tuple(map(_point, points)),
    )


def _point(wait: Wait) -> WaitPoint:
    assert wait.reference_date is not None  # what has no date is no point of a course
    return WaitPoint(wait.reference_date, wait.intake_weeks, wait.treatment_weeks, wait.own)


def _is_long(line: WaitLine) -> bool:
    weeks = (line.wait.intake_weeks, line.wait.treatment_weeks)
    return any(part is not None and part > AT_ONCE_WEEKS for part in weeks)
