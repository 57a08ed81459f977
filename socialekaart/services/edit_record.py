"""Changes by hand in the practice's own layer, each of which can be taken back."""

from __future__ import annotations

from functools import partial
from typing import Any

from socialekaart.domain.privacy import guard
from socialekaart.errors import UsageError
from socialekaart.services.by_hand import ByHand
from socialekaart.services.index_record import index_again
from socialekaart.services.own_values import ADDRESSES, OwnValueError, own_value
from socialekaart.storage.history import History
from socialekaart.storage.records import OwnValue, Records, StoredRecord

NOTE = "note"
"""Overlay field of the practice's note; no source has it."""


class Editor:
    """Writes the own values of a record, each of which can be taken back."""

    def __init__(self, hand: ByHand) -> None:
        self._hand, self._db, self._reference = hand, hand.db, hand.reference
        self._records = Records(hand.db)
        self._history = History(hand.db)

    def set_note(self, record_id: str, text: str) -> None:
        """Set or, with empty text, remove the note; raises PatientDataError for a BSN."""
        guard(text)
        self.change(record_id, NOTE, text.strip() or None, "De notitie is teruggezet.")

    def set_own_value(self, record_id: str, attribute: str, text: str) -> None:
        """Put the practice's value over the source's; empty text gives the source's back.

        Raises PatientDataError or OwnValueError; nothing is changed then.
        """
        stored, value = self._get(record_id), None
        if text.strip():
            _refuse_secret_address(stored, attribute)
            value = own_value(attribute, text, stored.shown_value(attribute))
        self.change(record_id, attribute, value, "De aanpassing is teruggedraaid.")

    def change(self, record_id: str, attribute: str, value: Any, sentence: str) -> None:
        """Write one overlay field as `put` does, to be taken back; `sentence` tells that it was."""
        with self._hand.change():
            before = self._records.own_value(record_id, attribute)
            self.put(record_id, attribute, value)
            after = self._records.own_value(record_id, attribute)
            if before != after:
                take_back = partial(self._take_back, record_id, attribute, before, after)
                self._hand.remember(sentence, take_back)

    def _take_back(
        self, record_id: str, attribute: str, before: OwnValue | None, after: OwnValue | None
    ) -> None:
        """Put back what was there, with its date; unless it was changed since, here or elsewhere.

        A value that is put back isn't written today: by its date we tell whether it still holds.
        """
        self._get(record_id)
        now = self._records.own_value(record_id, attribute)
        if (now and now.value) != (after and after.value):
            raise UsageError(
                "Dit is intussen gewijzigd, in een ander venster of door een levering. We zetten "
                "het daarom niet terug. Bekijk wat er nu staat."
            )
        value, changed_at = (before.value, before.changed_at) if before else (None, "")
        self.put(record_id, attribute, value, changed_at)

    def put(self, record_id: str, attribute: str, value: Any, changed_at: str = "") -> Any:
        """Write one overlay field, None to clear it, with its history; return what it was.

        `value` is a JSON value as in `domain.record_values`, `changed_at` since when it holds: now
        when not told. Nothing is remembered for undo.
        """
        with self._hand.change():
            stored = self._get(record_id)
            before = stored.overlay.get(attribute)
            if value == before:
                return before
            if value is None:
                self._records.clear_own_value(record_id, attribute)
            else:
                self._records.set_own_value(record_id, attribute, value, changed_at)
            self._history.add(record_id, "own", {attribute: (before, value)})
            index_again(self._db, self._reference, [stored.nr])
        return before

    def _get(self, record_id: str) -> StoredRecord:
        stored = self._records.get(record_id)
        if stored is None:
            raise UsageError("Dit staat niet meer in de database. Zoek het opnieuw op.")
        return stored


def _refuse_secret_address(stored: StoredRecord, attribute: str) -> None:
    """Leave a secret address to its source: what we don't have can't get out."""
    if attribute == ADDRESSES and stored.shown_value("confidential_address"):
        raise OwnValueError(
            "Dit adres is geheim. Alleen de bron past het aan: bel de bron als het niet klopt."
        )
