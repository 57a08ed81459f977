"""Below the table: what is wrong with the current cell, and how to mend it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from socialekaart.exchange.report import Finding
from socialekaart.services.maintain.repairs import Repair
from socialekaart.ui.beheer import looks
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import ElidedLabel, button, label, restyle


class FindingBar(QFrame):
    """A quiet line with the column's help, until there is something to tell."""

    repairWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    nextWanted = Signal(int)  # noqa: N815 (Qt's manner for signals)
    """1 for the next finding, -1 for the one before."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setFixedHeight(76)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 12, 8)
        row.setSpacing(12)
        self._mark = QLabel()
        self._mark.setFixedWidth(20)
        row.addWidget(self._mark)
        told = QVBoxLayout()
        told.setSpacing(2)
        self.what = ElidedLabel(Role.STRONG)
        self.text = label("", Role.SUB, wrap=True)
        told.addStretch(1)
        told.addWidget(self.what)
        told.addWidget(self.text)
        told.addStretch(1)
        row.addLayout(told, 1)
        self.repair = button(self.tr("Herstel"), kind="primary")
        self.repair.setToolTip(self.tr("Herstel deze cel (Ctrl+R)"))
        self.repair.clicked.connect(self.repairWanted)
        self.before = button(self.tr("Vorige"))
        self.after = button(self.tr("Volgende melding"))
        self.after.setToolTip(self.tr("Naar de volgende melding (F8); Shift+F8 naar de vorige"))
        self.before.clicked.connect(lambda: self.nextWanted.emit(-1))
        self.after.clicked.connect(lambda: self.nextWanted.emit(1))
        for made in (self.repair, self.before, self.after):
            row.addWidget(made)
        self.repair.hide()

    def show_cell(
        self, title: str, quiet: str, findings: Sequence[Finding], repair: Repair | None
    ) -> None:
        """Show what there is to tell about a cell; `quiet` is said when all is well."""
        worst = findings[0] if findings else None
        self._mark.setPixmap(looks.mark(looks.look(worst.severity), 18) if worst else QPixmap())
        word = f"{looks.look(worst.severity).word} · " if worst else ""
        self.what.setText(word + title)
        text = "  ".join(map(_whole, findings[:2])) if findings else quiet
        if repair is not None:
            text = self.tr("{text}  {before} → {after}").format(
                text=repair.message, before=repair.before, after=repair.after or self.tr("leeg")
            )
        self.text.setText(text)
        self.text.setToolTip(looks.sentences(findings) if findings else "")
        self.text.setProperty("tone", "" if findings else "muted")
        restyle(self.text)
        self.repair.setVisible(repair is not None)
        self.setAccessibleName(f"{self.what.text()}. {text}")

    def show_counts(self, number: int) -> None:
        """Let the buttons to other findings live only when there are any."""
        self.before.setVisible(number > 0)
        self.after.setVisible(number > 0)


def _whole(finding: Finding) -> str:
    changed = looks.change(finding)
    return f"{looks.sentence(finding)}{f' ({changed})' if changed else ''}"
