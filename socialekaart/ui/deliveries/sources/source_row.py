"""One source as a calm card: who it is, what it has on the map, and what one can do with it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from socialekaart.services.deliveries.views import SourceCard, SourceKind
from socialekaart.ui.deliveries.sources import wording
from socialekaart.ui.progress import ProgressStrip
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import ElidedLabel, badge, button, label

SHOWN_SIGNS = 12
"""Signs of a checksum that are shown; the tooltip has all of them."""


class Act(StrEnum):
    """What one can do with a source."""

    DELIVER = "deliver"
    CHECK = "check"
    SETTINGS = "settings"
    HISTORY = "history"
    RETURN = "return"


class SourceRow(QFrame):
    """Facts on the left, the two things one comes for on the right, the rest as links below."""

    acted = Signal(object)

    def __init__(self, card: SourceCard, now: datetime) -> None:
        super().__init__()
        self.card = card
        self.setProperty("card", True)
        self.buttons: dict[Act, QPushButton] = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 14, 20, 12)
        outer.setSpacing(8)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addLayout(self._facts(now), 1)
        if card.settings.kind != SourceKind.FILE:
            top.addWidget(self._button(Act.CHECK, self.tr("Kijk nu")), 0, Qt.AlignmentFlag.AlignTop)
        new = self._button(Act.DELIVER, self.tr("Nieuwe levering…"))
        top.addWidget(new, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(top)
        outer.addLayout(self._links())
        self.strip = ProgressStrip()
        outer.addWidget(self.strip)

    def _facts(self, now: datetime) -> QVBoxLayout:
        card = self.card
        column = QVBoxLayout()
        column.setSpacing(3)
        head = QHBoxLayout()
        head.setSpacing(8)
        name = ElidedLabel(Role.STRONG)
        name.setText(card.settings.name)
        head.addWidget(name)
        if card.is_example:
            head.addWidget(badge(self.tr("voorbeeld"), "quiet"))
        if card.open_corrections:
            head.addWidget(badge(self._open_words(), "warn"))
        head.addStretch(1)
        column.addLayout(head)
        told = f"{wording.amount(card)} · {wording.times(card, now)}"
        column.addWidget(label(told, wrap=True))
        where = [wording.place(card.settings), wording.habits(card.settings)]
        line = ElidedLabel(Role.SMALL, "muted")
        line.setText(" · ".join(part for part in where if part))
        column.addWidget(line)
        if card.last_problem:
            problem = label(card.last_problem, Role.SMALL, tone="danger", wrap=True)
            problem.setMinimumWidth(1)  # the path of a file has no place to break
            column.addWidget(problem)
        return column

    def _open_words(self) -> str:
        if self.card.open_corrections == 1:
            return self.tr("1 melding open")
        return self.tr("{n} meldingen open").format(n=self.card.open_corrections)

    def _links(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        for act, text in (
            (Act.HISTORY, self.tr("Leveringen")),
            (Act.RETURN, self.tr("Terugmelding")),
            (Act.SETTINGS, self.tr("Instellen")),
        ):
            row.addWidget(self._button(act, text, kind="link"))
        row.addStretch(1)
        if self.card.checksum:
            text = self.tr("controlegetal {sum}…").format(sum=self.card.checksum[:SHOWN_SIGNS])
            shown = label(text, Role.HINT, tone="muted")
            shown.setToolTip(
                self.tr("Controlegetal (SHA-256) van de laatste bestanden: {sum}").format(
                    sum=self.card.checksum
                )
            )
            row.addWidget(shown)
        return row

    def _button(self, act: Act, text: str, *, kind: str = "") -> QPushButton:
        made = button(text, kind=kind)
        made.setAccessibleName(f"{text.rstrip('…')}: {self.card.settings.name}")
        made.clicked.connect(lambda: self.acted.emit(act))
        self.buttons[act] = made
        return made

    def set_busy(self, busy: bool) -> None:
        """Let nothing begin while a look at some source is under way."""
        for act in (Act.CHECK, Act.DELIVER, Act.SETTINGS):
            if act in self.buttons:
                self.buttons[act].setEnabled(not busy)
