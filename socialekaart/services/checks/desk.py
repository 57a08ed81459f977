"""The counter of the one-minute list: what to call about, and what each call brought."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from socialekaart.domain.freshness import CheckResult, Fact, FactTerms
from socialekaart.domain.privacy import guard
from socialekaart.errors import UsageError
from socialekaart.services.by_hand import ByHand
from socialekaart.services.checks.changes import CheckChanges
from socialekaart.services.checks.listing import CheckLister
from socialekaart.services.checks.new_values import NewValues
from socialekaart.services.checks.views import CheckItem, CheckTodo, DayCount, MonthProgress
from socialekaart.services.clock import dutch_now
from socialekaart.storage.checks import Checks
from socialekaart.storage.records import Records, StoredRecord

MONTH_GOAL = 20
"""Records a month: one on each working day."""
_LONGEST_NAME = 60
_TAKEN_BACK = "De controle is teruggedraaid."


class ChecksDesk:
    """Lists what is due and keeps what came of it; called by one thread at a time.

    `terms` are the practice's own. `catchment` gives the CBS codes of its municipalities, none for
    everywhere; `goal` how many records are enough for a month.
    """

    def __init__(
        self,
        hand: ByHand,
        terms: Callable[[], FactTerms] = FactTerms,
        *,
        catchment: Callable[[], Sequence[str]] = tuple,
        goal: Callable[[], int] = lambda: MONTH_GOAL,
        today: Callable[[], date] = lambda: dutch_now().date(),
    ) -> None:
        self._hand, self._terms, self._catchment = hand, terms, catchment
        self._goal, self._today = goal, today
        self._lister = CheckLister(hand.db, hand.reference)
        self._changes, self._checks = CheckChanges(hand), Checks(hand.db)
        self._records, self._values = Records(hand.db), NewValues(hand, self._changes)

    # --- what to do -----------------------------------------------------------------------------

    def todo(self, now: datetime, limit: int = 50) -> CheckTodo:
        """Return what to call about first (`now` is local Dutch time)."""
        return self._lister.todo(now.date(), limit, self._terms(), self._catchment())

    def item(self, record_id: str, now: datetime) -> CheckItem | None:
        """Return one record as the list shows it, None when nothing of it is due."""
        return self._lister.item(record_id, now.date(), self._terms())

    def progress(self, now: datetime, total: int) -> MonthProgress:
        """Tell how far this month is; `total` is what is due now, as `todo` told it.

        The goal is the month's, or less when less was due.
        """
        today = now.date()
        first = today.replace(day=1)
        done = self._checks.records_checked_between(first, today)
        days = sorted(self._checks.checked_between(first, today).items())
        goal = min(max(self._goal(), 1), done + total)
        return MonthProgress(first, done, goal, tuple(DayCount(*day) for day in days))

    # --- what a call brought --------------------------------------------------------------------

    def mark(self, record_id: str, results: Mapping[Fact, CheckResult], checker: str = "") -> None:
        """Keep what was found of each fact. Raises PatientDataError, UsageError."""
        name = _checker(checker)
        with self._hand.as_one(_TAKEN_BACK):
            self._stored(record_id)
            self._changes.add_checks(record_id, results, self._today(), name)

    def not_reached(self, record_id: str, checker: str = "") -> None:
        """Keep that nobody answered: it comes last today, and as it was from tomorrow."""
        self.mark(record_id, {Fact.PHONE: CheckResult.NOT_REACHED}, checker)

    def gone(self, record_id: str, checker: str = "") -> None:
        """Keep that it exists no longer, and tell the source; it leaves the list."""
        name, today = _checker(checker), self._today()
        with self._hand.as_one(_TAKEN_BACK):
            stored = self._stored(record_id)
            self._changes.add_checks(record_id, {Fact.REST: CheckResult.GONE}, today, name)
            self._changes.report_gone(stored, today)

    def changed(
        self, record_id: str, values: Mapping[Fact, Mapping[str, str]], checker: str = ""
    ) -> None:
        """Keep new values as our own, and tell the source what it should be.

        `values` are texts by fact and attribute, as in `FieldNow`: a fact of which all stayed as it
        was, was asked about and holds. Raises PatientDataError, OwnValueError, or UsageError when
        nothing is another than it was; nothing is changed then.
        """
        name, today = _checker(checker), self._today()
        with self._hand.as_one(_TAKEN_BACK):
            stored = self._stored(record_id)
            results = {
                fact: CheckResult.CHANGED if changed else CheckResult.CORRECT
                for fact, texts in values.items()
                for changed in [self._values.write(stored, texts, today, name)]
            }
            if CheckResult.CHANGED not in results.values():
                raise UsageError("Er is niets veranderd. Kies 'klopt', of typ wat het nu is.")
            self._changes.add_checks(record_id, results, today, name)

    def _stored(self, record_id: str) -> StoredRecord:
        stored = self._records.get(record_id)
        if stored is None:
            raise UsageError("Dit staat niet meer in de database. Zoek het opnieuw op.")
        return stored


def _checker(text: str) -> str:
    """Tidy the name of who called; raises PatientDataError for a BSN, UsageError for a story."""
    name = " ".join(text.split())
    guard(name)
    if len(name) > _LONGEST_NAME:
        raise UsageError(f"Een naam heeft hooguit {_LONGEST_NAME} letters. Kort hem in.")
    return name
