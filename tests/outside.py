"""The world outside, on this machine: a proxy that writes down who is asked, hosts behind it."""

from __future__ import annotations

import base64
import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.exchange.stub_server import authority

Page = tuple[int, str, bytes]
"""Status, content type, body."""
Site = Callable[[str], Page]
"""Answers a path."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One request that reached a host."""

    host: str
    method: str
    path: str


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Keep quiet: that the other side hangs up is its good right."""


class Outside:
    """Use as a context manager. `login` ("name:word") is what the proxy wants, "" for nothing.

    `connects` are the hosts ("name:port") that somebody wanted to reach through the proxy, also
    those that are not there; `asked` what came through.
    """

    def __init__(self, sites: Mapping[str, Site], login: str = "") -> None:
        self.connects: list[str] = []
        self.asked: list[Asked] = []
        self._wanted = "Basic " + base64.b64encode(login.encode()).decode() if login else ""
        self._proxy = _Server(("127.0.0.1", 0), self._proxy_handler())
        self._hosts = {name: self._host(name, site) for name, site in sites.items()}

    @property
    def address(self) -> str:
        """Give the address of the proxy."""
        return f"http://127.0.0.1:{self._proxy.server_port}"

    @property
    def names(self) -> set[str]:
        """Give the names of the hosts that somebody wanted to reach."""
        return {target.partition(":")[0] for target in self.connects}

    def write_trust(self, path: Path) -> Path:
        """Write the certificate that whoever is to trust these hosts must know."""
        authority().cert_pem.write_to_path(str(path))
        return path

    def __enter__(self) -> Outside:
        """Start."""
        for server in (self._proxy, *self._hosts.values()):
            threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        for server in (self._proxy, *self._hosts.values()):
            server.shutdown()
            server.server_close()

    def _host(self, name: str, site: Site) -> _Server:
        """Make one host that can prove to be it."""
        outside = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                outside.asked.append(Asked(name, self.command, self.path))
                status, kind, body = site(self.path)
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                if self.command != "HEAD":
                    self.wfile.write(body)

            def do_HEAD(self) -> None:
                self.do_GET()

            def log_message(self, format: str, *args: Any) -> None:
                """Keep quiet."""

        made = _Server(("127.0.0.1", 0), Handler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority().issue_cert(name).configure_cert(context)
        made.socket = context.wrap_socket(
            made.socket, server_side=True, do_handshake_on_connect=False
        )
        return made

    def _proxy_handler(self) -> type[BaseHTTPRequestHandler]:
        outside = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_CONNECT(self) -> None:
                outside.connects.append(self.path)
                host = outside._hosts.get(self.path.partition(":")[0])
                if outside._wanted not in ("", self.headers["Proxy-Authorization"]):
                    self._refuse(407)
                elif host is None:
                    self._refuse(502)
                else:
                    self._join(host.server_port)

            def _refuse(self, status: int) -> None:
                self.send_response(status)
                self.send_header("Proxy-Authenticate", 'Basic realm="Voorbeeld"')
                self.send_header("Content-Length", "0")
                self.end_headers()

            def _join(self, port: int) -> None:
                self.close_connection = True
                with socket.create_connection(("127.0.0.1", port)) as far:
                    self.send_response(200)
                    self.end_headers()
                    back = threading.Thread(target=_carry, args=(far, self.connection), daemon=True)
                    back.start()
                    _carry(self.connection, far)
                    back.join()

            def do_GET(self) -> None:
                # Nobody of ours asks for anything in the clear.
                outside.connects.append(self.path)
                self.send_error(502)

            def do_HEAD(self) -> None:
                self.do_GET()

            def do_POST(self) -> None:
                self.do_GET()

            def log_message(self, format: str, *args: Any) -> None:
                """Keep quiet."""

        return Handler


def _carry(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
    with contextlib.suppress(OSError):
        target.shutdown(socket.SHUT_WR)
