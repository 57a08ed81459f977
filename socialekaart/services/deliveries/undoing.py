"""Take a whole delivery back: as it was, but for what people did since, which always stays."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from socialekaart.domain.model import RecordKind, RecordState
from socialekaart.domain.record_values import WHOLE_RECORD, Values, changed_fields
from socialekaart.errors import UsageError
from socialekaart.services.batches import in_batches
from socialekaart.services.deliveries.views import Outcome
from socialekaart.services.index_record import index_again, take_from_index
from socialekaart.services.progress import Progress, no_progress
from socialekaart.services.reference import Reference
from socialekaart.services.withdraw_source import withdraw_source
from socialekaart.storage.affected import AffectedRows
from socialekaart.storage.database import IN_MEMORY, Database
from socialekaart.storage.deliveries import Deliveries, StoredDelivery
from socialekaart.storage.history import History
from socialekaart.storage.journal import Journal
from socialekaart.storage.records import Records, StoredRecord

_Kept = Sequence[tuple[str, dict[str, Any]]]


def undo_delivery(
    db: Database, reference: Reference, delivery_id: str, progress: Progress = no_progress
) -> Mapping[Outcome, int]:
    """Take a delivery back in one transaction, after a copy; return counts of what was undone.

    Raises UsageError when a newer delivery of the same source stands in the way, or it was undone
    already.
    """
    _that_may_be_undone(db, delivery_id)
    if db.path != IN_MEMORY:
        db.back_up()
    with db.writing():
        # Once more: another window may have been first.
        delivery = _that_may_be_undone(db, delivery_id)
        work = _Undo(db, reference, delivery, progress)
        work.run()
    return work.counts


def _that_may_be_undone(db: Database, delivery_id: str) -> StoredDelivery:
    delivery = Deliveries(db).get(delivery_id)
    if delivery is None:
        raise UsageError("Deze levering staat niet meer in de database.")
    if delivery.undone_at is not None:
        raise UsageError("Deze levering is al ongedaan gemaakt.")
    if not delivery.can_be_undone:
        raise UsageError(
            "Deze levering is verwerkt met een oudere versie van Socialekaart, die niet bewaarde "
            "wat er vervangen werd. Zet een reservekopie terug als je die levering niet wilt."
        )
    newest = Deliveries(db).newest(delivery.source_id)
    if newest is None or newest.id != delivery.id:
        raise UsageError(
            "Er is daarna nog een levering van deze bron verwerkt. Maak eerst de nieuwste ongedaan."
        )
    return delivery


class _Undo:
    """One delivery being taken back."""

    def __init__(
        self, db: Database, reference: Reference, delivery: StoredDelivery, progress: Progress
    ) -> None:
        self._db, self._reference, self._delivery = db, reference, delivery
        self._progress = progress
        self._records, self._history = Records(db), History(db)
        self._journal, self._done = Journal(db), 0
        self.counts: Counter[Outcome] = Counter()

    def run(self) -> None:
        """Put back what was replaced, then take out what was new.

        The delivery is marked first: what is indexed meanwhile asks whether it still counts.
        """
        Deliveries(self._db).mark_undone(self._delivery.id)
        for some in in_batches(self._journal.kept(self._delivery.id)):
            self._put_back(some)
        self._take_out_new()
        for some in in_batches(self._journal.kept(self._delivery.id)):
            self._journal.put_back_ids(some)
            self._index_again([record_id for record_id, _ in some])
        self._journal.forget(self._delivery.id)
        if self._delivery.was_withdrawn:
            withdraw_source(self._db, self._reference, self._delivery.source_id)

    def _put_back(self, kept: _Kept) -> None:
        changes = []
        own_changes = []
        for record_id, before in kept:
            stored = self._records.get(record_id)
            assert stored is not None
            changes.append((record_id, _changes_back(stored, before)))
            self.counts[_outcome(stored, before)] += 1
            returned = self._own_values_back(stored, before["overlay"])
            own_changes.append((record_id, returned))
        self._journal.put_back(kept)
        self._history.add_many("base", changes, self._delivery.id)
        self._history.add_many("own", own_changes, self._delivery.id)
        self._tell(len(kept))

    def _own_values_back(
        self, stored: StoredRecord, kept: Mapping[str, Any]
    ) -> dict[str, tuple[Any, Any]]:
        """Give back the own values that this delivery took; a value entered since then stays.

        Which it took stands in the history: what a person removed since is not brought back.
        """
        taken = self._history.own_fields_taken_by(self._delivery.id, stored.id)
        returned: dict[str, tuple[Any, Any]] = {}
        for attribute in sorted(taken & kept.keys() - stored.overlay.keys()):
            self._journal.put_back_own_value(stored.id, attribute, kept[attribute])
            returned[attribute] = (None, json.loads(kept[attribute]["value"]))
        return returned

    def _take_out_new(self) -> None:
        """Remove what the delivery brought; what a person added something to stays, as absent."""
        new = self._records.first_delivered_by(self._delivery.source_id, self._delivery.id)
        for some in in_batches(new):
            ids = [record_id for _, record_id, _ in some]
            ours = AffectedRows(self._db).has_own_content(ids)
            self._keep_as_absent([one for one in some if one[1] in ours])
            self._remove([one for one in some if one[1] not in ours])
            self.counts[Outcome.NEW] += len(some)
            self._tell(len(some))

    def _keep_as_absent(self, records: Sequence[tuple[int, str, RecordKind]]) -> None:
        numbers = [nr for nr, _, _ in records]
        self._records.set_state(numbers, RecordState.ABSENT)
        for nr in numbers:
            # Another record may have had the id before, and gets it back.
            self._records.take_id(nr)
        change = {WHOLE_RECORD: (RecordState.DELIVERED.value, RecordState.ABSENT.value)}
        self._history.add_many("base", [(id_, change) for _, id_, _ in records], self._delivery.id)
        self._index_again([id_ for _, id_, _ in records])

    def _remove(self, records: Sequence[tuple[int, str, RecordKind]]) -> None:
        for kind in RecordKind:
            numbers = [nr for nr, _, of_kind in records if of_kind is kind]
            take_from_index(self._db, kind, numbers)
        change = {WHOLE_RECORD: ("new", None)}
        self._history.add_many("base", [(id_, change) for _, id_, _ in records], self._delivery.id)
        self._records.remove([nr for nr, _, _ in records])

    def _index_again(self, record_ids: Sequence[str]) -> None:
        records = [found for id_ in record_ids if (found := self._records.get(id_))]
        index_again(self._db, self._reference, [one.nr for one in records])

    def _tell(self, done: int) -> None:
        self._done += done
        self._progress(self._done, 0, f"{self._done} gegevens teruggezet")


def _changes_back(stored: StoredRecord, before: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    base: Values = json.loads(before["base"])
    changes = changed_fields(stored.base or {}, base)
    if stored.state.value != before["state"]:
        changes[WHOLE_RECORD] = (stored.state.value, before["state"])
    return changes


def _outcome(stored: StoredRecord, before: Mapping[str, Any]) -> Outcome:
    """Name what the delivery had done to a record."""
    if stored.state.value == before["state"]:
        same = stored.base == json.loads(before["base"])
        return Outcome.UNCHANGED if same else Outcome.CHANGED
    if before["state"] != RecordState.DELIVERED:
        return Outcome.RETURNED
    gone = stored.state in (RecordState.DELETED, RecordState.ARCHIVED)
    return Outcome.DELETED if gone else Outcome.ABSENT
