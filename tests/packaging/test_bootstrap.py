"""The first step of set-up: which Python will do, and what is said when none does."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import bootstrap
import pytest

SOURCE = Path(bootstrap.__file__)


@pytest.mark.parametrize(
    ("version", "will_do"),
    [
        ((2, 7), False),
        ((3, 8), False),
        ((3, 10), False),
        ((3, 11), True),
        ((3, 12), True),
        ((3, 13), True),
        ((3, 14), False),
        ((4, 0), False),
    ],
)
def test_only_three_versions_of_python_will_do(version: tuple[int, int], will_do: bool) -> None:
    assert bootstrap.is_supported(version) is will_do


def test_an_old_python_can_read_the_sentence_that_says_it_is_too_old() -> None:
    ast.parse(SOURCE.read_text(encoding="utf-8"), feature_version=(3, 8))


@pytest.mark.parametrize(
    ("windows", "hint"),
    [(False, "make run PYTHON=python3.12"), (True, "py -3.12 packaging\\bootstrap.py run")],
)
def test_complaint_says_what_to_do_in_dutch_first(windows: bool, hint: str) -> None:
    text = bootstrap.complaint((3, 9), "/usr/bin/python3", windows)

    assert text.startswith("Socialekaart heeft Python 3.11, 3.12 of 3.13 nodig; dit is Python 3.9")
    assert "/usr/bin/python3" in text
    assert hint in text
    assert "Socialekaart needs" in text


def test_set_up_uses_nothing_but_the_standard_library() -> None:
    ours = {file.stem for file in SOURCE.parent.glob("*.py")}
    before_installing = {"bootstrap"}
    imported: set[str] = set()
    waiting = list(before_installing)
    while waiting:
        tree = ast.parse((SOURCE.parent / f"{waiting.pop()}.py").read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            names = (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
            for name in (full.split(".")[0] for full in names):
                if name in ours and name not in imported:
                    waiting.append(name)
                imported.add(name)

    assert "venv_setup" in imported
    assert imported - ours <= sys.stdlib_module_names


def test_our_folder_never_hides_the_library_of_the_same_name() -> None:
    assert not (SOURCE.parent / "__init__.py").exists()
