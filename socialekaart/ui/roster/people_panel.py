"""The people beside the roster: drag one onto a cell, or choose cells first and press Enter."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from socialekaart.ui.roster.person_picker import PersonPicker
from socialekaart.ui.tasks import Background, Desk
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, label, tool
from socialekaart.ui.words import who_name

WIDTH = 296


class PeoplePanel(QFrame):
    """`assigned` says who is to be put in the selected cells: contact id and name."""

    assigned = Signal(str, str)
    contactWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)
    closed = Signal()

    def __init__(self, desk: Desk, background: Background) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Mensen"), Role.STRONG), 1)
        close = tool("sluit", self.tr("Mensen verbergen"))
        close.clicked.connect(self.closed)
        head.addWidget(close)
        column.addLayout(head)
        text = self.tr("Sleep iemand naar een vak. Of kies eerst vakken en druk hier op Enter.")
        column.addWidget(label(text, Role.SMALL, tone="muted", wrap=True))
        self.picker = PersonPicker(desk, background, brief=True)
        self.picker.taken.connect(self._take)
        self.picker.shown.connect(self._word)
        column.addWidget(self.picker, 1)
        self.put = button(self.tr("Zet in gekozen vakken"), kind="primary")
        self.put.clicked.connect(self._take)
        self.more = button(self.tr("Alles over deze persoon"), kind="link")
        self.more.clicked.connect(self._open)
        column.addWidget(self.put)
        column.addWidget(self.more)

    def set_cells(self, count: int) -> None:
        """Say how many cells are chosen."""
        one = self.tr("Zet in gekozen vak")
        many = self.tr("Zet in {n} gekozen vakken").format(n=count)
        self.put.setText(one if count == 1 else many)
        self._cells = count
        self._word()

    _cells = 0

    def _word(self) -> None:
        known = self.picker.current() is not None
        self.put.setEnabled(known and self._cells > 0)
        self.more.setEnabled(known)

    def _take(self) -> None:
        line = self.picker.current()
        if line is not None and self._cells:
            self.assigned.emit(line.id, who_name(line.contact))

    def _open(self) -> None:
        line = self.picker.current()
        if line is not None:
            self.contactWanted.emit(line.id)
