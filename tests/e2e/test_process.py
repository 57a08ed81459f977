"""The program as a process of its own: it starts, and ends in order when it is told to."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM"),
]

PATIENCE_S = 30


def start(home: Path, *arguments: str, **environment: str) -> subprocess.Popen[str]:
    """Start the program with a home of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "socialekaart", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "SOCIALEKAART_HOME": str(home), **environment},
    )


def wait_for(happened: Callable[[], bool], program: subprocess.Popen[str]) -> None:
    """Look until something happened; the program must be alive meanwhile."""
    for _ in range(PATIENCE_S * 20):
        if happened():
            return
        with contextlib.suppress(subprocess.TimeoutExpired):
            program.wait(0.05)
            raise AssertionError(program.communicate())
    raise AssertionError("it never happened")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=["TERM", "INT"])
def test_the_window_closes_in_order_when_the_system_asks(
    tmp_path: Path, number: signal.Signals
) -> None:
    program = start(tmp_path)
    # The log file is opened once the window stands.
    wait_for((tmp_path / "logboek" / "socialekaart.log").exists, program)

    program.send_signal(number)
    out, err = program.communicate(timeout=PATIENCE_S)

    assert (program.returncode, out, err) == (0, "", "")
    assert (tmp_path / "socialekaart.db").exists()
    assert "window_geometry" in (tmp_path / "instellingen.toml").read_text(encoding="utf-8")
    assert not Path(f"{tmp_path / 'socialekaart.db'}-wal").exists()


def test_with_all_of_its_warnings_on_qt_has_no_complaint_about_us(tmp_path: Path) -> None:
    program = start(tmp_path, QT_LOGGING_RULES="default.info=false")
    wait_for((tmp_path / "logboek" / "socialekaart.log").exists, program)

    program.terminate()
    _, err = program.communicate(timeout=PATIENCE_S)

    ours = ("QThread", "QObject", "Destroyed", "profile", "QLayout", "QFont", "Traceback", "QTimer")
    assert [line for line in err.splitlines() if any(word in line for word in ours)] == []
