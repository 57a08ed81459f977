"""What every verb of the command line needs."""

from __future__ import annotations

from pathlib import Path

import click

from socialekaart import paths
from socialekaart.services.first_start import fill_new_database
from socialekaart.services.reference import Reference
from socialekaart.storage.database import IN_MEMORY, Database

json_option = click.option("--json", "as_json", is_flag=True, help="Geef het antwoord als JSON.")


class Context:
    """The database's place and the reference data."""

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
