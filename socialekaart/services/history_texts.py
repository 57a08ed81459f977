"""The history of a record in words: its fields, what the practice did, and it as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from socialekaart.domain.model import RecordKind
from socialekaart.domain.record_values import WHOLE_RECORD
from socialekaart.services.agreements.told import (
    AGREEMENT,
    WRONG_DOOR,
    agreement_told,
    wrong_door_told,
)
from socialekaart.services.checks.told import CHECK, CHECK_LABEL
from socialekaart.services.checks.told import told_text as check_told
from socialekaart.services.clock import in_dutch_time
from socialekaart.services.edit_record import NOTE
from socialekaart.services.field_texts import field_label, field_text, state_text
from socialekaart.services.people.told import assignment_text
from socialekaart.services.reference import Reference
from socialekaart.services.roster.changes import ASSIGNMENT
from socialekaart.services.views import HistoryLine
from socialekaart.services.waits.history import WAIT, WAIT_LABEL
from socialekaart.services.waits.history import told_text as wait_told
from socialekaart.storage.history import Change

_LABELS = {
    NOTE: "Onze notitie",
    ASSIGNMENT: "Rooster",
    AGREEMENT: "Afspraak",
    WRONG_DOOR: "Niet hier",
    CHECK: CHECK_LABEL,
    WAIT: WAIT_LABEL,
}
_WHOLE = {RecordKind.SERVICE: "Levering", RecordKind.CONTACT: "Deze persoon"}
_STATES = {"own": "zelf toegevoegd"}


def history_lines(
    changes: Iterable[Change],
    kind: RecordKind,
    reference: Reference,
    stand_in: Callable[[str], str] = str,
) -> Iterator[HistoryLine]:
    """Say each change: when (local Dutch time), what, from what and to what, and by whom.

    `stand_in` names whom the id of a stand-in means.
    """
    for change in changes:
        yield HistoryLine(
            at=in_dutch_time(change.at),
            label=_label(kind, change.field, reference),
            old=_text(change.field, change.old, reference, stand_in),
            new=_text(change.field, change.new, reference, stand_in),
            source=change.source,
        )


def _label(kind: RecordKind, field: str, reference: Reference) -> str:
    if field == WHOLE_RECORD:
        return _WHOLE[kind]
    return _LABELS.get(field) or field_label(kind, field, reference)


def _text(field: str, value: Any, reference: Reference, stand_in: Callable[[str], str]) -> str:
    if value is None:
        return ""
    own: dict[str, Callable[[], str]] = {
        "stand_in": lambda: stand_in(value),
        WHOLE_RECORD: lambda: _STATES.get(value) or state_text(value),
        ASSIGNMENT: lambda: assignment_text(value, reference),
        AGREEMENT: lambda: agreement_told(value),
        WRONG_DOOR: lambda: wrong_door_told(value, reference),
        CHECK: lambda: check_told(value),
        WAIT: lambda: wait_told(value),
    }
    tell = own.get(field)
    return tell() if tell else field_text(field, value, reference)
