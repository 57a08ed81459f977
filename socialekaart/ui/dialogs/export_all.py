"""Export everything: CSV, Excel or the international HSDS package."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QRadioButton, QWidget

from socialekaart.ui.deliveries.desk import DeliveryDesk
from socialekaart.ui.dialogs.form import FormDialog
from socialekaart.ui.tasks import Background
from socialekaart.ui.widgets import label


class ExportAllDialog(FormDialog):
    """Writes through the desk before it closes; a refusal is shown in place."""

    exported = Signal(str)
    """The Dutch sentence that says what was written and where."""

    def __init__(
        self, desk: DeliveryDesk, aside: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Exporteer alles"), aside, parent)
        self._desk = desk
        text = self.tr(
            "Al het aanbod en de contactpersonen van de kaart, met onze aanpassingen. Geheime "
            "adressen blijven eruit."
        )
        self.column.addWidget(label(text, tone="muted", wrap=True))
        self.column.addSpacing(6)
        self.choices: dict[str, QRadioButton] = {}
        self._build_choices()
        self.save = self.add_foot(self.tr("Kies een map en maak…"), self.choose_folder)
        self.save.setFocus()
        self.fit()

    def _build_choices(self) -> None:
        told = {
            "csv": (
                self.tr("CSV"),
                self.tr(
                    "aanbod.csv en contactpersonen.csv, zoals gemeenten ze aanleveren. Ook met "
                    "contactpersonen die alleen de praktijk mag zien."
                ),
            ),
            "xlsx": (
                self.tr("Excel (.xlsx)"),
                self.tr("Hetzelfde in één werkmap met twee bladen."),
            ),
            "hsds": (
                self.tr("HSDS 3.1"),
                self.tr(
                    "De internationale standaard, voor andere programma’s. Zonder contactpersonen "
                    "die alleen de praktijk mag zien."
                ),
            ),
        }
        group = QButtonGroup(self)
        for name, (text, what) in told.items():
            choice = QRadioButton(text)
            choice.setChecked(name == "csv")
            group.addButton(choice)
            self.choices[name] = choice
            self.add_choice(choice, what)

    @property
    def file_format(self) -> str:
        """Give the chosen form: csv, xlsx or hsds."""
        return next(name for name, choice in self.choices.items() if choice.isChecked())

    def choose_folder(self) -> None:
        """Ask for a folder and write into it."""
        folder = QFileDialog.getExistingDirectory(self, self.tr("Kies een map voor de export"))
        if folder:
            self.write_to(Path(folder))

    def write_to(self, folder: Path) -> None:
        """Write everything into a folder; closes when that worked."""
        file_format = self.file_format
        self.work(
            lambda: self._desk.export_all(folder, file_format),
            lambda paths: self._done(paths, folder),
            self.tr("Wordt gemaakt…"),
        )

    def _done(self, paths: tuple[Path, ...], folder: Path) -> None:
        text = self.tr("Geëxporteerd naar {folder}: {names}.")
        names = ", ".join(path.name for path in paths[:3])
        self.exported.emit(text.format(folder=folder, names=names))
