"""Dress the application once: Dutch numbers and dates, Qt's own Dutch words, the theme."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from socialekaart.ui import theme


def dress(app: QApplication, appearance: str) -> None:
    """Make every window of the application Dutch and ours; appearance as in the settings."""
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    theme.apply(app, appearance)
    load_qt_dutch(app)


def load_qt_dutch(app: QApplication) -> bool:
    """Load Qt's own Dutch words (OK, Annuleren, file dialogs)."""
    if app.findChild(QTranslator, "qtbase_nl") is not None:
        return True
    translator = QTranslator(app)
    translator.setObjectName("qtbase_nl")
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return translator.load("qtbase_nl", folder) and app.installTranslator(translator)
