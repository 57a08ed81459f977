"""Copies of the database, made with SQLite's own backup so that they are never half a copy."""

from __future__ import annotations

import os
import sqlite3
from datetime import datetime
from pathlib import Path

KEPT = 10
FOLDER = "reservekopieen"


def back_up(connection: sqlite3.Connection, path: Path, kept: int = KEPT) -> Path:
    """Write a copy to the folder `reservekopieen` beside the database; keep the last ten.

    The copy has mode 0600. Returns its path. Raises sqlite3.Error or OSError.
    """
    folder = path.parent / FOLDER
    folder.mkdir(exist_ok=True, mode=0o700)
    stamp = datetime.now().strftime("%Y%m%d-%H%M%S-%f")
    target = folder / f"{path.stem}-{stamp}{path.suffix or '.db'}"
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    copy = sqlite3.connect(target)
    try:
        connection.backup(copy)
    finally:
        copy.close()
    for old in backups(path)[:-kept]:
        old.unlink(missing_ok=True)
    return target


def backups(path: Path) -> list[Path]:
    """Return the copies of this database, oldest first."""
    return sorted((path.parent / FOLDER).glob(f"{path.stem}-????????-??????-*"))
