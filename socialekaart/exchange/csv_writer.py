"""Records to the municipal data file: what Dutch Excel opens rightly and our reader reads back.

UTF-8 with a mark, `;`, CRLF, quotes only where needed, dd-mm-jjjj, decimal comma, national phone
numbers. A file appears whole or not at all, and an old one stays when writing fails.
"""

from __future__ import annotations

import contextlib
import csv
import os
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING

from socialekaart.domain.model import Contact, Record, RecordKind, Service, Visibility
from socialekaart.errors import UnwritableFileError
from socialekaart.exchange.cell_writer import CellWriter, defuse
from socialekaart.exchange.schema import TableSchema, load_schema
from socialekaart.exchange.vocabulary import Vocabulary

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
    shown = (
        service if include_confidential or not service.confidential_address else _masked(service)
        for service in services
    )
    return _write(path, RecordKind.SERVICE, shown, vocabulary)


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
    shown = (
        contact
        for contact in contacts
        if include_practice_only or contact.visibility is Visibility.PUBLIC
    )
    return _write(path, RecordKind.CONTACT, shown, vocabulary)


def write_template(path: Path, kind: RecordKind) -> None:
    """Write the empty table that a municipality starts from. Raises UnwritableFileError."""
    schema = load_schema(kind)
    with _replacing(path) as file:
        _writer(file).writerow([column.name for column in schema.columns])


def _masked(service: Service) -> Service:
    """Give a service without its addresses."""
    return replace(service, locations=())


def _write(path: Path, kind: RecordKind, records: Iterable[Record], vocabulary: Vocabulary) -> int:
    """Write the rows to a scratch file first: extra columns are known only after the last one."""
    schema = load_schema(kind)
    cells = CellWriter(schema, vocabulary)
    extras: dict[str, int] = {}
    count = 0
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace", newline="") as rows:
        scratch = _writer(rows)
        for record in records:
            for name in record.extra:
                extras.setdefault(name, len(extras))
            scratch.writerow(cells.row(record) + _extra_cells(record, extras))
            count += 1
        rows.seek(0)
        _assemble(path, schema, list(extras), rows)
    return count


def _extra_cells(record: Record, extras: dict[str, int]) -> list[str]:
    """Give the cells of columns we don't know, as far as they were met."""
    return [defuse(record.extra.get(name, "")) for name in extras]


def _assemble(path: Path, schema: TableSchema, extras: list[str], rows: IO[str]) -> None:
    """Put the header above the rows, and fill up those written before an extra column was met."""
    header = [column.name for column in schema.columns] + [defuse(name) for name in extras]
    with _replacing(path) as file:
        writer = _writer(file)
        writer.writerow(header)
        for row in csv.reader(rows, delimiter=";"):
            writer.writerow(row + [""] * (len(header) - len(row)))


def _writer(file: IO[str]) -> _Writer:
    """Give the one writer of our files: quotes only where needed."""
    return csv.writer(file, delimiter=";", lineterminator="\r\n")


@contextlib.contextmanager
def _replacing(path: Path) -> Iterator[IO[str]]:
    """Open a new file beside `path` that takes its place when all went well."""
    scratch = ""
    try:
        number, scratch = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with open(number, "w", encoding="utf-8-sig", errors="replace", newline="") as file:
            yield file
        os.replace(scratch, path)
    except OSError as error:
        _forget(scratch)
        raise UnwritableFileError(path) from error
    except BaseException:
        _forget(scratch)
        raise


def _forget(scratch: str) -> None:
    """Take away a half-written file."""
    if scratch:
        with contextlib.suppress(OSError):
            os.unlink(scratch)
