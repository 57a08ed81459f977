"""The keys that work everywhere in the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from socialekaart.ui.pages import BEHEER, DELIVERIES, SEARCH

if TYPE_CHECKING:
    from socialekaart.ui.main_window import MainWindow


def install_keys(window: MainWindow) -> None:
    """Give the window its keys; the help dialog lists them."""
    keys: list[tuple[str, Callable[[], None]]] = [
        ("Ctrl+F", window.go_to_text),
        ("Ctrl+L", window.top.focus_place),
        ("F2", window.show_acute),
        ("Ctrl+!", window.show_acute),
        ("F1", window.show_help),
        ("F5", window.ask_everything),
        ("Ctrl+1", lambda: window.show_page(SEARCH)),
        ("Ctrl+2", lambda: window.all_answers("")),
        ("Ctrl+3", lambda: window.show_page(DELIVERIES)),
        ("Ctrl+4", lambda: window.show_page(BEHEER)),
        ("Ctrl+C", window.copy_phone),
        ("Ctrl+Shift+E", window.copy_email),
        ("Alt+Left", window.search.go_back),
        ("Ctrl+Z", window.data.undo),
        ("Escape", window.escape),
    ]
    for key, do in keys:
        QShortcut(QKeySequence(key), window).activated.connect(do)
