"""The one dialog for what should never happen: version, what broke, copy; no directory data."""

from __future__ import annotations

import platform
import traceback

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import CopyButton, button, label


def describe(error: BaseException, version: str = "") -> str:
    """Say where the program broke: types and lines of code only.

    The message of an exception may hold a cell or a search term, so that it is left out.
    """
    lines = [
        f"Socialekaart {version or '?'} · Python {platform.python_version()} · Qt {qVersion()}",
        f"{platform.system()} {platform.release()}",
        "",
        type(error).__name__,
    ]
    for frame in traceback.extract_tb(error.__traceback__):
        file = frame.filename.replace("\\", "/").split("/socialekaart/")[-1].rsplit("/", 3)
        lines.append(f"  {'/'.join(file[-3:])}:{frame.lineno} {frame.name}")
    return "\n".join(lines)


class BugDialog(QDialog):
    """Says that it is our fault, and gives what the makers need."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Er ging iets mis"))
        self.setMinimumSize(560, 380)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Er ging iets mis in het programma"), Role.NAME))
        column.addWidget(
            label(
                self.tr(
                    "Dit is een fout van ons. Je gegevens zijn niet veranderd. Probeer het nog "
                    "eens; blijft het misgaan, stuur dan deze tekst naar de makers. "
                    "Er staan geen gegevens uit de kaart in."
                ),
                wrap=True,
            )
        )
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Technische gegevens"))
        column.addWidget(self.report, 1)
        foot = QHBoxLayout()
        self.copy = CopyButton(self.tr("technische gegevens"), report)
        close = button(self.tr("Ga verder"), kind="primary")
        close.clicked.connect(self.accept)
        foot.addStretch(1)
        foot.addWidget(self.copy)
        foot.addWidget(close)
        column.addLayout(foot)
        close.setFocus()
