"""How the columns of a source's own tables are read: guessed, or as it was corrected before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from socialekaart.exchange.column_mapping import ColumnMapping, from_values, to_values
from socialekaart.exchange.hsds.archive import looks_like_package
from socialekaart.exchange.inspect_tables import TableSample, fingerprint, inspect_file, refit
from socialekaart.services.deliveries.order import Mappings
from socialekaart.services.reference import Reference
from socialekaart.storage.column_mappings import ColumnMappings
from socialekaart.storage.database import Database
from socialekaart.storage.sources import Sources


def inspect_tables(
    db: Database, reference: Reference, paths: Sequence[Path], source_name: str
) -> tuple[TableSample, ...]:
    """Look at the first rows of each table; a data package has nothing to map.

    A mapping that was remembered for this source and header is used instead of a guess. Raises
    UnreadableFileError.
    """
    source = Sources(db).by_name(source_name)
    known = ColumnMappings(db).of_source(source.id) if source else {}
    return tuple(
        _with_remembered(sample, known)
        for path in paths
        if not looks_like_package(path)
        for sample in inspect_file(path, reference.vocabulary)
    )


def _with_remembered(sample: TableSample, known: Mapping[str, dict[str, object]]) -> TableSample:
    if sample.recognised or sample.problem:
        return sample
    kept = known.get(fingerprint_of(sample.mapping))
    if kept is None:
        return sample
    try:
        mapping = from_values(kept)
    except ValueError:
        return sample
    # A title more or less above the table doesn't make it another one, nor do moved columns.
    names = [one.header for one in sorted(sample.mapping.columns, key=lambda one: one.position)]
    mapping = refit(mapping, names, sample.mapping.header_row)
    return replace(sample, mapping=mapping, remembered=True)


def fingerprint_of(mapping: ColumnMapping) -> str:
    """Return what a header is known by, from the mapping of its columns."""
    in_order = sorted(mapping.columns, key=lambda column: column.position)
    return fingerprint([column.header for column in in_order])


def remembered_mappings(
    db: Database, reference: Reference, paths: Sequence[Path], source_name: str
) -> Mappings | None:
    """Return the mappings of tables that aren't ours; None when a person must look at one first."""
    samples = inspect_tables(db, reference, paths, source_name)
    if any(not (sample.recognised or sample.remembered or sample.problem) for sample in samples):
        return None
    return {(one.path.name, one.sheet): one.mapping for one in samples if one.remembered}


def remember(db: Database, source_name: str, mappings: Mappings) -> None:
    """Keep the mappings for the next delivery of a source."""
    source = Sources(db).by_name(source_name)
    if source is None or not mappings:
        return
    with db.writing():
        for mapping in mappings.values():
            ColumnMappings(db).keep(source.id, fingerprint_of(mapping), to_values(mapping))
