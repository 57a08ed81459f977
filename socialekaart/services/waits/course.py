"""What an offering tells about its wait now, and how that went with its source's deliveries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from socialekaart.domain.model import Service
from socialekaart.domain.waiting import Wait, holding, in_short
from socialekaart.services.clock import in_dutch_time
from socialekaart.storage.database import Database
from socialekaart.storage.records import StoredRecord
from socialekaart.storage.waits import WAIT_FIELDS, Waits


def source_waits(db: Database, stored: StoredRecord) -> list[Wait]:
    """Return every wait that the source told since it first delivered the record, newest first.

    Each stands at its own reference date; where it has none, at the day it came. What the source
    itself corrected, by telling something else for the same day, is left out.
    """
    waits = Waits(db)
    told = {name: (stored.base or {}).get(name) for name in WAIT_FIELDS}
    found = []
    for change in waits.source_changes(stored.id):
        found.append(_wait(told, in_dutch_time(change.at).date()))
        told.update(change.old)
    first = waits.first_delivered_at(stored.id)
    found.append(_wait(told, in_dutch_time(first).date() if first else None))
    of_day: dict[date | None, Wait] = {}
    for wait in found:
        of_day.setdefault(wait.reference_date, wait)
    return [wait for wait in of_day.values() if wait.is_told]


def waits_as_shown(stored: StoredRecord) -> Iterator[Wait]:
    """Yield the wait that the source tells now, and the practice's own values over it.

    Neither has another date than the one that is told with it.
    """
    base = stored.base or {}
    yield _wait(base, None)
    if any(name in stored.overlay for name in WAIT_FIELDS):
        yield _wait({**base, **stored.overlay}, None, own=True)


def with_wait_of_today(stored: StoredRecord, own: Iterable[Wait], today: date) -> Service:
    """Return an offering as shown, with the wait that holds today in place of the source's.

    `own` is what the practice heard. Where groups wait for different times it is that for everyone,
    else the longest.
    """
    service = stored.effective()
    assert isinstance(service, Service)
    shown = in_short(holding([*waits_as_shown(stored), *own], today))
    if shown is None:
        return service
    return replace(
        service,
        intake_wait_weeks=shown.intake_weeks,
        treatment_wait_weeks=shown.treatment_weeks,
        wait_reference_date=shown.reference_date,
    )


def _wait(values: Mapping[str, Any], came_on: date | None, own: bool = False) -> Wait:
    told_on = values.get("wait_reference_date")
    return Wait(
        target_group="",
        intake_weeks=values.get("intake_wait_weeks"),
        treatment_weeks=values.get("treatment_wait_weeks"),
        reference_date=date.fromisoformat(told_on) if told_on else came_on,
        own=own,
    )
