"""A check lapses when a delivery changes what was checked, and not when that was taken back."""

from __future__ import annotations

from socialekaart.domain.freshness import Age, CheckResult, Fact
from socialekaart.services.checks.desk import ChecksDesk
from socialekaart.services.deliveries.undoing import undo_delivery
from socialekaart.services.rebuild_index import rebuild_index
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from socialekaart.storage.deliveries import Deliveries
from socialekaart.storage.sources import Sources
from tests.factories import service
from tests.services.checks.conftest import SOURCE, IdOf, StateOf
from tests.services.conftest import Deliver
from tests.services.test_index_laws import index

NAME = "Grip op je geld"
ONE, TWO, THREE = (service(phone=f"0187-00012{n}") for n in (1, 2, 3))


def undo(db: Database, reference: Reference) -> None:
    """Take the newest delivery back."""
    source = Sources(db).by_name(SOURCE)
    newest = Deliveries(db).newest(source.id) if source else None
    assert newest is not None
    undo_delivery(db, reference, newest.id)


def check(desk: ChecksDesk, record_id: str) -> None:
    desk.mark(record_id, {Fact.PHONE: CheckResult.CORRECT})


def test_a_check_holds_again_when_the_delivery_that_changed_the_number_is_taken_back(
    db: Database,
    reference: Reference,
    deliver: Deliver,
    desk: ChecksDesk,
    id_of: IdOf,
    state_of: StateOf,
) -> None:
    deliver([ONE])
    check(desk, id_of(NAME))
    deliver([TWO])
    assert state_of(NAME, Fact.PHONE).age is Age.NEVER
    undo(db, reference)
    assert state_of(NAME, Fact.PHONE).age is Age.FRESH
    before = index(db)
    rebuild_index(db, reference)
    assert index(db) == before


def test_a_check_of_what_is_taken_back_says_nothing_of_the_number_before(
    db: Database,
    reference: Reference,
    deliver: Deliver,
    desk: ChecksDesk,
    id_of: IdOf,
    state_of: StateOf,
) -> None:
    deliver([ONE])
    deliver([TWO])
    check(desk, id_of(NAME))
    undo(db, reference)
    assert state_of(NAME, Fact.PHONE).age is Age.NEVER
    deliver([THREE])
    undo(db, reference)
    assert state_of(NAME, Fact.PHONE).age is Age.NEVER


def test_taking_back_the_last_of_two_deliveries_leaves_the_first_one_counting(
    db: Database,
    reference: Reference,
    deliver: Deliver,
    desk: ChecksDesk,
    id_of: IdOf,
    state_of: StateOf,
) -> None:
    deliver([ONE])
    check(desk, id_of(NAME))
    deliver([TWO])
    deliver([THREE])
    undo(db, reference)
    assert state_of(NAME, Fact.PHONE).age is Age.NEVER
    undo(db, reference)
    assert state_of(NAME, Fact.PHONE).age is Age.FRESH
