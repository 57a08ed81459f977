"""Changes by hand in the practice's own layer, each of which can be taken back."""

from __future__ import annotations

from typing import Any

from socialekaart.domain.privacy import guard
from socialekaart.errors import UsageError
from socialekaart.services.by_hand import ByHand
from socialekaart.services.index_record import index_again
from socialekaart.services.own_values import own_value
from socialekaart.storage.history import History
from socialekaart.storage.records import Records, StoredRecord

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
        before = self.put(record_id, NOTE, text.strip() or None)
        self._remember("De notitie is teruggezet.", record_id, NOTE, before)

    def set_own_value(self, record_id: str, attribute: str, text: str) -> None:
        """Put the practice's value over the source's; empty text gives the source's back.

        Raises PatientDataError or OwnValueError; nothing is changed then.
        """
        value = own_value(attribute, text) if text.strip() else None
        before = self.put(record_id, attribute, value)
        self._remember("De aanpassing is teruggedraaid.", record_id, attribute, before)

    def _remember(self, sentence: str, record_id: str, attribute: str, before: Any) -> None:
        self._hand.remember(sentence, lambda: self.put(record_id, attribute, before))

    def put(self, record_id: str, attribute: str, value: Any) -> Any:
        """Write one overlay field, None to clear it, with its history; return what it was.

        `value` is a JSON value as in `domain.record_values`. Nothing is remembered for undo.
        """
        with self._hand.change():
            stored = self._get(record_id)
            before = stored.overlay.get(attribute)
            if value == before:
                return before
            if value is None:
                self._records.clear_own_value(record_id, attribute)
            else:
                self._records.set_own_value(record_id, attribute, value)
            self._history.add(record_id, "own", {attribute: (before, value)})
            index_again(self._db, self._reference, [stored.nr])
        return before

    def _get(self, record_id: str) -> StoredRecord:
        stored = self._records.get(record_id)
        if stored is None:
            raise UsageError("Dit staat niet meer in de database. Zoek het opnieuw op.")
        return stored
