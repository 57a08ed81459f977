"""Ask once more before something large, in our own words and with nothing dangerous under Enter."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, label

WIDTH = 520


class ConfirmDialog(QDialog):
    """What is about to happen, what stays, and two buttons; the safe one has the focus."""

    def __init__(
        self, title: str, paragraphs: list[str], do: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(title, Role.NAME, wrap=True))
        for text in paragraphs:
            column.addWidget(label(text, wrap=True))
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        self.cancel = button(self.tr("Annuleer"))
        self.cancel.clicked.connect(self.reject)
        self.do = button(do, kind="primary")
        self.do.clicked.connect(self.accept)
        foot.addWidget(self.cancel)
        foot.addWidget(self.do)
        column.addSpacing(4)
        column.addLayout(foot)
        self.cancel.setFocus()
