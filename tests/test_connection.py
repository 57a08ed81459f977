"""Which proxy is used, and what knocking at a host tells; with real servers on this machine."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from urllib3 import PoolManager

from socialekaart.connection import Reach, connections, proxy_for, reach
from socialekaart.hosts import NO_PROXY
from tests.exchange.stub_server import StubServer, answer, closed_port, expired, trust

URL = "https://service.pdok.nl/x"


@pytest.fixture
def server(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[StubServer]:
    trust(monkeypatch, tmp_path_factory.mktemp("trust"))
    with StubServer() as stub:
        stub.routes["/"] = answer(200)
        yield stub


# --- which proxy ----------------------------------------------------------------------------------


def test_the_proxy_of_the_computer_is_taken_unless_told_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy.voorbeeld.example:8080")

    assert proxy_for(URL) == "http://proxy.voorbeeld.example:8080"
    assert proxy_for(URL, NO_PROXY) == ""
    assert proxy_for(URL, "http://ander.example:3128") == "http://ander.example:3128"


def test_the_computer_may_except_a_host_from_its_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "proxy.voorbeeld.example:8080")
    monkeypatch.setenv("no_proxy", "pdok.nl")

    assert proxy_for(URL) == ""
    assert proxy_for("https://elders.example/") == "http://proxy.voorbeeld.example:8080"


def test_without_a_proxy_the_connection_is_made_straight(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("https_proxy", raising=False)
    monkeypatch.delenv("HTTPS_PROXY", raising=False)

    with connections(URL, NO_PROXY) as made:
        assert type(made) is PoolManager


@pytest.mark.parametrize("proxy", ["socks5://proxy:1080", "http://", "ftp://x"])
def test_a_proxy_that_is_none_is_refused(proxy: str) -> None:
    with pytest.raises(ValueError, match=r"^[a-z0-9]+$"), connections(URL, proxy):
        pass


# --- knocking -------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [200, 204, 302, 401, 403, 404, 405])
def test_any_answer_of_the_host_itself_will_do(server: StubServer, status: int) -> None:
    server.routes["/"] = answer(status, Location="https://elders.example/")

    assert reach(server.url("/"), NO_PROXY) == Reach.REACHED
    assert [visit.command for visit in server.visits] == ["HEAD"]


@pytest.mark.parametrize("status", [500, 502, 503])
def test_a_host_that_is_out_of_order_says_so(server: StubServer, status: int) -> None:
    server.routes["/"] = answer(status)

    assert reach(server.url("/"), NO_PROXY) == Reach.FAILING


def test_a_host_that_hangs_gives_no_answer(server: StubServer) -> None:
    server.routes["/"] = lambda visit: visit.hang()

    assert reach(server.url("/"), NO_PROXY, seconds=0.2) == Reach.NO_ANSWER


def test_a_host_that_drops_the_connection_gives_no_answer(server: StubServer) -> None:
    server.routes["/"] = lambda visit: visit.reset()

    assert reach(server.url("/"), NO_PROXY) == Reach.NO_ANSWER


def test_a_closed_door_gives_no_answer() -> None:
    with closed_port() as port:
        assert reach(f"https://localhost:{port}/", NO_PROXY) == Reach.NO_ANSWER


def test_a_name_that_nobody_knows_is_not_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", unknown)

    assert reach("https://bestaat-niet.example/", NO_PROXY) == Reach.NOT_FOUND


def test_somebody_else_at_the_door_is_not_trusted(server: StubServer) -> None:
    server.use_certificate(expired())

    assert reach(server.url("/"), NO_PROXY) == Reach.UNTRUSTED


def test_plain_words_where_a_safe_line_should_be_are_not_trusted() -> None:
    with StubServer(tls=False) as plain:
        assert reach(plain.url("/"), NO_PROXY) == Reach.UNTRUSTED


def test_a_host_is_reached_through_a_proxy(server: StubServer) -> None:
    with StubServer(tls=False) as proxy:
        assert reach(server.url("/"), proxy.url("", scheme="http")) == Reach.REACHED

    assert [visit.path for visit in proxy.visits] == [f"localhost:{server.port}"]


@pytest.mark.parametrize("status", [403, 407, 502])
def test_a_proxy_that_refuses_is_told_apart(server: StubServer, status: int) -> None:
    with StubServer(tls=False) as proxy:
        proxy.proxy_status = status
        assert reach(server.url("/"), proxy.url("", scheme="http")) == Reach.PROXY


def test_a_proxy_that_is_away_is_told_apart(server: StubServer) -> None:
    with closed_port() as port:
        assert reach(server.url("/"), f"http://localhost:{port}") == Reach.PROXY


def test_a_proxy_that_is_none_is_told_apart(tmp_path: Path) -> None:
    assert reach(URL, "socks5://proxy:1080") == Reach.PROXY
