"""Tell whether a file lies on a network share, where write-ahead logging is unsafe."""

from __future__ import annotations

import sys
from pathlib import Path

_NETWORK_FILE_SYSTEMS = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "sshfs", "fuse.sshfs", "9p", "afs"}


def is_on_network_share(path: Path, mounts: Path = Path("/proc/mounts")) -> bool:
    """Say whether the path is a UNC path, a mapped Windows drive or on a network mount."""
    resolved = path.resolve()
    if str(resolved).startswith("\\\\"):
        return True
    if resolved.drive:
        return _is_remote_drive(resolved.drive)
    return mounts.exists() and _file_system(resolved, mounts.read_text()) in _NETWORK_FILE_SYSTEMS


def _file_system(path: Path, mounts: str) -> str:
    """Return the type of the deepest mount that holds the path."""
    best, kind = -1, ""
    for line in mounts.splitlines():
        _, point, file_system, *_ = line.split()
        mount = Path(point.replace("\\040", " "))
        if path.is_relative_to(mount) and len(mount.parts) > best:
            best, kind = len(mount.parts), file_system
    return kind


def _is_remote_drive(drive: str) -> bool:
    """Ask Windows for the type of a drive letter; 4 is DRIVE_REMOTE in its documentation."""
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == 4)
    return False
