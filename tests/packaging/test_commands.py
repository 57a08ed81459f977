"""The commands a newcomer meets, the same by make and without it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import commands
import pytest
from notices import SetUpError

ROOT = Path(commands.__file__).parent.parent


def make_targets() -> set[str]:
    """Read the targets from the Makefile."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    found = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    assert found
    return set(found.group(1).split())


def test_help_names_every_make_target(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["help"]) == 0

    shown = set(re.findall(r"^make (\w+)", capsys.readouterr().out, re.MULTILINE))
    assert shown == make_targets() - {"help"}


def test_every_make_target_is_a_command() -> None:
    assert make_targets() == set(commands._COMMANDS)


def test_without_a_command_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main([]) == 0
    assert "make run" in capsys.readouterr().out


def test_an_unknown_command_shows_help_and_fails(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["verkoop"]) == 2
    assert "make run" in capsys.readouterr().err


def test_a_known_cause_is_told_in_dutch_first_with_its_exit_status(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(arguments: object) -> int:
        raise SetUpError("De schijf is vol.", "The disk is full.")

    monkeypatch.setitem(commands._COMMANDS, "run", full)

    assert commands.main(["run"]) == 2
    assert capsys.readouterr().err == "De schijf is vol.\nThe disk is full.\n"


def test_the_wheel_holds_what_paths_looks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    included = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]

    assert included == {"data": "socialekaart/_data", "resources": "socialekaart/_resources"}
