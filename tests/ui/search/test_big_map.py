"""A map of more pins than it is given at once: the controller asks for the view, and no more."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from socialekaart import paths
from socialekaart.exchange.csv_writer import write_services
from socialekaart.services.desk import Desk
from socialekaart.services.import_delivery import ImportOrder, import_delivery
from socialekaart.services.map_view import MapLimits
from socialekaart.services.reference import Reference
from socialekaart.services.views import MapPoints, MapView, ServiceQuery
from socialekaart.storage.database import IN_MEMORY, Database
from socialekaart.ui.search.controller import Question, SearchController
from socialekaart.ui.tasks import Background
from tests.factories import MIDDELHARNIS, service

MONDAY = datetime(2026, 11, 23, 10, 0)
REFERENCE = Reference(paths.data())
SPREAD, ROW = 0.01, 6
ISLAND = MapView((51.70, 4.10, 51.85, 4.30), 10)
STREET = MapView((51.757, 4.165, 51.759, 4.168), 16)


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Give a database with 36 offerings in a square, those of the first row for debts."""
    path = tmp_path_factory.mktemp("eiland") / "aanbod.csv"
    places = [
        type(MIDDELHARNIS)("Voorbeeldstraat", str(n + 1), "", "3241 AB", "Middelharnis", lat, lon)
        for n in range(ROW * ROW)
        for lat, lon in [(51.757 + SPREAD * (n // ROW), 4.165 + SPREAD * (n % ROW))]
    ]
    services = [
        service(
            external_id=f"A-{n}",
            name=f"Schulden {n}" if n < ROW else f"Inloop {n}",
            summary="",
            domains=("zingeving",),
            locations=(place,),
        )
        for n, place in enumerate(places)
    ]
    write_services(path, services, REFERENCE.vocabulary)
    with Database.open(IN_MEMORY) as made:
        import_delivery(made, REFERENCE, ImportOrder([path], "Gemeente Voorbeeld"))
        yield made


class WatchedDesk(Desk):
    """The real desk; tells which views were asked."""

    def __init__(self, db: Database, limits: MapLimits) -> None:
        super().__init__(db, REFERENCE, map_limits=limits)
        self.views: list[MapView | None] = []

    def map_points(
        self, query: ServiceQuery, now: datetime, view: MapView | None = None, chosen: str = ""
    ) -> MapPoints:
        self.views.append(view)
        return super().map_points(query, now, view, chosen)


class EndlessDesk(WatchedDesk):
    """A desk whose map takes for ever, unless it is interrupted."""

    def __init__(self, db: Database, limits: MapLimits) -> None:
        super().__init__(db, limits)
        self.endless = True
        self._held = db

    def map_points(
        self, query: ServiceQuery, now: datetime, view: MapView | None = None, chosen: str = ""
    ) -> MapPoints:
        until = time.monotonic() + 20
        with self._held.one_question():
            while self.endless and time.monotonic() < until:
                self._held.rows("SELECT count(*) FROM map_pin")
        return super().map_points(query, now, view, chosen)


class Asked:
    """A controller with its desk, and what it told the map."""

    def __init__(self, qtbot: QtBot, desk: WatchedDesk) -> None:
        self._qtbot, self.desk = qtbot, desk
        self.background = Background(interrupt=desk.interrupt)
        self.controller = SearchController(desk, self.background, lambda: MONDAY)
        self.controller.want_map = True
        self.told: list[MapPoints] = []
        self.failures: list[object] = []
        self.controller.pinned.connect(self.told.append)
        self.controller.failed.connect(self.failures.append)

    def settle(self) -> None:
        """Wait until nothing is asked any more."""
        self._qtbot.waitUntil(lambda: self.background.idle and not self.controller.asking)

    def ask(self, text: str = "") -> None:
        self.controller.set_question(Question(text=text, limit=10 + len(text)))
        self.settle()

    def look_at(self, view: MapView) -> None:
        self.controller.look_at(view)
        self.settle()

    def chosen_among(self, fits: Callable[[str], bool]) -> str:
        """Give the first of the list that fits."""
        hits = self.desk.find(ServiceQuery(), MONDAY).hits
        return next(hit.id for hit in hits if fits(hit.id))

    @property
    def seen(self) -> int:
        """Count what the last answer tells of."""
        last = self.told[-1]
        return len(last.points) + sum(bubble.count for bubble in last.bubbles)


Make = Callable[..., Asked]


@pytest.fixture
def make(qapp: QApplication, qtbot: QtBot, db: Database) -> Iterator[Make]:
    made: list[Asked] = []

    def build(kind: type[WatchedDesk] = WatchedDesk, whole: int = 10, pins: int = 4) -> Asked:
        made.append(Asked(qtbot, kind(db, MapLimits(whole, pins))))
        return made[-1]

    yield build
    for one in made:
        one.background.stop()
        assert one.failures == []


def test_few_pins_are_asked_once_wherever_the_map_goes(make: Make) -> None:
    asked = make(whole=1_000)
    asked.ask()
    for view in (ISLAND, STREET):
        asked.look_at(view)
    assert asked.desk.views == [None]
    assert asked.seen == ROW * ROW


def test_of_many_the_view_is_asked_and_only_when_it_shows_something_not_told(make: Make) -> None:
    asked = make()
    asked.ask()
    assert asked.seen == ROW * ROW
    asked.look_at(ISLAND)
    assert asked.seen == ROW * ROW
    asked.look_at(STREET)
    assert len(asked.told[-1].points) == 1
    south, west, north, east = STREET.bounds
    asked.look_at(MapView((south, west + 0.0005, north, east + 0.0005), 16))
    asked.look_at(MapView((south, west, north, east), 17))
    assert asked.desk.views == [None, ISLAND, STREET]


def test_another_view_of_the_same_question_says_so_and_another_question_does_not(
    make: Make,
) -> None:
    asked = make(whole=3)
    asked.ask()
    asked.look_at(STREET)
    asked.ask("inloop")
    asked.look_at(ISLAND)
    assert [told.same_question for told in asked.told] == [False, True, False, True]


@pytest.mark.parametrize("whole", [3, 1_000])
def test_the_same_pins_are_not_drawn_again(make: Make, whole: int) -> None:
    asked = make(whole=whole)
    asked.ask()
    asked.controller.ask()
    asked.settle()
    assert len(asked.desk.views) == 2
    assert len(asked.told) == 1
    asked.ask("inloop")
    asked.ask()
    assert [told.same_question for told in asked.told] == [False, False, False]


def test_a_map_that_moves_at_every_answer_comes_to_rest(make: Make) -> None:
    asked = make()

    def move(points: MapPoints) -> None:
        assert points.around is not None
        south, west, north, east = points.around
        asked.controller.look_at(MapView((south - 0.01, west - 0.01, north, east), 9.5))

    asked.controller.pinned.connect(move)
    asked.ask()
    assert len(asked.desk.views) == 2


@pytest.mark.parametrize("bounds", [(-90.0, -180.0, 90.0, 180.0), (60.0, 8.0, 50.0, 3.0)])
def test_a_view_that_no_answer_covers_is_asked_once(
    make: Make, bounds: tuple[float, float, float, float]
) -> None:
    asked = make()
    asked.ask()
    asked.look_at(MapView(bounds, 3))
    asked.look_at(MapView(bounds, 3))
    assert len(asked.desk.views) == 2


def test_of_a_row_of_moves_only_the_last_is_told(make: Make) -> None:
    asked = make()
    asked.ask()
    told = len(asked.told)
    for step in range(30):
        south, west, north, east = ISLAND.bounds
        asked.controller.look_at(MapView((south + step, west, north + step, east), 12))
    asked.settle()
    assert len(asked.told) == told + 1
    assert asked.desk.views[-1] == MapView((south + 29, west, north + 29, east), 12)


def test_the_view_is_asked_again_when_the_map_moved_while_it_was_asked(make: Make) -> None:
    asked = make()
    asked.controller.set_question(Question(text="", limit=7))
    asked.controller.found.connect(lambda _found: asked.controller.look_at(STREET))
    asked.settle()
    assert asked.told[-1].covers is not None
    assert asked.told[-1].covers[0] <= STREET.bounds[0]
    assert len(asked.told[-1].points) == 1


def test_the_list_never_waits_for_the_map(make: Make, qtbot: QtBot) -> None:
    asked = make(EndlessDesk)
    controller = asked.controller
    with qtbot.waitSignal(controller.counted, timeout=5_000):
        controller.set_question(Question(text="s"))
    with qtbot.waitSignal(controller.found, timeout=5_000) as found:
        controller.set_question(Question(text="schulden"))
    assert len(found.args[0].result.hits) == ROW
    assert asked.told == []
    asked.desk.endless = False
    asked.settle()
    assert asked.seen == ROW


def test_the_pins_of_what_is_chosen_are_asked_when_they_stand_in_a_bubble(make: Make) -> None:
    asked = make()
    asked.ask()
    asked.look_at(ISLAND)
    told = asked.told[-1]
    single = {point.service_id for point in told.points}
    chosen = asked.chosen_among(lambda service_id: service_id not in single)
    assert asked.controller.choose(chosen)
    asked.settle()
    assert chosen in {point.service_id for point in asked.told[-1].points}
    assert asked.seen == ROW * ROW
    assert not asked.controller.choose(chosen)
    asked.look_at(STREET)
    assert chosen in {point.service_id for point in asked.told[-1].points}


def test_a_map_that_has_all_pins_asks_nothing_for_what_is_chosen(make: Make) -> None:
    asked = make(whole=1_000)
    asked.ask()
    assert not asked.controller.choose(asked.chosen_among(lambda _service_id: True))
    asked.settle()
    assert len(asked.told) == 1


def test_who_folds_the_map_away_asks_no_pins(make: Make) -> None:
    asked = make()
    asked.controller.want_map = False
    asked.ask()
    asked.look_at(STREET)
    assert asked.desk.views == []
