"""Export the list on screen: the form of the file, and by name what is left out by default."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFileDialog, QRadioButton, QWidget

from socialekaart.ui import words
from socialekaart.ui.deliveries.desk import DeliveryDesk
from socialekaart.ui.dialogs.form import FormDialog
from socialekaart.ui.tasks import Background
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import label


class ExportSelectionDialog(FormDialog):
    """Writes through the desk before it closes; a refusal is shown in place."""

    exported = Signal(str)
    """The Dutch sentence that says what was written and where."""

    def __init__(
        self,
        desk: DeliveryDesk,
        aside: Background,
        service_ids: tuple[str, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Exporteer deze lijst"), aside, parent)
        self._desk, self._ids = desk, service_ids
        text = self.tr("{n} keer aanbod: alles wat bij je zoekvraag past.")
        told = text.format(n=words.number(len(service_ids)))
        self.column.addWidget(label(told, tone="muted", wrap=True))
        self.column.addSpacing(6)
        self._build_form()
        self.column.addSpacing(8)
        self._build_extras()
        self.save = self.add_foot(self.tr("Kies waar en maak…"), self.choose_path)
        self._show_warning()
        self.save.setFocus()

    def _build_form(self) -> None:
        self.xlsx = QRadioButton(
            self.tr("Excel: het aanbod met de contactpersonen die erbij horen")
        )
        self.csv = QRadioButton(self.tr("CSV: alleen het aanbod, in de vorm van gemeenten"))
        group = QButtonGroup(self)
        for choice in (self.xlsx, self.csv):
            group.addButton(choice)
            self.add_choice(choice)
        self.xlsx.setChecked(True)

    def _build_extras(self) -> None:
        self.practice_only = QCheckBox(self.tr("Ook gegevens die alleen voor de praktijk zijn"))
        self.add_choice(
            self.practice_only,
            self.tr(
                "Onze notities en aanpassingen, en contactpersonen die alleen de praktijk mag zien."
            ),
        )
        self.confidential = QCheckBox(self.tr("Ook geheime adressen"))
        self.add_choice(
            self.confidential,
            self.tr("Adressen die nergens op papier mogen, zoals van een opvang."),
        )
        self.warning = label("", Role.SMALL, tone="danger", wrap=True)
        self.column.addWidget(self.warning)
        for box in (self.practice_only, self.confidential):
            box.toggled.connect(self._show_warning)

    def choose_path(self) -> None:
        """Ask where to and write."""
        ending = ".xlsx" if self.xlsx.isChecked() else ".csv"
        kinds = self.tr("Excel (*.xlsx)") if self.xlsx.isChecked() else self.tr("CSV (*.csv)")
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Exporteer deze lijst"), f"aanbod{ending}", kinds
        )
        if name:
            path = Path(name)
            self.write_to(path if path.suffix.lower() == ending else Path(name + ending))

    def write_to(self, path: Path) -> None:
        """Write the list to a file; closes when that worked."""
        practice_only = self.practice_only.isChecked()
        confidential = self.confidential.isChecked()
        self.work(
            lambda: self._desk.export_selection(
                self._ids, path, with_practice_only=practice_only, with_confidential=confidential
            ),
            lambda count: self._done(count, path),
            self.tr("Wordt gemaakt…"),
        )

    def _done(self, count: int, path: Path) -> None:
        text = self.tr("{n} keer aanbod geëxporteerd naar {path}.")
        self.exported.emit(text.format(n=words.number(count), path=path))

    def _show_warning(self) -> None:
        secret, own = self.confidential.isChecked(), self.practice_only.isChecked()
        if secret:
            text = self.tr(
                "Let op: in dit bestand staan dan geheime adressen. Komt het bij de verkeerde "
                "terecht, dan kan iemand gevaar lopen. Bewaar het goed en stuur het niet door."
            )
        elif own:
            text = self.tr("Let op: dit bestand is dan alleen voor jullie. Stuur het niet door.")
        else:
            text = ""
        self.warning.setText(text)
        self.warning.setVisible(bool(text))
        self.fit()
