"""The practices' corrections, worked through one by one.

How a correction stands is looked up in the document every time, so that undoing an accepted one
opens it again by itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from socialekaart.domain.model import RecordKind
from socialekaart.exchange.report import Report
from socialekaart.exchange.return_file import WHOLE_ROW, ReturnRow, read_return_file
from socialekaart.services.maintain.document import DELETED, DataFile, stamped
from socialekaart.services.maintain.edits import Change
from socialekaart.services.maintain.matching import Comparer, Finder, Found


class CorrectionState(StrEnum):
    """How a correction stands towards the document, and what was decided about it."""

    TODO = "todo"
    """The cell still says what the practice saw."""
    CHANGED = "changed"
    """The cell says something else than the practice saw, and than it proposes."""
    DONE = "done"
    """The cell says what is proposed, or the row is gone as proposed."""
    ACCEPTED = "accepted"
    """Done by accepting it here."""
    REJECTED = "rejected"
    SKIPPED = "skipped"
    UNKNOWN = "unknown"
    """No row or column is the one meant, or several are."""


STATE_LABELS = {
    CorrectionState.TODO: "nog te doen",
    CorrectionState.CHANGED: "intussen anders",
    CorrectionState.DONE: "al verwerkt",
    CorrectionState.ACCEPTED: "overgenomen",
    CorrectionState.REJECTED: "afgewezen",
    CorrectionState.SKIPPED: "overgeslagen",
    CorrectionState.UNKNOWN: "niet gevonden",
}
_OPEN = frozenset((CorrectionState.TODO, CorrectionState.CHANGED))


@dataclass(frozen=True, slots=True)
class CorrectionItem:
    """One correction with how it stands. `key` names it here.

    `answer` is why it was rejected. `proposed` is what accepting it puts in the cell; `needs_text`:
    the practice only said that it is wrong, so that a text must be given.
    """

    key: str
    row: ReturnRow
    state: CorrectionState
    proposed: str
    needs_text: bool = False
    answer: str = ""

    @property
    def is_open(self) -> bool:
        """Say whether something must be decided."""
        return self.state in _OPEN


@dataclass(frozen=True, slots=True)
class CorrectionGroup:
    """Everything said about one cell. `kind` and `sheet_row` are None when it isn't found; then
    `problem` says in Dutch why. `current` is the cell's text now."""

    kind: RecordKind | None
    sheet_row: int | None
    column: str
    label: str
    record_name: str
    current: str
    items: tuple[CorrectionItem, ...]
    is_conflict: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True)
class _Decision:
    """What was decided; for an accepted one the text that was put in the cell."""

    state: CorrectionState
    text: str = ""


class Corrections:
    """The corrections of any number of files, beside one document."""

    def __init__(self, file: DataFile) -> None:
        self._file = file
        self._rows: dict[str, ReturnRow] = {}
        self._decisions: dict[str, _Decision] = {}
        self._comparer = Comparer(file.vocabulary)

    def add_files(self, paths: Sequence[Path]) -> Report:
        """Read terugmeldingen and add what is in them; give what was odd about the files.

        Raises UnreadableFileError or one of its kind for the first that is none, adding nothing.
        """
        report = Report()
        found = [row for path in paths for row in read_return_file(path, report)]
        self.add(found)
        return report

    def add(self, rows: Iterable[ReturnRow]) -> int:
        """Add corrections and give how many are new. One that is here already counts once; when it
        says something else now, the newer one stands."""
        before = len(self._rows)
        for row in rows:
            key = _key(row)
            known = self._rows.get(key)
            if known is None or _is_newer(row, known):
                self._rows[key] = row
        return len(self._rows) - before

    def groups(self) -> tuple[CorrectionGroup, ...]:
        """Give them per cell, in the order of the document; what isn't found comes last."""
        finder = Finder(self._file)
        cells: dict[tuple[object, ...], list[tuple[str, Found]]] = {}
        for key, row in self._rows.items():
            found = finder.find(row)
            place: tuple[object, ...] = (found.row, found.column) if found.row else ("", key)
            cells.setdefault(place, []).append((key, found))
        groups = [self._group(items) for items in cells.values()]
        return tuple(sorted(groups, key=self._order))

    def item(self, key: str) -> CorrectionItem:
        """Give one correction; KeyError when there is none of that key."""
        return self._item(key, Finder(self._file).find(self._rows[key]))

    def count(self, state: CorrectionState | None = None) -> int:
        """Count the corrections, or those in one state."""
        return len(self._rows) if state is None else self.counts()[state]

    def counts(self) -> Counter[CorrectionState]:
        """Count them all by state."""
        finder = Finder(self._file)
        items = (self._item(key, finder.find(row)) for key, row in self._rows.items())
        return Counter(item.state for item in items)

    def accept(
        self, key: str, by: str = "", on: date | None = None, text: str | None = None
    ) -> Change | None:
        """Put the proposal (or `text`) in the cell, and with `on` stamp the row as checked: one
        step to undo. Raises ValueError for one whose cell isn't found, and for one that needs a
        text (see CorrectionItem) when none is given."""
        item = self.item(key)
        found = Finder(self._file).find(item.row)
        if found.kind is None or not found.row:
            raise ValueError(f"correction {key} has no cell")
        if item.needs_text and text is None:
            raise ValueError(f"correction {key} needs a text")
        new = item.proposed if text is None else text
        cells = {(found.row, found.column): new}
        if on is not None:
            cells |= stamped(found.row, by, on)
        self._decisions[key] = _Decision(CorrectionState.ACCEPTED, new)
        return self._file.set_cells(found.kind, cells, "verbetering overnemen")

    def reject(self, key: str, reason: str) -> None:
        """Decide that the cell is right as it is; the reason is for the practice."""
        self._decide(key, _Decision(CorrectionState.REJECTED, reason.strip()))

    def skip(self, key: str) -> None:
        """Leave it for later."""
        self._decide(key, _Decision(CorrectionState.SKIPPED))

    def reopen(self, key: str) -> None:
        """Forget what was decided; the cell stays as it is."""
        self._decisions.pop(key, None)

    def _decide(self, key: str, decision: _Decision) -> None:
        if key not in self._rows:
            raise KeyError(key)
        self._decisions[key] = decision

    def _group(self, items: list[tuple[str, Found]]) -> CorrectionGroup:
        """Bring together what is said about one cell, oldest first."""
        found = items[0][1]
        told = sorted((self._item(key, found) for key, found in items), key=_age)
        open_texts = [item.proposed for item in told if item.is_open and not item.needs_text]
        return CorrectionGroup(
            kind=found.kind,
            sheet_row=found.row or None,
            column=found.column,
            label=found.title,
            record_name=found.name or told[0].row.record_name or told[0].row.record_id,
            current=found.text,
            items=tuple(told),
            is_conflict=self._differ(found, open_texts),
            problem=found.problem,
        )

    def _differ(self, found: Found, texts: Sequence[str]) -> bool:
        return any(not self._comparer.same(found.known, texts[0], text) for text in texts[1:])

    def _item(self, key: str, found: Found) -> CorrectionItem:
        row = self._rows[key]
        # Beside "*" the practice may write in words what became of the record.
        gone = row.column == WHOLE_ROW or (found.column == DELETED and not row.proposed)
        proposed = "ja" if gone else row.proposed
        needs_text = not proposed and bool(row.current)
        item = CorrectionItem(key, row, CorrectionState.TODO, proposed, needs_text)
        decision = self._decisions.get(key)
        state = self._state(item, found, decision)
        told = decision is not None and state is CorrectionState.REJECTED
        return replace(item, state=state, answer=decision.text if decision and told else "")

    def _state(
        self, item: CorrectionItem, found: Found, decision: _Decision | None
    ) -> CorrectionState:
        """Decide how one correction stands; what isn't done any more is open again."""
        decided = decision.state if decision else None
        if decided in (CorrectionState.REJECTED, CorrectionState.SKIPPED):
            assert decided is not None
            return decided
        if not found.row:
            return CorrectionState.DONE if found.is_gone else CorrectionState.UNKNOWN

        def says(text: str) -> bool:
            return self._comparer.same(found.known, found.text, text)

        if decision is not None and decided is CorrectionState.ACCEPTED and says(decision.text):
            return CorrectionState.ACCEPTED
        if not item.needs_text and says(item.proposed):
            return CorrectionState.DONE
        return CorrectionState.TODO if says(item.row.current) else CorrectionState.CHANGED

    def _order(self, group: CorrectionGroup) -> tuple[int, int, int]:
        if group.kind is None or group.sheet_row is None:
            return (9, 0, 0)
        sheet = self._file.sheet(group.kind)
        kinds = list(RecordKind)
        return (
            kinds.index(group.kind),
            sheet.index(group.sheet_row),
            sheet.position(group.column),
        )


def _key(row: ReturnRow) -> str:
    """Name a correction: by its id and practice, else by what it says."""
    if row.correction_id:
        return f"{row.practice}\x1f{row.correction_id}"
    told = (row.practice, row.record_id, row.record_name, row.column, row.current, row.proposed)
    return "\x1f".join(("", *told))


def _is_newer(row: ReturnRow, known: ReturnRow) -> bool:
    """Say whether a correction replaces the one with the same key."""
    return (row.reported_on or date.min) > (known.reported_on or date.min)


def _age(item: CorrectionItem) -> tuple[date, str]:
    return (item.row.reported_on or date.min, item.key)
