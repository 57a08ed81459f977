"""Instellingen, card Adressen op de kaart: counting, looking up, stopping, forgetting."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from socialekaart.errors import MachineError
from socialekaart.hosts import GEOCODER, TILES, NetworkRules
from socialekaart.services.places.views import PlacesFound, PlacesLeft
from socialekaart.settings import Settings
from socialekaart.ui.main_window import MainWindow, build_window
from socialekaart.ui.pages import SEARCH, SETTINGS
from socialekaart.ui.places import wording
from socialekaart.ui.places.card import PlacesCard
from socialekaart.ui.settings.keeper import SettingsKeeper
from tests.ui import fake_data as data
from tests.ui.conftest import FakeMap, wait_for
from tests.ui.fake_desk import FakeDesk
from tests.ui.places.fake_places import FakePlaces

COUNTED = "212 precies · 34 opgezocht · 12 nog op te zoeken · 3 onbekend · 5 onvolledig"


class Stage:
    """A window on its settings."""

    def __init__(self, qtbot: QtBot, window: MainWindow, places: FakePlaces) -> None:
        self.qtbot, self.window, self.places = qtbot, window, places
        window.show_page(SETTINGS)
        self.card = window.settings_page.findChildren(PlacesCard)[0]
        self.settle()

    def settle(self) -> None:
        wait_for(self.qtbot, self.window)

    def change(self, **values: object) -> None:
        self.window.keeper.change(**values)

    def begin(self) -> threading.Event:
        """Begin a round that goes on until the gate is opened."""
        self.places.gate = gate = threading.Event()
        self.card.look_up.click()
        self.qtbot.waitUntil(lambda: self.card.strip.bar.value() == 4, timeout=4000)
        return gate


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    desk, places = FakeDesk(), FakePlaces()
    vars(desk)["places"] = places
    keeper = SettingsKeeper(Settings(appearance="licht", network_allowed=True, network_asked=True))
    window = build_window(desk, keeper, map_factory=FakeMap, clock=lambda: data.NOW)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    wait_for(qtbot, window)
    yield Stage(qtbot, window, places)
    if places.gate is not None:
        places.gate.set()
    window.close()


def test_it_counts_how_the_addresses_are_placed(stage: Stage) -> None:
    assert stage.card.counts.text() == COUNTED
    assert stage.card.look_up.isEnabled()
    assert stage.card.reason.text() == ""


def test_it_counts_again_when_it_is_shown_again(stage: Stage) -> None:
    stage.window.show_page(SEARCH)
    stage.places.counts = PlacesLeft(1_284, 0, 0, 0, 0)
    stage.window.show_page(SETTINGS)
    stage.settle()
    assert stage.card.counts.text() == "1.284 precies"
    assert stage.card.reason.text() == "Er is nu niets op te zoeken."
    assert not stage.card.look_up.isEnabled()
    assert not stage.card.forget.isVisible()


def test_a_round_shows_how_far_it_is_and_what_came_of_it(stage: Stage) -> None:
    gate = stage.begin()
    strip = stage.card.strip
    assert (strip.doing.text(), strip.bar.maximum()) == ("Adressen opzoeken: 4 van 12", 12)
    assert not stage.card.look_up.isEnabled()
    assert not stage.card.forget.isEnabled()
    gate.set()
    stage.settle()
    assert stage.card.result.text() == "11 adressen gevonden, 1 niet gevonden."
    assert stage.card.counts.text() == "212 precies · 45 opgezocht · 4 onbekend · 5 onvolledig"
    assert not strip.isVisible()


def test_the_map_gets_its_pins_when_the_round_is_over(stage: Stage) -> None:
    told: list[int] = []
    stage.card.changed.connect(lambda: told.append(1))
    asked = len(stage.window.desk.asked)  # type: ignore[attr-defined]  # of the fake desk
    stage.card.look_up.click()
    stage.settle()
    assert told == [1]
    assert len(stage.window.desk.asked) > asked  # type: ignore[attr-defined]  # of the fake desk


def test_stop_keeps_what_was_found(stage: Stage) -> None:
    stage.begin()
    stage.card.strip.cancel.click()
    stage.settle()
    assert stage.places.stopped
    told = "Het opzoeken is gestopt. 4 adressen gevonden, 8 nog te gaan."
    assert stage.card.result.text() == told
    assert stage.card.look_up.isEnabled()


def test_searching_goes_on_while_it_runs(stage: Stage) -> None:
    gate = stage.begin()
    stage.window.show_page(SEARCH)
    stage.window.top.set_text("schulden")
    stage.qtbot.waitUntil(lambda: stage.window.background.idle, timeout=4000)
    assert stage.card.strip.running
    assert stage.window.search.list.model.rowCount() > 0
    gate.set()
    stage.settle()
    assert stage.card.result.text().startswith("11 adressen gevonden")


def test_the_window_may_be_closed_while_it_runs(stage: Stage) -> None:
    stage.begin()
    looking_up, asking = stage.window.places.looking_up, stage.window.places.asking
    stage.window.close()
    assert stage.places.stopped
    assert not looking_up._worker.isRunning()
    assert not asking._worker.isRunning()


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"network_allowed": False}, "Het netwerk staat uit. Je zet het aan bij Netwerk."),
        (
            {"hosts_off": (GEOCODER.origin,)},
            "Adressen opzoeken staat uit. Je zet het aan bij Netwerk.",
        ),
    ],
)
def test_what_may_not_go_out_says_why_and_comes_back(
    stage: Stage, values: dict[str, object], reason: str
) -> None:
    stage.change(**values)
    assert (stage.card.look_up.isEnabled(), stage.card.reason.text()) == (False, reason)
    stage.card.look_up.click()
    stage.change(network_allowed=True, hosts_off=(TILES.origin,))
    assert (stage.card.look_up.isEnabled(), stage.card.reason.text()) == (True, "")
    assert stage.places.rounds == 0


def test_a_known_failure_is_said_on_the_card(stage: Stage) -> None:
    stage.places.raises = MachineError("De server is niet te vinden.")
    stage.card.look_up.click()
    stage.settle()
    assert stage.card.result.text() == "De server is niet te vinden."
    assert not stage.window.bar.isVisible()
    stage.places.raises = None
    stage.card.look_up.click()
    stage.settle()
    assert stage.card.result.text() == "11 adressen gevonden, 1 niet gevonden."


def test_what_was_looked_up_can_be_forgotten(stage: Stage) -> None:
    stage.card.forget.click()
    stage.settle()
    told = "37 opgezochte adressen vergeten. Je kunt ze opnieuw opzoeken."
    assert stage.card.result.text() == told
    assert stage.card.counts.text() == "212 precies · 49 nog op te zoeken · 5 onvolledig"
    assert not stage.card.forget.isVisible()
    assert stage.places.forgotten == 1


def test_the_counter_is_only_asked_on_other_threads(stage: Stage) -> None:
    stage.card.look_up.click()
    stage.settle()
    assert threading.main_thread().name not in stage.places.threads


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (PlacesFound(1, 0, 0), "1 adres gevonden."),
        (PlacesFound(0, 2, 0), "2 niet gevonden."),
        (PlacesFound(0, 0, 0), "Geen adres gevonden."),
        (PlacesFound(1_284, 0, 3, "Weg."), "Weg. 1.284 adressen gevonden, 3 nog te gaan."),
    ],
)
def test_the_result_is_one_sentence(found: PlacesFound, told: str) -> None:
    assert wording.came_of(found) == told


def test_a_practice_without_addresses_is_told_so() -> None:
    assert wording.counted(PlacesLeft(0, 0, 0, 0, 0)) == "Er is nog geen aanbod met een adres."
    assert wording.why_not(None, NetworkRules(allowed=True)) == ""
