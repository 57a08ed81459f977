"""Acuut: crisis lines, big numbers, from everywhere and without any data loaded."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from socialekaart.services.views import CrisisLine
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import CopyButton, badge, button, kbd, label
from socialekaart.ui.words import phone


class CrisisRow(QFrame):
    """One line: name and purpose on the left, the number large on the right."""

    copied = Signal(str)
    walked = Signal(int)

    def __init__(self, line: CrisisLine, key: str) -> None:
        super().__init__()
        self.setObjectName("crisisLine")
        self.line = line
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{line.name}, {line.phone}. {line.purpose}")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(12)
        if key:
            row.addWidget(kbd(key))
        words = QVBoxLayout()
        words.setSpacing(1)
        name = QHBoxLayout()
        name.setSpacing(8)
        name.addWidget(label(line.name, Role.STRONG))
        if line.regional:
            name.addWidget(badge(self.tr("onze regio"), "accent"))
        name.addStretch(1)
        words.addLayout(name)
        words.addWidget(label(line.purpose, tone="muted", wrap=True))
        row.addLayout(words, 1)
        self.number = label(phone(line.phone), Role.NUMBER, copy=True)
        row.addWidget(self.number)
        self.button = CopyButton(self.tr("nummer van {name}").format(name=line.name), line.phone)
        self.button.copied.connect(self.copied)
        row.addWidget(self.button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy on Enter and Ctrl+C; the scroll area around it must not take the arrows."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.walked.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif enter or event.matches(QKeySequence.StandardKey.Copy):
            self.button.copy()
        else:
            super().keyPressEvent(event)


class AcuteDialog(QDialog):
    """Numbers 1 to 9 copy a line, arrows walk, Esc closes."""

    copied = Signal(str)

    def __init__(self, lines: tuple[CrisisLine, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Acuut"))
        self.setMinimumSize(640, 360)
        self.resize(760, 680)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Acuut: bel nu"), Role.PAGE, tone="danger"))
        column.addWidget(
            label(
                self.tr("Gevaar voor leven: 112. Wacht niet op een antwoord uit de kaart."),
                tone="muted",
                wrap=True,
            )
        )
        self.rows: list[CrisisRow] = []
        column.addWidget(self._list(lines), 1)
        foot = QHBoxLayout()
        foot.addWidget(kbd("1–9"))
        foot.addWidget(label(self.tr("kopieert het nummer"), Role.SMALL, tone="muted"))
        foot.addSpacing(8)
        foot.addWidget(kbd("Esc"))
        foot.addWidget(label(self.tr("sluit"), Role.SMALL, tone="muted"))
        foot.addStretch(1)
        close = button(self.tr("Sluit"))
        close.clicked.connect(self.reject)
        foot.addWidget(close)
        column.addLayout(foot)
        self.rows[0].setFocus()

    def _list(self, lines: tuple[CrisisLine, ...]) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setProperty("ground", "card")
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 8, 0)
        rows.setSpacing(8)
        for position, line in enumerate(lines, 1):
            row = CrisisRow(line, str(position) if position < 10 else "")
            row.copied.connect(self.copied)
            row.walked.connect(self._walk)
            self.rows.append(row)
            rows.addWidget(row)
        rows.addStretch(1)
        area.setWidget(inner)
        self._area = area
        return area

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits and arrows."""
        text = event.text()
        if text.isdigit() and 0 < int(text) <= len(self.rows):
            self.rows[int(text) - 1].button.copy()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._walk(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _walk(self, step: int) -> None:
        at = next((i for i, row in enumerate(self.rows) if row.hasFocus()), -1)
        row = self.rows[min(max(at + step, 0), len(self.rows) - 1)]
        row.setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(row)
