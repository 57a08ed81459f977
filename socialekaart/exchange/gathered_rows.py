"""Records as rows of text with the header above them, ready for any kind of table file.

The columns that a municipality added itself are known only after the last record. So rows wait in
a scratch file, and memory stays flat.
"""

from __future__ import annotations

import contextlib
import json
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import IO

from socialekaart.domain.model import Contact, Record, Service, Visibility
from socialekaart.exchange.cell_writer import CellWriter
from socialekaart.exchange.confidential import without_address
from socialekaart.exchange.schema import TableSchema
from socialekaart.exchange.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class GatheredRows:
    """The rows of one table as plain text; `extras` are the names of columns we don't know."""

    schema: TableSchema
    extras: tuple[str, ...]
    count: int
    _scratch: IO[str]

    @property
    def header(self) -> list[str]:
        """Give the names of all columns."""
        return [*(column.name for column in self.schema.columns), *self.extras]

    def __iter__(self) -> Iterator[list[str]]:
        width = len(self.schema.columns) + len(self.extras)
        self._scratch.seek(0)
        for line in self._scratch:
            cells: list[str] = json.loads(line)
            yield cells + [""] * (width - len(cells))


@contextlib.contextmanager
def gathered(
    schema: TableSchema, records: Iterable[Record], vocabulary: Vocabulary
) -> Iterator[GatheredRows]:
    """Write records as rows to a scratch file, which is gone afterwards."""
    cells = CellWriter(schema, vocabulary)
    extras: dict[str, None] = {}
    count = 0
    with tempfile.TemporaryFile("w+", encoding="ascii") as scratch:
        for record in records:
            extras |= dict.fromkeys(record.extra)
            more = [record.extra.get(name, "") for name in extras]
            scratch.write(json.dumps(cells.texts(record) + more) + "\n")
            count += 1
        yield GatheredRows(schema, tuple(extras), count, scratch)


def masked(services: Iterable[Service], include_confidential: bool) -> Iterator[Service]:
    """Give offerings; those marked adres_geheim without their addresses unless asked for."""
    for service in services:
        secret = service.confidential_address and not include_confidential
        yield without_address(service) if secret else service


def visible(contacts: Iterable[Contact], include_practice_only: bool) -> Iterator[Contact]:
    """Give contacts; those that only practices may see when asked for."""
    for contact in contacts:
        if include_practice_only or contact.visibility is Visibility.PUBLIC:
            yield contact
