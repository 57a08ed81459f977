"""The BSN guard over all rows of a record, before anything in them is repeated in a finding."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from socialekaart.domain.privacy import holds_patient_number, may_hold_number
from socialekaart.exchange.hsds import terms
from socialekaart.exchange.hsds.messages import HsdsCode, HsdsLog
from socialekaart.exchange.hsds.rows import Bundle
from socialekaart.exchange.hsds.tables import FILES, TABLES

_NUMBERS = frozenset((("phone", "number"), ("location", "external_identifier")))


def tells_of_patients(bundle: Bundle, table: str, log: HsdsLog) -> bool:
    """Tell every cell that seems to hold a BSN; then nothing of the record is taken."""
    texts = list(_texts(bundle, table))
    if not may_hold_number("\n".join(text for *_, text, _ in texts)):
        return False
    found = False
    for name, row, column, text, is_note in texts:
        if len(text) > 7 and holds_patient_number(text, is_note):
            log.tell(HsdsCode.BSN, FILES[name], row, column)
            found = True
    return found


def _texts(bundle: Bundle, table: str) -> Iterator[tuple[str, int, str, str, bool]]:
    """Give every text in which people can write: (table, row, column, text, whether a note)."""
    for name, rows in ((table, [bundle.main]), *bundle.tables.items()):
        unguarded = _unguarded(name)
        for row in rows:
            for column, text in row.cells.items():
                if column not in unguarded and not column.endswith("_id"):
                    yield name, row.number, column, text, False
    for marks in bundle.marks.values():
        for mark in marks:
            header = mark.code.removeprefix(terms.EXTRA)
            is_extra = header != mark.code
            text = f"{header}: {mark.value}".replace("_", " ") if is_extra else mark.value
            if not mark.code.endswith("_id"):
                note = mark.code.endswith(".opmerking")
                yield "attribute", mark.number, "value", text, note


@cache
def _unguarded(table: str) -> frozenset[str]:
    """Give the columns in which only an id, a number, a date or an address can stand."""
    known = TABLES.get(table)
    typed = {f.name for f in known.fields if not f.is_free_text} if known else set()
    return frozenset(typed | {"id"} | {column for of, column in _NUMBERS if of == table})
