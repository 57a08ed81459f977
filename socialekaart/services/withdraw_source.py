"""Take a source out of sight with all it delivered, and back; nothing is lost by it."""

from __future__ import annotations

from socialekaart.domain.model import RecordKind
from socialekaart.services.batches import in_batches
from socialekaart.services.index_record import index_again, indexer_for, take_from_index
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from socialekaart.storage.pairs import Pairs
from socialekaart.storage.records import Records
from socialekaart.storage.sources import Sources


def withdraw_source(db: Database, reference: Reference, source_id: str) -> None:
    """Hide the source's records from search, map and answers; the practice's layer stays."""
    records = Records(db)
    with db.writing():
        for kind in RecordKind:
            for some in in_batches(records.shown(kind, source_id)):
                take_from_index(db, kind, [stored.nr for stored in some])
        Sources(db).set_withdrawn(source_id, withdrawn=True)
        index_again(db, reference, Pairs(db).merged_with_source(source_id))


def take_back_source(db: Database, reference: Reference, source_id: str) -> None:
    """Show a withdrawn source again, as it was."""
    records, indexer = Records(db), indexer_for(reference)
    with db.writing():
        Sources(db).set_withdrawn(source_id, withdrawn=False)
        for kind in RecordKind:
            for some in in_batches(records.shown(kind, source_id)):
                indexer.put(db, ((stored, stored.effective()) for stored in some))
        index_again(db, reference, Pairs(db).merged_with_source(source_id))
