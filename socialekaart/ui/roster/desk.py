"""What the roster page may ask; the services' roster desk answers it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from socialekaart.services.roster.views import (
    AssignmentTerms,
    CellKey,
    Departure,
    OpenCell,
    RosterArea,
    RosterQuery,
    RosterView,
)


class RosterDesk(Protocol):
    """Called from the one worker thread; every method may raise a SocialekaartError.

    Every change can be taken back with Ctrl+Z, as one, also when it is about many cells.
    """

    def view(self, query: RosterQuery, now: datetime) -> RosterView:
        """Give the matrix as it stands at `now` (local Dutch time)."""
        ...

    def areas(self) -> tuple[RosterArea, ...]:
        """Give the areas that may be columns: those that any contact is there for, and towns."""
        ...

    def assign(
        self, contact_id: str, cells: Sequence[CellKey], terms: AssignmentTerms
    ) -> tuple[str, ...]:
        """Put somebody in cells, beside who is there; return the ids of the assignments.

        Raises UsageError for a period or ages that end before they begin.
        """
        ...

    def change(self, assignment_ids: Sequence[str], terms: AssignmentTerms) -> None:
        """Change the terms of own assignments."""
        ...

    def move(self, assignment_id: str, to: CellKey) -> None:
        """Move an own assignment to another cell."""
        ...

    def remove(self, assignment_ids: Sequence[str]) -> None:
        """Take own assignments out of their cells; the source's word shows again."""
        ...

    def departure(self, contact_id: str, on: date) -> Departure:
        """Tell what it means that somebody leaves."""
        ...

    def leave(
        self, contact_id: str, last_day: date, successor_id: str | None, cells: Sequence[CellKey]
    ) -> None:
        """Let somebody leave after their last day; the successor handles these cells from the
        day after, the other cells are open then."""
        ...

    def open_cells(self, on: date, query: RosterQuery = ...) -> tuple[OpenCell, ...]:
        """Give the cells that somebody left and nobody fills yet, in the areas of a query."""
        ...

    def export(self, query: RosterQuery, now: datetime, target: Path, *, staff_only: bool) -> int:
        """Write the roster as .csv or .xlsx, by the file's ending; return the number of lines.

        Without `staff_only` contacts that only the practice may see are left out. Raises
        UnwritableFileError.
        """
        ...
