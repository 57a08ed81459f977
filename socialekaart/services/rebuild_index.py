"""Make the search index anew from the records: after an update that looks for words otherwise."""

from __future__ import annotations

from socialekaart.domain.model import RecordKind
from socialekaart.errors import NewerDatabaseError
from socialekaart.services.batches import in_batches
from socialekaart.services.index_record import Indexer
from socialekaart.services.progress import Progress, no_progress
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from socialekaart.storage.index_schema import INDEX_VERSION, index_version, make_index_anew
from socialekaart.storage.records import Records
from socialekaart.storage.search_index import SearchIndex


def ensure_index(db: Database, reference: Reference, progress: Progress = no_progress) -> bool:
    """Rebuild the index when another version of the program made it; tell whether that was so.

    Raises NewerDatabaseError when that was a newer one.
    """
    version = index_version(db)
    if version > INDEX_VERSION:
        raise NewerDatabaseError(
            f"De database {db.path} is gebruikt door een nieuwere versie van Socialekaart. "
            "Werk het programma bij, of kies met --db een andere database."
        )
    if version < INDEX_VERSION:
        rebuild_index(db, reference, progress)
    return version < INDEX_VERSION


def rebuild_index(db: Database, reference: Reference, progress: Progress = no_progress) -> None:
    """Fill the index from the records as shown, in one transaction."""
    records, indexer = Records(db), Indexer(reference)
    with db.writing():
        make_index_anew(db)
        total = sum(records.count(kind) for kind in RecordKind)
        done = 0
        for kind in RecordKind:
            for some in in_batches(records.shown(kind)):
                progress(done, total, f"Zoekregister bijwerken: {done} van {total}")
                indexer.put(db, ((stored, stored.effective()) for stored in some), fresh=True)
                done += len(some)
        SearchIndex(db).join_pieces()
