"""When the environment is trusted, brought up to date or built anew."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
import venv_setup
from venv_setup import Facts, Plan

WANTED = {"root": "/a b", "python": "/usr/bin/python3.11", "packages": "1"}


@pytest.mark.parametrize(
    ("facts", "plan"),
    [
        (Facts(True, False, WANTED, WANTED), Plan.TRUST),
        (Facts(True, False, {**WANTED, "packages": "0"}, WANTED), Plan.UPDATE),
        (Facts(True, False, None, WANTED), Plan.UPDATE),
        (Facts(True, True, WANTED, WANTED), Plan.BUILD),
        (Facts(True, True, None, WANTED), Plan.BUILD),
        (Facts(False, False, WANTED, WANTED), Plan.BUILD),
        (Facts(False, False, None, WANTED), Plan.BUILD),
        (Facts(True, False, {**WANTED, "root": "/elsewhere"}, WANTED), Plan.BUILD),
        (Facts(True, False, {**WANTED, "python": "/opt/python"}, WANTED), Plan.BUILD),
        (Facts(True, False, {}, WANTED), Plan.BUILD),
    ],
    ids=[
        "finished",
        "pins changed",
        "made by hand",
        "interrupted update",
        "interrupted build",
        "python gone",
        "nothing there",
        "checkout moved",
        "other python",
        "damaged stamp",
    ],
)
def test_plan_follows_from_what_is_seen(facts: Facts, plan: Plan) -> None:
    assert venv_setup.decide(facts) is plan


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Give a checkout with a space in its path and an environment that looks finished."""
    root = tmp_path / "met spatie"
    venv = root / ".venv"
    python = venv_setup.python_in(venv)
    python.parent.mkdir(parents=True)
    python.write_text("", encoding="utf-8")
    (venv / "pyvenv.cfg").write_text(f"home = {tmp_path}\nversion = 3.11.2\n", encoding="utf-8")
    for name in ("pyproject.toml", "constraints.txt"):
        (root / name).write_text(name, encoding="utf-8")
    write_stamp(root)
    return root


def write_stamp(root: Path) -> None:
    """Finish the environment as an installation does, with the stamp last."""
    stamp = venv_setup.wanted_stamp(root, root / ".venv")
    path = root / ".venv" / "socialekaart-stamp.json"
    path.write_text(json.dumps(stamp), encoding="utf-8")


def plan_of(root: Path) -> Plan:
    """Look at the checkout and decide."""
    return venv_setup.decide(venv_setup.look(root, root / ".venv"))


def test_a_finished_environment_is_trusted(checkout: Path) -> None:
    assert plan_of(checkout) is Plan.TRUST
    assert venv_setup.ensure(checkout) == checkout / ".venv"


@pytest.mark.parametrize("name", ["pyproject.toml", "constraints.txt"])
def test_a_changed_pin_brings_it_up_to_date(checkout: Path, name: str) -> None:
    (checkout / name).write_text("changed", encoding="utf-8")

    assert plan_of(checkout) is Plan.UPDATE


def test_moving_text_from_one_file_to_the_other_is_a_change(checkout: Path) -> None:
    before = venv_setup.wanted_stamp(checkout, checkout / ".venv")["packages"]
    (checkout / "pyproject.toml").write_text("pyproject.tomlconstraints", encoding="utf-8")
    (checkout / "constraints.txt").write_text(".txt", encoding="utf-8")

    assert venv_setup.wanted_stamp(checkout, checkout / ".venv")["packages"] != before


def test_a_moved_checkout_is_built_anew(checkout: Path, tmp_path: Path) -> None:
    moved = checkout.rename(tmp_path / "verhuisd")

    assert plan_of(moved) is Plan.BUILD


def test_a_python_that_was_removed_means_building_anew(checkout: Path) -> None:
    (checkout / ".venv" / "pyvenv.cfg").write_text("home = /weg/ermee\n", encoding="utf-8")

    assert plan_of(checkout) is Plan.BUILD


@pytest.mark.parametrize("content", ["", "{", "[]", '"x"'])
def test_half_a_stamp_is_never_trusted(checkout: Path, content: str) -> None:
    (checkout / ".venv" / "socialekaart-stamp.json").write_text(content, encoding="utf-8")

    assert plan_of(checkout) is Plan.BUILD


def test_pip_gets_relative_paths_so_that_spaces_do_no_harm() -> None:
    arguments = venv_setup.pip_arguments()
    environment = venv_setup.pip_environment({"PIP_CONSTRAINT": "mine", "LANG": "C"})

    assert arguments[-4:] == ["-c", "constraints.txt", "-e", ".[test]"]
    assert environment["PIP_CONSTRAINT"] == environment["PIP_BUILD_CONSTRAINT"] == "constraints.txt"
    assert environment["LANG"] == "C"


@pytest.mark.parametrize(
    ("tail", "word"),
    [
        ("OSError: [Errno 28] No space left on device", "schijf is vol"),
        ("NewConnectionError: Failed to establish a new connection", "internet"),
        ("Temporary failure in name resolution", "internet"),
        ("Read timed out.", "internet"),
        ("ERROR: No matching distribution found for folium", "laatste regels van pip"),
    ],
)
def test_pip_failures_become_one_dutch_sentence(tail: str, word: str) -> None:
    dutch, english = venv_setup.explain(tail)

    assert word in dutch
    assert english.endswith(".") or english.endswith("?")


def said(section: str, variable: str, value: str) -> str:
    """Word a setting as `pip config list` does."""
    option = variable.removeprefix("PIP_").lower().replace("_", "-")
    return f"{section}.{option}='{value}'\n"


def test_extra_sources_are_left_out_and_the_rest_of_the_settings_kept() -> None:
    environment = {"PIP_FIND_LINKS": "/wheels", "PIP_CERT": "/mine.pem", "LANG": "C"}
    settings = (
        said(":env:", "PIP_FIND_LINKS", "/wheels")
        + said(":env:", "PIP_CERT", "/mine.pem")
        + said("global", "PIP_CERT", "/other.pem")
        + said("global", "PIP_INDEX_URL", "file:///mirror")
        + said("global", "PIP_EXTRA_INDEX_URL", "file:///a file:///b")
    )

    plain = venv_setup.main_index_only(environment, settings)

    assert plain == {
        "PIP_CERT": "/mine.pem",
        "PIP_INDEX_URL": "file:///mirror",
        "PIP_CONFIG_FILE": os.devnull,
        "LANG": "C",
    }


@pytest.mark.parametrize("settings", ["", "global.timeout='60'\n", "nonsense\n"])
def test_without_extra_sources_there_is_nothing_to_try_again(settings: str) -> None:
    assert venv_setup.main_index_only({"LANG": "C"}, settings) == {"LANG": "C"}


def test_constraints_pin_exact_versions_and_name_no_host() -> None:
    text = (Path(venv_setup.__file__).parent.parent / "constraints.txt").read_text(encoding="utf-8")
    pins = [line for line in text.splitlines() if line and not line.startswith("#")]

    assert all(pin.count("==") == 1 and "*" not in pin for pin in pins)
    assert len({pin.split("==")[0].lower() for pin in pins}) == len(pins) > 40
    assert "://" not in text
