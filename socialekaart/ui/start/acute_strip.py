"""What can't wait: the emergency number, the crisis service of the place, and the acute button."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from socialekaart.services.views import CrisisLine, ServiceHit
from socialekaart.ui import words
from socialekaart.ui.search.answer_card import rich, strong
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, label

MOST = 3


class AcuteStrip(QFrame):
    """Always in view, whatever is chosen, and it needs no answer."""

    acuteWanted = Signal()  # noqa: N815 (Qt's manner for signals)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("bar", "error")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(label(self.tr("Kan het niet wachten?"), Role.STRONG, tone="danger"))
        self.lines = rich()
        row.addWidget(self.lines, 1)
        self.acute = button(self.tr("Acuut   F2"), kind="danger")
        self.acute.setAccessibleName(self.tr("Acuut: crisislijnen"))
        self.acute.clicked.connect(self.acuteWanted)
        row.addWidget(self.acute)
        self.show_lines((), ())

    def show_lines(self, national: Sequence[CrisisLine], here: Sequence[ServiceHit]) -> None:
        """Name the numbers: the practice's own, those of the place, then the country's."""
        told = [(line.name, line.phone) for line in national if line.regional]
        told += [(hit.name, hit.phone) for hit in here if hit.phone]
        told += [(line.name, line.phone) for line in national]
        # 112 is called 112: then its name says it all.
        first = [("112", "112")] + [one for one in told if one[1] != "112"]
        shown = dict.fromkeys(first[:MOST])
        self.lines.setText(" · ".join(_told(name, phone) for name, phone in shown))


def _told(name: str, phone: str) -> str:
    """Write a line with its number, which stays in one piece."""
    if name == phone:
        return strong(name)
    number = strong(words.phone(phone))
    return f'{escape(name)} <span style="white-space:nowrap">{number}</span>'
