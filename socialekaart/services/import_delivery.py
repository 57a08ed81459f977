"""Take a delivery in one go, without a person who looks first: the command line and the example.

Nothing is asked: a conflict leaves the practice's own value, a doubtful row becomes a new record,
what is absent stays in sight, marked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from socialekaart.exchange.report import Report
from socialekaart.services.deliveries.applying import apply_delivery
from socialekaart.services.deliveries.order import DeliveryOrder
from socialekaart.services.deliveries.views import Outcome, Question
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database


@dataclass(slots=True)
class ImportOrder(DeliveryOrder):
    """What to import and how. `dry_run` only tells what would happen."""

    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What a delivery did, or would do. `counts` has every `Outcome` by its value; `doubtful` is
    how many rows look like a record but were taken as new, `conflicts` how many records keep a
    value of the practice that the source changed otherwise."""

    report: Report
    applied: bool
    counts: Mapping[str, int]
    doubtful: int = 0
    conflicts: int = 0


def import_delivery(db: Database, reference: Reference, order: ImportOrder) -> ImportOutcome:
    """Read, check and apply the files of one delivery; raises what `apply_delivery` raises."""
    if order.dry_run:
        from socialekaart.services.deliveries.previewing import preview_delivery

        preview = preview_delivery(db, reference, order)
        return ImportOutcome(
            preview.report,
            applied=False,
            counts=_by_name(preview.counts),
            doubtful=sum(item.question is Question.SAME for item in preview.to_choose),
            conflicts=sum(item.question is Question.FIELDS for item in preview.to_choose),
        )
    applied = apply_delivery(db, reference, order)
    return ImportOutcome(
        applied.report,
        bool(applied.delivery_id),
        _by_name(applied.counts),
        applied.doubtful,
        applied.conflicts,
    )


def _by_name(counts: Mapping[Outcome, int]) -> dict[str, int]:
    return {outcome.value: counts.get(outcome, 0) for outcome in Outcome}
