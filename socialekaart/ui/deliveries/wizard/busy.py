"""The page that shows while the wizard waits: what is being done, how far it is, and Stop."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from socialekaart.services.deliveries.wizard import Work
from socialekaart.ui import words
from socialekaart.ui.deliveries.wizard import sentences
from socialekaart.ui.deliveries.wizard.work import WizardWork
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, card, label

LOOK_MS = 100


class BusyPage(QWidget):
    """Follows the work by itself while it is on show."""

    stopWanted = Signal()  # noqa: N815 (Qt's manner for signals)

    def __init__(self, work: WizardWork) -> None:
        super().__init__()
        self._work = work
        self._wanted, self._rows = Work.NOTHING, 0
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        outer.addWidget(self._sheet(), 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(2)
        self._tick = QTimer(self, interval=LOOK_MS)
        self._tick.timeout.connect(self._look)

    def _sheet(self) -> QWidget:
        sheet = card()
        sheet.setFixedWidth(560)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(12)
        self.doing = label("", Role.STRONG, wrap=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Voortgang"))
        self.far = label("", tone="muted")
        self.stop = button(self.tr("Stop"))
        self.stop.clicked.connect(self.stopWanted)
        row = QHBoxLayout()
        row.addWidget(self.far, 1)
        row.addWidget(self.stop)
        column.addWidget(self.doing)
        column.addWidget(self.progress)
        column.addLayout(row)
        return sheet

    def show_work(self, wanted: Work, rows: int = 0) -> None:
        """Follow work that has just begun; undoing can't be stopped half-way.

        `rows` is how many there are as far as known, for work that can't tell itself.
        """
        self._wanted, self._rows = wanted, rows
        self.stop.setVisible(wanted is not Work.UNDO)
        self.stop.setEnabled(True)
        self._look()
        self._tick.start()

    def rest(self) -> None:
        """Follow nothing any more."""
        self._tick.stop()

    def _look(self) -> None:
        done, total, doing = self._work.latest
        total = total or (self._rows if done else 0)
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        if self._work.stopping:
            self.doing.setText(self.tr("Wordt gestopt…"))
            self.stop.setEnabled(False)
        else:
            self.doing.setText(doing or sentences.work(self._wanted))
        if total:
            far = self.tr("{done} van {total}")
            text = far.format(done=words.number(done), total=words.number(total))
            self.far.setText(text)
        else:
            self.far.setText("")
