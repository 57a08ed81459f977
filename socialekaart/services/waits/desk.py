"""The counter for waits that the practice heard itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from uuid import uuid4

from socialekaart.domain.model import RecordKind
from socialekaart.domain.privacy import guard
from socialekaart.domain.waiting import MOST_WEEKS, Wait, same_group
from socialekaart.errors import UsageError
from socialekaart.services.by_hand import ByHand
from socialekaart.services.clock import dutch_now
from socialekaart.services.index_record import index_again
from socialekaart.services.waits.history import WAIT, told
from socialekaart.storage.history import History
from socialekaart.storage.records import Records, StoredRecord
from socialekaart.storage.waits import OwnWait, Waits

_LONGEST_TEXT = 120
_FIRST_YEAR = 2000
"""A reference date before it is a typing error, such as 26 for 2026."""


class WaitsDesk:
    """Keeps what the practice heard about waits; called by one thread at a time."""

    def __init__(
        self, hand: ByHand, today: Callable[[], date] = lambda: dutch_now().date()
    ) -> None:
        self._hand, self._today = hand, today
        self._waits, self._records = Waits(hand.db), Records(hand.db)
        self._history = History(hand.db)

    def record(
        self,
        record_id: str,
        target_group: str,
        intake_weeks: int | None,
        treatment_weeks: int | None,
        reference_date: date,
        recorded_by: str = "",
    ) -> str:
        """Keep a wait for a target group ("" is everyone) of an offering; return its id.

        It takes the place of what the practice heard for that group on the same day; what it heard
        on other days stays, for the course. Raises UsageError or PatientDataError.
        """
        wait = Wait(
            _tidy(target_group),
            intake_weeks,
            treatment_weeks,
            reference_date,
            own=True,
            recorded_by=_tidy(recorded_by),
            id=str(uuid4()),
        )
        self._check(wait)
        with self._hand.change():
            self._service(record_id)
            new = OwnWait(record_id, wait)
            self._write("De wachttijd is weer weg.", put=new, gone=self._same_day(new))
        return wait.id

    def change(
        self,
        wait_id: str,
        target_group: str,
        intake_weeks: int | None,
        treatment_weeks: int | None,
        reference_date: date,
        recorded_by: str = "",
    ) -> None:
        """Correct a wait that the practice kept. Raises UsageError or PatientDataError."""
        with self._hand.change():
            held = self._get(wait_id)
            wait = replace(
                held.wait,
                target_group=_tidy(target_group),
                intake_weeks=intake_weeks,
                treatment_weeks=treatment_weeks,
                reference_date=reference_date,
                recorded_by=_tidy(recorded_by),
            )
            self._check(wait)
            new = replace(held, wait=wait)
            self._write("De wachttijd is teruggezet.", put=new, gone=self._same_day(new))

    def end(self, wait_id: str) -> None:
        """Withdraw a wait; what was told before holds again. Raises UsageError."""
        with self._hand.change():
            self._write("De wachttijd staat er weer.", gone=[self._get(wait_id)])

    # --- writing ------------------------------------------------------------------------------

    def _write(
        self, sentence: str, put: OwnWait | None = None, gone: Sequence[OwnWait] = ()
    ) -> None:
        touched = [*gone, *([put] if put else [])]
        before = {one.wait.id: self._waits.get(one.wait.id) for one in touched}
        after = {**dict.fromkeys(before), **({put.wait.id: put} if put else {})}
        self._set(after)
        self._hand.remember(sentence, lambda: self._set(before))

    def _set(self, wanted: dict[str, OwnWait | None]) -> None:
        """Let each of these waits be this one, or no longer hold."""
        for wait_id, one in wanted.items():
            held = self._waits.get(wait_id)
            about = one or held
            if about is None or one == held:
                continue
            if one is None:
                self._waits.withdraw(wait_id)
            else:
                self._waits.put(one)
            old, new = (told(side.wait) if side else None for side in (held, one))
            self._history.add(about.record_id, "own", {WAIT: (old, new)})
            stored = self._records.get(about.record_id)
            if stored is not None:
                index_again(self._hand.db, self._hand.reference, [stored.nr])

    def _same_day(self, new: OwnWait) -> list[OwnWait]:
        """Give what the practice heard for the same group on the same day, but for this one."""
        return [
            OwnWait(new.record_id, one)
            for one in self._waits.of_record(new.record_id)
            if one.id != new.wait.id
            and one.reference_date == new.wait.reference_date
            and same_group(one.target_group, new.wait.target_group)
        ]

    # --- what can't be --------------------------------------------------------------------------

    def _check(self, wait: Wait) -> None:
        for text in (wait.target_group, wait.recorded_by):
            guard(text)
            if len(text) > _LONGEST_TEXT:
                raise UsageError(f"Houd het kort: een naam heeft hooguit {_LONGEST_TEXT} letters.")
        if not wait.is_told:
            raise UsageError("Vul minstens één wachttijd in: tot de intake of tot de behandeling.")
        for weeks in (wait.intake_weeks, wait.treatment_weeks):
            _check_weeks(weeks)
        self._check_day(wait.reference_date)

    def _check_day(self, day: date | None) -> None:
        if day is None:
            raise UsageError("Vul in op welke dag je dit hoorde.")
        if day > self._today():
            raise UsageError(
                "De peildatum ligt in de toekomst. Vul de dag in waarop je dit hoorde."
            )
        if day.year < _FIRST_YEAR:
            raise UsageError(f"De peildatum is van voor {_FIRST_YEAR}. Controleer het jaartal.")

    def _get(self, wait_id: str) -> OwnWait:
        held = self._waits.get(wait_id)
        if held is None:
            raise UsageError("Deze wachttijd is intussen weggehaald. Bekijk het aanbod opnieuw.")
        return held

    def _service(self, record_id: str) -> StoredRecord:
        stored = self._records.get(record_id)
        if stored is None:
            raise UsageError("Dit staat niet meer in de database. Zoek het opnieuw op.")
        if stored.kind is not RecordKind.SERVICE:
            raise UsageError("Een wachttijd hoort bij een aanbod. Open eerst het aanbod.")
        return stored


def _check_weeks(weeks: int | None) -> None:
    if weeks is None:
        return
    if weeks < 0:
        raise UsageError("Een wachttijd is nul weken of meer. Vul 0 in als er geen wachttijd is.")
    if weeks > MOST_WEEKS:
        raise UsageError(
            f"{weeks} weken is meer dan tien jaar. Controleer het getal; vul weken in, geen dagen."
        )


def _tidy(text: str) -> str:
    return " ".join(text.split())
