"""Changes by hand in the practice's own layer, each of which can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from socialekaart.domain.privacy import guard
from socialekaart.errors import UsageError
from socialekaart.services.index_record import index_again
from socialekaart.services.own_values import own_value
from socialekaart.services.reference import Reference
from socialekaart.storage.assignments import Assignments
from socialekaart.storage.database import Database
from socialekaart.storage.history import History
from socialekaart.storage.records import Records, StoredRecord

NOTE = "note"
"""Overlay field of the practice's note; no source has it."""


class Editor:
    """Writes the own layer and remembers, for this session, how to take each change back."""

    def __init__(self, db: Database, reference: Reference) -> None:
        self._db = db
        self._reference = reference
        self._records = Records(db)
        self._history = History(db)
        self._assignments = Assignments(db)
        self._undo: list[tuple[str, Callable[[], None]]] = []

    def set_note(self, record_id: str, text: str) -> None:
        """Set or, with empty text, remove the note; raises PatientDataError for a BSN."""
        guard(text)
        before = self._write(record_id, NOTE, text.strip() or None)
        self._remember("De notitie is teruggezet.", record_id, NOTE, before)

    def set_own_value(self, record_id: str, attribute: str, text: str) -> None:
        """Put the practice's value over the source's; empty text gives the source's back.

        Raises PatientDataError or OwnValueError; nothing is changed then.
        """
        value = own_value(attribute, text) if text.strip() else None
        before = self._write(record_id, attribute, value)
        self._remember("De aanpassing is teruggedraaid.", record_id, attribute, before)

    def choose_contact(self, domain: str, municipality: str, contact_id: str) -> None:
        """Make somebody the practice's fixed contact for a domain; "" means everywhere."""
        before = self._choose(domain, municipality, contact_id)
        self._undo.append(
            (
                "De keuze is teruggedraaid.",
                lambda: _void(self._choose(domain, municipality, before)),
            )
        )

    def withdraw_choice(self, domain: str, municipality: str) -> None:
        """End the practice's choice for a domain."""
        before = self._choose(domain, municipality, None)
        self._undo.append(
            (
                "Het vaste contact is terug.",
                lambda: _void(self._choose(domain, municipality, before)),
            )
        )

    def undo(self) -> str | None:
        """Take back the last change of this session; return what was done, None for nothing."""
        if not self._undo:
            return None
        sentence, take_back = self._undo.pop()
        take_back()
        return sentence

    def remember(self, sentence: str, take_back: Callable[[], None]) -> None:
        """Let another change by hand be taken back in turn with these."""
        self._undo.append((sentence, take_back))

    def _remember(self, sentence: str, record_id: str, attribute: str, before: Any) -> None:
        self._undo.append((sentence, lambda: _void(self._write(record_id, attribute, before))))

    def _write(self, record_id: str, attribute: str, value: Any) -> Any:
        """Write one overlay field with its history; return what it was."""
        with self._db.writing():
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

    def _choose(self, domain: str, municipality: str, contact_id: str | None) -> str | None:
        with self._db.writing():
            if contact_id is None:
                before = self._assignments.withdraw(domain, municipality)
            else:
                before = self._assignments.choose(domain, municipality, contact_id)
            about = contact_id or before
            if about:
                field = f"vast contact {domain}"
                self._history.add(about, "own", {field: (before, contact_id)})
        return before

    def _get(self, record_id: str) -> StoredRecord:
        stored = self._records.get(record_id)
        if stored is None:
            raise UsageError("Dit staat niet meer in de database. Zoek het opnieuw op.")
        return stored


def _void(_: object) -> None:
    return None
