"""Taking back by hand: as one, after a failure, and when somebody else was there meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from socialekaart.domain.model import RecordKind
from socialekaart.errors import DatabaseError, LockedDatabaseError, UsageError
from socialekaart.services.by_hand import ByHand
from socialekaart.services.edit_record import Editor
from socialekaart.services.reference import Reference
from socialekaart.services.roster.desk import RosterDesk
from socialekaart.services.roster.views import AssignmentTerms, CellKey
from socialekaart.storage.database import Database
from socialekaart.storage.records import Records
from tests.factories import GOEREE, contact
from tests.services.conftest import Deliver
from tests.services.deliveries.conftest import Practice

LONG_AGO = "2024-01-08T12:00:00+00:00"


@pytest.fixture
def hand(db: Database, reference: Reference, deliver: Deliver) -> ByHand:
    deliver(contacts=[contact()])
    return ByHand(db, reference)


def only(db: Database) -> str:
    (found,) = Records(db).shown(RecordKind.CONTACT)
    return found.id


def test_a_value_that_is_put_back_is_as_old_as_it_was(hand: ByHand, db: Database) -> None:
    editor, one = Editor(hand), only(db)
    editor.change(one, "direct_phone", "0187-000777", "Terug.")
    with db.writing():
        db.execute("UPDATE overlay SET changed_at = ?", (LONG_AGO,))
    editor.change(one, "direct_phone", "0187-000888", "Terug.")

    hand.undo()

    held = Records(db).own_value(one, "direct_phone")
    assert held is not None
    assert (held.value, held.changed_at) == ("0187-000777", LONG_AGO)


def test_what_changes_nothing_is_nothing_to_take_back(hand: ByHand, db: Database) -> None:
    editor, roster = Editor(hand), RosterDesk(hand)

    editor.set_note(only(db), "")
    roster.withdraw_choice("financien", GOEREE)

    assert hand.undo() is None


def test_a_failure_inside_leaves_nothing_written_and_nothing_to_take_back(
    hand: ByHand, db: Database
) -> None:
    editor, one = Editor(hand), only(db)

    def half() -> None:
        with hand.as_one("Terug."):
            editor.set_note(one, "Half werk")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half()

    assert Records(db).own_value(one, "note") is None
    assert hand.undo() is None


def test_a_disk_that_is_full_at_the_end_leaves_nothing_to_take_back(
    hand: ByHand, db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def full() -> Iterator[None]:
        yield
        raise DatabaseError("De schijf is vol.")

    def change() -> None:
        with hand.change():
            hand.remember("Terug.", lambda: None)

    with monkeypatch.context() as broken:
        broken.setattr(db, "writing", full)
        with pytest.raises(DatabaseError):
            change()

    assert hand.undo() is None


def test_taking_back_may_be_tried_again_after_a_failure_of_the_machine(hand: ByHand) -> None:
    tries: list[int] = []

    def take_back() -> None:
        tries.append(1)
        if len(tries) == 1:
            raise LockedDatabaseError("In gebruik.")

    hand.remember("Terug.", take_back)
    with pytest.raises(LockedDatabaseError):
        hand.undo()

    assert hand.undo() == "Terug."
    assert hand.undo() is None


def test_what_can_never_be_taken_back_does_not_stand_in_the_way(hand: ByHand) -> None:
    def gone() -> None:
        raise UsageError("Dit staat niet meer in de database.")

    hand.remember("Eerste.", lambda: None)
    hand.remember("Tweede.", gone)
    with pytest.raises(UsageError):
        hand.undo()

    assert hand.undo() == "Eerste."


@pytest.fixture
def windows(reference: Reference, tmp_path: Path) -> Iterator[tuple[Practice, Practice]]:
    path = tmp_path / "kaart.db"
    with Database.open(path) as one, Database.open(path) as other:
        first = Practice(one, reference, tmp_path)
        first.deliver(None, [contact()])
        yield first, Practice(other, reference, tmp_path)


def test_a_value_that_another_window_wrote_since_stays(windows: tuple[Practice, Practice]) -> None:
    first, second = windows
    one = only(first.db)
    first.editor.set_note(one, "Van het ene venster")
    second.editor.set_note(one, "Van het andere venster")

    with pytest.raises(UsageError, match="intussen gewijzigd"):
        first.hand.undo()

    assert list(first.notes().values()) == ["Van het andere venster"]


@pytest.mark.parametrize("what", ["change", "remove"])
def test_an_assignment_that_another_window_changed_since_stays(
    windows: tuple[Practice, Practice], what: str
) -> None:
    first, second = windows
    cell = CellKey("wonen", f"gemeente:{GOEREE}")
    (made,) = first.roster.assign(only(first.db), [cell], AssignmentTerms())
    first.roster.change([made], AssignmentTerms(minimum_age=18))
    if what == "change":
        second.roster.change([made], AssignmentTerms(minimum_age=21))
    else:
        second.roster.remove([made])
    before = first.content()["assignment"]

    with pytest.raises(UsageError, match="intussen gewijzigd"):
        first.hand.undo()

    assert first.content()["assignment"] == before


def test_a_note_on_somebody_who_is_gone_says_so(windows: tuple[Practice, Practice]) -> None:
    first, second = windows
    with pytest.raises(UsageError, match="niet meer in de database"):
        second.editor.set_note("weg", "Notitie")
    assert first.notes() == {}
