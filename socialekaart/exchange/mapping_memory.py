"""To know a table again next month, and to put what was decided about it right for that file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from hashlib import blake2b

from socialekaart.domain.words import bare
from socialekaart.exchange.column_mapping import ColumnMapping, MappedColumn


def fingerprint(header: Sequence[str]) -> str:
    """Give 32 hex digits by which a table with the same column names is known again.

    Order, case, accents and empty columns make no difference: next month's file may have its
    columns moved, and `refit` puts a mapping right for that. Without any name it is the number of
    columns that counts.
    """
    names = sorted(name for cell in header if (name := bare(cell)))
    told = "\n".join(names) if names else f"{len(header)} columns"
    return blake2b(told.encode(), digest_size=16).hexdigest()


def refit(mapping: ColumnMapping, header: Sequence[str], header_row: int) -> ColumnMapping:
    """Give the mapping for a table with these column names, wherever they stand now.

    The second column of a name goes with the second there was. A column that the mapping doesn't
    know is kept as it is; what is no longer there falls away. Without names positions count.
    """
    if not any(map(bare, header)):
        known = {column.position: column for column in mapping.columns}
        columns = [known.get(p, MappedColumn(p, "")) for p in range(len(header))]
        return replace(mapping, header_row=header_row, columns=tuple(columns))
    by_name: dict[str, list[MappedColumn]] = defaultdict(list)
    for column in sorted(mapping.columns, key=lambda column: column.position):
        by_name[bare(column.header)].append(column)
    found = []
    for position, name in enumerate(header):
        same = by_name[bare(name)]
        before = same.pop(0) if same and bare(name) else MappedColumn(position, name)
        found.append(replace(before, position=position, header=name))
    return replace(mapping, header_row=header_row, columns=tuple(found))
