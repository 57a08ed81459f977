"""Tooltips show text: Qt would run what looks like HTML in it, and fetch its images."""

from __future__ import annotations

from PySide6.QtGui import Qt


def tip(text: str) -> str:
    """Give a text from a file or a person as a tooltip that shows it to the letter."""
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text
