"""The keys that work everywhere in the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from socialekaart.ui.pages import FRONT_DOOR, IN_ORDER, SEARCH, SETTINGS

if TYPE_CHECKING:
    from socialekaart.ui.main_window import MainWindow


def _go_to(window: MainWindow, page: int) -> None:
    """Open a page by its key, with the keyboard where one begins there."""
    if page == SEARCH:
        window.go_to_text()
        return
    if page == FRONT_DOOR:
        window.all_answers("")
        return
    window.show_page(page)
    window.pages.focus_current()


def install_keys(window: MainWindow) -> None:
    """Give the window its keys; the help dialog lists them."""
    keys: list[tuple[str, Callable[[], None]]] = [
        ("Ctrl+F", window.go_to_text),
        ("Ctrl+L", window.top.focus_place),
        ("F2", window.show_acute),
        ("Ctrl+!", window.show_acute),
        ("F1", window.show_help),
        ("F5", window.ask_everything),
        *[(f"Ctrl+{(page + 1) % 10}", partial(_go_to, window, page)) for page in IN_ORDER],
        ("Ctrl+,", lambda: window.show_page(SETTINGS)),
        ("Ctrl+C", window.copying.phone),
        ("Ctrl+Shift+E", window.copying.email),
        ("Alt+Left", window.search.go_back),
        ("Ctrl+Z", window.data.undo),
        ("Escape", window.escape),
    ]
    for key, do in keys:
        QShortcut(QKeySequence(key), window).activated.connect(do)
