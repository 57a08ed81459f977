"""The practice's own assignments, and where each contact is called for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import uuid4

from socialekaart.domain.model import AreaKind, AssignmentKind, ServiceArea
from socialekaart.storage.database import Database
from socialekaart.storage.history import now_text


@dataclass(frozen=True, slots=True)
class OwnAssignment:
    """One contact in one cell of the roster, by the practice.

    `domain` "" is every domain; `kind` None is the contact's own kind; `area` None is everywhere,
    else it has at most one name. Ages are years and inclusive; so are the days.
    """

    contact_id: str
    domain: str
    kind: AssignmentKind | None = None
    area: ServiceArea | None = None
    minimum_age: int | None = None
    maximum_age: int | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    id: str = field(default_factory=lambda: str(uuid4()))


_COLUMNS = (
    "id, contact_id, domain, kind, area_kind, area, minimum_age, maximum_age, valid_from, valid_to"
)


class Assignments:
    """Reads and writes own assignments; writing happens inside `Database.writing()`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> list[OwnAssignment]:
        """Return the assignments that weren't withdrawn, whatever their period."""
        return self._those("ended_at IS NULL", ())

    def of_contact(self, contact_id: str) -> list[OwnAssignment]:
        """Return one contact's assignments that weren't withdrawn."""
        return self._those("ended_at IS NULL AND contact_id = ?", (contact_id,))

    def get(self, assignment_id: str) -> OwnAssignment | None:
        """Return an assignment that wasn't withdrawn."""
        found = self._those("ended_at IS NULL AND id = ?", (assignment_id,))
        return found[0] if found else None

    def put(self, one: OwnAssignment) -> None:
        """Write an assignment, or put it in the place of what its id said; it holds again."""
        area = one.area
        self._db.execute(
            f"INSERT INTO assignment({_COLUMNS}, since) VALUES (?,?,?,?,?,?,?,?,?,?,?)"
            " ON CONFLICT(id) DO UPDATE SET contact_id = excluded.contact_id,"
            " domain = excluded.domain, kind = excluded.kind, area_kind = excluded.area_kind,"
            " area = excluded.area, minimum_age = excluded.minimum_age,"
            " maximum_age = excluded.maximum_age, valid_from = excluded.valid_from,"
            " valid_to = excluded.valid_to, ended_at = NULL",
            (
                *(one.id, one.contact_id, one.domain, one.kind or ""),
                *(area.kind if area else "", area.names[0] if area and area.names else ""),
                *(one.minimum_age, one.maximum_age, _iso(one.valid_from), _iso(one.valid_to)),
                now_text(),
            ),
        )

    def withdraw(self, ids: Iterable[str]) -> None:
        """Let assignments no longer hold; the rows stay."""
        self._db.execute_many(
            "UPDATE assignment SET ended_at = ? WHERE id = ? AND ended_at IS NULL",
            ((now_text(), one) for one in ids),
        )

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

    def areas_named(self) -> list[ServiceArea]:
        """Return the areas of all contacts as their sources and the practice name them, each once.

        Those that most contacts have come first. Who is no longer delivered counts: the area that
        they leave without anyone must stay in sight.
        """
        rows = self._db.rows(
            "SELECT COALESCE(o.value, json_extract(r.base, '$.area')) AS area, count(*) AS times"
            "  FROM record r LEFT JOIN overlay o ON o.record_id = r.id AND o.field = 'area'"
            "  LEFT JOIN source s ON s.id = r.source_id"
            " WHERE r.kind = 'contact' AND r.state IN ('delivered', 'own', 'absent')"
            "   AND s.withdrawn_at IS NULL AND r.merged_into IS NULL"
            " GROUP BY 1 HAVING area IS NOT NULL ORDER BY times DESC, area"
        )
        found = [json.loads(row["area"]) for row in rows]
        return [ServiceArea(AreaKind(one["kind"]), tuple(one["names"])) for one in found if one]

    def _those(self, condition: str, parameters: Sequence[Any]) -> list[OwnAssignment]:
        rows = self._db.rows(
            f"SELECT {_COLUMNS} FROM assignment WHERE {condition}"
            " ORDER BY domain, area_kind, area, since, id",
            parameters,
        )
        return [_assignment(row) for row in rows]


def _assignment(row: Any) -> OwnAssignment:
    names = (row["area"],) if row["area"] else ()
    return OwnAssignment(
        contact_id=row["contact_id"],
        domain=row["domain"],
        kind=AssignmentKind(row["kind"]) if row["kind"] else None,
        area=ServiceArea(AreaKind(row["area_kind"]), names) if row["area_kind"] else None,
        minimum_age=row["minimum_age"],
        maximum_age=row["maximum_age"],
        valid_from=_day(row["valid_from"]),
        valid_to=_day(row["valid_to"]),
        id=row["id"],
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
