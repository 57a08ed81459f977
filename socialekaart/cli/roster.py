"""The verb `rooster`: who handles what, per domain and area."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from socialekaart import paths, settings
from socialekaart.cli import output
from socialekaart.cli.context import Context, json_option
from socialekaart.cli.dutch import DutchCommand
from socialekaart.domain.model import AssignmentKind
from socialekaart.domain.roster_grid import CellState
from socialekaart.services.clock import dutch_now
from socialekaart.services.wording import day_month

if TYPE_CHECKING:
    from socialekaart.services.roster.views import OpenCell, RosterCell, RosterPerson, RosterView

_STATES = {
    CellState.FILLED: "bezet",
    CellState.LEAVING: "vertrekt",
    CellState.INHERITED: "zie breder gebied",
    CellState.GAP: "nog niemand",
    CellState.EMPTY: "niet nodig",
}


@click.command(cls=DutchCommand)
@click.option(
    "--gebied",
    "areas",
    metavar="PLAATS",
    multiple=True,
    help="Wijk of plaats, gemeente of regio; mag vaker. Anders jullie eigen omgeving.",
)
@click.option(
    "--soort",
    "kinds",
    multiple=True,
    type=click.Choice([kind.value for kind in AssignmentKind]),
    help="Alleen deze soort; mag vaker.",
)
@click.option(
    "--op", "day", metavar="DATUM", help="Op welke dag, zoals 2026-12-01. Anders vandaag."
)
@click.option(
    "--naar",
    "target",
    metavar="BESTAND",
    type=click.Path(path_type=Path),
    help="Schrijf het rooster als .csv of .xlsx.",
)
@click.option(
    "--ook-praktijk",
    is_flag=True,
    help="Zet in het bestand ook wie alleen voor de praktijk zichtbaar is.",
)
@json_option
@click.pass_obj
def rooster(
    context: Context,
    areas: tuple[str, ...],
    kinds: tuple[str, ...],
    day: str | None,
    target: Path | None,
    ook_praktijk: bool,
    as_json: bool,
) -> None:
    """Wie pakt wat op, per domein en gebied? Met de gaten en wie er vertrekt.

    JSON: dag, gebieden (sleutel, naam), cellen (domein, gebied, stand, personen, zie, vertrekt_op,
    vertrokken, voordeur) en open (wie, domein, gebied, laatste_dag). Personen hebben naam,
    functie, organisatie, soort, telefoon, werkdagen, waarnemer, leeftijd, van, tot, eigen_keuze en
    overruled.
    """
    from socialekaart.services.by_hand import ByHand
    from socialekaart.services.roster.desk import RosterDesk
    from socialekaart.services.roster.views import RosterQuery

    when = output.moment(day) if day else dutch_now()
    chosen = settings.load(paths.settings_path()).settings
    with context.open(with_example=True) as db:
        desk = RosterDesk(ByHand(db, context.reference))
        query = RosterQuery(
            kinds=tuple(map(AssignmentKind, kinds)),
            areas=tuple(map(desk.area_named, areas)) or chosen.roster_areas,
            practice_postcode=chosen.practice_postcode,
        )
        if target is not None:
            count = desk.export(query, when, target, staff_only=ook_praktijk)
            click.echo(f"{count} regels geschreven naar {target}.")
            return
        view, opened = desk.view(query, when), desk.open_cells(when.date(), query)
    if as_json:
        output.print_json(_json(view, opened))
    else:
        click.echo(_text(view, opened, when))


def _json(view: RosterView, opened: tuple[OpenCell, ...]) -> dict[str, Any]:
    return {
        "dag": view.on.isoformat(),
        "gebieden": [{"sleutel": area.key, "naam": area.label} for area in view.areas],
        "cellen": [_cell_json(cell) for row in view.rows for cell in row.cells],
        "open": [
            {
                "wie": one.who,
                "domein": one.domain,
                "gebied": one.area,
                "laatste_dag": one.last_day.isoformat(),
            }
            for one in opened
        ],
    }


def _cell_json(cell: RosterCell) -> dict[str, Any]:
    return {
        "domein": cell.domain or "voordeur",
        "gebied": cell.area,
        "stand": _STATES[cell.state],
        "personen": [_person_json(person) for person in cell.persons],
        "zie": cell.inherited_from or None,
        "vertrekt_op": cell.leaving_on.isoformat() if cell.leaving_on else None,
        "vertrokken": list(cell.departed),
        "voordeur": cell.front_door or None,
    }


def _person_json(one: RosterPerson) -> dict[str, Any]:
    return {
        "naam": one.name or one.role,
        "functie": one.role,
        "organisatie": one.organization,
        "soort": one.kind.value,
        "telefoon": one.phone,
        "werkdagen": list(one.working_days),
        "bereikbaar": one.reachable or None,
        "nu_bereikbaar": one.opening.is_open,
        "waarnemer": one.stand_in_name or None,
        "leeftijd_van": one.minimum_age,
        "leeftijd_tot": one.maximum_age,
        "van": one.valid_from.isoformat() if one.valid_from else None,
        "tot": one.valid_to.isoformat() if one.valid_to else None,
        "eigen_keuze": one.own,
        "overruled": one.overruled,
    }


def _text(view: RosterView, opened: tuple[OpenCell, ...], now: datetime) -> str:
    """Write the roster below each other: a terminal is too narrow for a matrix."""
    if not view.areas:
        return (
            "Er staan nog geen contactpersonen in. Importeer contactpersonen.csv van je gemeente, "
            "of wijs in het venster bij Rooster iemand aan."
        )
    lines = [f"Rooster op {day_month(view.on)} · {', '.join(a.label for a in view.areas)}"]
    labels = {area.key: area.label for area in view.areas}
    for row in view.rows:
        lines += ["", row.label]
        for cell in row.cells:
            if cell.state is not CellState.EMPTY:
                lines.append(f"  {labels[cell.area]}: {_cell_text(cell)}")
    if opened:
        lines += ["", "Open plekken"]
        lines += [f"  {_opened_text(one)}" for one in opened]
    return "\n".join([*lines, "", output.counted(view.gaps, "gat.", "gaten.")])


def _cell_text(cell: RosterCell) -> str:
    told = ", ".join(_person_text(person) for person in cell.persons if not person.overruled)
    if cell.state is CellState.LEAVING and cell.leaving_on:
        return f"{told} · vertrekt {day_month(cell.leaving_on)}, nog geen opvolger"
    if told:
        return told
    if cell.state is CellState.INHERITED:
        return f"zie {cell.inherited_from}"
    return f"nog niemand; voordeur: {cell.front_door}" if cell.front_door else "nog niemand"


def _person_text(one: RosterPerson) -> str:
    kind = "" if one.kind is AssignmentKind.CONTACT_POINT else f" ({one.kind.value})"
    days = f" [{' '.join(one.working_days)}]" if one.working_days else ""
    own = "*" if one.own else ""
    return f"{own}{one.name or one.role}{kind} {one.phone}{days}".rstrip()


def _opened_text(one: OpenCell) -> str:
    verb = "vertrok" if one.is_open else "vertrekt"
    return f"{one.domain_label}, {one.area_label}: {one.who} {verb} {day_month(one.last_day)}"
