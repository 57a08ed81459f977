"""Link or merge two records that are the same, say that they differ, and take that back."""

from __future__ import annotations

from typing import Any

from socialekaart.errors import UsageError
from socialekaart.services.deliveries.views import SameDecision
from socialekaart.services.edit_record import NOTE
from socialekaart.services.index_record import index_again
from socialekaart.services.own_values import ADDRESSES
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from socialekaart.storage.history import History
from socialekaart.storage.pairs import Pairs, StoredPair
from socialekaart.storage.records import Records, StoredRecord


def decide_pair(
    db: Database, reference: Reference, first_id: str, second_id: str, decision: SameDecision
) -> str:
    """Keep what a person says of two records; return the id by which it can be taken back.

    Merging puts the second out of sight as long as the first is delivered, and shows what the
    practice made of the second at the first. Raises UsageError when that can't be.
    """
    with db.writing():
        first, second = _of_one_kind(Records(db), first_id, second_id)
        moved = None
        if decision is SameDecision.MERGED:
            if first.merged_into or second.merged_into:
                raise UsageError("Dit is al samengevoegd met iets anders. Maak dat eerst ongedaan.")
            moved = _merge(db, first, second)
        pair_id = Pairs(db).add(first_id, second_id, decision, moved)
        index_again(db, reference, [first.nr, second.nr])
    return pair_id


def undo_decision(db: Database, reference: Reference, pair_id: str) -> None:
    """Take a decision back; what was entered at the first record since stays there."""
    with db.writing():
        pair = Pairs(db).get(pair_id)
        if pair is None:
            raise UsageError("Deze keuze is al teruggedraaid.")
        first, second = _of_one_kind(Records(db), pair.first_id, pair.second_id)
        if pair.decision == SameDecision.MERGED:
            _take_apart(db, pair, first)
        Pairs(db).undo(pair_id)
        index_again(db, reference, [first.nr, second.nr])


def _of_one_kind(
    records: Records, first_id: str, second_id: str
) -> tuple[StoredRecord, StoredRecord]:
    first, second = records.get(first_id), records.get(second_id)
    if first is None or second is None or first_id == second_id:
        raise UsageError("Kies twee verschillende gegevens die nog in de database staan.")
    if first.kind is not second.kind:
        raise UsageError("Aanbod en een contactpersoon kun je niet koppelen of samenvoegen.")
    return first, second


def _merge(db: Database, first: StoredRecord, second: StoredRecord) -> dict[str, Any]:
    """Show the second's own values at the first where it has none; join the notes.

    An own address stays where it is: the first may tell everybody what the second's source calls
    secret tomorrow.
    """
    given: dict[str, Any] = {}
    for name, value in second.overlay.items():
        if name == ADDRESSES:
            continue
        if name not in first.overlay:
            given[name] = value
        elif name == NOTE and value != first.overlay[NOTE]:
            given[NOTE] = f"{first.overlay[NOTE]}\n{value}"
    _set_own(db, first, given, dates_of=second.id)
    pairs = Pairs(db)
    rows = pairs.rows_of(second.id)
    pairs.move(rows, second.id, first.id)
    pairs.set_merged(second.id, first.id)
    History(db).add(second.id, "own", {"merged_into": (None, first.id)})
    before = {name: first.overlay.get(name) for name in given}
    return {"given": given, "before": before, "rows": rows}


def _take_apart(db: Database, pair: StoredPair, first: StoredRecord) -> None:
    """Undo a merge: own values that came along leave again, unless they were changed since."""
    given, before = pair.moved.get("given", {}), pair.moved.get("before", {})
    untouched = {name: v for name, v in given.items() if first.overlay.get(name) == v}
    _set_own(db, first, {name: before.get(name) for name in untouched})
    pairs = Pairs(db)
    # Decisions of before there was more to move say it of assignments only.
    rows = pair.moved.get("rows", {"assignment": pair.moved.get("assignments", ())})
    pairs.move(rows, first.id, pair.second_id)
    pairs.set_merged(pair.second_id, None)
    History(db).add(pair.second_id, "own", {"merged_into": (pair.first_id, None)})


def _set_own(
    db: Database, record: StoredRecord, values: dict[str, Any], dates_of: str = ""
) -> None:
    """Write own values, None to clear one, with their history.

    One that comes from another record (`dates_of`) is as old as it is there.
    """
    records = Records(db)
    changes = {name: (record.overlay.get(name), value) for name, value in values.items()}
    for name, value in values.items():
        if value is None:
            records.clear_own_value(record.id, name)
        else:
            held = records.own_value(dates_of, name)
            records.set_own_value(record.id, name, value, held.changed_at if held else "")
    History(db).add(record.id, "own", changes)
