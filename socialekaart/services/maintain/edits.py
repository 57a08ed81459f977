"""Edits as plain values that can be done and undone, and the stack that remembers them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from socialekaart.domain.model import RecordKind
from socialekaart.services.maintain.sheet import Sheet, SheetRow


@dataclass(frozen=True, slots=True)
class CellsSet:
    """Cells that got another text: (row, position of the column, before, after)."""

    kind: RecordKind
    cells: tuple[tuple[int, int, str, str], ...]

    @property
    def rows(self) -> set[int]:
        """The rows it touches."""
        return {row for row, _, _, _ in self.cells}

    def inverse(self) -> CellsSet:
        """Give what undoes it."""
        swapped = ((row, position, after, before) for row, position, before, after in self.cells)
        return CellsSet(self.kind, tuple(swapped)[::-1])

    def apply(self, sheet: Sheet) -> None:
        """Do it."""
        for row, position, _, after in self.cells:
            sheet.row(row).cells[position] = after


@dataclass(frozen=True, slots=True)
class RowsMoved:
    """Rows that came, or went when `gone`: (place, row), by place when they are all there.

    A row keeps its cells while it is away; nothing else can change them.
    """

    kind: RecordKind
    placed: tuple[tuple[int, SheetRow], ...]
    gone: bool = False

    @property
    def rows(self) -> set[int]:
        """The rows it touches."""
        return {row.key for _, row in self.placed}

    def inverse(self) -> RowsMoved:
        """Give what undoes it."""
        return RowsMoved(self.kind, self.placed, not self.gone)

    def apply(self, sheet: Sheet) -> None:
        """Do it."""
        if self.gone:
            sheet.remove(self.rows)
        else:
            sheet.insert(self.placed)


Step = CellsSet | RowsMoved


@dataclass(frozen=True, slots=True, eq=False)
class Edit:
    """One thing the user did, with its Dutch name; undone as a whole."""

    name: str
    steps: tuple[Step, ...]

    def apply(self, sheets: Mapping[RecordKind, Sheet]) -> None:
        """Do all of it, in order."""
        for step in self.steps:
            step.apply(sheets[step.kind])

    def inverse(self) -> Edit:
        """Give what undoes all of it."""
        return Edit(self.name, tuple(step.inverse() for step in reversed(self.steps)))


@dataclass(frozen=True, slots=True)
class Change:
    """What an operation did to the screen.

    `name` is the operation's Dutch name. `rows` may show something else now, rows whose only news
    is a finding included. `structure`: rows came or went, so places of rows are others.
    """

    name: str
    rows: frozenset[int]
    structure: bool = False


@dataclass(slots=True)
class History:
    """What was done and what was undone, newest last."""

    done: list[Edit] = field(default_factory=list)
    undone: list[Edit] = field(default_factory=list)
    _saved: Edit | None = None

    def add(self, edit: Edit) -> None:
        """Remember an edit; what was undone before it can't be redone any more."""
        self.done.append(edit)
        self.undone.clear()

    @property
    def is_saved(self) -> bool:
        """Say whether everything is as it was when last saved."""
        return (self.done[-1] if self.done else None) is self._saved

    def mark_saved(self) -> None:
        """Note that the document stands in a file as it is now."""
        self._saved = self.done[-1] if self.done else None
