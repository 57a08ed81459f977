"""Records to the municipal data file: what Dutch Excel opens rightly and our reader reads back.

UTF-8 with a mark, `;`, CRLF, quotes only where needed, dd-mm-jjjj, decimal comma, national phone
numbers. A file appears whole or not at all, and an old one stays when writing fails.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import IO, TYPE_CHECKING

from socialekaart.domain.model import Contact, Record, RecordKind, Service
from socialekaart.exchange.cell_writer import defuse, guard_of
from socialekaart.exchange.gathered_rows import gathered, masked, visible
from socialekaart.exchange.schema import load_schema
from socialekaart.exchange.vocabulary import Vocabulary
from socialekaart.exchange.whole_file import replacing_text

if TYPE_CHECKING:
    from _csv import Writer as _Writer


def write_services(
    path: Path,
    services: Iterable[Service],
    vocabulary: Vocabulary,
    include_confidential: bool = False,
) -> int:
    """Write offerings as aanbod.csv and give how many.

    Addresses marked adres_geheim are left out unless `include_confidential`: a municipality that
    keeps its own file needs them, nobody else does. Raises UnwritableFileError.
    """
    return _write(path, RecordKind.SERVICE, masked(services, include_confidential), vocabulary)


def write_contacts(
    path: Path,
    contacts: Iterable[Contact],
    vocabulary: Vocabulary,
    include_practice_only: bool = True,
) -> int:
    """Write contacts as contactpersonen.csv and give how many.

    The file goes from practice to practice and to the municipality, so contacts that only
    practices may see are in it, unless told otherwise. Raises UnwritableFileError.
    """
    return _write(path, RecordKind.CONTACT, visible(contacts, include_practice_only), vocabulary)


def write_template(path: Path, kind: RecordKind) -> None:
    """Write the empty table that a municipality starts from. Raises UnwritableFileError."""
    schema = load_schema(kind)
    with replacing_text(path) as file:
        table_writer(file).writerow([column.name for column in schema.columns])


def table_writer(file: IO[str]) -> _Writer:
    """Give the one writer of our files: quotes only where needed."""
    return csv.writer(file, delimiter=";", lineterminator="\r\n")


def _write(path: Path, kind: RecordKind, records: Iterable[Record], vocabulary: Vocabulary) -> int:
    """Write the header and the rows."""
    with (
        replacing_text(path) as file,
        gathered(load_schema(kind), records, vocabulary) as rows,
    ):
        writer = table_writer(file)
        writer.writerow([defuse(name) for name in rows.header])
        guards = [
            guard_of(column) for column in (*rows.schema.columns, *(None,) * len(rows.extras))
        ]
        writer.writerows(
            [guard(text) if text else "" for guard, text in zip(guards, row, strict=True)]
            for row in rows
        )
        return rows.count
