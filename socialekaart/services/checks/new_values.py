"""New values that were heard on the phone: our own from now on, and told to the source."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from socialekaart.domain.model import RecordKind
from socialekaart.domain.record_values import to_values
from socialekaart.domain.waiting import Wait
from socialekaart.errors import UsageError
from socialekaart.services.by_hand import ByHand
from socialekaart.services.checks.changes import CheckChanges
from socialekaart.services.checks.fields import (
    GROUP_MARK,
    WAIT_PARTS,
    text_now,
    value_of_text,
    weeks_of_text,
)
from socialekaart.services.checks.reading import waits_held
from socialekaart.services.waits.desk import WaitsDesk
from socialekaart.storage.records import StoredRecord
from socialekaart.storage.waits import Waits

_CALLED = "Gebeld op {day:%d-%m-%Y}"


class NewValues:
    """Writes what is another than before; call it inside `ByHand.as_one`."""

    def __init__(self, hand: ByHand, changes: CheckChanges) -> None:
        self._hand, self._changes = hand, changes

    def write(
        self, stored: StoredRecord, values: Mapping[str, str], on: date, checker: str
    ) -> bool:
        """Write the texts of some attributes; tell whether anything was another than before."""
        waits = {one: text.strip() for one, text in values.items() if _part(one) in WAIT_PARTS}
        others = {one: text.strip() for one, text in values.items() if one not in waits}
        changed = [self._write(stored, name, text, on) for name, text in others.items()]
        if stored.kind is RecordKind.SERVICE and waits:
            changed.append(self._write_waits(stored, waits, on, checker))
        return any(changed)

    def _write(self, stored: StoredRecord, attribute: str, text: str, on: date) -> bool:
        record, reference = stored.effective(), self._hand.reference
        values = to_values(record)
        shown = values.get(attribute)
        if text == text_now(attribute, values, reference):
            return False
        if not text:
            raise UsageError("Vul in wat het nu is, of laat staan wat er stond.")
        value = value_of_text(record, stored.kind, attribute, text, reference)
        if value == shown:
            return False
        self._changes.set_value(stored, attribute, value)
        if value == (stored.base or {}).get(attribute):
            self._changes.withdraw_unsent(stored.id, attribute)
        else:
            self._changes.report(stored, attribute, text, _CALLED.format(day=on))
        return True

    def _write_waits(
        self, stored: StoredRecord, values: Mapping[str, str], on: date, checker: str
    ) -> bool:
        """Keep the waits of which a part changed, by target group, as heard on this day."""
        heard = Waits(self._hand.db).of_record(stored.id)
        held = {one.target_group: one for one in waits_held(stored, heard, on)}
        desk, changed = WaitsDesk(self._hand, lambda: on), False
        for group in dict.fromkeys(map(_group, values)):
            before = held.get(group) or Wait(group, None, None, None)
            intake, treatment = (
                weeks_of_text(values[name]) if name in values else old
                for name, old in zip(
                    _names(group), (before.intake_weeks, before.treatment_weeks), strict=True
                )
            )
            if (intake, treatment) != (before.intake_weeks, before.treatment_weeks):
                desk.record(stored.id, group, intake, treatment, on, checker)
                changed = True
                if not group:
                    self._report_wait(stored, values, on)
        return changed

    def _report_wait(self, stored: StoredRecord, values: Mapping[str, str], on: date) -> None:
        """Tell the source the wait for everyone; its file has no other."""
        for name in WAIT_PARTS:
            text = values.get(name, "")
            if text and weeks_of_text(text) == (stored.base or {}).get(name):
                self._changes.withdraw_unsent(stored.id, name)
            elif text:
                self._changes.report(stored, name, text, _CALLED.format(day=on))


def _names(group: str) -> list[str]:
    return [f"{part}{GROUP_MARK}{group}" if group else part for part in WAIT_PARTS]


def _part(attribute: str) -> str:
    return attribute.partition(GROUP_MARK)[0]


def _group(attribute: str) -> str:
    return attribute.partition(GROUP_MARK)[2]
