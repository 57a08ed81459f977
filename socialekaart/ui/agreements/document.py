"""Open where an agreement is written down: a page, a file or a share, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QUrl

from socialekaart.domain.document_link import document_link
from socialekaart.ui.deliveries.sources.opening import Opener, open_with_system

_ADDRESSES = ("http://", "https://", "file://", "smb://")


def document_url(text: str) -> QUrl | None:
    """Give what is opened; None for no document. A path keeps signs such as # and %."""
    link = document_link(text)
    if not link:
        return None
    if link.lower().startswith(_ADDRESSES):
        return QUrl(link)
    return QUrl.fromLocalFile(link.replace("\\", "/"))


def open_document(text: str, opener: Opener = open_with_system) -> bool:
    """Open a document; False when it is none or the system can't."""
    url = document_url(text)
    return url is not None and opener(url)
