"""What our wrong doors make of the cells niet_voor and wel_bij, for the source's return file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from socialekaart.domain.model import RecordState, Service
from socialekaart.domain.record_values import from_values
from socialekaart.domain.words import bare
from socialekaart.domain.wrong_door import WrongDoor
from socialekaart.exchange.cell_writer import join_list
from socialekaart.services.deliveries.report_back import Reporter
from socialekaart.services.reference import Reference
from socialekaart.services.wording import enumerate_dutch
from socialekaart.storage.corrections import Corrections
from socialekaart.storage.database import Database
from socialekaart.storage.records import Records, StoredRecord

REASON = "Volgens de praktijk niet het goede loket voor deze vraag."


class WrongCells:
    """Keeps one proposal for each cell: what the source says, and all that we found."""

    def __init__(self, db: Database, reference: Reference) -> None:
        self._reference = reference
        self._reporter, self._corrections = Reporter(db, reference), Corrections(db)
        self._records = Records(db)

    def report(
        self, stored: StoredRecord, before: Sequence[WrongDoor], after: Sequence[WrongDoor]
    ) -> Callable[[], None]:
        """Propose what holds after instead of what held before; return what takes that back.

        Nothing is proposed for the practice's own records. What was sent stays sent.
        """
        if stored.state is RecordState.OWN or not stored.source_id:
            return lambda: None
        made: list[str] = []
        gone: list[str] = []
        old, new = self._cells(stored, before), self._cells(stored, after)
        for field in (name for name in new if old[name] != new[name]):
            gone += self._unsent(stored, field)
            if new[field] != self._cells(stored, ())[field]:
                report = self._reporter.report
                made.append(report(stored.id, field, new[field], REASON, take_over=False))
        for correction_id in gone:
            self._reporter.withdraw(correction_id)

        def take_back() -> None:
            for correction_id in made:
                self._reporter.withdraw(correction_id)
            for correction_id in gone:
                self._corrections.give_back(correction_id)

        return take_back

    def _unsent(self, stored: StoredRecord, field: str) -> list[str]:
        """Find our earlier proposal for a cell, which is no news to anybody yet.

        Whatever it says: it may have been made beside what an earlier delivery said.
        """
        return [
            one.id
            for one in self._corrections.of_record(stored.id)
            if one.field == field and one.sent_at is None and one.reason == REASON
        ]

    def _cells(self, stored: StoredRecord, doors: Iterable[WrongDoor]) -> dict[str, str]:
        """Write both cells as the source has them, with our reports added, oldest first."""
        base = from_values(stored.kind, stored.base or {})
        assert isinstance(base, Service)
        reports = list(doors)[::-1]
        asked = [bare(part) for part in base.not_for.split(";")]
        more = [part for part in map(self._question, reports) if bare(part) not in asked]
        said = base.not_for.rstrip(" .;") if more else base.not_for
        instead = [*base.alternatives, *(self._instead(stored, one) for one in reports)]
        return {
            "not_for": "; ".join(_once([said, *more], bare)),
            "alternatives": join_list(_once(instead, str.casefold)),
        }

    def _question(self, one: WrongDoor) -> str:
        """Say a kind of question in words: "Geld en schulden (zakelijke schulden)"."""
        labels = enumerate_dutch([self._reference.domains.label(name) for name in one.domains])
        reason = one.reason.replace(";", ",")  # which parts the cell
        return f"{labels} ({reason})" if labels and reason else labels or reason

    def _instead(self, stored: StoredRecord, one: WrongDoor) -> str:
        """Name who takes it as the source does: by its own id when it is one of its offerings."""
        other = self._records.get(one.instead_id) if one.instead_id else None
        if other and other.external_id and other.source_id == stored.source_id:
            return other.external_id
        return one.instead_name.replace("|", "/").replace(";", ",")


def _once(texts: Iterable[str], key: Callable[[str], str]) -> list[str]:
    """Keep the first of texts that have the same key, and no empty ones."""
    found: dict[str, str] = {}
    for text in filter(None, texts):
        found.setdefault(key(text), text)
    return list(found.values())
