"""What we have now of a fact, as text that a person reads out and may type over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from socialekaart.domain.freshness import Fact, fields_of
from socialekaart.domain.model import Record, RecordKind
from socialekaart.domain.phone import normalise
from socialekaart.domain.privacy import guard_added
from socialekaart.domain.record_values import to_values
from socialekaart.domain.waiting import Wait
from socialekaart.exchange.record_cells import RecordCells
from socialekaart.exchange.report import Severity
from socialekaart.services.checks.views import FieldNow
from socialekaart.services.field_texts import field_label, field_text
from socialekaart.services.own_values import OwnValueError
from socialekaart.services.reference import Reference

WAIT_PARTS = ("intake_wait_weeks", "treatment_wait_weeks")
GROUP_MARK = "@"
"""Between a part of a wait and its target group: "intake_wait_weeks@jongeren"."""

_MOST_DIGITS = 9
"""Of a number of weeks; how many can be is told when it is kept."""
_NUMBERS = ("phone", "direct_phone", "general_phone")
_REST = {
    RecordKind.SERVICE: ("application_process", "fees", "email", "website"),
    RecordKind.CONTACT: ("role", "email"),
}
"""Of everything else what one can ask in a minute."""
_ALSO = {
    (RecordKind.CONTACT, Fact.PHONE): ("direct_phone", "general_phone"),
    (RecordKind.CONTACT, Fact.PERSON): ("name",),
    (RecordKind.CONTACT, Fact.HOURS): ("working_days", "reachable"),
}
"""Fields that are asked together, also those without a value yet."""


def fields_now(
    record: Record, kind: RecordKind, fact: Fact, waits: Sequence[Wait], reference: Reference
) -> tuple[FieldNow, ...]:
    """Return what we have now of a fact."""
    if fact is Fact.WAIT:
        return tuple(_waits_now(waits, reference))
    names = _REST[kind] if fact is Fact.REST else _ALSO.get((kind, fact), fields_of(record, fact))
    values = to_values(record)
    return tuple(
        FieldNow(name, field_label(kind, name, reference), text_now(name, values, reference))
        for name in names
    )


def value_of_text(
    record: Record, kind: RecordKind, attribute: str, text: str, ref: Reference
) -> Any:
    """Read a text as the cell of a delivery is read; return the JSON value of the field.

    Raises PatientDataError for a BSN, OwnValueError for what the field can't hold.
    """
    guard_added(text, text_now(attribute, to_values(record), ref))
    if attribute in _NUMBERS and not normalise(text)[1]:
        raise OwnValueError(
            f"'{text}' lijkt geen telefoonnummer. Typ het zoals je het kiest, met het netnummer."
        )
    cells = RecordCells(kind, ref.vocabulary)
    changed = cells.cells_for(attribute, text)
    if not changed:
        raise OwnValueError("Dit veld kun je hier niet veranderen. Schrijf een notitie.")
    made, findings = cells.read(cells.texts(record) | changed)
    for finding in findings:
        lost = finding.severity is Severity.WARNING and finding.before and not finding.after
        if finding.column in changed and (finding.severity is Severity.ERROR or lost):
            raise OwnValueError(f"Dit kan niet: {finding.message} {finding.remedy}")
    return text if made is None else to_values(made).get(attribute, text)


def weeks_of_text(text: str) -> int | None:
    """Read a number of weeks; "" is not told. Raises OwnValueError."""
    told = text.strip()
    if told and (not told.isdecimal() or len(told) > _MOST_DIGITS):
        raise OwnValueError("Geef een wachttijd als een heel aantal weken, bijvoorbeeld 6.")
    return int(told) if told else None


def _waits_now(waits: Sequence[Wait], reference: Reference) -> Iterator[FieldNow]:
    for wait in waits:
        group = wait.target_group
        for name, weeks in zip(WAIT_PARTS, (wait.intake_weeks, wait.treatment_weeks), strict=True):
            label = field_label(RecordKind.SERVICE, name, reference)
            yield FieldNow(
                f"{name}{GROUP_MARK}{group}" if group else name,
                f"{label}, {group}" if group else label,
                "" if weeks is None else str(weeks),
            )


def text_now(name: str, values: Mapping[str, Any], reference: Reference) -> str:
    """Write what a record has in a field as text that may be typed over; "" for nothing."""
    if name == "working_days":
        return " ".join(values.get(name, []))
    return field_text(name, values.get(name), reference)
