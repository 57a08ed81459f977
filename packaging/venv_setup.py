"""Make .venv once and keep it in step with pyproject.toml and constraints.txt.

A stamp, written last, says for which files and which place the environment was finished. A
marker stands in it while work goes on. So an interrupted install is never trusted: it is built
anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from notices import SetUpError, say
from supported import is_supported

_INPUTS = ("pyproject.toml", "constraints.txt")
_STAMP = "socialekaart-stamp.json"
_MARKER = "socialekaart-busy"
_EXTRA_SOURCES = frozenset({"PIP_EXTRA_INDEX_URL", "PIP_FIND_LINKS"})


class Plan(Enum):
    """What to do with the environment that is there."""

    TRUST = "trust"
    UPDATE = "update"
    BUILD = "build"


@dataclass(frozen=True)
class Facts:
    """What is seen of an environment; `stamp` is None without one, `wanted` is the right one."""

    usable: bool
    busy: bool
    stamp: Mapping[str, str] | None
    wanted: Mapping[str, str]


def decide(facts: Facts) -> Plan:
    """Choose between trusting, updating and building anew.

    An environment without stamp or marker was made by hand; it is brought up to date.
    """
    if not facts.usable or facts.busy:
        return Plan.BUILD
    if facts.stamp is None:
        return Plan.UPDATE
    if facts.stamp == facts.wanted:
        return Plan.TRUST
    same_place = all(facts.stamp.get(key) == facts.wanted[key] for key in ("root", "python"))
    return Plan.UPDATE if same_place else Plan.BUILD


def python_in(venv: Path) -> Path:
    """Give the path of the environment's Python."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def script_in(venv: Path, name: str) -> Path:
    """Give the path of a command that a package installed."""
    return python_in(venv).with_name(name + (".exe" if os.name == "nt" else ""))


def ensure(root: Path) -> Path:
    """Give the folder of a complete environment; raise SetUpError when it can't be made."""
    venv = root / ".venv"
    if decide(look(root, venv)) is Plan.TRUST:
        return venv
    with _alone(root):
        plan = decide(look(root, venv))  # someone else may just have finished it
        if plan is not Plan.TRUST:
            _make_or_stop(root, venv, plan)
    return venv


def look(root: Path, venv: Path) -> Facts:
    """Look at the environment on disk, without starting it when it has a stamp."""
    stamp = read_stamp(venv)
    usable = _home_exists(venv) if stamp is not None else _answers(venv)
    return Facts(usable, (venv / _MARKER).exists(), stamp, wanted_stamp(root, venv))


def wanted_stamp(root: Path, venv: Path) -> dict[str, str]:
    """Say what a finished environment is bound to: its place, its Python, its packages."""
    contents = hashlib.sha256(b"\0".join((root / name).read_bytes() for name in _INPUTS))
    return {
        "root": str(root),
        "python": os.path.realpath(python_in(venv)),
        "packages": contents.hexdigest(),
    }


def read_stamp(venv: Path) -> dict[str, str] | None:
    """Read the stamp; None when there is none, an empty one when it is damaged."""
    try:
        stamp = json.loads((venv / _STAMP).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def pip_arguments() -> list[str]:
    """Give pip's arguments; paths are relative to the checkout, which may have spaces."""
    quiet = ["--disable-pip-version-check", "--no-input", "--progress-bar", "off"]
    return ["-m", "pip", "install", *quiet, "--use-pep517", "-c", _INPUTS[1], "-e", ".[test]"]


def pip_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """Pin the build tools too: pip reads the first variable for them up to 25.2, then the other."""
    return {**environment, "PIP_CONSTRAINT": _INPUTS[1], "PIP_BUILD_CONSTRAINT": _INPUTS[1]}


def main_index_only(environment: Mapping[str, str], settings: str) -> dict[str, str]:
    """Leave out the extra sources that pip is set up to use; unchanged when there are none.

    A source that lists a package and then can't give it stops pip, though the main index has it
    too. `settings` is what `pip config list` prints. An empty variable would not undo a settings
    file, so the files are left out and the rest of what they say is handed on as variables.
    """
    pairs = (line.partition("=") for line in settings.splitlines())
    said = {_variable(key.rpartition(".")[2]): value.strip("'\"") for key, _, value in pairs}
    if not _EXTRA_SOURCES & said.keys():
        return dict(environment)
    plain = {**said, **environment, "PIP_CONFIG_FILE": os.devnull}
    return {key: value for key, value in plain.items() if key not in _EXTRA_SOURCES}


def _variable(option: str) -> str:
    """Give the environment variable of one of pip's options."""
    return "PIP_" + option.upper().replace("-", "_")


def explain(pip_output: str) -> tuple[str, str]:
    """Turn the end of pip's output into a Dutch and an English sentence."""
    text = pip_output.casefold()
    if "no space left" in text:
        return (
            "De schijf is vol; het programma vraagt 2 GB. Maak ruimte en probeer het opnieuw.",
            "The disk is full; installing takes about 2 GB.",
        )
    if any(word in text for word in ("newconnectionerror", "name resolution", "timed out")):
        return (
            "De onderdelen konden niet worden opgehaald: is er verbinding met internet?",
            "The packages could not be fetched: is there a network?",
        )
    return (
        "Het installeren is niet gelukt; hierboven staan de laatste regels van pip.",
        "Installing failed; pip's last lines are above.",
    )


def _make_or_stop(root: Path, venv: Path, plan: Plan) -> None:
    """Make the environment; raise SetUpError when the folder can't be written."""
    try:
        _make(root, venv, plan)
    except OSError as error:
        raise SetUpError(
            f"De map {venv} kan niet gemaakt of bijgewerkt worden ({error.strerror}). "
            "Verwijder die map of zorg dat je erin mag schrijven, en probeer het opnieuw.",
            "The folder can't be written; remove it or mend its permissions.",
        ) from error


def _make(root: Path, venv: Path, plan: Plan) -> None:
    """Build or update the environment; the stamp is written last."""
    (venv / _STAMP).unlink(missing_ok=True)
    if plan is Plan.BUILD:
        shutil.rmtree(venv, ignore_errors=True)
    venv.mkdir(exist_ok=True)
    (venv / _MARKER).touch()
    if plan is Plan.BUILD:
        _create(venv)
    _install(root, venv)
    finished = venv / (_STAMP + ".new")
    finished.write_text(json.dumps(wanted_stamp(root, venv), indent=1), encoding="utf-8")
    (venv / _MARKER).unlink()
    finished.replace(venv / _STAMP)


def _create(venv: Path) -> None:
    """Make an empty environment; with the Python below an active one, which we may be replacing."""
    base = getattr(sys, "_base_executable", sys.executable)
    made = subprocess.run(
        [base, "-m", "venv", str(venv)], capture_output=True, text=True, check=False
    )
    if made.returncode != 0:
        print((made.stdout + made.stderr)[-2000:], file=sys.stderr)
        raise SetUpError(
            f"Python kon geen omgeving maken in {venv}; hierboven staat waarom.",
            "Python could not make a virtual environment; the reason is above.",
        )


def _install(root: Path, venv: Path) -> None:
    """Install the pinned packages; once more from the main index alone when an extra one fails."""
    say(
        "Onderdelen installeren in .venv; de eerste keer duurt dat enkele minuten…",
        "installing packages; the first time takes minutes…",
    )
    start, environment = time.monotonic(), pip_environment(os.environ)
    tail = _pip(root, venv, environment)
    plain = main_index_only(environment, _pip_settings(venv)) if tail else environment
    if plain != environment:
        say(
            "Dat lukte niet; nog een poging zonder de extra pakketbronnen van deze computer…",
            "failed; trying again without this machine's extra package sources…",
        )
        tail = _pip(root, venv, plain)
    if tail:
        print(tail, file=sys.stderr)
        raise SetUpError(*explain(tail))
    seconds = round(time.monotonic() - start)
    say(f"Klaar met installeren ({seconds} s).", f"installed in {seconds} s.")


def _pip(root: Path, venv: Path, environment: Mapping[str, str]) -> str:
    """Run pip and give the end of its output when it failed; a dot per line shows it goes on."""
    tail, tty = deque[str](maxlen=12), sys.stderr.isatty()
    with subprocess.Popen(
        [str(python_in(venv)), *pip_arguments()],
        cwd=root,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as pip:
        for line in pip.stdout or ():
            tail.append(line)
            print("." if tty else "", end="", file=sys.stderr, flush=True)
    print("\n" if tty else "", end="", file=sys.stderr)
    return "" if pip.returncode == 0 else "".join(tail) or f"pip: {pip.returncode}"


def _pip_settings(venv: Path) -> str:
    """Give pip's own settings on this machine, one `section.key='value'` a line."""
    command = [str(python_in(venv)), "-m", "pip", "config", "list"]
    asked = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    return asked.stdout


def _home_exists(venv: Path) -> bool:
    """Tell whether the Python that the environment was made from is still on this machine."""
    try:
        lines = (venv / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return False
    homes = [line.partition("=")[2].strip() for line in lines if line.startswith("home")]
    return python_in(venv).exists() and all(Path(home).is_dir() for home in homes)


def _answers(venv: Path) -> bool:
    """Ask an environment made by hand whether its Python is supported and has pip."""
    if not python_in(venv).exists():
        return False
    question = "import pip, sys; print(*sys.version_info[:2])"
    asked = subprocess.run(
        [str(python_in(venv)), "-c", question], capture_output=True, text=True, check=False
    )
    version = tuple(int(part) for part in asked.stdout.split() if part.isdigit())
    return asked.returncode == 0 and is_supported(version)


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Let one installer at a time work in this checkout (the lock is on the folder itself)."""
    if os.name == "nt":  # no advisory lock on a folder there
        yield
        return
    import fcntl

    folder = os.open(root, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network folders have no locks
            fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)
