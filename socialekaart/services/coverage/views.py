"""What coverage gives back to show: a matrix of requirements and municipalities on one day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from socialekaart.domain.coverage import CoverageState, Requirement, Standing
from socialekaart.domain.model import AreaKind, RecordKind


@dataclass(frozen=True, slots=True)
class CoverageMunicipality:
    """A column: CBS code, name, and how many offerings the directory has there."""

    code: str
    name: str
    services: int = 0


@dataclass(frozen=True, slots=True)
class CoverageRecord:
    """An offering or contact that fulfils a requirement.

    `role` is a contact's. Ages are years and inclusive. `checked_on` is the last day that anything
    of it was checked, by its source or the practice; `is_fresh` when that is within the term.
    `area_names` are as on paper: names of municipalities, regions and wijken, or postcodes.
    `starts_on` is told of what has yet to begin. `practice_only` never reaches paper.
    """

    id: str
    kind: RecordKind
    name: str
    organization: str
    role: str = ""
    checked_on: date | None = None
    is_fresh: bool = False
    area_kind: AreaKind | None = None
    area_names: tuple[str, ...] = ()
    minimum_age: int | None = None
    maximum_age: int | None = None
    standing: Standing = Standing.COUNTS
    starts_on: date | None = None
    practice_only: bool = False


@dataclass(frozen=True, slots=True)
class CoverageCell:
    """One requirement in one municipality: what counts, and what is only mentioned.

    `partly` when what counts is there for parts of the municipality that don't make up all of it.
    """

    requirement: str
    municipality: str
    state: CoverageState
    records: tuple[CoverageRecord, ...] = ()
    mentioned: tuple[CoverageRecord, ...] = ()
    partly: bool = False

    @property
    def organizations(self) -> tuple[str, ...]:
        """Name who offers it, each once."""
        return tuple(dict.fromkeys(one.organization for one in self.records if one.organization))

    @property
    def public(self) -> CoverageCell:
        """Give the cell as it may be on paper: its state, and only who may be named."""
        return replace(
            self,
            records=tuple(one for one in self.records if not one.practice_only),
            mentioned=tuple(one for one in self.mentioned if not one.practice_only),
        )

    @property
    def unnamed(self) -> int:
        """Count what counts and may not be named on paper."""
        return sum(one.practice_only for one in self.records)

    def count(self, kind: RecordKind) -> int:
        """Count what counts, of one kind."""
        return sum(one.kind is kind for one in self.records)

    @property
    def ages(self) -> tuple[int | None, int | None]:
        """Give the youngest and the oldest that anything of it is for; None is open."""
        low = [one.minimum_age for one in self.records]
        high = [one.maximum_age for one in self.records]
        lowest = None if None in low else min((age for age in low if age is not None), default=None)
        known = [age for age in high if age is not None]
        return lowest, None if None in high else max(known, default=None)


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One requirement, with its cells in the order of the municipalities."""

    requirement: Requirement
    cells: tuple[CoverageCell, ...]


@dataclass(frozen=True, slots=True)
class CoverageView:
    """The whole matrix on one day; a check holds for `term_days`.

    `left_out` counts the municipalities with offerings that are not among the columns.
    """

    on: date
    term_days: int
    municipalities: tuple[CoverageMunicipality, ...]
    rows: tuple[CoverageRow, ...]
    left_out: int = 0

    def cell(self, requirement: str, municipality: str) -> CoverageCell | None:
        """Find a cell by the id of its requirement and the code of its municipality."""
        cells = (cell for row in self.rows for cell in row.cells)
        wanted = (requirement, municipality)
        return next((c for c in cells if (c.requirement, c.municipality) == wanted), None)
