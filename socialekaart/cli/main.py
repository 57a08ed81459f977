"""The verbs of the command line."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from socialekaart import __version__, paths, settings
from socialekaart.cli import output
from socialekaart.cli.dutch import DutchGroup, sentence
from socialekaart.errors import SocialekaartError, UsageError
from socialekaart.services.clock import dutch_now, in_dutch_time
from socialekaart.services.crisis import with_regional_service
from socialekaart.services.first_start import fill_new_database
from socialekaart.services.reference import Reference
from socialekaart.storage.database import IN_MEMORY, Database

if TYPE_CHECKING:
    from socialekaart.exchange.report import Report

json_option = click.option("--json", "as_json", is_flag=True, help="Geef het antwoord als JSON.")
near_option = click.option(
    "--bij", metavar="PLAATS", help="Postcode (3241 of 3241 AB), woonplaats of gemeente."
)
files_argument = click.argument(
    "files",
    metavar="BESTAND…",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path),
    help="CSV-bestanden met aanbod of contactpersonen; de kolomnamen zeggen welke het is.",
)


class Context:
    """What every verb needs: the database's place and the reference data."""

    def __init__(self, db_path: Path | None) -> None:
        self.db_path = db_path or paths.database_path()
        self.reference = Reference(paths.data())

    def open(self, *, with_example: bool) -> Database:
        """Open the database; a new one begins with the national lines (and the example)."""
        db = Database.open(self.db_path)
        if fill_new_database(db, self.reference, with_example) and with_example:
            click.echo(
                "Nieuwe database: de voorbeeldregio is geladen (verzonnen gegevens). "
                "Haal hem weg met: socialekaart voorbeeld weg",
                err=True,
            )
        return db

    def open_for_delivery(self, trial: bool) -> Database:
        """Open the database for a delivery; a trial makes no file where there is none."""
        if trial and not self.db_path.exists():
            return Database.open(IN_MEMORY)
        return self.open(with_example=False)


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
    domein: str | None,
    gemeente: str | None,
    most: int,
    as_json: bool,
) -> None:
    """Zoek aanbod; TEKST mag leeg zijn.

    JSON: een lijst met per aanbod id, naam, aanbieder, gemeente, domeinen, afstand_km, telefoon,
    open_nu (true, false of null) en bron.
    """
    from socialekaart.services.find_services import ServiceFinder
    from socialekaart.services.views import Facet, ServiceQuery

    reference, chosen = context.reference, {}
    if domein is not None:
        chosen[Facet.DOMAIN] = frozenset({reference.domain(domein)})
    if gemeente is not None:
        chosen[Facet.MUNICIPALITY] = frozenset({reference.municipality(gemeente)})
    place = reference.place(bij) if bij is not None else None
    with context.open(with_example=True) as db:
        query = ServiceQuery(" ".join(words), place, chosen=chosen, limit=most)
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
    nu_bereikbaar), voordeur (hetzelfde, of null) en crisis (naam, telefoon, wanneer).
    """
    from socialekaart.services.answer_question import Answerer

    when = _moment(moment) if moment else dutch_now()
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


def _moment(text: str) -> datetime:
    try:
        return in_dutch_time(datetime.fromisoformat(text))
    except ValueError as error:
        raise UsageError(
            f"Het moment '{text}' begrijpen we niet. Schrijf het als 2026-11-23T10:00."
        ) from error


@program.command()
@files_argument
@click.option("--bron", metavar="NAAM", required=True, help="Wie dit levert; nieuw mag ook.")
@click.option("--proef", is_flag=True, help="Vertel alleen wat er zou gebeuren.")
@click.option("--streng", is_flag=True, help="Pas niets toe als er een fout in zit.")
@json_option
@click.pass_obj
def importeer(
    context: Context, files: tuple[Path, ...], bron: str, proef: bool, streng: bool, as_json: bool
) -> int:
    """Verwerk de bestanden van één levering.

    Regels met een fout worden gemeld en overgeslagen; de rest wordt verwerkt. Afsluitcode 1 als
    er regels zijn overgeslagen of als er niets is verwerkt.

    JSON: bron, proef, toegepast, aantallen (nieuw, gewijzigd, ongewijzigd, teruggekomen,
    niet_meer_geleverd, verwijderd, overgeslagen) en rapport (zoals bij controleer).
    """
    from socialekaart.services.import_delivery import ImportOrder, import_delivery

    with context.open_for_delivery(proef) as db:
        order = ImportOrder(files, bron, dry_run=proef, strict=streng)
        outcome = import_delivery(db, context.reference, order)
    if as_json:
        output.print_json(output.import_json(bron, outcome, proef))
    else:
        click.echo(output.import_text(bron, outcome, proef))
        _tell_report(outcome.report)
    return _ending_of(outcome.report)


@program.command()
@files_argument
@json_option
@click.pass_obj
def controleer(context: Context, files: tuple[Path, ...], as_json: bool) -> int:
    """Controleer bestanden zonder iets te veranderen.

    Afsluitcode 1 als er fouten zijn.

    JSON: bestanden, rijen_gelezen, rijen_goed, aantallen (fout, waarschuwing, herstel),
    meldingen (bestand, rij, kolom, soort, code, melding, oplossing, voor, na) en niet_getoond.
    """
    from socialekaart.services.check_files import check_files

    report = check_files(files, context.reference)
    if as_json:
        output.print_json(report.as_dict())
    else:
        click.echo(report.as_text())
    return _ending_of(report)


@program.command()
@click.option(
    "--naar", metavar="MAP", required=True, type=click.Path(path_type=Path), help="De doelmap."
)
@click.option("--bron", metavar="NAAM", default="", help="Alleen wat deze bron levert.")
@json_option
@click.pass_obj
def exporteer(context: Context, naar: Path, bron: str, as_json: bool) -> None:
    """Schrijf aanbod.csv en contactpersonen.csv in een map.

    JSON: bestanden, aanbod en contactpersonen (aantallen).
    """
    from socialekaart.services.export_data import export_data

    with context.open(with_example=True) as db:
        outcome = export_data(db, context.reference, naar, bron)
    if as_json:
        output.print_json(
            {
                "bestanden": [str(path) for path in outcome.files],
                "aanbod": outcome.services,
                "contactpersonen": outcome.contacts,
            }
        )
    else:
        click.echo(
            f"{outcome.services} keer aanbod en {outcome.contacts} contactpersonen staan in {naar}."
        )


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
        elif remove_example(db):
            click.echo("De voorbeeldregio is weg. Terugzetten: socialekaart voorbeeld terug")
        else:
            click.echo("Er staat geen voorbeeldregio in deze database.")


def _ending_of(report: Report) -> int:
    """Return the exit code; errors are also told on stderr, in one sentence."""
    if not report.has_errors:
        return 0
    click.echo(output.errors_sentence(report), err=True)
    return 1


def _tell_report(report: Report) -> None:
    if report.findings:
        click.echo("\n" + report.as_text())


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
