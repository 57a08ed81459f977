"""Export the roster: the form of the file, and by name what is left out by default."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFileDialog, QRadioButton, QWidget

from socialekaart.services.roster.views import RosterQuery
from socialekaart.ui import words
from socialekaart.ui.dialogs.form import FormDialog
from socialekaart.ui.roster.desk import RosterDesk
from socialekaart.ui.tasks import Background
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import label


class ExportRosterDialog(FormDialog):
    """Writes through the desk before it closes; a refusal is shown in place."""

    exported = Signal(str)
    """The Dutch sentence that says what was written and where."""

    def __init__(
        self,
        roster: RosterDesk,
        background: Background,
        query: RosterQuery,
        now: datetime,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Exporteer het rooster"), background, parent)
        self._roster, self._query, self._now = roster, query, now
        text = self.tr("Wat je nu in het rooster ziet, met elke persoon per vak op een regel.")
        self.column.addWidget(label(text, tone="muted", wrap=True))
        self.column.addSpacing(6)
        self.xlsx = QRadioButton(self.tr("Excel"))
        self.csv = QRadioButton(self.tr("CSV"))
        group = QButtonGroup(self)
        for choice in (self.xlsx, self.csv):
            group.addButton(choice)
            self.add_choice(choice)
        self.xlsx.setChecked(True)
        self.column.addSpacing(8)
        self.staff_only = QCheckBox(self.tr("Ook wie alleen voor de praktijk is"))
        self.add_choice(
            self.staff_only, self.tr("Contactpersonen die alleen de praktijk mag zien.")
        )
        self.warning = label("", Role.SMALL, tone="danger", wrap=True)
        self.warning.setText(
            self.tr("Let op: dit bestand is dan alleen voor jullie. Stuur het niet door.")
        )
        self.column.addWidget(self.warning)
        self.staff_only.toggled.connect(self._warn)
        self.save = self.add_foot(self.tr("Kies waar en maak…"), self.choose_path)
        self._warn()
        self.save.setFocus()

    def _warn(self) -> None:
        self.warning.setVisible(self.staff_only.isChecked())
        self.fit()

    def choose_path(self) -> None:
        """Ask where to and write."""
        ending = ".xlsx" if self.xlsx.isChecked() else ".csv"
        kinds = self.tr("Excel (*.xlsx)") if self.xlsx.isChecked() else self.tr("CSV (*.csv)")
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Exporteer het rooster"), f"rooster{ending}", kinds
        )
        if name:
            path = Path(name)
            self.write_to(path if path.suffix.lower() == ending else Path(name + ending))

    def write_to(self, path: Path) -> None:
        """Write the roster to a file; closes when that worked."""
        staff_only = self.staff_only.isChecked()
        self.work(
            lambda: self._roster.export(self._query, self._now, path, staff_only=staff_only),
            lambda count: self._done(count, path),
            self.tr("Wordt gemaakt…"),
        )

    def _done(self, count: int, path: Path) -> None:
        text = self.tr("Het rooster is geëxporteerd naar {path}: {n} regels.")
        self.exported.emit(text.format(n=words.number(count), path=path))
