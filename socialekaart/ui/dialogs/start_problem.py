"""What one sees when the program can't start: the sentence, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import CopyButton, button, label


class StartProblemDialog(QDialog):
    """Stands alone: there is no window yet to hang it on."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.setWindowTitle("Socialekaart")
        self.setMinimumWidth(560)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Socialekaart kan niet starten"), Role.NAME))
        self.sentence = label(sentence, wrap=True, copy=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.sentence, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(CopyButton(self.tr("melding"), sentence))
        close = button(self.tr("Sluit"), kind="primary")
        close.clicked.connect(self.accept)
        foot.addWidget(close)
        column.addLayout(foot)
        close.setFocus()
