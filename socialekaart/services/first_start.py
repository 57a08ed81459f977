"""What a new database begins with: the real national lines and the example region."""

from __future__ import annotations

from pathlib import Path

from socialekaart.services.rebuild_index import ensure_index
from socialekaart.services.reference import Reference
from socialekaart.services.withdraw_source import take_back_source, withdraw_source
from socialekaart.storage.database import Database
from socialekaart.storage.sources import Source, Sources

EXAMPLE = "Voorbeeldregio"
NATIONAL_LINES = "Landelijke lijnen"


def fill_new_database(db: Database, reference: Reference, with_example: bool) -> bool:
    """Load the national lines, and the example region, into a database without any source.

    One that an older version of the program filled gets its search index anew first.

    A delivery that comes first keeps the example out: whoever has real data needs none. Returns
    whether anything was loaded.
    """
    ensure_index(db, reference)
    if Sources(db).all():
        return False
    lines = reference.folder / "landelijke_lijnen" / "aanbod.csv"
    if with_example:
        load_example(db, reference)
    _load(db, reference, [lines], NATIONAL_LINES)
    return True


def load_example(db: Database, reference: Reference) -> None:
    """Read the example region from the program's own files."""
    folder = reference.folder / "voorbeeld"
    files = [folder / "aanbod.csv", folder / "contactpersonen.csv"]
    _load(db, reference, files, EXAMPLE, is_example=True)


def _load(
    db: Database, reference: Reference, files: list[Path], name: str, *, is_example: bool = False
) -> None:
    # Only a first start reads files; every other one should not wait for the readers to load.
    from socialekaart.services.import_delivery import ImportOrder, import_delivery

    import_delivery(db, reference, ImportOrder(files, name, is_example=is_example))


def example_source(db: Database) -> Source | None:
    """Return the example's source, also when it is out of sight."""
    return next((source for source in Sources(db).all() if source.is_example), None)


def remove_example(db: Database, reference: Reference) -> bool:
    """Take the example out of sight; False when there is none to see."""
    source = example_source(db)
    if source is None or source.withdrawn:
        return False
    withdraw_source(db, reference, source.id)
    return True


def restore_example(db: Database, reference: Reference) -> None:
    """Show the example again, or load it where it never was."""
    source = example_source(db)
    if source is None:
        load_example(db, reference)
    elif source.withdrawn:
        take_back_source(db, reference, source.id)
