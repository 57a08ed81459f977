"""Find the newest delivery in a folder or share that somebody else puts files in.

Which files belong together and which are newest is decided on names and times alone
(`delivery_names`); they are read only for their checksum. Subfolders are left alone.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from socialekaart.errors import FileTooLargeError, FolderUnreachableError, StillArrivingError
from socialekaart.exchange.checksum import PACKAGE_FILE, checksum_of, files_of
from socialekaart.exchange.delivery_names import NamedFile, Part, may_be_delivery, read_name
from socialekaart.exchange.sniffing import SIZE_LIMIT, cannot_open

IsSettled = Callable[[Path], bool]
"""Tells that nobody is writing a file any more."""

_QUIET = 10.0
"""Seconds without a change after which a file is taken to be finished."""
_SECOND_LOOK = 2.0
"""Seconds between two looks at a file that changed a moment ago, or in the future."""
_SAME_DELIVERY = timedelta(days=2)
_BUSY_ON_WINDOWS = frozenset({32, 33})  # sharing violation, lock violation


@dataclass(frozen=True, slots=True)
class FolderDelivery:
    """The files of one delivery, and the `checksum_of` them. `modified_at` (UTC) is the newest's.

    `paths` is the folder itself when that is a data package.
    """

    paths: tuple[Path, ...]
    checksum: str
    modified_at: datetime


@dataclass(frozen=True, slots=True)
class _Found:
    """A file with what its name and the folder say of it; `changed` in seconds since 1970."""

    path: Path
    named: NamedFile
    changed: float
    size: int

    @property
    def day(self) -> date:
        """Give the day in the name, else the one it was changed on."""
        return self.named.day or datetime.fromtimestamp(self.changed).date()


def has_settled(path: Path, wait: Callable[[float], None] = time.sleep) -> bool:
    """Tell whether nobody is writing a file: quiet for a while, or the same at a second look.

    A clock that differs from the share's makes a file seem to come from the future; then the
    second look decides. Raises OSError when it can't be looked at.
    """
    first = path.stat()
    if time.time() - first.st_mtime >= _QUIET:
        return True
    wait(_SECOND_LOOK)
    second = path.stat()
    return (first.st_size, first.st_mtime_ns) == (second.st_size, second.st_mtime_ns)


def newest_delivery(folder: Path, is_settled: IsSettled = has_settled) -> FolderDelivery | None:
    """Find the files that form the newest delivery; None when there are none.

    Raises FolderUnreachableError, StillArrivingError when the newest isn't all there yet, and
    UnreadableFileError when a file of it can't be read: never half of a delivery, nor an older one.
    """
    paths = _newest_paths(folder)
    if not paths:
        return None
    files = [file for path in paths for file in files_of(path)]
    before = [_look(file, is_settled) for file in files]
    checksum = checksum_of(files)
    for file, look in zip(files, before, strict=True):
        if _look(file, lambda _: True) != look:  # written to while we read it
            raise StillArrivingError(file)
    modified_at = datetime.fromtimestamp(max(changed for _, changed in before) / 1e9, UTC)
    return FolderDelivery(tuple(paths), checksum, modified_at)


def _newest_paths(folder: Path) -> Sequence[Path]:
    """Give the newest files that belong together, or the folder when it is a package."""
    try:
        names = sorted(folder.iterdir())
    except (OSError, ValueError):  # ValueError: a NUL in the name
        raise FolderUnreachableError(folder) from None
    if any(path.name == PACKAGE_FILE for path in names):
        return [folder]
    found = [file for path in names if (file := _found(path)) is not None]
    return [file.path for file in _newest_group(found)]


def _found(path: Path) -> _Found | None:
    """Describe a file; None for what is no delivery, or was gone before we looked."""
    if not may_be_delivery(path.name):
        return None
    try:
        if not path.is_file():
            return None
        stat = path.stat()
    except OSError:
        return None
    return _Found(path, read_name(path.name), stat.st_mtime, stat.st_size)


def _newest_group(found: Iterable[_Found]) -> list[_Found]:
    """Give the newest file, and what belongs to it: offerings first, then contacts."""
    newest_first = sorted(found, key=lambda file: (file.day, file.changed), reverse=True)
    if not newest_first:
        return []
    newest, *others = newest_first
    partner = next((file for file in others if _belong_together(newest, file)), None)
    group = [newest] if partner is None else [newest, partner]
    return sorted(group, key=lambda file: file.named.part is Part.CONTACTS)


def _belong_together(newest: _Found, other: _Found) -> bool:
    """Tell whether an offerings and a contacts file are of one delivery.

    Without days in their names they always are: then each new file takes the place of the last.
    """
    parts = {newest.named.part, other.named.part}
    if parts != {Part.SERVICES, Part.CONTACTS} or newest.named.rest != other.named.rest:
        return False
    undated = newest.named.day is None and other.named.day is None
    return undated or abs(newest.day - other.day) <= _SAME_DELIVERY


def _look(path: Path, is_settled: IsSettled) -> tuple[int, int]:
    """Give size and time of a file that is finished and can be read, or raise."""
    try:
        if not is_settled(path):
            raise StillArrivingError(path)
        stamp = _stamp(path)
        path.open("rb").close()
    except FileNotFoundError:
        raise StillArrivingError(path) from None  # somebody is putting another in its place
    except OSError as error:
        if getattr(error, "winerror", None) in _BUSY_ON_WINDOWS:
            raise StillArrivingError(path) from error
        raise cannot_open(path) from error
    if stamp[0] > SIZE_LIMIT:
        raise FileTooLargeError(path, stamp[0], SIZE_LIMIT)
    return stamp


def _stamp(path: Path) -> tuple[int, int]:
    """Give the size in bytes and the time of the last change in nanoseconds."""
    stat = path.stat()
    return stat.st_size, stat.st_mtime_ns
