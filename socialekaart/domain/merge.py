"""Compare three ways, field by field: what was delivered, what is delivered now, and our own.

The rules are those of two layers. The base always takes what the source says now; the question is
only what shows, and so whether the practice's own value stays over it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from socialekaart.domain.address_values import same_addresses

_PARTS = "extra"
"""The attribute whose columns are compared one by one."""
_PLACES = "locations"
"""The attribute of which the practice says the addresses only, not where these lie."""


class FieldOutcome(StrEnum):
    """What comparing one field three ways says."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    """The source changed it; the practice has nothing of its own there."""
    OWN_KEPT = "own_kept"
    """The practice has its own value and the source said nothing new."""
    AGREED = "agreed"
    """The source now says what the practice said: the own value is no longer needed."""
    CONFLICT = "conflict"
    """The source changed it to something else than the practice's own value."""


@dataclass(frozen=True, slots=True)
class MergedField:
    """One field compared. Values are JSON values, None where there is none; `has_own` tells
    whether the practice has its own value (which is then `own`)."""

    attribute: str
    before: Any
    after: Any
    own: Any
    has_own: bool
    outcome: FieldOutcome


def merge_field(before: Any, after: Any, own: Any, *, has_own: bool) -> FieldOutcome:
    """Decide one field from the last delivery's value, the new one and the practice's own."""
    if not has_own:
        return FieldOutcome.UNCHANGED if before == after else FieldOutcome.CHANGED
    if before == after:
        return FieldOutcome.OWN_KEPT
    return FieldOutcome.AGREED if own == after else FieldOutcome.CONFLICT


def merge(
    before: Mapping[str, Any], after: Mapping[str, Any], overlay: Mapping[str, Any]
) -> tuple[MergedField, ...]:
    """Compare whole records; give the fields that changed or that have an own value, by name.

    Columns we don't know are compared one by one as "extra.<column>".
    """
    return tuple(
        field
        for field in _compared(before, after, overlay)
        if field.outcome is not FieldOutcome.UNCHANGED
    )


def _compared(
    before: Mapping[str, Any], after: Mapping[str, Any], overlay: Mapping[str, Any]
) -> Iterator[MergedField]:
    for name in sorted(before.keys() | after.keys() | overlay.keys()):
        old, new = before.get(name), after.get(name)
        if name == _PARTS and name not in overlay:
            yield from _extra(old or {}, new or {})
            continue
        has_own = name in overlay
        own = overlay.get(name)
        outcome = (
            _merge_places(old, new, own)
            if has_own and name == _PLACES
            else merge_field(old, new, own, has_own=has_own)
        )
        yield MergedField(name, old, new, own, has_own, outcome)


def _merge_places(before: Any, after: Any, own: Any) -> FieldOutcome:
    """Decide about addresses: other degrees for the same ones are nothing new to the practice."""
    if same_addresses(before, after):
        return FieldOutcome.OWN_KEPT
    return FieldOutcome.AGREED if same_addresses(own, after) else FieldOutcome.CONFLICT


def _extra(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[MergedField]:
    for column in sorted(old.keys() | new.keys()):
        before, after = old.get(column), new.get(column)
        outcome = merge_field(before, after, None, has_own=False)
        yield MergedField(f"{_PARTS}.{column}", before, after, None, False, outcome)
