"""The desk: long work on a connection of its own, and the figures by source."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from socialekaart.errors import LockedDatabaseError
from socialekaart.exchange.csv_writer import write_services
from socialekaart.services.deliveries.views import Choices
from socialekaart.services.desk import Desk
from socialekaart.services.own_values import EDITABLE
from socialekaart.services.progress import (
    Cancelled,
    CancelledError,
    Progress,
    never,
    no_progress,
)
from socialekaart.services.reference import Reference
from socialekaart.services.views import ServiceQuery
from socialekaart.storage.database import IN_MEMORY, Database
from tests.factories import service
from tests.services.test_find_services import MONDAY

PATIENCE_S = 20


@pytest.fixture
def desk(tmp_path: Path, reference: Reference) -> Iterator[Desk]:
    """Give a desk on a file."""
    with Database.open(tmp_path / "kaart.db") as db:
        yield Desk(db, reference)


@pytest.fixture
def file(tmp_path: Path, reference: Reference) -> Path:
    """Give a delivery of one offering."""
    path = tmp_path / "aanbod.csv"
    write_services(path, [service(name="Zwemmen Voorbeeld")], reference.vocabulary)
    return path


def take(
    desk: Desk, file: Path, progress: Progress = no_progress, cancelled: Cancelled = never
) -> None:
    desk.deliveries.apply([file], "Gemeente Voorbeeld", {}, Choices(), "", progress, cancelled)


def names(desk: Desk) -> list[str]:
    return [hit.name for hit in desk.find(ServiceQuery(), MONDAY).hits]


class Halfway:
    """Runs an import on another thread and holds it in the middle of its transaction."""

    def __init__(self, desk: Desk, file: Path) -> None:
        self.there, self.go_on = threading.Event(), threading.Event()
        self.error: Exception | None = None
        self._thread = threading.Thread(target=self._work, args=(desk, file))
        self._thread.start()
        assert self.there.wait(PATIENCE_S)

    def _work(self, desk: Desk, file: Path) -> None:
        try:
            take(desk, file, self._hold)
        except Exception as error:
            self.error = error

    def _hold(self, *_: object) -> None:
        self.there.set()
        self.go_on.wait(PATIENCE_S)

    def finish(self) -> None:
        self.go_on.set()
        self._thread.join(PATIENCE_S)


def test_searching_goes_on_while_a_delivery_is_written(desk: Desk, file: Path) -> None:
    before = desk.version()
    halfway = Halfway(desk, file)
    assert names(desk) == []

    halfway.finish()

    assert halfway.error is None
    assert names(desk) == ["Zwemmen Voorbeeld"]
    assert desk.version() != before


def test_a_change_by_hand_is_refused_at_once_meanwhile(desk: Desk, file: Path) -> None:
    take(desk, file)
    (hit,) = desk.find(ServiceQuery(), MONDAY).hits
    halfway = Halfway(desk, file)

    with pytest.raises(LockedDatabaseError, match="levering verwerkt"):
        desk.set_note(hit.id, "belt terug")
    halfway.finish()

    desk.set_note(hit.id, "belt terug")
    detail = desk.detail(hit.id, MONDAY)
    assert detail is not None
    assert detail.note == "belt terug"


def test_a_delivery_that_is_stopped_changes_nothing(desk: Desk, file: Path) -> None:
    before = desk.version()

    with pytest.raises(CancelledError):
        take(desk, file, cancelled=lambda: True)

    assert names(desk) == []
    assert desk.version() == before


def test_a_database_in_memory_has_only_one_connection(reference: Reference, file: Path) -> None:
    with Database.open(IN_MEMORY) as db:
        desk = Desk(db, reference)
        before = desk.version()

        take(desk, file)

        assert names(desk) == ["Zwemmen Voorbeeld"]
        assert desk.version() != before


def test_the_overview_counts_by_source(desk: Desk, file: Path) -> None:
    take(desk, file)

    (line,) = desk.overview().source_lines

    assert (line.name, line.services, line.contacts) == ("Gemeente Voorbeeld", 1, 0)
    assert line.last_delivery is not None


def test_what_the_practice_may_fill_in_is_there_without_a_value(desk: Desk, file: Path) -> None:
    take(desk, file)
    (hit,) = desk.find(ServiceQuery(), MONDAY).hits

    detail = desk.detail(hit.id, MONDAY)

    assert detail is not None
    fields = {view.attribute: view for view in detail.fields}
    assert set(EDITABLE) <= set(fields)
    assert (fields["accessibility"].text, fields["accessibility"].own) == ("", False)
    desk.set_own_value(hit.id, "accessibility", "Lift aanwezig")
    changed = desk.detail(hit.id, MONDAY)
    assert changed is not None
    assert changed.service.accessibility == "Lift aanwezig"
