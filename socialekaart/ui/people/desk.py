"""What the contact page may ask; the services' people desk answers it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from socialekaart.services.people.views import PersonDetail, PersonLine


class PeopleDesk(Protocol):
    """Called from the one worker thread; every method may raise a SocialekaartError.

    Every change can be taken back with Ctrl+Z, as one.
    """

    def people(self, text: str, now: datetime) -> tuple[PersonLine, ...]:
        """Give the contacts that hold all words of the text, by name."""
        ...

    def person(self, contact_id: str, now: datetime) -> PersonDetail | None:
        """Give everything of a contact at `now` (local Dutch time); None when there is none."""
        ...

    def may_stand_in(self, contact_id: str, now: datetime) -> tuple[PersonLine, ...]:
        """Give who could become this person's stand-in."""
        ...

    def set_note(self, contact_id: str, text: str) -> None:
        """Set or, with empty text, remove the note."""
        ...

    def change(self, contact_id: str, fields: Mapping[str, str]) -> None:
        """Put the practice's values over the source's, read as cells of the data file; empty text
        gives the source's back."""
        ...

    def add_person(self, fields: Mapping[str, str]) -> str:
        """Add a contact of the practice's own; return its id."""
        ...

    def remove(self, contact_id: str) -> None:
        """Put one of the practice's own contacts out of sight."""
        ...
