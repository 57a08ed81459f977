"""The checksum of a delivery: it tells that we saw these files before, wherever they came from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from socialekaart.errors import FileMissingError
from socialekaart.exchange.sniffing import cannot_open

PACKAGE_FILE = "datapackage.json"
"""A folder that holds this is a data package, delivered as a whole."""


def checksum_of(paths: Iterable[Path]) -> str:
    """Give the SHA-256 of the contents of all files together, in hex; no matter names or order.

    For one file it is the plain SHA-256 that every other tool shows too. For more it is that of
    their sorted digests. A folder counts as the tables in it. Raises UnreadableFileError.
    """
    digests = sorted(_digest(file) for path in paths for file in files_of(path))
    if len(digests) == 1:
        return digests[0].hex()
    return hashlib.sha256(b"".join(digests)).hexdigest()


def files_of(path: Path) -> Iterator[Path]:
    """Yield a file itself, or what a data package in a folder is made of. Raises as above."""
    try:
        if not path.is_dir():
            yield path
            return
        inside = sorted(path.iterdir())
    except OSError as error:
        raise cannot_open(path) from error
    for file in inside:
        is_table = file.suffix.lower() == ".csv" and not file.is_dir()
        if is_table or file.name == PACKAGE_FILE:
            yield file


def _digest(path: Path) -> bytes:
    """Read a file in pieces."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").digest()
    except (FileNotFoundError, NotADirectoryError):
        raise FileMissingError(path) from None
    except OSError as error:
        raise cannot_open(path) from error
