"""The verb about coverage: what of the basic offer the directory has, per municipality."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from socialekaart.cli import output
from socialekaart.cli.context import Context, json_option
from socialekaart.cli.dutch import DutchCommand
from socialekaart.services.clock import dutch_now

if TYPE_CHECKING:
    from socialekaart.services.coverage.views import (
        CoverageCell,
        CoverageMunicipality,
        CoverageRecord,
        CoverageView,
    )

_MEANING = "Wat niet gevonden is, kan er wel zijn: het staat alleen niet in deze kaart."


@click.command(cls=DutchCommand)
@click.option(
    "--gemeente",
    "municipalities",
    metavar="G",
    multiple=True,
    help="Naam of CBS-code; mag vaker. Anders de gemeenten met het meeste aanbod.",
)
@click.option(
    "--naar",
    metavar="BESTAND",
    type=click.Path(path_type=Path),
    help="Schrijf het ook weg, als .csv of .xlsx; zonder namen die alleen de praktijk mag zien.",
)
@json_option
@click.pass_obj
def dekking(
    context: Context, municipalities: tuple[str, ...], naar: Path | None, as_json: bool
) -> None:
    """Toon per gemeente wat er van het basisaanbod in de kaart staat.

    De stand is: gevonden; gevonden, bij meer aanbieders; gevonden, lang niet gecontroleerd; of niet
    gevonden in deze kaart. Het basisaanbod staat in basisaanbod.csv; een eigen bestand met die naam
    naast de database gaat voor.

    JSON: op, termijn_dagen, niet_getoond (aantal gemeenten), bestand en gemeenten: code, naam en
    onderdelen (id, onderdeel, stand, deels, gevonden, genoemd). Van wat gevonden of genoemd is: id,
    soort, naam, aanbieder, werkgebied, leeftijd, gecontroleerd_op, opmerking en alleen_praktijk.
    """
    from socialekaart.services.by_hand import ByHand
    from socialekaart.services.coverage.desk import CoverageDesk

    reference = context.reference
    codes = tuple(reference.municipality(name) for name in municipalities)
    with context.open(with_example=True) as db:
        desk = CoverageDesk(ByHand(db, reference))
        view = desk.coverage(codes, dutch_now().date())
        if naar is not None:
            desk.export(view, naar)
    if as_json:
        output.print_json(coverage_json(view, naar))
        return
    click.echo(coverage_text(view))
    if naar is not None:
        click.echo(f"\nDe dekking staat ook in {naar}.")


COVERAGE_VERBS = (dekking,)


def coverage_json(view: CoverageView, target: Path | None) -> dict[str, Any]:
    """Return the keys of a view."""
    return {
        "op": view.on.isoformat(),
        "termijn_dagen": view.term_days,
        "niet_getoond": view.left_out,
        "bestand": None if target is None else str(target),
        "gemeenten": [
            {
                "code": one.code,
                "naam": one.name,
                "onderdelen": [
                    {
                        "id": row.requirement.id,
                        "onderdeel": row.requirement.label,
                        **_cell_json(row.cells[place]),
                    }
                    for row in view.rows
                ],
            }
            for place, one in enumerate(view.municipalities)
        ],
    }


def _cell_json(cell: CoverageCell) -> dict[str, Any]:
    from socialekaart.services.coverage.export import STATES

    return {
        "stand": STATES[cell.state],
        "deels": cell.partly,
        "gevonden": [_record_json(one) for one in cell.records],
        "genoemd": [_record_json(one) for one in cell.mentioned],
    }


def _record_json(one: CoverageRecord) -> dict[str, Any]:
    from socialekaart.services.coverage.export import KINDS, REMARKS, ages_text, area_text

    return {
        "id": one.id,
        "soort": KINDS[one.kind],
        "naam": one.name,
        "aanbieder": one.organization,
        "werkgebied": area_text(one),
        "leeftijd": ages_text(one),
        "gecontroleerd_op": one.checked_on and one.checked_on.isoformat(),
        "opmerking": REMARKS[one.standing],
        "alleen_praktijk": one.practice_only,
    }


def coverage_text(view: CoverageView) -> str:
    """Write the matrix, municipality by municipality."""
    if not view.municipalities:
        return (
            "Er staat nog geen aanbod in deze kaart. Neem eerst een levering in: "
            "socialekaart importeer"
        )
    blocks = [
        "\n".join(_municipality_lines(view, place, one))
        for place, one in enumerate(view.municipalities)
    ]
    left = ""
    if view.left_out:
        more = output.counted(view.left_out, "gemeente", "gemeenten")
        left = f" Nog {more} met aanbod: kies met --gemeente."
    return "\n\n".join([*blocks, _MEANING + left])


def _municipality_lines(
    view: CoverageView, place: int, municipality: CoverageMunicipality
) -> Iterable[str]:
    from socialekaart.services.coverage.export import STATES

    yield municipality.name
    for row in view.rows:
        cell = row.cells[place]
        part = ", voor een deel van de gemeente" if cell.partly else ""
        yield f"  {row.requirement.label}: {STATES[cell.state]}{part}"
        yield from (f"    {_line(one)}" for one in (*cell.records, *cell.mentioned))


def _line(one: CoverageRecord) -> str:
    from socialekaart.services.coverage.export import REMARKS, ages_text

    checked = f"gecontroleerd {one.checked_on:%d-%m-%Y}" if one.checked_on else ""
    facts = (one.name, one.organization, ages_text(one), checked or "nog niet gecontroleerd")
    return " · ".join(filter(None, (*facts, REMARKS[one.standing])))
