"""A whole session of the real program reaches the hosts on the list, and nothing with the rest."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from socialekaart.hosts import ALLOWED_HOSTS, AllowedHost, source_host
from tests.e2e.session import SOURCE
from tests.e2e.test_deliveries import write_delivery
from tests.e2e.watched import SocketWatch, browser_requests
from tests.outside import Outside, Page
from tests.ui.map.support import TILE

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc"),
]

PATIENCE_S = 110
NOBODY = {"response": {"numFound": 0, "start": 0, "docs": []}}
PROXIES = ("http_proxy", "https_proxy", "all_proxy")
SETTINGS = 'appearance = "licht"\npractice_postcode = "3241"\nproxy = "{proxy}"\n'


@pytest.fixture
def outside(tmp_path: Path) -> Iterator[Outside]:
    """Give the hosts that a practice uses, behind a proxy that writes down who is asked."""
    delivery = write_delivery(tmp_path / "levering.csv", 3).read_bytes()

    def geocoder(_path: str) -> Page:
        return 200, "application/json", json.dumps(NOBODY).encode()

    sites = {
        "service.pdok.nl": lambda _path: (200, "image/png", TILE),
        "api.pdok.nl": geocoder,
        "data.voorbeeld.example": lambda _path: (200, "text/csv", delivery),
    }
    with Outside(sites) as made:
        made.write_trust(tmp_path / "trust.pem")
        yield made


@dataclass
class Ran:
    """What a session did, as it says itself and as it was seen from outside."""

    code: int
    err: str
    found: dict[str, Any]
    reached: list[list[str]]
    """What Python wanted to reach."""
    browser: list[tuple[str, Any]]
    """What the browser engine asked for, by its own log."""
    sockets: set[tuple[str, int]] = field(default_factory=set)


def run_session(folder: Path, outside: Outside, kind: str, proxy: str) -> Ran:
    """Run a session; the computer's own proxy is the one that writes down."""
    home = folder / "thuis"
    home.mkdir()
    (home / "instellingen.toml").write_text(SETTINGS.format(proxy=proxy), encoding="utf-8")
    log = folder / "browser.json"
    environment = {
        **os.environ,
        **dict.fromkeys(PROXIES, outside.address),
        **{name.upper(): outside.address for name in PROXIES},
        "SOCIALEKAART_HOME": str(home),
        "SSL_CERT_FILE": str(folder / "trust.pem"),
        "SSL_CERT_DIR": str(folder / "niets"),
        "QTWEBENGINE_CHROMIUM_FLAGS": f"--log-level=3 --log-net-log={log}",
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
    }
    environment.pop("no_proxy", None)
    environment.pop("NO_PROXY", None)
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.e2e.session", str(folder), kind],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    watch = SocketWatch(program.pid)
    watch.start()
    try:
        out, err = program.communicate(timeout=PATIENCE_S)
    finally:
        program.kill()
        watch.stop()
    report = folder / "found.json"
    assert report.exists(), (program.returncode, out, err)
    reached = (folder / "reached.jsonl").read_text(encoding="utf-8").splitlines()
    return Ran(
        program.returncode,
        err,
        json.loads(report.read_text(encoding="utf-8")),
        [json.loads(line) for line in reached],
        browser_requests(log),
        watch.seen,
    )


def names(hosts: list[AllowedHost]) -> set[str]:
    return {host.origin.removeprefix("https://") for host in hosts}


@pytest.mark.parametrize("typed", [True, False], ids=["typed", "the computer's"])
def test_with_the_network_on_only_the_list_is_reached_through_the_proxy(
    tmp_path: Path, outside: Outside, typed: bool
) -> None:
    ran = run_session(tmp_path, outside, "online", outside.address if typed else "")

    assert (ran.code, ran.err, ran.found["problems"]) == (0, "", [])
    assert ran.found["asked"]
    assert "Nieuw van Gemeente Voorbeeld" in ran.found["source"]
    assert ran.found["reached"] == {
        "service.pdok.nl": "bereikbaar",
        "api.pdok.nl": "bereikbaar",
        "data.voorbeeld.example": "bereikbaar",
    }
    allowed = names([*ALLOWED_HOSTS, source_host(SOURCE, "Gemeente Voorbeeld")])
    assert set(outside.connects) == {f"{name}:443" for name in allowed}
    assert ran.browser == []
    port = outside.address.rpartition(":")[2]
    assert ran.sockets == {("127.0.0.1", int(port))}
    assert {line[0] for line in ran.reached} == {"socket.connect", "socket.getaddrinfo"}
    assert all("127.0.0.1" in " ".join(line) and port in " ".join(line) for line in ran.reached)


def test_with_the_network_off_nothing_at_all_is_reached(tmp_path: Path, outside: Outside) -> None:
    ran = run_session(tmp_path, outside, "offline", "")

    assert (ran.code, ran.err, ran.found["problems"]) == (0, "", [])
    assert "netwerk" in ran.found["source"]
    assert outside.connects == []
    assert ran.browser == []
    assert ran.sockets == set()
    assert ran.reached == []
