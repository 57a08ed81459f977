"""The commands of the Makefile: set up what is missing, then do the one thing asked."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import catalogue
import check_steps
import system_install
import venv_setup
from check_steps import Step
from notices import SetUpError

ROOT = Path(__file__).resolve().parent.parent

HELP = """\
make run       start Socialekaart (installeert eerst wat nodig is)      | start the program
make test      alle controles en tests                                  | all checks and tests
make check     alleen ruff, mypy en import-linter                       | static checks only
make texts     werk de lijst van te vertalen schermteksten bij          | renew the text catalogue
make screens   maak de schermafbeeldingen van de README opnieuw         | redraw the screenshots
make setup     alleen installeren                                       | only install
make clean     verwijder .venv en alles wat opnieuw te maken is         | remove what can be remade

Zonder make (Windows): py packaging\\bootstrap.py run
Eén test: python3 packaging/bootstrap.py test tests/domain -k naam
"""

_LEFTOVERS = (".venv", "build", "dist", ".mypy_cache", ".ruff_cache", ".pytest_cache",
              ".hypothesis", ".import_linter_cache")  # fmt: skip


def main(arguments: Sequence[str]) -> int:
    """Carry out one command and give its exit status."""
    name, rest = (arguments[0], arguments[1:]) if arguments else ("help", [])
    command = _COMMANDS.get(name)
    if command is None:
        print(HELP, file=sys.stderr)
        return 2
    try:
        return command(rest)
    except SetUpError as stop:
        print(stop, file=sys.stderr)
        return stop.code
    except KeyboardInterrupt:
        print("\nAfgebroken. / Interrupted.", file=sys.stderr)
        return 130


def run(arguments: Sequence[str]) -> int:
    """Start the program; it takes this process's place where the system can do that."""
    venv = _set_up(tests=False)
    environment = check_steps.run_environment(os.environ, sys.platform, root=_is_root())
    call = [str(venv_setup.python_in(venv)), "-m", "socialekaart", *arguments]
    environment = {**os.environ, **environment}
    if os.name == "nt":
        return subprocess.run(call, cwd=ROOT, env=environment, check=False).returncode
    os.chdir(ROOT)
    os.execve(call[0], call, environment)


def test(arguments: Sequence[str]) -> int:
    """Run every check, or pytest alone when given something to test."""
    venv = _set_up(tests=True)
    if arguments:
        return _start(check_steps.pytest_step(venv, arguments, root=_is_root()))
    return _start_all(check_steps.test_steps(venv, sys.platform, root=_is_root()))


def check(arguments: Sequence[str]) -> int:
    """Run the checks that read the source only."""
    return _start_all(check_steps.static_steps(_set_up(tests=False)))


def screens(arguments: Sequence[str]) -> int:
    """Draw the pictures of the README anew."""
    return _start(check_steps.screens_step(_set_up(tests=False), root=_is_root()))


def texts(arguments: Sequence[str]) -> int:
    """Renew the catalogue of texts to translate; it needs nothing installed."""
    return catalogue.main(arguments)


def setup(arguments: Sequence[str]) -> int:
    """Install all that running and testing need, and no more."""
    _set_up(tests=True)
    return 0


def clean(arguments: Sequence[str]) -> int:
    """Remove everything that the other commands made."""
    for name in _LEFTOVERS:
        shutil.rmtree(ROOT / name, ignore_errors=True)
    for folder in ("socialekaart", "packaging", "tests"):
        for cache in (ROOT / folder).rglob("__pycache__"):
            shutil.rmtree(cache, ignore_errors=True)
    return 0


def show_help(arguments: Sequence[str]) -> int:
    """Say what there is."""
    print(HELP)
    return 0


_COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "check": check,
    "texts": texts,
    "screens": screens,
    "setup": setup,
    "clean": clean,
    "help": show_help,
}


def _set_up(*, tests: bool) -> Path:
    """Install what is missing and give the environment's folder."""
    system_install.ensure(tests=tests)
    return venv_setup.ensure(ROOT)


def _start_all(steps: Sequence[Step]) -> int:
    """Run steps until one fails, so that what failed is the last thing on the screen."""
    for step in steps:
        status = _start(step)
        if status != 0:
            print(f"== {step.name}: mislukt / failed ({status})", file=sys.stderr, flush=True)
            return status
    return 0


def _start(step: Step) -> int:
    """Run one step in the checkout and give its exit status."""
    print(f"== {step.name}", flush=True)
    environment = {**os.environ, **step.environment}
    return subprocess.run(step.arguments, cwd=ROOT, env=environment, check=False).returncode


def _is_root() -> bool:
    """Tell whether this is root; Windows has none."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
