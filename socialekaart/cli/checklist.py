"""The verb of the one-minute list: whom to call first, and what to ask."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from socialekaart import paths, settings
from socialekaart.cli import output
from socialekaart.cli.context import Context, json_option
from socialekaart.cli.dutch import DutchCommand
from socialekaart.domain.checklist import Question
from socialekaart.domain.freshness import Age, Fact, FactState, FactTerms
from socialekaart.domain.model import RecordKind
from socialekaart.services.clock import dutch_now

if TYPE_CHECKING:
    from socialekaart.services.checks.views import CheckItem, CheckTodo

_MOST = 20
_FACTS = {
    Fact.PHONE: "telefoon",
    Fact.PERSON: "persoon",
    Fact.HOURS: "tijden",
    Fact.WAIT: "wachttijd",
    Fact.REST: "rest",
}
_AGES = {
    Age.FRESH: "vers",
    Age.AGEING: "bijna verlopen",
    Age.STALE: "verlopen",
    Age.NEVER: "nooit gecontroleerd",
}
_QUESTIONS = {
    Question.PHONE: "Klopt dit nummer nog?",
    Question.PERSON: "Werkt {name} hier nog?",
    Question.DAYS: "Kloppen de werkdagen en de tijden nog?",
    Question.HOURS: "Kloppen de openingstijden nog?",
    Question.WAIT: "Wat is nu de wachttijd?",
    Question.REST: "Is er verder iets veranderd?",
}
_OF_A_TEAM = {Question.PERSON: "Kun je nog terecht bij {name}?"}


@click.command(cls=DutchCommand)
@click.option(
    "--aantal",
    "most",
    metavar="N",
    type=click.IntRange(1, 500),
    default=_MOST,
    help=f"Hoeveel hoogstens; anders {_MOST}.",
)
@json_option
@click.pass_obj
def controlelijst(context: Context, most: int, as_json: bool) -> None:
    """Wat moet je als eerste natrekken?

    Bovenaan staat wat het langst niet is gecontroleerd en wat jullie het meest openen.

    JSON: te_controleren (aantal) en lijst, met per regel id, naam, organisatie, soort (aanbod of
    contactpersoon), telefoon, keer_geopend, reden, feiten (feit, stand, gecontroleerd_op, door) en
    vragen.
    """
    from socialekaart.services.by_hand import ByHand
    from socialekaart.services.checks.catchment import catchment_of
    from socialekaart.services.checks.desk import ChecksDesk

    ours, now = settings.load(paths.settings_path()).settings, dutch_now()
    with context.open(with_example=True) as db:
        desk = ChecksDesk(
            ByHand(db, context.reference),
            lambda: FactTerms.from_days(ours.fact_terms),
            catchment=lambda: catchment_of(context.reference, ours.practice_postcode),
        )
        todo = desk.todo(now, most)
    if as_json:
        listed = [_item_json(item, now.date()) for item in todo.items]
        output.print_json({"te_controleren": todo.total, "lijst": listed})
    else:
        click.echo(_text(todo, now.date()))


def _item_json(item: CheckItem, today: date) -> dict[str, Any]:
    return {
        "id": item.record_id,
        "naam": item.name,
        "organisatie": item.organization,
        "soort": "contactpersoon" if item.kind is RecordKind.CONTACT else "aanbod",
        "telefoon": item.phone,
        "keer_geopend": item.times,
        "reden": _reason(item, today),
        "feiten": [_fact_json(due.state) for due in item.due],
        "vragen": _questions(item),
    }


def _fact_json(state: FactState) -> dict[str, Any]:
    return {
        "feit": _FACTS[state.fact],
        "stand": _AGES[state.age],
        "gecontroleerd_op": state.checked_on.isoformat() if state.checked_on else None,
        "door": state.source or state.checker or None,
    }


def _text(todo: CheckTodo, today: date) -> str:
    if not todo.items:
        return "Alles is vers. Er is niets te controleren."
    shown = f", de eerste {len(todo.items)}" if len(todo.items) < todo.total else ""
    lines = [f"{todo.total} te controleren{shown}"]
    for number, item in enumerate(todo.items, start=1):
        lines += ["", *_lines(number, item, today)]
    return "\n".join(lines)


def _lines(number: int, item: CheckItem, today: date) -> Iterator[str]:
    who = " · ".join(part for part in (item.name, item.role, item.organization) if part)
    yield f"{number:2}. {who}"
    phone = item.phone or item.email or item.website or "geen telefoonnummer"
    yield f"    {phone} · {_reason(item, today)}"
    yield f"    {' '.join(_questions(item))}"


def _questions(item: CheckItem) -> list[str]:
    person = _QUESTIONS if item.is_person else _QUESTIONS | _OF_A_TEAM
    return [person[one].format(name=item.name) for one in item.questions]


def _reason(item: CheckItem, today: date) -> str:
    times = f"{item.times} keer geopend" if item.times else "niet geopend dit jaar"
    return f"{_since(item.because, today)} · {times}"


def _since(state: FactState, today: date) -> str:
    if state.checked_on is None:
        return "nog nooit gecontroleerd"
    days = (today - state.checked_on).days
    months = round(days / 30.44)
    if days < 60:
        return f"{days} dagen niet gecontroleerd"
    return f"{months} maanden niet gecontroleerd"
