"""The choices of a person in a preview: what is open, and one more choice at a time."""

from __future__ import annotations

from dataclasses import replace

from socialekaart.domain.merge import FieldOutcome
from socialekaart.services.deliveries.views import (
    Choices,
    FieldChange,
    Gone,
    Outcome,
    Preview,
    PreviewItem,
    Question,
    Take,
)


def changes_of(choices: Choices, item: PreviewItem) -> tuple[FieldChange, ...]:
    """Give what an item changes: of a doubtful one that depends on what it is said to be."""
    chosen = choices.same.get(item.key)
    for candidate in item.candidates:
        if candidate.record_id == chosen:
            return candidate.changes
    return item.changes


def conflicts_of(choices: Choices, item: PreviewItem) -> tuple[FieldChange, ...]:
    """Give the fields that both sides changed."""
    return tuple(c for c in changes_of(choices, item) if c.outcome is FieldOutcome.CONFLICT)


def is_open(choices: Choices, item: PreviewItem) -> bool:
    """Tell whether an item still waits for an answer that it needs."""
    if item.question is Question.SAME and item.key not in choices.same:
        return True
    conflicts = conflicts_of(choices, item)
    return any((item.key, change.attribute) not in choices.fields for change in conflicts)


def open_in(preview: Preview, choices: Choices) -> tuple[PreviewItem, ...]:
    """Give the items that still wait for an answer, in the order of the preview."""
    return tuple(item for item in preview.to_choose if is_open(choices, item))


def gone_of(choices: Choices, item: PreviewItem) -> Gone:
    """Give what happens to a record that is absent or deleted, decided or not."""
    usual = Gone.ARCHIVE if item.outcome is Outcome.DELETED else Gone.KEEP
    return choices.gone.get(item.key, usual)


def with_value(choices: Choices, key: str, attribute: str, take: Take) -> Choices:
    """Choose whose value of one field shows."""
    return replace(choices, fields={**choices.fields, (key, attribute): take})


def with_all_values(choices: Choices, preview: Preview, take: Take) -> Choices:
    """Choose the same side in every conflict."""
    taken = {
        (item.key, change.attribute): take
        for item in preview.items
        for change in conflicts_of(choices, item)
    }
    return replace(choices, fields={**choices.fields, **taken})


def with_same(choices: Choices, key: str, record_id: str) -> Choices:
    """Say which record a row is, or NEW_RECORD."""
    return replace(choices, same={**choices.same, key: record_id})


def with_gone(choices: Choices, key: str, gone: Gone) -> Choices:
    """Say what happens to one record that is absent or deleted."""
    return replace(choices, gone={**choices.gone, key: gone})


def with_all_gone(choices: Choices, preview: Preview, outcome: Outcome, gone: Gone) -> Choices:
    """Say what happens to every record with that outcome."""
    keys = [item.key for item in preview.items if item.outcome is outcome]
    return replace(choices, gone={**choices.gone, **dict.fromkeys(keys, gone)})


def still_asked(choices: Choices, old: Preview | None, new: Preview) -> Choices:
    """Keep the choices about items that are the same in a new preview."""
    if old is None:
        return Choices()
    before = {item.key: item for item in old.items}
    same = {item.key for item in new.items if before.get(item.key) == item}
    return Choices(
        {key: take for key, take in choices.fields.items() if key[0] in same},
        {key: chosen for key, chosen in choices.same.items() if key in same},
        {key: gone for key, gone in choices.gone.items() if key in same},
    )
