"""The place to drop files on, or to press for choosing them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from socialekaart.ui import theme
from socialekaart.ui.resources import pixmap
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, label, restyle

NAMED = 3
"""So many files are named; the others are counted."""


class DropZone(QFrame):
    """Takes local files and folders only. `large` gives it room and a picture."""

    filesDropped = Signal(list)  # noqa: N815 (Qt's manner for signals)

    def __init__(self, *, large: bool = False) -> None:
        super().__init__()
        self.files: tuple[Path, ...] = ()
        self._large = large
        self.setObjectName("dropZone")
        self.setAcceptDrops(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 28 if large else 14, 20, 28 if large else 14)
        row.setSpacing(16)
        if large:
            row.addWidget(_picture())
        words = QVBoxLayout()
        words.setSpacing(2)
        self.title = label("", Role.NAME if large else Role.STRONG, wrap=True)
        self.text = label("", tone="muted", wrap=True)
        words.addWidget(self.title)
        words.addWidget(self.text)
        row.addLayout(words, 1)
        self.folder = button(self.tr("Kies een map…"))
        row.addWidget(self.folder)
        self.folder.setVisible(large)
        self.browse = button(self.tr("Kies bestanden…"))
        row.addWidget(self.browse)
        self.show_files([])

    def show_files(self, files: Sequence[Path]) -> None:
        """Say which files were chosen."""
        self.files = tuple(files)
        if files:
            names = ", ".join(path.name for path in files[:NAMED])
            more = len(files) - NAMED
            self.title.setText(
                names if more <= 0 else self.tr("{n} en {m} meer").format(n=names, m=more)
            )
            self.text.setText(str(files[0].parent))
        else:
            self.title.setText(self.tr("Sleep hier de bestanden van de gemeente"))
            text = self.tr(
                "CSV of Excel met aanbod en contactpersonen, samen of los. De kolommen mogen "
                "anders heten."
            )
            package = self.tr("Ook een Open Referral-pakket kan, als map of als zip.")
            self.text.setText(f"{text} {package}" if self._large else text)

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


def _picture() -> QLabel:
    made = QLabel()
    made.setPixmap(pixmap("leveringen", theme.current().accent, 40))
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setFixedWidth(56)
    return made


def local_files(data: QMimeData) -> list[Path]:
    """Give the local files of a drag."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
