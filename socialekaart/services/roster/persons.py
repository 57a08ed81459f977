"""Who may be put in the roster, and which records one person has."""

from __future__ import annotations

from dataclasses import dataclass

from socialekaart.domain.model import Contact
from socialekaart.domain.roster import RosterLine, identity
from socialekaart.errors import UsageError
from socialekaart.storage.contact_links import ContactLinks
from socialekaart.storage.database import Database
from socialekaart.storage.records import Records, StoredRecord
from socialekaart.storage.shown_as import as_shown


@dataclass(frozen=True, slots=True)
class Somebody:
    """One record of a person, with the contact as shown."""

    stored: StoredRecord
    contact: Contact


class RosterPersons:
    """Finds contacts that are shown; raises UsageError for who isn't there any more."""

    def __init__(self, db: Database) -> None:
        self._records, self._links = Records(db), ContactLinks(db)

    def get(self, contact_id: str) -> Somebody:
        """Return a contact, or whom it is merged into."""
        stored = as_shown(self._records, [contact_id]).get(contact_id)
        contact = stored.effective() if stored else None
        if stored is None or not isinstance(contact, Contact):
            raise UsageError("Deze contactpersoon staat niet meer in de database. Zoek opnieuw.")
        return Somebody(stored, contact)

    def shown(self, contact_id: str) -> str:
        """Return the id by which a contact stands in the roster."""
        return self.get(contact_id).stored.id

    def records_of(self, contact_id: str) -> list[Somebody]:
        """Return all records of a person, this one first: sources give one a domain or area."""
        first = self.get(contact_id)
        same = [
            other
            for stored in self._links.named(first.contact.name)
            if stored.id != first.stored.id
            for other in (Somebody(stored, _contact(stored)),)
            if _person(other) == _person(first)
        ]
        return [first, *same]


def _contact(stored: StoredRecord) -> Contact:
    contact = stored.effective()
    assert isinstance(contact, Contact)
    return contact


def _person(one: Somebody) -> tuple[str, ...]:
    return identity(RosterLine(one.stored.id, one.contact))
