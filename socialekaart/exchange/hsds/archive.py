"""The files of a package, in a folder or in a zip; nothing is ever unpacked to disk.

A zip that names files outside itself, hides what it holds, or would grow out of all proportion is
refused as a whole.
"""

from __future__ import annotations

import json
import stat
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Any, Protocol

from socialekaart.errors import BadPackageError, FileMissingError
from socialekaart.exchange.hsds.tables import DESCRIPTOR_NAME, FILES

SIZE_LIMIT = 1024 * 1024 * 1024
"""Bytes of all files together, unpacked: several times the whole country."""
_DESCRIPTOR_LIMIT = 4 * 1024 * 1024
_MOST_FILES = 2_000
_SUSPECT_RATIO, _SUSPECT_SIZE = 200, 50 * 1024 * 1024
_NEEDED = ("service", "organization")
_HIDDEN = ("__MACOSX/", ".")
BROKEN = (OSError, EOFError, zipfile.BadZipFile, zlib.error)
"""What is raised while reading a file that is damaged."""


class PackageFiles(Protocol):
    """The files of a package by name, with "/" between folders."""

    path: Path
    names: frozenset[str]

    def open(self, name: str) -> IO[bytes]:
        """Open one of `names`. Raises BadPackageError when it can't be read."""

    def close(self) -> None:
        """Let go of the package."""


class _Folder:
    """A package in a folder; only what lies directly in it or one folder deeper."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            found = [*path.glob("*"), *path.glob("*/*.csv")]
            ours = [file for file in found if _is_ours(file.name) and file.is_file()]
            size = sum(file.stat().st_size for file in ours)
        except OSError as error:
            raise BadPackageError(path, "we kunnen niet in de map kijken") from error
        if size > SIZE_LIMIT:
            raise BadPackageError(path, "het is te groot")
        self.names = frozenset(file.relative_to(path).as_posix() for file in ours)

    def open(self, name: str) -> IO[bytes]:
        try:
            return (self.path / name).open("rb")
        except OSError as error:
            raise BadPackageError(self.path, f"{name} is niet te openen") from error

    def close(self) -> None:
        """Nothing is held open."""


class _Zip:
    """A package in a zip."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._archive = zipfile.ZipFile(path)
        except (OSError, zipfile.BadZipFile) as error:
            raise BadPackageError(path, "het zip-bestand is beschadigd") from error
        entries = [entry for entry in self._archive.infolist() if not entry.is_dir()]
        try:
            _refuse_unsafe(path, entries)
        except BadPackageError:
            self._archive.close()
            raise
        self.names = frozenset(
            entry.filename for entry in entries if not entry.filename.startswith(_HIDDEN)
        )

    def open(self, name: str) -> IO[bytes]:
        try:
            return self._archive.open(name)
        except (OSError, RuntimeError, NotImplementedError, zipfile.BadZipFile) as error:
            raise BadPackageError(self.path, f"{name} is niet uit te pakken") from error

    def close(self) -> None:
        self._archive.close()


def _refuse_unsafe(path: Path, entries: list[zipfile.ZipInfo]) -> None:
    """Refuse what no honest package holds."""
    if len(entries) > _MOST_FILES:
        raise BadPackageError(path, "er zitten te veel bestanden in")
    for entry in entries:
        name = entry.filename
        parts = name.split("/")
        if name.startswith("/") or "\\" in name or ":" in parts[0] or ".." in parts:
            raise BadPackageError(path, "het wil bestanden buiten zijn eigen map zetten")
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise BadPackageError(path, "er zit een snelkoppeling in")
        if entry.flag_bits & 1:
            raise BadPackageError(path, "er zit een wachtwoord op")
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise BadPackageError(path, "het is ingepakt op een manier die we niet kennen")
        grows = entry.file_size > _SUSPECT_RATIO * max(1, entry.compress_size)
        if entry.file_size > _SUSPECT_SIZE and grows:
            raise BadPackageError(path, "het wordt bij het uitpakken verdacht groot")
    if sum(entry.file_size for entry in entries) > SIZE_LIMIT:
        raise BadPackageError(path, "het is te groot")


def open_files(path: Path) -> PackageFiles:
    """Open a folder, a zip or the datapackage.json in a folder. Raises UnreadableFileError's."""
    if not path.exists():
        raise FileMissingError(path)
    if path.is_dir():
        return _Folder(path)
    if path.name.casefold() == DESCRIPTOR_NAME:
        return _Folder(path.parent)
    return _Zip(path)


def looks_like_package(path: Path) -> bool:
    """Say quickly whether a path is an HSDS package: a folder, a zip or a datapackage.json."""
    try:
        if not path.is_dir() and path.name.casefold() != DESCRIPTOR_NAME:
            if not zipfile.is_zipfile(path):
                return False
            with zipfile.ZipFile(path) as archive:
                names = [name for name in archive.namelist() if not name.startswith(_HIDDEN)]
            return _has_tables(names)
        folder = path if path.is_dir() else path.parent
        beside = {entry.name.casefold() for entry in folder.iterdir()}
        if not beside & {DESCRIPTOR_NAME, FILES["service"]}:
            return False
        found = find_tables(_Folder(folder))
    except (OSError, BadPackageError, FileMissingError, zipfile.BadZipFile):
        return False
    return all(table in found for table in _NEEDED)


def _has_tables(names: Iterable[str]) -> bool:
    """Say whether names hold the tables without which there is no directory."""
    bare = {name.rpartition("/")[2].casefold() for name in names}
    return all(FILES[table] in bare for table in _NEEDED)


def find_tables(files: PackageFiles) -> dict[str, str]:
    """Give the file of each table: as datapackage.json says, else by its usual name.

    A file that isn't in the package is passed over, wherever the description points.
    """
    by_folded = {name.casefold(): name for name in files.names}
    root = _root(by_folded)
    found = {}
    for table, path in _described(files, by_folded.get(root + DESCRIPTOR_NAME)).items():
        if name := by_folded.get((root + path).casefold()):
            found[table] = name
    for table, path in FILES.items():
        if table not in found and (name := by_folded.get(root + path)):
            found[table] = name
    return found


def _root(names: Iterable[str]) -> str:
    """Give the folder that holds the package: "" or "map/"; the one nearest to the top."""
    folders = {
        name.rpartition("/")[0]
        for name in names
        if name.rpartition("/")[2] in (DESCRIPTOR_NAME, FILES["service"])
    }
    nearest = min(
        folders, key=lambda folder: (folder.count("/") + bool(folder), folder), default=""
    )
    return f"{nearest}/" if nearest else ""


def _described(files: PackageFiles, descriptor: str | None) -> dict[str, str]:
    """Give the paths that a datapackage.json names, by table; {} when it makes no sense."""
    if descriptor is None:
        return {}
    try:
        with files.open(descriptor) as file:
            content = file.read(_DESCRIPTOR_LIMIT)
    except BROKEN as error:
        raise BadPackageError(files.path, f"{descriptor} is beschadigd") from error
    try:
        described: Any = json.loads(content.decode("utf-8-sig"))
        resources = [entry for entry in described["resources"] if isinstance(entry, dict)]
    except (ValueError, KeyError, TypeError, RecursionError):
        return {}
    found = {}
    for entry in resources:
        name, path = entry.get("name"), entry.get("path")
        first = path[0] if isinstance(path, list) and path else path
        if isinstance(name, str) and isinstance(first, str) and name.casefold() in FILES:
            found[name.casefold()] = first.removeprefix("./")
    return found


def _is_ours(name: str) -> bool:
    """Say whether a file is one that we may read."""
    return name.casefold().endswith((".csv", DESCRIPTOR_NAME)) and not name.startswith(".")
