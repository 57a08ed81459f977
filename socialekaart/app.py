"""Wires everything: the one module that knows window, desk, settings and screen.

Imported only when a window is wanted; the verbs that answer in text never load Qt.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from socialekaart import __version__, paths, settings
from socialekaart.domain.model import Place
from socialekaart.errors import MachineError
from socialekaart.services.first_start import fill_new_database
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from socialekaart.ui.main_window import MainWindow


def has_screen() -> bool:
    """Tell whether a window can be seen here: always, but on a Linux without a display."""
    if not sys.platform.startswith("linux"):
        return True
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    if chosen:
        return chosen.split(":")[0] not in ("offscreen", "minimal", "vnc")
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_window(db_path: Path, reference: Reference) -> int:
    """Open the window and stay until it closes; return the exit code."""
    app = _application()
    db = Database.open(db_path)
    fill_new_database(db, reference, with_example=True)
    loaded = settings.load(paths.settings_path())
    window = _window(db, reference, loaded.settings, _save_settings)
    if loaded.problem:
        window.show_error(loaded.problem)
    window.show()
    code = app.exec()
    db.close()
    return code


def draw_window(
    db_path: Path, reference: Reference, target: Path, text: str = "", place: Place | None = None
) -> None:
    """Draw the real window, with a question asked, into a PNG file; needs no screen.

    Raises MachineError when Qt can't start or the file can't be written.
    """
    if not has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = _application()
    from socialekaart.ui.drawing import wait_until_drawn

    with Database.open(db_path) as db:
        window = _window(db, reference, settings.Settings(), None)
        window.show()
        _ask(window, text, place)
        wait_until_drawn(window)
        picture = window.grab()
        window.close()
        app.processEvents()
    if not picture.save(str(target), "PNG"):
        raise MachineError(
            f"Het beeld {target} kan niet worden geschreven. Kies een map waarin je mag schrijven."
        )


def _application() -> QApplication:
    """Return the one QApplication; raises MachineError where Qt lacks a system library."""
    try:
        from PySide6.QtWidgets import QApplication

        from socialekaart.ui.map.startup import prepare_application
    except ImportError as error:
        raise MachineError(
            f"Het venster kan niet starten: er ontbreekt iets op deze computer ({error}). "
            "In de broncode zet 'make setup' het erbij."
        ) from error
    known = QApplication.instance()
    if isinstance(known, QApplication):
        return known
    prepare_application()
    app = QApplication([sys.argv[0]])
    app.setApplicationName("Socialekaart")
    app.setApplicationVersion(__version__)
    return app


def _window(
    db: Database,
    reference: Reference,
    chosen: settings.Settings,
    save: Callable[[settings.Settings], None] | None,
) -> MainWindow:
    from socialekaart.services.desk import Desk
    from socialekaart.ui.main_window import build_window
    from socialekaart.ui.settings.keeper import SettingsKeeper

    keeper = SettingsKeeper(chosen, save)
    return build_window(
        Desk(db, reference),
        keeper,
        map_factory=lambda: _map(reference, keeper.settings.network_allowed),
        version=__version__,
    )


def _map(reference: Reference, network_allowed: bool) -> QWidget:
    from socialekaart.ui.map.panel import MapPanel

    return MapPanel(towns=lambda: reference.places.towns(), network_allowed=network_allowed)


def _save_settings(changed: settings.Settings) -> None:
    settings.save(paths.settings_path(), changed)


def _ask(window: MainWindow, text: str, place: Place | None) -> None:
    window.top.set_place(place.label if place else "")
    window.top.set_text(text)
