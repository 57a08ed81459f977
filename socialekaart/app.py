"""Wires everything: the one module that knows window, desk, settings and screen.

Imported only when a window is wanted; the verbs that answer in text never load Qt.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from socialekaart import __version__, paths, settings
from socialekaart.domain.model import Place
from socialekaart.errors import MachineError, SocialekaartError
from socialekaart.services.clock import dutch_now
from socialekaart.services.first_start import fill_new_database
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication, QWidget

    from socialekaart.ui.main_window import MainWindow

_LOG_AFTER_MS = 1000
"""When the log file is opened: once the first list stands."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What to draw: a question on the search page, or what `prepare` makes of the window.

    `size` is in pixels; `appearance` and `postcode`, the practice's own, as in the settings.
    """

    text: str = ""
    place: Place | None = None
    size: tuple[int, int] = (1440, 900)
    appearance: str = "licht"
    postcode: str = ""
    clock: Callable[[], datetime] = dutch_now
    prepare: Callable[[MainWindow], None] | None = None


def has_screen() -> bool:
    """Tell whether a window can be seen here: always, but on a Linux without a display."""
    if not sys.platform.startswith("linux"):
        return True
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    if chosen:
        return chosen.split(":")[0] not in ("offscreen", "minimal", "vnc")
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_window(db_path: Path, reference: Reference) -> int:
    """Open the window and stay until it closes; return the exit code.

    A known cause that keeps the window from opening is shown in a dialog, and raised.
    """
    app = _application()
    loaded = settings.load(paths.settings_path())
    try:
        db = Database.open(db_path)
        fill_new_database(db, reference, with_example=True)
        window = _window(db, reference, loaded.settings, _save_settings)
    except SocialekaartError as error:
        _show_start_problem(app, loaded.settings, str(error))
        raise
    if loaded.problem:
        window.show_error(loaded.problem)
    code = _run(app, window)
    db.close()
    return code


def draw_window(
    db_path: Path, reference: Reference, target: Path, text: str = "", place: Place | None = None
) -> None:
    """Draw the real window, with a question asked, into a PNG file; needs no screen.

    Raises MachineError when Qt can't start or the file can't be written.
    """
    draw_picture(db_path, reference, target, Picture(text, place))


def draw_picture(db_path: Path, reference: Reference, target: Path, picture: Picture) -> None:
    """Draw the real window as a picture asks; as `draw_window`."""
    if not has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = _application()
    app.setCursorFlashTime(0)  # a blinking cursor would be there in one picture and not in the next
    from socialekaart.ui.drawing import wait_until_drawn, wait_until_painted

    with Database.open(db_path) as db:
        chosen = settings.Settings(
            appearance=picture.appearance, practice_postcode=picture.postcode
        )
        window = _window(db, reference, chosen, None, picture.clock)
        window.resize(*picture.size)
        window.show()
        _ask(window, picture.text, picture.place)
        wait_until_drawn(window)
        if picture.prepare is not None:
            picture.prepare(window)
            wait_until_drawn(window)
        wait_until_painted(window)
        drawn = _grab(app, window)
        window.close()
        app.processEvents()
    if not drawn.save(str(target), "PNG"):
        raise MachineError(
            f"Het beeld {target} kan niet worden geschreven. Kies een map waarin je mag schrijven."
        )


def _grab(app: QApplication, window: MainWindow) -> QPixmap:
    """Draw the window, and the dialog over it: Qt draws each window by itself."""
    from PySide6.QtGui import QColor, QPainter

    drawn, dialog = window.grab(), app.activeModalWidget()
    if dialog is not None:
        painter = QPainter(drawn)
        painter.fillRect(drawn.rect(), QColor(0, 0, 0, 96))
        middle = drawn.rect().center() - dialog.rect().center()
        painter.drawPixmap(middle, dialog.grab())
        painter.end()
        dialog.close()
    return drawn


def _application() -> QApplication:
    """Return the one QApplication; raises MachineError where Qt lacks a system library."""
    try:
        from socialekaart.ui.quiet import quieten

        quieten()
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


def _run(app: QApplication, window: MainWindow) -> int:
    """Show the window until it closes: bugs get a dialog, signals close it."""
    from PySide6.QtCore import QTimer

    from socialekaart.ui.collector import UiThreadCollector
    from socialekaart.ui.end_signals import EndSignals

    collector = UiThreadCollector()
    before, sys.excepthook = sys.excepthook, window.bugs.hook
    signals = EndSignals(window.close)
    # Not left to the last window: another one that is still open must not keep the program alive.
    app.setQuitOnLastWindowClosed(False)
    window.closed.connect(lambda: app.exit(0))
    window.show()
    log_later = QTimer(singleShot=True, interval=_LOG_AFTER_MS)
    log_later.timeout.connect(_start_log)
    log_later.start()
    try:
        return app.exec()
    finally:
        log_later.stop()
        _stop_log()
        collector.stop()
        signals.stop()
        sys.excepthook = before


def _start_log() -> None:
    from socialekaart.ui import logbook

    logbook.start(paths.log_folder())


def _stop_log() -> None:
    from socialekaart.ui import logbook

    logbook.stop()


def _show_start_problem(app: QApplication, chosen: settings.Settings, sentence: str) -> None:
    from socialekaart.ui.dialogs.start_problem import StartProblemDialog
    from socialekaart.ui.dressing import dress

    dress(app, chosen.appearance, chosen.language)
    StartProblemDialog(sentence).exec()


def _window(
    db: Database,
    reference: Reference,
    chosen: settings.Settings,
    save: Callable[[settings.Settings], None] | None,
    clock: Callable[[], datetime] = dutch_now,
) -> MainWindow:
    from socialekaart.domain.freshness import FactTerms
    from socialekaart.services.desk import Desk
    from socialekaart.services.practice import Practice
    from socialekaart.ui.main_window import build_window
    from socialekaart.ui.settings.keeper import SettingsKeeper

    keeper = SettingsKeeper(chosen, save)
    practice = Practice(
        network=lambda: keeper.settings.network,
        terms=lambda: FactTerms.from_days(keeper.settings.fact_terms),
        postcode=lambda: keeper.settings.practice_postcode,
    )
    window = build_window(
        Desk(db, reference, practice),
        keeper,
        map_factory=lambda: _map(reference, tried=save is not None),
        clock=clock,
        version=__version__,
    )
    if chosen.map_visible:
        from socialekaart.ui.map.startup import prepare_window

        prepare_window(window)
    return window


def _map(reference: Reference, *, tried: bool) -> QWidget:
    """Make the map; `tried` for a window that somebody opened, and will open again."""
    from socialekaart.ui.map.panel import MapPanel
    from socialekaart.ui.map.trial import StartTrial, TriedMap

    given: dict[str, Any] = {
        "towns": lambda: reference.places.towns(),
        "outline": lambda: reference.outline,
    }
    if not tried:
        return MapPanel(**given)
    return TriedMap(StartTrial(paths.map_trial_path()), **given)


def _save_settings(changed: settings.Settings) -> None:
    settings.save(paths.settings_path(), changed)


def _ask(window: MainWindow, text: str, place: Place | None) -> None:
    window.top.set_place(place.label if place else "")
    window.top.set_text(text)
