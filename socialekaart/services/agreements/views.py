"""What agreements and wrong doors give back to show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from socialekaart.domain.agreements import Agreement
from socialekaart.domain.wrong_door import WrongDoor


@dataclass(frozen=True, slots=True)
class AgreementLine:
    """An agreement as a list or an offering shows it.

    `about` names the offering, contact or organisation. `with_all` is said at an offering or
    contact when the agreement is with its whole organisation. `due` when its review date is past.
    """

    agreement: Agreement
    about: str
    with_all: bool = False
    due: bool = False


@dataclass(frozen=True, slots=True)
class DoorStep:
    """A step of the chain "niet voor -> wel bij"; its id is "" when only a name is known.

    `told_by_us` when the practice said so, else the source did; `reported_on` is when.
    """

    record_id: str
    name: str
    phone: str = ""
    told_by_us: bool = False
    reported_on: date | None = None
    domains: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DoorView:
    """What is known of wrong doors at an offering.

    `ours` are the practice's own reports, newest first. `chains` are the ways on, each a row of
    steps from here; one that leads back to where it came from is in `loops` instead.
    """

    ours: tuple[WrongDoor, ...] = ()
    chains: tuple[tuple[DoorStep, ...], ...] = ()
    loops: tuple[tuple[DoorStep, ...], ...] = ()
