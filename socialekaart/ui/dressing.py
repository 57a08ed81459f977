"""Dress the application once: its language, the numbers and dates of it, and the theme."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from socialekaart.ui import languages, theme


def dress(app: QApplication, appearance: str, language: str = languages.DUTCH) -> None:
    """Make every window of the application ours; appearance and language as in the settings."""
    languages.speak(app, language)
    theme.apply(app, appearance)
