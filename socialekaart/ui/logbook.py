"""The log file: what broke and where, never a word of the directory or of a question.

Other modules log through `logging.getLogger(__name__)` with fixed sentences. The message of an
exception may quote a cell or a search term, and so it never gets in here: types and lines only.
"""

from __future__ import annotations

import logging
import logging.handlers
import traceback
from pathlib import Path

_NAME = "socialekaart.log"
_BYTES = 256 * 1024
_KEPT = 2
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"

log = logging.getLogger("socialekaart")


class _WhereOnly(logging.Formatter):
    """Writes an exception as its type and the lines it came through."""

    def formatException(self, ei: object) -> str:
        """Leave out the message and the source lines."""
        kind, error, trace = ei if isinstance(ei, tuple) else (None, None, None)
        name = kind.__name__ if kind is not None else type(error).__name__
        lines = [
            f"  {Path(f.filename).name}:{f.lineno} {f.name}" for f in traceback.extract_tb(trace)
        ]
        return "\n".join([name, *lines])


def start(folder: Path) -> Path | None:
    """Begin writing in a folder, for this user only; None when that can't be, and nobody minds."""
    stop()
    path = folder / _NAME
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.touch(mode=0o600)
        handler = logging.handlers.RotatingFileHandler(
            path, maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8"
        )
    except OSError:
        return None
    handler.setFormatter(_WhereOnly(_FORMAT))
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False
    return path


def stop() -> None:
    """Close the file."""
    for handler in log.handlers[:]:
        log.removeHandler(handler)
        handler.close()
    log.propagate = True
