"""List what the checks and the program are started with; plain values, nothing is started here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from venv_setup import python_in, script_in

_SCREEN = "-screen 0 1440x900x24"
_NO_SANDBOX = "QTWEBENGINE_DISABLE_SANDBOX"


@dataclass(frozen=True)
class Step:
    """One call: its name for the reader, its arguments, and what it adds to the environment."""

    name: str
    arguments: Sequence[str]
    environment: Mapping[str, str] = field(default_factory=dict)


def has_screen(environment: Mapping[str, str], platform: str) -> bool:
    """Tell whether a window can be shown; only on Linux may there be no screen."""
    if not platform.startswith("linux"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def run_environment(environment: Mapping[str, str], platform: str, *, root: bool) -> dict[str, str]:
    """Give what starting the program adds to the environment.

    Chromium refuses root with its sandbox on. Root without a screen is a developer's or build
    machine that draws our own offline page once; the program itself never sets this for a user.
    """
    if root and not has_screen(environment, platform):
        return {_NO_SANDBOX: "1"}
    return {}


def static_steps(venv: Path) -> list[Step]:
    """List the checks that read the source only."""
    python = str(python_in(venv))
    return [
        Step("ruff check", [python, "-m", "ruff", "check", "."]),
        Step("ruff format", [python, "-m", "ruff", "format", "--check", "."]),
        Step("mypy", [python, "-m", "mypy", "socialekaart", "packaging"]),
        Step("import-linter", [str(script_in(venv, "lint-imports"))]),
    ]


def test_steps(venv: Path, platform: str, *, root: bool) -> list[Step]:
    """List all checks, the end-to-end run of the real window last."""
    pytest = [str(python_in(venv)), "-m", "pytest"]
    sandbox = {_NO_SANDBOX: "1"} if root else {}  # tests only; see run_environment
    offscreen = {"QT_QPA_PLATFORM": "offscreen", **sandbox}
    linux = platform.startswith("linux")
    in_xvfb = ["xvfb-run", "-a", "-s", _SCREEN] if linux else []
    on_x = {"QT_QPA_PLATFORM": "xcb"} if linux else {}
    return [
        *static_steps(venv),
        Step("pytest", [*pytest, "-n", "2", "--dist", "loadfile"], offscreen),
        Step("pytest e2e", [*in_xvfb, *pytest, "tests/e2e", "-m", "e2e"], {**on_x, **sandbox}),
    ]


def pytest_step(venv: Path, arguments: Sequence[str], *, root: bool) -> Step:
    """Give the call of pytest alone, for some tests of a developer's choice."""
    sandbox = {_NO_SANDBOX: "1"} if root else {}
    offscreen = {"QT_QPA_PLATFORM": "offscreen", **sandbox}
    return Step("pytest", [str(python_in(venv)), "-m", "pytest", *arguments], offscreen)


def screens_step(venv: Path, *, root: bool) -> Step:
    """Give the call that makes the pictures of the README anew."""
    sandbox = {_NO_SANDBOX: "1"} if root else {}
    script = str(Path("packaging") / "make_screens.py")
    offscreen = {"QT_QPA_PLATFORM": "offscreen", **sandbox}
    return Step("screens", [str(python_in(venv)), script], offscreen)
