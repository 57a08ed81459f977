"""The place to drop files on, or to press for choosing them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from socialekaart.ui import theme
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, label, restyle


class DropZone(QFrame):
    """Takes local files only."""

    filesDropped = Signal(list)  # noqa: N815 (Qt's manner for signals)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("dropZone")
        self.setAcceptDrops(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 14, 20, 14)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.title = label("", Role.STRONG, wrap=True)
        self.text = label("", tone="muted", wrap=True)
        words.addWidget(self.title)
        words.addWidget(self.text)
        row.addLayout(words, 1)
        self.browse = button(self.tr("Kies bestanden…"), role=Role.SMALL_STRONG)
        row.addWidget(self.browse)
        self.show_files([])

    def show_files(self, files: Sequence[Path]) -> None:
        """Say which files were chosen."""
        if files:
            self.title.setText(", ".join(path.name for path in files))
            self.text.setText(str(files[0].parent))
        else:
            self.title.setText(self.tr("Sleep hier de bestanden van de gemeente"))
            self.text.setText(
                self.tr("aanbod.csv en contactpersonen.csv, samen of los. Excel: bewaar als CSV.")
            )
        self.title.setFont(theme.font(Role.STRONG))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if local_files(event.mimeData()):
            event.acceptProposedAction()
            self._light(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Go back to rest."""
        self._light(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files."""
        self._light(False)
        files = local_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.filesDropped.emit(files)

    def _light(self, on: bool) -> None:
        self.setProperty("over", on)
        restyle(self)


def local_files(data: QMimeData) -> list[Path]:
    """Give the local files of a drag."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
