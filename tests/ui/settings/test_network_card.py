"""Instellingen, card Netwerk: what may be used, which proxy, and a test with real connections."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from socialekaart.hosts import GEOCODER, TILES
from socialekaart.settings import Settings
from socialekaart.ui.settings.keeper import SettingsKeeper
from socialekaart.ui.settings.network_card import HostRow, NetworkCard
from tests.exchange.stub_server import trust
from tests.outside import Outside
from tests.ui.deliveries.sources_bench import Bench, texts

SOURCE = "https://bestanden.ggz-voorbeeld.example"


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    """Give a desk and a worker that ends with the test."""
    made = Bench(qtbot)
    yield made
    made.stop()


@pytest.fixture
def keeper() -> SettingsKeeper:
    """Give settings with the network on."""
    return SettingsKeeper(Settings(network_allowed=True, network_asked=True))


def shown(bench: Bench, keeper: SettingsKeeper) -> NetworkCard:
    """Show the card, with the sources that the desk knows."""
    card = NetworkCard(keeper, bench.desk, bench.aside)
    card.failed.connect(bench.failures.append)
    bench.show(card)
    bench.settle()
    return card


def row(card: NetworkCard, origin: str) -> HostRow:
    return card.rows[origin]


# --- switches -------------------------------------------------------------------------------------


def test_every_host_is_named_with_what_it_is_for_and_what_goes_out(
    bench: Bench, keeper: SettingsKeeper
) -> None:
    card = shown(bench, keeper)

    assert list(card.rows) == [TILES.origin, GEOCODER.origin, SOURCE]
    assert [one.switch.text() for one in card.rows.values()] == [
        "Achtergrond van de kaart (Kadaster, PDOK)",
        "Adressen opzoeken (Kadaster, PDOK)",
        "Bestanden van GGZ Voorbeeld",
    ]
    told = texts(card)
    assert "service.pdok.nl · Naar buiten gaat: stukken kaart die je bekijkt." in told
    assert "adressen van aanbod, nooit van patiënten" in told
    assert "bestanden.ggz-voorbeeld.example · Naar buiten gaat: alleen de vraag" in told
    assert bench.failures == []


def test_a_switch_counts_at_once(bench: Bench, keeper: SettingsKeeper) -> None:
    card = shown(bench, keeper)

    row(card, GEOCODER.origin).switch.click()
    assert keeper.settings.hosts_off == (GEOCODER.origin,)
    assert not keeper.settings.network.may_use(GEOCODER)
    assert keeper.settings.network.may_use(TILES)

    row(card, GEOCODER.origin).switch.click()
    assert keeper.settings.network.may_use(GEOCODER)


def test_the_switch_of_it_all_answers_the_question_of_the_first_start(bench: Bench) -> None:
    keeper = SettingsKeeper(Settings())
    card = shown(bench, keeper)
    assert not card.allowed.isChecked()
    assert not row(card, TILES.origin).switch.isEnabled()

    card.allowed.click()

    assert keeper.settings.network_allowed
    assert keeper.settings.network_asked
    assert row(card, TILES.origin).switch.isEnabled()


def test_what_is_changed_elsewhere_is_shown(bench: Bench, keeper: SettingsKeeper) -> None:
    card = shown(bench, keeper)

    keeper.change(network_allowed=False, hosts_off=(TILES.origin,))

    assert not card.allowed.isChecked()
    assert not row(card, TILES.origin).switch.isChecked()
    assert keeper.settings.hosts_off == (TILES.origin,)


def test_a_source_that_stays_off_is_not_forgotten_when_another_is_switched(
    bench: Bench, keeper: SettingsKeeper
) -> None:
    keeper.change(hosts_off=("https://oud.voorbeeld.example",))
    card = shown(bench, keeper)

    row(card, SOURCE).switch.click()

    assert keeper.settings.hosts_off == ("https://oud.voorbeeld.example", SOURCE)


# --- proxy ----------------------------------------------------------------------------------------


def type_proxy(card: NetworkCard, text: str) -> None:
    """Choose to type a proxy, type it and leave the field."""
    card.proxy.choice.setCurrentIndex(2)
    card.proxy.choice.activated.emit(2)
    card.proxy.address.setText(text)
    QTest.keyClick(card.proxy.address, Qt.Key.Key_Return)


def test_a_proxy_is_kept_as_an_address(bench: Bench, keeper: SettingsKeeper) -> None:
    card = shown(bench, keeper)

    type_proxy(card, " Proxy.praktijk.example:8080 ")

    assert keeper.settings.proxy == "http://proxy.praktijk.example:8080"
    assert card.proxy.address.text() == "http://proxy.praktijk.example:8080"
    assert not card.proxy.problem.isVisible()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("socks5://proxy:1080", "Begin het adres van de proxy met http://"),
        ("proxy poort", "een teken dat daar niet kan"),
        ("proxy:poort", "Dit is geen adres van een proxy."),
        ("", "Dit is geen adres van een proxy."),
    ],
)
def test_what_is_no_proxy_is_told_and_not_kept(
    bench: Bench, keeper: SettingsKeeper, typed: str, told: str
) -> None:
    keeper.change(proxy="geen")
    card = shown(bench, keeper)

    type_proxy(card, typed)

    assert told in card.proxy.problem.text()
    assert card.proxy.problem.isVisible()
    assert card.proxy.address.accessibleDescription() == card.proxy.problem.text()
    assert keeper.settings.proxy == "geen"


@pytest.mark.parametrize(("place", "kept"), [(0, ""), (1, "geen")])
def test_a_typed_proxy_can_be_let_go(
    bench: Bench, keeper: SettingsKeeper, place: int, kept: str
) -> None:
    keeper.change(proxy="http://proxy.praktijk.example:8080")
    card = shown(bench, keeper)
    assert card.proxy.address.isVisible()

    card.proxy.choice.setCurrentIndex(place)
    card.proxy.choice.activated.emit(place)

    assert keeper.settings.proxy == kept
    assert not card.proxy.address.isVisible()


# --- test -----------------------------------------------------------------------------------------


def finish(bench: Bench, card: NetworkCard) -> None:
    """Press the button and wait until every host has answered."""
    card.start.click()
    bench.qtbot.waitUntil(lambda: not card.test.running, timeout=20_000)


@pytest.fixture
def outside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Outside]:
    """Give a proxy behind which the tile host is well and the geocoder is out of order."""
    trust(monkeypatch, tmp_path)
    sites = {
        "service.pdok.nl": lambda _path: (404, "text/plain", b""),
        "api.pdok.nl": lambda _path: (503, "text/plain", b""),
    }
    with Outside(sites) as made:
        yield made


def test_each_host_that_is_on_is_asked_once_and_says_how_it_is(
    bench: Bench, keeper: SettingsKeeper, outside: Outside
) -> None:
    keeper.change(proxy=outside.address)
    card = shown(bench, keeper)

    finish(bench, card)

    assert outside.connects == [
        "service.pdok.nl:443",
        "api.pdok.nl:443",
        "bestanden.ggz-voorbeeld.example:443",
    ]
    assert [(asked.method, asked.path) for asked in outside.asked] == [("HEAD", "/")] * 2
    assert [one.result.text() for one in card.rows.values()] == [
        "bereikbaar",
        "heeft een storing",
        "de proxy laat ons niet door",
    ]
    assert "api.pdok.nl, bestanden.ggz-voorbeeld.example." in card.advice.text()
    assert card.start.text() == "Test de verbinding"


def test_a_host_that_is_off_is_not_asked(
    bench: Bench, keeper: SettingsKeeper, outside: Outside
) -> None:
    keeper.change(proxy=outside.address, hosts_off=(GEOCODER.origin, SOURCE))
    card = shown(bench, keeper)

    finish(bench, card)

    assert outside.names == {"service.pdok.nl"}
    assert card.advice.text() == "Alles wat aan staat is bereikbaar."
    assert row(card, GEOCODER.origin).result.text() == ""


def test_with_the_network_off_there_is_nothing_to_test(
    bench: Bench, keeper: SettingsKeeper, outside: Outside
) -> None:
    keeper.change(proxy=outside.address, network_allowed=False)
    card = shown(bench, keeper)

    assert not card.start.isEnabled()
    card.test.start([one.host for one in card.rows.values()])

    assert not card.test.running
    assert outside.connects == []


def test_switching_off_during_a_test_ends_it(
    bench: Bench, keeper: SettingsKeeper, outside: Outside
) -> None:
    keeper.change(proxy=outside.address)
    card = shown(bench, keeper)
    card.test.answered.connect(lambda *_: keeper.change(network_allowed=False))

    finish(bench, card)

    assert outside.connects == ["service.pdok.nl:443"]
    assert bench.failures == []


def test_a_test_can_be_stopped_while_nobody_answers(bench: Bench, keeper: SettingsKeeper) -> None:
    card = shown(bench, keeper)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        keeper.change(proxy=f"http://127.0.0.1:{silent.getsockname()[1]}")
        card.start.click()
        assert card.start.text() == "Stop"
        assert row(card, TILES.origin).result.text() == "wordt gevraagd…"
        card.start.click()
        bench.qtbot.waitUntil(lambda: not card.test.running, timeout=2_000)

    assert card.advice.text() == "De test is gestopt."
    assert texts(card).count("wordt gevraagd…") == 0
    assert bench.failures == []
