"""The municipality's data file while it is being edited: two tables in memory, with undo.

Cells keep the text that was typed. What can be mended is proposed, never done by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path

from socialekaart.domain.model import RecordKind
from socialekaart.errors import TooWideError
from socialekaart.exchange.delivery_reader import Mappings
from socialekaart.exchange.report import Report
from socialekaart.exchange.vocabulary import Vocabulary
from socialekaart.services.maintain.edits import CellsSet, Change, Edit, History, RowsMoved, Step
from socialekaart.services.maintain.numbering import new_ids
from socialekaart.services.maintain.opening import Opened, OpenedFile, open_files
from socialekaart.services.maintain.repairs import Repair, repairs_of
from socialekaart.services.maintain.sheet import Sheet, SheetRow
from socialekaart.services.maintain.validation import Validation

CHECKED_ON, CHECKED_BY, DELETED = "gecontroleerd_op", "gecontroleerd_door", "verwijderd"
_MOST_ROUNDS = 4
"""How often mending is tried again: what was strange letters may then be a number without its 0."""


@dataclass(frozen=True, slots=True)
class Deletion:
    """What to ask before rows go. `delivered` were in the opened file: a receiver keeps those
    until it is told that they are gone, so `mark_deleted` is the better answer for them."""

    delivered: tuple[int, ...]
    new: tuple[int, ...]
    sentence: str


class DataFile:
    """Offerings and contacts in memory. See the package for all operations in one list."""

    def __init__(self, opened: Opened, vocabulary: Vocabulary, keys: count[int]) -> None:
        self.vocabulary = vocabulary
        self.sheets = opened.sheets
        self.files: tuple[OpenedFile, ...] = opened.files
        self.opening: Report = opened.report
        self.checks = Validation(self.sheets, vocabulary, opened.problems)
        self.listeners: list[Callable[[Change], None]] = []
        self._keys = keys
        self._history = History()

    @classmethod
    def open(
        cls, paths: Sequence[Path], vocabulary: Vocabulary, mappings: Mappings | None = None
    ) -> DataFile:
        """Open CSV files or a workbook whole. Raises UnreadableFileError or one of its kind for
        what is no table of ours, TwoTablesError for two tables of one kind."""
        keys = count(1)
        return cls(open_files(paths, mappings or {}, keys), vocabulary, keys)

    @classmethod
    def new(cls, vocabulary: Vocabulary) -> DataFile:
        """Start with two empty tables."""
        return cls(Opened({kind: Sheet(kind) for kind in RecordKind}, {}, ()), vocabulary, count(1))

    @property
    def paths(self) -> tuple[Path, ...]:
        """Give the files it came from or was last saved to."""
        return tuple(file.path for file in self.files)

    def sheet(self, kind: RecordKind) -> Sheet:
        """Give one of the two tables, to look at."""
        return self.sheets[kind]

    def find(self, row: int) -> Sheet:
        """Give the table a row is in; KeyError when it is gone."""
        for sheet in self.sheets.values():
            if sheet.holds(row):
                return sheet
        raise KeyError(row)

    # What is done and undone

    @property
    def is_changed(self) -> bool:
        """Say whether there is anything that isn't saved."""
        return not self._history.is_saved

    def mark_saved(self, files: tuple[OpenedFile, ...] | None = None) -> None:
        """Note that everything is saved as it is now, and in which files."""
        self._history.mark_saved()
        self.files = self.files if files is None else files

    @property
    def undo_name(self) -> str:
        """Give the Dutch name of what `undo` takes back; "" when there is nothing."""
        return self._history.done[-1].name if self._history.done else ""

    @property
    def redo_name(self) -> str:
        """Give the Dutch name of what `redo` does again; "" when there is nothing."""
        return self._history.undone[-1].name if self._history.undone else ""

    def undo(self) -> Change | None:
        """Take back the last operation."""
        if not self._history.done:
            return None
        edit = self._history.done.pop()
        self._history.undone.append(edit)
        return self._play(edit.inverse())

    def redo(self) -> Change | None:
        """Do again what was last taken back."""
        if not self._history.undone:
            return None
        edit = self._history.undone.pop()
        self._history.done.append(edit)
        return self._play(edit)

    # Cells

    def set_cell(self, kind: RecordKind, row: int, column: str, text: str) -> Change | None:
        """Type a text in one cell."""
        sheet = self.sheets[kind]
        title = sheet.columns[sheet.position(column)].title
        return self.set_cells(kind, {(row, column): text}, f"{title} aanpassen")

    def set_cells(
        self, kind: RecordKind, cells: Mapping[tuple[int, str], str], name: str = "plakken"
    ) -> Change | None:
        """Give several cells a text at once, by (row, column)."""
        return self._do(name, [self._setting(kind, cells)])

    def paste(
        self, kind: RecordKind, row: int | None, column: str, block: Sequence[Sequence[str]]
    ) -> Change | None:
        """Put a block of cells down with its first cell at (row, column); None is below the last.

        A lower block than there are rows adds rows. Raises TooWideError, before anything changes,
        when cells would fall off at the right.
        """
        sheet = self.sheets[kind]
        left = sheet.position(column)
        wide = max((len(line) for line in block), default=0)
        if left + wide > len(sheet.columns):
            raise TooWideError(wide, len(sheet.columns) - left)
        top = len(sheet.rows) if row is None else sheet.index(row)
        added = [self._new_row(sheet) for _ in range(top + len(block) - len(sheet.rows))]
        moved = RowsMoved(kind, tuple(enumerate(added, start=len(sheet.rows))))
        rows = [*sheet.rows[top:], *added]
        before = {
            (r.key, left + n): r.cells[left + n] for r in rows[: len(block)] for n in range(wide)
        }
        cells = tuple(
            (under.key, left + n, before[under.key, left + n], text)
            for under, line in zip(rows, block, strict=False)
            for n, text in enumerate(line)
            if text != before[under.key, left + n]
        )
        return self._do("plakken", [moved, CellsSet(kind, cells)])

    def fill_down(self, kind: RecordKind, rows: Sequence[int], column: str) -> Change | None:
        """Give the rows the text that the first of them (the highest) has in this column."""
        sheet = self.sheets[kind]
        ordered = sorted(rows, key=sheet.index)
        if not ordered:
            return None
        text = sheet.text(ordered[0], column)
        cells = {(row, column): text for row in ordered[1:]}
        return self.set_cells(kind, cells, "omlaag vullen")

    def stamp(self, kind: RecordKind, rows: Iterable[int], by: str, on: date) -> Change | None:
        """Note on rows that they were checked, on which day and by whom; "" for by leaves that."""
        cells: dict[tuple[int, str], str] = {}
        for row in rows:
            cells |= stamped(row, by, on)
        return self.set_cells(kind, cells, "controle stempelen")

    def give_ids(
        self, kind: RecordKind, prefix: str = "", rows: Iterable[int] | None = None
    ) -> Change | None:
        """Give rows without an id the next free ones: `prefix` and a number.

        Without a prefix it is the one most ids have. Empty rows get none.
        """
        sheet = self.sheets[kind]
        used = [self.checks.external_id(row.key) for row in sheet.rows]
        wanted = set(rows) if rows is not None else None
        without = [
            row.key
            for row, known in zip(sheet.rows, used, strict=True)
            if not known and not row.is_blank and (wanted is None or row.key in wanted)
        ]
        ids = new_ids(kind, [known for known in used if known], len(without), prefix)
        cells = {(row, sheet.id_column): new for row, new in zip(without, ids, strict=True)}
        return self.set_cells(kind, cells, "codes geven")

    # Rows

    def add_row(
        self,
        kind: RecordKind,
        after: int | None = None,
        cells: Mapping[str, str] | None = None,
    ) -> int:
        """Add a row below another (None: at the end), with texts by column; give its key."""
        sheet = self.sheets[kind]
        row = self._new_row(sheet)
        for column, text in (cells or {}).items():
            row.cells[sheet.position(column)] = text
        place = len(sheet.rows) if after is None else sheet.index(after) + 1
        self._do("regel toevoegen", [RowsMoved(kind, ((place, row),))])
        return row.key

    def duplicate_rows(self, kind: RecordKind, rows: Iterable[int]) -> tuple[int, ...]:
        """Copy rows, each right below its own, without its id and its check; give the new keys."""
        sheet = self.sheets[kind]
        placed: list[tuple[int, SheetRow]] = []
        for place, key in sorted((sheet.index(row), row) for row in set(rows)):
            copy = SheetRow(next(self._keys), list(sheet.row(key).cells))
            for column in (sheet.id_column, CHECKED_ON, CHECKED_BY):
                copy.cells[sheet.position(column)] = ""
            placed.append((place + len(placed) + 1, copy))
        name = "regel dubbel maken" if len(placed) == 1 else f"{len(placed)} regels dubbel maken"
        self._do(name, [RowsMoved(kind, tuple(placed))])
        return tuple(row.key for _, row in placed)

    def deletion(self, kind: RecordKind, rows: Iterable[int]) -> Deletion:
        """Say what to ask before these rows go."""
        sheet = self.sheets[kind]
        keys = sorted(set(rows), key=sheet.index)
        old = tuple(key for key in keys if sheet.row(key).delivered)
        return Deletion(old, tuple(key for key in keys if key not in old), _question(sheet, old))

    def delete_rows(self, kind: RecordKind, rows: Iterable[int]) -> Change | None:
        """Take rows out of the table."""
        sheet = self.sheets[kind]
        keys = sorted(set(rows), key=sheet.index)
        placed = tuple((sheet.index(key), sheet.row(key)) for key in keys)
        name = "regel weghalen" if len(placed) == 1 else f"{len(placed)} regels weghalen"
        return self._do(name, [RowsMoved(kind, placed, gone=True)])

    def mark_deleted(self, kind: RecordKind, rows: Iterable[int]) -> Change | None:
        """Write verwijderd = ja on rows: the next delivery tells everybody that they are gone."""
        return self.set_cells(kind, {(row, DELETED): "ja" for row in rows}, "als verwijderd melden")

    # Repairs

    def repairs(self) -> tuple[Repair, ...]:
        """Give every cell that can be mended for certain, with its text before and after."""
        return tuple(
            repair
            for sheet in self.sheets.values()
            for row in sheet.rows
            for repair in repairs_of(sheet, row, self.checks.findings(row.key))
        )

    def apply_repairs(self, repairs: Iterable[Repair] | None = None) -> Change | None:
        """Mend these cells, or all of them, as one operation.

        A proposal whose cell was changed in the meantime is passed over.
        """
        texts: dict[tuple[RecordKind, int, str], str] = {}
        for repair in self.repairs() if repairs is None else repairs:
            kind = self.find(repair.row).kind
            if self.sheets[kind].text(repair.row, repair.column) == repair.before:
                texts[kind, repair.row, repair.column] = self._mended_on(kind, repair)
        steps = [
            self._setting(kind, {(r, c): t for (k, r, c), t in texts.items() if k is kind})
            for kind in self.sheets
        ]
        return self._do("herstellen", steps)

    def _mended_on(self, kind: RecordKind, repair: Repair) -> str:
        """Give the text of a mended cell after which there is nothing left to mend in it."""
        sheet, text = self.sheets[kind], repair.after
        trial = SheetRow(repair.row, list(sheet.row(repair.row).cells))
        for _ in range(_MOST_ROUNDS):
            trial.cells[sheet.position(repair.column)] = text
            found = repairs_of(
                sheet, trial, tuple(self.checks.parse(kind, trial.cells)[1].findings)
            )
            more = next((again for again in found if again.column == repair.column), None)
            if more is None:
                break
            text = more.after
        return text

    # Doing

    def _new_row(self, sheet: Sheet) -> SheetRow:
        return SheetRow(next(self._keys), [""] * len(sheet.columns))

    def _setting(self, kind: RecordKind, cells: Mapping[tuple[int, str], str]) -> CellsSet:
        """Give the step that gives cells their text; those that have it already are left out."""
        sheet = self.sheets[kind]
        changed = [
            (row, sheet.position(column), before, text)
            for (row, column), text in cells.items()
            if (before := sheet.text(row, column)) != text
        ]
        return CellsSet(kind, tuple(changed))

    def _do(self, name: str, steps: Iterable[Step]) -> Change | None:
        """Do and remember an operation; None when it changes nothing."""
        real = tuple(step for step in steps if step.rows)
        if not real:
            return None
        edit = Edit(name, real)
        self._history.add(edit)
        return self._play(edit)

    def _play(self, edit: Edit) -> Change:
        """Apply an edit, check what it touched, and tell the listeners."""
        edit.apply(self.sheets)
        touched: set[int] = set()
        for kind in dict.fromkeys(step.kind for step in edit.steps):
            rows = {row for step in edit.steps if step.kind is kind for row in step.rows}
            touched |= self.checks.refresh(kind, rows)
        structure = any(isinstance(step, RowsMoved) for step in edit.steps)
        change = Change(edit.name, frozenset(touched), structure)
        for listener in tuple(self.listeners):
            listener(change)
        return change


def stamped(row: int, by: str, on: date) -> dict[tuple[int, str], str]:
    """Give the cells that say a row was checked."""
    cells = {(row, CHECKED_ON): f"{on.day:02}-{on.month:02}-{on.year:04}"}
    return cells | ({(row, CHECKED_BY): by.strip()} if by.strip() else {})


def _question(sheet: Sheet, delivered: Sequence[int]) -> str:
    """Say why rows that were delivered before had better be marked; "" when there are none."""
    if not delivered:
        return ""
    if len(delivered) == 1:
        return (
            f"{sheet.label(delivered[0])} stond al in je bestand. Haal je de regel weg, dan weten "
            "de praktijken niet dat het echt gestopt is. Wil je de regel laten staan en "
            "als verwijderd melden?"
        )
    return (
        f"{len(delivered)} regels stonden al in je bestand. Haal je ze weg, dan weten de "
        "praktijken niet dat het echt gestopt is. Wil je ze laten staan en als verwijderd melden?"
    )
