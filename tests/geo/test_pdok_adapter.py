"""The way out: where we may go, what we take, and how long we wait."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from geopy.adapters import AdapterHTTPError
from geopy.exc import GeocoderParseError, GeocoderTimedOut

from socialekaart.geo.pdok_adapter import Limits, PdokAdapter
from socialekaart.geo.pdok_troubles import NoAnswerError, Trouble
from socialekaart.geo.waiting import StoppedError
from socialekaart.hosts import NO_PROXY, AllowedHost, NetworkRules
from tests.exchange.stub_server import StubServer, closed_port, trust
from tests.geo.pdok_stub import (
    PATH,
    Behaviour,
    PdokStub,
    Visit,
    answer,
    drip,
    drip_the_head,
    hang,
    redirect,
    reset,
)

OUT = NetworkRules(allowed=True, proxy=NO_PROXY)


@pytest.fixture
def stub() -> Iterator[PdokStub]:
    with PdokStub() as service:
        yield service


def adapter(host: AllowedHost, rules: NetworkRules = OUT, **limits: float) -> PdokAdapter:
    kept = {"seconds": 10.0, "silence": 5.0, **limits}
    return PdokAdapter(network=lambda: rules, host=host, limits=Limits(**kept))  # type: ignore[arg-type]  # a size is a whole number


def text_of(stub: PdokStub, **limits: float) -> str:
    return asked_of(adapter(stub.host, **limits), f"{stub.origin}{PATH}free")


def asked_of(one: PdokAdapter, url: str) -> str:
    with one:
        return one.get_text(url, timeout=None, headers={})


def trouble_of(one: PdokAdapter, url: str) -> Trouble:
    with pytest.raises(NoAnswerError) as caught:
        asked_of(one, url)
    return caught.value.trouble


@pytest.mark.parametrize(
    "rules", [NetworkRules(), NetworkRules(allowed=False, proxy=NO_PROXY)], ids=["new", "off"]
)
def test_nobody_is_contacted_while_the_network_is_off(stub: PdokStub, rules: NetworkRules) -> None:
    assert trouble_of(adapter(stub.host, rules), f"{stub.origin}{PATH}free") == Trouble.OFF
    assert stub.connections == 0


def test_a_host_that_is_switched_off_is_not_contacted(stub: PdokStub) -> None:
    rules = NetworkRules(True, frozenset({stub.origin}), NO_PROXY)

    assert trouble_of(adapter(stub.host, rules), f"{stub.origin}{PATH}free") == Trouble.OFF
    assert stub.connections == 0


@pytest.mark.parametrize(
    "elsewhere",
    ["http://localhost:{port}/", "https://127.0.0.1:{port}/", "http://x@127.0.0.1:{port}/"],
)
def test_another_address_is_not_contacted(stub: PdokStub, elsewhere: str) -> None:
    url = elsewhere.format(port=stub.origin.rpartition(":")[2])

    assert trouble_of(adapter(stub.host), url) == Trouble.OFF
    assert stub.connections == 0


def test_a_switch_in_the_settings_counts_for_the_next_question(stub: PdokStub) -> None:
    rules = [OUT]
    one = PdokAdapter(network=lambda: rules[0], host=stub.host)
    url = f"{stub.origin}{PATH}free"
    asked_of(one, url)

    rules[0] = NetworkRules(proxy=NO_PROXY)

    assert trouble_of(one, url) == Trouble.OFF
    assert len(stub.asked) == 1


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308, 300])
def test_a_redirect_is_never_followed(stub: PdokStub, status: int) -> None:
    with PdokStub() as elsewhere:
        stub.always = redirect(f"{elsewhere.origin}{PATH}free?q=x", status)

        found = trouble_of(adapter(stub.host), f"{stub.origin}{PATH}free")

        assert found == Trouble.REDIRECTED
        assert elsewhere.connections == 0
    assert len(stub.asked) == 1


def test_a_redirect_to_the_same_host_is_not_followed_either(stub: PdokStub) -> None:
    stub.always = redirect("/elders")

    assert trouble_of(adapter(stub.host), f"{stub.origin}{PATH}free") == Trouble.REDIRECTED
    assert len(stub.asked) == 1


def test_the_proxy_of_the_rules_is_used(stub: PdokStub) -> None:
    with PdokStub() as proxy:
        rules = NetworkRules(allowed=True, proxy=proxy.origin)

        asked_of(adapter(stub.host, rules), f"{stub.origin}{PATH}free?rows=1")

        assert [asked.line for asked in proxy.asked] == [f"{stub.origin}{PATH}free?rows=1"]
    assert stub.connections == 0


def test_another_proxy_in_the_settings_counts_for_the_next_question(stub: PdokStub) -> None:
    with PdokStub() as proxy:
        rules = [OUT]
        one = PdokAdapter(network=lambda: rules[0], host=stub.host)
        url = f"{stub.origin}{PATH}free"
        with one:
            one.get_text(url, timeout=5, headers={})
            rules[0] = NetworkRules(allowed=True, proxy=proxy.origin)
            one.get_text(url, timeout=5, headers={})

        assert (len(stub.asked), len(proxy.asked)) == (1, 1)


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1080", "http://[", "ftp://x"])
def test_a_proxy_that_is_none_is_said(stub: PdokStub, proxy: str) -> None:
    rules = NetworkRules(allowed=True, proxy=proxy)

    assert trouble_of(adapter(stub.host, rules), f"{stub.origin}{PATH}free") == Trouble.PROXY
    assert stub.connections == 0


def test_a_proxy_that_does_not_answer_is_said(stub: PdokStub) -> None:
    with closed_port() as port:
        rules = NetworkRules(allowed=True, proxy=f"http://127.0.0.1:{port}")

        assert trouble_of(adapter(stub.host, rules), f"{stub.origin}{PATH}free") == Trouble.PROXY


def test_a_proxy_that_refuses_is_said() -> None:
    with StubServer(tls=False) as proxy:
        proxy.proxy_status = 407
        rules = NetworkRules(allowed=True, proxy=proxy.url("", "http"))
        host = AllowedHost("https://adressen.voorbeeld.example", "Voorbeeld")

        assert trouble_of(adapter(host, rules), f"{host.origin}{PATH}free") == Trouble.PROXY
        assert [visit.path for visit in proxy.visits] == ["adressen.voorbeeld.example:443"]


def test_a_certificate_that_nobody_knows_is_refused() -> None:
    with StubServer() as server:
        host = AllowedHost(server.url(""), "Voorbeeld")

        assert trouble_of(adapter(host), server.url("/")) == Trouble.UNTRUSTED
        assert server.visits == []


def test_a_server_without_tls_is_refused(stub: PdokStub) -> None:
    host = AllowedHost(stub.origin.replace("http:", "https:"), "Voorbeeld")

    assert trouble_of(adapter(host), f"{host.origin}/") == Trouble.UNTRUSTED


def test_a_certificate_that_this_machine_trusts_is_enough(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from tests.exchange.stub_server import answer as served

    trust(monkeypatch, tmp_path)
    with StubServer() as server:
        server.routes["/"] = served(body=b"{}")
        host = AllowedHost(server.url(""), "Voorbeeld")

        assert asked_of(adapter(host), server.url("/")) == "{}"


def test_a_server_that_is_not_there_is_said() -> None:
    with closed_port() as port:
        host = AllowedHost(f"http://127.0.0.1:{port}", "Voorbeeld")

        assert trouble_of(adapter(host), f"{host.origin}/") == Trouble.UNREACHABLE


def test_a_name_nobody_knows_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    host = AllowedHost("https://adressen.voorbeeld.example", "Voorbeeld")

    assert trouble_of(adapter(host), f"{host.origin}/") == Trouble.NOT_FOUND


def test_a_connection_that_falls_away_is_said(stub: PdokStub) -> None:
    stub.always = reset

    assert trouble_of(adapter(stub.host), f"{stub.origin}{PATH}free") == Trouble.UNREACHABLE


def test_a_kept_connection_that_was_closed_meanwhile_is_made_anew(stub: PdokStub) -> None:
    stub.script += [answer(b"{}"), reset, answer(b"{}")]
    one = adapter(stub.host)
    with one:
        first = one.get_text(f"{stub.origin}{PATH}free", timeout=5, headers={})
        second = one.get_text(f"{stub.origin}{PATH}free", timeout=5, headers={})

    assert (first, second) == ("{}", "{}")
    assert len(stub.asked) == 3


def test_a_switch_turned_while_a_connection_fell_away_keeps_us_from_asking_again(
    stub: PdokStub,
) -> None:
    rules = [OUT]

    def turn_off_and_go(visit: Visit) -> None:
        rules[0] = NetworkRules(allowed=False)
        reset(visit)

    stub.script += [turn_off_and_go]
    one = PdokAdapter(network=lambda: rules[0], host=stub.host, limits=Limits())

    assert trouble_of(one, f"{stub.origin}{PATH}free") == Trouble.OFF
    assert len(stub.asked) == 1


def test_an_answer_that_breaks_off_is_said(stub: PdokStub) -> None:
    def half(visit: Visit) -> None:
        visit.send_response(200)
        visit.send_header("Content-Length", "100")
        visit.end_headers()
        visit.wfile.write(b'{"response"')
        visit.close_connection = True

    stub.always = half

    assert trouble_of(adapter(stub.host), f"{stub.origin}{PATH}free") == Trouble.UNREACHABLE


@pytest.mark.parametrize("behaviour", [hang, drip, drip_the_head])
def test_a_service_that_hangs_or_drips_is_left_in_time(
    stub: PdokStub, behaviour: Behaviour
) -> None:
    stub.always = behaviour
    began = time.monotonic()

    with pytest.raises(GeocoderTimedOut):
        text_of(stub, seconds=0.4, silence=5)

    assert time.monotonic() - began < 3


def test_a_silence_is_ended_before_the_deadline(stub: PdokStub) -> None:
    stub.always = hang
    began = time.monotonic()

    with pytest.raises(GeocoderTimedOut):
        text_of(stub, seconds=30, silence=0.2)

    assert time.monotonic() - began < 5


def test_waiting_is_stopped_at_once(stub: PdokStub) -> None:
    stub.always = hang
    one = PdokAdapter(network=lambda: OUT, host=stub.host, cancelled=stub.visited.is_set)
    began = time.monotonic()

    with pytest.raises(StoppedError):
        asked_of(one, f"{stub.origin}{PATH}free")

    assert time.monotonic() - began < 5


def test_after_a_hanging_answer_the_next_question_is_answered(stub: PdokStub) -> None:
    stub.script.append(hang)
    one = adapter(stub.host, silence=0.2)
    with one:
        with pytest.raises(GeocoderTimedOut):
            one.get_text(f"{stub.origin}{PATH}free", timeout=None, headers={})
        assert one.get_text(f"{stub.origin}{PATH}free", timeout=5, headers={})


def test_an_answer_larger_than_we_take_is_refused(stub: PdokStub) -> None:
    stub.always = answer(b"[" + b" " * 3_000_000 + b"]")

    with pytest.raises(GeocoderParseError):
        text_of(stub)


def test_a_small_answer_that_unpacks_to_a_large_one_is_refused(stub: PdokStub) -> None:
    import gzip

    stub.always = answer(gzip.compress(b" " * 50_000_000), Content_Encoding="gzip")

    with pytest.raises(GeocoderParseError):
        text_of(stub)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"<html>Log in</html>",
        b"\xff\xfe{\x00}\x00",
        b'{"response": {"docs": [}',
        b"[" * 100_000,
        b"1" * 100_000,
    ],
    ids=["empty", "half", "page", "utf-16", "broken", "deep", "number"],
)
@pytest.mark.parametrize("content_type", ["application/json", "text/html"])
def test_what_is_no_json_is_refused(stub: PdokStub, body: bytes, content_type: str) -> None:
    stub.always = answer(body, content_type=content_type)
    one = adapter(stub.host)

    with one, pytest.raises(GeocoderParseError):
        one.get_json(f"{stub.origin}{PATH}free", timeout=5, headers={})


def test_bytes_that_are_said_to_be_packed_and_are_not_are_refused(stub: PdokStub) -> None:
    stub.always = answer(b"{}", Content_Encoding="gzip")

    with pytest.raises(GeocoderParseError):
        text_of(stub)


@pytest.mark.parametrize("content_type", ["application/json;charset=UTF-8", "text/plain", ""])
def test_json_is_read_whatever_it_is_called(stub: PdokStub, content_type: str) -> None:
    stub.always = answer('\ufeff{"label": "Curaçaostraat"}'.encode(), content_type=content_type)
    one = adapter(stub.host)

    with one:
        found = one.get_json(f"{stub.origin}{PATH}free", timeout=5, headers={})

    assert found == {"label": "Curaçaostraat"}


def test_a_status_that_is_no_answer_is_told_without_the_question(stub: PdokStub) -> None:
    stub.always = answer(b"Voorbeeldstraat 1 is onbekend", status=500)

    with pytest.raises(AdapterHTTPError) as caught:
        asked_of(adapter(stub.host), f"{stub.origin}{PATH}free?q=Voorbeeldstraat")

    assert caught.value.status_code == 500
    assert "Voorbeeldstraat" not in f"{caught.value!r} {caught.value.text}"


def test_a_closed_one_opens_again_when_it_is_asked(stub: PdokStub) -> None:
    one = adapter(stub.host)

    first, second = (asked_of(one, f"{stub.origin}{PATH}free") for _ in range(2))

    assert first == second
    assert stub.connections == 2


def test_several_threads_may_share_one(stub: PdokStub) -> None:
    one = adapter(stub.host)
    found: list[str] = []

    def ask() -> None:
        found.append(one.get_text(f"{stub.origin}{PATH}free?rows=1", timeout=5, headers={}))

    threads = [threading.Thread(target=ask) for _ in range(8)]
    with one:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(20)

    assert len(found) == 8
    assert len(set(found)) == 1
