"""Which system libraries are missing, and the one command that adds them."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
import system_check
from system_check import Need

ALL = system_check.needs((3, 12), tests=True)
BARE = frozenset(name for need in ALL for name in need.apt[-1:])
RENAMED = BARE - {"libasound2", "libglib2.0-0"} | {"libasound2t64", "libglib2.0-0t64"}

OS_RELEASES = {
    "apt": [
        'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\nHOME_URL="https://x/?a=b"',
        'ID=ubuntu\nID_LIKE=debian\nVERSION_ID="24.04"',
        'ID=linuxmint\nID_LIKE="ubuntu debian"',
    ],
    "dnf": ["ID=fedora", 'ID="rocky"\nID_LIKE="rhel centos fedora"'],
    "pacman": ["ID=arch", "ID=manjaro\nID_LIKE=arch"],
    "zypper": ['ID="opensuse-leap"\nID_LIKE="suse opensuse"', 'ID="opensuse-tumbleweed"'],
    "": ["", "no equals sign", "ID=nixos", "ID=alpine"],
}


@pytest.mark.parametrize(
    ("text", "manager"), [(text, name) for name, texts in OS_RELEASES.items() for text in texts]
)
def test_package_manager_follows_from_os_release(text: str, manager: str) -> None:
    assert system_check.family(text) == manager


def test_nothing_is_missing_when_everything_is_there() -> None:
    assert system_check.missing(ALL, lambda _: True) == ()


def test_only_what_is_denied_is_missing() -> None:
    lacking = system_check.missing(ALL, lambda name: name != "libnss3.so")

    assert [need.apt for need in lacking] == [("libnss3",)]


def test_running_needs_no_virtual_screen_and_testing_does() -> None:
    run = {need.shows for need in system_check.needs((3, 11), tests=False)}
    test = {need.shows for need in system_check.needs((3, 11), tests=True)}

    assert test - run == {"xvfb-run", "xauth"}


def test_environment_package_belongs_to_the_python_that_asks() -> None:
    assert system_check.needs((3, 13), tests=False)[0].apt == ("python3.13-venv",)


@pytest.mark.parametrize(
    ("known", "sound", "glib"),
    [(BARE, "libasound2", "libglib2.0-0"), (RENAMED, "libasound2t64", "libglib2.0-0t64")],
    ids=["Debian 12", "Ubuntu 24.04"],
)
def test_names_follow_what_this_release_calls_them(
    known: frozenset[str], sound: str, glib: str
) -> None:
    names = system_check.packages(ALL, "apt", known)

    assert {sound, glib} <= set(names)
    assert set(names) <= known
    assert len(names) == len(set(names))


def test_without_apt_lists_the_plain_names_are_asked_for() -> None:
    assert set(system_check.packages(ALL, "apt", frozenset())) == BARE


@pytest.mark.parametrize("manager", ["dnf", "pacman", "zypper"])
def test_every_need_has_a_package_in_every_family(manager: str) -> None:
    assert all(getattr(need, manager) for need in ALL)
    names = system_check.packages(ALL, manager, frozenset())
    assert len(names) == len(set(names)) > 10


@pytest.mark.parametrize(
    ("manager", "root", "line"),
    [
        (
            "apt",
            False,
            "sudo apt-get update && sudo apt-get install -y --no-install-recommends libgl1",
        ),
        ("apt", True, "apt-get update && apt-get install -y --no-install-recommends libgl1"),
        ("dnf", False, "sudo dnf install -y libgl1"),
        ("pacman", False, "sudo pacman -S --needed --noconfirm libgl1"),
        ("zypper", True, "zypper --non-interactive install libgl1"),
    ],
)
def test_advice_is_one_line_to_paste(manager: str, root: bool, line: str) -> None:
    assert system_check.advice(manager, ["libgl1"], root=root) == line
    assert "\n" not in line


def test_advice_quotes_nothing_that_needs_no_quotes() -> None:
    names = system_check.packages(ALL, "apt", BARE)

    assert shlex.split(system_check.advice("apt", names, root=True))[-len(names) :] == list(names)


def test_candidates_hold_every_name_that_apt_may_know() -> None:
    need = Need("libx.so.1", ("libxt64", "libx"))

    assert system_check.candidates([need, need]) == ("libxt64", "libx")


def test_a_library_that_is_nowhere_is_not_there() -> None:
    assert not system_check.is_there("libsocialekaart-voorbeeld.so.9")


@pytest.mark.parametrize(
    ("name", "found"), [("Sans.TTF", True), ("a.otf", True), ("fonts.conf", False)]
)
def test_a_font_is_found_however_deep_and_whatever_case(
    name: str, found: bool, tmp_path: Path
) -> None:
    (tmp_path / "truetype" / "x").mkdir(parents=True)
    (tmp_path / "truetype" / "x" / name).touch()

    assert system_check.has_font([tmp_path / "none", tmp_path]) is found
