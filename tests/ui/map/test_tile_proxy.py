"""Tiles go through the proxy that the practice chose, and past it only when it said so."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtNetwork import QNetworkProxy, QSslCertificate, QSslConfiguration
from pytestqt.qtbot import QtBot

from socialekaart.hosts import NO_PROXY, SYSTEM_PROXY, NetworkRules
from socialekaart.ui.map.tile_proxy import tile_proxy
from socialekaart.ui.map.tiles import TileFetcher, TileKey
from tests.exchange.stub_server import authority
from tests.outside import Outside
from tests.ui.map.support import TILE

URL = "https://service.pdok.nl/x"
_KEY = TileKey(8, 130, 85)
Type = QNetworkProxy.ProxyType


def told(proxy: QNetworkProxy) -> tuple[Type, str, int]:
    return proxy.type(), proxy.hostName(), proxy.port()


@pytest.fixture(autouse=True)
def no_proxy_of_the_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


# --- which proxy ----------------------------------------------------------------------------------


def test_none_is_none_whatever_the_computer_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy.voorbeeld.example:8080")

    assert tile_proxy(URL, NO_PROXY).type() == Type.NoProxy


@pytest.mark.parametrize("name", ["https_proxy", "HTTPS_PROXY", "http_proxy"])
@pytest.mark.parametrize("address", ["http://proxy.voorbeeld.example:8080"])
def test_the_proxy_of_the_computer_is_taken(
    monkeypatch: pytest.MonkeyPatch, name: str, address: str
) -> None:
    monkeypatch.setenv(name, address)

    found = told(tile_proxy(URL, SYSTEM_PROXY))

    assert found == (Type.HttpProxy, "proxy.voorbeeld.example", 8080)


def test_without_a_proxy_on_the_computer_there_is_none() -> None:
    assert tile_proxy(URL, SYSTEM_PROXY).type() == Type.NoProxy


def test_the_computer_may_except_the_tile_host(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy.voorbeeld.example:8080")
    monkeypatch.setenv("no_proxy", "pdok.nl")

    assert tile_proxy(URL, SYSTEM_PROXY).type() == Type.NoProxy


def test_a_typed_proxy_brings_its_name_and_password() -> None:
    made = tile_proxy(URL, "http://PRAKTIJK%5Cmij:ge%40heim@10.0.0.1:3128")

    assert told(made) == (Type.HttpProxy, "10.0.0.1", 3128)
    assert (made.user(), made.password()) == ("PRAKTIJK\\mij", "ge@heim")


def test_a_proxy_without_a_port_has_the_usual_one() -> None:
    assert told(tile_proxy(URL, "http://proxy")) == (Type.HttpProxy, "proxy", 80)


@pytest.mark.parametrize("broken", ["http://", "http://proxy:poort", "onzin://"])
def test_what_is_no_proxy_is_never_passed_by(broken: str) -> None:
    assert told(tile_proxy(URL, broken)) == (Type.HttpProxy, "", 80)


# --- through it -----------------------------------------------------------------------------------


@pytest.fixture
def trusted() -> Iterator[None]:
    """Let Qt trust the hosts of the test, as it does what an IT supplier puts on the computer."""
    before = QSslConfiguration.defaultConfiguration()
    changed = QSslConfiguration(before)
    pem = authority().cert_pem.bytes()
    changed.addCaCertificates(QSslCertificate.fromData(pem))
    QSslConfiguration.setDefaultConfiguration(changed)
    yield
    QSslConfiguration.setDefaultConfiguration(before)


def outside(login: str = "") -> Outside:
    return Outside({"service.pdok.nl": lambda _path: (200, "image/png", TILE)}, login)


def fetched(qtbot: QtBot, fetcher: TileFetcher, key: TileKey = _KEY) -> bytes | None:
    answers: list[bytes | None] = []
    fetcher.fetch(key, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
    return answers[0]


def with_proxy(address: str) -> TileFetcher:
    made = TileFetcher()
    made.rules = NetworkRules(allowed=True, proxy=address)
    return made


@pytest.mark.usefixtures("trusted")
def test_a_tile_comes_through_the_proxy(qtbot: QtBot) -> None:
    with outside() as world:
        assert fetched(qtbot, with_proxy(world.address)) == TILE

    assert world.connects == ["service.pdok.nl:443"]
    assert world.asked[0].path.endswith("/pastel/EPSG:3857/8/130/85.png")


@pytest.mark.usefixtures("trusted")
def test_a_proxy_that_wants_a_password_gets_it(qtbot: QtBot) -> None:
    with outside("mij:ge@heim") as world:
        address = world.address.replace("http://", "http://mij:ge%40heim@")
        assert fetched(qtbot, with_proxy(address)) == TILE


@pytest.mark.usefixtures("trusted")
def test_a_proxy_that_refuses_us_gives_no_tile(qtbot: QtBot) -> None:
    with outside("mij:geheim") as world:
        fetcher = with_proxy(world.address)
        with qtbot.waitSignal(fetcher.failed, timeout=10_000):
            assert fetched(qtbot, fetcher) is None

    assert world.asked == []


@pytest.mark.usefixtures("trusted")
def test_another_proxy_counts_from_the_next_tile(qtbot: QtBot) -> None:
    with outside() as first, outside() as second:
        fetcher = with_proxy(first.address)
        assert fetched(qtbot, fetcher) == TILE

        fetcher.rules = NetworkRules(allowed=True, proxy=second.address)
        assert fetched(qtbot, fetcher, TileKey(8, 131, 85)) == TILE

    assert first.connects == second.connects == ["service.pdok.nl:443"]


def test_a_host_that_cannot_prove_who_it_is_gives_no_tile(qtbot: QtBot) -> None:
    with outside() as world:
        fetcher = with_proxy(world.address)
        with qtbot.waitSignal(fetcher.failed, timeout=10_000):
            assert fetched(qtbot, fetcher) is None

    assert world.asked == []


def test_the_rest_of_qt_keeps_its_own_proxy(qtbot: QtBot) -> None:
    before = QNetworkProxy.applicationProxy().type()
    with outside() as world:
        fetched(qtbot, with_proxy(world.address))

    assert QNetworkProxy.applicationProxy().type() == before
