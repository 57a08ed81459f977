"""A web view that took the program with it isn't started by itself the next time."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from socialekaart.ui.map.trial import StartTrial, TriedMap
from tests.ui.map.support import TOWNS, WAIT_MS, points

_LEAVE = """
import os, sys
from pathlib import Path
from socialekaart.ui.map.trial import StartTrial
trial = StartTrial(Path(sys.argv[1]))
trial.begin()
print("begun", flush=True)
if sys.argv[2] == "ends":
    os.abort()
sys.stdin.read()
"""


def leave(mark: Path, how: str) -> subprocess.Popen[str]:
    """Let another process begin to start a map, and end or stay."""
    made = subprocess.Popen(
        [sys.executable, "-c", _LEAVE, str(mark), how],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
    )
    assert made.stdout is not None
    assert made.stdout.readline() == "begun\n"
    return made


@pytest.fixture
def mark(tmp_path: Path) -> Path:
    """Give the place of the mark."""
    return tmp_path / "kaart-start"


def test_a_start_that_went_well_leaves_nothing(mark: Path) -> None:
    trial = StartTrial(mark)
    assert not trial.ended_badly()
    trial.begin()
    assert mark.exists()

    trial.end()

    assert not mark.exists()
    assert not StartTrial(mark).ended_badly()


def test_a_program_that_ended_while_it_started_is_noticed_once(mark: Path) -> None:
    leave(mark, "ends").communicate(timeout=30)

    assert StartTrial(mark).ended_badly()
    assert not StartTrial(mark).ended_badly()


def test_another_window_that_is_starting_its_map_is_no_bad_end(mark: Path) -> None:
    other = leave(mark, "stays")
    trial = StartTrial(mark)

    assert not trial.ended_badly()
    trial.begin()
    trial.end()
    assert mark.exists()

    other.communicate("", timeout=30)


def test_where_no_mark_can_be_left_the_map_starts_without(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("geen map", encoding="utf-8")
    trial = StartTrial(tmp_path / "bestand" / "kaart-start")

    assert not trial.ended_badly()
    trial.begin()
    trial.end()


@pytest.fixture
def held(mark: Path, qtbot: QtBot) -> Iterator[TriedMap]:
    """Give a map on the screen, after a program that ended while it was starting its own."""
    leave(mark, "ends").communicate(timeout=30)
    made = TriedMap(StartTrial(mark), towns=lambda: TOWNS)
    made.resize(700, 420)
    made.set_points(points(3))
    with qtbot.waitSignal(made.settled, timeout=WAIT_MS):
        made.show()
    yield made
    shiboken6.delete(made)


def test_after_a_bad_end_the_map_waits_for_a_button(
    held: TriedMap, mark: Path, qtbot: QtBot
) -> None:
    assert held.view is None
    assert held.message.startswith("De kaart staat uit")
    assert held.message.endswith("De lijst werkt gewoon door.")

    with qtbot.waitSignal(held.ready, timeout=WAIT_MS):
        held.restart()

    assert held.message == ""
    assert not mark.exists()


def test_a_map_that_may_start_does_so_by_itself(mark: Path, qtbot: QtBot) -> None:
    made = TriedMap(StartTrial(mark), towns=lambda: TOWNS)
    made.resize(700, 420)
    with qtbot.waitSignal(made.ready, timeout=WAIT_MS):
        made.show()

    assert not mark.exists()
    shiboken6.delete(made)
