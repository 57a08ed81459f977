"""What `make run` and `make test` start, and with which environment."""

from __future__ import annotations

import tomllib
from pathlib import Path

import check_steps
import pytest

VENV = Path("/a b/.venv")
NO_SANDBOX = "QTWEBENGINE_DISABLE_SANDBOX"


@pytest.mark.parametrize(
    ("environment", "platform", "screen"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_only_linux_can_be_without_a_screen(
    environment: dict[str, str], platform: str, screen: bool
) -> None:
    assert check_steps.has_screen(environment, platform) is screen


@pytest.mark.parametrize(
    ("environment", "platform", "root"),
    [({}, "linux", False), ({"DISPLAY": ":0"}, "linux", True), ({"DISPLAY": ":0"}, "linux", False),
     ({}, "win32", False), ({}, "darwin", True)],
)  # fmt: skip
def test_a_user_never_runs_without_the_sandbox(
    environment: dict[str, str], platform: str, root: bool
) -> None:
    assert check_steps.run_environment(environment, platform, root=root) == {}


def test_root_without_a_screen_may_draw_a_page() -> None:
    assert check_steps.run_environment({}, "linux", root=True) == {NO_SANDBOX: "1"}


def test_all_checks_come_in_order_with_the_real_window_last() -> None:
    names = [step.name for step in check_steps.test_steps(VENV, "linux", root=False)]

    assert names == ["ruff check", "ruff format", "mypy", "import-linter", "pytest", "pytest e2e"]


def test_the_real_window_gets_a_virtual_screen_on_linux_only() -> None:
    linux = check_steps.test_steps(VENV, "linux", root=False)[-1]
    windows = check_steps.test_steps(VENV, "win32", root=False)[-1]

    assert linux.arguments[0] == "xvfb-run"
    assert linux.environment == {"QT_QPA_PLATFORM": "xcb"}
    assert "xvfb-run" not in windows.arguments
    assert windows.environment == {}


@pytest.mark.parametrize(("root", "set_off"), [(True, True), (False, False)])
def test_only_root_tests_without_the_sandbox(root: bool, set_off: bool) -> None:
    steps = check_steps.test_steps(VENV, "linux", root=root)
    pytests = [step for step in steps if step.name.startswith("pytest")]

    assert [NO_SANDBOX in step.environment for step in pytests] == [set_off, set_off]


def test_the_first_run_leaves_out_what_the_last_one_does() -> None:
    path = Path(check_steps.__file__).parent.parent / "pyproject.toml"
    options = tomllib.loads(path.read_text(encoding="utf-8"))["tool"]["pytest"]["ini_options"]
    first, last = check_steps.test_steps(VENV, "linux", root=False)[-2:]

    assert "not e2e and not benchmark" in options["addopts"]
    assert "-m" not in first.arguments[3:]
    assert list(last.arguments[-3:]) == ["tests/e2e", "-m", "e2e"]
