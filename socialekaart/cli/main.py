"""The verbs of the command line."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from socialekaart import __version__, paths, settings
from socialekaart.cli import output
from socialekaart.cli.checklist import controlelijst
from socialekaart.cli.context import Context, json_option
from socialekaart.cli.coverage import COVERAGE_VERBS
from socialekaart.cli.deliveries import DELIVERY_VERBS
from socialekaart.cli.dutch import DutchGroup, sentence
from socialekaart.cli.places import adressen
from socialekaart.cli.roster import rooster
from socialekaart.errors import SocialekaartError, UsageError
from socialekaart.services.clock import dutch_now
from socialekaart.services.crisis import with_regional_service

near_option = click.option(
    "--bij", metavar="PLAATS", help="Postcode (3241 of 3241 AB), woonplaats of gemeente."
)


@click.group(cls=DutchGroup, invoke_without_command=True)
@click.option(
    "--db",
    "db_path",
    metavar="PAD",
    type=click.Path(path_type=Path),
    help="De database; anders die in je eigen gegevensmap.",
)
@click.version_option(__version__, message="Socialekaart %(version)s", help="Toon de versie.")
@click.pass_context
def program(ctx: click.Context, db_path: Path | None) -> None:
    """Socialekaart: vind het aanbod, en weet wie je belt.

    Zonder opdracht opent het venster.
    """
    ctx.obj = Context(db_path)
    if ctx.invoked_subcommand is None:
        ctx.exit(_open_window(ctx.obj))


def _open_window(context: Context) -> int:
    from socialekaart.app import has_screen, open_window
    from socialekaart.cli.without_screen import show_without_screen

    run = open_window if has_screen() else show_without_screen
    return run(context.db_path, context.reference)


@program.command()
@click.argument(
    "words", metavar="[TEKST]", nargs=-1, help="Waar je hulp voor zoekt, in gewone woorden."
)
@near_option
@click.option(
    "--binnen",
    "within_km",
    metavar="N",
    type=click.IntRange(1),
    help="Hoeveel km hoogstens van --bij; wie daar thuiskomt of werkt telt mee.",
)
@click.option("--domein", metavar="D", help="Levensdomein: id of een ander woord ervoor.")
@click.option("--gemeente", metavar="G", help="Naam of CBS-code van een gemeente.")
@click.option(
    "--max",
    "most",
    metavar="N",
    type=click.IntRange(1),
    default=20,
    help="Hoeveel hoogstens; anders 20.",
)
@json_option
@click.pass_obj
def zoek(
    context: Context,
    words: tuple[str, ...],
    bij: str | None,
    within_km: int | None,
    domein: str | None,
    gemeente: str | None,
    most: int,
    as_json: bool,
) -> None:
    """Zoek aanbod; TEKST mag leeg zijn.

    JSON: een lijst met per aanbod id, naam, aanbieder, gemeente, domeinen, afstand_km, nabijheid
    (waarom het daar staat: afstand, zonder_reizen, werkgebied, buiten_werkgebied of null),
    telefoon, open_nu (true, false of null) en bron.
    """
    from socialekaart.services.find_services import ServiceFinder
    from socialekaart.services.views import Facet, ServiceQuery

    if within_km is not None and bij is None:
        raise UsageError("Zeg met --bij vanaf welke plaats je meet, zoals: --bij 3241 --binnen 5.")
    reference, chosen = context.reference, {}
    if domein is not None:
        chosen[Facet.DOMAIN] = frozenset({reference.domain(domein)})
    if gemeente is not None:
        chosen[Facet.MUNICIPALITY] = frozenset({reference.municipality(gemeente)})
    place = reference.place(bij) if bij is not None else None
    with context.open(with_example=True) as db:
        query = ServiceQuery(" ".join(words), place, chosen=chosen, limit=most, within_km=within_km)
        now = dutch_now()
        result = ServiceFinder(db, reference).find(query, now)
    if as_json:
        output.print_json([output.hit_json(hit) for hit in result.hits])
    else:
        click.echo(output.hits_text(result, reference, now))


@program.command()
@click.argument(
    "domain", metavar="DOMEIN", help="Levensdomein: id of een ander woord ervoor, zoals schulden."
)
@near_option
@click.option("--leeftijd", metavar="N", type=click.IntRange(0, 130), help="Leeftijd in jaren.")
@click.option("--op", "moment", metavar="MOMENT", help="Nederlandse tijd, zoals 2026-11-23T10:00.")
@json_option
@click.pass_obj
def wie(
    context: Context,
    domain: str,
    bij: str | None,
    leeftijd: int | None,
    moment: str | None,
    as_json: bool,
) -> None:
    """Wie bel ik voor dit domein, op deze plek?

    JSON: antwoorden (naam, functie, organisatie, telefoon, soort, reden, waarnemer,
    nu_bereikbaar, eigen_keuze, afspraken, gecontroleerd per feit), voordeur (hetzelfde, of null) en
    crisis (naam, telefoon, wanneer).
    """
    from socialekaart.services.answer_question import Answerer

    when = output.moment(moment) if moment else dutch_now()
    reference = context.reference
    domain_id, place = reference.domain(domain), reference.place(bij) if bij is not None else None
    with context.open(with_example=True) as db:
        answer = Answerer(db, reference).who((domain_id,), place, leeftijd, when)
    ours = settings.load(paths.settings_path()).settings
    answer = replace(answer, crisis=with_regional_service(answer.crisis, ours))
    if as_json:
        output.print_json(output.who_json(answer))
    else:
        click.echo(output.who_text(answer, when))


@program.command()
@click.option(
    "--uit", metavar="BEELD.png", required=True, type=click.Path(path_type=Path), help="Het beeld."
)
@click.option("--zoek", "text", metavar="TEKST", default="", help="Wat er in het zoekveld staat.")
@near_option
@json_option
@click.pass_obj
def scherm(context: Context, uit: Path, text: str, bij: str | None, as_json: bool) -> None:
    """Teken het echte venster in een PNG-bestand; een beeldscherm is niet nodig."""
    from socialekaart.app import draw_window

    place = context.reference.place(bij) if bij is not None else None
    context.open(with_example=True).close()
    draw_window(context.db_path, context.reference, uit, text, place)
    if as_json:
        output.print_json({"beeld": str(uit)})
    else:
        click.echo(f"Het venster staat in {uit}.")


@program.command()
@click.argument(
    "what", metavar="weg|terug", type=click.Choice(["weg", "terug"]), help="Wat je wilt."
)
@click.pass_obj
def voorbeeld(context: Context, what: str) -> None:
    """Haal de voorbeeldregio weg, of zet hem terug."""
    from socialekaart.services.first_start import remove_example, restore_example

    with context.open(with_example=False) as db:
        if what == "terug":
            restore_example(db, context.reference)
            click.echo("De voorbeeldregio staat er weer in.")
        elif remove_example(db, context.reference):
            click.echo("De voorbeeldregio is weg. Terugzetten: socialekaart voorbeeld terug")
        else:
            click.echo("Er staat geen voorbeeldregio in deze database.")


for verb in (*DELIVERY_VERBS, *COVERAGE_VERBS, rooster, controlelijst, adressen):
    program.add_command(verb)


def main(arguments: list[str] | None = None) -> int:
    """Run a verb; return the exit code. Known causes end as one Dutch sentence on stderr."""
    _write_any_letter()
    return _ending(lambda: program.main(arguments, prog_name="socialekaart", standalone_mode=False))


def _ending(run: Callable[[], Any]) -> int:
    try:
        code = run()
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.Abort:
        click.echo("Gestopt.", err=True)
        return 2
    except click.ClickException as error:
        click.echo(sentence(error), err=True)
        return 2
    except SocialekaartError as error:
        click.echo(str(error), err=True)
        return error.exit_code
    except BrokenPipeError:
        # The reader (head, less) has seen enough; closing quietly is what it expects.
        sys.stderr.close()
        return 0
    return code if isinstance(code, int) else 0


def _write_any_letter() -> None:
    """Write letters that the console can't show as "?" instead of failing on them."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
