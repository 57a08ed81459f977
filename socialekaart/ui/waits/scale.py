"""Where the parts of the chart of a wait stand: days from left to right, weeks from below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from socialekaart.domain.waiting import INTAKE_NORM_WEEKS, NORM_WEEKS, TREATMENT_NORM_WEEKS
from socialekaart.services.waits.views import WaitPoint

_LEAST_DAYS = 28
"""A course of a few days is shown in a month, or one day would fill the chart."""
_STEPS = (2, 5, 10, 20, 50, 100)
_MOST_STEPS = 5
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 48)


@dataclass(frozen=True, slots=True)
class Step:
    """What is told from one day until the next point, or until the chart ends.

    `intake` and `top` are weeks; the treatment lies between them, above the intake. `is_open` when
    nobody told anything since, so that it may be another by now.
    """

    point: WaitPoint
    until: date
    intake: int
    top: int
    is_open: bool


@dataclass(frozen=True, slots=True)
class Scale:
    """The days and weeks that a chart shows; positions are shares, 0 to 1, of width and height."""

    points: tuple[WaitPoint, ...]
    first: date
    last: date
    top: int
    step: int

    def across(self, day: date) -> float:
        """Return where a day stands, 0 at the left."""
        return (day - self.first).days / max(1, (self.last - self.first).days)

    def up(self, weeks: int) -> float:
        """Return how high a number of weeks stands, 0 at the bottom."""
        return weeks / self.top

    def steps(self) -> Iterator[Step]:
        """Yield what is told, from point to point."""
        nexts = [*(point.on for point in self.points[1:]), self.last]
        for point, until in zip(self.points, nexts, strict=True):
            is_open = point is self.points[-1]
            yield Step(point, until, point.intake_weeks or 0, top_of(point), is_open)

    def is_partly_told(self, point: WaitPoint) -> bool:
        """Tell whether a point leaves out a part that others tell: it is no shorter for that."""
        parts = ("intake_weeks", "treatment_weeks")
        return any(
            getattr(point, part) is None and any(getattr(one, part) for one in self.points)
            for part in parts
        )

    def norms(self) -> list[int]:
        """Return the norms to draw, the one that matters most first.

        That for both parts together when any point has both, that for the intake as soon as one has
        it; that for the treatment where nothing else is told.
        """
        intake = any(point.intake_weeks is not None for point in self.points)
        treatment = any(point.treatment_weeks for point in self.points)
        if intake and treatment:
            return [NORM_WEEKS, INTAKE_NORM_WEEKS]
        return [INTAKE_NORM_WEEKS] if intake else [TREATMENT_NORM_WEEKS]

    def month_starts(self, most: int) -> list[date]:
        """Return the first days of months to name below, at most so many; fewer than two is none.

        Regularly: every month, quarter, half year, year.
        """
        months = list(self._months())
        for step in _MONTH_STEPS:
            named = [day for day in months if (day.year * 12 + day.month - 1) % step == 0]
            if len(named) <= most:
                return named if len(named) > 1 else []
        return []

    def _months(self) -> Iterator[date]:
        day = self.first.replace(day=1)
        while day <= self.last:
            if day >= self.first:
                yield day
            day = (day + timedelta(days=31)).replace(day=1)

    def nearest(self, share: float) -> int:
        """Return the place of the point nearest to a share of the width."""
        distances = [abs(self.across(point.on) - share) for point in self.points]
        return distances.index(min(distances))


def top_of(point: WaitPoint) -> int:
    """Return how many weeks a point tells together; what isn't told adds nothing."""
    return (point.intake_weeks or 0) + (point.treatment_weeks or 0)


def scale_of(points: Sequence[WaitPoint], today: date) -> Scale:
    """Choose days and weeks so that every point, today and the norm are on the chart."""
    last = max(today, points[-1].on)
    first = min(points[0].on, last - timedelta(days=_LEAST_DAYS))
    bare = Scale(tuple(points), first, last, 1, 1)
    highest = max(*(top_of(point) for point in points), *bare.norms(), 1)
    step = next((step for step in _STEPS if highest / step <= _MOST_STEPS), _STEPS[-1])
    return Scale(tuple(points), first, last, -(-(highest + 1) // step) * step, step)
