"""A machine that can't show the map keeps a working window; loading waits until it is needed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from socialekaart.hosts import NetworkRules
from socialekaart.ui.map import startup
from socialekaart.ui.map.panel import MapPanel
from tests.ui.map.support import WAIT_MS, TileHost, points

_HEAVY = """
import sys
import socialekaart.ui.map.panel
heavy = ("PySide6.QtWebEngine", "folium", "numpy", "xstatic.pkg.", "socialekaart.geo.")
print([name for name in sys.modules if name.startswith(heavy)])
"""
_ROUND = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from socialekaart.ui.map.panel import MapPanel
from socialekaart.ui.map.startup import prepare_application
prepare_application()
app = QApplication([])
panel = MapPanel()
panel.settled.connect(lambda: (print(bool(panel.view)), app.quit()))
QTimer.singleShot(30_000, app, lambda: app.exit(3))
panel.show()
sys.exit(app.exec())
"""


def _run(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_importing_the_panel_loads_no_web_engine_and_no_folium() -> None:
    assert _run(_HEAVY).stdout.strip() == "[]"


@pytest.mark.parametrize("_number", range(3))
def test_a_program_with_a_map_ends_quietly(_number: int) -> None:
    ended = _run(_ROUND)

    assert (ended.returncode, ended.stdout.strip()) == (0, "True")
    assert "still not deleted" not in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.fixture
def root_with_sandbox(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    monkeypatch.delenv("QTWEBENGINE_DISABLE_SANDBOX", raising=False)
    monkeypatch.delenv("QTWEBENGINE_CHROMIUM_FLAGS", raising=False)


@pytest.mark.usefixtures("root_with_sandbox")
def test_root_with_the_sandbox_on_gets_a_sentence_and_no_web_view(qtbot: QtBot) -> None:
    panel = MapPanel()
    qtbot.addWidget(panel)

    with qtbot.waitSignal(panel.settled, timeout=WAIT_MS):
        panel.show()

    assert panel.view is None
    assert panel.message.startswith("De kaart start niet")
    assert panel.message.endswith("De lijst werkt gewoon door.")


@pytest.mark.usefixtures("root_with_sandbox")
def test_a_panel_without_a_map_still_takes_every_call(qtbot: QtBot) -> None:
    panel = MapPanel()
    qtbot.addWidget(panel)
    with qtbot.waitSignal(panel.settled, timeout=WAIT_MS):
        panel.show()

    panel.set_practice(51.75, 4.16)
    panel.set_question_place(None, None)
    panel.set_network(NetworkRules(allowed=True))
    panel.select("aanbod-1")
    with qtbot.waitSignal(panel.settled, timeout=WAIT_MS):
        panel.set_points(points(3))

    assert panel.message


@pytest.mark.parametrize("flags", ["--no-sandbox", "--disable-gpu --no-sandbox"])
def test_root_may_turn_the_sandbox_off(monkeypatch: pytest.MonkeyPatch, flags: str) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    monkeypatch.delenv("QTWEBENGINE_DISABLE_SANDBOX", raising=False)
    monkeypatch.setenv("QTWEBENGINE_CHROMIUM_FLAGS", flags)

    assert startup.unavailable_reason() == ""


def test_a_usual_user_keeps_the_sandbox(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.delenv("QTWEBENGINE_DISABLE_SANDBOX", raising=False)

    assert startup.unavailable_reason() == ""


def test_a_web_process_that_is_not_there_is_told_before_it_ends_the_program(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("QTWEBENGINE_DISABLE_SANDBOX", "1")
    assert startup.unavailable_reason() == ""

    monkeypatch.setenv("QTWEBENGINEPROCESS_PATH", str(tmp_path / "QtWebEngineProcess"))

    assert startup.unavailable_reason() == startup.missing_reason()


# --- shut off from the network --------------------------------------------------------------------


def test_the_engine_is_told_to_keep_off_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-gpu")

    startup.prepare_application()
    startup.prepare_application()

    flags = os.environ["QTWEBENGINE_CHROMIUM_FLAGS"]
    assert flags.startswith("--disable-gpu --host-resolver-rules=")
    assert flags.count("--no-proxy-server") == 1


_REACH = """
import sys
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtWidgets import QApplication
from socialekaart.ui.map.startup import prepare_application
if sys.argv[2] == "shut":
    prepare_application()
app = QApplication([])
from PySide6.QtWebEngineWidgets import QWebEngineView
view = QWebEngineView()
view.loadFinished.connect(lambda fine: (print(fine), app.quit()))
QTimer.singleShot(30_000, app, lambda: app.exit(3))
view.load(QUrl(sys.argv[1]))
code = app.exec()
del view
sys.exit(code)
"""


@pytest.mark.parametrize(("kind", "loads"), [("open", "True"), ("shut", "False")])
def test_no_page_can_reach_a_host_whatever_else_fails(
    monkeypatch: pytest.MonkeyPatch, tile_host: TileHost, kind: str, loads: str
) -> None:
    monkeypatch.setenv("QTWEBENGINE_CHROMIUM_FLAGS", "--log-level=3")
    tile_host.behaviour = "text"

    ended = _run(_REACH, tile_host.origin + "/x", kind)

    assert (ended.returncode, ended.stdout.strip()) == (0, loads)
    assert bool(tile_host.asked) is (kind == "open")
