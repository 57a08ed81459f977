"""What waits give back to show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from socialekaart.domain.waiting import Mediator, Wait, WaitState


@dataclass(frozen=True, slots=True)
class WaitPoint:
    """A wait on a day, for the chart: weeks in all (intake and treatment), and who told it."""

    on: date
    intake_weeks: int | None
    treatment_weeks: int | None
    own: bool


@dataclass(frozen=True, slots=True)
class WaitLine:
    """The wait that holds now for a target group ("" is everyone), and how it came to be."""

    wait: Wait
    state: WaitState
    aged: bool
    """The reference date is longer ago than the settings allow, or there is none."""
    course: tuple[WaitPoint, ...] = ()


@dataclass(frozen=True, slots=True)
class WaitView:
    """All waits of an offering.

    `criteria` are the entry criteria, to read before the wait: values of `domain.waiting.Criterion`
    that the screen words with what the offering says. `mediation` when the wait is over the norm
    and the insurer's wachtlijstbemiddeling may help (Zvw care only); `mediator` is who may help
    then, whichever the law. `meanwhile` are (record id, name) of what helps while waiting, near and
    without a wait.
    """

    lines: tuple[WaitLine, ...] = ()
    criteria: tuple[str, ...] = ()
    mediation: bool = False
    meanwhile: tuple[tuple[str, str], ...] = ()
    mediator: Mediator | None = None
