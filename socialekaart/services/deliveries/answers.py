"""What a delivery makes of the things we reported as wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from socialekaart.domain.corrections import Verdict, judge
from socialekaart.domain.record_values import Values
from socialekaart.services.deliveries.states import CorrectionState
from socialekaart.storage.corrections import StoredCorrection


@dataclass(frozen=True, slots=True)
class Answer:
    """A report, the value delivered now, and the verdict."""

    correction: StoredCorrection
    now: Any
    verdict: Verdict


def state_of(one: StoredCorrection) -> CorrectionState:
    """Tell how a report stands."""
    if one.sent_at is None:
        return CorrectionState.OPEN
    return CorrectionState(one.verdict) if one.verdict else CorrectionState.SENT


def value_of(values: Mapping[str, Any], field: str) -> Any:
    """Return the value of a field; "extra.<column>" names a column we don't know."""
    whole, _, column = field.partition(".")
    value = values.get(whole)
    return (value or {}).get(column) if column else value


def answers(
    corrections: Iterable[StoredCorrection], now: Mapping[str, Values | None]
) -> Iterator[Answer]:
    """Judge the reports that were sent; `now` has the values by record id, None when it is gone.

    What was resolved by an earlier delivery is judged again: it may have come back.
    """
    for one in corrections:
        if one.sent_at is None or one.record_id not in now:
            continue
        values = now[one.record_id]
        value = None if values is None else value_of(values, one.field)
        gone = values is None
        yield Answer(one, value, judge(one.was, one.proposed, value, gone=gone, field=one.field))
