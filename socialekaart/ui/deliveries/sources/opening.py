"""Hand something to the system: a mail program, a folder, a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

Opener = Callable[[QUrl], bool]
"""Opens an address with the program the system has for it; False when there is none."""


def open_with_system(url: QUrl) -> bool:
    """Let the system open an address."""
    return QDesktopServices.openUrl(url)


def mail_url(text: str) -> QUrl | None:
    """Give a draft as an address; None for anything that is no mailto."""
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    return url if url.isValid() and url.scheme() == "mailto" else None


def folder_url(path: Path) -> QUrl:
    """Give the folder a file lies in as an address."""
    return QUrl.fromLocalFile(str(path.parent))
