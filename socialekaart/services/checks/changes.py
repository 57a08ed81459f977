"""Writing down what a call brought, with its history, as parts of one change to take back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import partial
from typing import Any

from socialekaart.domain.freshness import CheckResult, Fact
from socialekaart.domain.model import RecordState
from socialekaart.domain.record_values import WHOLE_RECORD
from socialekaart.services.by_hand import ByHand
from socialekaart.services.deliveries.report_back import Reporter
from socialekaart.services.edit_record import Editor
from socialekaart.storage.checks import Checks, FactCheck
from socialekaart.storage.corrections import Corrections
from socialekaart.storage.history import History
from socialekaart.storage.records import StoredRecord

CHECK = "check"
"""What the history calls a check; its values are {fact: result}."""
CHECK_LABEL = "Controle"
_FACT_NAMES = {
    Fact.PHONE: "nummer",
    Fact.PERSON: "persoon",
    Fact.HOURS: "dagen en tijden",
    Fact.WAIT: "wachttijd",
    Fact.REST: "de rest",
}


class CheckChanges:
    """Each method is a part of a change: call it inside `ByHand.as_one`."""

    def __init__(self, hand: ByHand) -> None:
        self._hand, self._editor = hand, Editor(hand)
        self._reporter = Reporter(hand.db, hand.reference)
        self._checks, self._corrections = Checks(hand.db), Corrections(hand.db)
        self._history = History(hand.db)

    def add_checks(
        self, record_id: str, results: Mapping[Fact, CheckResult], on: date, checker: str
    ) -> None:
        """Keep what came of a call, by fact."""
        rows = [FactCheck(record_id, fact, result, on, checker) for fact, result in results.items()]
        told = {one.fact.value: one.result.value for one in rows}
        self._checks.add(rows)
        self._history.add(record_id, "own", {CHECK: (None, told)})

        def take_back() -> None:
            self._checks.take_back([one.id for one in rows])
            self._history.add(record_id, "own", {CHECK: (told, None)})

        self._hand.remember("", take_back)

    def set_value(self, stored: StoredRecord, attribute: str, value: Any) -> None:
        """Show a value of ours from now on; the source's own needs none."""
        same = value == (stored.base or {}).get(attribute)
        since = self._checks.own_values_since([stored.id]).get(stored.id, {}).get(attribute)
        before = self._editor.put(stored.id, attribute, None if same else value)
        if before != value:
            self._hand.remember("", lambda: self._put_back(stored.id, attribute, before, since))

    def report(self, stored: StoredRecord, attribute: str, text: str, reason: str) -> None:
        """Tell the source, in the place of what wasn't sent yet about the same field.

        What the practice keeps itself has no source to tell.
        """
        if stored.state is RecordState.OWN or not stored.source_id:
            return
        self.withdraw_unsent(stored.id, attribute)
        new = self._reporter.report(stored.id, attribute, text, reason, take_over=False)
        self._hand.remember("", lambda: self._corrections.withdraw(new))

    def withdraw_unsent(self, record_id: str, attribute: str) -> None:
        """Take back reports about a field that nobody has sent yet."""
        for one in self._corrections.of_record(record_id):
            if one.field == attribute and one.sent_at is None:
                self._corrections.withdraw(one.id)
                self._hand.remember("", partial(self._corrections.give_back, one.id))

    def is_reported_gone(self, record_id: str) -> bool:
        """Tell whether the source knows already, or will, that a record is no longer there."""
        return any(one.field == WHOLE_RECORD for one in self._corrections.of_record(record_id))

    def _put_back(
        self, record_id: str, attribute: str, before: Any, since: datetime | None
    ) -> None:
        self._editor.put(record_id, attribute, before)
        if since is not None:
            # A value that is put back was not written today.
            self._checks.date_own_value(record_id, attribute, since)


def told_text(values: Mapping[str, str]) -> str:
    """Write what the history keeps of a check as Dutch text: "nummer klopt, wachttijd klopt"."""
    return ", ".join(f"{_FACT_NAMES[Fact(fact)]} {result}" for fact, result in values.items())
