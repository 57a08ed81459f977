"""Keep the user's settings: a typed value in the program, a TOML file on disk.

No Qt and no patient data in here. What a newer version wrote and we do not know is kept.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import tomli_w

from socialekaart.errors import MachineError
from socialekaart.hosts import NetworkRules

DAMAGED_SUFFIX = ".kapot"
_MOST_DAYS = 3660
_LISTS = ("roster_areas", "coverage_municipalities", "hosts_off")
_TABLES = ("splitters", "fact_terms")


@dataclass(frozen=True)
class Settings:
    """What the practice chose and how the window was left.

    Change it with `dataclasses.replace`. `practice_postcode` is four digits and two letters or
    four digits alone. `crisis_name` and `crisis_phone` are the crisis service of the practice's own
    region. `window_geometry` and `window_state` are Qt's bytes as base64 text;
    `splitters` maps a splitter's name to its sizes in pixels. `recent_files` are the paths of what
    was open in Beheer, newest first. `roster_areas` are the keys of the roster's columns and
    `coverage_municipalities` CBS codes; empty chooses them by the practice's postcode.
    `fact_terms` maps a fact ("phone") to the days a check of it holds, where that differs from the
    usual. `checker_name` is who checks facts here, "" when nobody wants to be named.
    `network_asked` says that somebody answered whether the network may be used; `hosts_off` are
    origins that stay off while it may, and `proxy` is as in `hosts.NetworkRules`. `others` holds
    keys that this version does not know.
    """

    practice_name: str = ""
    practice_postcode: str = ""
    network_allowed: bool = False
    network_asked: bool = False
    hosts_off: tuple[str, ...] = ()
    proxy: str = ""
    language: str = "nl"
    appearance: str = "systeem"
    map_visible: bool = True
    crisis_name: str = ""
    crisis_phone: str = ""
    window_geometry: str = ""
    window_state: str = ""
    splitters: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    recent_files: tuple[tuple[str, ...], ...] = ()
    roster_areas: tuple[str, ...] = ()
    coverage_municipalities: tuple[str, ...] = ()
    fact_terms: Mapping[str, int] = field(default_factory=dict)
    checker_name: str = ""
    others: Mapping[str, Any] = field(default_factory=dict)

    @property
    def network(self) -> NetworkRules:
        """What may be contacted now, and how."""
        return NetworkRules(self.network_allowed, frozenset(self.hosts_off), self.proxy)


@dataclass(frozen=True)
class Loaded:
    """Settings as found; `problem` is a Dutch sentence when not all of the file could be used."""

    settings: Settings
    problem: str = ""
    set_aside: Path | None = None


def load(path: Path) -> Loaded:
    """Read the settings; a missing file gives the defaults, a damaged one is set aside first."""
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Loaded(Settings())
    except OSError as error:
        return Loaded(
            Settings(),
            f"De instellingen in {path} kunnen niet gelezen worden ({error.strerror}). "
            "Het programma gebruikt nu de standaardinstellingen.",
        )
    except (ValueError, RecursionError):
        return _damaged(path)
    return _from_values(path, values)


def save(path: Path, settings: Settings) -> None:
    """Write the settings in one step, for this user only; raise MachineError when it fails.

    A reader sees the old file or the new one, never half of one.
    """
    text = tomli_w.dumps(_to_values(settings))
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _replace(path, text)
    except OSError as error:
        raise MachineError(
            f"De instellingen kunnen niet bewaard worden in {path} ({error.strerror}). "
            "Controleer of je in die map mag schrijven en of de schijf niet vol is."
        ) from error


def _replace(path: Path, text: str) -> None:
    """Write beside the file and move over it; mkstemp makes the new one with mode 0600."""
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def _to_values(settings: Settings) -> dict[str, Any]:
    """Lay the settings out as TOML: plain keys first, tables last."""
    known = {one.name: getattr(settings, one.name) for one in fields(settings)}
    others = known.pop("others")
    tables = {name: dict(known.pop(name)) for name in _TABLES}
    tables["splitters"] = {name: list(sizes) for name, sizes in tables["splitters"].items()}
    known["recent_files"] = [list(paths) for paths in known["recent_files"]]
    known |= {name: list(known[name]) for name in _LISTS}
    return {**known, **others, **tables}


def _from_values(path: Path, values: Mapping[str, Any]) -> Loaded:
    """Take over the values that fit; a value of the wrong kind gives way to its default."""
    defaults = Settings()
    known = {one.name for one in fields(Settings)} - {"others"}
    fitting = {key: values[key] for key in known & values.keys() if _fits(defaults, key, values)}
    wrong = sorted((known & values.keys()) - fitting.keys())
    if "splitters" in fitting:
        fitting["splitters"] = {name: tuple(sizes) for name, sizes in values["splitters"].items()}
    if "recent_files" in fitting:
        fitting["recent_files"] = tuple(tuple(paths) for paths in values["recent_files"])
    fitting |= {key: tuple(fitting[key]) for key in _LISTS if key in fitting}
    others = {key: value for key, value in values.items() if key not in known}
    problem = (
        f"In de instellingen ({path}) klopt niet: {', '.join(wrong)}. "
        "Daarvoor geldt nu de standaardinstelling."
        if wrong
        else ""
    )
    return Loaded(Settings(**fitting, others=others), problem)


def _fits(defaults: Settings, key: str, values: Mapping[str, Any]) -> bool:
    """Tell whether a value read from the file has the type of its setting."""
    value = values[key]
    if key == "splitters":
        return isinstance(value, dict) and all(map(_are_sizes, value.values()))
    if key == "recent_files":
        return isinstance(value, list) and all(map(_are_texts, value))
    if key in _LISTS:
        return _are_texts(value)
    if key == "fact_terms":
        return isinstance(value, dict) and all(map(_are_days, value.values()))
    return type(value) is type(getattr(defaults, key))


def _are_sizes(value: object) -> bool:
    """Tell whether a value is a list of pixel sizes."""
    return isinstance(value, list) and all(type(size) is int and size >= 0 for size in value)


def _are_days(value: object) -> bool:
    """Tell whether a value is a number of days."""
    return type(value) is int and 0 < value <= _MOST_DAYS


def _are_texts(value: object) -> bool:
    """Tell whether a value is a list of texts."""
    return isinstance(value, list) and all(isinstance(text, str) for text in value)


def _damaged(path: Path) -> Loaded:
    """Move a file that is no TOML out of the way, so that nothing in it is lost."""
    aside = path.with_name(path.name + DAMAGED_SUFFIX)
    try:
        os.replace(path, aside)
    except OSError:
        aside = path
    problem = (
        f"De instellingen in {path.name} waren beschadigd. Het bestand staat nu in {aside}; "
        "het programma gebruikt de standaardinstellingen."
    )
    return Loaded(Settings(), problem, aside)
