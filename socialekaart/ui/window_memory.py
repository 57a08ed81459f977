"""How the window stood: its place, size and splitters. Never what was asked in it."""

from __future__ import annotations

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow

from socialekaart.ui.search.page import SearchPage
from socialekaart.ui.settings.keeper import SettingsKeeper

FIRST_SIZE = (1440, 900)


def restore_window(window: QMainWindow, search: SearchPage, keeper: SettingsKeeper) -> None:
    """Put the window back as it was left; Qt keeps it on a screen that exists."""
    settings = keeper.settings
    window.resize(*FIRST_SIZE)
    if settings.window_geometry:
        kept = QByteArray(settings.window_geometry.encode("ascii", "ignore"))
        window.restoreGeometry(QByteArray.fromBase64(kept))
    for name in search.splitters():
        search.restore_sizes(name, settings.splitters.get(name, ()))


def remember_window(window: QMainWindow, search: SearchPage, keeper: SettingsKeeper) -> None:
    """Keep how the window stands."""
    keeper.change(
        window_geometry=window.saveGeometry().toBase64().toStdString(),
        splitters=search.kept_sizes(),
    )
