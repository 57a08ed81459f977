"""A file that is being received: it appears whole under its name, or not at all."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import tempfile
from pathlib import Path
from types import TracebackType
from typing import IO

from socialekaart.errors import DiskFullError, SocialekaartError, UnwritableFileError
from socialekaart.exchange.checksum import checksum_of
from socialekaart.exchange.received_name import is_blank

_START = 4096


class PartFile:
    """Write pieces to a hidden `.part` in `folder`, counting and hashing them on the way.

    Left without `keep`, nothing stays. Raises UnwritableFileError and DiskFullError.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._hash = hashlib.sha256()
        self.size = 0
        self.start = b""
        self.is_blank = True
        self._path, self._file = _open(folder)

    @property
    def checksum(self) -> str:
        """Give the SHA-256 of what was written so far, in hex; the one of `checksum_of`."""
        return self._hash.hexdigest()

    def __enter__(self) -> PartFile:
        """Take the file into use."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Remove what wasn't kept."""
        with contextlib.suppress(OSError):
            self._file.close()
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)

    def write(self, piece: bytes) -> None:
        """Add a piece."""
        try:
            self._file.write(piece)
        except OSError as error:
            raise _refusal(self._path, error) from error
        self._hash.update(piece)
        self.size += len(piece)
        self.is_blank = self.is_blank and is_blank(piece)
        if len(self.start) < _START:
            self.start += piece[: _START - len(self.start)]

    def keep(self, name: str) -> Path:
        """Give the file its name and give its path; with a number behind it when that is taken.

        A file of that name with the same contents is the same file, and is replaced.
        """
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            return self._take_name(self._folder / name)
        except OSError as error:
            raise _refusal(self._folder / name, error) from error

    def _take_name(self, wanted: Path) -> Path:
        """Move to the first name that is free, or holds the same."""
        for number in range(1, 1000):
            path = wanted if number == 1 else wanted.with_stem(f"{wanted.stem} ({number})")
            if _claim(path):
                try:
                    os.replace(self._path, path)
                except OSError:
                    path.unlink(missing_ok=True)
                    raise
                return path
            if self._is_same(path):
                return path
        raise FileExistsError(errno.EEXIST, "a thousand files of that name", str(wanted))

    def _is_same(self, path: Path) -> bool:
        """Tell whether a file holds what we received."""
        try:
            return path.stat().st_size == self.size and checksum_of([path]) == self.checksum
        except (OSError, SocialekaartError):
            return False


def _open(folder: Path) -> tuple[Path, IO[bytes]]:
    """Make the folder if need be and a new file in it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".ophalen-", suffix=".part", dir=folder)
        return Path(name), os.fdopen(handle, "wb")
    except OSError as error:
        raise _refusal(folder, error) from error


def _claim(path: Path) -> bool:
    """Make an empty file of that name; say whether it was free."""
    try:
        path.open("xb").close()
    except FileExistsError:
        return False
    return True


def _refusal(path: Path, error: OSError) -> SocialekaartError:
    """Make the error for what the machine wouldn't write."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFullError(path.parent)
    return UnwritableFileError(path)
