"""The verbs about deliveries: take them in, take them back, check, export, report back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from socialekaart.cli import output
from socialekaart.cli.context import Context, json_option
from socialekaart.cli.dutch import DutchCommand
from socialekaart.errors import UnknownTableError, UsageError

if TYPE_CHECKING:
    from socialekaart.exchange.report import Report
    from socialekaart.storage.database import Database
    from socialekaart.storage.sources import Source

_OTHER_COLUMNS = (
    "Heeft de tabel eigen kolommen? Open hem in het venster bij Leveringen: daar wijs je ze aan, "
    "en dat onthouden we voor deze bron."
)
files_argument = click.argument(
    "files",
    metavar="BESTAND…",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path),
    help="CSV-bestanden of een Excel-werkmap (.xlsx) met aanbod of contactpersonen; de kolomnamen "
    "zeggen welke het is. Of een HSDS-pakket: een map of een .zip.",
)


@click.command(cls=DutchCommand)
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

    Regels met een fout worden gemeld en overgeslagen; de rest wordt verwerkt. Wat je zelf hebt
    aangepast blijft staan, ook als de bron iets anders zegt. Afsluitcode 1 als er regels zijn
    overgeslagen of als er niets is verwerkt.

    JSON: bron, proef, toegepast, aantallen (nieuw, gewijzigd, ongewijzigd, teruggekomen,
    niet_meer_geleverd, verwijderd, overgeslagen), te_kiezen (twijfel, botsing) en rapport (zoals
    bij controleer).
    """
    from socialekaart.services.deliveries.mappings import remembered_mappings
    from socialekaart.services.import_delivery import ImportOrder, import_delivery

    with context.open_for_delivery(proef) as db:
        mappings = remembered_mappings(db, context.reference, files, bron) or {}
        order = ImportOrder(files, bron, mappings, dry_run=proef, strict=streng)
        try:
            outcome = import_delivery(db, context.reference, order)
        except UnknownTableError as error:
            raise UnknownTableError(f"{error} {_OTHER_COLUMNS}") from error
    if as_json:
        output.print_json(output.import_json(bron, outcome, proef))
    else:
        click.echo(output.import_text(bron, outcome, proef))
        if outcome.report.findings:
            click.echo("\n" + outcome.report.as_text())
    return _ending_of(outcome.report)


@click.command(cls=DutchCommand)
@files_argument
@click.option(
    "--rapport",
    metavar="BESTAND",
    type=click.Path(path_type=Path),
    help="Schrijf het rapport ook weg, als .html of .csv.",
)
@json_option
@click.pass_obj
def controleer(
    context: Context, files: tuple[Path, ...], rapport: Path | None, as_json: bool
) -> int:
    """Controleer bestanden zonder iets te veranderen.

    Afsluitcode 1 als er fouten zijn.

    JSON: bestanden, rijen_gelezen, rijen_goed, aantallen (fout, waarschuwing, herstel),
    meldingen (bestand, rij, kolom, soort, code, melding, oplossing, voor, na) en niet_getoond.
    """
    from socialekaart.services.check_files import check_files, write_check_report

    report = check_files(files, context.reference)
    if rapport is not None:
        write_check_report(report, rapport)
    if as_json:
        output.print_json(report.as_dict())
    else:
        click.echo(report.as_text())
    return _ending_of(report)


@click.command(cls=DutchCommand)
@click.option(
    "--naar", metavar="MAP", required=True, type=click.Path(path_type=Path), help="De doelmap."
)
@click.option("--bron", metavar="NAAM", default="", help="Alleen wat deze bron levert.")
@click.option(
    "--formaat",
    "file_format",
    metavar="csv|xlsx|hsds",
    type=click.Choice(["csv", "xlsx", "hsds"]),
    default="csv",
    help="Twee CSV-bestanden, één Excel-werkmap, of een HSDS 3.1-pakket; anders csv.",
)
@json_option
@click.pass_obj
def exporteer(context: Context, naar: Path, bron: str, file_format: str, as_json: bool) -> None:
    """Schrijf al het aanbod en alle contactpersonen in een map.

    JSON: bestanden, aanbod en contactpersonen (aantallen).
    """
    from socialekaart.services.export_data import ExportFormat, export_data

    with context.open(with_example=True) as db:
        outcome = export_data(db, context.reference, naar, bron, ExportFormat(file_format))
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


@click.command(cls=DutchCommand)
@click.option("--bron", metavar="NAAM", required=True, help="Wie dit leverde.")
@json_option
@click.pass_obj
def leveringen(context: Context, bron: str, as_json: bool) -> None:
    """Toon de leveringen van een bron, de nieuwste eerst.

    JSON: een lijst met per levering id, ontvangen, bestanden, aantallen en ongedaan_gemaakt.
    """
    from socialekaart.services.deliveries.source_list import delivery_lines

    with context.open(with_example=True) as db:
        lines = delivery_lines(db, _source(db, bron).id)
    if as_json:
        output.print_json([output.delivery_json(line) for line in lines])
    else:
        click.echo(output.deliveries_text(bron, lines))


@click.command(cls=DutchCommand)
@click.option("--bron", metavar="NAAM", required=True, help="Wie dit leverde.")
@json_option
@click.pass_obj
def ongedaan(context: Context, bron: str, as_json: bool) -> None:
    """Maak de nieuwste levering van een bron ongedaan.

    Wat jullie sindsdien zelf hebben ingevuld blijft staan.

    JSON: bron, levering (id) en aantallen (zoals bij importeer).
    """
    from socialekaart.services.deliveries.source_list import delivery_lines
    from socialekaart.services.deliveries.undoing import undo_delivery

    with context.open(with_example=True) as db:
        lines = delivery_lines(db, _source(db, bron).id)
        last = next((line for line in lines if line.can_undo), None)
        if last is None:
            raise UsageError(f"Van {bron} is er geen levering om ongedaan te maken.")
        counts = undo_delivery(db, context.reference, last.id)
    if as_json:
        named = output.named_counts({one.value: n for one, n in counts.items()})
        output.print_json({"bron": bron, "levering": last.id, "aantallen": named})
    else:
        click.echo(
            f"De levering van {bron} van {last.received_at:%d-%m-%Y %H:%M} is ongedaan gemaakt. "
            "Wat jullie zelf hebben ingevuld staat er nog."
        )


@click.command(cls=DutchCommand)
@click.option("--bron", metavar="NAAM", required=True, help="Aan wie je terugmeldt.")
@click.option(
    "--naar", metavar="MAP", required=True, type=click.Path(path_type=Path), help="De doelmap."
)
@click.option("--praktijk", metavar="NAAM", default="", help="Je praktijk; weglaten mag.")
@json_option
@click.pass_obj
def terugmelding(context: Context, bron: str, naar: Path, praktijk: str, as_json: bool) -> None:
    """Schrijf wat er volgens jullie niet klopt in terugmelding.csv, voor de bron.

    JSON: bestand en aantal.
    """
    from socialekaart.services.deliveries.report_back import Reporter

    with context.open(with_example=True) as db:
        written = Reporter(db, context.reference).write(_source(db, bron).id, naar, praktijk)
    if as_json:
        output.print_json({"bestand": str(written.path), "aantal": written.count})
    else:
        click.echo(f"{output.counted(written.count, 'melding', 'meldingen')} in {written.path}.")


@click.command(cls=DutchCommand)
@click.argument(
    "path",
    metavar="BESTAND",
    type=click.Path(path_type=Path),
    help="Een naam die eindigt op .xlsx (met keuzelijsten en uitleg) of .csv.",
)
@click.pass_obj
def sjabloon(context: Context, path: Path) -> None:
    """Schrijf het lege bestand waarmee een gemeente begint."""
    from socialekaart.services.templates import write_template

    names = " en ".join(str(file) for file in write_template(path, context.reference))
    click.echo(f"Het lege bestand staat klaar: {names}.")


DELIVERY_VERBS = (importeer, controleer, exporteer, leveringen, ongedaan, terugmelding, sjabloon)
"""In the order of daily use."""


def _source(db: Database, name: str) -> Source:
    from socialekaart.storage.sources import Sources

    source = Sources(db).by_name(name)
    if source is None:
        known = ", ".join(one.name for one in Sources(db).all())
        raise UsageError(f"De bron '{name}' kennen we niet. Kies uit: {known or 'nog geen bron'}.")
    return source


def _ending_of(report: Report) -> int:
    """Return the exit code; errors are also told on stderr, in one sentence."""
    if not report.has_errors:
        return 0
    click.echo(output.errors_sentence(report), err=True)
    return 1
