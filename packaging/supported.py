"""Say which Pythons the program runs on; as readable for an old one as `bootstrap`."""

from __future__ import annotations

SUPPORTED = ((3, 11), (3, 12), (3, 13))


def is_supported(version: tuple[int, ...]) -> bool:
    """Tell whether the program runs on this version, given as (major, minor, ...)."""
    return tuple(version[:2]) in SUPPORTED
