"""A real web server on this machine, over TLS, that behaves as badly as a test asks."""

from __future__ import annotations

import contextlib
import os
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import trustme

from socialekaart.exchange.answers import Limits
from socialekaart.exchange.download import DownloadRequest
from socialekaart.hosts import AllowedHost, source_host

Behaviour = Callable[["Visit"], None]
CSV = "naam;aanbieder\r\nInloop;Stichting Voorbeeld\r\n".encode("utf-8-sig")
_PROXY_VARIABLES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@cache
def authority() -> trustme.CA:
    """Make one certificate authority for all tests; nobody trusts it until `trust` says so."""
    return trustme.CA()


def trust(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let this machine trust `authority`, as an IT supplier would, and take no proxy."""
    bundle = folder / "authority.pem"
    authority().cert_pem.write_to_path(str(bundle))
    monkeypatch.setenv("SSL_CERT_FILE", str(bundle))
    monkeypatch.setenv("SSL_CERT_DIR", str(folder))
    for name in _PROXY_VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


class Visit(BaseHTTPRequestHandler):
    """One request; a Behaviour answers it."""

    protocol_version = "HTTP/1.1"
    server: _Server

    def do_GET(self) -> None:
        """Answer as the stub was told."""
        stub = self.server.stub
        stub.visits.append(self)
        stub.visited.set()
        self.close_connection = True
        stub.routes.get(self.path, answer(404))(self)

    def do_HEAD(self) -> None:
        """Answer as to GET; who asks for a head only doesn't read the rest."""
        self.do_GET()

    def do_CONNECT(self) -> None:
        """Be a proxy: carry bytes to and fro until either side ends."""
        self.server.stub.visits.append(self)
        self.close_connection = True
        if self.server.stub.proxy_status != 200:
            self.send_response(self.server.stub.proxy_status)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        host, _, port = self.path.partition(":")
        with socket.create_connection((host, int(port))) as far:
            self.send_response(200)
            self.end_headers()
            back = threading.Thread(target=_carry, args=(far, self.connection), daemon=True)
            back.start()
            _carry(self.connection, far)
            back.join()

    def log_message(self, format: str, *args: Any) -> None:
        """Keep quiet."""

    def reset(self) -> None:
        """Drop the connection so hard that the other side gets an error."""
        self.wfile.flush()
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        os.close(self.connection.detach()) if os.name == "posix" else self.connection.close()

    def hang(self) -> None:
        """Say nothing more until the test is over."""
        self.wfile.flush()
        self.server.stub.over.wait(60)

    def drip(self, data: bytes) -> None:
        """Send byte after byte, a little time apart, until the test is over."""
        for byte in data:
            self.wfile.write(bytes([byte]))
            self.wfile.flush()
            if self.server.stub.over.wait(0.02):
                return


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    stub: StubServer

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Keep quiet: that the other side hangs up is what many tests are about."""


class StubServer:
    """A web server with a Behaviour per path; use as a context manager.

    `tls=False` speaks plain http. `visits` are the requests that came.
    """

    def __init__(self, name: str = "localhost", tls: bool = True) -> None:
        self.routes: dict[str, Behaviour] = {}
        self.visits: list[Visit] = []
        self.visited = threading.Event()
        self.over = threading.Event()
        self.proxy_status = 200
        self._server = _Server(("127.0.0.1", 0), Visit)
        self._server.stub = self
        if tls:
            self.use_certificate(authority().issue_cert(name))

    def use_certificate(self, certificate: trustme.LeafCert) -> None:
        """Prove who we are with this one; shake hands in the thread of the request."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate.configure_cert(context)
        self._server.socket = context.wrap_socket(
            self._server.socket, server_side=True, do_handshake_on_connect=False
        )

    @property
    def port(self) -> int:
        """Give the port that was free."""
        return int(self._server.server_address[1])

    def url(self, path: str, scheme: str = "https") -> str:
        """Give the address of a path."""
        return f"{scheme}://localhost:{self.port}{path}"

    @property
    def host(self) -> AllowedHost:
        """Give what a source at this server puts on the allow-list."""
        return source_host(self.url("/"), "Voorbeeld")

    def request(self, path: str, folder: Path, **more: Any) -> DownloadRequest:
        """Ask for a path, with limits that don't keep a test waiting."""
        limits = Limits(**{"seconds": 20.0, "read": 10.0, "connect": 5.0, **more.pop("limits", {})})
        hosts = more.pop("hosts", (self.host,))
        return DownloadRequest(self.url(path), hosts, folder, limits=limits, **more)

    def __enter__(self) -> StubServer:
        """Start."""
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of who hangs, and stop."""
        self.over.set()
        self._server.shutdown()
        self._server.server_close()


def answer(status: int = 200, body: bytes = b"", **headers: str) -> Behaviour:
    """Answer with a status, a body and headers (`Content_Type` is Content-Type)."""

    def behave(visit: Visit) -> None:
        visit.send_response(status)
        for name, value in {"Content_Length": str(len(body)), **headers}.items():
            visit.send_header(name.replace("_", "-"), value)
        visit.end_headers()
        visit.wfile.write(body)

    return behave


def expired() -> trustme.LeafCert:
    """Make a certificate that was good until long ago."""
    return authority().issue_cert("localhost", not_after=datetime(2020, 1, 1, tzinfo=UTC))


@contextlib.contextmanager
def closed_port() -> Iterator[int]:
    """Give a port where nobody listens and nobody else can start to."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]


def _carry(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
    with contextlib.suppress(OSError):
        target.shutdown(socket.SHUT_WR)
