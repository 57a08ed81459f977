"""Everything that can go wrong on the way: its own error, a sentence with a next step, no rests."""

from __future__ import annotations

import contextlib
import gzip
import re
import socket
import threading
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from socialekaart.errors import DownloadError
from socialekaart.exchange import download_errors as errors
from socialekaart.exchange.download import DownloadCancelledError, download
from tests.exchange.stub_server import (
    CSV,
    Behaviour,
    StubServer,
    Visit,
    answer,
    authority,
    closed_port,
    expired,
    trust,
)

NEXT_STEP = re.compile(r"(Probeer|Controleer|Vraag|Vertrouw)")
MB = 1024 * 1024


@pytest.fixture
def server(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[StubServer]:
    trust(monkeypatch, tmp_path_factory.mktemp("trust"))
    with StubServer() as stub:
        yield stub


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Give a folder in which nothing may be left behind."""
    yield tmp_path
    assert not list(tmp_path.iterdir())


def failure(server: StubServer, folder: Path, **more: Any) -> DownloadError:
    """Fetch /aanbod.csv and give the error; its sentence names the server and what to do."""
    with pytest.raises(DownloadError) as caught:
        download(server.request("/aanbod.csv", folder, **more))
    sentence = str(caught.value)
    assert "localhost" in sentence
    assert NEXT_STEP.search(sentence)
    assert sentence.endswith(".")
    assert not re.search(r"[{}]|aanbod\.csv", sentence)
    return caught.value


def assert_in_time(server: StubServer, folder: Path, limits: dict[str, float]) -> None:
    """Expect a timeout long before a server that hangs lets go."""
    start = time.monotonic()
    assert type(failure(server, folder, limits=limits)) is errors.DownloadTimeoutError
    assert time.monotonic() - start < 5


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (401, errors.AccessRefusedError),
        (403, errors.AccessRefusedError),
        (404, errors.NotOnServerError),
        (410, errors.NotOnServerError),
        (429, errors.ServerBusyError),
        (503, errors.ServerBusyError),
        (500, errors.ServerFailedError),
        (502, errors.ServerFailedError),
        (204, errors.EmptyAnswerError),
        (206, errors.UnexpectedAnswerError),
        (300, errors.UnexpectedAnswerError),
        (304, errors.UnexpectedAnswerError),  # we asked for no such thing
        (418, errors.UnexpectedAnswerError),
    ],
)
def test_each_status_has_its_own_error_and_is_asked_once(
    server: StubServer, folder: Path, status: int, kind: type[DownloadError]
) -> None:
    server.routes["/aanbod.csv"] = answer(status, b"" if status in {204, 304} else CSV)

    assert type(failure(server, folder)) is kind
    assert len(server.visits) == 1


@pytest.mark.parametrize(
    ("header", "said"),
    [("20", "over een minuut"), ("600", "over 10 minuten"), ("7300", "over 3 uur"), ("x", "later")],
)
def test_a_busy_server_says_when_to_come_back(
    server: StubServer, folder: Path, header: str, said: str
) -> None:
    server.routes["/aanbod.csv"] = answer(503, Retry_After=header)

    assert f"Probeer het {said} opnieuw" in str(failure(server, folder))


def test_an_untrusted_certificate_is_refused(
    server: StubServer, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")

    error = failure(server, folder)

    assert type(error) is errors.UntrustedServerError
    assert "uitgever" in str(error)
    assert not server.visits


def test_a_certificate_of_another_server_is_refused(server: StubServer, folder: Path) -> None:
    with StubServer(name="elders.example") as other:
        error = failure(other, folder)

    assert type(error) is errors.UntrustedServerError
    assert "andere server" in str(error)


def test_an_expired_certificate_is_refused(server: StubServer, folder: Path) -> None:
    with StubServer(tls=False) as other:
        other.use_certificate(expired())

        error = failure(other, folder)

    assert type(error) is errors.UntrustedServerError
    assert "verlopen" in str(error)


def test_a_server_without_tls_is_refused(server: StubServer, folder: Path) -> None:
    with StubServer(tls=False) as other:
        assert type(failure(other, folder)) is errors.InsecureServerError


def test_nobody_listening_is_said(server: StubServer, folder: Path) -> None:
    with closed_port() as port:
        request = server.request("/", folder)
        url = request.url.replace(str(server.port), str(port))
        host = type(server.host)(url, "Voorbeeld")
        with pytest.raises(errors.NoConnectionError, match="localhost"):
            download(type(request)(url, (host,), folder))


def test_a_name_nobody_knows_is_said(
    server: StubServer, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)

    assert type(failure(server, folder)) is errors.HostNotFoundError


def test_a_name_server_that_hangs_is_not_waited_for(
    server: StubServer, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hanging(*_: object, **__: object) -> None:
        server.over.wait(60)
        raise socket.gaierror(socket.EAI_AGAIN, "later")

    monkeypatch.setattr(socket, "getaddrinfo", hanging)

    assert_in_time(server, folder, {"seconds": 0.2})


@pytest.mark.parametrize("limits", [{"read": 0.2}, {"seconds": 0.2}])
def test_a_server_that_says_nothing_is_left(
    server: StubServer, folder: Path, limits: dict[str, float]
) -> None:
    server.routes["/aanbod.csv"] = Visit.hang

    assert_in_time(server, folder, limits)


@pytest.mark.parametrize("limits", [{"read": 0.2}, {"seconds": 0.3}])
def test_a_server_that_stops_half_way_is_left(
    server: StubServer, folder: Path, limits: dict[str, float]
) -> None:
    def half(visit: Visit) -> None:
        answer(body=CSV, Content_Length="999")(visit)
        visit.hang()

    server.routes["/aanbod.csv"] = half

    assert_in_time(server, folder, limits)


def test_a_server_that_drips_is_left_when_time_is_up(server: StubServer, folder: Path) -> None:
    def dripping(visit: Visit) -> None:
        answer(Content_Length="9999")(visit)
        visit.drip(b"x" * 9999)

    server.routes["/aanbod.csv"] = dripping

    assert_in_time(server, folder, {"seconds": 0.4})


def test_a_server_that_drips_its_headers_is_left_too(server: StubServer, folder: Path) -> None:
    server.routes["/aanbod.csv"] = lambda visit: visit.drip(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 9999)

    assert_in_time(server, folder, {"seconds": 0.4})


def test_a_length_over_the_limit_is_refused_before_anything_is_read(
    server: StubServer, folder: Path
) -> None:
    def large(visit: Visit) -> None:
        answer(Content_Length=str(3 * MB))(visit)
        visit.hang()

    server.routes["/aanbod.csv"] = large

    error = failure(server, folder, limits={"size": 2 * MB})

    assert type(error) is errors.DownloadTooLargeError
    assert "2 MB" in str(error)


def test_a_refused_answer_is_hung_up_on(server: StubServer, folder: Path) -> None:
    hung_up = threading.Event()

    def large(visit: Visit) -> None:
        answer(Content_Length=str(3 * MB))(visit)
        with contextlib.suppress(OSError):
            visit.connection.recv(1)
        hung_up.set()

    server.routes["/aanbod.csv"] = large

    error = failure(server, folder, limits={"size": MB})

    assert hung_up.wait(10), error


def test_more_than_the_limit_without_a_length_is_refused_on_the_way(
    server: StubServer, folder: Path
) -> None:
    def endless(visit: Visit) -> None:
        visit.send_response(200)
        visit.end_headers()
        while not visit.server.stub.over.is_set():
            visit.wfile.write(CSV * 100)

    server.routes["/aanbod.csv"] = endless

    assert type(failure(server, folder, limits={"size": MB})) is errors.DownloadTooLargeError


def test_a_bomb_is_refused_without_filling_memory(server: StubServer, folder: Path) -> None:
    bomb = gzip.compress(b"\0" * (64 * MB), 6)
    assert len(bomb) < MB // 8
    server.routes["/aanbod.csv"] = answer(body=bomb, Content_Encoding="gzip")

    tracemalloc.start()
    try:
        error = failure(server, folder, limits={"size": MB})
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert type(error) is errors.DownloadTooLargeError
    assert peak < 16 * MB


@pytest.mark.parametrize(
    ("body", "encoding"),
    [(CSV, "gzip"), (CSV, "br"), (gzip.compress(CSV, mtime=0) + b"\0", "gzip, toverij")],
    ids=["no gzip", "brotli", "magic"],  # the bytes themselves differ from run to run
)
def test_what_cannot_be_unpacked_is_said(
    server: StubServer, folder: Path, body: bytes, encoding: str
) -> None:
    server.routes["/aanbod.csv"] = answer(body=body, Content_Encoding=encoding)

    assert type(failure(server, folder)) is errors.DamagedAnswerError


def _short(visit: Visit) -> None:
    answer(body=CSV, Content_Length=str(len(CSV) + 1))(visit)


def _broken_pieces(visit: Visit) -> None:
    answer(body=b"5\r\nnaam;\r\n5\r\nna", Transfer_Encoding="chunked")(visit)


@pytest.mark.parametrize("behave", [_short, _broken_pieces])
def test_a_connection_that_breaks_half_way_leaves_nothing(
    server: StubServer, folder: Path, behave: Behaviour
) -> None:
    server.routes["/aanbod.csv"] = behave

    assert type(failure(server, folder)) is errors.BrokenOffError
    assert len(server.visits) == 1


def test_a_connection_that_is_cut_half_way_leaves_nothing(server: StubServer, folder: Path) -> None:
    some_came = threading.Event()

    def cut(visit: Visit) -> None:
        answer(body=CSV, Content_Length="999")(visit)
        some_came.wait(60)
        visit.reset()

    server.routes["/aanbod.csv"] = cut

    with pytest.raises(errors.BrokenOffError):
        download(
            server.request("/aanbod.csv", folder),
            lambda done, total, doing: some_came.set() if done else None,
        )

    assert len(server.visits) == 1


@pytest.mark.parametrize("behave", [Visit.reset, lambda visit: None])
def test_a_connection_that_breaks_at_once_is_tried_once_more(
    server: StubServer, folder: Path, behave: Behaviour
) -> None:
    server.routes["/aanbod.csv"] = behave

    assert type(failure(server, folder)) is errors.BrokenOffError
    assert len(server.visits) == 2


@pytest.mark.parametrize("answered", [b"nonsense\r\n\r\n", b"HTTP/1.1 abc\r\n\r\n"])
def test_what_is_no_http_is_said(server: StubServer, folder: Path, answered: bytes) -> None:
    def answering(visit: Visit) -> None:
        visit.wfile.write(answered)

    server.routes["/aanbod.csv"] = answering

    assert isinstance(failure(server, folder), DownloadError)


@pytest.mark.parametrize(
    "page",
    [
        b"<!DOCTYPE html><title>Inloggen</title>",
        b"\xef\xbb\xbf\r\n  <html lang=nl>",
        b'<?xml version="1.0"?><html xmlns="x">',
        b"<div>Log in</div>",
    ],
)
def test_a_web_page_to_log_in_is_no_delivery(server: StubServer, folder: Path, page: bytes) -> None:
    server.routes["/aanbod.csv"] = answer(body=page, Content_Type="text/html; charset=utf-8")

    error = failure(server, folder)

    assert type(error) is errors.WebPageReceivedError
    assert "in te loggen" in str(error)


@pytest.mark.parametrize("body", [b"", b"\xef\xbb\xbf", b" \r\n\r\n"])
def test_nothing_is_no_delivery(server: StubServer, folder: Path, body: bytes) -> None:
    server.routes["/aanbod.csv"] = answer(body=body)

    assert type(failure(server, folder)) is errors.EmptyAnswerError


def test_cancelling_half_way_leaves_nothing(server: StubServer, folder: Path) -> None:
    begun = threading.Event()

    def half(visit: Visit) -> None:
        answer(body=CSV, Content_Length="999")(visit)
        visit.hang()

    server.routes["/aanbod.csv"] = half

    with pytest.raises(DownloadCancelledError):
        download(
            server.request("/aanbod.csv", folder),
            lambda done, total, doing: begun.set() if done else None,
            begun.is_set,
        )


def test_cancelling_does_not_wait_for_a_server_that_hangs(server: StubServer, folder: Path) -> None:
    server.routes["/aanbod.csv"] = Visit.hang
    start = time.monotonic()

    with pytest.raises(DownloadCancelledError):
        download(server.request("/aanbod.csv", folder), cancelled=server.visited.is_set)

    assert time.monotonic() - start < 5


def test_cancelled_beforehand_asks_nothing(server: StubServer, folder: Path) -> None:
    with pytest.raises(DownloadCancelledError):
        download(server.request("/aanbod.csv", folder), cancelled=lambda: True)

    assert not server.visits


def test_a_progress_that_fails_leaves_nothing(server: StubServer, folder: Path) -> None:
    server.routes["/aanbod.csv"] = answer(body=CSV)

    def failing(done: int, total: int, doing: str) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        download(server.request("/aanbod.csv", folder), failing)


def test_a_certificate_is_never_taken_on_trust_after_all(
    server: StubServer, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONHTTPSVERIFY", "0")
    stranger = type(authority())()
    with StubServer(tls=False) as other:
        other.use_certificate(stranger.issue_cert("localhost"))

        assert type(failure(other, folder)) is errors.UntrustedServerError
