"""Putting text on the clipboard."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget


def copy_text(text: str) -> None:
    """Put text on the clipboard."""
    QGuiApplication.clipboard().setText(text)


def copy_selection(widget: QWidget | None) -> bool:
    """Copy the selected text of a widget; False when it has none."""
    text = ""
    if isinstance(widget, (QLineEdit, QLabel)):
        text = widget.selectedText()
    elif isinstance(widget, QPlainTextEdit):
        text = widget.textCursor().selectedText()
    if text:
        copy_text(text)
    return bool(text)
