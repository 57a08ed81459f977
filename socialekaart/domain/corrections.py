"""What became of something we reported as wrong, once the source has delivered again."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from socialekaart.domain.address_values import same_addresses
from socialekaart.domain.record_values import WHOLE_RECORD


class Verdict(StrEnum):
    """How a delivery answers a correction."""

    RESOLVED = "resolved"
    STILL_WRONG = "still_wrong"
    CHANGED_OTHERWISE = "changed_otherwise"


def judge(was: Any, proposed: Any, now: Any, *, gone: bool, field: str = "") -> Verdict:
    """Compare what was reported with what is delivered now; values are JSON values.

    `proposed` None: we only said that it was wrong, so any other value will do. `gone`: the record
    is no longer delivered, or deleted.
    """
    if field == WHOLE_RECORD:
        return Verdict.RESOLVED if gone else Verdict.STILL_WRONG
    if gone:
        return Verdict.CHANGED_OTHERWISE
    if proposed is not None and _same(proposed, now, field):
        return Verdict.RESOLVED
    if now == was or (proposed is not None and _same(was, now, field)):
        return Verdict.STILL_WRONG
    return Verdict.RESOLVED if proposed is None else Verdict.CHANGED_OTHERWISE


def _same(one: Any, other: Any, field: str) -> bool:
    """Tell whether two values say the same; we propose an address, its source says where it lies.

    A proposal for an address may be a text that is none.
    """
    if field == "locations" and isinstance(one, list) and isinstance(other, list):
        return same_addresses(one, other)
    return bool(one == other)
