"""Writing down what a call brought, with its history, as parts of one change to take back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from socialekaart.domain.freshness import CheckResult, Fact
from socialekaart.domain.model import RecordState
from socialekaart.domain.record_values import WHOLE_RECORD
from socialekaart.services.by_hand import ByHand
from socialekaart.services.checks.told import CHECK
from socialekaart.services.deliveries.answers import state_of
from socialekaart.services.deliveries.report_back import Reporter
from socialekaart.services.deliveries.states import CorrectionState
from socialekaart.services.edit_record import Editor
from socialekaart.services.index_record import index_again
from socialekaart.storage.checks import Checks, FactCheck
from socialekaart.storage.corrections import Corrections, StoredCorrection
from socialekaart.storage.history import History
from socialekaart.storage.records import Records, StoredRecord

_GONE = "Bestaat niet meer."
"""How the reason begins that is told to the source."""


class CheckChanges:
    """Each method is a part of a change: call it inside `ByHand.as_one`."""

    def __init__(self, hand: ByHand) -> None:
        self._hand, self._editor = hand, Editor(hand)
        self._reporter = Reporter(hand.db, hand.reference)
        self._checks, self._corrections = Checks(hand.db), Corrections(hand.db)
        self._history, self._records = History(hand.db), Records(hand.db)

    def add_checks(
        self, record_id: str, results: Mapping[Fact, CheckResult], on: date, checker: str
    ) -> None:
        """Keep what came of a call, by fact."""
        rows = [FactCheck(record_id, fact, result, on, checker) for fact, result in results.items()]
        told = {one.fact.value: one.result.value for one in rows}
        self._checks.add(rows)
        self._tell(record_id, None, told)

        def take_back() -> None:
            self._checks.take_back([one.id for one in rows])
            self._tell(record_id, told, None)

        self._hand.remember("", take_back)

    def _tell(
        self, record_id: str, old: Mapping[str, str] | None, new: Mapping[str, str] | None
    ) -> None:
        """Write a check down where it is read: the history, and the index that sorts by age."""
        self._history.add(record_id, "own", {CHECK: (old, new)})
        stored = self._records.get(record_id)
        if stored is not None:
            index_again(self._hand.db, self._hand.reference, [stored.nr])

    def set_value(self, stored: StoredRecord, attribute: str, value: Any) -> None:
        """Show a value of ours from now on; the source's own needs none."""
        same = value == (stored.base or {}).get(attribute)
        self._editor.change(stored.id, attribute, None if same else value, "")

    def report(self, stored: StoredRecord, attribute: str, text: str, reason: str) -> None:
        """Tell the source, in the place of what wasn't sent yet about the same field.

        What the practice keeps itself has no source to tell.
        """
        if stored.state is RecordState.OWN or not stored.source_id:
            return
        self.withdraw_unsent(stored.id, attribute)
        self._tell_source(stored.id, attribute, text, reason)

    def report_gone(self, stored: StoredRecord, day: date) -> None:
        """Tell the source that a record is no longer there, unless it knows that or will.

        Whatever else was reported about the record as a whole stays.
        """
        if stored.state is RecordState.OWN or not stored.source_id:
            return
        if not any(_says_gone(one) for one in self._corrections.of_record(stored.id)):
            self._tell_source(stored.id, WHOLE_RECORD, "", f"{_GONE} Gebeld op {day:%d-%m-%Y}")

    def _tell_source(self, record_id: str, attribute: str, text: str, reason: str) -> None:
        new = self._reporter.report(record_id, attribute, text, reason, take_over=False)
        self._hand.remember("", lambda: self._corrections.withdraw(new))

    def withdraw_unsent(self, record_id: str, attribute: str) -> None:
        """Take back reports about a field that nobody has sent yet."""
        for one in self._corrections.of_record(record_id):
            if one.field == attribute and one.sent_at is None:
                self._corrections.withdraw(one.id)
                self._hand.remember("", partial(self._corrections.give_back, one.id))


def _says_gone(one: StoredCorrection) -> bool:
    is_open = state_of(one) not in (CorrectionState.RESOLVED, CorrectionState.CHANGED_OTHERWISE)
    return one.field == WHOLE_RECORD and one.reason.startswith(_GONE) and is_open
