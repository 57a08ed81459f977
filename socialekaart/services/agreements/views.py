"""What agreements and wrong doors give back to show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from socialekaart.domain.agreements import Agreement, Review
from socialekaart.domain.model import RecordKind
from socialekaart.domain.wrong_door import WrongDoor


@dataclass(frozen=True, slots=True)
class AgreementLine:
    """An agreement as a list or an offering shows it.

    `about` names the offering, contact or organisation. `with_all` is said at an offering or
    contact when the agreement is with its whole organisation. `due` when its review date is past.
    `record_kind` is None for one with an organisation; `gone`: its record is no longer delivered.
    """

    agreement: Agreement
    about: str
    with_all: bool = False
    due: bool = False
    review: Review = Review.NONE
    record_kind: RecordKind | None = None
    gone: bool = False


@dataclass(frozen=True, slots=True)
class AgreementList:
    """The agreements of the practice that match; `due` counts all whose review date is past."""

    lines: tuple[AgreementLine, ...]
    total: int
    due: int


@dataclass(frozen=True, slots=True)
class DoorReport:
    """A "niet hier" to keep: the kind of question by domain ids or words, and who does take it.

    Neither `instead_id` nor `instead_name`: nobody knows yet.
    """

    record_id: str
    domains: tuple[str, ...] = ()
    reason: str = ""
    instead_id: str = ""
    instead_name: str = ""


@dataclass(frozen=True, slots=True)
class DoorStep:
    """A step of the chain "niet voor -> wel bij"; its id is "" when only a name is known.

    `told_by_us` when the practice said so, else the source did; `reported_on` is when. `domains`
    and `reason` say for which question the door before it is not. `closed` when the offering has
    ended, is closed for a while, or is no longer delivered.
    """

    record_id: str
    name: str
    phone: str = ""
    told_by_us: bool = False
    reported_on: date | None = None
    domains: tuple[str, ...] = ()
    reason: str = ""
    closed: bool = False


@dataclass(frozen=True, slots=True)
class DoorView:
    """What is known of wrong doors at an offering.

    `ours` are the practice's own reports, newest first. `chains` are the ways on, each a row of
    steps from here. A way that leads back to where it came from is in `loops`, with all its doors:
    the first again as the last. It is sure when the practice found some of it (`told_by_us`); what
    only sources say may be right for different people.
    """

    ours: tuple[WrongDoor, ...] = ()
    chains: tuple[tuple[DoorStep, ...], ...] = ()
    loops: tuple[tuple[DoorStep, ...], ...] = ()
