"""A stand-in for PDOK's Locatieserver on this machine, over real HTTP."""

from __future__ import annotations

import contextlib
import json
import os
import re
import socket
import struct
import threading
from collections.abc import Callable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from socialekaart.hosts import NO_PROXY, AllowedHost, NetworkRules
from tests.geo.pdok_records import Doc, Parameters, found_by, invented, nearest

Behaviour = Callable[["Visit"], None]
PATH = "/bzk/locatieserver/search/v3_1/"
_FIELDS = re.compile(r"([a-z_*]+( |,|, )?)+")
_SOLR_SIGNS = re.compile(r'[+!(){}\[\]^"~*?:\\/&|]|(?:^|\s)-|\b(?:AND|OR|NOT)\b')
_KNOWN: dict[str, set[str]] = {
    "free": {"q", "lat", "lon", "fl", "fq", "df", "qf", "bq", "start", "rows", "sort", "wt"},
    "suggest": {"q", "lat", "lon", "fl", "fq", "qf", "bq", "start", "rows", "sort", "wt"},
    "lookup": {"id", "fl", "fq", "wt"},
    "reverse": {"X", "Y", "lat", "lon", "type", "distance", "fl", "fq", "start", "rows", "wt"},
}
"""What the service's own specification names; anything else is refused with a 400."""
_USUAL = {
    "suggest": "id,weergavenaam,type,score,adrestype",
    "reverse": "id,type,weergavenaam,score,afstand",
}


@dataclass(frozen=True)
class Asked:
    """One request: which service ("free"), its parameters in order, the headers and the line."""

    service: str
    parameters: Parameters
    headers: dict[str, str]
    line: str

    def all(self, name: str) -> list[str]:
        """Give every value of a parameter."""
        return [value for key, value in self.parameters if key == name]

    def one(self, name: str) -> str:
        """Give the value of a parameter, "" when it isn't there."""
        return "".join(self.all(name)[:1])


class PdokStub:
    """An address service with a register of its own, which misbehaves when it is told to.

    Use it as a context manager. `host` is what goes on the list of hosts, `network` gives rules
    that let us ask it: `AddressFinder(stub.network, host=stub.host)`. `asked` are the requests that
    came, `connections` the number of connections they came over.

    It answers from `records`, which every test may add to with `door`, `street` and `town` of
    `pdok_records`. At first it knows, all invented: Voorbeeldstraat 1, 12, 12A, 12A-bis, 12-3, 14A
    and 14B, 3241AB Middelharnis (the street, that postcode and the town too); Voorbeeldplein 1-10,
    3253AC Ouddorp; Voorbeeldlaan 5, 2511AA 's-Gravenhage; and a Voorbeeldweg 7 in both Bergens.

    A behaviour put in `script` answers one request in its place, in turn; `always` answers all that
    are left. `hang`, `drip`, `drip_the_head` and `reset` are behaviours;
    `answer`, `records_answer` and `redirect` make one; any function of a `Visit` is one.
    """

    def __init__(self) -> None:
        self.records: list[Doc] = invented()
        self.script: list[Behaviour] = []
        self.always: Behaviour | None = None
        self.asked: list[Asked] = []
        self.over = threading.Event()
        self.visited = threading.Event()
        self._from: set[Any] = set()
        self._server = _Server(("127.0.0.1", 0), Visit)
        self._server.stub = self

    @property
    def origin(self) -> str:
        """Give the address without a path."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def host(self) -> AllowedHost:
        """Give what goes on the list of hosts."""
        return AllowedHost(self.origin, "adressen opzoeken (Voorbeeld)")

    @property
    def connections(self) -> int:
        """Count the connections that were made."""
        return len(self._from)

    def network(self) -> NetworkRules:
        """Let everything out, without a proxy."""
        return NetworkRules(allowed=True, proxy=NO_PROXY)

    def visit(self, visit: Visit) -> None:
        """Note a request and answer it."""
        self._from.add(visit.client_address)
        parts = urlsplit(visit.path)
        visit.asked = Asked(
            parts.path.removeprefix(PATH),
            parse_qsl(parts.query, keep_blank_values=True),
            dict(visit.headers.items()),
            visit.path,
        )
        self.asked.append(visit.asked)
        behave = self.script.pop(0) if self.script else self.always or self.by_the_register
        self.visited.set()
        behave(visit)

    def by_the_register(self, visit: Visit) -> None:
        """Answer as the service does: refuse what it doesn't specify, else look in `records`."""
        asked = visit.asked
        refusal = _refusal(asked)
        if refusal:
            answer(refusal.encode(), status=400, content_type="text/plain")(visit)
            return
        found = self._look_up(asked)
        records_answer(_page(asked, found), len(found))(visit)

    def _look_up(self, asked: Asked) -> list[Doc]:
        if asked.service == "lookup":
            return [doc for doc in self.records if doc["id"] == asked.one("id")]
        if asked.service == "reverse":
            kinds = (asked.one("type") or "adres").split(",")
            of_kind = [doc for doc in self.records if doc["type"] in kinds]
            found = nearest(of_kind, float(asked.one("lat")), float(asked.one("lon")))
            furthest = float(asked.one("distance") or "inf")
            return [doc for doc in found if doc["afstand"] <= furthest]
        return found_by(self.records, asked.parameters)

    def __enter__(self) -> PdokStub:
        """Start."""
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of who hangs, and stop."""
        self.over.set()
        self._server.shutdown()
        self._server.server_close()


class Visit(BaseHTTPRequestHandler):
    """One connection; each of its requests is answered by the stub."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Server
    asked: Asked

    def do_GET(self) -> None:
        """Answer as the stub was told."""
        self.server.stub.visit(self)

    def log_message(self, format: str, *args: Any) -> None:
        """Keep quiet."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    stub: PdokStub

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Keep quiet: that the other side hangs up is what many tests are about."""


def answer(
    body: bytes = b"", *, status: int = 200, content_type: str = "application/json", **headers: str
) -> Behaviour:
    """Answer with these bytes (`Retry_After` is Retry-After)."""

    def behave(visit: Visit) -> None:
        visit.send_response(status)
        told = {"Content_Type": content_type, "Content_Length": str(len(body)), **headers}
        for name, value in told.items():
            visit.send_header(name.replace("_", "-"), value)
        visit.end_headers()
        visit.wfile.write(body)

    return behave


def records_answer(docs: list[Doc], total: int | None = None) -> Behaviour:
    """Answer with these records, in the service's form."""
    response = {
        "numFound": len(docs) if total is None else total,
        "start": 0,
        "maxScore": 7.25,
        "numFoundExact": True,
        "docs": docs,
    }
    return answer(json.dumps({"response": response}).encode())


def redirect(to: str, status: int = 302) -> Behaviour:
    """Send on to another address."""
    return answer(status=status, Location=to)


def hang(visit: Visit) -> None:
    """Say nothing until the test is over."""
    visit.close_connection = True
    visit.server.stub.over.wait(60)


def drip(visit: Visit) -> None:
    """Begin an answer and send a byte now and then, until the test is over."""
    visit.close_connection = True
    visit.send_response(200)
    visit.send_header("Content-Length", "100000")
    visit.end_headers()
    while not visit.server.stub.over.wait(0.02):
        visit.wfile.write(b" ")
        visit.wfile.flush()


def drip_the_head(visit: Visit) -> None:
    """Send the head of an answer letter by letter, without end."""
    visit.close_connection = True
    visit.wfile.write(b"HTTP/1.1 200 OK\r\nX-Voorbeeld: ")
    while not visit.server.stub.over.wait(0.02):
        visit.wfile.write(b"x")
        visit.wfile.flush()


def reset(visit: Visit) -> None:
    """Drop the connection so hard that the other side gets an error."""
    visit.close_connection = True
    visit.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    with contextlib.suppress(OSError):
        os.close(visit.connection.detach()) if os.name == "posix" else visit.connection.close()


def _refusal(asked: Asked) -> str:
    """Say why the service won't answer this, "" when it will."""
    known = _KNOWN.get(asked.service)
    if known is None:
        return "no such service"
    for name, _ in asked.parameters:
        if name not in known:
            return f"query parameter '{name}' not defined in the specifications"
    if asked.all("fl") and not _FIELDS.fullmatch(asked.one("fl")):
        return "parameter fl in query has an error"
    if int(asked.one("rows") or "10") > 100:
        return "parameter rows in query has an error: number must be at most 100"
    if asked.service == "suggest" and not asked.one("q"):
        return "parameter q in query has an error: value is required but missing"
    if _SOLR_SIGNS.search(asked.one("q")):
        return "org.apache.solr.search.SyntaxError: Cannot parse"
    return ""


def _page(asked: Asked, found: list[Doc]) -> list[Doc]:
    """Take the rows and the fields that were asked."""
    start, rows = int(asked.one("start") or "0"), int(asked.one("rows") or "10")
    names = re.split(r"[ ,]+", asked.one("fl") or _USUAL.get(asked.service, "*"))
    page = found[start : start + rows]
    if "*" in names:
        return page
    return [{name: doc[name] for name in names if name in doc} for doc in page]
