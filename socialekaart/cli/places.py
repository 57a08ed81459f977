"""The verb about addresses: what has a place on the map, and looking up what has none."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager, nullcontext
from types import FrameType
from typing import TYPE_CHECKING, Any

import click

from socialekaart import paths, settings
from socialekaart.cli import output
from socialekaart.cli.context import Context, json_option
from socialekaart.cli.dutch import DutchCommand
from socialekaart.errors import UsageError
from socialekaart.services.progress import Cancelled

if TYPE_CHECKING:
    from socialekaart.hosts import NetworkRules
    from socialekaart.services.places.desk import PlacesDesk
    from socialekaart.services.places.views import PlacesFound, PlacesLeft
    from socialekaart.storage.database import Database

_LINE_EVERY = 100
"""Addresses between two lines of progress where no line can be written over."""


@click.command(cls=DutchCommand)
@click.option(
    "--zoek-op",
    "look_up",
    is_flag=True,
    help="Zoek de adressen zonder plek op bij PDOK (Kadaster); Ctrl+C stopt en bewaart.",
)
@click.option("--vergeet", "forget", is_flag=True, help="Gooi weg wat ooit is opgezocht.")
@json_option
@click.pass_obj
def adressen(context: Context, look_up: bool, forget: bool, as_json: bool) -> int:
    """Vertel hoeveel adressen een plek op de kaart hebben, en zoek de andere op.

    Opzoeken gaat over internet en moet aan staan bij Instellingen. Alleen postcode, huisnummer,
    straat en plaats gaan naar buiten, en van een geheim adres niets. Wat onbekend is, vragen we na
    dertig dagen nog eens. Afsluitcode 2 als het opzoeken niet is afgemaakt.

    JSON: adressen (van_de_bron, opgezocht, op_te_zoeken, onbekend, onvolledig), bij --zoek-op ook
    ronde (gevonden, onbekend, gestopt: waarom, of null) en bij --vergeet ook vergeten (aantal).
    """
    if look_up and forget:
        raise UsageError("Kies --zoek-op of --vergeet. Wil je alles opnieuw: doe ze na elkaar.")
    with context.open(with_example=True) as db:
        desk = _desk(context, db)
        forgotten = desk.forget() if forget else None
        found = _look_up(desk) if look_up else None
        left = desk.left()
    if as_json:
        output.print_json(_json(left, found, forgotten))
    else:
        click.echo(_text(left, found, forgotten))
    if found is not None and found.stopped:
        click.echo(found.stopped, err=True)
        return 2
    return 0


def _desk(context: Context, db: Database) -> PlacesDesk:
    from socialekaart.services.places.desk import PlacesDesk

    return PlacesDesk(context.reference, lambda: nullcontext(db), nullcontext, _network)


def _network() -> NetworkRules:
    """Give the rules as they are now: the window may change them while we are busy."""
    return settings.load(paths.settings_path()).settings.network


def _look_up(desk: PlacesDesk) -> PlacesFound:
    try:
        with _until_interrupted() as cancelled:
            return desk.look_up(_tell, cancelled)
    finally:
        if sys.stderr.isatty():
            click.echo(err=True)


def _tell(done: int, total: int, doing: str) -> None:
    """Say on stderr how far it is: on one line where that can be."""
    line = f"{doing}: {done} van {total}"
    if sys.stderr.isatty():
        click.echo(f"\r{line}", nl=False, err=True)
    elif done % _LINE_EVERY == 0 or done == total:
        click.echo(line, err=True)


@contextmanager
def _until_interrupted() -> Generator[Cancelled, None, None]:
    """Let the first Ctrl+C ask to stop, so that what was found is kept; the second breaks off."""
    stop = threading.Event()
    before = signal.getsignal(signal.SIGINT)

    def interrupted(number: int, frame: FrameType | None) -> None:
        stop.set()
        signal.signal(signal.SIGINT, before)

    signal.signal(signal.SIGINT, interrupted)
    try:
        yield stop.is_set
    finally:
        signal.signal(signal.SIGINT, before)


def _json(left: PlacesLeft, found: PlacesFound | None, forgotten: int | None) -> dict[str, Any]:
    """Return the keys of what the verb tells."""
    told: dict[str, Any] = {
        "adressen": {
            "van_de_bron": left.exact,
            "opgezocht": left.looked_up,
            "op_te_zoeken": left.missing,
            "onbekend": left.unknown,
            "onvolledig": left.incomplete,
        }
    }
    if found is not None:
        told["ronde"] = {
            "gevonden": found.found,
            "onbekend": found.unknown,
            "gestopt": found.stopped or None,
        }
    if forgotten is not None:
        told["vergeten"] = forgotten
    return told


def _text(left: PlacesLeft, found: PlacesFound | None, forgotten: int | None) -> str:
    lines = []
    if found is not None:
        lines += [f"Gevonden: {found.found}. Niet gevonden: {found.unknown}.", ""]
    if forgotten is not None:
        lines += [f"Vergeten: {output.counted(forgotten, 'adres', 'adressen')}.", ""]
    hint = ": socialekaart adressen --zoek-op" if left.missing and found is None else ""
    counts = (
        (left.exact, "met een plek van de bron"),
        (left.looked_up, "opgezocht"),
        (left.missing, f"nog op te zoeken{hint}"),
        (left.unknown, "onbekend bij PDOK (Kadaster)"),
        (left.incomplete, "te onvolledig om op te zoeken"),
    )
    lines += ["Adressen van het aanbod:"]
    lines += [f"{number:7} {what}" for number, what in counts]
    return "\n".join([*lines, "Geheime adressen tellen niet mee: die zoeken we nooit op."])
