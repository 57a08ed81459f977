"""One line of the answer to "wie bel ik?" as a card one can walk to."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from socialekaart.services.views import WhoLine
from socialekaart.ui import words
from socialekaart.ui.search.answer_card import WhoBlock, rich, side_line
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import badge, button


class WhoLineCard(QFrame):
    """Name, number, reason; Enter and Ctrl+C copy the number; a button makes it the own choice."""

    copied = Signal(str)
    chosen = Signal(object)
    withdrawn = Signal()
    contactWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)

    def __init__(self, line: WhoLine, now: datetime, *, first: bool, choosable: bool) -> None:
        super().__init__()
        self.line = line
        self.setObjectName("whoLine")
        self.setProperty("first", first)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        self.block = WhoBlock()
        self.block.set_line(line, now)
        self.block.copy.copied.connect(self.copied)
        column.addWidget(self.block)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(badge(words.kind(line.kind), "accent"))
        if line.stands_in_for:
            foot.addWidget(
                badge(self.tr("waarnemer van {name}").format(name=line.stands_in_for), "good")
            )
        if line.stand_in_name:
            text = side_line(self.tr("Vervangt"), line.stand_in_name, line.stand_in_phone)
            foot.addWidget(rich(text, Role.SMALL), 1)
        else:
            foot.addStretch(1)
        self.more = button(self.tr("Meer over deze persoon"), kind="link")
        self.more.clicked.connect(lambda: self.contactWanted.emit(line.contact_id))
        foot.addWidget(self.more)
        self.choose = button(self.tr("Maak vast contact"))
        if line.own_choice:
            self.choose.setText(self.tr("Trek keuze in"))
            self.choose.clicked.connect(self.withdrawn)
        else:
            self.choose.clicked.connect(lambda: self.chosen.emit(line))
        foot.addWidget(self.choose)
        column.addLayout(foot)
        self.choose.setVisible(choosable)
        self.setAccessibleName(". ".join((words.who_name(line.contact), line.phone, line.because)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy on Enter and Ctrl+C."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter or event.matches(QKeySequence.StandardKey.Copy):
            self.block.copy.copy()
        else:
            super().keyPressEvent(event)
