"""Start and stop, at every moment: in order, without a word, and with no process left behind."""

from __future__ import annotations

import os
import select
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.e2e.closing import MOMENTS
from tests.e2e.watched import family, name_of

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc"),
]

PATIENCE_S = 60
LEAVE_S = 5
"""How long a web process may take to hear that the program has ended."""
WEB = "QtWebEngineProc"
"""The first letters of its name are all that the kernel keeps."""
NO_LIBRARY = "no map: libnss3.so: cannot open shared object file\n"
"""For whoever looks for the cause; no log is being written yet."""
WITHOUT_MAP = {"at once", "list", "map begins"}
"""Moments at which there may be no web process yet."""
SETTINGS = 'appearance = "licht"\npractice_postcode = "3241"\nnetwork_asked = true\nproxy = "{}"\n'


@dataclass
class Ended:
    """How a round ended, and the web processes that there were."""

    code: int
    out: list[str]
    err: str
    web: set[int]


class ChildWatch(threading.Thread):
    """Remembers every web process that a process started."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid, self._over = pid, threading.Event()
        self.web: set[int] = set()

    def run(self) -> None:
        """Look until it is over."""
        while not self._over.wait(0.02):
            self.web |= {one for one in family(self._pid) if name_of(one) == WEB}

    def stop(self) -> None:
        """Look no more."""
        self._over.set()
        self.join()


def run_round(home: Path, *arguments: str, **environment: str) -> Ended:
    """Start the program, close it at a moment, and see it end."""
    variables = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
        "SOCIALEKAART_HOME": str(home),
        **environment,
    }
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.e2e.closing", *arguments],
        env={name: value for name, value in variables.items() if value},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    watch = ChildWatch(program.pid)
    watch.start()
    try:
        out, err = program.communicate(timeout=PATIENCE_S)
    finally:
        program.kill()
        watch.stop()
    return Ended(program.returncode, out.splitlines(), err, watch.web)


def left_over(pids: set[int]) -> set[int]:
    """Give the web processes that are still there when they should have gone."""
    end, left = time.monotonic() + LEAVE_S, set()
    for pid in pids:
        with suppress(ProcessLookupError):
            handle = os.pidfd_open(pid)
            # Readable once the process has ended, whoever is to take note of that.
            ended, _, _ = select.select([handle], [], [], max(0.0, end - time.monotonic()))
            os.close(handle)
            if not ended:
                left.add(pid)
    return left


@contextmanager
def silent_proxy() -> Iterator[str]:
    """Give the address of a proxy that takes every call and says nothing."""
    with socket.create_server(("127.0.0.1", 0), backlog=64) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}"


@pytest.fixture
def home(filled: Path, tmp_path: Path) -> Iterator[Path]:
    """Give a home with the example region and settings, behind a proxy that says nothing."""
    shutil.copy(filled, tmp_path / "socialekaart.db")
    with silent_proxy() as address:
        (tmp_path / "instellingen.toml").write_text(SETTINGS.format(address), encoding="utf-8")
        yield tmp_path


def test_a_dozen_rounds_end_in_order_and_leave_nobody_behind(home: Path) -> None:
    started = time.monotonic()
    for moment in MOMENTS:
        ended = run_round(home, moment)

        assert (moment, ended.code, ended.err) == (moment, 0, "")
        assert ended.web or moment in WITHOUT_MAP
        assert (moment, left_over(ended.web)) == (moment, set())
        assert not (home / "kaart-start").exists()
    assert time.monotonic() - started < 110


# --- where the web view can't start ---------------------------------------------------------------


def without_a_map(ended: Ended, sentence: str) -> None:
    """Expect a window with a full list, and this sentence in place of the map."""
    assert (ended.code, ended.err.replace(NO_LIBRARY, "")) == (0, "")
    assert sentence in ended.out[0]
    assert "De lijst werkt gewoon door." in ended.out[0]
    assert int(ended.out[1]) > 20
    assert ended.web == set()


@pytest.mark.parametrize("engine", ["missing", "broken"])
def test_without_the_engine_the_program_works_and_says_so(home: Path, engine: str) -> None:
    ended = run_round(home, "drawn", engine)

    without_a_map(ended, "de webweergave (QtWebEngine) ontbreekt op deze computer")


def test_without_the_program_of_the_engine_the_window_works_and_says_so(home: Path) -> None:
    ended = run_round(home, "drawn", QTWEBENGINEPROCESS_PATH=str(home / "weg"))

    without_a_map(ended, "de webweergave (QtWebEngine) ontbreekt op deze computer")


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root is refused by the engine"
)
def test_as_root_with_the_sandbox_on_the_program_works_and_says_so(home: Path) -> None:
    ended = run_round(home, "drawn", QTWEBENGINE_DISABLE_SANDBOX="")

    without_a_map(ended, "het programma draait als root")


def test_an_engine_that_ends_the_program_does_so_once(home: Path) -> None:
    first = run_round(home, "drawn", "ends")
    assert first.code < 0
    assert (home / "kaart-start").exists()

    second = run_round(home, "drawn", "ends")
    without_a_map(second, "de vorige keer stopte het programma terwijl de kaart begon")
    assert not (home / "kaart-start").exists()
