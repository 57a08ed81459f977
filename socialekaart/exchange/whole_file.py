"""Writing a file that appears whole or not at all; an old one stays when writing fails."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from socialekaart.errors import UnwritableFileError


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a new file beside `path` to write; it takes its place when all went well.

    Raises UnwritableFileError when the folder can't be written or the old file is in use.
    """
    scratch = ""
    try:
        number, scratch = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        os.close(number)
        yield Path(scratch)
        os.replace(scratch, path)
    except (OSError, ValueError) as error:
        _forget(scratch)
        if isinstance(error, ValueError) and scratch:
            raise
        raise UnwritableFileError(path) from error
    except BaseException:
        _forget(scratch)
        raise


@contextlib.contextmanager
def replacing_text(path: Path) -> Iterator[IO[str]]:
    """Give a text file to write, UTF-8 with a mark as Dutch Excel wants it, as `replacing` does."""
    with (
        replacing(path) as scratch,
        scratch.open("w", encoding="utf-8-sig", errors="replace", newline="") as file,
    ):
        yield file


def _forget(scratch: str) -> None:
    """Take away a half-written file."""
    if scratch:
        with contextlib.suppress(OSError):
            os.unlink(scratch)
