"""The files that were open before, as the settings keep them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from socialekaart.ui.settings.keeper import SettingsKeeper

KEPT = 6


def recent_files(keeper: SettingsKeeper) -> tuple[tuple[Path, ...], ...]:
    """Give what was open before and still is there, newest first."""
    kept = (tuple(map(Path, names)) for names in keeper.settings.recent_files if names)
    return tuple(paths for paths in kept if all(path.is_file() for path in paths))


def remember(keeper: SettingsKeeper, paths: Sequence[Path]) -> None:
    """Put files on top of the list."""
    if not paths:
        return
    names = tuple(str(path.absolute()) for path in paths)
    others = (kept for kept in keeper.settings.recent_files if kept != names)
    keeper.change(recent_files=(names, *others)[:KEPT])
