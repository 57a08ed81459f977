"""The agreements that hold at an offering or contact; cheap, as every detail and line asks it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from socialekaart.domain.agreements import Review, applying, review
from socialekaart.domain.model import RecordState
from socialekaart.services.agreements.views import AgreementLine
from socialekaart.services.batches import in_batches
from socialekaart.storage.agreements import Agreements, StoredAgreement
from socialekaart.storage.database import Database

_MANY = 500
_GONE = (RecordState.ABSENT, RecordState.DELETED, RecordState.ARCHIVED)


def agreements_of(
    db: Database, record_id: str, organization: str, today: date
) -> tuple[AgreementLine, ...]:
    """Return what holds at one record: about it, and with all of its organisation."""
    return agreements_of_many(db, [(record_id, organization)], today)[record_id]


def agreements_of_many(
    db: Database, records: Iterable[tuple[str, str]], today: date
) -> dict[str, tuple[AgreementLine, ...]]:
    """Return what holds at each of these records, given as (id, organisation); one query."""
    found: dict[str, tuple[AgreementLine, ...]] = {}
    agreements = Agreements(db)
    for batch in in_batches(records, _MANY):
        stored = {
            one.agreement.id: one
            for one in agreements.concerning([record_id for record_id, _ in batch])
        }
        every = [one.agreement for one in stored.values()]
        for record_id, organization in batch:
            here = applying(every, record_id, organization)
            found[record_id] = tuple(
                line_of(stored[one.id], today, with_all=not one.record_id) for one in here
            )
    return found


def line_of(stored: StoredAgreement, today: date, *, with_all: bool = False) -> AgreementLine:
    """Make the line that shows an agreement on a day."""
    state = review(stored.agreement, today)
    return AgreementLine(
        agreement=stored.agreement,
        about=stored.record_name or stored.agreement.organization,
        with_all=with_all,
        due=state is Review.DUE,
        review=state,
        record_kind=stored.record_kind,
        gone=stored.record_state in _GONE,
    )
