"""Know where things lie: the user's own folders, and the files that come with the program.

The one module that tells a checkout, an installed wheel and a frozen build apart. Imports
nothing of ours and makes no folder; whoever writes a file makes its folder.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from platformdirs import PlatformDirs

HOME_VARIABLE = "SOCIALEKAART_HOME"
"""Names a folder that then holds all that is the user's: for a hosted desktop or a stick."""

_PACKAGE = Path(__file__).resolve().parent
_USER = PlatformDirs("Socialekaart", appauthor=False, roaming=False)


def data_folder() -> Path:
    """Give the folder of the database and its backups; a local disk, never a roaming profile."""
    return _portable("") or _USER.user_data_path


def database_path() -> Path:
    """Give the database that is opened when no other is asked for."""
    return data_folder() / "socialekaart.db"


def log_folder() -> Path:
    """Give the folder of the log files."""
    return _portable("logboek") or _USER.user_log_path


def settings_path() -> Path:
    """Give the settings file."""
    return (_portable("") or _USER.user_config_path) / "instellingen.toml"


def map_trial_path() -> Path:
    """Give the mark that is there while the map is starting."""
    return data_folder() / "kaart-start"


def data(*parts: str) -> Path:
    """Give a file or folder of the bundled data, such as `data("plaatsen", "regios.csv")`."""
    return _bundled("data").joinpath(*parts)


def resources(*parts: str) -> Path:
    """Give an icon, a font, a style sheet or another resource that comes with the program."""
    return _bundled("resources").joinpath(*parts)


def _portable(folder: str) -> Path | None:
    """Give a folder inside the one that the user pointed at; None when they pointed at none."""
    home = os.environ.get(HOME_VARIABLE, "").strip()
    return Path(home).expanduser().resolve() / folder if home else None


def _bundled(name: str) -> Path:
    """Find a bundled folder: in a frozen build, inside the wheel, or beside the package."""
    frozen = getattr(sys, "_MEIPASS", "")
    if frozen:
        return Path(frozen) / name
    installed = _PACKAGE / f"_{name}"
    return installed if installed.is_dir() else _PACKAGE.parent / name
