"""A desk of checks on a real database, on one Monday."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest

from socialekaart.domain.freshness import Age, Fact, FactState, FactTerms
from socialekaart.services.by_hand import ByHand
from socialekaart.services.checks.desk import ChecksDesk
from socialekaart.services.checks.reading import facts_of
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from socialekaart.storage.opened import Opened
from socialekaart.storage.records import Records

NOW = datetime(2026, 11, 23, 10, 15)
TODAY = NOW.date()
SOURCE = "Gemeente Voorbeeld"

IdOf = Callable[[str], str]
StateOf = Callable[..., FactState]
AgesOf = Callable[[str], dict[Fact, Age]]


@pytest.fixture
def hand(db: Database, reference: Reference) -> ByHand:
    return ByHand(db, reference)


@pytest.fixture
def desk(hand: ByHand) -> ChecksDesk:
    return ChecksDesk(hand, today=lambda: TODAY)


@pytest.fixture
def id_of(db: Database) -> IdOf:
    """Find a record by its name."""

    def find(name: str) -> str:
        rows = db.rows("SELECT id FROM record WHERE json_extract(base, '$.name') = ?", (name,))
        return str(rows[0][0])

    return find


@pytest.fixture
def state_of(db: Database, id_of: IdOf) -> StateOf:
    """Tell how one fact of a record stands."""

    def read(name: str, fact: Fact, today: date = TODAY) -> FactState:
        stored = Records(db).get(id_of(name))
        assert stored is not None
        return next(one for one in facts_of(db, stored, today, FactTerms()) if one.fact is fact)

    return read


def open_often(db: Database, record_id: str, times: int, day: date = TODAY) -> None:
    """Open a record as often as this."""
    with db.writing():
        for _ in range(times):
            Opened(db).count(record_id, day)
