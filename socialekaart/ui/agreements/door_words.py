"""The sentences of wrong doors: not for this question, but there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from socialekaart.domain.wrong_door import WrongDoor
from socialekaart.services.agreements.views import DoorStep, DoorView
from socialekaart.ui.agreements import wording
from socialekaart.ui.words import translate

Labels = Mapping[str, str]
"""The names of the domains, by their id."""
Chain = tuple[DoorStep, ...]
SOURCE_STEPS = 2
"""Steps shown of what only sources say: who wants to know more opens the next door."""
MOST_LOOPS = 2


@dataclass(frozen=True, slots=True)
class DoorBlock:
    """One "niet voor": for what and who said so, the ways on, and our report when it is ours."""

    question: str
    chains: tuple[Chain, ...]
    report: WrongDoor | None = None


def question(domains: Sequence[str], reason: str, labels: Labels) -> str:
    """Say a kind of question: "geld en schulden: alleen formulieren"."""
    # With commas only: "wonen en geld en schulden" would be three things.
    named = ", ".join(labels.get(one, one).lower() for one in domains)
    return ": ".join(part for part in (named, reason) if part)


def blocks(view: DoorView, not_for: str, labels: Labels, today: date) -> tuple[DoorBlock, ...]:
    """Share the ways on over what we found, newest first, and what the source says."""
    made = [_ours(report, view, labels, today) for report in view.ours]
    theirs = tuple(_near(chain) for chain in view.chains if not chain[0].told_by_us)
    if theirs or not_for:
        made.append(DoorBlock(not_for, theirs))
    return tuple(made)


def _ours(report: WrongDoor, view: DoorView, labels: Labels, today: date) -> DoorBlock:
    chains = tuple(_near(chain) for chain in view.chains if _begins(chain[0], report))
    if not chains and (report.instead_id or report.instead_name):
        # Its way leads back, or another report of ours tells the same way.
        plain = DoorStep(report.instead_id, report.instead_name, told_by_us=True)
        chains = ((plain,),)
    said = capital(question(report.domains, report.reason, labels))
    told = wording.when_reported(report.reported_on, today)
    return DoorBlock(f"{said}{wording.DOT}{told}", chains, report)


def _near(chain: Chain) -> Chain:
    """Leave out what sources say far from here, behind the last thing that we found."""
    found = [nr for nr, step in enumerate(chain, start=1) if step.told_by_us]
    return chain[: max([SOURCE_STEPS, *found])]


def _begins(step: DoorStep, report: WrongDoor) -> bool:
    same = step.record_id == report.instead_id or step.name == report.instead_name
    told = (step.domains, step.reason, step.reported_on)
    return step.told_by_us and same and told == (report.domains, report.reason, report.reported_on)


def further(step: DoorStep, labels: Labels) -> str:
    """Say for whom the door before this one isn't, before its way on."""
    what = question(step.domains, step.reason, labels).rstrip(" .")
    if not what:
        return translate("agreements", "of anders bij")
    text = translate("agreements", "Daar niet voor {question}? Dan bij")
    return text.format(question=lower_first(what))


def lower_first(text: str) -> str:
    """Start with a small letter inside a sentence, but leave abbreviations alone: Wmo, GGZ, 18+."""
    first, _, _ = text.partition(" ")
    name = len(first) > 1 and (not first[1:].islower() or first in ("Wmo", "Wlz", "Zvw", "Ggz"))
    return text if name else text[:1].lower() + text[1:]


def is_sure(loop: Chain) -> bool:
    """Tell whether we found some of a loop; what only sources say may be for different people."""
    return any(step.told_by_us for step in loop)


def worth_telling(loops: Sequence[Chain]) -> list[Chain]:
    """Choose the loops to tell: the shortest round by each thing we found.

    When we found none: one that may be right.
    """
    chosen: list[Chain] = []
    told: set[DoorStep] = set()
    for loop in sorted(loops, key=len):
        ours = {step for step in loop if step.told_by_us}
        if not ours <= told and len(chosen) < MOST_LOOPS:
            chosen.append(loop)
            told |= ours
    return chosen or sorted(loops, key=len)[:1]


def loop_words(loop: Chain) -> str:
    """Tell a loop: a warning when it is sure."""
    doors = " → ".join(step.name for step in loop)
    if is_sure(loop):
        text = translate("agreements", "Let op: dit verwijst naar elkaar terug: {doors}")
    else:
        text = translate("agreements", "Deze verwijzen naar elkaar; kijk voor wie elk is: {doors}")
    return text.format(doors=doors)


def capital(text: str) -> str:
    """Start with a capital."""
    return text[:1].upper() + text[1:]
