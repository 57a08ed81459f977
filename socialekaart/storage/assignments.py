"""The practice's own choices (who handles which domain) and where each contact is called for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import uuid4

from socialekaart.storage.database import Database
from socialekaart.storage.history import now_text


@dataclass(frozen=True, slots=True)
class OwnAssignment:
    """A fixed contact of the practice; `municipality` "" holds everywhere."""

    id: str
    contact_id: str
    domain: str
    municipality: str
    since: str


class Assignments:
    """Reads and writes own assignments; writing happens inside `Database.writing()`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def valid(self) -> list[OwnAssignment]:
        """Return the choices that hold now."""
        rows = self._db.rows(
            "SELECT id, contact_id, domain, municipality, since FROM assignment"
            " WHERE ended_at IS NULL ORDER BY domain, municipality"
        )
        return [OwnAssignment(*row) for row in rows]

    def choose(self, domain: str, municipality: str, contact_id: str) -> str | None:
        """Fix the contact for a domain; return the contact chosen before, None when nobody was."""
        before = self.withdraw(domain, municipality)
        self._db.execute(
            "INSERT INTO assignment(id, contact_id, domain, municipality, since)"
            " VALUES (?,?,?,?,?)",
            (str(uuid4()), contact_id, domain, municipality, now_text()),
        )
        return before

    def withdraw(self, domain: str, municipality: str) -> str | None:
        """End the choice for a domain; the row stays. Return the contact it named."""
        condition = "domain = ? AND municipality = ? AND ended_at IS NULL"
        rows = self._db.rows(
            f"SELECT contact_id FROM assignment WHERE {condition}", (domain, municipality)
        )
        self._db.execute(
            f"UPDATE assignment SET ended_at = ? WHERE {condition}",
            (now_text(), domain, municipality),
        )
        return rows[0][0] if rows else None

    def set_areas(self, tokens_of: Mapping[int, Iterable[str]]) -> None:
        """Store the area tokens under which contacts are found, by the contact's number."""
        self._db.execute_many("DELETE FROM contact_area WHERE nr = ?", ((nr,) for nr in tokens_of))
        self._db.execute_many(
            "INSERT OR IGNORE INTO contact_area(token, nr) VALUES (?,?)",
            ((token, nr) for nr, tokens in tokens_of.items() for token in tokens),
        )

    def contacts_in(self, tokens: Sequence[str]) -> list[int]:
        """Return the numbers of contacts that have one of these area tokens."""
        marks = ",".join("?" * len(tokens))
        rows = self._db.rows(
            f"SELECT DISTINCT nr FROM contact_area WHERE token IN ({marks}) ORDER BY nr", tokens
        )
        return [row[0] for row in rows]
